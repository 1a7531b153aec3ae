// The rows as a person uses them: folded, paged, narrowed, in both languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { check, launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const named = "0x95b6656838a1d852dd1313c659581f36b2afb237";
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

/** What is seen once all rows of the pages are there. */
const visible = async () => {
  await vault.waitForFunction(() => !document.querySelector(".cards[aria-busy]"), undefined, { polling: 20, timeout: 8000 });
  return seen();
};
const seen = () => vault.$$eval(".card", (cards) => cards.filter((c) => c.checkVisibility({ contentVisibilityAuto: true })).map((c) => c.getAttribute("data-state")));

test("misses are folded behind their number when there is something else, or many", async () => {
  await check(vault, [listed, ...misses(2)].join("\n"));
  assert.deepEqual(await visible(), ["listed"]);
  assert.match(await vault.textContent(".miss h3"), /No listing found: 2 addresses/);
  // that it is no clearance stands there, unfolded or not
  assert.match(await vault.$eval(".miss", (n) => n.innerText), /This is not a clearance.*Compared: OFAC/s);
  await vault.click(".misses summary");
  assert.deepEqual(await visible(), ["listed", "none", "none"]);
  await check(vault, misses(2).join("\n"));
  assert.deepEqual(await visible(), ["none", "none"]);
  await check(vault, misses(12).join("\n"));
  assert.deepEqual(await visible(), []);
  await check(vault, none);
  assert.deepEqual(await visible(), ["none"]);
});

test("pages of a hundred; what a page leaves is told by state, and no miss comes before it", async () => {
  await check(vault, [...invalid(150), ...misses(30), listed].join("\n"));
  await vault.selectOption("#choose-sort", "text");
  assert.equal((await seen()).length >= 20, true, "the first are there at once");
  assert.deepEqual(new Set(await visible()), new Set(["invalid"]));
  assert.equal((await visible()).length, 100);
  assert.match(await vault.textContent(".more:not([hidden])"), /Show 51 more of 51: On a sanctions list: 1, Not a valid address: 50/);
  assert.match(await vault.textContent(".live"), /181 addresses were found\. 1 on a sanctions list/);
  await vault.click(".more:not([hidden])");
  assert.equal((await visible()).length, 151);
  assert.equal(await vault.evaluate(() => document.activeElement?.getAttribute("data-n")), "101", "the first of them has the focus");
  await vault.selectOption("#choose-sort", "state");
  assert.equal((await visible())[0], "listed");
});

test("a choice changes no summary, says what it leaves out, and is undone", async () => {
  const text = [...invalid(10), ...misses(5), listed, named].join("\n");
  await check(vault, text);
  const summary = await vault.textContent(".live");
  await vault.selectOption("#choose-state", "none");
  assert.deepEqual(await visible(), ["none", "none", "none", "none", "none"]);
  assert.equal(await vault.textContent(".live"), summary);
  assert.match(await vault.textContent(".left-over[role=status]"), /5 of 17 rows are shown\.12 rows that need attention are left out\./);
  await vault.selectOption("#choose-state", "");
  assert.equal(await vault.textContent(".left-over"), "");
  await vault.selectOption("#choose-party", "LAZARUS GROUP");
  assert.deepEqual(await visible(), ["listed"]);
  assert.match(await vault.textContent(".left-over"), /11 rows that need attention are left out/);
  await vault.click(".left-over button");
  assert.equal(await vault.$eval("#choose-party", (s) => /** @type {HTMLSelectElement} */ (s).value), "");
  assert.equal((await visible()).length, 12);
  // the next text is not narrowed by what was chosen for this one
  await vault.selectOption("#choose-state", "none");
  await check(vault, text + "\n" + none);
  assert.equal((await visible()).length, 12);
  assert.equal(await vault.textContent(".left-over"), "");
});

test("few rows need no choice", async () => {
  await check(vault, `${listed} ${none}`);
  assert.equal(await vault.$(".chooser"), null);
});

test("what to do is said right below the box: for a hit, and for a private key", async () => {
  await check(vault, `${named} ${none}`);
  assert.match(await vault.textContent(".live"), /1 attributed by an authority.*Do not pay and do not accept the payment until/);
  await check(vault, `${none} ${secret}`);
  assert.match(await vault.textContent(".live"), /A private key or a recovery phrase\..*move the money to a new wallet now/);
  assert.ok(!(await vault.textContent(".live")).includes(secret.slice(2, -2)));
  await check(vault, none);
  assert.doesNotMatch(await vault.textContent(".live"), /Do not|Stop|private key/);
});

test("the switch of the language keeps text, choice and what is unfolded", async () => {
  await check(vault, [...invalid(10), ...misses(5), listed].join("\n"));
  await vault.selectOption("#choose-sort", "text");
  await vault.click(".misses summary");
  await vault.click(".mistake summary >> nth=0");
  const before = await visible();
  const text = await vault.inputValue("#box");
  await speak("de");
  await vault.waitForFunction(() => document.querySelector(".card h3")?.textContent?.includes("Keine gültige Adresse"), undefined, { polling: 50, timeout: 8000 });
  assert.equal(await vault.inputValue("#box"), text);
  assert.equal(await vault.$eval("#choose-sort", (s) => /** @type {HTMLSelectElement} */ (s).value), "text");
  assert.deepEqual(await visible(), before);
  assert.ok(await vault.$(".mistake[open]"));
  await speak("en");
});

test("counts from five digits on are written as the language does", async () => {
  await check(vault, Array.from({ length: 10_001 }, (_, i) => "0x" + (i + 65536).toString(16).repeat(8)).join("\n"));
  assert.match(await vault.textContent(".live"), /10,001 addresses were found/);
  await speak("de");
  await vault.waitForFunction(() => document.querySelector(".live")?.textContent?.includes("10.001 Adressen"), undefined, { polling: 50, timeout: 8000 });
  await speak("en");
  await check(vault, "");
});
