// SPDX-License-Identifier: Apache-2.0
// Every answer of a running wren-eois validates against docs/api/eois.yaml.
//   node contract.mjs WREN-EOIS EOIS.YAML
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const [program, contractFile] = process.argv.slice(2);
const contract = parse(readFileSync(contractFile, 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(contract, 'contract');

const standIn = spawn(program, ['--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [first] = await new Promise(resolve =>
    createInterface({ input: standIn.stdout }).once('line', line => resolve([line])));
const base = first.replace('listening on ', '');

async function call(method, path, body, key = 'practice') {
    const answer = await fetch(base + path, {
        method,
        headers: { 'X-Api-Key': key },
        body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: answer.status, json: await answer.json() };
}

/** The schema that the contract gives for an answer, by reference so that inner references resolve. */
function validatorFor(route, method, status) {
    const escaped = route.replaceAll('~', '~0').replaceAll('/', '~1');
    let pointer = `#/paths/${escaped}/${method}/responses/${status}`;
    const response = contract.paths[route][method].responses[status];
    if (!response) throw new Error(`${status} is not in the contract`);
    if (response.$ref) pointer = response.$ref;
    return ajv.compile({ $ref: `contract${encodeURI(pointer)}/content/application~1json/schema` });
}

let passed = 0;
let failed = 0;
async function check(route, method, path, status, body, key) {
    try {
        const answer = await call(method.toUpperCase(), path, body, key);
        const validate = validatorFor(route, method, String(answer.status));
        if (answer.status !== status) throw new Error(`status ${answer.status} instead of ${status}`);
        if (!validate(answer.json)) throw new Error(ajv.errorsText(validate.errors));
        ++passed;
    } catch (error) {
        ++failed;
        console.log(`FAIL ${method} ${path}: ${error.message}`);
    }
}

const assessment = '/v1/assessments/{number}';
const clients = '/v1/clients';
const client = '/v1/clients/{reference}';
const number = '/v1/numbers/{digits}';
for (let i = 1; i <= 60; ++i) await check(assessment, 'get', `/v1/assessments/${7000000 + i}`, 200);
for (let i = 1; i <= 15; ++i) await check(assessment, 'get', `/v1/assessments/${7100000 + i}`, 200);
for (let i = 1; i <= 60; ++i) await check(client, 'get', `/v1/clients/${3000000 + i}`, 200);
await check(assessment, 'get', '/v1/assessments/7999999', 404);
await check(client, 'get', '/v1/clients/3999999', 404);
await check(clients, 'get', '/v1/clients?limit=500', 200);
await check(clients, 'get', '/v1/clients?limit=0', 400);
await check(number, 'get', '/v1/numbers/400000101', 200);
await check(number, 'get', '/v1/numbers/1', 404);
await check('/control/clients/{reference}', 'post', '/control/clients/3000002', 200,
    { status: 'closed', phone: null });
await check('/control/clients/{reference}', 'post', '/control/clients/3000007', 200,
    { merged_into: '3000008' });
await check(client, 'get', '/v1/clients/3000007', 200);
await check('/control/clients/{reference}', 'post', '/control/clients/1', 404, {});
await check('/control/clients/{reference}/remove', 'post', '/control/clients/3000009/remove', 200, {});
await check('/control/clients/{reference}/remove', 'post', '/control/clients/3000009/remove', 404, {});
await check(clients, 'get', '/v1/clients?after=999999', 410);
await check('/control/people', 'post', '/control/people', 200,
    { people: [{ number: '9000001', state: 'submitted', part1: { last_name: 'Test' } }] });
await check('/control/people', 'post', '/control/people', 400, { people: 1 });
await check('/control/mode', 'post', '/control/mode', 400, { slow_ms: -1 });
await check('/control/mode', 'post', '/control/mode', 200, { away: true });
for (const [route, path] of [[assessment, '/v1/assessments/7000001'], [clients, clients],
    [client, '/v1/clients/3000001'], [number, '/v1/numbers/1']]) {
    await check(route, 'get', path, 503);
    await check(route, 'get', path, 401, undefined, 'wrong');
}

// The checker itself must be able to say no.
await call('POST', '/control/mode', { away: false, wrong: 'wrong_type' });
const wrong = await call('GET', '/v1/assessments/7000001');
if (validatorFor(assessment, 'get', '200')(wrong.json)) {
    ++failed;
    console.log('FAIL a wrong answer validates');
} else {
    ++passed;
}

standIn.kill();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
