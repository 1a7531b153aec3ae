// Screenshots to look at: node site/test/look.mjs URL FOLDER
import { chromium } from "playwright-core";
const [url, folder] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" })).newPage();
page.on("console", (m) => console.log("console:", m.type(), m.text()));
page.on("pageerror", (e) => console.log("pageerror:", e.message));
page.on("requestfailed", (r) => console.log("failed:", r.url(), r.failure()?.errorText));
await page.goto(url);
const t0 = Date.now();
const vault = await (await page.waitForSelector("#vault")).contentFrame();
await vault.waitForSelector("main[data-state=ready]", { timeout: 20000 }).catch((e) => console.log(e.message));
console.log("ready", Date.now() - t0);
await page.waitForTimeout(300);
await page.screenshot({ path: folder + "/empty.png", fullPage: true });
for (const n of ["listed", "named", "invoice"]) {
  await vault.click(`[data-example=${n}]`);
  await vault.waitForSelector(".card", { timeout: 10000 }).catch((e) => console.log(e.message));
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/${n}.png`, fullPage: true });
}
await browser.close();
