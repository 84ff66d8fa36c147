// SPDX-License-Identifier: Apache-2.0
// The client's side of a walk, in a real browser. One step a call:
//   node client.mjs scan URL                   a mail scanner's browser: opens, runs scripts, types nothing
//   node client.mjs accept URL PASSWORD DIR    sets the password as a person does, then logs in
//   node client.mjs log-in URL EMAIL PASSWORD DIR
// Prints one JSON object.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [step, url, ...rest] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "wren-chromium-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  viewport: { width: 390, height: 844 },
  locale: "en-CA",
});
const page = await context.newPage();

async function picture(directory, name) {
  if (directory) await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true });
}

async function logIn(email, password, directory) {
  await page.getByLabel(/e-?mail address/i).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.getByRole("heading", { name: "My Profile" }).waitFor();
  await picture(directory, "my-profile");
}

const steps = {
  async scan() {
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    return { title: await page.title(), address: page.url() };
  },
  async accept([password, directory, email]) {
    await page.goto(url);
    const address = page.url();
    await picture(directory, "invite");
    await page.getByLabel("New password").fill(password);
    await page.locator("#strength").getByText("Strong", { exact: true }).waitFor();
    await picture(directory, "invite-typed");
    await page.locator("form").getByRole("button", { name: /password/i }).last().click();
    await page.getByRole("link", { name: "Log in" }).first().waitFor();
    await picture(directory, "invite-done");
    await page.getByRole("link", { name: "Log in" }).first().click();
    await logIn(email, password, directory);
    return { address, text: await page.locator("main").innerText() };
  },
  async open() {
    await page.goto(url);
    return { text: await page.locator("main").innerText() };
  },
  async "log-in"([email, password, directory]) {
    await page.goto(url);
    await logIn(email, password, directory);
    return { text: await page.locator("main").innerText() };
  },
};

try {
  console.log(JSON.stringify(await steps[step](rest)));
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
