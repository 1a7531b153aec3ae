// What a person reads of real addresses, in a real browser against the served
// site; and what is sent while they are checked.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync, cpSync, readdirSync, rmSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { check, launch, open, states } from "./lib/browser.mjs";
import { root, serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const none = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens the site with lists in a condition, does something, closes it. */
async function withLists(name, act, o = {}) {
  const server = await serve({ lists: `build/test/lists/${name}`, site: o.site });
  try {
    const opened = await open(browser, server.url, o);
    await act(opened, server.url);
    assert.deepEqual(opened.errors, []);
    await opened.close();
  } finally {
    await server.stop();
  }
}

/** The cards as text, without the gaps in addresses. */
const cards = (vault) => vault.$$eval(".card", (all) => all.map((c) => ({ state: c.getAttribute("data-state"), text: /** @type {HTMLElement} */ (c).innerText.replace(/\s+/g, " ") })));

/** Name, text, state, and what is read. @type {[string, string, string, RegExp[]][]} */
const cases = [
  ["the Ronin bridge thief", listed, "listed", [/On a sanctions list/, /LAZARUS GROUP/, /DPRK3/, /OFAC \(US\)/, /Party listed since 13 Sep 2019/, /sanctionssearch\.ofac\.treas\.gov/, /What to do now Stop/]],
  ["an address of the Bybit theft", "0x95b6656838a1d852dd1313c659581f36b2afb237", "named", [/Attributed by an authority/, /FBI \(US\) attributes it/, /not an entry of a sanctions list/, /Lazarus Group itself is on OFAC/]],
  ["Tornado Cash", "0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc", "formerly", [/No longer listed/, /TORNADO CASH/, /21 Mar 2025/]],
  ["the P2WPKH twin of a listed P2PKH", "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt", "related", [/Derived from a listed address/, /1H939dom7i4WDLCKyGbXUp3fs9CSTNRzgL/, /same key/]],
  ["Tron filed as XBT", "TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq", "listed", [/Chain: Tron/, /filed it under “XBT”/]],
  ["a broken checksum", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", "invalid", [/Not a valid address/, /checksum/]],
  ["an address on no list", none, "none", [/No listing found/, /not a clearance/, /Compared: OFAC \(US\), 1065 entries, as of/, /Not included: EU, UK/]],
  ["a look-alike", "TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq", "lookalike", [/Easily confused/, /TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq/]],
  ["a name", "vitalik.eth", "not_checked", [/Not checked/, /your wallet must resolve it/]],
];

describe("with lists compared twelve hours ago", () => {
  let server, vault, requests, errors, close, loaded;
  before(async () => {
    server = await serve({ lists: "build/test/lists/fresh" });
    ({ vault, requests, errors, close } = await open(browser, server.url));
    loaded = requests.length;
  });
  after(async () => {
    // what was pasted is in no request: nothing was sent but requests for lists
    for (const r of requests.slice(loaded)) assert.match(new URL(r.url).pathname, /^\/lists\/(head|[0-9a-f]{64})$/);
    assert.deepEqual(requests.filter((r) => r.method !== "GET" || r.body !== null || new URL(r.url).search !== ""), []);
    const sent = JSON.stringify(requests);
    for (const [, text] of cases) assert.ok(!sent.toLowerCase().includes(text.slice(0, 12).toLowerCase()), text);
    assert.deepEqual(errors, []);
    await close();
    await server.stop();
  });

  for (const [name, text, state, says] of cases) {
    test(`${name}: ${state}`, async () => {
      await check(vault, text);
      const [card, ...more] = await cards(vault);
      assert.equal(card.state, state);
      assert.equal(more.length, 0);
      for (const s of says) assert.match(card.text, s);
    });
  }

  test("every example shows the state that it names", async () => {
    const names = await vault.$$eval("[data-example]", (all) => all.map((b) => b.getAttribute("data-example")));
    assert.equal(names.length, 9);
    for (const name of names) {
      await check(vault, "");
      await vault.click(`[data-example=${name}]`);
      await vault.waitForSelector(".card");
      assert.deepEqual(await states(vault), name === "invoice" ? ["listed", "none"] : [name]);
    }
  });

  test("the most serious comes first, and the summary says it", async () => {
    await check(vault, `${none}\nvitalik.eth\n${listed}\n0x95b6656838a1d852dd1313c659581f36b2afb237`);
    assert.deepEqual(await states(vault), ["listed", "named", "not_checked", "none"]);
    assert.match(await vault.$eval(".live[role=status]", (n) => n.textContent), /4 addresses were found\. 1 on a sanctions list\./);
  });

  test("where the person is changes whose law it is", async () => {
    await check(vault, listed);
    await vault.selectOption("#place", { index: 1 });
    await vault.waitForFunction(() => document.querySelector(".law")?.textContent?.includes("Blocking Statute"));
    await vault.selectOption("#place", { index: 0 });
  });

  test("a private key is never shown", async () => {
    const key = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
    await check(vault, key);
    const text = await vault.$eval(".results", (n) => n.textContent);
    assert.ok(!text.includes(key.slice(2, -2)));
    assert.match(text, /Never paste it anywhere/);
  });

  test("a text without an address says so", async () => {
    await check(vault, "Guten Tag");
    assert.deepEqual(await states(vault), []);
    assert.match(await vault.$eval("main", (n) => n.textContent), /No address was found in this text\./);
  });

  test("an address in the page is whole when it is selected and copied", async () => {
    await check(vault, listed);
    const text = await vault.evaluate(() => {
      getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector(".address")));
      return String(getSelection());
    });
    assert.equal(text, listed);
  });

  test("markup in a text stays text", async () => {
    await check(vault, `<img src=x onerror=alert(1)> vitalik.eth <script>1</script> ${listed}`);
    assert.equal(await vault.$$eval(".results img, .results script", (n) => n.length), 0);
  });
});

