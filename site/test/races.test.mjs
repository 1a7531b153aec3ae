// Things that come at a bad moment: another text, a stop, lists, a second engine, a
// frame loaded anew. No answer may stand beside a text that it is not of, none may
// be of lists that are refused, and no text may be lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open, states } from "./lib/browser.mjs";
import { root, serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const none = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";

let browser, server, page, vault, errors, close;
before(async () => {
  browser = await launch();
  server = await serve({ site: "build/faults-site", lists: "build/test/lists/fresh" });
  ({ page, vault, errors, close } = await open(browser, server.url));
});
after(async () => {
  assert.deepEqual(errors, []);
  await close();
  await server.stop();
  await browser.close();
});

/** Pastes without waiting for the answer. */
const paste = (/** @type {string} */ text) => vault.evaluate((text) => {
  const box = /** @type {HTMLTextAreaElement} */ (document.getElementById("box"));
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
}, text);

/** As the shell does when the network is back: it asks for the lists again. */
const refresh = () => Promise.all([
  page.waitForResponse((/** @type {any} */ r) => r.url().endsWith("/lists/head")),
  page.evaluate(() => dispatchEvent(new Event("online"))),
]);

// it was taken for stopped too, and stayed "You stopped the check"
test("a text pasted right after a stop is checked", { timeout: 20_000 }, async () => {
  await paste("FAULT endless");
  await vault.waitForSelector(".wait:not([hidden]) button");
  await vault.evaluate((text) => {
    /** @type {HTMLButtonElement} */ (document.querySelector(".wait button")).click();
    setTimeout(() => { // while the instance after it is started
      const box = /** @type {HTMLTextAreaElement} */ (document.getElementById("box"));
      box.value = text;
      box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
    }, 20);
  }, listed);
  await vault.waitForSelector(".card[data-state=listed]", { timeout: 5000 });
});

// for as long as the check took, up to minutes, "No listing found" stood below another text
test("what was found in another text is gone while this one is checked", { timeout: 20_000 }, async () => {
  await check(vault, none);
  assert.deepEqual(await states(vault), ["none"]);
  await paste("vitalik.eth FAULT endless");
  await vault.waitForSelector(".wait:not([hidden]) button");
  assert.deepEqual(await states(vault), []);
  await page.click("a[data-lang=de]");
  await vault.waitForFunction(() => document.documentElement.lang === "de");
  assert.deepEqual(await states(vault), []);
  await page.click("a[data-lang=en]");
  await vault.click(".wait button");
  await vault.waitForSelector(".card[data-why=cancelled]");
});

// the timer of a text whose check had begun already ended that check after a second
test("a text that is checked already when its turn comes is not stopped", { timeout: 20_000 }, async () => {
  const long = `${listed} ${"FAULT while ".repeat(6)}`; // 1.8 s
  const seen = await vault.evaluate(([first, long]) => new Promise((resolve) => {
    const box = /** @type {HTMLTextAreaElement} */ (document.getElementById("box"));
    document.addEventListener("checked", function done(/** @type {any} */ { detail }) {
      if (detail?.text !== long) return;
      document.removeEventListener("checked", done);
      resolve(detail.failure?.why ?? detail.result.items[0].state);
    });
    box.value = first;
    box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
    setTimeout(() => { // while the first is checked: this one follows it at once, and its own timer comes later
      box.value = long;
      box.dispatchEvent(new InputEvent("input", { inputType: "insertText" }));
    }, 5);
  }), [none, long]);
  assert.equal(seen, "listed");
});

// two revivals at once ended each other's instance
test("lists that come while the engine is stopped start one instance, not two", { timeout: 20_000 }, async () => {
  let workers = 0;
  const count = () => workers++;
  await paste("FAULT endless");
  await vault.waitForSelector(".wait:not([hidden]) button");
  page.on("worker", count);
  await refresh();
  await page.waitForTimeout(200);
  await vault.click(".wait button");
  await check(vault, listed);
  assert.deepEqual(await states(vault), ["listed"]);
  assert.equal(workers, 1);
  page.off("worker", count);
});

// the head was opened without its floor first, and a check could come between
test("no check is made between the two openings of a head", { timeout: 20_000 }, async () => {
  const at = (/** @type {string} */ name) => readFileSync(`${root}build/test/lists/${name}`);
  const head = at("older/head").toString();
  const hash = /^snapshot (\S+)/m.exec(head)?.[1];
  const key = Buffer.from(/— \S+ (\S+)/.exec(head)?.[1] ?? "", "base64").subarray(0, 4).toString("hex");
  const floor = Number(/^seq (\d+)$/m.exec(at("fresh/head").toString())?.[1]);
  const ctx = await browser.newContext();
  const other = await ctx.newPage();
  await other.route("**/lists/head", (/** @type {any} */ route) => route.abort());
  await other.goto(server.url + "/en/");
  const frame = await (await other.waitForSelector("#vault")).contentFrame();
  await frame.waitForSelector("main[data-state=ready]");
  await check(frame, none);
  await frame.evaluate(() => {
    /** @type {any} */ (window).seen = [];
    document.addEventListener("checked", (/** @type {any} */ e) => /** @type {any} */ (window).seen.push(e.detail.result.items[0].state));
    addEventListener("message", ({ data }) => { // while they are opened
      if (data.type !== "lists") return;
      const box = document.getElementById("box");
      box?.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
    });
  });
  await other.evaluate(({ head, snapshot, floors }) => {
    const bytes = (/** @type {string} */ s) => Uint8Array.from(atob(s), (c) => c.charCodeAt(0));
    const vault = /** @type {HTMLIFrameElement} */ (document.getElementById("vault"));
    vault.contentWindow?.postMessage({ type: "lists", head: bytes(head), snapshot: bytes(snapshot), floors }, "*");
  }, { head: at("older/head").toString("base64"), snapshot: at("older/" + hash).toString("base64"), floors: { [key]: floor } });
  await frame.waitForSelector(".status[data-why=older]");
  await other.waitForTimeout(300);
  const seen = await frame.evaluate(() => /** @type {any} */ (window).seen);
  assert.ok(seen.length > 0);
  assert.deepEqual(seen.filter((/** @type {string} */ s) => s !== "not_checked"), []);
  await ctx.close();
});

// a file dropped into the frame replaced the page
test("what is dropped beside the box, and any file, is refused", async () => {
  const refused = await vault.evaluate(() => ["drop", "dragover"].flatMap((type) => {
    const file = new DataTransfer();
    file.items.add(new File(["x"], "x.txt"));
    const text = new DataTransfer();
    text.setData("text/uri-list", "https://example.org/");
    const box = /** @type {Element} */ (document.getElementById("box"));
    return [[box, file], [document.body, file], [document.body, text], [box, text]].map(([to, dataTransfer]) =>
      !(/** @type {Element} */ (to).dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: /** @type {DataTransfer} */ (dataTransfer) }))));
  }));
  assert.deepEqual(refused, [true, true, true, false, true, true, true, false]);
});

