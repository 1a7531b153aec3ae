// What leaves the vault by the one way there is, and what it does where it could
// not be verified.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { check, launch, open, states } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";

let server;
before(async () => (server = await serve({ lists: "build/test/lists/fresh" })));
after(() => server.stop());

test("the vault says numbers to the page, and nothing that was pasted", async () => {
  const browser = await launch();
  const { page, vault } = await open(browser, server.url);
  await page.evaluate(() => {
    const heard = /** @type {any} */ (globalThis).heard = [];
    addEventListener("message", ({ source, data }) => source === (/** @type {HTMLIFrameElement} */ (document.getElementById("vault"))).contentWindow && heard.push(data));
  });
  await check(vault, `${listed} vitalik.eth 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa`);
  await vault.selectOption("#place", { index: 2 });
  await page.click("a[data-lang=de]");
  await vault.click("details summary");
  await vault.click("[data-example=invoice]");
  await vault.waitForFunction(() => document.querySelectorAll(".card").length === 2);
  await page.evaluate(() => dispatchEvent(new Event("online"))); // newer lists: a head is verified
  await page.waitForFunction(() => /** @type {any} */ (globalThis).heard.some((m) => m.type === "seq"));
  const heard = await page.evaluate(() => /** @type {any} */ (globalThis).heard);
  const fields = { ready: [], height: ["height"], seq: ["key", "seq"] };
  assert.ok(heard.some((m) => m.type === "height"));
  for (const { type, ...rest } of heard) {
    assert.deepEqual(Object.keys(rest).sort(), fields[type], type);
    for (const value of Object.values(rest)) assert.ok(Number.isInteger(value), JSON.stringify(rest));
  }
  await browser.close();
});

test("over a connection that is not secure nothing is checked, and it says so", async () => {
  const browser = await launch(["--host-resolver-rules=MAP insecure.test 127.0.0.1"]);
  const { vault } = await open(browser, server.url.replace("localhost", "insecure.test") + "/en/", { state: "failed" });
  assert.deepEqual(await check(vault, listed), { json: undefined, why: "insecure" });
  assert.deepEqual(await states(vault), ["not_checked"]);
  assert.match(await vault.textContent(".card"), /not loaded over a secure connection/);
  await browser.close();
});
