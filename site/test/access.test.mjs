// For those who use no mouse, no colours, large letters or another direction of
// writing: with the keyboard from the page into the vault and out again, at 400 %,
// with forced colours, from right to left. axe is in axe.test.mjs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { check, launch, open } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const none = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
/** All that results can show at once: eight states, a choice, marks. */
const everything = [listed, "0x95b6656838a1d852dd1313c659581f36b2afb237", "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt", "vitalik.eth", "0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc",
  "TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", none, "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"].join(", ") + " משלם إلى حساب";

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve({ lists: "build/test/lists/fresh" });
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** Unfolds everything. */
const unfold = (/** @type {any} */ vault) => vault.$$eval("details", (all) => all.forEach((d) => (d.open = true)));
/** What has the focus: in the page, or inside the vault. */
async function focus(/** @type {any} */ page, /** @type {any} */ vault) {
  const name = (/** @type {any} */ frame) => frame.evaluate(() => {
    const a = /** @type {HTMLElement} */ (document.activeElement);
    return a === document.body ? "" : a.id || a.dataset.k || a.dataset.example || a.className || a.textContent;
  });
  const outer = await name(page);
  return outer === "vault" ? "vault: " + (await name(vault)) : outer;
}

test("with the keyboard alone: into the vault, through everything in the order in which it is read, and out", { timeout: 60_000 }, async () => {
  const { page, vault, close } = await open(browser, server.url + "/en/");
  await page.keyboard.press("Tab");
  assert.equal(await focus(page, vault), "skip");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "vault", undefined, { polling: 50 });
  await vault.waitForFunction(() => document.activeElement?.id === "box", undefined, { polling: 50 });
  await page.keyboard.insertText(`Pay ${listed} or ${none}`);
  await vault.waitForSelector(".card");
  const order = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    order.push(await focus(page, vault));
    if (!order[i].startsWith("vault")) break;
  }
  const at = (/** @type {string} */ name) => {
    const i = order.findIndex((o) => o === "vault: " + name);
    assert.ok(i >= 0, `${name} is not reached: ${order.join("\n")}`);
    return i;
  };
  const wanted = ["place", "jump 1", "jump 2", "copy result.copy.address", "place 1", "copy result.copy.lookup", "copy keep.copy", "keep.csv", "keep.json", "listed"].map(at);
  assert.deepEqual(wanted, [...wanted].sort((a, b) => a - b), order.join("\n"));
  assert.ok(!order[order.length - 1].startsWith("vault"), `there is a way out: ${order.join("\n")}`);
  // and backwards into it again
  await page.keyboard.press("Shift+Tab");
  assert.match(await focus(page, vault), /^vault: /);
  await close();
});

