// axe finds nothing in any state, language, theme and width. With SHOTS=FOLDER each
// is also photographed, to be looked at: make shots.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open } from "./lib/browser.mjs";
import { root, serve } from "./lib/server.mjs";

const axe = readFileSync(root + "site/node_modules/axe-core/axe.min.js", "utf8");
const shots = process.env.SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

const listed = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";

const others = ["0x95b6656838a1d852dd1313c659581f36b2afb237", "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt", "vitalik.eth", "TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"];

/** What can be seen: a name, the lists, what is done. */
const scenes = [
  ["empty", "fresh", async () => {}],
  ...["listed", "named", "related", "not_checked", "formerly", "lookalike", "invalid", "none", "invoice"].map((state) => [
    state, "fresh", async ({ vault }) => {
      await vault.click(`[data-example=${state}]`);
      await vault.waitForSelector(".card");
    }]),
  ["secret", "fresh", ({ vault }) => check(vault, "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ")],
  ["nothing", "fresh", ({ vault }) => check(vault, "Guten Tag")],
  ["many", "fresh", async ({ vault }) => {
    await check(vault, [listed, ...others, ...others.map((a) => a.replace(/.$/, "x")), "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"].join("\n"));
    await vault.$$eval("details", (all) => all.forEach((/** @type {any} */ d) => (d.open = true)));
  }],
  ["narrowed", "fresh", async ({ vault }) => {
    await check(vault, [listed, ...others, ...others.map((a) => a.replace(/.$/, "x"))].join("\n"));
    await vault.selectOption("#choose-state", "none");
  }],
  ["kept", "fresh", async ({ vault }) => {
    await check(vault, listed);
    await vault.click('[data-k="keep.csv"]');
    await vault.click(".fallback summary");
  }],
  ["place", "fresh", async ({ vault }) => {
    await vault.selectOption("#place", { index: 1 });
    await check(vault, listed);
    await vault.click("details summary");
  }],
  ["offline", "fresh", async ({ page, vault }) => {
    await vault.selectOption("#place", { index: 0 });
    await check(vault, listed);
    await page.context().setOffline(true);
    await page.waitForSelector("#notice:not([hidden])");
  }],
  ["steps-paid", "fresh", async ({ vault }) => {
    await check(vault, listed);
    await vault.check("#next-paid");
    for (const fold of ["transaction", "sources"]) await vault.click("#next-" + fold);
    await vault.click(".wrong summary");
  }],
  ["steps-paying", "fresh", async ({ vault }) => {
    await check(vault, "Bitte 5 A7A5 an 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
    await vault.check("#next-paying");
    await vault.click("#next-checklist");
  }],
  ["steps-batch", "fresh", async ({ vault }) => {
    await check(vault, `1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa ${listed} bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt vitalik.eth TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq`);
    await vault.click("#next-group-lookalike");
  }],
  // the last of these lists: newer ones take their place
  ["news", "fresh", async ({ page, vault }) => {
    await page.context().setOffline(false);
    await check(vault, `${listed} 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa`);
    await page.route("**/lists/*", (/** @type {any} */ route) => route.fulfill({ path: `${root}build/test/lists/newer/${route.request().url().split("/").pop()}` }));
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await vault.waitForSelector(".taken p.bad");
  }],
  ["aging", "three-days", ({ vault }) => check(vault, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")],
  ["old", "eight-days", async ({ vault }) => {
    await check(vault, `${listed} 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa`);
    await vault.click("details summary");
  }],
  ["tampered", "signature", ({ vault }) => check(vault, listed)],
  ["died", "fresh", ({ vault }) => check(vault, "FAULT panic"), "build/faults-site"],
  ["busy", "fresh", async ({ vault }) => {
    check(vault, "FAULT endless").catch(() => {});
    await vault.waitForSelector(".wait:not([hidden])");
  }, "build/faults-site"],
  ["waiting", "fresh", async ({ vault }) => {
    await vault.fill("#box", listed);
  }, "build/site", "waiting"],
  ["failed", "fresh", async ({ vault, page }) => {
    await page.waitForSelector("#notice:not([hidden])");
    await check(vault, listed);
  }, "build/site", "failed"],
];

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Runs axe in the page or the vault. The vault has no heading of the first order: the page around it has. */
async function violations(frame, inVault) {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(axe);
  const rules = { "page-has-heading-one": { enabled: !inVault } };
  const found = await frame.evaluate((rules) => /** @type {any} */ (globalThis).axe.run(document, { iframes: false, resultTypes: ["violations"], rules }), rules);
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(" | ")}`);
}

/** The engine is held back for "waiting" and denied for "failed". */
const hinder = { waiting: (route) => new Promise(() => route), failed: (route) => route.abort() };

/** Each scene is looked at in every one of these. @type {readonly {theme: "light" | "dark", width: number}[]} */
const looks = [{ theme: "light", width: 1280 }, { theme: "dark", width: 1280 }, { theme: "dark", width: 360 }, { theme: "light", width: 360 }];

for (const lang of /** @type {const} */ (["en", "de"])) {
  test(`${lang}: ${scenes.length} scenes without a violation, in ${looks.length} looks`, { timeout: 900_000 }, async () => {
    /** @type {any} */
    let now = {};
    try {
      for (const [name, lists, act, site = "build/site", state = "ready"] of scenes) {
        const fresh = now.key !== lists + site + state;
        if (fresh) {
          await now.close?.();
          await now.server?.stop();
          const server = await serve({ lists: `build/test/lists/${lists}`, site });
          now = { server, key: lists + site + state };
          Object.assign(now, await open(browser, `${server.url}/${lang}/`, { lang, ...looks[0], state, intercept: hinder[state] }));
        } else await check(now.vault, "");
        await act(now);
        await now.page.mouse.move(0, 0);
        for (const { theme, width } of looks) {
          await now.page.emulateMedia({ colorScheme: theme });
          await now.page.setViewportSize({ width, height: 900 });
          if (shots) await photograph(now.page, `${shots}/${name}-${lang}-${theme}-${width}.png`, width);
          // what is around the vault changes in few scenes
          const around = fresh || name === "offline" ? await violations(now.page, false) : [];
          assert.deepEqual([...around, ...(await violations(now.vault, true))], [], `${name}, ${theme}, ${width}`);
        }
        await now.page.emulateMedia({ colorScheme: looks[0].theme });
        await now.page.setViewportSize({ width: looks[0].width, height: 900 });
      }
    } finally {
      await now.close?.();
      await now.server?.stop();
    }
  });
}

/** The whole page: the window is made as high, since a frame outside it is not painted. */
async function photograph(page, path, width) {
  await page.waitForTimeout(250);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, 8000) });
  await page.waitForTimeout(150);
  await page.screenshot({ path, animations: "disabled" });
}

test("nothing is wider than the window, at 320 pixels and up", async () => {
  const server = await serve({ lists: "build/test/lists/eight-days" });
  for (const width of [320, 360, 768]) {
    const { vault, page, close } = await open(browser, server.url + "/de/", { lang: "de", width });
    await check(vault, `${listed} 0x95b6656838a1d852dd1313c659581f36b2afb237 bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt vitalik.eth TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq`);
    for (const frame of [page, vault]) {
      const [wide, window] = await frame.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= window, `${width}: ${wide} > ${window}`);
    }
    // the frame is as high as what is in it
    await page.waitForTimeout(200);
    const [inner, outer] = [await vault.evaluate(() => document.body.getBoundingClientRect().height), await page.$eval("#vault", (f) => f.getBoundingClientRect().height)];
    assert.ok(Math.abs(inner - outer) <= 1, `${inner} in ${outer}`);
    await close();
  }
  await server.stop();
});

test("the pages that are only read: nothing to find, in each language, theme and width", { timeout: 300_000 }, async () => {
  const server = await serve({ lists: "build/test/lists/fresh" });
  const all = {
    de: ["/de/impressum/", "/de/datenschutz/", "/de/barrierefreiheit/", "/de/fehler-melden/"],
    en: ["/en/imprint/", "/en/privacy/", "/en/accessibility/", "/en/report-a-mistake/"],
  };
  for (const lang of /** @type {const} */ (["de", "en"])) for (const theme of /** @type {const} */ (["light", "dark"])) for (const width of [1280, 320]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, javaScriptEnabled: true });
    const page = await context.newPage();
    for (const path of all[lang]) {
      const answer = await page.goto(server.url + path);
      assert.equal(answer.status(), 200, path);
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      assert.deepEqual(await violations(page, false), [], path);
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= window, `${path}, ${width}: ${wide} > ${window}`);
      if (shots) await photograph(page, `${shots}/page${path.replaceAll("/", "-")}${theme}-${width}.png`, width);
      await page.setViewportSize({ width, height: 900 });
    }
    await context.close();
  }
  await server.stop();
});
