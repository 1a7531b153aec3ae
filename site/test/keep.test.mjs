// What a person takes along: a file, its text where no file comes, a copy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const none = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
const secret = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
/** So many addresses without a listing. */
const misses = (/** @type {number} */ n) => Array.from({ length: n }, (_, i) => "0x" + (i + 4096).toString(16).repeat(10));
/** So many that are not valid: a checksum that does not match. */
const invalid = (/** @type {number} */ n) => Array.from({ length: n }, (_, i) => "1BvBMSEYstWetqTFn5Au4m4GFg7xJa" + (i + 1111).toString().replaceAll("0", "x"));

let browser, server, page, vault, errors, close;
before(async () => {
  browser = await launch();
  server = await serve({ lists: "build/test/lists/fresh" });
  ({ page, vault, errors, close } = await open(browser, server.url + "/en/", { context: { acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] } }));
});
after(async () => {
  assert.deepEqual(errors, []);
  await close();
  await server.stop();
  await browser.close();
});

/** Presses the switch of the language. By script: a click right after the page has scrolled goes astray in Chromium now and then. @param {string} lang */
async function speak(lang) {
  await page.$eval(`a[data-lang=${lang}]`, (/** @type {HTMLElement} */ a) => a.click());
  await vault.waitForFunction((/** @type {string} */ lang) => document.documentElement.lang === lang, lang, { polling: 50, timeout: 8000 });
}

/** Presses a button that saves and returns name and content. @param {string} button */
async function save(button) {
  const [file] = await Promise.all([page.waitForEvent("download"), vault.click(`[data-k="${button}"]`)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

test("table and data are saved from memory, with every row whatever is folded or left out", async () => {
  const text = [...invalid(120), ...misses(130), listed, secret].join("\n");
  const { json } = await check(vault, text);
  await vault.selectOption("#choose-state", "listed");
  const data = await save("keep.json");
  assert.match(data.name, /^addresscheck-\d{8}-\d{4}\.json$/);
  const parsed = JSON.parse(data.text);
  assert.equal(parsed.items.length, 252);
  assert.deepEqual(parsed.items.map((i) => i.state), JSON.parse(json).items.map((i) => i.state));
  const edition = await vault.textContent(".edition");
  assert.ok(edition.includes(String(parsed.coverage.head.seq)) && edition.includes(parsed.addresscheck.key));
  const table = await save("keep.csv");
  assert.match(table.name, /\.csv$/);
  assert.equal(table.text.match(/\r\n/g)?.length, 253);
  assert.ok(table.text.startsWith('"No.","State"'));
  for (const t of [data.text, table.text]) assert.ok(!t.includes(secret.slice(2, -2)));
  await speak("de");
  const german = await save("keep.csv");
  assert.ok(german.text.startsWith('\ufeff"Nr.";"Zustand"'));
  await speak("en");
});

test("where no file comes, its text stands there to copy", async () => {
  await check(vault, listed);
  assert.equal(await vault.$eval(".fallback", (n) => n.checkVisibility()), false);
  const { text } = await save("keep.csv");
  assert.equal(await vault.textContent(".fallback summary"), "No file was saved? Here is its text");
  await vault.click(".fallback summary");
  // a text box has only \n as line end
  assert.equal((await vault.inputValue(".fallback textarea")).replaceAll("\n", "\r\n"), text);
  await vault.click(".fallback button");
  await vault.waitForFunction(() => document.querySelector(".fallback button")?.textContent === "Copied", undefined, { polling: 50, timeout: 8000 });
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).replaceAll(/\r?\n/g, "\r\n"), text);
});

test("on iOS, where a frame saves no file, the text stands open at once", async () => {
  const other = await open(browser, server.url + "/de/", { lang: "de", context: { userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1" } });
  await check(other.vault, listed);
  await other.vault.click('[data-k="keep.json"]');
  assert.equal(JSON.parse(await other.vault.inputValue(".fallback textarea")).items[0].state, "listed");
  assert.ok(await other.vault.isVisible(".fallback textarea"));
  await other.close();
});

test("the result can be copied as text", async () => {
  await check(vault, `${listed} ${none}`);
  await vault.click('[data-k="copy keep.copy"]');
  await vault.waitForFunction(() => document.querySelector('[data-k="copy keep.copy"]')?.textContent === "Copied", undefined, { polling: 50, timeout: 8000 });
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /1\. ON A SANCTIONS LIST[^]*2\. NO LISTING FOUND[^]*Checked at \d{4}-/);
});
