// An older head can't be passed off as new: the shell remembers the highest seq
// of each key, and only as the vault reports it.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open, states } from "./lib/browser.mjs";
import { root, serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const seqOf = (/** @type {string} */ name) => Number(/^seq (\d+)$/m.exec(readFileSync(`${root}build/test/lists/${name}/head`, "utf8"))?.[1]);

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const remembered = (page) => page.evaluate(() => Object.entries(localStorage).filter(([k]) => k.startsWith("addresscheck.seq.")));

test("a head is remembered once it was verified, and an older one is refused", async () => {
  const folder = "build/test/lists/changing";
  rmSync(root + folder, { recursive: true, force: true });
  mkdirSync(root + folder, { recursive: true });
  cpSync(`${root}build/test/lists/fresh`, root + folder, { recursive: true });
  const server = await serve({ lists: folder });
  const { page, vault, close } = await open(browser, server.url);
  await check(vault, listed);
  assert.deepEqual(await states(vault), ["listed"]);
  const [[, seq], ...more] = await remembered(page);
  assert.equal(Number(seq), seqOf("fresh"));
  assert.equal(more.length, 0);

  // an hour older, genuine, same key
  cpSync(`${root}build/test/lists/older`, root + folder, { recursive: true });
  await page.reload();
  let frame = await (await page.waitForSelector("#vault")).contentFrame();
  await frame.waitForSelector(".status[data-why=older]");
  await check(frame, listed);
  assert.deepEqual(await states(frame), ["not_checked"]);
  assert.match(await frame.textContent(".card"), /older than lists already seen/);
  assert.equal(Number((await remembered(page))[0][1]), seqOf("fresh"));

  // a head seen that is ahead of this clock: the clock is wrong
  await page.evaluate((key) => localStorage.setItem(key, String(Math.floor(Date.now() / 1000) + 86_400)), (await remembered(page))[0][0]);
  await page.reload();
  frame = await (await page.waitForSelector("#vault")).contentFrame();
  await frame.waitForSelector(".status[data-why=clock]");
  await check(frame, listed);
  assert.match(await frame.textContent(".card"), /clock looks wrong/);

  // what is remembered for another key has no say
  await page.evaluate(() => {
    localStorage.clear();
    localStorage.setItem("addresscheck.seq.01234567", "9999999999");
    localStorage.setItem("addresscheck.seq.nonsense", "x");
  });
  await page.reload();
  frame = await (await page.waitForSelector("#vault")).contentFrame();
  await frame.waitForSelector("main[data-state=ready]");
  await check(frame, listed);
  assert.deepEqual(await states(frame), ["listed"]);
  await close();
  await server.stop();
});

test("a head that was not verified is not remembered", async () => {
  const server = await serve({ lists: "build/test/lists/signature" });
  const { page, vault, close } = await open(browser, server.url);
  await check(vault, listed);
  assert.deepEqual(await remembered(page), []);
  await close();
  await server.stop();
});

test("newer lists that are refused leave the good ones in use, and it is said", async () => {
  const folder = "build/test/lists/spoilt";
  rmSync(root + folder, { recursive: true, force: true });
  cpSync(`${root}build/test/lists/fresh`, root + folder, { recursive: true });
  const server = await serve({ lists: folder });
  const { page, vault, close } = await open(browser, server.url);
  cpSync(`${root}build/test/lists/signature/head`, `${root}${folder}/head`);
  await page.evaluate(() => dispatchEvent(new Event("online"))); // the shell asks for the lists again
  await vault.waitForFunction(() => document.querySelector(".status")?.textContent?.includes("Newer lists came and were refused"));
  await check(vault, listed);
  assert.deepEqual(await states(vault), ["listed"]);
  await close();
  await server.stop();
});

test("the shell takes no message but from the vault, and none of another form", async () => {
  const server = await serve({ lists: "build/test/lists/signature" });
  const { page, vault, close } = await open(browser, server.url);
  await page.evaluate(() => postMessage({ type: "seq", key: 0x1234567, seq: 5 }, "*"));
  for (const message of [{ type: "seq", key: "01234567", seq: 5 }, { type: "seq", key: -1, seq: 5 }, { type: "seq", key: 2 ** 32, seq: 5 }, { type: "seq", key: 1.5, seq: 5 },
    { type: "seq", key: 0x1234567, seq: "5" }, { type: "seq", key: 0x1234567, seq: 1.5 }, { type: "constructor" }, null, "seq"]) {
    await vault.evaluate((m) => parent.postMessage(m, "*"), message);
  }
  await vault.evaluate(() => parent.postMessage({ type: "height", height: 1e12 }, "*"));
  await page.waitForTimeout(200);
  assert.deepEqual(await remembered(page), []);
  assert.ok((await page.$eval("#vault", (f) => f.getBoundingClientRect().height)) <= 1_000_000);
  await close();
  await server.stop();
});
