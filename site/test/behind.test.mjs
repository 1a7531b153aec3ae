// What stands behind a result, in a real browser: the events of a hit, the search
// over the lists, the checklist; and the pages that explain.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open } from "./lib/browser.mjs";
import { root, serve } from "./lib/server.mjs";

const axe = readFileSync(root + "site/node_modules/axe-core/axe.min.js", "utf8");
const ronin = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const stake = "0x94f1b9b64e2932f6a2db338f616844400cd58e8a";
const derived = "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt";
const formerly = "0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc";
const none = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve({ lists: "build/test/lists/fresh" });
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** Opens the check, does something, and sees that nothing was asked for over the network meanwhile but lists. */
async function page(act, { lang = "en", ...o } = {}) {
  const opened = await open(browser, `${server.url}/${lang}/`, { lang, ...o });
  const loaded = opened.requests.length;
  await act(opened);
  assert.deepEqual(opened.errors, []);
  for (const r of opened.requests.slice(loaded)) assert.match(new URL(r.url).pathname, /^\/(lists\/(head|[0-9a-f]{64})|a\/icon-[0-9a-f]+\.svg)$/);
  await opened.close();
}

const events = (vault) => vault.$$eval("[data-event]", (all) => all.filter((e) => /** @type {any} */ (e).checkVisibility()).map((e) => e.getAttribute("data-event")));
const text = (vault, selector) => vault.$eval(selector, (n) => /** @type {HTMLElement} */ (n).innerText.replace(/\s+/g, " "));

/** Contrast depends on the theme alone, what fits on the width alone. @type {["light" | "dark", number][]} */
const looks = [["light", 360], ["dark", 1280]];

/** What axe finds. */
async function violations(frame) {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(axe);
  const rules = { "page-has-heading-one": { enabled: false }, "landmark-one-main": { enabled: false } };
  const found = await frame.evaluate((rules) => /** @type {any} */ (globalThis).axe.run(document, { iframes: false, resultTypes: ["violations"], rules }), rules);
  return found.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 120)).join(" | "));
}

test("a hit leads to its event, and an address without one to none", () => page(async ({ vault }) => {
  for (const [address, want] of [[ronin, ["ronin"]], [stake, ["stake"]], [formerly, ["tornado", "tornado-removed"]], [none, []], [`${ronin} ${stake}`, ["ronin", "stake"]]]) {
    await check(vault, /** @type {string} */ (address));
    assert.deepEqual(await events(vault), want, String(address));
  }
  await check(vault, ronin);
  assert.match(await text(vault, ".events"), /Ronin bridge \(Axie Infinity\) \(23 Mar 2022\) .*FBI attributed .* Source: FBI: .* \(14 Apr 2022\)/);
  await check(vault, "");
  assert.deepEqual(await events(vault), []);
  const { json } = await check(vault, derived);
  const hit = JSON.parse(json ?? "").items[0].hits[0];
  assert.equal((await events(vault)).length > 0, hit.topics.some((t) => t.name === "dprk"), "derived: " + hit.party);
}));

test("the search finds parties, aliases, programmes and chains, says that it is no name check, and sends nothing", () => page(async ({ vault, requests }) => {
  await vault.click(".search > summary");
  const before = requests.length;
  assert.match(await text(vault, ".search"), /This is no name check: only parties with published addresses\./);
  for (const who of ["sanctionssearch.ofac.treas.gov", "sanctionsmap.eu", "the-uk-sanctions-list"]) assert.match(await text(vault, ".search"), new RegExp(who));
  for (const [query, name] of [["lazarus", "LAZARUS GROUP"], ["hidden cobra", "LAZARUS GROUP"], ["DPRK4", "CHEIL CREDIT BANK"], ["dogecoin", "Dmytro RASHEVSKYI"], ["tradertraitor", "TraderTraitor (North Korea)"], ["tornado cash", "TORNADO CASH"]]) {
    await vault.fill("#search", query);
    const found = await vault.$$eval(".found strong", (all) => all.map((n) => n.textContent));
    assert.ok(found.includes(name), `${query}: ${found}`);
  }
  assert.match(await text(vault, ".found"), /OFAC \(US\): 90 addresses, no longer included\./);
  await vault.fill("#search", "I-022625-PSA");
  assert.match(await text(vault, ".found"), /Named by FBI \(US\) in its own words, with 51 addresses\. No sanctions list\./);
  await vault.fill("#search", "cheil");
  assert.match(await text(vault, ".found"), /On the sanctions list of OFAC \(US\) with 53 addresses\. Tron( \(TRC-20\))? 53\./);
  await vault.fill("#search", "nobody at all");
  assert.match(await text(vault, ".count"), /says nothing about a name/);
  assert.equal((await vault.$$(".found li")).length, 0);
  assert.equal(requests.length, before);
}));