// a screen reader heard nothing when nothing was checked
test("a failure is read aloud as a result is", async () => {
  await check(vault, "FAULT panic");
  assert.match(await vault.$eval(".live[role=status]", (n) => n.textContent), /Not checked.*Nothing of it was checked/);
  await check(vault, "");
  assert.equal(await vault.$eval(".live[role=status]", (n) => n.textContent), "");
});

// every return to the tab folded the list up, and took the focus from the button
test("lists that come again leave what is unfolded and in focus", async () => {
  await check(vault, Array.from({ length: 150 }, (_, i) => "0x" + (i + 4096).toString(16).repeat(10)).join("\n"));
  await vault.click(".misses summary");
  await vault.click(".more:not([hidden])");
  await vault.waitForSelector(".cards:not([aria-busy])");
  assert.equal(await vault.$$eval(".card", (c) => c.length), 150);
  const focus = () => vault.evaluate(() => [document.activeElement?.className, document.activeElement?.isConnected]);
  const before = await focus();
  assert.equal(before[0], "card none");
  const again = vault.evaluate(() => new Promise((resolve) => document.addEventListener("checked", () => resolve(1), { once: true })));
  await refresh();
  await again;
  assert.equal(await vault.$$eval(".card", (c) => c.length), 150);
  assert.ok(await vault.$(".misses[open]"));
  assert.deepEqual(await focus(), before);
  await vault.focus("[data-example=none]");
  const next = vault.evaluate(() => new Promise((resolve) => document.addEventListener("checked", () => resolve(1), { once: true })));
  await refresh();
  await next;
  assert.equal(await vault.evaluate(() => document.activeElement?.getAttribute("data-example")), "none");
});

