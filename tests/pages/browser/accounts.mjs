// SPDX-License-Identifier: Apache-2.0
// What a client does with the account (R40, R42, R44, R50, R51), in a real Chromium with real mail: with
// and without script, on a phone and on a desk, in both languages. Prints "N passed, N failed" last.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

import { check, watch } from './checks.mjs';
import { Hub } from './hub.mjs';
import { Inbox } from './inbox.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const firstPassword = 'tulip-harbour-Vq7-lantern';
const secondPassword = 'violet-canoe-Rk4-harvest';
const words = {
    en: {
        email: 'Email address', secret: 'Password', label: 'New password', set: 'Set password', logIn: 'Log in',
        profile: 'My Profile', edit: 'Edit my details', preferred: 'Preferred Name', phone: 'Phone Number',
        newcomer: 'Newcomer (under 5 years in Canada)', save: 'Save', saved: 'Your details were saved.',
        noPhone: 'This is not a phone number.', change: 'Change my email address', fresh: 'New email address',
        ask: 'Ask for the change', waiting: 'Waiting for an answer', back: 'Take the request back',
        question: /Accept your new email address/, accept: 'Accept the new address', decline: 'Decline',
        changed: 'Your email address was changed', stays: 'Your email address stays', news: /Your new email address/,
        yes: 'Yes, mail arrives here', thanks: 'Thank you', forgot: 'Forgot Password', send: 'Send the link',
        look: 'Look in your email', reset: /^\[WREN Job Portal\] Password Reset$/,
        mistake: 'If this was a mistake, ignore this email and nothing will happen.',
        done: 'Your password has been reset.', wasReset: /password was changed/, dead: 'This link no longer works',
        again: 'Get a new link', logOut: 'Log out', gone: /no longer used/, invite: /set your password/,
        cannot: 'This email address cannot be used.', resend: 'Send the mail again', sent: 'The mail was sent again.',
        unknown: 'We do not know yet whether our mail arrives at', confirm: 'Send a new mail to confirm',
    },
    fr: {
        email: 'Adresse courriel', secret: 'Mot de passe', label: 'Nouveau mot de passe',
        set: 'Enregistrer le mot de passe', logIn: 'Ouvrir une session', profile: 'Mon profil',
        edit: 'Modifier mes renseignements', preferred: 'Nom préféré', phone: 'Numéro de téléphone',
        newcomer: 'Nouvel arrivant, nouvelle arrivante (moins de 5 ans)', save: 'Enregistrer',
        saved: 'Vos renseignements ont été enregistrés.', noPhone: 'n’est pas un numéro de téléphone',
        change: 'Changer mon adresse courriel', fresh: 'Nouvelle adresse courriel', ask: 'Demander le changement',
        waiting: 'En attente d’une réponse', back: 'Retirer la demande', question: /Accepter votre nouvelle adresse/,
        accept: 'Accepter la nouvelle adresse', decline: 'Refuser', changed: 'Votre adresse courriel a été changée',
        stays: 'Votre adresse courriel reste la même', news: /Votre nouvelle adresse courriel/,
        yes: 'Oui, je les reçois', thanks: 'Merci', forgot: 'Mot de passe oublié', send: 'Envoyer le lien',
        look: 'Vérifiez vos courriels', reset: /^\[WREN Job Portal\] Réinitialisation du mot de passe$/,
        mistake: 'rien ne se passera', done: 'Votre mot de passe a été réinitialisé.',
        wasReset: /mot de passe a été changé/, dead: 'Ce lien ne fonctionne plus', again: 'Obtenir un nouveau lien',
        logOut: 'Fermer la session', gone: /n’est plus utilisée/, invite: /choisissez votre mot de passe/,
        cannot: 'Cette adresse courriel ne peut pas être utilisée.', resend: 'Envoyer le courriel de nouveau',
        sent: 'Le courriel a été envoyé de nouveau.', unknown: 'Nous ne savons pas encore si nos courriels arrivent à',
        confirm: 'Envoyer un nouveau courriel de confirmation',
    },
};
const families = ['Haddad', 'Bélanger', 'Okafor', 'Lindqvist', 'Marchetti', 'Tran', 'Kowalczyk', 'Osei', 'Fitzgerald',
    'Yamamoto', 'Dhillon', 'Vasquez', 'Nkemelu', 'Papadakis', 'Zubkov', 'Whitecloud', 'Abernathy', 'Castellanos', 'Grimaldi',
    'Ferreira', 'Oyelaran', 'Szymanski'];

const inbox = await Inbox.start();
const hub = await Hub.start(['--smtp', inbox.address]);
const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'],
});
let passed = 0;
let failed = 0;
let invited = 0;

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

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const follow = (page, name) => page.getByRole('main').getByRole('link', { name, exact: true }).click();
const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor();

