// SPDX-License-Identifier: Apache-2.0
// The clients' pages in a real Chromium against a real hub: with and without script, on a phone and on
// a desk, in both languages. Prints "N passed, N failed" last; pictures go to build/screens/pages.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

import { check, watch } from './checks.mjs';
import { Hub } from './hub.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const password = 'tulip-harbour-Vq7-lantern';
const words = {
    en: {
        lead: 'Enter your new password below or generate one.',
        hint: 'Hint: The password should be at least twelve characters long. To make it stronger, use upper '
            + 'and lower case letters, numbers, and symbols like ! " ? $ % ^ &).',
        label: 'New password', set: 'Set password', generate: 'Generate a password',
        weak: 'Very weak', strong: 'Strong', logIn: 'Log in', logOut: 'Log out', profile: 'My Profile',
        email: 'Email address', secret: 'Password', loggedOut: 'You have logged out.', show: 'Show password',
        wrong: 'The email address or the password is not right.', short: 'Use at least twelve characters.',
        once: 'A link works only once.', expired: 'That time is over.', again: 'Please try again',
        wait: 'Please wait a moment', soon: 'Please try again soon',
    },
    fr: {
        lead: 'Entrez votre nouveau mot de passe ci-dessous ou générez-en un.',
        hint: 'Conseil\u00a0: le mot de passe doit comporter au moins douze caractères. Pour le rendre plus fort, '
            + 'utilisez des majuscules et des minuscules, des chiffres et des symboles comme ! " ? $ % ^ &).',
        label: 'Nouveau mot de passe', set: 'Enregistrer le mot de passe', generate: 'Générer un mot de passe',
        weak: 'Très faible', strong: 'Forte', logIn: 'Ouvrir une session', logOut: 'Fermer la session',
        profile: 'Mon profil', email: 'Adresse courriel', secret: 'Mot de passe', show: 'Afficher le mot de passe',
        loggedOut: 'Votre session est fermée.', wrong: 'L’adresse courriel ou le mot de passe est inexact.',
        short: 'douze', once: 'Un lien ne fonctionne qu’une seule fois.', expired: 'Ce temps est écoulé.',
        again: 'Veuillez réessayer', wait: 'Veuillez attendre un moment', soon: 'Veuillez réessayer bientôt',
    },
};
const names = { en: { first_name: 'Amina', last_name: 'Haddad' }, fr: { first_name: 'Éloïse', last_name: 'Bélanger' } };

const families = ['Haddad', 'Bélanger', 'Okafor', 'Lindqvist', 'Marchetti', 'Tran', 'Kowalczyk', 'Osei', 'Fitzgerald',
    'Yamamoto', 'Dhillon', 'Vasquez', 'Nkemelu', 'Papadakis', 'Zubkov', 'Whitecloud', 'Abernathy', 'Castellanos', 'Grimaldi', 'Ferreira'];

const hub = await Hub.start();
const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'],
});
let passed = 0;
let invited = 0;
let failed = 0;

/** Runs `body` with a page of a browser profile of its own. */
async function test(name, options, body) {
    const context = await browser.newContext({ locale: 'en-CA', ...options });
    context.setDefaultTimeout(15000);
    const page = await context.newPage();
    const complaints = watch(page);
    try {
        await body(page, context);
        assert.deepEqual(complaints, [], 'the browser complained');
        passed += 1;
        console.log(`PASS ${name}`);
    } catch (error) {
        failed += 1;
        console.log(`FAIL ${name}\n${error.stack}`);
    }
    await context.close();
}

async function openInvite(page, language) {
    // Who shares name or number with another is held back as registered already.
    const family = families[invited];
    const phone = `+1519555${String(101 + invited * 6).padStart(4, '0')}`;
    invited += 1;
    const client = await hub.invite({ ...names[language], last_name: family, language, phone });
    await page.goto(await hub.link(client));
    return client;
}

async function logIn(page, say, email, secret) {
    await page.getByLabel(say.email).fill(email);
    await page.getByLabel(say.secret, { exact: true }).fill(secret);
    await page.getByRole('button', { name: say.logIn }).click();
}

