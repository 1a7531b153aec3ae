// Many refreshes, and many reads meanwhile, from a store that is behind: every answer
// is verified by a client with the engine that browsers get. REFRESHES and READS say
// how many; make test-all asks for 1,000 and 50,000.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Client } from "./lib/client.mjs";
import { edge, root } from "./lib/edge.mjs";
import { origin } from "./lib/origin.mjs";

const refreshes = Number(process.env.REFRESHES ?? 6);
const reads = Number(process.env.READS ?? 200);
let from, worker;

before(async () => {
  from = await origin(root + "build/test/edge");
  worker = await edge({ origin: from.url, script: "worker/test/lib/faulty.mjs" });
});
after(async () => {
  await worker.stop();
  await from.stop();
});

/** Resident memory of workerd, in MB: of the processes that wrangler started. */
function memory() {
  const all = execFileSync("ps", ["-eo", "pgid=,rss=,comm="], { encoding: "utf8" }).split("\n").map((l) => l.trim().split(/\s+/));
  return all.filter(([group, , name]) => Number(group) === worker.pid && name === "workerd").reduce((n, [, rss]) => n + Number(rss), 0) / 1024;
}

const faults = (/** @type {object} */ f) => fetch(worker.url + "/test/faults", { method: "POST", body: JSON.stringify(f) });

test(`${refreshes} refreshes and ${reads} reads meanwhile`, { timeout: 5_400_000 }, async (t) => {
  const editions = readFileSync(root + "build/test/edge/changes.json", "utf8"); // of the last edition
  const last = Number(/:(\d+)/.exec(editions)?.[1]);
  assert.ok(last + 1 >= Math.min(refreshes, 20), `${last + 1} editions`);
  const clients = Array.from({ length: 8 }, () => new Client(worker.url));
  const sizes = [];
  let done = false;
  let seen = 0;
  let seq = 0;

  const refreshing = (async () => {
    for (let i = 0; i < refreshes; i++) {
      // where there are more refreshes than editions, the last ones bring nothing new
      from.head = `head-${String(Math.min(i, last)).padStart(4, "0")}`;
      // a third of the time the store gives what was there before, or not yet
      await faults(i % 3 === 1 ? { stale: true } : {});
      assert.equal(await worker.cron(), "ok");
      if (i % Math.ceil(refreshes / 20) === 0) sizes.push(memory());
    }
    await faults({});
    done = true;
  })();
  const reading = clients.map(async (client) => {
    while (!done || seen < reads) {
      const before = client.seq;
      await client.refresh(); // throws at a wrong byte, a mixed one, or a 5xx
      seen += 2;
      assert.ok(client.seq >= before);
      seq = Math.max(seq, client.seq);
    }
  });
  await Promise.all([refreshing, ...reading]);

  await worker.cron();
  for (const client of clients) await client.refresh();
  const head = readFileSync(`${root}build/test/edge/${from.head}`, "utf8");
  for (const client of clients) assert.equal(client.seq, Number(/^seq (\d+)/m.exec(head)?.[1]), "all have the last one");
  const sum = (/** @type {(c: Client) => number} */ f) => clients.reduce((n, c) => n + f(c), 0);
  t.diagnostic(`${seen} answers verified: ${sum((c) => c.opened)} heads opened, ${sum((c) => c.older)} older than one seen, ${sum((c) => c.absent)} without their snapshot yet`);
  const half = sizes.length >> 1;
  const mean = (/** @type {number[]} */ a) => a.reduce((n, x) => n + x, 0) / a.length;
  t.diagnostic(`workerd: ${mean(sizes.slice(1, half)).toFixed(0)} MB in the first half, ${mean(sizes.slice(half)).toFixed(0)} MB in the second, ${Math.max(...sizes).toFixed(0)} MB at most`);
  if (refreshes >= 500) assert.ok(mean(sizes.slice(half)) < 1.5 * mean(sizes.slice(1, half)) + 50, `memory grows: ${sizes.map((s) => s.toFixed(0))}`);
});
