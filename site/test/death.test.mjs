// A dead engine must not answer. The engine of this site fails as the text says
// (wasm/faults.go): each failure ends in "not checked" with its reason, and the
// next text is checked by a fresh instance.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { check, launch, open, states } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";

let browser, server, vault, page, errors, close;
before(async () => {
  browser = await launch();
  server = await serve({ site: "build/faults-site", lists: "build/test/lists/fresh" });
  ({ page, vault, errors, close } = await open(browser, server.url));
});
after(async () => {
  await close();
  await server.stop();
  await browser.close();
});

/** What the page shows of a failure. */
const shown = () => vault.$eval(".card", (card) => ({ state: card.getAttribute("data-state"), why: card.getAttribute("data-why"), text: card.textContent }));

for (const [fault, why] of [["panic", "died"], ["exhaust", "died"], ["stack", "died"], ["block", "died"], ["sleep", "died"], ["throw", "died"], ["exit", "died"]]) {
  test(`${fault}: not checked, then a fresh instance`, async () => {
    const answer = await check(vault, `${listed} FAULT ${fault}`);
    assert.deepEqual(answer, { json: undefined, why });
    const card = await shown();
    assert.equal(card.state, "not_checked");
    assert.equal(card.why, why);
    assert.match(card.text, /The engine failed on this text\. Nothing of it was checked\./);
    assert.deepEqual(await states(vault), ["not_checked"]);
    // the one after it: a fresh instance with the lists open
    const next = await check(vault, listed);
    assert.equal(JSON.parse(next.json).items[0].state, "listed");
    assert.deepEqual(await states(vault), ["listed"]);
  });
}

test("a fault does not reach the answers that were given before it", async () => {
  const before = await check(vault, listed);
  await check(vault, "FAULT panic");
  const after = await check(vault, listed);
  const at = (/** @type {any} */ a) => ({ ...JSON.parse(a.json), coverage: 0 });
  assert.deepEqual(at(after), at(before));
});

test("an endless check can be stopped by hand, and says so", async () => {
  const answer = check(vault, `${listed} FAULT endless`);
  await vault.waitForSelector(".wait:not([hidden]) button");
  await vault.click(".wait button");
  assert.deepEqual(await answer, { json: undefined, why: "cancelled" });
  assert.equal((await shown()).why, "cancelled");
  assert.equal(JSON.parse((await check(vault, listed)).json).items[0].state, "listed");
});

test("an endless check is stopped by its time limit", { timeout: 60_000 }, async () => {
  const answer = await check(vault, `${listed} FAULT endless`);
  assert.deepEqual(answer, { json: undefined, why: "slow" });
  assert.match((await shown()).text, /took too long/);
  assert.equal(JSON.parse((await check(vault, listed)).json).items[0].state, "listed");
});

test("the page stays usable while the engine does not answer", async () => {
  const answer = check(vault, "FAULT endless");
  await vault.waitForSelector(".wait:not([hidden])");
  await vault.selectOption("#place", { index: 1 });
  await page.click("a[data-lang=de]");
  await vault.waitForFunction(() => document.documentElement.lang === "de");
  await vault.click(".wait button");
  await answer;
  await page.click("a[data-lang=en]");
  await vault.selectOption("#place", { index: 0 });
});

test("a new text does not wait for an endless one", { timeout: 15_000 }, async () => {
  check(vault, `FAULT endless`).catch(() => {});
  await vault.waitForSelector(".wait:not([hidden])");
  assert.equal(JSON.parse((await check(vault, listed)).json).items[0].state, "listed");
});

test("an answer to an older text is not shown", async () => {
  await check(vault, listed);
  const seen = await vault.evaluate((texts) => new Promise((resolve) => {
    const box = /** @type {HTMLTextAreaElement} */ (document.getElementById("box"));
    const put = (/** @type {string} */ text) => {
      box.value = text;
      box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
    };
    /** What was shown for which text, whenever something was shown. @type {string[]} */
    const all = [];
    document.addEventListener("checked", (/** @type {any} */ e) => {
      all.push(e.detail.text === box.value ? "of what stands there" : "of an older text");
      if (e.detail.text === texts[1]) resolve(all);
    });
    put(texts[0]);
    setTimeout(() => put(texts[1]), 30); // while the first is being checked
  }), ["FAULT while " + `${listed} `.repeat(3000), "vitalik.eth"]);
  assert.deepEqual(seen, ["of what stands there"]);
  assert.deepEqual(await states(vault), ["not_checked"]);
});

test("a text beyond the bound is not checked, and the instance lives on", async () => {
  const answer = await check(vault, listed + " ".repeat((18 << 20) - listed.length));
  assert.equal(answer.why, "too_large");
  assert.equal((await shown()).state, "not_checked");
  assert.equal(JSON.parse((await check(vault, listed)).json).items[0].state, "listed");
});

test("no failure went unhandled", () => assert.deepEqual(errors, []));
