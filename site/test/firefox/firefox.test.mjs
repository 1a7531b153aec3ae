// The same page in Firefox: the engine runs, the seal holds, the results can be read,
// kept and reached with the keyboard, newer lists are taken over.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import { root, serve } from "../lib/server.mjs";
import { check, launch, open, states } from "./browser.mjs";

const axe = readFileSync(root + "site/node_modules/axe-core/axe.min.js", "utf8");
const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const none = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
const secret = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
const folder = "build/test/lists/firefox";
const downloads = mkdtempSync(tmpdir() + "/firefox-");

/** @type {any} */
let browser;
/** @type {any} */
let server;
before(async () => {
  rmSync(root + folder, { recursive: true, force: true });
  cpSync(`${root}build/test/lists/fresh`, root + folder, { recursive: true });
  server = await serve({ lists: folder });
  browser = await launch({ "browser.download.folderList": 2, "browser.download.dir": downloads, "browser.download.useDownloadDir": true, "browser.download.always_ask_before_handling_new_types": false, "browser.download.alwaysOpenPanel": false });
});
after(async () => {
  await browser.close();
  await server.stop();
  rmSync(downloads, { recursive: true, force: true });
});

for (const [name, text, state] of [["listed", listed, "listed"], ["attributed", "0x95b6656838a1d852dd1313c659581f36b2afb237", "named"], ["derived", "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt", "related"],
  ["removed", "0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc", "formerly"], ["look-alike", "TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq", "lookalike"], ["name", "vitalik.eth", "not_checked"],
  ["typing error", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", "invalid"], ["on no list", none, "none"]]) {
  test(`${name}: ${state}`, { timeout: 60_000 }, async () => {
    globalThis.shared ??= await open(browser, server.url + "/en/");
    const { vault } = globalThis.shared;
    const { json } = /** @type {any} */ (await check(vault, text));
    assert.equal(JSON.parse(json).items[0].state, state);
    assert.deepEqual(await states(vault), [state]);
  });
}

test("the vault is sealed: nothing it tries arrives, and nothing that was pasted is in any request", { timeout: 60_000 }, async () => {
  const { vault, page, requests, errors } = globalThis.shared;
  const tried = await vault.evaluate(async (url) => {
    const out = {};
    const may = async (name, f) => {
      try {
        await f();
        out[name] = "went out";
      } catch (e) {
        out[name] = "refused";
      }
    };
    await may("fetch", () => fetch(url + "/leak-fetch"));
    await may("image", () => new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: url + "/leak-image" })));
    await may("beacon", () => (navigator.sendBeacon(url + "/leak-beacon", "x") ? Promise.resolve() : Promise.reject()));
    await may("socket", () => new Promise((resolve, reject) => Object.assign(new WebSocket(url.replace("http", "ws") + "/leak-socket"), { onopen: resolve, onerror: reject })));
    out.rtc = "RTCPeerConnection" in globalThis ? "there" : "gone";
    return out;
  }, server.url);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(tried.rtc, "gone");
  assert.equal(tried.fetch, "refused");
  assert.equal(tried.image, "refused");
  assert.equal(tried.socket, "refused");
  const own = requests.filter((/** @type {string} */ r) => !/leak-/.test(r));
  const sent = own.join("\n").toLowerCase();
  assert.ok(!sent.includes(listed.slice(2, 14).toLowerCase()) && !sent.includes(none.slice(0, 12).toLowerCase()));
  await page.close();
  assert.deepEqual(errors.filter((/** @type {string} */ e) => !/NetworkError|Content-Security|insecure/i.test(e)), []);
});