test("a row is reached from its mark and back with the keyboard, and what is unfolded opens with it", async () => {
  const { page, vault, close } = await open(browser, server.url + "/en/");
  await check(vault, `Pay ${listed} or ${none}`);
  await vault.focus('[data-k="jump 2"]');
  await page.keyboard.press("Enter");
  assert.equal(await vault.evaluate(() => document.activeElement?.getAttribute("data-k")), "card 2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await focus(page, vault), "vault: place 2");
  await page.keyboard.press("Space");
  assert.equal(await focus(page, vault), "vault: jump 2");
  await close();
});

test("everything that can be pressed is at least 24 pixels high and wide", async () => {
  const { vault, page, close } = await open(browser, server.url + "/de/", { lang: "de", width: 360 });
  await check(vault, everything);
  await unfold(vault);
  for (const frame of [vault, page]) {
    const small = await frame.$$eval("button, select, summary, input, textarea, a:not(.skip)", (all) => all.filter((n) => n.checkVisibility()).map((n) => [n.outerHTML.slice(0, 90), n.getBoundingClientRect()]).filter(([, r]) => r.width < 24 || r.height < 24).map(([html, r]) => `${html} ${r.width}×${r.height}`));
    assert.deepEqual(small, []);
  }
  await close();
});

for (const dir of ["ltr", "rtl"]) {
  test(`at 320 pixels, which is 400 % of 1280, nothing needs scrolling to the side: ${dir}`, async () => {
    const { vault, page, close } = await open(browser, server.url + "/de/", { lang: "de", width: 320 });
    await check(vault, everything);
    for (const frame of [page, vault]) await frame.evaluate((/** @type {string} */ dir) => (document.documentElement.dir = dir), dir);
    await unfold(vault);
    await vault.click('[data-k="keep.json"]');
    await vault.selectOption("#choose-state", "listed");
    for (const frame of [page, vault]) {
      const wide = await frame.evaluate(() => [...document.querySelectorAll("body *")].filter((n) => n.checkVisibility() && !n.closest(".skip, .unseen, textarea") && (n.getBoundingClientRect().right > innerWidth + 1 || n.getBoundingClientRect().left < -1)).map((n) => n.outerHTML.slice(0, 120)));
      assert.deepEqual(wide, []);
    }
    await close();
  });
}

test("what comes from outside can't turn the text around it", async () => {
  const { vault, close } = await open(browser, server.url + "/en/");
  await check(vault, `\u202e${listed}\u202c \u2067 vitalik.eth ${none}`);
  // every address reads from left to right, whatever stands around
  for (const dir of await vault.$$eval(".address", (all) => all.map((n) => getComputedStyle(n).direction))) assert.equal(dir, "ltr");
  const bare = await vault.$$eval(".copy-of-text", ([n]) => [...n.childNodes].filter((c) => c.nodeType === 3 && c.textContent?.trim()).length);
  assert.equal(bare, 0, "all of the text is set apart");
  assert.ok(await vault.$$eval(".lead bdi", (all) => all.length) >= 2);
  await close();
});

test("with forced colours the states keep their shapes, and marks their lines", async () => {
  const { vault, close } = await open(browser, server.url + "/en/", { context: { forcedColors: "active" } });
  await check(vault, everything);
  await unfold(vault);
  const icons = await vault.$$eval(".card .icon path", (all) => all.map((p) => [p.getAttribute("d"), getComputedStyle(p).stroke]));
  assert.ok(new Set(icons.map(([d]) => d)).size >= 7);
  for (const [, stroke] of icons) assert.notEqual(stroke, "none");
  for (const line of await vault.$$eval("mark", (all) => all.map((m) => getComputedStyle(m).textDecorationLine))) assert.equal(line, "underline");
  const edge = await vault.$eval(".card.not_checked", (n) => getComputedStyle(n).borderInlineStartWidth);
  assert.equal(edge, "5px");
  await close();
});

test("nothing moves where less motion is asked for", async () => {
  const { vault, page, close } = await open(browser, server.url + "/en/", { context: { reducedMotion: "reduce" } });
  await check(vault, everything);
  for (const frame of [page, vault]) assert.equal(await frame.evaluate(() => document.getAnimations().length), 0);
  await close();
});

test("a screen reader hears the sentence over all, once, and what is not checked by its word", async () => {
  const { vault, page, close } = await open(browser, server.url + "/en/");
  await vault.evaluate(() => {
    /** @type {any} */ (window).heard = [];
    new MutationObserver(() => /** @type {any} */ (window).heard.push(document.querySelector(".live")?.textContent)).observe(/** @type {Node} */ (document.querySelector(".live")), { childList: true, subtree: true, characterData: true });
  });
  const text = `Pay ${listed} or ${none}`;
  await check(vault, text);
  await page.evaluate(() => dispatchEvent(new Event("online"))); // the same lists again
  await page.waitForTimeout(400);
  await check(vault, text);
  const stop = "Stop: do not pay, accept or send anything back before a lawyer or your authority has advised you. Keep this result.";
  assert.deepEqual(await vault.evaluate(() => /** @type {any} */ (window).heard), ["2 addresses were found. 1 on a sanctions list. 1 without a listing found." + stop]);
  const tree = await vault.locator("main").ariaSnapshot();
  assert.match(tree, /heading "On a sanctions list No\. 1" \[level=3\]/);
  assert.match(tree, /button "No\. 1, On a sanctions list: go to the result"/);
  assert.match(tree, /textbox "Address, invoice, list or payment link"/);
  await close();
});
