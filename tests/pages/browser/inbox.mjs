// SPDX-License-Identifier: Apache-2.0
// A real SMTP server in a process of its own, and the mails that it took.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const server = new URL('../../support/smtpserver.py', import.meta.url).pathname;

export class Inbox {
    /** Resolves when it listens. */
    static async start() {
        const inbox = new Inbox();
        inbox.folder = mkdtempSync(join(tmpdir(), 'wren-inbox-'));
        inbox.process = spawn('/usr/bin/python3', [server, '--directory', inbox.folder, '--port', '0'],
            { stdio: ['ignore', 'pipe', 'inherit'] });
        for await (const line of createInterface({ input: inbox.process.stdout })) {
            inbox.address = line.match(/^listening on (\S+)/)?.[1];
            if (inbox.address) {
                break;
            }
        }
        inbox.process.stdout.resume();
        inbox.read = new Set();
        return inbox;
    }

    async stop() {
        const ended = new Promise((resolve) => this.process.once('exit', resolve));
        this.process.kill();
        await ended;
        rmSync(this.folder, { recursive: true, force: true });
    }

    /** The next mail to `to` whose subject matches; each is given once. Throws after 15 s. */
    async next(to, subject) {
        const end = Date.now() + 15000;
        while (Date.now() < end) {
            for (const name of readdirSync(this.folder).filter((file) => file.endsWith('.json'))) {
                const mail = this.read.has(name) ? undefined : this.parse(name);
                if (mail && mail.to.includes(to) && subject.test(mail.subject)) {
                    this.read.add(name);
                    return mail;
                }
            }
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error(`no mail to ${to} with ${subject}`);
    }

    /** Every mail so far, read or not. */
    all() {
        return readdirSync(this.folder).filter((file) => file.endsWith('.json')).map((name) => this.parse(name));
    }

    /** With its link; a file that is still being written is read the next time. */
    parse(name) {
        try {
            const mail = JSON.parse(readFileSync(join(this.folder, name), 'utf8'));
            return { ...mail, link: mail.text.match(/https?:\/\/\S+/)?.[0] };
        } catch {
            return undefined;
        }
    }
}