/** The whole walk of a new client; `picture` names the screenshots. */
async function walk(page, language, picture, typePassword) {
    const say = words[language];
    const shot = (step) => check(page, `${picture}-${step}`);
    const client = await openInvite(page, language);
    assert.equal(new URL(page.url()).pathname, '/invite'); // the token has left the address bar
    await page.getByText(say.lead, { exact: true }).waitFor();
    assert.equal(await page.locator('#hint').textContent(), say.hint);
    await shot('1-invite');
    await page.getByLabel(say.label, { exact: true }).fill('too short');
    await page.getByRole('button', { name: say.set }).click();
    await page.getByRole('alert').getByText(say.short).waitFor();
    await shot('2-refused');
    const secret = await typePassword(page, say, shot);
    await page.getByRole('button', { name: say.set }).click();
    await page.waitForURL('**/password-set');
    await shot('4-set');
    await page.getByRole('main').getByRole('link', { name: say.logIn }).click();
    await logIn(page, say, client.email, 'not the password');
    await page.getByRole('alert').getByText(say.wrong).waitFor();
    await shot('5-wrong');
    await logIn(page, say, client.email, secret);
    await page.getByRole('heading', { name: say.profile, level: 1 }).waitFor();
    await shot('6-profile');
    await page.getByRole('button', { name: say.logOut }).click();
    await page.getByText(say.loggedOut).waitFor();
    await shot('7-out');
}

async function typed(page, say) {
    await page.getByLabel(say.label, { exact: true }).fill(password);
    return password;
}

/** With script: the meter follows, the generator fills in and shows what it made. */
async function generated(page, say, shot) {
    const field = page.getByLabel(say.label, { exact: true });
    await field.fill('password1234');
    await page.locator('#strength').getByText(say.weak, { exact: true }).waitFor();
    await field.fill(password);
    await page.locator('#strength').getByText(say.strong, { exact: true }).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' }); // it was about the first one
    assert.equal(await field.getAttribute('aria-invalid'), null);
    assert.equal(await field.getAttribute('aria-describedby'), 'strength hint');
    assert.equal(await field.getAttribute('type'), 'password');
    await page.getByRole('button', { name: say.generate }).click();
    const made = await field.inputValue();
    assert.match(made, /^[a-zA-Z2-9]{4}(-[a-zA-Z2-9]{4}){3}$/);
    assert.equal(await field.getAttribute('type'), 'text');
    await page.locator('#strength').getByText(say.strong, { exact: true }).waitFor();
    await shot('3-generated');
    return made;
}

for (const language of ['en', 'fr']) {
    const locale = `${language}-CA`;
    for (const [device, viewport] of [['phone', phone], ['desk', desk]]) {
        await test(`invite, ${device}, ${language}, script`, { viewport, locale },
            (page) => walk(page, language, `${device}-${language}`, generated));
    }
    await test(`invite, phone, ${language}, dark`, { viewport: phone, locale, colorScheme: 'dark' },
        (page) => walk(page, language, `dark-${language}`, generated));
    for (const [device, viewport] of [['phone', phone], ['desk', desk]]) {
        await test(`invite, ${device}, ${language}, no script`, { viewport, locale, javaScriptEnabled: false },
            (page) => walk(page, language, `plain-${device}-${language}`, typed));
    }
}

await test('pages fit 320 px, as at 400 % zoom', { viewport: { width: 320, height: 640 } },
    (page) => walk(page, 'fr', 'narrow-fr', generated));

await test('forced colours', { viewport: phone, forcedColors: 'active' },
    (page) => walk(page, 'en', 'forced-en', generated));

await test('a mail scanner uses nothing up', { viewport: desk }, async (page, context) => {
    const client = await hub.invite(names.en);
    const link = await hub.link(client);
    for (const method of ['HEAD', 'GET']) {
        await context.request.fetch(link, { method });
    }
    await page.goto(link);
    await page.waitForLoadState('networkidle');
    const own = await browser.newContext();
    const visit = await own.newPage();
    await visit.goto(link);
    await visit.getByText(words.en.lead, { exact: true }).waitFor();
    await typed(visit, words.en);
    await visit.getByRole('button', { name: words.en.set }).click();
    await visit.waitForURL('**/password-set');
    await own.close();
    await page.goto(link);
    await page.getByText(words.en.once).waitFor();
    await check(page, 'desk-en-8-used');
});

