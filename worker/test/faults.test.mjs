// Whatever the origin or the store does, what was in service stays, every byte of it,
// and /status and the log say why.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Client, get } from "./lib/client.mjs";
import { edge, root } from "./lib/edge.mjs";
import { origin } from "./lib/origin.mjs";

const folder = root + "build/test/edge";
const conditions = root + "build/test/lists/";
let from, worker;

const post = (path, body = {}) => fetch(worker.url + path, { method: "POST", body: JSON.stringify(body) });
const status = async () => (await fetch(worker.url + "/status")).json();
const last = () => JSON.parse(worker.log().split("\n").filter((l) => l.includes('"event":"refresh"')).at(-1) ?? "{}");
/** Everything that a hot path gives, as one text. */
async function served() {
  const head = await get(worker.url + "/lists/head");
  const text = new TextDecoder().decode(head.bytes);
  const snapshot = await get(`${worker.url}/lists/${/^snapshot (\S+)/m.exec(text)?.[1]}`);
  return { statuses: [head.status, snapshot.status], text, seq: Number(/^seq (\d+)/m.exec(text)?.[1]), size: snapshot.bytes.length };
}

before(async () => {
  from = await origin(folder);
  worker = await edge({ origin: from.url, script: "worker/test/lib/faulty.mjs" });
});
after(async () => {
  await worker.stop();
  await from.stop();
});
beforeEach(async () => {
  Object.assign(from, { folder, mode: "well", head: undefined, asked: [] });
  await post("/test/faults");
  await post("/test/forget");
});

test("good lists come into service, and the status says so", async () => {
  from.head = "head-0005";
  assert.equal(await worker.cron(), "ok");
  const client = new Client(worker.url);
  await client.refresh();
  assert.equal(client.opened, 1);
  const s = await status();
  assert.deepEqual([s.ok, s.problems, s.seq, s.refresh.error, s.refresh.failures], [true, [], client.seq, null, 0]);
  assert.equal(last().ok, true);
});

