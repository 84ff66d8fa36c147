// SPDX-License-Identifier: Apache-2.0
// What holds for every page in a real browser: WCAG 2.2 AA by axe-core, no sideways scrolling, targets
// big enough for a thumb, nothing that the content policy had to stop.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = createRequire(import.meta.url)('axe-core');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const screens = new URL('../../../build/screens/pages/', import.meta.url).pathname;

/** Collects what the page complains about (policy violations come as console errors). */
export function watch(page) {
    const complaints = [];
    const expected = /the server responded with a status of (403|404|410|422|429|503)/;
    page.on('console', (message) => {
        if (message.type() === 'error' && !expected.test(message.text())) {
            complaints.push(message.text());
        }
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
        if (!request.url().startsWith(new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin)) {
            complaints.push(`request to ${request.url()}`);
        }
    });
    return complaints;
}

const twins = new WeakMap();

/** axe-core needs script: what a visitor without it was served, in a page that has it but not ours. */
async function scripted(page) {
    if (!twins.has(page)) {
        const context = await page.context().browser().newContext({ viewport: page.viewportSize() });
        twins.set(page, await context.newPage());
        await twins.get(page).route(/\.js$/, (route) => route.abort());
    }
    const twin = twins.get(page);
    const body = await page.content();
    await twin.route((url) => url.href === page.url(),
        (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }), { times: 1 });
    await twin.goto(page.url());
    return twin;
}

async function violations(page) {
    await page.evaluate(axe.source);
    return page.evaluate(async (tags) => {
        const found = await globalThis.axe.run(document,
            { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`);
    }, levels);
}

/** Buttons, fields and links that stand alone; links in running text are as high as the text. */
function smallTargets(page) {
    return page.$$eval('button:not([hidden]), input:not([type=hidden]):not(.away), a.first, .tool, .brand, footer a',
        (targets) => targets.map((target) => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
            .filter(([, box]) => box.height < 44 || box.width < 44).map(([html]) => html));
}

export async function check(page, name) {
    if (name.includes('forced')) { // Chromium may lose them when a page takes another process
        await page.emulateMedia({ forcedColors: 'none' });
        await page.emulateMedia({ forcedColors: 'active' });
    }
    const looked = name.includes('plain') ? await scripted(page) : page;
    assert.deepEqual(await violations(looked), [], `${name}: axe`);
    assert.deepEqual(await smallTargets(page), [], `${name}: targets under 44 px`);
    await checkWidth(page, name);
    mkdirSync(screens, { recursive: true });
    await page.screenshot({ path: `${screens}${name}.png`, fullPage: true });
}

/** Checks the page and names its picture: `${name}-01-${step}`, in the order of the steps. */
export function pictures(page, name) {
    let taken = 0;
    return (step) => {
        taken += 1;
        return check(page, `${name}-${String(taken).padStart(2, '0')}-${step}`);
    };
}

async function checkWidth(page, name) {
    const [content, window] = await page.evaluate(
        () => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `${name}: ${content} px wide in ${window} px`);
}