test("lists compared three days ago are used, and shown as ageing", () => withLists("three-days", async ({ vault }) => {
  await check(vault, none);
  assert.deepEqual(await states(vault), ["none"]);
  assert.match((await cards(vault))[0].text, /more than two days ago/);
  assert.ok(await vault.$(".status.aging"));
}));

test("lists compared eight days ago: a miss is not checked, a hit stays a hit", () => withLists("eight-days", async ({ vault }) => {
  await check(vault, none);
  const [card] = await cards(vault);
  assert.equal(card.state, "not_checked");
  assert.match(card.text, /too old/);
  await check(vault, listed);
  assert.deepEqual(await states(vault), ["listed"]);
}));

for (const [name, why] of [
  ["signature", /not signed by a trusted key, or were changed/], ["stranger", /not signed by a trusted key/],
  ["missing", /no lists to compare with/], ["no-snapshot", /no lists to compare with/], ["hash", /not the ones that were signed/],
  ["size", /not whole/], ["expired", /have expired/], ["future", /clock looks wrong/], ["origin", /not a head/], ["format", /can't be read by this version/],
]) {
  test(`lists, ${name}: everything is not checked, with the reason`, () => withLists(name, async ({ vault }) => {
    await check(vault, `${listed} ${none}`);
    const all = await cards(vault);
    assert.deepEqual(all.map((c) => c.state), ["not_checked", "not_checked"]);
    for (const card of all) assert.match(card.text, why);
    assert.match(await vault.$eval(".status", (n) => n.textContent), why);
  }));
}

test("an engine with one changed byte is not started", async () => {
  const site = "build/test/changed-engine";
  rmSync(root + site, { recursive: true, force: true });
  cpSync(root + "build/site", root + site, { recursive: true });
  const name = readdirSync(root + site + "/a").find((n) => n.endsWith(".wasm"));
  const bytes = readFileSync(`${root}${site}/a/${name}`);
  bytes[bytes.length >> 1] ^= 1;
  writeFileSync(`${root}${site}/a/${name}`, bytes);
  writeFileSync(`${root}${site}/a/${name}.gz`, ""); // served as it is
  await withLists("fresh", async ({ vault }) => {
    const answer = await check(vault, listed);
    assert.deepEqual(answer, { json: undefined, why: "hash" });
    assert.deepEqual(await states(vault), ["not_checked"]);
    assert.match((await cards(vault))[0].text, /not the one this page was built with/);
  }, { site, state: "failed" });
});

test("an engine that can't be fetched: not checked, and a way to try again", async () => {
  const server = await serve({ lists: "build/test/lists/fresh" });
  const ctx = await browser.newContext();
  const page = await ctx.newPage();
  let broken = true;
  await page.route("**/a/engine-*", (route) => (broken ? route.abort() : route.continue()));
  await page.goto(server.url + "/en/");
  const vault = await (await page.waitForSelector("#vault")).contentFrame();
  await vault.waitForSelector("main[data-state=failed]");
  assert.deepEqual(await check(vault, listed), { json: undefined, why: "missing" });
  assert.match(await page.textContent("#notice"), /engine could not be loaded/);
  broken = false;
  await page.click("#retry");
  await vault.waitForSelector(".card[data-state=listed]"); // the text was kept and is checked
  await page.waitForSelector("#notice", { state: "hidden" });
  await ctx.close();
  await server.stop();
});

test("what is pasted while the engine loads is kept and checked", async () => {
  const server = await serve({ lists: "build/test/lists/fresh" });
  const ctx = await browser.newContext();
  const page = await ctx.newPage();
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route("**/a/engine-*", async (route) => (await held, route.continue()));
  await page.goto(server.url + "/en/");
  const vault = await (await page.waitForSelector("#vault")).contentFrame();
  await vault.fill("#box", listed);
  await vault.waitForFunction(() => document.querySelector(".status")?.textContent?.includes("kept and checked as soon as"));
  assert.deepEqual(await states(vault), []);
  release();
  await vault.waitForSelector(".card[data-state=listed]");
  await ctx.close();
  await server.stop();
});

test("with the network gone it goes on answering, and says so", () => withLists("fresh", async ({ vault, page }) => {
  await page.context().setOffline(true);
  await page.waitForSelector("#notice:not([hidden])");
  assert.match(await page.textContent("#notice"), /No network\. The check goes on/);
  await check(vault, listed);
  assert.deepEqual(await states(vault), ["listed"]);
  await page.context().setOffline(false);
  await page.waitForSelector("#notice", { state: "hidden" });
}));

test("the language is swapped in place: what was pasted and found stays", () => withLists("fresh", async ({ vault, page }) => {
  await check(vault, listed);
  await page.click("a[data-lang=de]");
  await vault.waitForFunction(() => document.querySelector(".card h3")?.textContent === "Auf einer Sanktionsliste");
  assert.equal(await vault.inputValue("#box"), listed);
  assert.equal(await page.textContent("h1"), "Krypto-Adresse prüfen, bevor Sie zahlen.");
  assert.equal(new URL(page.url()).pathname, "/de/");
  assert.equal(await page.getAttribute("html", "lang"), "de");
}));

test("a browser that asks for German gets German", () => withLists("fresh", async ({ page, vault }) => {
  assert.match(await page.textContent("h1"), /bevor Sie zahlen/);
  assert.equal(await vault.getAttribute("html", "lang"), "de");
}, { lang: "de" }));
