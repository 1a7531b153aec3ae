// Which rows are shown and in what order, where they stand in the text, in what
// two addresses differ: without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { places } from "../vault/marked.js";
import { arrange, everything } from "../vault/order.js";
import { differing } from "../vault/pair.js";

const states = ["listed", "named", "related", "not_checked", "formerly", "lookalike", "invalid", "none"];
const rank = (/** @type {string} */ s) => states.indexOf(s);
/** @returns {any} */
const item = (n, state, more = {}) => ({ n, state, asset: null, hits: [], codes: [], start: 0, end: 0, ...more });

test("however it is sorted and narrowed, no miss stands before what was found, and none is lost", () => {
  const items = Array.from({ length: 500 }, (_, i) => item(i + 1, states[(i * 7) % 8], { asset: ["BTC", "ETH", null][i % 3], hits: i % 5 ? [] : [{ party: "P" + (i % 4) }] }));
  for (const sort of ["state", "text", "party", "asset"]) {
    const { found, misses, hidden } = arrange(items, { ...everything, sort }, rank);
    assert.equal(hidden.length, 0);
    assert.equal(found.length + misses.length, items.length);
    assert.ok(found.every((i) => i.state !== "none") && misses.every((i) => i.state === "none"));
    for (const choice of [{ state: "invalid" }, { asset: "BTC" }, { party: "P1" }, { state: "listed", asset: "ETH", party: "P0" }]) {
      const c = arrange(items, { ...everything, sort, ...choice }, rank);
      const all = new Set([...c.found, ...c.misses, ...c.hidden]);
      assert.equal(all.size, c.found.length + c.misses.length + c.hidden.length, "each once");
      assert.ok(items.every((i) => i.state === "none" || all.has(i)), "what needs attention is shown or counted as hidden");
    }
  }
});

test("sorted by result, the most severe comes first; otherwise by what was asked", () => {
  const items = [item(1, "none"), item(2, "invalid", { asset: "BTC" }), item(3, "listed", { asset: "TRX", hits: [{ party: "Z" }] }), item(4, "named", { asset: "ETH", hits: [{ party: "A" }] })];
  const order = (/** @type {string} */ sort) => arrange(items, { ...everything, sort }, rank).found.map((i) => i.n).join();
  assert.equal(order("state"), "3,4,2");
  assert.equal(order("text"), "2,3,4");
  assert.equal(order("party"), "4,3,2"); // who has none comes last
  assert.equal(order("asset"), "2,4,3");
});

test("places count what JavaScript counts, whatever stands before", () => {
  for (const before of ["", "ä", "€ zahlen an ", "🙂🙂", "\ud800 ", "\udc00x", "a\u0301\n\t"]) {
    const text = before + "ADDRESS" + before + "OTHER";
    const bytes = (/** @type {string} */ s) => new TextEncoder().encode(s).length;
    const start = bytes(before);
    const second = bytes(before + "ADDRESS" + before);
    const found = places(text, [item(1, "listed", { start, end: start + 7 }), item(2, "none", { start: second, end: second + 5 })], rank);
    assert.deepEqual(found.map((p) => text.slice(p.from, p.to)), ["ADDRESS", "OTHER"], JSON.stringify(before));
  }
});

test("rows that overlap share a place, and the most severe gives it its look", () => {
  const found = places("abcdefghij", [item(1, "none", { start: 0, end: 6 }), item(2, "listed", { start: 2, end: 4 }), item(3, "invalid", { start: 5, end: 8 }), item(4, "none", { start: 8, end: 9 })], rank);
  assert.deepEqual(found.map((p) => [p.from, p.to, p.items.map((i) => i.n)]), [[0, 8, [2, 3, 1]], [8, 9, [4]]]);
});

test("places of many rows take no time that grows with their square", () => {
  const text = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n".repeat(50_000);
  const items = Array.from({ length: 50_000 }, (_, i) => item(i + 1, "none", { start: i * 35, end: i * 35 + 34 }));
  assert.equal(places(text, items, rank).length, 50_000);
});

/** @param {Set<number>} s */
const list = (s) => [...s].join();

test("in what two addresses differ", () => {
  const { a, b } = differing("TUCsHfZ8yYrj5Yzq", "TUCsHk6RvhMo5Yzq");
  assert.equal(list(a), "5,6,7,8,9,10,11");
  assert.equal(list(a), list(b));
  assert.equal(list(differing("0xABcd", "0xabCd").a), "", "letter case is none in hexadecimal");
  assert.equal(list(differing("ABcd", "abcd").a), "0,1", "in base58 it is");
  const unequal = differing("abXYcd", "abcd");
  assert.equal(list(unequal.a), "2,3");
  assert.equal(list(unequal.b), "");
  assert.equal(list(differing("aaa", "aa").a), "2");
});
