// SPDX-License-Identifier: Apache-2.0
// node check.mjs WREN_HUB: docs/api/openapi.yaml against the hub's route table and the wire samples.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const source = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, source), "utf8");
const document = parse(read("docs/api/openapi.yaml"));
let passed = 0;
let failed = 0;

function check(name, fault) {
    if (fault) {
        failed += 1;
        console.log(`FAIL ${name}: ${fault}`);
    } else {
        passed += 1;
    }
}

// Every route of the table is in the document with the same access, and the reverse.
const table = execFileSync(process.argv[2], ["routes"], { encoding: "utf8" }).trim().split("\n");
const written = [];
for (const [path, item] of Object.entries(document.paths)) {
    for (const method of Object.keys(item).filter((key) => key !== "parameters"))
        written.push(`${method.toUpperCase()} ${path} ${item[method]["x-access"]}`);
}
check("the table has routes", table.length < 5 && `only ${table.length}`);
for (const line of table)
    check(`documented: ${line}`, !written.includes(line) && "not in openapi.yaml");
for (const line of written)
    check(`in the hub: ${line}`, !table.includes(line) && "not in the route table");

// Whatever needs no token says so, and nothing else does.
for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item).filter(([key]) => key !== "parameters")) {
        const open = Array.isArray(operation.security) && operation.security.length === 0;
        check(`security of ${method} ${path}`,
            open !== (operation["x-access"] === "anyone") && "security and x-access disagree");
    }
}

// Every reference leads somewhere, every object says what it may hold.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, "openapi");
const find = (ref) => ref.slice(2).split("/").reduce((at, key) => at?.[key], document);
(function walk(node, path) {
    if (node === null || typeof node !== "object")
        return;
    if (typeof node.$ref === "string")
        check(`reference at ${path}`, !find(node.$ref) && `${node.$ref} is not there`);
    if (node.type === "object" && node.properties)
        check(`closed at ${path}`, node.additionalProperties !== false && "additionalProperties is open");
    for (const [key, value] of Object.entries(node))
        walk(value, `${path}/${key}`);
})(document, "#");

// tests/data/wire/Name.json and Name.variant.json fit schema Name; with a surprise they do not.
const schemas = document.components.schemas;
const seen = new Set();
for (const file of readdirSync(new URL("tests/data/wire", source)).filter((name) => name.endsWith(".json"))) {
    const name = file.split(".")[0];
    if (!schemas[name]) {
        check(file, `no schema ${name}`);
        continue;
    }
    seen.add(name);
    const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
    const sample = JSON.parse(read(`tests/data/wire/${file}`));
    check(file, !validate(sample) && ajv.errorsText(validate.errors));
    check(`${file} with an extra field`, validate({ ...sample, surprise: 1 }) && "was taken");
}
check("there are samples", seen.size < 15 && `only of ${seen.size} schemas`);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