// the status stayed what it was when they were opened, beside "Not checked: too old"
test("lists that grow old while they are open are shown as old", { timeout: 30_000 }, async () => {
  const ctx = await browser.newContext();
  const other = await ctx.newPage();
  // the clock of the engine's worker runs 150,000 times as fast: seven days in four seconds
  await other.addInitScript(() => {
    const Plain = Blob;
    window.Blob = class extends Plain {
      constructor(/** @type {any} */ parts, /** @type {any} */ o) {
        super(o?.type === "text/javascript" ? ["{ const now = Date.now, from = now(); Date.now = () => from + (now() - from) * 150000; }\n", ...parts] : parts, o);
      }
    };
  });
  await other.goto(server.url + "/en/");
  const frame = await (await other.waitForSelector("#vault")).contentFrame();
  await frame.waitForSelector("main[data-state=ready] .status:is(.ok, .aging)");
  await other.waitForTimeout(6000);
  await check(frame, none);
  assert.deepEqual(await states(frame), ["not_checked"]);
  assert.ok(await frame.$(".status.not_ok"), await frame.textContent(".status"));
  await check(frame, listed);
  assert.deepEqual(await states(frame), ["listed"]);
  await ctx.close();
});

/** As the shell posts to the vault. */
const post = (/** @type {any} */ on, /** @type {object} */ message) => on.evaluate((/** @type {object} */ m) =>
  /** @type {HTMLIFrameElement} */ (document.getElementById("vault")).contentWindow?.postMessage(m, "*"), message);

// a place named before the engine was there was forgotten, and the list that binds there with it
test("a place that a host names is taken before the engine is there; an unknown one is not checked", async () => {
  const ctx = await browser.newContext();
  const other = await ctx.newPage();
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await other.route("**/a/engine-*", async (/** @type {any} */ route) => (await held, route.continue()));
  await other.goto(server.url + "/en/");
  const frame = await (await other.waitForSelector("#vault")).contentFrame();
  await frame.waitForSelector("main[data-state=waiting]");
  await post(other, { type: "options", place: "EU" });
  release();
  await frame.waitForSelector("main[data-state=ready]");
  await check(frame, listed);
  assert.match(await frame.textContent(".law"), /Blocking Statute/);
  assert.ok(await frame.$eval("#place", (s) => /** @type {HTMLSelectElement} */ (s).selectedIndex > 0));
  await post(other, { type: "options", place: "nowhere" });
  assert.equal((await check(frame, none)).why, "arguments");
  await post(other, { type: "options", place: "" });
  assert.ok((await check(frame, listed)).json);
  await ctx.close();
});

// below a million pixels nothing could be reached, "Show more" neither
test("results longer than the shell gives room for can be scrolled", async () => {
  const { vault: narrow, close } = await open(browser, server.url, { width: 360 });
  await narrow.evaluate(() => document.getElementById("box")?.after(Object.assign(document.createElement("div"), { id: "tall" })));
  await narrow.$eval("#tall", (n) => (/** @type {HTMLElement} */ (n).style.height = "1200000px"));
  await narrow.waitForFunction(() => innerHeight === 1_000_000);
  await narrow.waitForFunction(() => {
    const last = /** @type {Element} */ (document.querySelector("[data-example=none]"));
    last.scrollIntoView();
    return last.getBoundingClientRect().bottom <= innerHeight;
  }, undefined, { timeout: 10_000 });
  assert.equal(await narrow.evaluate(() => getComputedStyle(document.documentElement).overflowY), "auto");
  await close();
});

// it waited a minute and then said that there is no engine
test("a frame that is loaded again gets engine and lists again", { timeout: 20_000 }, async () => {
  await page.evaluate(() => {
    const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("vault"));
    frame.srcdoc = frame.srcdoc + "";
  });
  await page.waitForTimeout(500);
  vault = await (await page.waitForSelector("#vault")).contentFrame();
  await vault.waitForSelector("main[data-state=ready]", { timeout: 8000 });
  await check(vault, listed);
  assert.deepEqual(await states(vault), ["listed"]);
});
