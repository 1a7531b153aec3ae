// What now, in a real browser: the question, the place, the steps, and how to
// report a mistake without the address.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { check, launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const none = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
const named = "0x95b6656838a1d852dd1313c659581f36b2afb237";
const related = "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt";
const invalid = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp";
const formerly = "0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc";
const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve({ lists: "build/test/lists/fresh" });
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** Opens a page, does something, and sees that nothing went wrong and that only lists were asked for. */
async function page(act, { lang = "en", ...o } = {}) {
  const opened = await open(browser, `${server.url}/${lang}/`, { lang, ...o });
  const loaded = opened.requests.length;
  await act(opened);
  assert.deepEqual(opened.errors, []);
  for (const r of opened.requests.slice(loaded)) assert.match(new URL(r.url).pathname, /^\/(lists\/(head|[0-9a-f]{64})|a\/icon-[0-9a-f]+\.svg)$/); // the icon: with a new address
  await opened.close();
}

const ids = (vault) => vault.$$eval(".next [data-step]", (all) => all.map((s) => s.getAttribute("data-step")));
const visible = (vault) => vault.$$eval(".next [data-step]", (all) => all.filter((s) => /** @type {any} */ (s).checkVisibility()).map((s) => s.getAttribute("data-step")));
const text = (vault) => vault.$eval(".next", (n) => /** @type {HTMLElement} */ (n).innerText.replace(/\s+/g, " "));

test("a hit says stop before anything is answered, and never what is said of a miss", () => page(async ({ vault }) => {
  for (const [address, stop] of [[listed, "stop-listed"], [named, "stop-named"], [related, "stop-related"]]) {
    await check(vault, address);
    for (const answer of ["open", "paying", "paid", "open"]) {
      await vault.check("#next-" + answer);
      const shown = await visible(vault);
      assert.equal(shown[0], stop);
      assert.ok(!(await ids(vault)).some((id) => /^(none|limit|check)-?/.test(id)), `${address}: ${shown}`);
      assert.ok(!/No listing found/.test(await text(vault)));
      assert.equal(shown.includes("paid-hold"), answer === "paid");
      assert.equal(shown.includes("paying-sent"), answer === "paying");
    }
  }
}));

test("the place is proposed from the language, and chosen by the person for the engine too", () => page(async ({ vault }) => {
  await check(vault, listed);
  assert.match(await text(vault), /Vorgeschlagen nach der Sprache Ihres Browsers/);
  assert.equal(await vault.$eval("#next-place", (s) => /** @type {any} */ (s).value), "Deutschland");
  assert.equal(await vault.$eval("#place", (s) => /** @type {any} */ (s).value), "keine Angabe");
  assert.ok((await ids(vault)).includes("law-boycott"));
  // a proposal says nothing in the verdict
  assert.equal(await vault.$$eval(".law", (l) => l.filter((p) => p.tagName === "P").length), 0);
  await vault.focus("#next-place");
  await vault.selectOption("#next-place", { label: "USA" });
  await vault.waitForFunction(() => /Diese Liste gilt bei Ihnen \(USA\)/.test(document.querySelector(".card")?.textContent ?? ""));
  assert.equal(await vault.$eval("#place", (s) => /** @type {any} */ (s).value), "USA");
  assert.ok(!/Vorgeschlagen/.test(await text(vault)));
  const shown = await ids(vault);
  assert.ok(shown.includes("law-us") && shown.includes("tell-us") && !shown.includes("law-boycott"), shown.join());
  assert.equal(await vault.evaluate(() => document.activeElement?.id), "next-place", "it keeps the focus");
  // and the other way round
  await vault.selectOption("#place", { label: "Schweiz" });
  await vault.waitForFunction(() => document.querySelector('[data-step="tell-ch"]'));
  // where no list names it the engine's answer is the same, and the place is taken all the same
  await check(vault, none);
  await vault.check("#next-paying");
  await vault.selectOption("#next-place", { label: "Österreich" });
  await vault.waitForFunction(() => /** @type {any} */ (document.getElementById("place")).value === "Österreich");
  assert.match(await text(vault), /Ich zahle, Ort: Österreich/);
}, { lang: "de" }));

test("an answer stays with the language and with the next text, and is stored nowhere", () => page(async ({ page, vault }) => {
  await check(vault, listed);
  await vault.check("#next-paid");
  // the frame grows as it answers, and a click of the mouse could miss what moved
  await page.$eval('a[data-lang="de"]', (a) => /** @type {any} */ (a).click());
  await vault.waitForFunction(() => /Lassen Sie den Betrag/.test(document.querySelector(".next")?.textContent ?? ""));
  assert.ok(await vault.isChecked("#next-paid"));
  await check(vault, named);
  assert.ok((await visible(vault)).includes("paid-hold"));
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie), /paid|"DE"/);
  assert.equal(await vault.$$eval(".next a", (a) => a.length), 0, "no link leads out of the vault");
}));

