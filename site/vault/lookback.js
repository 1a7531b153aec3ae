// Looking back: the texts of records, checked again with the lists that are open.

import { el, grouped, said } from "./dom.js";
import { moved } from "./changes.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("../../wasm/engine").Item} Item */
/** Screens a text as the record was: every line an address, or not. @typedef {(text: string, lines: boolean) => Promise<import("../../wasm/engine").Result>} Again */

/** What was found, whatever the lists were worth at the time. @param {readonly any[]} items */
const findings = (items) => items.map((i) => ({ ...i, state: i.finding }));

/**
 * What is found now and was not found then, of each record.
 * @param {Catalogue} t
 * @param {readonly {name: string, record: any}[]} records those that hold their text
 * @param {Again} again
 * @returns {Promise<Node[]>}
 */
export async function lookBack(t, records, again) {
  /** @type {Node[]} */
  const out = [];
  let rows = 0;
  let coverage;
  for (const { name, record } of records) {
    const { body, case: about } = record;
    const result = await again(body.input.text, body.input.lines === true);
    coverage = result.coverage;
    const other = moved(/** @type {any} */ (findings(body.items)), /** @type {any} */ (findings(result.items)));
    if (other.length === 0) continue;
    rows += other.length;
    out.push(el("h3", {}, el("bdi", {}, [name, about?.customer, about?.reference].filter(Boolean).join(" · "))),
      el("ul", {}, ...other.map((m) => row(t, m, m.now === null ? body.items.find((/** @type {any} */ i) => i.n === m.n) : result.items.find((i) => i.n === m.n), result))));
  }
  return [
    el("p", {}, said(t, "lookback.done", { n: ["=" + records.length], changed: ["=" + rows] })), ...out,
    ...(coverage?.says ?? []).map((s) => el("p", {}, said(t, s.key, s.args))),
  ];
}

/**
 * @param {Catalogue} t
 * @param {ReturnType<typeof moved>[number]} m
 * @param {any} item
 * @param {import("../../wasm/engine").Result} result
 */
function row(t, m, item, result) {
  const state = (/** @type {string | null} */ s) => (s === null ? "–" : t.text("state." + s));
  const text = item?.read ?? item?.address;
  return el("li", {}, text ? grouped(text) : "", el("p", {}, `${state(m.before)} → `, el("strong", {}, state(m.now))),
    ...(m.now === null ? [] : item.hits).map((/** @type {any} */ h) => {
      const publisher = result.coverage.sources.find((s) => s.id === h.source)?.publisher ?? h.source;
      return el("p", {}, el("bdi", {}, [h.party, publisher].filter(Boolean).join(" – ")), h.first_seen ? ` – ${t.text("record.first_seen")} ${t.date(h.first_seen)}` : "");
    }));
}
