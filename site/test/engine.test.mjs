// The vault's side of the engine, with workers that answer as they are told: what
// is not the answer to this very call, by an engine that was meant, is a failure.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { beforeEach, test } from "node:test";
import { Engine, Failure } from "../vault/engine.js";

const bytes = new TextEncoder().encode("engine").buffer;
const sha256 = createHash("sha256").update("engine").digest("hex");
const options = { place: -1, maxAge: 0, lines: false };

/** What the workers do with a message. @type {(worker: any, message: any) => void} */
let act;
let ended = 0;

globalThis.Worker = /** @type {any} */ (class {
  postMessage(/** @type {any} */ message) {
    setTimeout(() => act(this, message));
  }
  terminate() {
    ended++;
  }
});

const info = JSON.stringify({ boundary: 1, places: [] });
const answer = (/** @type {any} */ worker, /** @type {any} */ { id, op }) => worker.onmessage({ data: { id, json: op === "start" ? info : "{}" } });

beforeEach(() => {
  act = answer;
  ended = 0;
  globalThis.isSecureContext = true;
});

/** @param {string} why */
const fails = (why) => (/** @type {any} */ e) => e instanceof Failure && e.why === why;

async function started() {
  const engine = new Engine("", sha256);
  await engine.load(bytes);
  await engine.start();
  return engine;
}

test("an engine of the right hash starts and answers", async () => {
  const engine = await started();
  assert.equal(await engine.screen(new Uint8Array(), options), "{}");
  assert.ok(engine.alive);
});

test("another hash is refused, and nothing is kept of it", async () => {
  const engine = new Engine("", sha256);
  await assert.rejects(engine.load(new TextEncoder().encode("another").buffer), fails("hash"));
  assert.equal(engine.bytes, undefined);
  await assert.rejects(engine.start(), fails("missing"));
});

test("without a secure context nothing is started", async () => {
  globalThis.isSecureContext = false;
  await assert.rejects(new Engine("", sha256).load(bytes), fails("insecure"));
});

test("another version of the boundary is no engine of ours", async () => {
  act = (worker, { id }) => worker.onmessage({ data: { id, json: JSON.stringify({ boundary: 2 }) } });
  const engine = new Engine("", sha256);
  await engine.load(bytes);
  await assert.rejects(engine.start(), fails("start"));
});

test("an answer to another call is none", async () => {
  const engine = await started();
  act = (worker, message) => {
    worker.onmessage({ data: { id: message.id - 1, json: '"of the call before"' } });
    answer(worker, message);
  };
  assert.equal(await engine.screen(new Uint8Array(), options), "{}");
});

for (const [name, why, act_] of /** @type {[string, string, any][]} */ ([
  ["a message that can't be read", "died", (worker) => worker.onmessageerror()],
  ["an error of the worker", "died", (worker) => worker.onerror({ message: "x" })],
  ["an answer without JSON", "died", (worker, { id }) => worker.onmessage({ data: { id, why: "died" } })],
])) {
  test(`${name}: the instance is ended`, async () => {
    const engine = await started();
    act = act_;
    const before = ended;
    await assert.rejects(engine.screen(new Uint8Array(), options), fails(why));
    assert.equal(engine.alive, false);
    assert.equal(ended, before + 1);
    await assert.rejects(engine.screen(new Uint8Array(), options), fails("died"));
  });
}

test("a refused call leaves the instance as it was", async () => {
  const engine = await started();
  act = (worker, { id }) => worker.onmessage({ data: { id, why: "too_large" } });
  await assert.rejects(engine.screen(new Uint8Array(), options), fails("too_large"));
  assert.ok(engine.alive);
});