test("of several states each has its steps, the most severe open", () => page(async ({ vault }) => {
  await check(vault, `${none} ${invalid} ${listed}`);
  const groups = await vault.$$eval(".next details[class*=group-]", (all) => all.map((d) => [/** @type {any} */ (d).open, d.querySelector("summary")?.textContent]));
  assert.deepEqual(groups, [[true, "On a sanctions list (1)"], [false, "Not a valid address (1)"], [false, "No listing found (1)"]]);
  assert.equal((await visible(vault))[0], "stop-listed");
  assert.ok(!(await visible(vault)).includes("limit-bybit"));
  // what was folded up for one text is open for the next
  await vault.click("#next-group-listed");
  assert.ok(!(await visible(vault)).includes("stop-listed"));
  await vault.check("#next-paid");
  assert.ok(!(await visible(vault)).includes("stop-listed"), "it stays folded while the text is the same");
  await check(vault, `${none} ${invalid} ${listed} `);
  assert.equal((await visible(vault))[0], "stop-listed");
  // a long list has the steps above it, a short one below
  const above = () => vault.evaluate(() => Boolean((document.querySelector(".next")?.compareDocumentPosition(/** @type {any} */ (document.querySelector(".results"))) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING));
  assert.ok(!(await above()));
  await check(vault, `${listed} ${named} ${related} ${invalid} ${formerly}`);
  assert.ok(await above());
}));

test("a miss says what it does not say, and who pays gets ten questions", () => page(async ({ vault }) => {
  await check(vault, none);
  assert.match(await text(vault), /FBI published 51 addresses.*more than 11,000/);
  assert.equal(await vault.$$eval(".next .checklist li", (l) => l.length), 0);
  await vault.check("#next-paying");
  assert.equal(await vault.$$eval(".next .checklist li", (l) => l.length), 10);
  assert.match(await text(vault), /Information, not legal advice/);
  // each source is told with what we know of it, and can be copied
  await vault.click("#next-checklist");
  assert.match(await text(vault), /Source: FBI, PSA 18 Oct 2023\. Read in a stored copy whose day we do not know\./);
  assert.match(await text(vault), /Source: FBI, PSA 26 Feb 2025, Elliptic, 3 Mar 2025\. Source named, not yet verified by us\./);
  await vault.click("#next-sources");
  assert.match(await text(vault), /https:\/\/www\.ic3\.gov\/PSA\/2025\/PSA250226/);
}));

test("a transaction's id leads to its sender; a token that a law forbids is told", () => page(async ({ vault }) => {
  await check(vault, hash);
  assert.ok((await visible(vault)).includes("tx-sender"));
  await check(vault, listed);
  assert.ok(!(await ids(vault)).includes("tx-sender"));
  await vault.check("#next-paid");
  assert.ok((await ids(vault)).includes("tx-exchange"));
  assert.ok(!(await ids(vault)).includes("token-eu"));
  for (const what of [`Pay 500 A7A5 to ${none}`, "TLeVfrdym8RoJreJ23dAGyfJDygRtiWKBZ", "0x6fA0BE17e4beA2fCfA22ef89BF8ac9aab0AB0fc9", "Invoice in RUBx, address follows"]) {
    await check(vault, what);
    assert.equal((await visible(vault))[0], "token-eu", what);
  }
}));

test("nothing that failed has steps", () => page(async ({ vault }) => {
  await check(vault, listed);
  assert.ok(await vault.isVisible(".next"));
  await check(vault, "x".repeat(17 << 20));
  assert.ok(!(await vault.isVisible(".next")));
  await check(vault, "nothing to see");
  assert.ok(!(await vault.isVisible(".next")));
  await check(vault, "");
  assert.ok(!(await vault.isVisible(".next")));
}));

test("the line for a report names the entry and not the address", () => page(async ({ vault }) => {
  for (const address of [listed, named, related, invalid, formerly, "TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq", "vitalik.eth", hash]) {
    await check(vault, address);
    const line = await vault.$eval(".wrong .url", (n) => n.textContent ?? "");
    assert.match(line, /^addresscheck: edition \d+; state [a-z_]+; chain /);
    for (let i = 0; i + 6 <= address.length; i++) assert.ok(!line.toLowerCase().includes(address.slice(i, i + 6).toLowerCase()), `${address}: ${line}`);
    if (address === listed) assert.match(line, /list us-ofac-sdn, reference 27307, party LAZARUS GROUP, label ETH, first seen 2022-04-15, exact/);
  }
  await check(vault, "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ");
  assert.equal(await vault.$$eval(".wrong", (n) => n.length), 0);
  assert.deepEqual((await visible(vault)).slice(0, 1), ["secret"]);
}));

test("by the keyboard alone", () => page(async ({ page, vault }) => {
  await check(vault, listed);
  await vault.focus("#next-open");
  await page.keyboard.press("ArrowRight");
  assert.ok(await vault.isChecked("#next-paying"));
  assert.equal(await vault.evaluate(() => document.activeElement?.id), "next-paying");
  await page.keyboard.press("Tab");
  assert.equal(await vault.evaluate(() => document.activeElement?.id), "next-place");
  await page.keyboard.press("Tab");
  assert.equal(await vault.evaluate(() => document.activeElement?.id), "next-sources");
  await page.keyboard.press("Enter");
  assert.ok(await vault.isVisible(".next .sources"));
}));
