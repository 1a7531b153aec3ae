// One address of a result, as a person reads it: the state, the address, what was
// found and by whom, remarks, what it means, what to do now. The engine says what
// there is to say, in order; this gives it its places.

import { copier } from "./copy.js";
import { el, grouped, icon, said } from "./dom.js";
import { known, party } from "./facts.js";
import { forms, similar } from "./pair.js";

/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {import("../../wasm/engine").Coverage} Coverage */
/** @typedef {import("./words.js").Catalogue} Catalogue */
/**
 * What a card needs to know of the rest: several, whether there are other rows;
 * short, whether what a miss means is said once for all of them; show, leads to
 * the place in the text, if the text is shown.
 * @typedef {{coverage: Coverage, several?: boolean, short?: boolean, show?: (n: number) => void}} Around
 */

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
  let derived = false;
  /** @param {string} key of a further look-alike @param {any} args */
  const likes = (key, args) => body.append(el("div", { class: "like" }, el("p", {}, said(t, key, args)), similar(t, item, args.address[0].slice(1))));
  for (const { key, args } of item.says.slice(1)) {
    const kind = key.slice(0, key.indexOf("."));
    if (known(key)) list.append(known(key)(t, args));
    else if (leads.test(key)) {
      told = el("div");
      list = el("dl", {}, ...party(t, args, item, coverage));
      const both = key.startsWith("hit.derived.") && forms(t, item, args.address[0].slice(1));
      derived ||= Boolean(both);
      told.append(el("p", { class: "lead" }, said(t, key, args)));
      body.append(el("div", { class: "hit" }, told, both, list));
    } else if (kind === "similar") likes(key, args);
    else if (derived && key.startsWith("code.same_") && key !== "code.same_text") continue; // said between the two forms
    else if (kind === "code" || kind === "places") notes.append(el("li", {}, said(t, key, args)));
    else if (kind === "todo") ends.append(el("div", { class: "todo" }, el("strong", {}, t.text("result.todo")), el("p", {}, said(t, key, args))));
    else if (kind === "means" || kind === "finding") ends.append(el("p", { class: kind }, said(t, key, args)));
    else if (kind === "law") list.after(el("p", { class: "law" }, said(t, key, args)));
    else told.append(el("p", { class: kind }, said(t, key, args)));
  }
  if (notes.childElementCount > 0) body.append(notes);
  if (item.state === "none") {
    if (!short) ends.insertBefore(against(t, coverage), ends.querySelector(".todo"));
  } else if (!item.codes.includes("secret")) ends.append(...mistake(t, item));
  if (!short) body.append(ends);
  const [state] = item.says;
  return el("li", { class: `card ${item.state}`, "data-state": item.state, "data-n": item.n, tabindex: -1, "data-k": `card ${item.n}` },
    el(short ? "div" : "h3", { class: "what" }, icon(item.state), el("span", {}, said(t, state.key, state.args)),
      several && el("span", { class: "n" }, t.text("result.row", { row: ["=" + item.n] })),
      show && el("button", { type: "button", class: "small", "data-k": `place ${item.n}`, onclick: () => show(item.n) }, t.text("result.place"))),
    ...shown(t, item), body);
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
  if (!t.has(key)) return []; // what could not be checked has its reason already
  return [el("details", { class: "mistake", "data-k": `mistake ${item.n}` }, el("summary", {}, t.text("result.mistake")), el("p", {}, t.text(key)))];
}

/** The address, and as it was pasted where that differs. @param {Catalogue} t @param {Item} item */
function shown(t, item) {
  const pasted = item.input ?? "";
  const text = (item.state === "invalid" ? item.read : item.address ?? item.read) ?? pasted;
  const ascii = /^[\x20-\x7e]*$/.test(text);
  const at = item.error?.at;
  const wrong = ascii && item.read === text && at !== null && at !== undefined ? at : -1;
  const line = el("p", { class: "account" }, grouped(text, (place) => place === wrong));
  if (item.codes.includes("secret")) return [line];
  if (item.state !== "invalid") line.append(" ", copier(t, text, "result.copy.address"));
  if (pasted === text) return [line];
  return [line, el("p", { class: "pasted" }, t.text("result.pasted") + ": ", el("bdi", { translate: "no" }, pasted))];
}
