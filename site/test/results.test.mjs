// The results as a person uses them: folded, paged, narrowed, marked in the text,
// kept as a file, in both languages, with the keyboard alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open, states } from "./lib/browser.mjs";
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

test("what was found is marked in the text, a private key masked, and leads to its row", async () => {
  const text = `Größe 🙂 <b>${listed}</b> und ${none}, Schlüssel ${secret}.`;
  await check(vault, text);
  const marks = await vault.$$eval(".marked mark", (all) => all.map((m) => [m.className, m.textContent]));
  assert.deepEqual(marks, [["listed", listed], ["none", none], ["invalid", "5H…"]]);
  const copy = await vault.$eval(".copy-of-text", (n) => /** @type {HTMLElement} */ (n).innerText);
  assert.ok(copy.startsWith("Größe 🙂 <b>"), copy);
  assert.ok(!(await vault.$eval(".results", (n) => n.textContent)).includes(secret.slice(2, -2)));
  await vault.click('.jump[data-k="jump 2"]'); // folded with the misses
  assert.equal(await vault.evaluate(() => document.activeElement?.getAttribute("data-n")), "2");
  assert.ok((await visible()).includes("none"));
  // in a page as high as its text, the window follows
  await page.waitForFunction(() => scrollY > 0);
  await vault.click('[data-k="place 1"]');
  assert.equal(await vault.evaluate(() => document.activeElement?.getAttribute("data-k")), "jump 1");
});

test("a mark leads to a row that is left out or on a later page", async () => {
  await check(vault, [...invalid(150), listed].join("\n"));
  await vault.selectOption("#choose-state", "listed");
  await vault.click(".marked summary");
  await vault.click('.jump[data-k="jump 140"]');
  assert.equal(await vault.evaluate(() => document.activeElement?.getAttribute("data-n")), "140");
  assert.equal(await vault.textContent(".left-over"), "");
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

test("one address alone is not shown a second time", async () => {
  await check(vault, `  ${listed}\n`);
  assert.equal(await vault.$(".marked"), null);
});

test("a long text shows only what stands around, and no more marks than can be read", async () => {
  await check(vault, "x ".repeat(3000) + listed + " y".repeat(3000) + "\n" + misses(199).join("\n") + `\n${secret}\n` + misses(300).slice(199).join("\n"));
  const copy = await vault.$eval(".copy-of-text", (n) => n.textContent);
  assert.ok(copy.length < 16_000, String(copy.length));
  assert.match(copy, /\[… 5,?850 characters …\]/);
  assert.match(await vault.textContent(".marked"), /102 further places are not shown here/);
  assert.ok(!copy.includes(secret.slice(2, -2)));
});

test("both forms stand side by side, and look-alikes show in what they differ", async () => {
  await check(vault, "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt");
  assert.deepEqual(await vault.$$eval(".forms .address", (all) => all.map((n) => n.textContent)), ["bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt", "1H939dom7i4WDLCKyGbXUp3fs9CSTNRzgL"]);
  assert.match(await vault.textContent(".forms"), /The same key controls both addresses/);
  await check(vault, "TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq");
  const marked = await vault.$$eval(".like .address", (all) => all.map((n) => Array.from(n.querySelectorAll("mark"), (m) => m.textContent).join("")));
  assert.equal(marked.length, 2);
  assert.equal(marked[0].length, 13);
  assert.ok("TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq".includes(marked[0].slice(0, 3)) && "TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq".includes(marked[1].slice(0, 3)));
  assert.match(await vault.textContent(".differs"), /13 of 34 characters differ, between positions 18 and 30/);
  assert.match(await vault.$eval(".like mark", (m) => getComputedStyle(m).textDecorationLine), /underline/);
});

test("each state says why it might be a mistake, but a private key", async () => {
  for (const [text, says] of /** @type {[string, RegExp | undefined][]} */ ([[listed, /an exchange or a payment service/], [named, /statement is not corrected/], ["bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt", /names another form/],
    ["0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc", /changed hands/], ["TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq", /by chance/], ["bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", /newer than this program/], [secret, undefined]])) {
    await check(vault, text);
    const mistake = await vault.$(".mistake");
    if (says) assert.match(await mistake.textContent(), says);
    else assert.equal(mistake, null);
  }
});

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
