// A client: it asks for lists as the shell does, and opens what it gets with the
// engine that browsers get. What the engine refuses is not used; what was good stays.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { call } from "../../../site/vault/envelope.js";
import { root } from "./edge.mjs";

let engine;

/** Starts the engine once. */
async function start() {
  if (engine) return;
  const goroot = spawnSync("go", ["env", "GOROOT"], { cwd: root, encoding: "utf8" }).stdout.trim();
  vm.runInThisContext(readFileSync(goroot + "/lib/wasm/wasm_exec.js", "utf8"));
  // @ts-ignore: wasm_exec.js defines it
  const go = new Go();
  const { instance } = await WebAssembly.instantiate(readFileSync(root + "build/engine.wasm"), go.importObject);
  go.run(instance);
  engine = instance.exports;
}

/** What the engine said of bytes before: the same bytes get the same answer. */
const said = new Map();

/** @param {Uint8Array} head @param {Uint8Array} snapshot @param {number} floor @param {number} now Unix seconds */
export async function verify(head, snapshot, floor = 0, now = Math.floor(Date.now() / 1000)) {
  await start();
  const [one, two] = await Promise.all([head, snapshot].map(async (b) => Buffer.from(await crypto.subtle.digest("SHA-256", b)).toString("hex")));
  const key = one + two + floor;
  if (!said.has(key)) said.set(key, JSON.parse(call(engine, () => false, "engine_open", [head, snapshot], head.length, snapshot.length, now, floor)));
  return said.get(key);
}

/** @param {string} url @returns {Promise<{status: number, bytes: Uint8Array, etag: string | null}>} */
export async function get(url) {
  const answer = await fetch(url);
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()), etag: answer.headers.get("etag") };
}

export class Client {
  /** @param {string} url */
  constructor(url) {
    this.url = url;
    this.seq = 0;
    /** What is open. @type {{head: Uint8Array, snapshot: Uint8Array} | undefined} */
    this.good = undefined;
    /** How often what came was opened, was no newer, was not there. */
    this.opened = this.older = this.absent = 0;
  }

  /** Asks for lists once. Throws where a byte is wrong, or the server failed. */
  async refresh() {
    const head = await get(this.url + "/lists/head");
    if (head.status !== 200) throw new Error(`head: ${head.status}`);
    const name = /^snapshot ([0-9a-f]{64}) /m.exec(new TextDecoder().decode(head.bytes))?.[1];
    if (!name) throw new Error("a head that names no snapshot");
    const snapshot = await get(`${this.url}/lists/${name}`);
    if (snapshot.status === 404) return void this.absent++; // what is good stays
    if (snapshot.status !== 200) throw new Error(`snapshot: ${snapshot.status}`);
    const answer = await verify(head.bytes, snapshot.bytes);
    if (!answer.ok) throw new Error("refused by the engine: " + answer.reason);
    if (answer.coverage.head.seq < this.seq) return void this.older++;
    this.opened++;
    this.seq = answer.coverage.head.seq;
    this.good = { head: head.bytes, snapshot: snapshot.bytes };
  }
}
