// The choice of rows and their order, for results that are too many to be seen at
// once; and the line that says what it leaves out.

import { el } from "./dom.js";
import { everything, narrowed, parties, sorts } from "./order.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {import("./order.js").Choice} Choice */

/** From so many rows on there is a choice. */
export const enough = 8;

/**
 * @param {Catalogue} t
 * @param {readonly Item[]} items
 * @param {Choice} choice changed in place
 * @param {import("../../wasm/engine").EngineInfo | undefined} info
 * @param {() => void} changed
 */
export function chooser(t, items, choice, info, changed) {
  const name = (/** @type {string} */ asset) => info?.chains.find((c) => c.asset === asset)?.name ?? asset;
  /** Values that occur, with how often. @param {(i: Item) => string[]} of */
  const count = (of) => {
    /** @type {Map<string, number>} */
    const all = new Map();
    for (const i of items) for (const v of of(i)) all.set(v, (all.get(v) ?? 0) + 1);
    return all;
  };
  /**
   * @param {"state" | "party" | "asset"} key
   * @param {Map<string, number>} values
   * @param {(v: string) => string} say
   * @param {(a: string, b: string) => number} by
   */
  const one = (key, values, say, by) => {
    if (!values.has(choice[key])) choice[key] = ""; // what it chose is no longer there
    const options = [...values.keys()].sort(by);
    return field(t, key, ["", ...options], (v) => (v === "" ? t.text("filter.all") : `${say(v)} (${t.number(values.get(v) ?? 0)})`));
  };
  /**
   * @param {Catalogue} t
   * @param {keyof Choice} key
   * @param {string[]} values
   * @param {(v: string) => string} say
   */
  const field = (t, key, values, say) => {
    const select = el("select", { id: "choose-" + key, "data-k": "choose " + key, onchange: () => ((choice[key] = select.value), changed()) },
      ...values.map((v) => el("option", { value: v }, say(v))));
    select.value = choice[key];
    return el("div", {}, el("label", { for: "choose-" + key }, t.text("filter." + key)), select);
  };
  const states = info?.states.map(String) ?? [];
  const alphabet = (/** @type {string} */ a, /** @type {string} */ b) => name(a).localeCompare(name(b), t.lang);
  return el("div", { class: "chooser", role: "group", "aria-label": t.text("filter.title") },
    one("state", count((i) => [i.state]), (v) => t.text("state." + v), (a, b) => states.indexOf(a) - states.indexOf(b)),
    one("party", count(parties), (v) => v, alphabet),
    one("asset", count((i) => (i.asset === null ? [] : [i.asset])), name, alphabet),
    field(t, "sort", sorts, (v) => t.text("filter.by." + v)));
}

/**
 * What the choice leaves out. It stands there as long as it does.
 * @param {Catalogue} t
 * @param {Choice} choice
 * @param {{shown: number, all: number, hidden: number}} n hidden: rows that need attention
 * @param {() => void} changed
 */
export function leftOut(t, choice, { shown, all, hidden }, changed) {
  if (!narrowed(choice)) return [];
  return [el("p", {}, t.text("filter.shown", { shown: ["=" + shown], all: ["=" + all] })),
    hidden > 0 && el("p", { class: "bad" }, t.text("filter.hidden", { n: ["=" + hidden] })),
    el("button", { type: "button", "data-k": "choose nothing", onclick: () => (Object.assign(choice, everything, { sort: choice.sort }), changed()) }, t.text("filter.reset"))]
    .filter((n) => n !== false);
}
