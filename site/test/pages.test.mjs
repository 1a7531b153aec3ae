// The pages around the check: every link leads somewhere, nothing needs a script
// where nothing is checked, and paper gets what the screen has.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open } from "./lib/browser.mjs";
import { root, serve } from "./lib/server.mjs";

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve({ lists: "build/test/lists/fresh" });
});
after(async () => {
  await browser.close();
  await server.stop();
});

test("every link of every page leads to a page, and none elsewhere", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const seen = new Set();
  const left = ["/", "/de/", "/en/"];
  while (left.length > 0) {
    const path = left.pop();
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await page.goto(server.url + path);
    assert.equal(answer.status(), 200, path);
    assert.match(answer.headers()["content-type"], /^text\/html/);
    const links = await page.$$eval("a[href], link[href], script[src], img[src]", (all) => all.map((a) => a.getAttribute("href") ?? a.getAttribute("src")));
    for (const link of links) {
      assert.match(link, /^(\/[^/]|\/$|#)/, `${path}: ${link}`);
      if (link.startsWith("/a/") || /^\/lists\/(head|[0-9a-f]{64})$/.test(link)) assert.equal((await page.request.get(server.url + link)).status(), 200, link);
      else if (link.startsWith("/lists/changes.")) continue; // published lists have them, those of the fixtures don't
      else if (link.startsWith("/")) left.push(link);
    }
  }
  // and every page that was built is led to
  const built = readdirSync(root + "build/site", { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith("index.html")).map((f) => "/" + f.slice(0, -"index.html".length));
  assert.ok(built.length >= 25);
  assert.deepEqual([...seen].sort(), built.sort());
  assert.equal((await page.request.get(server.url + "/robots.txt")).status(), 200);
  assert.equal((await page.request.get(server.url + "/sitemap.xml")).status(), 404, "nobody has said where this is served");
  await context.close();
});

test("without a script a page that is only read is whole, and the check says what it needs", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.url + "/de/impressum/");
  assert.equal(await page.textContent("h1"), "Impressum");
  assert.match(await page.textContent("main"), /Der Betreiber dieser Seite hat diese Angaben noch nicht vollständig eingetragen/);
  await page.click('header a[hreflang="en"]');
  assert.equal(await page.textContent("h1"), "Imprint");
  await page.goto(server.url + "/en/");
  assert.match(await page.innerText("main"), /needs JavaScript and WebAssembly/);
  assert.ok(await page.isVisible('footer a[href="/en/privacy/"]'));
  assert.ok(!(await page.isVisible('footer a[href="/de/datenschutz/"]')));
  await context.close();
});

test("the links change with the language, and open beside the text that stands there", async () => {
  const { page, vault, errors, close } = await open(browser, server.url + "/en/", { lang: "en" });
  await check(vault, "vitalik.eth");
  await page.$eval("a[data-lang=de]", (a) => /** @type {any} */ (a).click());
  assert.ok(await page.isVisible('footer a[href="/de/datenschutz/"]'));
  assert.ok(!(await page.isVisible('footer a[href="/en/privacy/"]')));
  const [other] = await Promise.all([page.context().waitForEvent("page"), page.$eval('footer a[href="/de/fehler-melden/"]', (a) => /** @type {any} */ (a).click())]);
  await other.waitForSelector("h1");
  assert.equal(await other.textContent("h1"), "Fehler melden");
  assert.equal(await other.evaluate(() => opener), null);
  assert.equal(await vault.$eval("#box", (b) => /** @type {any} */ (b).value), "vitalik.eth");
  assert.deepEqual(errors, []);
  await close();
});

test("on paper the steps are whole and nothing to click is left", async () => {
  const { page, vault, close } = await open(browser, server.url + "/de/", { lang: "de" });
  await check(vault, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
  await vault.check("#next-paying");
  await page.emulateMedia({ media: "print" });
  const seen = await vault.evaluate(() => ["#next-paying", ".next .copy", ".wrong", "textarea", ".checklist li", ".sources .url", ".first li"]
    .map((s) => [s, Array.from(document.querySelectorAll(s), (n) => n.getBoundingClientRect().height > 0).includes(true)]));
  assert.deepEqual(seen, [["#next-paying", false], [".next .copy", false], [".wrong", false], ["textarea", false], [".checklist li", true], [".sources .url", true], [".first li", true]]);
  await close();
});
