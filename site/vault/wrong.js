// How to say that a result is wrong without sending the address: which edition,
// which list, which party, which state. Nothing of what was pasted is in it.

import { copier } from "./copy.js";
import { el } from "./dom.js";

/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {import("../../wasm/engine").Coverage} Coverage */
/** @typedef {import("./words.js").Catalogue} Catalogue */

/**
 * The line to send: codes and the lists' own references, in an order that the
 * receiver can search for.
 * @param {Item} item
 * @param {Coverage} coverage
 */
export function reference(item, coverage) {
  const parts = [`edition ${coverage.head?.seq ?? "none"}`, `state ${item.state}`, `chain ${item.asset ?? "none"}`];
  if (item.codes.length > 0) parts.push(`codes ${item.codes.join(" ")}`);
  for (const h of item.hits) {
    parts.push(`list ${h.source}, reference ${h.reference ?? "none"}, party ${h.party ?? "none"}, label ${h.asset ?? "none"}, first seen ${h.first_seen ?? "none"}, ${h.relation}`);
  }
  for (const s of item.similar) parts.push(s.source ? `similar to ${s.source}, party ${s.party ?? "none"}` : "similar to another row");
  return `addresscheck: ${parts.join("; ")}`;
}

/**
 * The line, folded, with what to do with it.
 * @param {Catalogue} t
 * @param {Item} item
 * @param {Coverage} coverage
 */
export function wrong(t, item, coverage) {
  const line = reference(item, coverage);
  return el("details", { class: "wrong" }, el("summary", {}, t.text("wrong.title")),
    el("p", {}, t.text("wrong.how")),
    el("p", {}, el("span", { class: "url", translate: "no" }, line), " ", copier(t, line, "wrong.copy")));
}