test("lists that were refused are not searched", async () => {
  const refused = await serve({ lists: "build/test/lists/signature" });
  const opened = await open(browser, refused.url + "/en/", {});
  await opened.vault.click(".search > summary");
  await opened.vault.fill("#search", "lazarus");
  assert.equal(await text(opened.vault, ".count"), "No lists are open, so nothing can be searched.");
  assert.equal((await opened.vault.$$(".found li")).length, 0);
  await opened.close();
  await refused.stop();
});

test("the checklist keeps its answers over a change of language and becomes a note", () => page(async ({ page, vault }) => {
  // the clipboard of a browser that nobody looks at answers or not, as it likes
  await vault.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void (/** @type {any} */ (globalThis).copied = text) } }));
  await vault.click(".signs > summary");
  assert.equal((await vault.$$(".signs li")).length, 10);
  await vault.selectOption("#sign-crypto-only", { index: 1 });
  await vault.selectOption("#sign-no-video", { index: 2 });
  await page.click('[data-lang="de"]');
  await vault.waitForSelector('html[lang="de"]');
  assert.equal(await vault.$eval("#sign-crypto-only", (s) => /** @type {any} */ (s).value), "trifft zu");
  await vault.click(".signs .copy");
  const note = await vault.evaluate(() => /** @type {any} */ (globalThis).copied);
  assert.match(note, /^Einen Freelancer bezahlen, den man nie getroffen hat, \d\d\.\d\d\.\d{4}\n1\. \[trifft zu\] Bezahlt werden soll nur/);
  assert.match(note, /\n3\. \[trifft nicht zu\] /);
  assert.equal(note.match(/\[nicht angesehen\]/g)?.length, 8);
}));

test("axe finds nothing in what stands behind a result", async () => {
  for (const lang of /** @type {const} */ (["de", "en"])) for (const [theme, width] of looks) {
    await page(async ({ vault }) => {
      await check(vault, ronin);
      await vault.click(".search > summary");
      await vault.fill("#search", "dprk");
      await vault.click(".signs > summary");
      assert.deepEqual(await violations(vault), [], `${lang} ${theme} ${width}`);
      assert.ok(await vault.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the pane");
    }, { lang, theme, width });
  }
});

const pages = {
  de: ["listen", "freelancer-bezahlen", "zahlung-erhalten", "adresse-gelistet", "adressvergiftung", "grenzen", "nordkorea"],
  en: ["lists", "paying-a-freelancer", "somebody-paid-me", "address-listed", "address-poisoning", "limits", "north-korea"],
};

test("axe finds nothing in the pages that explain; they need no script and no other host", { timeout: 240_000 }, async () => {
  for (const lang of /** @type {const} */ (["de", "en"])) for (const [theme, width] of looks) {
    const ctx = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, bypassCSP: true });
    const p = await ctx.newPage();
    const hosts = new Set();
    p.on("request", (r) => hosts.add(new URL(r.url()).host));
    for (const name of pages[lang]) {
      await p.goto(`${server.url}/${lang}/${name}/`);
      await p.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
      assert.deepEqual(await violations(p.mainFrame()), [], `${lang} ${name} ${theme} ${width}`);
      assert.ok(await p.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} at ${width}`);
      assert.equal(await p.evaluate(() => document.scripts.length), 0);
    }
    assert.deepEqual([...hosts], [new URL(server.url).host]);
    await ctx.close();
  }
});
