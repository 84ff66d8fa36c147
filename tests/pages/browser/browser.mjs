// SPDX-License-Identifier: Apache-2.0
// A real Chromium, and the visitors with whom the pages are walked.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

import { watch } from './checks.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 900 };

/** For whom each flow must work: both languages, phone and desk, with and without script. */
const everybody = ['en', 'fr'].flatMap((language) => [['phone', phone], ['desk', desk]].flatMap(
    ([device, viewport]) => [['script', ''], ['no script', 'plain-']].map(([script, mark]) => ({
        language,
        name: `${device}, ${language}, ${script}`,
        picture: `${mark}${device}-${language}`,
        options: { viewport, locale: `${language}-CA`, javaScriptEnabled: script === 'script' },
    }))));

/** How some see the pages besides; 320 px is what 400 % zoom leaves. */
const looks = [
    ['dark', 'en', { viewport: phone, colorScheme: 'dark' }],
    ['dark', 'fr', { viewport: phone, colorScheme: 'dark' }],
    ['narrow', 'fr', { viewport: { width: 320, height: 640 } }],
    ['forced', 'en', { viewport: phone, forcedColors: 'active' }],
].map(([look, language, options]) => ({
    language,
    name: `${look}, ${language}`,
    picture: `${look}-${language}`,
    options: { ...options, locale: `${language}-CA` },
}));

export const visitors = [...everybody, ...looks];

/** Runs tests and counts them. */
export class Browser {
    static async start() {
        const browser = new Browser();
        browser.chromium = await chromium.launch({
            executablePath: '/usr/bin/chromium',
            args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
                '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        });
        browser.passed = 0;
        browser.failed = 0;
        return browser;
    }

    /** Runs `body` with a page of a browser profile of its own; `node FILE NAME` runs one test alone. */
    async test(name, options, body) {
        if (!name.includes(process.argv[2] ?? '')) {
            return;
        }
        const context = await this.chromium.newContext({ locale: 'en-CA', ...options });
        context.setDefaultTimeout(15000);
        const page = await context.newPage();
        const complaints = watch(page);
        await this.count(name, async () => {
            await body(page, context);
            assert.deepEqual(complaints, [], 'the browser complained');
        });
        await context.close();
    }

    async count(name, body) {
        try {
            await body();
            this.passed += 1;
            console.log(`PASS ${name}`);
        } catch (error) {
            this.failed += 1;
            console.log(`FAIL ${name}\n${error.stack}`);
        }
    }

    /** What a mail scanner does with a link: asks, asks ahead, opens it and runs its scripts. */
    async scan(link) {
        const context = await this.chromium.newContext();
        for (const method of ['HEAD', 'GET']) {
            await context.request.fetch(link, { method, headers: { 'Sec-Purpose': 'prefetch' } });
        }
        const page = await context.newPage();
        await page.goto(link, { waitUntil: 'networkidle' });
        await context.close();
    }

    /** Prints "N passed, N failed"; the exit code says whether all went well. */
    async stop() {
        await this.chromium.close();
        console.log(`${this.passed} passed, ${this.failed} failed`);
        process.exitCode = this.failed === 0 && this.passed > 0 ? 0 : 1;
    }
}

export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
export const follow = (page, name) => page.getByRole('main').getByRole('link', { name, exact: true }).click();
export const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor();
