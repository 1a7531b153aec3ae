// Each part of the seal is taken out of the built page, one at a time, and some
// channel must leak then: or the part is named here as one that, in Chromium,
// another part stands in for. The product is not changed: the test's own server
// serves altered copies.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { launch } from "../lib/leak/browser.mjs";
import { sinks } from "../lib/leak/sinks.mjs";
import { first, read } from "../lib/leak/site.mjs";
import { netlog, places, trial } from "../lib/leak/trial.mjs";

const site = read("build/leak");
const { parts } = site;

/** @typedef {import("../lib/leak/site.mjs").Change} Change */

/** The page without the header that names the hosts it may connect to. @type {Change} */
const anywhere = ["connections", "(response-origin)", ""];
/** @param {string} policy */
function hashIn(policy) {
  return /'(sha256-[^']+)'/.exec(policy)?.[1] ?? "";
}

/**
 * A part, how it is taken out, and channels of which one must leak then. With
 * `spare`, none may: another part does the same, and the row says which.
 * @type {{part: string, changes: Change[], channels: string[], spare?: string}[]}
 */
const rows = [
  { part: "Connection-Allowlist", changes: [anywhere], channels: ["frame to a name", "frame", "location to a name"] },
  { part: "first statement", changes: [["script", first(parts.script), ""]], channels: ["RTCPeerConnection by candidate", "RTCPeerConnection by name"] },
  { part: "frame's connect-src 'none'", changes: [["vaultPolicy", "connect-src 'none'", "connect-src *"]], channels: ["fetch", "XHR", "WebSocket", "sendBeacon", "worker fetch"] },
  { part: "frame's whole policy", changes: [["vaultPolicy", parts.vaultPolicy, `script-src '${hashIn(parts.policy)}'`]], channels: ["fetch", "XHR", "img", "style background-image"] },
  { part: "frame's img-src", changes: [["vaultPolicy", "img-src blob: data:", "img-src *"]], channels: ["img", "Image", "style background-image"] },
  { part: "page's frame-src 'none'", changes: [["policy", "frame-src 'none'", "frame-src *"]], channels: ["location", "a", "meta refresh"] },
  { part: "page's form-action 'none'", changes: [["policy", "form-action 'none'", "form-action *"]], channels: ["form GET"], spare: "sandbox without allow-forms, and the frame's own form-action" },
  { part: "page's connect-src 'self'", changes: [["policy", "connect-src 'self'", "connect-src *"]], channels: ["fetch", "XHR"], spare: "the frame's connect-src 'none'" },
  { part: "frame's frame-src 'none'", changes: [["vaultPolicy", "frame-src 'none'", "frame-src *"]], channels: ["frame", "frame srcdoc img"], spare: "the page's frame-src 'none', which the frame inherits" },
  { part: "frame's worker-src", changes: [["vaultPolicy", "worker-src blob:", "worker-src *"]], channels: ["worker by address"], spare: "a worker's address must be of the frame's origin, which is opaque" },
  { part: "frame's base-uri 'none'", changes: [["vaultPolicy", "base-uri 'none'", "base-uri *"]], channels: ["base, then a relative address"], spare: "img-src and the rest: a base alone asks for nothing" },
  { part: "sandbox: no allow-same-origin", changes: [["sandbox", "allow-scripts", "allow-scripts allow-same-origin"]], channels: ["localStorage", "parent document", "parent fetch"] },
  { part: "sandbox: no allow-popups", changes: [["sandbox", "allow-scripts", "allow-scripts allow-popups"]], channels: ["open", "open noopener", "a _blank"] },
  { part: "sandbox: no allow-top-navigation", changes: [["sandbox", "allow-scripts", "allow-scripts allow-top-navigation"]], channels: ["top location", "a _top", "open top"] },
  { part: "sandbox: no allow-forms", changes: [["sandbox", "allow-scripts", "allow-scripts allow-forms"]], channels: ["form GET", "form POST"], spare: "form-action 'none' in both policies" },
  { part: "sandbox at all", changes: [["sandbox", parts.sandbox, ""]], channels: ["localStorage", "parent document", "open", "top location"] },
];

test("every part of the seal is needed, or known to be a spare", { timeout: 600_000 }, async (t) => {
  const pages = new Map([...site.assets, ...rows.map((row, i) => /** @type {const} */ (["/part/" + i, site.page(row.changes)]))]);
  const folder = mkdtempSync(tmpdir() + "/leak-");
  const into = await sinks(pages);
  const browser = await launch(folder + "/net.json");
  try {
    const found = [];
    for (const [i, row] of rows.entries()) {
      const trier = trial(browser, into, "/part/" + i);
      const chosen = (await trier.table()).filter((c) => row.channels.includes(c.name));
      assert.equal(chosen.length, row.channels.length, row.part + ": a channel of this name");
      const together = chosen.filter((c) => !c.alone);
      const results = [...(together.length > 0 ? await trier.together(together, 500) : []), ...await trier.apart(chosen.filter((c) => c.alone), ["own", "other"], 1500, 4)];
      found.push({ ...row, results, seen: trier.seen() });
    }
    await browser.close();
    const log = netlog(folder + "/net.json");
    for (const { part, spare, results, seen } of found) {
      const leaks = new Set(results.filter((r) => places(r.token, into, seen, log).length > 0).map((r) => r.name));
      t.diagnostic(`without ${part}: ${leaks.size > 0 ? [...leaks].join(", ") : "nothing leaks: " + spare}`);
      assert.equal(leaks.size > 0, spare === undefined, `${part}: ${[...leaks].join(", ") || "nothing"} leaked; ${results.map((r) => r.name + ": " + r.said).join("; ")}`);
    }
  } finally {
    await browser.close();
    into.stop();
    rmSync(folder, { recursive: true });
  }
});
