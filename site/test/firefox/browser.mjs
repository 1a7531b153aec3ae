// A real Firefox over WebDriver BiDi, and a page with its vault.
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";

/** Where Firefox is. */
function executable() {
  const path = process.env.FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((p) => existsSync(p));
  if (!path) throw new Error("no Firefox found: install it, or name it in FIREFOX");
  return path;
}

/** @param {{[name: string]: unknown}} [prefs] */
export function launch(prefs = {}) {
  return puppeteer.launch({
    browser: "firefox", executablePath: executable(), headless: true, protocolTimeout: 60_000,
    extraPrefsFirefox: {
      "datareporting.policy.dataSubmissionEnabled": false, "app.update.auto": false, "browser.shell.checkDefaultBrowser": false,
      "network.captive-portal-service.enabled": false, "network.connectivity-service.enabled": false, "browser.safebrowsing.downloads.enabled": false, ...prefs,
    },
  });
}

/**
 * Opens a page and waits until its vault is ready.
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} url
 * @param {{width?: number, state?: string}} [o]
 */
export async function open(browser, url, { width = 1280, state = "ready" } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const requests = [];
  page.on("pageerror", (e) => errors.push(String(e)));
  page.on("request", (r) => r.url().startsWith("blob:") || requests.push(`${r.method()} ${r.url()}`));
  await page.goto(url);
  const vault = await (await page.waitForSelector("#vault"))?.contentFrame();
  if (!vault) throw new Error("no frame");
  await vault.waitForSelector(`main[data-state=${state}]`, { timeout: 40_000 });
  return { page, vault, errors, requests };
}

/** As in lib/browser.mjs. @param {import("puppeteer-core").Frame} vault @param {string} text */
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

/** @param {import("puppeteer-core").Frame} vault */
export const states = (vault) => vault.$$eval(".card", (cards) => cards.map((c) => c.getAttribute("data-state")));
