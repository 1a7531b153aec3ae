// Two addresses one above the other: the two forms of one key, or two that are
// easily confused, with what differs marked.

import { el, grouped } from "./dom.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("../../wasm/engine").Item} Item */

/**
 * The places at which two texts differ, counted in characters. Letter case is no
 * difference where the form has none.
 * @param {string} a
 * @param {string} b
 * @returns {{a: Set<number>, b: Set<number>}}
 */
export function differing(a, b) {
  const hex = /^0x[0-9a-f]+$/i;
  const same = hex.test(a) && hex.test(b) ? [a.toLowerCase(), b.toLowerCase()] : [a, b];
  const [x, y] = same.map((s) => Array.from(s));
  const out = { a: /** @type {Set<number>} */ (new Set()), b: /** @type {Set<number>} */ (new Set()) };
  if (x.length === y.length) {
    x.forEach((c, i) => c !== y[i] && (out.a.add(i), out.b.add(i)));
    return out;
  }
  // of different length: all that is not the same beginning or the same end
  const short = Math.min(x.length, y.length);
  let head = 0;
  while (head < short && x[head] === y[head]) head++;
  let tail = 0;
  while (tail < short - head && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++;
  for (let i = head; i < x.length - tail; i++) out.a.add(i);
  for (let i = head; i < y.length - tail; i++) out.b.add(i);
  return out;
}

/** @param {Catalogue} t @param {[string, Element][]} rows */
const pair = (t, rows) => el("dl", { class: "pair" }, ...rows.map(([label, value]) => el("div", {}, el("dt", {}, t.text(label)), el("dd", {}, value))));

/**
 * An address beside one that it is easily confused with.
 * @param {Catalogue} t
 * @param {Item} item
 * @param {string} other
 * @param {string} kind whose it is: sanctions, attribution, own, or row
 */
export function similar(t, item, other, kind) {
  const own = item.address ?? item.read ?? item.input ?? "";
  const { a, b } = differing(own, other);
  return el("div", {}, pair(t, [["pair.this", grouped(own, (i) => a.has(i))], [`pair.${kind}`, grouped(other, (i) => b.has(i))]]),
    a.size > 0 && el("p", { class: "differs" }, t.text("pair.differs", { n: ["=" + a.size], of: ["=" + Array.from(own).length], from: ["=" + (Math.min(...a) + 1)], to: ["=" + (Math.max(...a) + 1)] })));
}

/**
 * An address beside the one that it is derived from, and how.
 * @param {Catalogue} t
 * @param {Item} item
 * @param {string} listed as it was published
 * @param {string} kind whose it is: sanctions, attribution or own
 */
export function forms(t, item, listed, kind) {
  const why = item.hits.find((h) => h.relation === "derived" && h.text === listed)?.why;
  return el("div", { class: "forms" }, pair(t, [["pair.this", grouped(item.address ?? item.read ?? "")], [`pair.${kind}`, grouped(listed)]]),
    why && el("p", {}, t.text("code." + why) + " " + t.text("pair." + why)));
}
