// Measures the engine in Node against JavaScript libraries that check addresses, in
// one run and on the same 100,000 addresses:
//
//	node peers.mjs ENGINE.wasm WASM_EXEC.js ADDRESSES NATIVE.json WASM.json
//
// Each contestant answers for each address of a chain that it claims whether it is
// valid there; every answer must be yes. The best of five rounds counts. The engine
// is asked what the libraries are (engine_valid), and once more for all it knows of
// each address (engine_parse), in JSON, which is read. What checking takes inside of
// it, without the boundary, is measured too. A library that keeps answers in a cache is asked
// once for each address and round, and rounds have other addresses than the ones
// before.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createRequire } from "node:module";
import vm from "node:vm";

const [wasm, exec, addresses, native, inside] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const multicoin = require("multicoin-address-validator");
const { validate: bitcoin } = await import("bitcoin-address-validation");
const { isAddress: ethers } = await import("ethers");
const { TronWeb } = require("tronweb");

vm.runInThisContext(readFileSync(exec, "utf8"));
const go = new Go();
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), go.importObject);
go.run(instance);
const engine = instance.exports;
let calls = 0;

/** Calls the engine with a text and returns the JSON of its answer, read. */
function ask(name, lines) {
  const text = new TextEncoder().encode(lines);
  const at = engine.engine_in(text.length);
  new Uint8Array(engine.mem.buffer, at, text.length).set(text);
  const call = ++calls;
  engine[name](call, text.length);
  const out = engine.engine_out();
  const head = new DataView(engine.mem.buffer, out, 16);
  const n = head.getUint32(12, true);
  if (head.getUint32(4, true) !== call || head.getUint32(8, true) !== 1) throw new Error("the engine gave no answer");
  return JSON.parse(new TextDecoder().decode(new Uint8Array(engine.mem.buffer, out + 16, n)));
}

/** Asks for 5,000 addresses at a time and adds up how many are valid. */
function chunks(list, count) {
  let n = 0;
  for (let i = 0; i < list.length; i += 5000) n += count(list.slice(i, i + 5000));
  return n;
}

const every = (list, valid) => list.reduce((n, a) => n + (valid(a) ? 1 : 0), 0);
const contestants = [
  ["engine, valid or not", () => true, (list, asset) => chunks(list, (some) => ask("engine_valid", [asset, ...some].join("\n")).replaceAll("0", "").length)],
  ["engine, all it knows, in JSON", () => true, (list, asset) => chunks(list, (some) => ask("engine_parse", some.map((a) => `${asset} ${a}\n`).join("")).filter((a) => a.valid).length)],
  ["multicoin-address-validator", () => true, (list, asset) => every(list, (a) => multicoin.validate(a, asset))],
  ["bitcoin-address-validation", (asset) => asset === "BTC", (list) => every(list, (a) => bitcoin(a))],
  ["ethers", (asset) => asset === "ETH", (list) => every(list, (a) => ethers(a))],
  ["tronweb", (asset) => asset === "TRX", (list) => every(list, (a) => TronWeb.isAddress(a))],
];

const chains = new Map();
for (const line of readFileSync(addresses, "utf8").trimEnd().split("\n")) {
  const [asset, address] = line.split(" ");
  if (!chains.has(asset)) chains.set(asset, []);
  chains.get(asset).push(address);
}
const nanos = JSON.parse(readFileSync(native, "utf8"));
const checking = JSON.parse(readFileSync(inside, "utf8"));
const order = ["BTC", "ETH", "TRX", "SOL", "LTC", "XRP", "XMR"];
const table = contestants.map(([name]) => [name, new Map()]);
for (let round = 0; round < 5; round++) {
  for (const asset of order) {
    const all = chains.get(asset);
    const list = all.filter((_, i) => i % 5 === round);
    contestants.forEach(([name, claims, run], k) => {
      if (!claims(asset)) return;
      const start = performance.now();
      const valid = run(list, asset);
      const took = ((performance.now() - start) * 1e6) / list.length;
      if (valid !== list.length) throw new Error(`${name}: ${valid} of ${list.length} ${asset} addresses are valid`);
      const best = table[k][1];
      best.set(asset, Math.min(best.get(asset) ?? Infinity, took));
    });
  }
}

const cell = (s) => String(s).padStart(9);
const row = (name, f) => console.log(name.padEnd(30) + order.map((a) => cell(f(a) ?? "")).join(""));
console.log("nanoseconds for one address, best of 5 rounds");
row("", (a) => a);
row("native Go", (a) => nanos[a]);
row("wasm in Node, inside", (a) => checking[a]);
for (const [name, best] of table) row(name, (a) => (best.has(a) ? Math.round(best.get(a)) : ""));
const faster = (k) => {
  const ours = (a) => table[k][1].get(a);
  console.log(`\nhow many times as fast is: ${table[k][0]}`);
  for (const [name, best] of table.slice(2)) row(name, (a) => (best.has(a) ? (best.get(a) / ours(a)).toFixed(1) : ""));
  const total = order.reduce((sum, a) => sum + (chains.get(a).length * ours(a)) / 1e6, 0);
  console.log(`100,000 mixed addresses: ${total.toFixed(0)} ms`);
};
faster(0);
faster(1);
process.exit(0);
