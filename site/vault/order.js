// Which rows are shown, and in what order. What was found comes before what was
// not, however it is sorted: no miss ever stands before a row that needs attention.

/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {{state: string, party: string, asset: string, sort: string}} Choice "" for all; sort is one of sorts */

export const sorts = ["state", "text", "party", "asset"];

/** @type {Choice} */
export const everything = { state: "", party: "", asset: "", sort: "state" };

/** @param {Choice} c */
export const narrowed = (c) => c.state !== "" || c.party !== "" || c.asset !== "";

/** Whether a row needs attention: all but a miss. @param {Item} item */
export const found = (item) => item.state !== "none";

/** Whom the hits of a row name. @param {Item} item */
export const parties = (item) => [...new Set(item.hits.map((h) => h.party ?? ""))].filter((name) => name !== "");

/**
 * @param {readonly Item[]} items
 * @param {Choice} c
 * @param {(state: string) => number} rank smaller is more severe
 * @returns {{found: Item[], misses: Item[], hidden: Item[]}} hidden: rows that need attention and that the choice leaves out
 */
export function arrange(items, c, rank) {
  const wanted = (/** @type {Item} */ i) =>
    (c.state === "" || i.state === c.state) && (c.asset === "" || i.asset === c.asset) && (c.party === "" || parties(i).includes(c.party));
  const sorted = items.filter(wanted).sort((a, b) => compare(a, b, c.sort) || rank(a.state) - rank(b.state) || a.n - b.n);
  return { found: sorted.filter(found), misses: sorted.filter((i) => !found(i)), hidden: items.filter((i) => found(i) && !wanted(i)) };
}

/** @param {Item} a @param {Item} b @param {string} sort */
function compare(a, b, sort) {
  if (sort === "text") return a.n - b.n;
  // what has none comes last
  if (sort === "party") return text(parties(a)[0], parties(b)[0]);
  if (sort === "asset") return text(a.asset, b.asset);
  return 0;
}

/** @param {string | null | undefined} a @param {string | null | undefined} b */
const text = (a, b) => Number(!a) - Number(!b) || (a ?? "").localeCompare(b ?? "");