async function logIn(page, say, email, secret) {
    await page.goto(`${hub.url}/log-in`);
    await page.getByLabel(say.email, { exact: true }).fill(email);
    await page.getByLabel(say.secret, { exact: true }).fill(secret);
    await press(page, say.logIn);
    await heading(page, say.profile);
}

/** A client who has set a password by the mailed invite and is logged in. */
async function newClient(page, say, language) {
    const phoneNumber = `+1519555${String(101 + invited * 6).padStart(4, '0')}`;
    const client = await hub.invite({ first_name: language === 'fr' ? 'Éloïse' : 'Amina', language,
        last_name: families[invited], phone: phoneNumber });
    invited += 1;
    await page.goto((await inbox.next(client.email, say.invite)).link);
    await page.getByLabel(say.label, { exact: true }).fill(firstPassword);
    await press(page, say.set);
    await page.waitForURL('**/password-set');
    await logIn(page, say, client.email, firstPassword);
    return client;
}

async function editDetails(page, say, shot) {
    await follow(page, say.edit);
    await heading(page, say.edit);
    await shot('1-edit');
    await page.getByLabel(say.preferred, { exact: true }).fill('Mina');
    await page.getByLabel(say.newcomer, { exact: true }).check();
    await page.getByLabel(say.phone, { exact: true }).fill('12345');
    await press(page, say.save);
    await page.getByRole('alert').getByText(say.noPhone).waitFor();
    assert.equal(await page.getByLabel(say.preferred, { exact: true }).inputValue(), 'Mina');
    await shot('2-edit-refused');
    await page.getByLabel(say.phone, { exact: true }).fill('519 555 0177');
    await press(page, say.save);
    await page.getByText(say.saved).waitFor();
    await page.getByText('(519) 555-0177').waitFor();
    await shot('3-saved');
}

async function changeAddress(page, say, client, shot) {
    const fresh = client.email.replace('client', 'new');
    await follow(page, say.change);
    await page.getByLabel(say.fresh).fill(fresh);
    await press(page, say.ask);
    await page.getByText(say.waiting).waitFor();
    await shot('4-pending');
    const first = await inbox.next(client.email, say.question);
    assert.ok(first.text.includes(fresh));
    await press(page, say.resend);
    await page.getByText(say.sent).waitFor();
    await shot('4a-sent-again');
    const question = await inbox.next(client.email, say.question);
    await page.goto(first.link);
    await heading(page, say.dead); // the newer mail took its place
    await shot('4b-replaced');
    await page.goto(question.link);
    assert.equal(new URL(page.url()).pathname, '/email-change'); // the token has left the address bar
    await shot('5-question');
    await press(page, say.accept);
    await heading(page, say.changed);
    await shot('6-accepted');
    const older = await inbox.next(fresh, say.news);
    await page.goto(`${hub.url}/my-profile`);
    await page.getByText(say.unknown).waitFor();
    await page.goto(`${hub.url}/my-profile/email`);
    await shot('6a-unconfirmed');
    await press(page, say.confirm);
    await page.getByText(say.sent).waitFor();
    const news = await inbox.next(fresh, say.news);
    await page.goto(older.link);
    await heading(page, say.dead);
    await shot('6b-replaced');
    await page.goto(news.link);
    await shot('7-confirm');
    await press(page, say.yes);
    await heading(page, say.thanks);
    await shot('8-confirmed');
    await page.goto(`${hub.url}/my-profile/email`);
    assert.equal(await page.getByText(say.unknown).count(), 0);
    await page.goto(question.link);
    await heading(page, say.changed); // and changes nothing more
    return { ...client, email: fresh };
}

async function forgetPassword(page, say, client, shot) {
    await page.goto(`${hub.url}/my-profile`);
    await press(page, say.logOut);
    await follow(page, say.forgot);
    await shot('9-forgot');
    await page.getByLabel(say.email, { exact: true }).fill(client.email);
    await press(page, say.send);
    await heading(page, say.look);
    await shot('a-sent');
    const mail = await inbox.next(client.email, say.reset);
    assert.ok(mail.text.includes(say.mistake) && mail.text.includes('127.0.0.1') && mail.text.includes(client.email));
    await page.goto(mail.link);
    await shot('b-reset');
    await page.getByLabel(say.label, { exact: true }).fill(secondPassword);
    await press(page, say.set);
    await heading(page, say.done);
    await shot('c-done');
    await inbox.next(client.email, say.wasReset);
    await logIn(page, say, client.email, secondPassword);
    await page.goto(mail.link);
    await heading(page, say.dead);
    await shot('d-used');
    await follow(page, say.again);
    await heading(page, say.forgot);
}

/** The whole life of an account; `picture` names the screenshots. */
async function live(page, language, picture) {
    const say = words[language];
    const shot = (step) => check(page, `account-${picture}-${step}`);
    const client = await newClient(page, say, language);
    await editDetails(page, say, shot);
    const moved = await changeAddress(page, say, client, shot);
    await forgetPassword(page, say, moved, shot);
}

