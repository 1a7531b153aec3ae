// One address of a result, as a person reads it: the state, the address, what was
// found and by whom, remarks, what it means, what to do now. The engine says what
// there is to say, in order; this gives it its places.

import { copier } from "./copy.js";
import { el, grouped, icon } from "./dom.js";
import { wrong } from "./wrong.js";

/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {import("../../wasm/engine").Sentence} Sentence */
/** @typedef {import("./words.js").Catalogue} Catalogue */

/** Rows of the definition list: key of the sentence, label, and what stands there. @type {{[key: string]: [string, (t: Catalogue, a: any) => Node | string]}} */
const facts = {
  "hit.programmes": ["fact.programmes", (t, a) => t.values(a.programmes)],
  "hit.listed_since": ["fact.listed_since", (t, a) => t.values(a.date)],
  "hit.first_seen": ["fact.first_seen", (t, a) => t.values(a.date)],
  "hit.first_seen_earlier": ["fact.first_seen", (t, a) => t.text("fact.first_seen.by", a)],
  "hit.gap": ["fact.gap", (t, a) => t.text("fact.gap.text", a)],
  "hit.published": ["fact.published", (t, a) => el("code", { translate: "no" }, t.values(a.address))],
  "hit.published.as": ["fact.published", (t, a) =>
    el("span", {}, t.values(a.asset) + " ", el("code", { translate: "no" }, t.values(a.address)))],
  "hit.lookup": ["fact.lookup", (t, a) =>
    el("span", {}, el("span", { class: "url", translate: "no" }, t.values(a.url)), " ", copier(t, t.values(a.url), "result.copy.lookup"))],
  "hit.statement": ["fact.statement", (t, a) =>
    el("span", {}, el("q", { class: "quote" }, t.text("fact.statement.text", a)), el("br"), t.text("fact.statement.on", a))],
};

/**
 * @param {Catalogue} t
 * @param {Item} item
 * @param {import("../../wasm/engine").Coverage} coverage
 */
export function card(t, item, coverage) {
  const body = el("div", { class: "body" });
  const notes = el("ul", { class: "notes" });
  const ends = el("div", { class: "ends" });
  /** Where the sentences of the hit under way go, and its facts. */
  let told = body;
  let list = el("dl");
  for (const s of item.says.slice(1)) {
    const kind = s.key.slice(0, s.key.indexOf("."));
    const text = t.text(s.key, s.args);
    if (Object.hasOwn(facts, s.key)) {
      const [label, value] = facts[s.key];
      list.append(el("div", {}, el("dt", {}, t.text(label)), el("dd", {}, value(t, s.args))));
    } else if (leads.test(s.key)) {
      told = el("div");
      list = el("dl");
      told.append(el("p", { class: "lead" }, text));
      body.append(el("div", { class: "hit" }, told, list));
    } else if (kind === "code") notes.append(el("li", {}, text));
    else if (kind === "todo") ends.append(el("div", { class: "todo" }, el("strong", {}, t.text("result.todo")), el("p", {}, text)));
    else if (kind === "means" || kind === "finding") ends.append(el("p", { class: kind }, text));
    else if (kind === "law") list.after(el("p", { class: "law" }, text));
    else told.append(el("p", { class: kind }, text));
  }
  if (notes.childElementCount > 0) body.append(notes);
  body.append(ends);
  if (item.state === "none") {
    const says = coverage.says.filter((s) => s.key !== "coverage.partly").map((s) => t.text(s.key, s.args));
    ends.insertBefore(el("p", { class: "against" }, says.join(" ")), ends.querySelector(".todo"));
  }
  if (item.state !== "none" && !item.codes.includes("secret")) ends.append(wrong(t, item, coverage));
  const [state] = item.says;
  return el("li", { class: `card ${item.state}`, "data-state": item.state },
    el("h3", {}, icon(item.state), el("span", {}, t.text(state.key, state.args))),
    ...shown(t, item), body);
}

/** The sentences that open a hit. */
const leads = /^hit\.(sanctions|attribution|own|derived\..*|removed\..*)$/;

/** The address, and as it was pasted where that differs. @param {Catalogue} t @param {Item} item */
function shown(t, item) {
  const pasted = item.input ?? "";
  const text = (item.state === "invalid" ? item.read : item.address ?? item.read) ?? pasted;
  const ascii = /^[\x20-\x7e]*$/.test(text);
  const at = item.error?.at;
  const line = el("p", { class: "account" },
    grouped(text, ascii && item.read === text && at !== null && at !== undefined ? at : -1));
  if (item.codes.includes("secret")) return [line];
  if (item.state !== "invalid") line.append(" ", copier(t, text, "result.copy.address"));
  if (pasted === text) return [line];
  return [line, el("p", { class: "pasted" }, t.text("result.pasted") + ": ", el("span", { translate: "no" }, pasted))];
}
