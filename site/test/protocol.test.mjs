// The record of a check in the vault: the same bytes as the command line's, verified
// again in the vault, printed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { check, launch, open } from "./lib/browser.mjs";
import { verify as stranger } from "./lib/record/verify.mjs";
import { root, serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const text = `Rechnung „7“: ${listed}\noder 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa`;
const vkey = readFileSync(`${root}build/local.vkey`, "utf8").trim();
const lists = `${root}build/test/lists/fresh`;

let browser, server, dir, page, vault, errors, requests, close;
before(async () => {
  dir = mkdtempSync(join(tmpdir(), "record-"));
  browser = await launch();
  server = await serve({ lists: "build/test/lists/fresh" });
  ({ page, vault, errors, requests, close } = await open(browser, server.url, { context: { acceptDownloads: true } }));
});
after(async () => {
  assert.deepEqual(errors, []);
  await close();
  await server.stop();
  await browser.close();
  rmSync(dir, { recursive: true });
});

/** @param {...string} args */
const run = (...args) => spawnSync(`${root}build/addresscheck`, args, { encoding: "utf8", input: "" });

/** Saves a record of a text and returns the file. @param {string} pasted @param {{hashed?: boolean, bare?: boolean, note?: string}} [o] */
async function saved(pasted, { hashed = false, bare = false, note = "" } = {}) {
  await check(vault, pasted);
  await vault.evaluate(() => (/** @type {HTMLDetailsElement} */ (document.querySelector(".record")).open = true));
  await vault.setChecked("#record-hashed", hashed);
  await vault.setChecked("#record-bare", bare);
  await vault.fill("#record-note", note);
  const [download] = await Promise.all([page.waitForEvent("download"), vault.click('[data-k="record.save"]')]);
  const name = join(dir, download.suggestedFilename());
  await download.saveAs(name);
  return { name, bytes: readFileSync(name) };
}

/** Has the vault verify a file and returns what it says. @param {string | Buffer} content @param {string} [at] */
async function said(content, at) {
  await vault.evaluate(() => (/** @type {HTMLDetailsElement} */ (document.querySelector(".verify")).open = true));
  await vault.setInputFiles("#verify-file", { name: "record.json", mimeType: "application/json", buffer: Buffer.from(content) });
  if (at !== undefined) await vault.fill("#verify-text", at);
  await vault.waitForFunction(() => !/Computing again/.test(document.querySelector(".verdict")?.textContent ?? "Computing again"));
  return vault.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".verdict")).innerText);
}

test("the body is the command line's, byte for byte, and both verify it", async () => {
  const { name, bytes } = await saved(text, { note: "Müller \"ok\"" });
  const record = JSON.parse(bytes.toString());
  assert.equal(record.case.note, 'Müller "ok"');
  assert.equal(record.made_by.surface, "browser");
  const file = join(dir, "invoice.txt");
  const mine = join(dir, "cli.json");
  writeFileSync(file, text);
  run("record", "make", "--out", mine, "--lists", lists, "--key", vkey, "--at", String(record.body.at), file);
  const raw = (/** @type {string} */ s) => s.slice(s.indexOf('"body":') + 7, s.indexOf(',"case":{'));
  assert.equal(raw(bytes.toString()), raw(readFileSync(mine, "utf8")));
  assert.deepEqual(stranger(bytes, [vkey]), []);
  const cli = run("record", "verify", "--key", vkey, name);
  assert.equal(cli.status, 0, cli.stdout + cli.stderr);
  assert.match(await said(bytes), /^The same 2 results come out again/);
  assert.match(await said(readFileSync(mine)), /^The same 2 results come out again[^]*Lists signed by/);
});

test("a record with hashes shows no address, and is verified with the text", async () => {
  const { name, bytes } = await saved(text, { hashed: true, bare: false });
  const { snapshot: _, ...rest } = JSON.parse(bytes.toString());
  assert.ok(!JSON.stringify(rest).includes(listed));
  assert.match(await said(bytes), /it holds hashes/);
  assert.match(await said(bytes, text), /^The same 2 results/);
  assert.match(await said(bytes, text + " "), /not the text that was checked/);
  const file = join(dir, "invoice.txt");
  assert.equal(run("record", "verify", "--key", vkey, "--with", file, name).status, 0);
});

test("what was changed, what is missing and what is foreign is told", async () => {
  const whole = (await saved(text)).bytes.toString();
  /** @param {string} from @param {string} to */
  const changed = (from, to) => {
    assert.ok(whole.includes(from), from);
    return said(whole.replace(from, to));
  };
  assert.match(await changed('"state":"listed"', '"state":"none"'), /^Changed after it was made[^]*Different results[^]*\/items\/1\/state: "none" → "listed"/);
  assert.match(await changed('"note":null', '"note":"x"'), /^Changed after it was made[^]*The same 2 results/);
  assert.match(await changed('"case":', ' "case":'), /^Changed after it was made/);
  assert.match(await changed("seq 1", "seq 2"), /Not verified: the lists in it are refused[^]*not signed by a trusted key/);
  assert.match(await changed("LAZARUS GROUP\\n", "LAZARUS GROUQ\\n"), /Not verified: the lists in it are refused/);
  assert.match(await changed('"schema":1', '"schema":3'), /version 3/);
  assert.match(await said('{"tool":"WalletCheck 3"}'), /WalletCheck 3/);
  assert.match(await said("clean!"), /not JSON/);
  assert.match(await said((await saved(text, { bare: true })).bytes), /the lists are not in it/);
  assert.match(await said(Buffer.from([0xff, 0xfe, 0])), /not JSON/);
});