for (const language of ['en', 'fr']) {
    const locale = `${language}-CA`;
    for (const [device, viewport] of [['phone', phone], ['desk', desk]]) {
        await test(`account, ${device}, ${language}, script`, { viewport, locale },
            (page) => live(page, language, `${device}-${language}`));
        await test(`account, ${device}, ${language}, no script`, { viewport, locale, javaScriptEnabled: false },
            (page) => live(page, language, `plain-${device}-${language}`));
    }
    await test(`account, phone, ${language}, dark`, { viewport: phone, locale, colorScheme: 'dark' },
        (page) => live(page, language, `dark-${language}`));
    await test(`staff ask, the old address declines, ${language}`, { viewport: phone, locale }, async (page) => {
        const say = words[language];
        const client = await newClient(page, say, language);
        const fresh = client.email.replace('client', 'staff');
        await hub.mutate('request_email_change', client.id, { email: fresh });
        const { link } = await inbox.next(client.email, say.question);
        await page.goto(link);
        await check(page, `account-${language}-staff-question`);
        await press(page, say.decline);
        await heading(page, say.stays);
        await check(page, `account-${language}-declined`);
        await hub.mutate('request_email_change', client.id, { email: fresh });
        await page.goto(`${hub.url}/my-profile/email`);
        await press(page, say.back);
        await page.goto((await inbox.next(client.email, say.question)).link);
        await heading(page, say.dead);
        await check(page, `account-${language}-taken-back`);
    });
}

await test('pages fit 320 px, as at 400 % zoom', { viewport: { width: 320, height: 640 }, locale: 'fr-CA' },
    (page) => live(page, 'fr', 'narrow-fr'));

await test('forced colours', { viewport: phone, forcedColors: 'active' }, (page) => live(page, 'en', 'forced-en'));

await test('WREN corrects the address', { viewport: desk }, async (page) => {
    const say = words.en;
    const client = await newClient(page, say, 'en');
    const right = client.email.replace('client', 'right');
    const { correction } = await hub.mutate('ask_email_correction', client.id,
        { incorrect: client.email, correct: right, why: 'Typing mistake' });
    await hub.mutate('decide_email_correction', correction, { decision: 'apply' });
    await page.reload();
    await heading(page, say.logIn); // signed out
    const notice = await inbox.next(client.email, say.gone);
    assert.ok(!JSON.stringify(notice).includes(right)); // the old inbox does not learn the new address
    await inbox.next(right, say.news);
    await follow(page, say.forgot);
    await page.getByLabel(say.email, { exact: true }).fill(right);
    await press(page, say.send);
    await page.goto((await inbox.next(right, say.reset)).link);
    await page.getByLabel(say.label, { exact: true }).fill(secondPassword);
    await press(page, say.set);
    await heading(page, say.done);
    await logIn(page, say, right, secondPassword);
});

await test('another client’s address is refused', { viewport: phone }, async (page) => {
    const say = words.en;
    const other = await newClient(page, say, 'en');
    await page.context().clearCookies();
    await newClient(page, say, 'en');
    await follow(page, say.change);
    await page.getByLabel(say.fresh).fill(other.email.toUpperCase());
    await press(page, say.ask);
    await page.getByRole('alert').getByText(say.cannot).waitFor();
    await check(page, 'account-en-refused');
});

await test('a scanner that runs scripts changes nothing', { viewport: desk }, async (page, context) => {
    const say = words.en;
    const client = await newClient(page, say, 'en');
    const fresh = client.email.replace('client', 'scanned');
    await hub.mutate('request_email_change', client.id, { email: fresh });
    const { link } = await inbox.next(client.email, say.question);
    for (const method of ['HEAD', 'GET']) {
        await context.request.fetch(link, { method, headers: { 'Sec-Purpose': 'prefetch' } });
    }
    const scanner = await browser.newContext();
    const visit = await scanner.newPage();
    await visit.goto(link);
    await visit.waitForLoadState('networkidle');
    await scanner.close();
    await page.goto(`${hub.url}/my-profile/email`);
    await page.getByText(say.waiting).waitFor();
    await page.goto(link);
    await press(page, say.accept);
    await heading(page, say.changed);
});

await browser.close();
await hub.stop();

/** With every category of the log on: no link's token, nobody's address (security.md, One-time links). */
await (async () => {
    const links = inbox.all().map((mail) => mail.link).filter(Boolean);
    const told = [...links.map((link) => link.split('/').pop()), ...inbox.all().flatMap((mail) => mail.to)];
    const leaked = told.filter((secret) => hub.log.includes(secret));
    const name = `the log holds none of ${links.length} links`;
    if (links.length > 20 && hub.log.length > 0 && leaked.length === 0) {
        passed += 1;
        console.log(`PASS ${name}`);
    } else {
        failed += 1;
        console.log(`FAIL ${name}: ${leaked} in ${hub.log.length} characters`);
    }
})();
await inbox.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
