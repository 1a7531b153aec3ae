// Lists that come while the page is open: taken over, the changes named, the text
// kept and checked again, what is said otherwise now told by row.
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open, states } from "./lib/browser.mjs";
import { root, serve } from "./lib/server.mjs";

const thief = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const first = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
const folder = "build/test/lists/coming";
const seq = (/** @type {string} */ name) => String(/^seq (\d+)$/m.exec(readFileSync(`${root}build/test/lists/${name}/head`, "utf8"))?.[1]);
/** Puts lists into service. @param {string} name */
const publish = (name) => cpSync(`${root}build/test/lists/${name}`, root + folder, { recursive: true });

let browser, server;
before(async () => {
  browser = await launch();
  rmSync(root + folder, { recursive: true, force: true });
  publish("fresh");
  server = await serve({ lists: folder });
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** As when the network is back: the shell asks for the lists. */
const refresh = (/** @type {any} */ page) => page.evaluate(() => dispatchEvent(new Event("online")));
const until = (/** @type {any} */ vault, /** @type {string} */ selector) => vault.waitForSelector(selector, { timeout: 8000 });

test("edition, key and dates are in sight, unasked", async () => {
  const { vault, close } = await open(browser, server.url + "/en/");
  await until(vault, ".status.ok");
  const text = await vault.$eval(".status", (n) => /** @type {HTMLElement} */ (n).innerText);
  assert.ok(text.includes(seq("fresh")), text);
  assert.match(text, /OFAC \(US\), 1065 entries, as of .*Edition \d+, signed on \d+ \w+ \d{4},? (at )?\d\d:\d\d UTC with the key local\+[0-9a-f]{8}/s);
  assert.equal(await vault.textContent(".news"), "", "nothing is new yet");
  await vault.click(".status summary");
  assert.match(await vault.textContent(".status"), /Compared with OFAC itself on .* UTC, 1[23] hours ago/);
  await close();
});

test("newer lists: what was added and removed, the text kept, checked again, and each result that differs", async () => {
  const { page, vault, errors, close } = await open(browser, server.url + "/de/", { lang: "de" });
  const text = `Bitte an ${thief} oder ${first}, nicht an vitalik.eth`;
  await check(vault, text);
  assert.deepEqual(await states(vault), ["listed", "not_checked", "none"]);
  await vault.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("box")).setSelectionRange(3, 5));
  publish("newer");
  await refresh(page);
  await until(vault, ".news .taken ul + p.bad");
  await vault.waitForFunction(() => document.querySelectorAll(".card").length === 3 && document.querySelector(".card")?.getAttribute("data-n") === "2", undefined, { polling: 50, timeout: 8000 });
  assert.deepEqual(await states(vault), ["listed", "not_checked", "formerly"]);
  const news = await vault.$eval(".news[role=status]", (n) => n.textContent);
  assert.match(news, new RegExp(`Sie ersetzen die Ausgabe ${seq("fresh")} vom`));
  assert.match(news, /Ihr Text wurde mit ihnen noch einmal geprüft\./);
  assert.match(news, /OFAC \(USA\): 1 hinzugefügt, 1 entfernt\. Hinzugefügt unter: EXAMPLE PARTY\./);
  assert.match(news, /2 Ergebnisse sind jetzt andere:.*Nr\. 1: vorher „Auf einer Sanktionsliste“, jetzt „Nicht mehr gelistet“\..*Nr\. 2: vorher „Kein Eintrag gefunden“, jetzt „Auf einer Sanktionsliste“\./);
  assert.equal(await vault.inputValue("#box"), text);
  assert.equal(await vault.$eval("#box", (b) => /** @type {HTMLTextAreaElement} */ (b).selectionStart), 3);
  assert.ok((await vault.textContent(".status")).includes(seq("newer")));
  // the language is swapped in the news too, and another text has no news of its own
  await page.click("a[data-lang=en]");
  await vault.waitForFunction(() => document.querySelector(".news")?.textContent?.includes("No. 2: before “No listing found”, now “On a sanctions list”"), undefined, { polling: 50, timeout: 8000 });
  await check(vault, first);
  assert.doesNotMatch(await vault.textContent(".news"), /different now/);
  assert.match(await vault.textContent(".news"), /OFAC \(US\): 1 added, 1 removed/);
  // the same lists once more are no news
  const before = await vault.textContent(".news");
  await refresh(page);
  await page.waitForTimeout(500);
  assert.equal(await vault.textContent(".news"), before);
  assert.deepEqual(errors, []);
  await close();
});

test("lists that are refused are no news, and the edition in sight stays the good one", async () => {
  publish("fresh");
  const { page, vault, close } = await open(browser, server.url + "/en/");
  await check(vault, first);
  cpSync(`${root}build/test/lists/signature/head`, `${root}${folder}/head`);
  await refresh(page);
  await vault.waitForFunction(() => document.querySelector(".status")?.textContent?.includes("were refused"), undefined, { polling: 50, timeout: 8000 });
  assert.equal(await vault.textContent(".news"), "");
  assert.ok((await vault.textContent(".edition")).includes(seq("fresh")));
  await close();
});

test("a choice that newer lists leave empty is undone: nothing vanishes behind it", async () => {
  publish("fresh");
  const { page, vault, close } = await open(browser, server.url + "/en/");
  await check(vault, [thief, ...Array.from({ length: 10 }, (_, i) => "1BvBMSEYstWetqTFn5Au4m4GFg7xJa" + (1111 + i))].join("\n"));
  await vault.selectOption("#choose-state", "listed");
  assert.deepEqual((await states(vault)).length, 1);
  publish("newer");
  await refresh(page);
  await until(vault, ".card[data-state=formerly]");
  assert.deepEqual((await states(vault)).length, 11);
  assert.equal(await vault.textContent(".left-over"), "");
  await close();
});

test("the shell asks again by itself: every few minutes, and when the page comes into sight", async () => {
  publish("fresh");
  const ctx = await browser.newContext();
  const page = await ctx.newPage();
  await page.clock.install();
  let asked = 0;
  page.on("request", (/** @type {any} */ r) => r.url().endsWith("/lists/head") && asked++);
  await page.goto(server.url + "/en/");
  const frame = await (await page.waitForSelector("#vault")).contentFrame();
  for (let i = 0; i < 50 && asked === 0; i++) await page.clock.runFor(100);
  await frame.waitForSelector("main[data-state=ready]");
  const before = asked;
  assert.ok(before > 0);
  await page.clock.runFor(6 * 60_000);
  assert.ok(asked > before, "after six minutes");
  const again = asked;
  await page.clock.runFor(90_000);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.waitForTimeout(300);
  assert.ok(asked > again, "when it comes into sight");
  await ctx.close();
});