// the form is drawn anew with each language and each edition of the lists
test("what was typed for a record, and a file that was chosen, outlive the language", async () => {
  const { bytes } = await saved(text, { hashed: true, note: "half a sentence" });
  await said(bytes, text);
  const speak = async (/** @type {string} */ lang) => {
    await page.$eval(`a[data-lang=${lang}]`, (/** @type {HTMLElement} */ a) => a.click());
    await vault.waitForFunction((/** @type {string} */ lang) => document.documentElement.lang === lang, lang);
  };
  await speak("de");
  assert.equal(await vault.inputValue("#record-note"), "half a sentence");
  assert.equal(await vault.isChecked("#record-hashed"), true);
  await vault.waitForFunction(() => /^Dieselben 2 Ergebnisse/.test(/** @type {HTMLElement} */ (document.querySelector(".verdict")).innerText));
  await speak("en");
  await check(vault, listed);
  assert.equal(await vault.inputValue("#record-note"), "", "it was about another text");
});

test("no record keeps a private key", async () => {
  await check(vault, "KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn");
  await vault.evaluate(() => (/** @type {HTMLDetailsElement} */ (document.querySelector(".record")).open = true));
  await vault.click('[data-k="record.save"]');
  await vault.waitForFunction(() => /private key/.test(document.querySelector(".record [role=status]")?.textContent ?? ""));
});

test("a verification leaves the lists and the check as they were", async () => {
  const { bytes } = await saved(text);
  await said(bytes.toString().replace("seq 1", "seq 2"));
  const { json } = await check(vault, listed);
  assert.equal(JSON.parse(json ?? "").items[0].state, "listed");
});

test("looking back tells what the lists of today say otherwise", async () => {
  const old = join(dir, "old.json");
  run("record", "make", "--out", old, "--lists", `${root}build/test/lists/signature`, "--customer", "Alpha GmbH", text);
  const { name } = await saved(text);
  await vault.evaluate(() => (/** @type {HTMLDetailsElement} */ (document.querySelector(".verify")).open = true));
  await vault.setInputFiles("#verify-file", [old, name]);
  await vault.waitForSelector('[data-k="lookback"]:visible');
  await vault.click('[data-k="lookback"]');
  await vault.waitForFunction(() => /checked again;/.test(document.querySelector(".lookback")?.textContent ?? ""));
  const words = await vault.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".lookback")).innerText);
  assert.match(words, /^2 records checked again; 2 addresses/);
  assert.match(words, /old\.json · Alpha GmbH[^]*Not checked → On a sanctions list[^]*LAZARUS GROUP – OFAC – address first seen 15 Apr 2022/);
  assert.match(words, /Compared: OFAC/);
});

test("nothing of a record is sent anywhere", () => {
  const lists = requests.filter((r) => /\/lists\//.test(r.url)).length;
  assert.ok(requests.every((r) => r.method === "GET" && r.body === null && !r.url.includes(listed)));
  assert.ok(lists >= 2);
});

test("the pages of a record hold all of it, in both languages", { timeout: 60_000 }, async () => {
  const shots = process.env.SHOTS;
  for (const lang of /** @type {const} */ (["de", "en"])) {
    for (const [name, pasted] of [["one", listed], ["many", Array.from({ length: 250 }, () => text).join("\n")]]) {
      const tab = await open(browser, server.url, { lang });
      await check(tab.vault, pasted);
      const html = await tab.vault.evaluate(async () => {
        /** @type {HTMLDetailsElement} */ (document.querySelector(".record")).open = true;
        const asked = new Promise((resolve) => (window.print = () => resolve(undefined)));
        /** @type {HTMLInputElement} */ (document.getElementById("record-purpose")).value = "Zahlung 2026-117";
        /** @type {HTMLButtonElement} */ (document.querySelector('[data-k="record.print"]')).click();
        await asked;
        const css = document.adoptedStyleSheets.flatMap((s) => Array.from(s.cssRules, (r) => r.cssText)).join("\n");
        return `<!doctype html><html class="printing" lang="${document.documentElement.lang}"><style>${css}</style><body>${document.querySelector(".protocol")?.outerHTML}`;
      });
      await tab.close();
      const sheet = await browser.newPage();
      await sheet.setContent(html);
      await sheet.emulateMedia({ media: "print" });
      const words = await sheet.evaluate(() => document.body.innerText);
      assert.match(words, lang === "de" ? /Prüfprotokoll[^]*Diese Seite kann jeder herstellen; prüfen Sie die Datei/ : /Record of check[^]*Anyone can produce this page; verify the file/);
      assert.equal(await sheet.locator(".protocol > ol > li").count(), name === "one" ? 1 : 500);
      assert.match(words, /LAZARUS GROUP/);
      assert.match(words, /Zahlung 2026-117/);
      if (shots) {
        for (const format of /** @type {const} */ (["A4", "Letter"])) await sheet.pdf({ path: join(shots, `record-${name}-${lang}-${format}.pdf`), format, margin: { top: "18mm", bottom: "18mm", left: "18mm", right: "18mm" } });
      }
      await sheet.close();
    }
  }
});