await test('a replaced link says so, the newer one works', { viewport: phone }, async (page) => {
    const client = await hub.invite(names.en);
    const older = await hub.link(client);
    await hub.resend(client);
    await page.goto(older);
    await page.getByText('A newer invite was sent to you').waitFor();
    await check(page, 'phone-en-9-replaced');
    await page.goto(await hub.link(client));
    await page.getByText(words.en.lead, { exact: true }).waitFor();
});

for (const [language, scheme] of [['en', 'light'], ['fr', 'dark']]) {
    const visitor = { viewport: phone, locale: `${language}-CA`, colorScheme: scheme };
    const say = words[language];

    await test(`an expired link says so, ${language}`, visitor, async (page) => {
        const client = await hub.invite({ ...names[language], language });
        const link = await hub.link(client);
        hub.sql(`UPDATE link SET expires_at = 1 WHERE client_id = '${client.id}'`);
        await page.goto(link);
        await page.getByText(say.expired).waitFor();
        await check(page, `phone-${language}-expired`);
    });

    await test(`a form from elsewhere is refused, ${language}`, visitor, async (page, context) => {
        await openInvite(page, language);
        await context.clearCookies({ name: '__Host-wren_form' });
        await typed(page, say);
        await page.getByRole('button', { name: say.set }).click();
        await page.getByRole('heading', { name: say.again, exact: true }).waitFor();
        await check(page, `phone-${language}-form`);
    });

    await test(`too many tries are slowed down, ${language}`, visitor, async (page) => {
        await page.goto(`${hub.url}/log-in`);
        const slowed = page.getByRole('heading', { name: say.wait });
        for (let i = 0; i < 10 && await slowed.count() === 0; i += 1) {
            await logIn(page, say, `nobody.${language}@example.org`, 'not the password');
            await page.getByRole('heading', { level: 1 }).waitFor();
            await page.waitForLoadState();
        }
        await slowed.waitFor();
        await check(page, `phone-${language}-slow-down`);
    });

    await test(`a hub in trouble asks to come again, ${language}`, visitor, async (page) => {
        await openInvite(page, language);
        hub.sql('ALTER TABLE link RENAME TO away');
        try {
            await page.reload();
            await page.getByRole('heading', { name: say.soon }).waitFor();
            await check(page, `phone-${language}-busy`);
        } finally {
            hub.sql('ALTER TABLE away RENAME TO link');
        }
        await page.reload();
        await page.getByText(say.lead, { exact: true }).waitFor();
    });
}

await test('the language is chosen on the page and kept', { viewport: phone }, async (page) => {
    await page.goto(`${hub.url}/log-in`);
    await page.getByRole('link', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Ouvrir une session' }).waitFor();
    await page.goto(`${hub.url}/nothing`);
    await page.getByRole('heading', { name: 'Page introuvable' }).waitFor();
    await check(page, 'phone-fr-not-found');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
});

await test('by keyboard alone', { viewport: desk }, async (page) => {
    await openInvite(page, 'en');
    const reached = [];
    for (let i = 0; i < 9; i += 1) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate(() => document.activeElement.getAttribute('aria-label')
            ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent.trim()));
    }
    const from = reached.indexOf('New password');
    assert.deepEqual(reached.slice(from, from + 4),
        ['New password', 'Show password', 'Generate a password', 'Set password']);
    assert.equal(reached[0], 'Skip to the page');
    await page.getByLabel('New password', { exact: true }).focus();
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/password-set');
});

await test('practice mail and privacy', { viewport: desk }, async (page) => {
    const client = await hub.invite({ ...names.fr, language: 'fr' });
    const mail = page.locator('article', { hasText: client.email });
    await hub.until(async () => { // the page does not refresh by itself
        await page.goto(`${hub.url}/practice/mail`);
        return await mail.count() === 1;
    });
    await mail.getByText('Read the text').click();
    await mail.getByText('Bonjour').waitFor();
    await check(page, 'desk-en-practice-mail');
    await mail.getByRole('link', { name: 'See it as an email program shows it' }).click();
    await page.getByRole('link', { name: 'Choisir mon mot de passe' }).waitFor();
    await check(page, 'desk-fr-mail');
    await page.goto(`${hub.url}/privacy?lang=fr`);
    await check(page, 'desk-fr-privacy');
});

await browser.close();
await hub.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
