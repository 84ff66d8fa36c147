// SPDX-License-Identifier: Apache-2.0
// What becomes of a client's account (R22, R40 to R42, R44, R46, R50, R51), in a real Chromium with real mail: every
// visitor (browser.mjs) lives through every flow. Prints "N passed, N failed" last; pictures go to build/screens/pages.
import assert from 'node:assert/strict';

import { Browser, follow, heading, press, visitors } from './browser.mjs';
import { pictures } from './checks.mjs';
import { Hub } from './hub.mjs';
import { Inbox } from './inbox.mjs';
import { words } from './words.mjs';

const firstPassword = 'tulip-harbour-Vq7-lantern';
const secondPassword = 'violet-canoe-Rk4-harvest';

const inbox = await Inbox.start();
const hub = await Hub.start(['--smtp', inbox.address]);
const browser = await Browser.start();
const other = await hub.invite('en'); // somebody whose address is in use

async function logIn(page, say, email, secret) {
    await page.goto(`${hub.url}/log-in`);
    await page.getByLabel(say.email, { exact: true }).fill(email);
    await page.getByLabel(say.secret, { exact: true }).fill(secret);
    await press(page, say.logIn);
    await heading(page, say.profile);
}

/** A client who has set a password by the mailed invite and is logged in. */
async function newClient(page, language) {
    const say = words[language];
    const client = await hub.invite(language);
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
    await shot('edit');
    await page.getByLabel(say.preferred, { exact: true }).fill('Mina');
    await page.getByLabel(say.newcomer, { exact: true }).check();
    await page.getByLabel(say.phone, { exact: true }).fill('12345');
    await press(page, say.save);
    await page.getByRole('alert').getByText(say.noPhone).waitFor();
    assert.equal(await page.getByLabel(say.preferred, { exact: true }).inputValue(), 'Mina');
    await shot('edit-refused');
    await page.getByLabel(say.phone, { exact: true }).fill('519 555 0177');
    await press(page, say.save);
    await page.getByText(say.saved).waitFor();
    await page.getByText('(519) 555-0177').waitFor();
    await shot('saved');
}

/** Another client's address, written otherwise: refused, and not a word of whose it is. */
async function wantATakenAddress(page, say, shot) {
    await follow(page, say.change);
    await page.getByLabel(say.fresh).fill(other.email.toUpperCase());
    await press(page, say.ask);
    await page.getByRole('alert').getByText(say.cannot).waitFor();
    await shot('cannot-be-used');
}

/** The question that the old address is asked when staff wish for `fresh`. */
async function staffAsk(client, say, fresh) {
    await hub.mutate('request_email_change', client.id, { email: fresh });
    return inbox.next(client.email, say.question);
}

/** Declined at the old address; asked again, and taken back on My Profile. */
async function staffAskInVain(page, say, client, shot) {
    const fresh = client.email.replace('client', 'staff');
    await page.goto((await staffAsk(client, say, fresh)).link);
    await page.getByText(say.byStaff).waitFor();
    await shot('staff-question');
    await press(page, say.decline);
    await heading(page, say.stays);
    await shot('declined');
    const { link } = await staffAsk(client, say, fresh);
    await page.goto(`${hub.url}/my-profile/email`);
    await page.getByText(say.byStaff.toLowerCase().slice(1)).waitFor();
    await press(page, say.back);
    await page.getByText(say.waiting).waitFor({ state: 'detached' });
    await page.goto(link);
    await heading(page, say.dead);
    await shot('taken-back');
    await page.goto(`${hub.url}/my-profile/email`);
    await page.getByText(client.email).first().waitFor();
}

/** Asked on My Profile and sent again; only the button of the newer mail changes the address. */
async function changeAddress(page, say, client, shot) {
    const fresh = client.email.replace('client', 'new');
    await page.getByLabel(say.fresh).fill(fresh);
    await press(page, say.ask);
    await page.getByText(say.waiting).waitFor();
    await shot('pending');
    const first = await inbox.next(client.email, say.question);
    assert.ok(first.text.includes(fresh));
    await press(page, say.resend);
    await page.getByText(say.sent).waitFor();
    await shot('sent-again');
    const question = await inbox.next(client.email, say.question);
    await page.goto(first.link);
    await heading(page, say.dead); // the newer mail took its place
    await shot('question-replaced');
    await browser.scan(question.link);
    await page.goto(`${hub.url}/my-profile/email`);
    await page.getByText(say.waiting).waitFor();
    await page.goto(question.link);
    assert.equal(new URL(page.url()).pathname, '/email-change'); // the token has left the address bar
    await shot('question');
    await press(page, say.accept);
    await heading(page, say.changed);
    await shot('accepted');
    await confirmAddress(page, say, fresh, shot);
    await page.goto(question.link);
    await heading(page, say.changed); // and changes nothing more
    return { ...client, email: fresh };
}

