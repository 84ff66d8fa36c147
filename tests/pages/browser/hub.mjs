// SPDX-License-Identifier: Apache-2.0
// A practice hub in a process of its own, and what a caseworker does there to invite somebody.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const build = process.env.WREN_BUILD_DIR ?? new URL('../../../build/dev', import.meta.url).pathname;

const families = ['Haddad', 'Bélanger', 'Okafor', 'Lindqvist', 'Marchetti', 'Tran', 'Kowalczyk', 'Osei',
    'Fitzgerald', 'Yamamoto', 'Dhillon', 'Vasquez', 'Nkemelu', 'Papadakis', 'Zubkov', 'Whitecloud', 'Abernathy',
    'Castellanos', 'Grimaldi', 'Ferreira', 'Oyelaran', 'Szymanski'];
const allOfTheLog = { QT_LOGGING_RULES: '*=true', QT_FORCE_STDERR_LOGGING: '1' };

export class Hub {
    /** Starts `wren-hub demo` with `options` besides; resolves when it listens. */
    static async start(options = []) {
        const hub = new Hub();
        hub.invited = 0;
        hub.folder = mkdtempSync(join(tmpdir(), 'wren-pages-'));
        hub.process = spawn(join(build, 'hub/wren-hub'), ['demo', '--data', hub.folder, '--port', '0', ...options],
            { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...allOfTheLog } });
        hub.log = '';
        hub.process.stderr.setEncoding('utf8').on('data', (text) => {
            hub.log += text;
        });
        for await (const line of createInterface({ input: hub.process.stdout })) {
            hub.administrator ??= line.match(/^sign in as\s+(\S+)\s+\(administrator\)/)?.[1];
            hub.password ??= line.match(/^password\s+(\S+)/)?.[1];
            hub.url = line.match(/^listening on (\S+)/)?.[1];
            if (hub.url) {
                break;
            }
        }
        hub.process.stdout.resume();
        await hub.signIn();
        return hub;
    }

    async stop() {
        const ended = new Promise((resolve) => this.process.once('exit', resolve));
        this.process.kill();
        await ended;
        rmSync(this.folder, { recursive: true, force: true });
    }

    async call(path, body) {
        const headers = { 'Content-Type': 'application/json' };
        if (this.token) {
            headers.Authorization = `Bearer ${this.token}`;
        }
        const answer = await fetch(`${this.url}/api/v1/${path}`,
            { method: 'POST', headers, body: JSON.stringify(body) });
        const value = await answer.json();
        if (!answer.ok) {
            throw new Error(`${path}: ${answer.status} ${JSON.stringify(value)}`);
        }
        return value;
    }

    async signIn() {
        const answer = await this.call('sign-in', {
            email: this.administrator, password: this.password, device_name: 'browser tests',
            device_public_key: randomBytes(32).toString('base64'),
        });
        this.token = answer.access_token;
        this.mid = answer.last_mid;
    }

    async mutate(name, subject, args) {
        this.mid += 1;
        const mutation = { mid: this.mid, name, version: 1, subject, arguments: args };
        const answer = await this.call('mutations', { mutations: [mutation] });
        const [result] = answer.results;
        if (result.outcome !== 'applied') {
            throw new Error(`${name}: ${JSON.stringify(result)}`);
        }
        return result.info;
    }

    /** Sets a client up who reads that language. Who shares name or number with another is held back. */
    async invite(language) {
        const client = { id: randomUUID(), email: `client.${randomUUID().slice(0, 8)}@example.org` };
        const profile = {
            first_name: language === 'fr' ? 'Éloïse' : 'Amina', last_name: families[this.invited],
            phone: `+1519555${String(101 + this.invited * 6).padStart(4, '0')}`, language, email: client.email,
        };
        this.invited += 1;
        await this.mutate('complete_setup', client.id, { profile });
        return client;
    }

    /** Asks again until `condition` holds; throws after 15 s. */
    async until(condition) {
        const end = Date.now() + 15000;
        while (!await condition()) {
            if (Date.now() > end) {
                throw new Error('the hub did not get there within 15 s');
            }
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
    }

    async resend(client) {
        await this.mutate('resend_invite', client.id, {});
    }

    /** What no caseworker can do: a statement on the hub's own database. */
    sql(statement) {
        execFileSync('/usr/bin/python3', ['-c', 'import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=20, '
            + 'isolation_level=None).execute(sys.argv[2])', join(this.folder, 'hub.db'), statement]);
    }

    /** The very link of the client's newest mail. */
    async link(client) {
        return (await this.call(`clients/${client.id}/invite-link`, {})).url;
    }
}
