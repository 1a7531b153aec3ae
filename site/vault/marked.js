// The pasted text with what was found marked in it: to be read, not to be edited.
// A private key is masked here as everywhere.

import { el, icon } from "./dom.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {{from: number, to: number, items: Item[]}} Place offsets in the text; the most severe item first */

/** Places that are marked, and characters that are shown of the text between two of them. */
const most = 200;
const between = 300;

/**
 * Where the items stand. Their offsets count bytes of UTF-8; these count what
 * JavaScript counts. Items that overlap share a place.
 * @param {string} text
 * @param {readonly Item[]} items
 * @param {(state: string) => number} rank
 * @returns {Place[]}
 */
export function places(text, items, rank) {
  const sorted = items.filter((i) => i.end > i.start).sort((a, b) => a.start - b.start || b.end - a.end);
  /** @type {Place[]} */
  const out = [];
  let bytes = 0;
  let at = 0;
  /** Offsets are asked for in ascending order. @param {number} offset */
  const place = (offset) => {
    while (bytes < offset && at < text.length) {
      const c = /** @type {number} */ (text.codePointAt(at));
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; // half a pair of surrogates is sent as U+FFFD: three
      at += c < 0x10000 ? 1 : 2;
    }
    return at;
  };
  for (let i = 0; i < sorted.length; ) {
    let end = sorted[i].end;
    let k = i + 1;
    for (; k < sorted.length && sorted[k].start < end; k++) end = Math.max(end, sorted[k].end);
    const from = place(sorted[i].start);
    out.push({ from, to: place(end), items: sorted.slice(i, k).sort((a, b) => rank(a.state) - rank(b.state) || a.n - b.n) });
    i = k;
  }
  return out;
}

/** @param {Item} item */
const secret = (item) => item.codes.includes("secret");

/**
 * The copy of the text, or nothing where it would say no more than the results.
 * @param {Catalogue} t
 * @param {string} text
 * @param {readonly Item[]} items
 * @param {(state: string) => number} rank
 * @param {(n: number) => void} reveal leads to the result of a number
 * @returns {HTMLDetailsElement | undefined}
 */
export function markedText(t, text, items, rank, reveal) {
  const every = places(text, items, rank);
  const all = every.slice(0, most);
  if (all.length === 0) return undefined;
  if (all.length === 1 && text.slice(0, all[0].from).trim() + text.slice(all[0].to).trim() === "") return undefined;
  const copy = el("div", { class: "copy-of-text", translate: "no" });
  let at = 0;
  let shown = 0;
  /** @param {string} s @param {boolean} first @param {boolean} last */
  const gap = (s, first, last) => {
    const half = between / 2;
    const [head, tail] = first ? ["", cut(s, -half)] : last ? [cut(s, half), ""] : s.length > between ? [cut(s, half), cut(s, -half)] : [s, ""];
    const left = s.length - head.length - tail.length;
    shown += head.length + tail.length;
    copy.append(el("bdi", {}, head), left > 0 ? el("span", { class: "left-out", translate: "yes" }, ` ${t.text("marked.left", { n: ["=" + left] })} `) : "", el("bdi", {}, tail));
  };
  all.forEach((p, i) => {
    gap(text.slice(at, p.from), i === 0, false);
    const [item] = p.items;
    const hide = p.items.some(secret);
    copy.append(el("mark", { class: item.state }, el("bdi", {}, hide ? p.items.find(secret)?.input ?? "…" : text.slice(p.from, p.to))),
      ...p.items.map((one) => jump(t, one, reveal)));
    at = p.to;
  });
  if (every.length === all.length) gap(text.slice(at), false, true); // else what follows may hold a private key
  const rest = every.slice(most).reduce((n, p) => n + p.items.length, 0);
  const note = rest > 0 && el("p", {}, t.text("marked.more", { n: ["=" + rest] }));
  const details = el("details", { class: "marked", "data-k": "marked" }, el("summary", {}, t.text("marked.title")), copy, note);
  details.open = shown > 0 && text.length <= 1500 && all.length <= 12 && !only(text, all);
  return details;
}

/** Whether there is nothing but addresses in it: a list. @param {string} text @param {Place[]} all */
const only = (text, all) => {
  let at = 0;
  let rest = "";
  for (const p of all) {
    rest += text.slice(at, p.from);
    at = p.to;
  }
  return !/[\p{L}\p{N}]/u.test(rest + text.slice(at));
};

/** The first or, for a negative number, the last characters, no pair of surrogates cut. @param {string} s @param {number} n */
function cut(s, n) {
  if (s.length <= Math.abs(n)) return s;
  const part = n > 0 ? s.slice(0, n) : s.slice(n);
  return n > 0 ? part.replace(/[\ud800-\udbff]$/, "") : part.replace(/^[\udc00-\udfff]/, "");
}

/** @param {Catalogue} t @param {Item} item @param {(n: number) => void} reveal */
function jump(t, item, reveal) {
  const state = t.text(item.says[0].key, item.says[0].args);
  return el("button", {
    type: "button", class: `jump ${item.state}`, "data-k": `jump ${item.n}`, onclick: () => reveal(item.n),
    "aria-label": t.text("marked.jump", { row: ["=" + item.n], state: ["=" + state] }), title: state,
  }, icon(item.state), String(item.n));
}
