// SPDX-License-Identifier: Apache-2.0
// The clients' pages in a real Chromium against a real hub: every visitor (browser.mjs) comes by an invite, sets a
// password and logs in; then what goes wrong. Prints "N passed, N failed" last; pictures go to build/screens/pages.
import assert from 'node:assert/strict';

import { Browser, desk, follow, heading, phone, press, visitors } from './browser.mjs';
import { check, pictures } from './checks.mjs';
import { Hub } from './hub.mjs';
import { words } from './words.mjs';

const password = 'tulip-harbour-Vq7-lantern';

const hub = await Hub.start();
const browser = await Browser.start();

async function openInvite(page, language) {
    const client = await hub.invite(language);
    await page.goto(await hub.link(client));
    return client;
}

async function logIn(page, say, email, secret) {
    await page.getByLabel(say.email).fill(email);
    await page.getByLabel(say.secret, { exact: true }).fill(secret);
    await press(page, say.logIn);
}

/** A client whose first invite was replaced; the link of the newer one. */
async function inviteTwice(page, say, language, shot) {
    const client = await hub.invite(language);
    const older = await hub.link(client);
    await hub.resend(client);
    await page.goto(older);
    await page.getByText(say.replaced).waitFor();
    await shot('replaced');
    return { ...client, link: await hub.link(client) };
}

/** The link as it will be when its time is over: it leads to a new one. */
async function comeTooLate(page, say, client, shot) {
    const month = 30 * 24 * 3600 * 1000;
    const moveEnd = (sign) => hub.sql(
        `UPDATE link SET expires_at = expires_at ${sign} ${month} WHERE client_id = '${client.id}'`);
    moveEnd('-');
    await page.goto(client.link);
    await page.getByText(say.expired).waitFor();
    await shot('expired');
    await follow(page, say.again);
    await heading(page, say.forgot);
    moveEnd('+');
}

/** From the mail to My Profile and out again. */
async function walk(page, visitor) {
    const say = words[visitor.language];
    const shot = pictures(page, visitor.picture);
    const client = await inviteTwice(page, say, visitor.language, shot);
    await comeTooLate(page, say, client, shot);
    await browser.scan(client.link);
    await page.goto(client.link);
    assert.equal(new URL(page.url()).pathname, '/invite'); // the token has left the address bar
    await page.getByText(say.lead, { exact: true }).waitFor();
    assert.equal(await page.locator('#hint').textContent(), say.hint);
    await shot('invite');
    await page.getByLabel(say.label, { exact: true }).fill('too short');
    await press(page, say.set);
    await page.getByRole('alert').getByText(say.short).waitFor();
    await shot('refused');
    const secret = await (visitor.options.javaScriptEnabled === false ? typed : generated)(page, say, shot);
    await press(page, say.set);
    await page.waitForURL('**/password-set');
    await shot('set');
    await page.goto(client.link);
    await page.getByText(say.once).waitFor();
    await shot('used');
    await follow(page, say.logIn);
    await logIn(page, say, client.email, 'not the password');
    await page.getByRole('alert').getByText(say.wrong).waitFor();
    await shot('wrong');
    await logIn(page, say, client.email, secret);
    await heading(page, say.profile);
    await shot('profile');
    await press(page, say.logOut);
    await page.getByText(say.loggedOut).waitFor();
    await shot('out');
    await chooseLanguage(page, visitor.language, shot);
}

/** The other language, chosen on the page, is kept; and back. */
async function chooseLanguage(page, own, shot) {
    const other = own === 'en' ? 'fr' : 'en';
    await page.getByRole('link', { name: words[other].language, exact: true }).click();
    await heading(page, words[other].logIn);
    await page.goto(`${hub.url}/nothing`);
    await heading(page, words[other].notFound);
    await shot('not-found');
    await page.getByRole('link', { name: words[own].language, exact: true }).click();
    await heading(page, words[own].logIn);
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
    await shot('generated');
    return made;
}

for (const visitor of visitors) {
    await browser.test(`invite, ${visitor.name}`, visitor.options, (page) => walk(page, visitor));
}

for (const [language, scheme] of [['en', 'light'], ['fr', 'dark']]) {
    const visitor = { viewport: phone, locale: `${language}-CA`, colorScheme: scheme };
    const say = words[language];

    await browser.test(`a form from elsewhere is refused, ${language}`, visitor, async (page, context) => {
        await openInvite(page, language);
        await context.clearCookies({ name: '__Host-wren_form' });
        await typed(page, say);
        await press(page, say.set);
        await page.getByRole('heading', { name: say.tryAgain, exact: true }).waitFor();
        await check(page, `phone-${language}-form`);
    });

    await browser.test(`too many tries are slowed down, ${language}`, visitor, async (page) => {
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

    await browser.test(`a hub in trouble asks to come again, ${language}`, visitor, async (page) => {
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

await browser.test('by keyboard alone', { viewport: desk }, async (page) => {
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

await browser.test('practice mail and privacy', { viewport: desk }, async (page) => {
    const client = await hub.invite('fr');
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

await hub.stop();
await browser.stop();
