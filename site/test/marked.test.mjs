// What is shown beside the rows: the text with its marks, addresses side by side, why a
// state might be a mistake.
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

/** What is seen once all rows of the pages are there. */
const visible = async () => {
  await vault.waitForFunction(() => !document.querySelector(".cards[aria-busy]"), undefined, { polling: 20, timeout: 8000 });
  return seen();
};
const seen = () => vault.$$eval(".card", (cards) => cards.filter((c) => c.checkVisibility({ contentVisibilityAuto: true })).map((c) => c.getAttribute("data-state")));

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

test("what rests on a statement of an authority is not said to be on a list", async () => {
  // the Tron form of an account that the FBI attributes
  await check(vault, "TPcpBkFFJ5eCiwZkZjHDdrDHn3y1nyXzB1");
  const label = await vault.$$eval(".pair dt", (all) => all.map((n) => n.textContent));
  assert.deepEqual(label, ["Yours", "Attributed"]);
  assert.doesNotMatch(await vault.$eval(".card", (n) => n.textContent), /the list names|is listed\b|on the list/i);
});

test("each state says why it might be a mistake, but a private key", async () => {
  for (const [text, says] of /** @type {[string, RegExp | undefined][]} */ ([[listed, /an exchange or a payment service/], [named, /statement is not corrected/], ["bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt", /What is named is another form/],
    ["0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc", /changed hands/], ["TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq", /by chance/], ["bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", /newer than this program/], [secret, undefined]])) {
    await check(vault, text);
    const mistake = await vault.$(".mistake");
    if (says) assert.match(await mistake.textContent(), says);
    else assert.equal(mistake, null);
  }
});
