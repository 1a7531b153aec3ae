// Nothing leaves the sealed frame: every channel of site/test/leak is run in the
// leak artefact (the same build, policy, first statement and sandbox as the
// vault) and in an ordinary page, where it must leak, or it would prove nothing.
// `make test-leaks` builds the artefact first.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { launch } from "./lib/leak/browser.mjs";
import { sinks } from "./lib/leak/sinks.mjs";
import { control, read } from "./lib/leak/site.mjs";
import { netlog, places, trial } from "./lib/leak/trial.mjs";

const site = read("build/leak");

/**
 * Runs all channels in one page of its own browser.
 * @param {Map<string, import("./lib/leak/sinks.mjs").Served>} pages
 * @param {string} path
 * @param {("own" | "other")[]} apartTo where the channels that need a page of their own send to
 * @param {number} wait milliseconds that each of those gets
 */
async function all(pages, path, apartTo, wait) {
  const folder = mkdtempSync(tmpdir() + "/leak-");
  const into = await sinks(pages);
  const browser = await launch(folder + "/net.json");
  try {
    const t = trial(browser, into, path);
    const table = await t.table();
    const results = [
      ...await t.together(table.filter((c) => !c.alone), 2500),
      ...await t.apart(table.filter((c) => c.alone), apartTo, wait, 6),
    ];
    await browser.close();
    const log = netlog(folder + "/net.json");
    assert.match(log, /"constants"/, "the browser wrote its log");
    const rows = results.map((r) => ({ ...r, places: places(r.token, into, t.seen(), log) }));
    return { table, rows, into };
  } finally {
    await browser.close();
    into.stop();
    rmSync(folder, { recursive: true });
  }
}

/** @param {{name: string, to: string, said: string, places: unknown[]}[]} rows */
const tell = (rows) => rows.map((r) => `${r.name} → ${r.to}: ${r.places.join(" ") || "nowhere"} (${r.said})`).join("\n");

test("in an ordinary page the channels leak", { timeout: 240_000 }, async (t) => {
  const { table, rows } = await all(control(site.parts.script), "/control", ["other"], 4000);
  assert.ok(table.length >= 290, `${table.length} channels`);
  const about = new Map(table.map((c) => [c.name, c]));
  const wrong = rows.filter((r) => {
    const c = about.get(r.name);
    const wanted = !c?.never && (!c?.only || c.only === r.to);
    return r.places.length > 0 !== wanted;
  });
  assert.equal(tell(wrong), "", "a channel leaks here that should not, or no longer does: its row, or the channel, is wrong");
  const never = table.filter((c) => c.never);
  t.diagnostic(`control: ${table.length - never.length} of ${table.length} channels leak`);
  for (const c of never) t.diagnostic(`  leaks nowhere: ${c.name}: ${c.never}`);
});

test("in the sealed frame none does", { timeout: 240_000 }, async (t) => {
  const pages = new Map([...site.assets, ["/", site.page([])]]);
  const { table, rows, into } = await all(pages, "/", ["own", "other"], 800);
  const leaks = rows.filter((r) => r.places.length > 0);
  t.diagnostic(`${new Set(leaks.map((r) => r.name)).size} of ${table.length} channels leaked`);
  assert.equal(tell(leaks), "");

  // more than that no word arrived: nothing asked for anything
  assert.equal(into.other.log.connections, 0, "connections to another origin");
  assert.equal(into.udp.packets, 0, "datagrams");
  const asked = [...new Set(into.own.log.requests)].filter((r) => !/^GET \/(a\/[a-z]+-[0-9a-f]{16}\.(js|css|svg|wasm)|lists\/head)?$/.test(r));
  assert.deepEqual(asked, [], "requests that the shell does not make");

  assert.deepEqual(rows.filter((r) => !r.top || r.windows !== 1).map((r) => r.name), [], "the page was left, or a window opened");
  const lost = new Set(rows.filter((r) => !r.frame).map((r) => r.name));
  assert.deepEqual([...lost].filter((name) => !table.find((c) => c.name === name)?.loses), [], "what stood in the frame is gone");
  t.diagnostic(`sends nothing, but what stands in the frame is lost: ${[...lost].join(", ")}`);
  for (const r of rows) t.diagnostic(`  ${r.name} → ${r.to}: nothing (${r.said.slice(0, 70)})`);
});
