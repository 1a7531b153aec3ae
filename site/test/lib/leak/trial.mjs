// Runs channels in a page and looks where their words arrived. The channels are
// run by the page's own script, told so by a message: code that a test injects
// is above every policy and would prove nothing.
import { readFileSync } from "node:fs";

/** @typedef {import("../../leak/channels.js").Channel} Channel */
/** @typedef {Awaited<ReturnType<typeof import("./sinks.mjs").sinks>>} Sinks */

/**
 * What became of one channel to one destination.
 * @typedef {object} Result
 * @property {string} name
 * @property {"own" | "other"} to
 * @property {string} token
 * @property {string} said
 * @property {boolean} top the page is still there
 * @property {boolean} frame what stood in the frame is still there
 * @property {number} windows
 */

const run = Date.now().toString(36).slice(-5);
let made = 0;
const token = () => `k${run}${(++made).toString(36).padStart(3, "0")}z`;

/** A domain that the browser is told not to ask for: that it would have asked is in its log. */
export const zone = "leak.test";

const powers = ["geolocation", "notifications", "clipboard-read", "clipboard-write", "camera"];

/**
 * @param {import("playwright-core").Browser} browser
 * @param {Sinks} sinks
 * @param {string} path of the page
 */
export function trial(browser, sinks, path) {
  const url = sinks.own.base + path;
  /** What the page's own origin could read at the end of each page. */
  let seen = "";

  async function window() {
    const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
    await context.grantPermissions(powers, { origin: sinks.own.base });
    await context.setGeolocation({ latitude: 1, longitude: 1 });
    await context.addInitScript(listen);
    return { context, page: await context.newPage() };
  }

  /** Opens the page, or opens it anew. @param {import("playwright-core").Page} page */
  async function visit(page) {
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => Reflect.get(window, "leakTable"), undefined, { timeout: 20_000, polling: 30 });
  }

  /** @param {string} name @param {"own" | "other"} to @returns {Result} */
  const result = (name, to) => ({ name, to, token: token(), said: "nothing", top: true, frame: true, windows: 1 });

  /** @param {Result} r */
  const given = ({ to, token }) => ({ token, base: sinks[to].base, port: sinks[to].port, udp: sinks.udpPort, zone });

  /**
   * Looks at a page after its channels ran.
   * @param {import("playwright-core").BrowserContext} context
   * @param {import("playwright-core").Page} page
   * @param {Result[]} results
   */
  async function look(context, page, results) {
    const top = page.url() === url;
    const still = await page.frames()[1]?.$eval("#still", (p) => p.textContent).catch(() => "");
    const heard = await page.evaluate(leftBehind).catch(() => ({ text: "", said: {} }));
    seen += `${page.url()}\n${heard.text}\n`;
    for (const r of results) {
      Object.assign(r, { top, frame: still === "still here", windows: context.pages().length, said: heard.said[r.token] ?? r.said });
      if (r.said === "had " + r.token) seen += r.token + "\n";
    }
  }

  /** How much has arrived. */
  const arrived = () => sinks.own.log.text.length + sinks.other.log.text.length + sinks.other.log.connections;

  /** Gives a word time, or less where it is here already. @param {string} word @param {number} wait milliseconds */
  async function settle(word, wait) {
    for (const until = Date.now() + wait; Date.now() < until; ) {
      if (places(word, sinks, "", "").length > 0) return;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  return {
    seen: () => seen,

    /** The table that the script in the frame tells. @returns {Promise<Channel[]>} */
    async table() {
      const { context, page } = await window();
      await visit(page);
      const table = await page.evaluate(() => Reflect.get(window, "leakTable"));
      await context.close();
      return table;
    },

    /**
     * All of these in one page, until nothing more arrives.
     * @param {Channel[]} channels
     * @param {number} wait milliseconds, at least
     */
    async together(channels, wait) {
      const { context, page } = await window();
      await visit(page);
      await page.frames()[1].click("#go", { force: true });
      const results = channels.flatMap(({ name }) => [result(name, "own"), result(name, "other")]);
      await page.evaluate((all) => all.forEach((one) => frames[0].postMessage(one, "*")), results.map((r) => ({ leak: "run", name: r.name, to: given(r) })));
      await page.waitForTimeout(wait);
      for (let before = -1, tries = 0; before !== arrived() && tries < 10; tries++) {
        before = arrived();
        await page.waitForTimeout(1500);
      }
      await look(context, page, results);
      await context.close();
      return results;
    },

    /**
     * Each in a page of its own, at a click.
     * @param {Channel[]} channels
     * @param {("own" | "other")[]} where
     * @param {number} wait milliseconds
     * @param {number} width how many pages at once
     */
    async apart(channels, where, wait, width) {
      const todo = channels.flatMap(({ name, only }) => (only ? [only] : where).map((to) => result(name, to)));
      const queue = [...todo];
      const one = async () => {
        const { context, page } = await window();
        for (let r = queue.shift(); r; r = queue.shift()) {
          await visit(page);
          await page.evaluate((m) => frames[0].postMessage(m, "*"), { leak: "arm", name: r.name, to: given(r) });
          await page.frames()[1].click("#go", { force: true, noWaitAfter: true });
          await settle(r.token, wait);
          await look(context, page, [r]);
          await Promise.all(context.pages().map((p) => p !== page && p.close()));
        }
        await context.close();
      };
      await Promise.all(Array.from({ length: width }, one));
      return todo;
    },
  };
}

/** In the page around the frame, before anything else: keeps what it is told. */
function listen() {
  if (top !== self) return;
  const said = {};
  const heard = [];
  Object.assign(window, { leakSaid: said, leakHeard: heard });
  addEventListener("message", ({ data }) => {
    if (data?.leak === "table") Object.assign(window, { leakTable: data.channels });
    if (data?.leak === "said") said[data.token] = data.said;
  });
  new BroadcastChannel("leak").onmessage = ({ data }) => heard.push(data);
}

/** In the page around the frame, at the end: all that its origin can read. */
async function leftBehind() {
  const w = /** @type {any} */ (window);
  const files = [];
  // @ts-ignore: entries of a folder
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  const { held } = await navigator.locks.query();
  const text = JSON.stringify([
    location.href, name, document.documentElement.outerHTML.replace(/srcdoc="[^"]*"/, ""), Object.keys(window), { ...localStorage }, { ...sessionStorage },
    document.cookie, (await indexedDB.databases()).map((d) => d.name), await caches.keys(), files, held?.map((l) => l.name), w.leakHeard,
    (await navigator.serviceWorker.getRegistrations()).map((r) => r.active?.scriptURL),
  ]);
  return { text, said: w.leakSaid };
}

/**
 * Where a word was seen.
 * @param {string} token
 * @param {Sinks} sinks
 * @param {string} seen
 * @param {string} netlog the browser's own log of its network
 */
export const places = (token, sinks, seen, netlog) => [
  sinks.own.log.text.includes(token) && "own", sinks.other.log.text.includes(token) && "other", sinks.udp.text.includes(token) && "udp",
  seen.includes(token) && "page", netlog.includes(`${token}.${zone}`) && "name",
].filter(Boolean);

/** @param {string} file */
export const netlog = (file) => readFileSync(file, "latin1");
