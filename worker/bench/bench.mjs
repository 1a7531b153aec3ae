// How fast the edge answers, in workerd on this machine: make bench-edge.
//
// All contestants are asked in one run, in turns, over as many connections; the best of
// the rounds counts. Miniflare starts workerd, without wrangler's proxy before it, which
// would be measured too. The processor time is that of the server's process, with the
// simulated store; it holds on a busy machine too, so the ratios are of it. Compare
// within the table, not with other machines.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { Miniflare, convertV4MiniflareOptions } from "miniflare";
import { Pool } from "undici";

const root = new URL("../../", import.meta.url).pathname;
const folder = root + "build/test/edge/";
const [rounds, seconds, connections] = [3, 2, 8];

const head = readFileSync(folder + "head");
const name = /^snapshot (\S+)/m.exec(head.toString())?.[1] ?? "";
const snapshot = readFileSync(folder + name);

/** What /proc says of a process. */
const processor = (pid) => {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10; // ms: 100 ticks a second
};
const memory = (pid) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
const children = () => readdirSync("/proc").filter((p) => {
  try {
    return /^\d+$/.test(p) && / \(workerd\) . (\d+)/.exec(readFileSync(`/proc/${p}/stat`, "utf8"))?.[1] === String(process.pid);
  } catch {
    return false; // it ended meanwhile
  }
});

/** A worker in a workerd of its own, with the lists in its store. */
async function start(main) {
  const before = children();
  const modules = [main, ...readdirSync(root + "build/edge/worker").map((f) => "build/edge/worker/" + f).filter((f) => f !== main)]
    .map((path) => ({ type: path.endsWith(".wasm") ? "CompiledWasm" : "ESModule", path: root + path }));
  const mf = new Miniflare(convertV4MiniflareOptions({
    modulesRoot: root, modules, compatibilityDate: "2026-11-01", kvNamespaces: ["LISTS"], bindings: { LISTS_ORIGIN: local.origin + "/lists/" }, host: "127.0.0.1", port: 0, cf: false,
  }));
  const { origin } = await mf.ready;
  await (await mf.getKVNamespace("LISTS")).put("current", Buffer.concat([Buffer.from(head.length + "\n"), head, snapshot]));
  const pid = children().find((p) => !before.includes(p)) ?? "";
  return { mf, pid, origin, pool: new Pool(origin, { connections }), stop: () => mf.dispose() };
}

async function serveLocally() {
  const child = spawn("build/addresscheck", ["serve", "--site", "build/site", "--lists", folder, "--addr", "127.0.0.1:0"], { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
  process.once("exit", () => child.kill()); // a failure must not leave it behind
  const origin = await new Promise((resolve) => child.stdout.once("data", (b) => resolve(String(b).trim())));
  return { pid: String(child.pid), origin, pool: new Pool(origin, { connections }), stop: async () => child.kill() };
}

/** Asks over all connections for some seconds. */
async function ask({ pool, pid }, path, status, body) {
  const times = [];
  const before = processor(pid);
  const end = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const got = await pool.request({ path, method: "GET" });
      const bytes = Buffer.from(await got.body.arrayBuffer());
      times.push(performance.now() - start);
      if (got.statusCode !== status || (body && !body.equals(bytes))) throw new Error(`${path}: another answer: ${got.statusCode}`);
    }
  }));
  times.sort((a, b) => a - b);
  return { rate: times.length / seconds, cpu: (processor(pid) - before) / times.length, p50: times[times.length >> 1], p99: times[Math.floor(times.length * 0.99)] };
}

async function first(url) {
  const start = performance.now();
  const { body } = await fetch(url);
  await body?.getReader().read();
  return performance.now() - start;
}

const local = await serveLocally();
const edge = await start("build/edge/worker/entry.mjs");
const cold = [await first(edge.origin + "/lists/head"), await first(edge.origin + "/status"), await first(edge.origin + "/status")];
const quiet = memory(edge.pid);
const others = await start("worker/bench/contestants.mjs");

/** What, who, path, status, body. @type {[string, any, string, number, Buffer | undefined][]} */
const contestants = [
  ["head, the worker", edge, "/lists/head", 200, head],
  ["head, minimal JavaScript", others, "/head", 200, head],
  ["snapshot, the worker", edge, "/lists/" + name, 200, snapshot],
  ["snapshot, minimal JavaScript", others, "/snapshot", 200, snapshot],
  ["nothing, by Go started for it", others, "/go/nothing", 404, undefined],
  ["status, by Go started for it", others, "/go/status", 200, undefined],
  ["head, addresscheck serve", local, "/lists/head", 200, head],
  ["snapshot, addresscheck serve", local, "/lists/" + name, 200, snapshot],
];
/** Processor time of a refresh that brings another snapshot. */
async function refresh() {
  const store = await edge.mf.getKVNamespace("LISTS");
  const old = readFileSync(folder + "head-0000");
  const value = Buffer.concat([Buffer.from(old.length + "\n"), old, readFileSync(folder + /^snapshot (\S+)/m.exec(old.toString())?.[1])]);
  const times = [];
  for (let i = 0; i < 10; i++) {
    await store.put("current", value);
    const before = processor(edge.pid);
    await (await edge.mf.getWorker()).scheduled({ cron: "*/30 * * * *" });
    times.push(processor(edge.pid) - before);
    if (Buffer.from(await store.get("current", "arrayBuffer")).equals(value)) throw new Error("nothing was refreshed: " + (await store.get("refresh")));
  }
  return times.sort((a, b) => a - b)[5];
}

const best = new Map();
for (let round = 0; round < rounds; round++) {
  for (const [what, who, path, status, body] of contestants) {
    const got = await ask(who, path, status, body);
    const b = best.get(what);
    best.set(what, b ? { rate: Math.max(b.rate, got.rate), cpu: Math.min(b.cpu, got.cpu), p50: Math.min(b.p50, got.p50), p99: Math.min(b.p99, got.p99) } : got);
  }
}

console.log(`| over ${connections} connections | requests/s | p50 ms | p99 ms | processor ms |\n| --- | --- | --- | --- | --- |`);
for (const [what, { rate, p50, p99, cpu }] of best) console.log(`| ${what} | ${rate.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${cpu.toFixed(2)} |`);
const ratio = (/** @type {string} */ a, /** @type {string} */ b) => (best.get(b).cpu / best.get(a).cpu).toFixed(2);
console.log(`
head: ${ratio("head, the worker", "head, minimal JavaScript")} × minimal JavaScript (goal 0.8), ${ratio("head, the worker", "nothing, by Go started for it")} × Go started for nothing, ${ratio("head, the worker", "status, by Go started for it")} × Go that reads the value (goal 20)
snapshot: ${ratio("snapshot, the worker", "snapshot, minimal JavaScript")} × minimal JavaScript (goal 0.8), ${ratio("snapshot, the worker", "status, by Go started for it")} × Go that reads the value (goal 20)
a refresh that brings another snapshot: ${await refresh()} ms of processor time
first byte after start: ${cold[0].toFixed(0)} ms; of what starts Go the first time ${cold[1].toFixed(0)} ms, then ${cold[2].toFixed(0)} ms
memory of workerd: ${quiet.toFixed(0)} MB then, ${memory(edge.pid).toFixed(0)} MB after ${rounds} rounds of hot reads, ${memory(others.pid).toFixed(0)} MB after those that start Go`);

await Promise.all([edge, others, local].map((s) => s.pool.close().then(s.stop)));
