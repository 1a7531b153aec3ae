// A real Chromium, and a page with its vault.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is. */
export function executable() {
  const path = process.env.CHROMIUM ?? places.find((p) => existsSync(p));
  if (!path) throw new Error("no Chromium found: install it, or name it in CHROMIUM");
  return path;
}

/** @param {string[]} [more] arguments besides the usual */
export function launch(more = []) {
  return chromium.launch({
    executablePath: executable(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", ...more],
  });
}

/**
 * Opens a page and waits until its vault says ready, failed, or whatever is
 * asked for.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {{lang?: "de" | "en", theme?: "light" | "dark", width?: number, height?: number, state?: string, intercept?: (route: any) => any, context?: any}} [o] intercept takes the requests for the engine
 */
export async function open(browser, url, { lang = "en", theme = "light", width = 1280, height = 900, state = "ready", intercept, context = {} } = {}) {
  const ctx = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: lang === "de" ? "de-DE" : "en-GB", ...context });
  const page = await ctx.newPage();
  /** Everything that went over the network: method, address, headers, body. */
  const requests = [];
  /** What went wrong in the page. */
  const errors = [];
  // a blob is in memory: the vault's own worker
  ctx.on("request", (r) => r.url().startsWith("blob:null/") || requests.push({ method: r.method(), url: r.url(), headers: r.headers(), body: r.postData() }));
  page.on("pageerror", (e) => errors.push(String(e)));
  if (intercept) await page.route("**/a/engine-*", intercept);
  await page.goto(url);
  const vault = await (await page.waitForSelector("#vault")).contentFrame();
  await vault.waitForSelector(`main[data-state=${state}]`, { timeout: 30_000 });
  return { page, vault, requests, errors, close: () => ctx.close() };
}

/**
 * Puts a text into the vault's box as a paste does and returns what was said of
 * it: the engine's JSON, or why there is none.
 * @param {import("playwright-core").Frame} vault
 * @param {string} text
 * @returns {Promise<{json?: string, why?: string}>}
 */
export function check(vault, text) {
  return vault.evaluate((text) => new Promise((resolve) => {
    const box = /** @type {HTMLTextAreaElement} */ (document.getElementById("box"));
    const done = (/** @type {any} */ { detail }) => {
      if (detail && detail.text !== text) return;
      document.removeEventListener("checked", done);
      resolve({ json: detail?.json, why: detail?.failure?.why });
    };
    document.addEventListener("checked", done);
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
  }), text);
}

/** The states of the cards that are shown. @param {import("playwright-core").Frame} vault */
export const states = (vault) => vault.$$eval(".card", (cards) => cards.map((c) => c.getAttribute("data-state")));
