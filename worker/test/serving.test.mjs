// What the worker does with a request, besides what parity.txt says: nothing of it is
// taken, kept or written down; and what is compressed is the same.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { edge, root } from "./lib/edge.mjs";
import { origin } from "./lib/origin.mjs";

const folder = root + "build/test/edge";
const address = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";
let from, worker;

before(async () => {
  from = await origin(folder);
  worker = await edge({ origin: from.url, script: "worker/test/lib/faulty.mjs" });
  await worker.cron();
});
after(async () => {
  await worker.stop();
  await from.stop();
});

/** @param {string} path @returns {Promise<{status: number, headers: any, body: Buffer}>} */
const ask = (path, { method = "GET", headers = {}, body = "" } = {}) => new Promise((resolve, reject) => {
  const { hostname, port } = new URL(worker.url);
  request({ hostname, port, method, path, headers: { ...headers, "content-length": body.length } }, (res) => {
    const parts = [];
    res.on("data", (b) => parts.push(b)).on("end", () => resolve({ status: res.statusCode ?? 0, headers: { ...res.headers, date: "" }, body: Buffer.concat(parts) }));
  }).on("error", reject).end(body);
});

/** Paths of every route of the table, and one that is none. */
function table() {
  const module = readFileSync(root + "build/edge/worker/routes.mjs", "utf8");
  const of = (/** @type {string} */ name) => JSON.parse(new RegExp(`export const ${name} =\n(.*);`).exec(module)?.[1] ?? "");
  const head = readFileSync(folder + "/head", "utf8");
  const assets = readdirSync(root + "build/edge/assets/a").map((f) => "/a/" + f);
  return [...of("files").filter((/** @type {string} */ f) => !f.endsWith("*")), ...assets, ...of("computed"), "/lists/head", "/lists/" + /^snapshot (\S+)/m.exec(head)?.[1], "/lists/" + "0".repeat(64), "/de", "/nothing"];
}

test("an address in path, query, header or body changes no answer and is kept nowhere", async () => {
  const store = async () => JSON.parse((await ask("/test/store")).body.toString());
  const before = await store();
  const paths = table();
  assert.ok(paths.length > 12);
  const nothing = await ask("/nothing");
  const notAllowed = await ask("/nothing", { method: "POST" });
  for (const path of paths) {
    const plain = await ask(path);
    for (const with_ of [
      await ask(`${path}?address=${address}`), await ask(`${path}?${address}`), await ask(path, { headers: { "x-address": address, cookie: `a=${address}`, referer: `https://example.org/${address}`, "user-agent": address, authorization: address } }),
      await ask(path, { headers: { accept: address, "accept-language": address, "if-none-match": `"${address}"`, range: address, "if-modified-since": address } }),
    ]) {
      assert.deepEqual(with_, plain, path);
    }
    assert.deepEqual(await ask(`${path}${path.endsWith("/") ? "" : "/"}${address}`), nothing, path);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) assert.deepEqual(await ask(path, { method, body: address }), notAllowed, method + path);
    assert.equal(plain.headers["set-cookie"], undefined);
  }
  assert.deepEqual(await store(), before);
  assert.ok(!worker.log().includes(address.slice(2, 12)), "the log");
});

test("of a request only path and If-None-Match are passed on", async () => {
  const headers = { "x-address": address, cookie: address, "user-agent": address, "if-none-match": '"0"' };
  for (const path of ["/de/", "/build.txt", "/lists/" + "0".repeat(64)]) await ask(`${path}?${address}`, { headers });
  const asked = JSON.parse((await ask("/test/assets")).body.toString());
  assert.ok(asked.length >= 3);
  for (const [url, ...names] of asked) {
    assert.equal(new URL(url).search, "");
    assert.deepEqual(names.filter((/** @type {string} */ n) => n !== "if-none-match"), [], url);
  }
});

test("the log holds the class of a path and the status, nothing else", async () => {
  await ask("/status");
  const lines = worker.log().split("\n").map((l) => JSON.parse(l));
  const answers = lines.filter((l) => l.event === "answer");
  assert.ok(answers.length > 0);
  for (const l of answers) assert.deepEqual(Object.keys(l), ["class", "event", "status"]);
  for (const l of answers) assert.match(l.class, /^(status|changes|none)$/);
  for (const l of lines) assert.match(l.event, /^(answer|refresh)$/);
});

test("compressed with brotli or gzip it is the same", async () => {
  const name = /^snapshot (\S+)/m.exec(readFileSync(folder + "/head", "utf8"))?.[1];
  const plain = await ask("/lists/" + name);
  assert.equal(plain.headers["content-encoding"], undefined);
  for (const [coding, open] of /** @type {const} */ ([["br", brotliDecompressSync], ["gzip", gunzipSync]])) {
    const packed = await ask("/lists/" + name, { headers: { "accept-encoding": coding } });
    assert.equal(packed.headers["content-encoding"], coding);
    assert.ok(packed.body.length < plain.body.length / 2);
    assert.ok(open(packed.body).equals(plain.body), coding);
  }
});

test("what is asked for most never starts Go", async () => {
  // Go says one line for each of its answers
  const before = worker.log().length;
  const name = /^snapshot (\S+)/m.exec(readFileSync(folder + "/head", "utf8"))?.[1];
  for (const path of ["/lists/head", "/lists/" + name, "/lists/" + "0".repeat(64), "/de/", "/nothing", "/de"]) await ask(path);
  await ask("/lists/head", { method: "POST" });
  assert.equal(worker.log().length, before);
});
