// The whole way: a newer edition is published, the cron brings it to the edge, and a
// page that is open takes it over and says its date. What was typed stays.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open, states } from "../../site/test/lib/browser.mjs";
import { edge, root } from "./lib/edge.mjs";
import { origin } from "./lib/origin.mjs";

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
const lists = root + "build/test/lists/";
const published = root + "build/test/published";
let from, worker, browser;

/** Brings signed lists into the folder of the origin, as the factory does. @param {string} name */
const publish = (name) => execFileSync(root + "build/addresscheck", ["lists", "publish", "--from", lists + name, "--key", readFileSync(root + "build/local.vkey", "utf8").trim(), published]);

before(async () => {
  rmSync(published, { recursive: true, force: true });
  publish("three-days");
  from = await origin(published);
  [worker, browser] = await Promise.all([edge({ origin: from.url }), launch()]);
});
after(async () => {
  await browser.close();
  await worker.stop();
  await from.stop();
});

/** A date as the page writes it, so many hours ago. */
const day = (/** @type {number} */ hours, /** @type {string} */ lang) =>
  new Intl.DateTimeFormat(lang === "de" ? "de-DE" : "en-GB", lang === "de" ? { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } : { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })
    .format(Date.now() - hours * 3_600_000).replace("Sept", "Sep");

test("pages that are open take newer lists over", async () => {
  const text = `${listed} und 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa`;
  assert.equal(await worker.cron(), "ok");
  const pages = await Promise.all(/** @type {const} */ (["en", "de"]).map(async (lang) => ({ lang, ...(await open(browser, `${worker.url}/${lang}/`, { lang })) })));
  const said = (/** @type {import("playwright-core").Frame} */ vault) => vault.$eval("main", (m) => /** @type {HTMLElement} */ (m).innerText.replace(/\s+/g, " "));
  for (const { lang, vault } of pages) {
    await check(vault, text);
    assert.deepEqual(await states(vault), ["listed", "none"]);
    assert.ok((await said(vault)).includes(day(72, lang)), `${day(72, lang)}: ${await said(vault)}`);
  }

  publish("fresh");
  assert.equal(await worker.cron(), "ok");
  for (const { lang, page, vault, errors, requests, close } of pages) {
    await page.evaluate(() => dispatchEvent(new Event("online"))); // the shell asks for the lists again
    // the new date is there and, once all of it was checked anew, the old one nowhere
    await vault.waitForFunction(([now, old]) => {
      const text = /** @type {HTMLElement} */ (document.querySelector("main")).innerText.replace(/\s+/g, " ");
      return text.includes(now) && !text.includes(old);
    }, [day(12, lang), day(72, lang)], { timeout: 30_000 });
    assert.equal(await vault.$eval("#box", (b) => /** @type {HTMLTextAreaElement} */ (b).value), text);
    assert.deepEqual(await states(vault), ["listed", "none"]);
    assert.deepEqual(errors, []);
    assert.ok(!JSON.stringify(requests).toLowerCase().includes(listed.slice(0, 12).toLowerCase()));
    await close();
  }
});
