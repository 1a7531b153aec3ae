// One address of a result, as a person reads it: the state, the address, what was
// found and by whom, remarks, what it means, what to do now. The engine says what
// there is to say, in order; this gives it its places.

import { copier } from "./copy.js";
import { el, grouped, icon, said } from "./dom.js";
import { known, party } from "./facts.js";
import { forms, similar } from "./pair.js";
import { wrong } from "./wrong.js";

/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {import("../../wasm/engine").Coverage} Coverage */
/** @typedef {import("./words.js").Catalogue} Catalogue */
/**
 * What a card needs to know of the rest: several, whether there are other rows;
 * short, whether what a miss means is said once for all of them; show, leads to
 * the place in the text, if the text is shown.
 * @typedef {{coverage: Coverage, several?: boolean, short?: boolean, show?: (n: number) => void}} Around
 */

/** Whose the other address is: the last part of similar.KIND and hit.derived.KIND. @param {string} key */
const kindOf = (key) => key.slice(key.lastIndexOf(".") + 1);

/** The sentences that open a hit. */
const leads = /^hit\.(sanctions|attribution|own|derived\..*|removed\..*)$/;

/**
 * @param {Catalogue} t
 * @param {Item} item
 * @param {Around} around
 */
export function card(t, item, { coverage, several = false, short = false, show }) {
  const body = el("div", { class: "body" });
  const notes = el("ul", { class: "notes" });
  const ends = el("div", { class: "ends" });
  /** Where the sentences of the hit under way go, and its facts. */
  let told = body;
  let list = el("dl");
  /** Listed addresses that this one has been shown beside: two parties can share one. @type {Set<string>} */
  const beside = new Set();
  /** @param {string} key of a further look-alike @param {any} args */
  const likes = (key, args) => body.append(el("div", { class: "like" }, el("p", {}, said(t, key, args)), similar(t, item, args.address[0].slice(1), kindOf(key))));
  for (const { key, args } of item.says.slice(1)) {
    const [kind] = key.split(".");
    if (known(key)) list.append(known(key)(t, args));
    else if (leads.test(key)) {
      told = el("div");
      list = el("dl", {}, ...party(t, args, item, coverage));
      const from = key.startsWith("hit.derived.") ? args.address[0].slice(1) : "";
      const both = from !== "" && !beside.has(from) && forms(t, item, from, kindOf(key));
      if (both) beside.add(from);
      told.append(el("p", { class: "lead" }, said(t, key, args)));
      body.append(el("div", { class: "hit" }, told, both, list));
    } else if (kind === "similar") likes(key, args);
    else if (beside.size > 0 && key.startsWith("code.same_") && key !== "code.same_text") continue; // said between the two forms
    else if (kind === "code" || kind === "places") notes.append(el("li", {}, said(t, key, args)));
    else if (kind === "todo") ends.append(el("div", { class: "todo" }, el("strong", {}, t.text("result.todo")), el("p", {}, said(t, key, args))));
    else if (kind === "means" || kind === "finding") ends.append(el("p", { class: kind }, said(t, key, args)));
    else if (kind === "law") list.after(el("p", { class: "law" }, said(t, key, args)));
    else told.append(el("p", { class: kind }, said(t, key, args)));
  }
  if (notes.childElementCount > 0) body.append(notes);
  if (item.state === "none") {
    if (!short) ends.insertBefore(against(t, coverage), ends.querySelector(".todo"));
  } else if (!item.codes.includes("secret")) ends.append(...mistake(t, item), wrong(t, item, coverage));
  if (!short) body.append(ends);
  const [state] = item.says;
  return el("li", { class: `card ${item.state}`, "data-state": item.state, "data-n": item.n, tabindex: -1, "data-k": `card ${item.n}` },
    el(short ? "div" : "h3", { class: "what" }, icon(item.state), el("span", {}, said(t, state.key, state.args)),
      several && el("span", { class: "n" }, t.text("result.row", { row: ["=" + item.n] }))),
    ...shown(t, item, show), body);
}

/** Against what a miss was a miss. @param {Catalogue} t @param {Coverage} coverage */
export function against(t, coverage) {
  const line = el("p", { class: "against" });
  for (const s of coverage.says) if (s.key !== "coverage.partly") line.append(line.hasChildNodes() ? " " : "", said(t, s.key, s.args));
  return line;
}

/** Why it might be a mistake, folded. @param {Catalogue} t @param {Item} item */
function mistake(t, item) {
  const why = item.hits.find((h) => h.relation === "derived")?.why;
  const key = item.state === "related" ? `mistake.related.${why ?? "same_key"}` : `mistake.${item.state}`;
  // what could not be checked has its reason already, and a list of one's own is one's own
  if (!t.has(key) || item.says[0].key.endsWith(".own")) return [];
  return [el("details", { class: "mistake", "data-k": `mistake ${item.n}` }, el("summary", {}, t.text("result.mistake")), el("p", {}, t.text(key)))];
}

/** The places that are wrong, as far as they are known, counted from 0. @param {Item} item @returns {Set<number>} */
function mistyped(item) {
  const told = item.says.find((s) => s.key === "places")?.args.positions ?? [];
  return new Set([...told.map((p) => Number(p.slice(1)) - 1), item.error?.at ?? -1]);
}

/**
 * The address, and as it was pasted where that differs.
 * @param {Catalogue} t
 * @param {Item} item
 * @param {((n: number) => void) | undefined} show
 */
function shown(t, item, show) {
  const pasted = item.input ?? "";
  const text = (item.state === "invalid" ? item.read : item.address ?? item.read) ?? pasted;
  const ascii = /^[\x20-\x7e]*$/.test(text);
  const wrong = ascii && item.read === text ? mistyped(item) : new Set();
  const line = el("p", { class: "account" }, item.codes.includes("name") ? el("code", { class: "address", translate: "no" }, el("bdi", {}, text)) : grouped(text, (place) => wrong.has(place)));
  const secret = item.codes.includes("secret");
  if (item.state !== "invalid" && !secret) line.append(" ", copier(t, text, "result.copy.address"));
  if (show) line.append(" ", el("button", { type: "button", class: "copy", "data-k": `place ${item.n}`, "aria-label": t.text("result.place.row", { row: ["=" + item.n] }), onclick: () => show(item.n) }, t.text("result.place")));
  if (secret) return [line];
  if (pasted === text) return [line];
  return [line, el("p", { class: "pasted" }, t.text("result.pasted") + ": ", el("bdi", { translate: "no" }, pasted))];
}