/** What goes wrong, and the reason that is given. @type {[string, () => void, RegExp][]} */
const bad = [
  ["the origin is down", () => (from.mode = "down"), /^head: the origin can't be reached$/],
  ["it breaks off", () => (from.mode = "truncating"), /^head: the answer broke off$/],
  ["it serves garbage", () => (from.mode = "garbage"), /^signature: /],
  ["it serves a page", () => (from.mode = "html"), /^signature: /],
  ["it serves nothing", () => (from.mode = "empty"), /^missing: /],
  ["it has no content", () => (from.mode = "no content"), /^head: the origin answers 204$/],
  ["it serves without end", () => (from.mode = "endless"), /^head: more than 65536 bytes$/],
  ["it fails", () => (from.mode = "server error"), /^head: the origin answers 500$/],
  ["it redirects to another scheme", () => (from.mode = "to https"), /^head: redirected to another scheme/],
  ["it redirects to another machine", () => (from.mode = "to elsewhere"), /^head: redirected to another scheme, or between/],
  ["it redirects without a place", () => (from.mode = "in circles"), /^head: redirected to nowhere$/],
  ["a snapshot of another hash", () => (from.mode = "wrong hash"), /^hash: /],
  ["a head for a missing snapshot", () => (from.mode = "no snapshot"), /^[0-9a-f]{64}: the origin answers 404$/],
  ["an old head", () => Object.assign(from, { head: "head-0001" }), /^older: /],
  ["a head of a day to come", () => (from.folder = conditions + "future"), /^future: /],
  ["a head that is older still, and has expired", () => (from.folder = conditions + "expired"), /^older: /],
  ["a head of another key", () => (from.folder = conditions + "stranger"), /^signature: /],
  ["another statement of our key", () => (from.folder = conditions + "origin"), /^origin: /],
  ["a format of another day", () => (from.folder = conditions + "format"), /^format: /],
];

for (const [name, spoil, reason] of bad) {
  test(name, async () => {
    const before = await served();
    spoil();
    assert.equal(await worker.cron(), "ok", "an error is no exception");
    assert.deepEqual(await served(), before);
    const s = await status();
    assert.match(s.refresh.error, reason);
    assert.equal(s.refresh.failures, 1);
    assert.equal(s.ok, true, "the last good ones are in service");
    assert.match(last().error, reason);
  });
}

test("a store that fails midway: whole lists before and after", async () => {
  const before = await served();
  for (const put of ["^current$", "^[0-9a-f]{64}$", "^refresh$|^current$", "."]) {
    from.head = "head-0006";
    await post("/test/forget");
    await post("/test/faults", { put });
    assert.equal(await worker.cron(), "ok");
    assert.deepEqual(await served(), before, put);
    assert.match(last().error, /^store: .*the store is down/, put);
  }
  await post("/test/faults");
  await worker.cron();
  assert.equal((await served()).seq, before.seq + 10);
});

test("a store that can't be read: the baseline, and no error", async () => {
  const good = await served();
  await post("/test/faults", { get: "." });
  const now = await served();
  assert.deepEqual(now.statuses, [200, 200]);
  assert.notEqual(now.seq, good.seq);
  const client = new Client(worker.url);
  await client.refresh();
  assert.equal(client.opened, 1, "the baseline opens");
  assert.match(worker.log(), /"class":"head","event":"store_failed"/);
  await post("/test/faults");
  assert.deepEqual(await served(), good);
});

test("a value that is not whole is not served, and the next refresh puts it right", async () => {
  const good = await served();
  await post("/test/spoil");
  const now = await served();
  assert.deepEqual(now.statuses, [200, 200]);
  assert.ok(now.seq < good.seq, "the baseline");
  from.head = "head-0006";
  await worker.cron();
  assert.deepEqual(await served(), good);
});

test("after a failure the origin is left alone for a while", async () => {
  from.mode = "down";
  await worker.cron();
  from.asked = [];
  await worker.cron();
  assert.deepEqual(from.asked, []);
  assert.deepEqual([last().skipped, last().ok], [true, false]);
  assert.equal((await status()).refresh.failures, 1);
});

test("two crons at once: one of both heads, whole", async () => {
  from.head = "head-0007";
  const one = worker.cron();
  await new Promise((resolve) => setTimeout(resolve, 20));
  from.head = "head-0008";
  assert.deepEqual(await Promise.all([one, worker.cron(), worker.cron()]), ["ok", "ok", "ok"]);
  const client = new Client(worker.url);
  await client.refresh();
  assert.equal(client.opened, 1);
  await post("/test/forget");
  await worker.cron();
  await client.refresh();
  assert.equal(client.seq, Number((await served()).seq));
  assert.match((await served()).text, /^seq \d+/m);
});

test("what was kept is never deleted", async () => {
  const kept = Object.keys(await (await fetch(worker.url + "/test/store")).json()).filter((k) => k.length === 64);
  for (const head of ["head-0009", "head-0010", "head-0011"]) {
    Object.assign(from, { head });
    await worker.cron();
  }
  const store = await (await fetch(worker.url + "/test/store")).json();
  for (const name of kept) assert.equal((await get(`${worker.url}/lists/${name}`)).status, 200, name);
  for (const key of Object.keys(store)) assert.match(key, /^(current|refresh|[0-9a-f]{64})$/);
});

test("a file that is missing holds no lists back", async () => {
  from.head = "head-0012";
  const s = await get(worker.url + "/lists/changes.json");
  assert.equal(s.status, 200);
  await worker.cron();
  const answer = await fetch(worker.url + "/lists/changes.json");
  assert.deepEqual([answer.status, await answer.text()], [200, '{"changes.json":12}\n']);
});

test("one read of the store serves a burst, and the next cron what is new", async () => {
  const reads = async () => Number(await (await fetch(worker.url + "/test/reads")).text());
  await post("/test/faults", { same: true });
  const good = await served();
  const before = await reads();
  for (let i = 0; i < 10; i++) assert.deepEqual(await served(), good);
  assert.ok((await reads()) - before <= 2, "twice where more than ten seconds have gone by");
  from.head = "head-0013";
  await worker.cron();
  assert.ok((await served()).seq > good.seq);
});

test("a silent origin: hot reads go on, and the cron gives up", { timeout: 40_000 }, async () => {
  const before = await served();
  from.mode = "silent";
  const cron = worker.cron();
  await new Promise((resolve) => setTimeout(resolve, 200));
  for (let i = 0; i < 20; i++) assert.deepEqual(await served(), before);
  assert.equal(await cron, "ok");
  assert.match((await status()).refresh.error, /^head: no answer within 15 seconds$/);
});
