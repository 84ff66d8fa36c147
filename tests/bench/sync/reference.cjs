// SPDX-License-Identifier: Apache-2.0
// node reference.cjs EXPORT: PouchDB on disk replicates the documents of EXPORT (one JSON object a
// line) from a pouchdb-server in a process of its own; prints how fast. Run by bench.d/sync in the
// folder where pouchdb and pouchdb-server are installed.
'use strict';
const { spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { createRequire } = require('module');
const PouchDB = createRequire(path.join(process.cwd(), 'x.js'))('pouchdb');

const port = 20000 + Math.floor(Math.random() * 20000);
const address = `http://127.0.0.1:${port}`;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wren-pouchdb-'));

async function until(works) {
  for (let i = 0; i < 300; i++) {
    try { return await works(); } catch { await new Promise(done => setTimeout(done, 100)); }
  }
  throw new Error('pouchdb-server does not answer');
}

async function main() {
  const server = spawn(process.execPath,
    [path.join(process.cwd(), 'node_modules/pouchdb-server/bin/pouchdb-server'), '--in-memory',
      '--host', '127.0.0.1', '--port', String(port), '--config', path.join(folder, 'config.json')],
    { cwd: folder, stdio: 'ignore' });
  try {
    await until(async () => (await fetch(address)).json());
    const docs = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map(JSON.parse);
    const remote = new PouchDB(`${address}/records`);
    for (let i = 0; i < docs.length; i += 1000) await remote.bulkDocs(docs.slice(i, i + 1000));
    const local = new PouchDB(path.join(folder, 'copy'));
    const begun = process.hrtime.bigint();
    const result = await PouchDB.replicate(remote, local, { batch_size: 500 });
    const ms = Number(process.hrtime.bigint() - begun) / 1e6;
    if (result.docs_written !== docs.length) throw new Error(`${result.docs_written} documents`);
    console.log(`PouchDB documents: ${docs.length}`);
    console.log(`PouchDB ms: ${ms.toFixed(0)}`);
    console.log(`PouchDB documents/s: ${(docs.length * 1000 / ms).toFixed(0)}`);
  } finally {
    server.kill('SIGKILL');
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().then(() => process.exit(0), error => { console.error(error.message); process.exit(1); });