/** The new address is told, and confirms by the newest mail that it receives mail. */
async function confirmAddress(page, say, address, shot) {
    const older = await inbox.next(address, say.news);
    await page.goto(`${hub.url}/my-profile`);
    await page.getByText(say.unknown).waitFor();
    await page.goto(`${hub.url}/my-profile/email`);
    await shot('unconfirmed');
    await press(page, say.confirm);
    await page.getByText(say.sent).waitFor();
    const news = await inbox.next(address, say.news);
    await page.goto(older.link);
    await heading(page, say.dead);
    await shot('confirm-replaced');
    await page.goto(news.link);
    await shot('confirm');
    await press(page, say.yes);
    await heading(page, say.thanks);
    await shot('confirmed');
    await page.goto(`${hub.url}/my-profile/email`);
    assert.equal(await page.getByText(say.unknown).count(), 0);
}

/** From the page Log in to the page that says that it is done; the mail with the link. */
async function resetPassword(page, say, email, shot) {
    await follow(page, say.forgot);
    await shot('forgot');
    await page.getByLabel(say.email, { exact: true }).fill(email);
    await press(page, say.send);
    await heading(page, say.look);
    await shot('forgot-sent');
    const mail = await inbox.next(email, say.reset);
    assert.ok(mail.text.includes(say.mistake) && mail.text.includes('127.0.0.1') && mail.text.includes(email));
    await page.goto(mail.link);
    await shot('reset');
    await page.getByLabel(say.label, { exact: true }).fill(secondPassword);
    await press(page, say.set);
    await heading(page, say.done);
    await shot('reset-done');
    await logIn(page, say, email, secondPassword);
    return mail;
}

async function forgetPassword(page, say, client, shot) {
    await page.goto(`${hub.url}/my-profile`);
    await press(page, say.logOut);
    const mail = await resetPassword(page, say, client.email, shot);
    await inbox.next(client.email, say.wasReset);
    await page.goto(mail.link);
    await heading(page, say.dead);
    await shot('reset-used');
    await follow(page, say.again);
    await heading(page, say.forgot);
}

/** WREN changes the address: whoever was in is out, and comes in again by the right inbox alone. */
async function wrenCorrects(page, say, client) {
    const right = client.email.replace('new', 'right');
    const { correction } = await hub.mutate('ask_email_correction', client.id,
        { incorrect: client.email, correct: right, why: 'Typing mistake' });
    await page.goto(`${hub.url}/my-profile`);
    await heading(page, say.profile); // asking changes nothing
    await hub.mutate('decide_email_correction', correction, { decision: 'apply' });
    await page.reload();
    await heading(page, say.logIn);
    const notice = await inbox.next(client.email, say.gone);
    assert.ok(!JSON.stringify(notice).includes(right)); // the old inbox does not learn the new address
    await inbox.next(right, say.news);
    await resetPassword(page, say, right, () => {}); // the pages of before
}

for (const visitor of visitors) {
    await browser.test(`account, ${visitor.name}`, visitor.options, async (page) => {
        const say = words[visitor.language];
        const shot = pictures(page, `account-${visitor.picture}`);
        const client = await newClient(page, visitor.language);
        await editDetails(page, say, shot);
        await wantATakenAddress(page, say, shot);
        await staffAskInVain(page, say, client, shot);
        const moved = await changeAddress(page, say, client, shot);
        await forgetPassword(page, say, moved, shot);
        await wrenCorrects(page, say, moved);
    });
}

await hub.stop();

/** With every category of the log on: no link's token, nobody's address (security.md, One-time links). */
await browser.count('the log holds no link and no address', async () => {
    const links = inbox.all().map((mail) => mail.link).filter(Boolean);
    const told = [...links.map((link) => link.split('/').pop()), ...inbox.all().flatMap((mail) => mail.to)];
    assert.ok(links.length > 8 && hub.log.length > 0);
    assert.deepEqual(told.filter((secret) => hub.log.includes(secret)), []);
});
await inbox.stop();
await browser.stop();