test("an invoice in German: marked, folded, with what a miss does not say; a private key is masked", { timeout: 60_000 }, async () => {
  const { vault, page } = await open(browser, server.url + "/de/");
  await check(vault, `Rechnung: bitte ${listed} oder ${none}. ${secret}`);
  assert.deepEqual(await vault.$$eval(".marked mark", (all) => all.map((m) => m.textContent)), [listed, none, "5H…"]);
  assert.match(await vault.$eval(".live", (n) => n.textContent ?? ""), /3 Adressen gefunden\. 1 auf einer Sanktionsliste\./);
  assert.match(await vault.$eval(".miss", (n) => n.textContent ?? ""), /keine Unbedenklichkeitsbescheinigung/);
  assert.ok(!(await vault.$eval(".results", (n) => n.textContent ?? "")).includes(secret.slice(2, -2)));
  // from the mark to its row and back, with the keyboard
  await vault.focus('[data-k="jump 2"]');
  await page.keyboard.press("Enter");
  assert.equal(await vault.evaluate(() => document.activeElement?.getAttribute("data-k")), "card 2");
  assert.ok(await vault.$eval(".misses", (d) => /** @type {HTMLDetailsElement} */ (d).open));
  // an address is whole when it is selected and copied
  assert.equal(await vault.evaluate(() => (getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector(".address"))), String(getSelection()))), listed);
  await page.close();
});

// Firefox takes it for a navigation, which the page's policy forbids: its text stands there at once
test("where no file is saved, its text is unfolded by itself, and can be copied", { timeout: 60_000 }, async (t) => {
  const { vault, page } = await open(browser, server.url + "/de/");
  await check(vault, `${listed} ${none}`);
  await vault.click('[data-k="keep.csv"]');
  await vault.waitForSelector(".fallback[open]", { timeout: 8000 });
  const saved = readdirSync(downloads).length > 0;
  t.diagnostic(saved ? "a file was saved too" : "no file was saved");
  const text = await vault.$eval(".fallback textarea", (n) => /** @type {HTMLTextAreaElement} */ (n).value);
  assert.ok(text.startsWith('\ufeff"Nr.";"Zustand"') && text.includes("LAZARUS GROUP"));
  await vault.click(".fallback button");
  // copied, or selected where the browser refuses even that
  await vault.waitForFunction(() => document.querySelector(".fallback button")?.textContent === "Kopiert" || document.activeElement?.matches(".fallback textarea"), { timeout: 8000 });
  assert.deepEqual(await states(vault), ["listed", "none"], "nothing was lost");
  await page.close();
});

test("newer lists are taken over and their changes named; the language is swapped in place", { timeout: 60_000 }, async () => {
  const { vault, page } = await open(browser, server.url + "/en/");
  await check(vault, listed);
  cpSync(`${root}build/test/lists/newer`, root + folder, { recursive: true });
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await vault.waitForSelector(".taken p.bad");
  await page.$eval("a[data-lang=de]", (a) => /** @type {HTMLElement} */ (a).click());
  await vault.waitForFunction(() => document.querySelector(".news")?.textContent?.includes("Nr. 1: vorher „Auf einer Sanktionsliste“, jetzt „Nicht mehr gelistet“."));
  assert.equal(await vault.$eval("#box", (b) => /** @type {HTMLTextAreaElement} */ (b).value), listed);
  cpSync(`${root}build/test/lists/fresh`, root + folder, { recursive: true });
  await page.close();
});

test("at 320 pixels nothing is wider than the window, and axe finds nothing", { timeout: 60_000 }, async () => {
  const { vault, page } = await open(browser, server.url + "/de/", { width: 320 });
  await check(vault, [listed, none, "TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq", "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt", "vitalik.eth", "0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc", "0x95b6656838a1d852dd1313c659581f36b2afb237", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVNx"].join("\n"));
  await vault.$$eval("details", (all) => all.forEach((d) => (d.open = true)));
  for (const frame of [page.mainFrame(), vault]) {
    const [wide, window] = await frame.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= window, `${wide} > ${window}`);
    await frame.evaluate(axe);
    const found = await frame.evaluate((inVault) => /** @type {any} */ (globalThis).axe.run(document, { iframes: false, resultTypes: ["violations"], rules: { "page-has-heading-one": { enabled: !inVault } } }), frame === vault);
    assert.deepEqual(found.violations.map((/** @type {any} */ v) => v.id), []);
  }
  await page.close();
});
