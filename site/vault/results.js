// What was found in the text: a sentence over all, then the addresses. Or why
// nothing was checked.

import { el, icon, said } from "./dom.js";
import { keep } from "./keep.js";
import { chooser, enough } from "./filter.js";
import { markedText } from "./marked.js";
import { Rows } from "./rows.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("../../wasm/engine").Result} Result */
/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {import("../../wasm/engine").EngineInfo} EngineInfo */
/** @typedef {import("./engine.js").Failure} Failure */
/**
 * What came of a text: the engine's JSON, what it says and what it was made with,
 * or a failure.
 * @typedef {{text: string, json?: string, result?: Result, edition?: import("./export.js").Edition & {place: string}, failure?: Failure}} Answer
 */

/** States of which what to do is said at once, below the sentence over all. */
const urgent = new Set(["listed", "named", "related"]);
/**
 * @param {Catalogue} t
 * @param {Answer | undefined} answer
 * @param {{state: "waiting" | "ready" | Failure, info: EngineInfo | undefined, view: import("./rows.js").View, now: () => Answer | undefined, record: import("./recordform.js").Make}} around now: the answer that is shown when it is asked
 * @returns {{spoken: Node[], rest: Node[], kept: Node[]}} spoken is read aloud when it comes
 */
export function results(t, answer, { state, info, view, now, record }) {
  const failure = answer?.failure ?? (typeof state === "object" ? state : undefined);
  if (failure) return { spoken: [failed(t, failure, info, answer !== undefined)], rest: [], kept: [] };
  if (!answer?.result) return { spoken: [], rest: [], kept: [] };
  const { items, summary } = answer.result;
  const rank = (/** @type {string} */ s) => info?.states.indexOf(/** @type {any} */ (s)) ?? 0;
  const worst = items.reduce((/** @type {Item | undefined} */ w, i) => (w === undefined || rank(i.state) < rank(w.state) ? i : w), undefined);
  const sentence = el("span", {}, ...summary.flatMap((s, i) => [i > 0 && " ", said(t, s.key, s.args)]));
  const spoken = [el("p", { class: `summary ${worst?.state ?? ""}` }, worst && icon(worst.state), sentence)];
  // who is in a hurry reads no further
  const stop = worst && urgent.has(worst.state) && worst.says.find((s) => s.key === "todo." + worst.state);
  if (stop) spoken.push(el("p", { class: "stop" }, said(t, stop.key, stop.args)));
  if (items.some((i) => i.codes.includes("secret"))) spoken.push(el("p", { class: "stop" }, t.text("code.secret") + " " + t.text("todo.secret")));
  view.of(answer.text);
  const kept = [keep(t, () => now() ?? answer, record, view.record)]; // that nothing was found can be worth keeping too
  if (items.length === 0) return { spoken, rest: [el("p", {}, t.text("result.nothing"))], kept };
  const rows = new Rows(t, answer.result, rank, view);
  const marked = markedText(t, answer.text, items, rank, (n) => rows.reveal(n));
  if (marked) {
    rows.show = (n) => {
      marked.open = true;
      /** @type {HTMLElement | null} */ (marked.querySelector(`[data-k="jump ${n}"]`))?.focus();
    };
    rows.shown = new Set(Array.from(marked.querySelectorAll(".jump"), (b) => Number(b.textContent)));
  }
  const choose = items.length >= enough ? chooser(t, items, view.choice, info, () => rows.change()) : undefined;
  rows.chooser = choose;
  rows.fill();
  return {
    spoken,
    rest: [el("h2", { class: "unseen" }, t.text("result.title")), marked, choose, rows.note, rows.root].filter((n) => n !== undefined),
    kept,
  };
}

/**
 * Nothing was checked: the same look as an address that was not checked.
 * @param {Catalogue} t
 * @param {Failure} failure
 * @param {EngineInfo | undefined} info
 * @param {boolean} pasted whether there was a text
 */
function failed(t, failure, info, pasted) {
  const max = ["=" + Math.floor((info?.max_text ?? 1 << 24) / (1 << 20))];
  return el("div", { class: "card not_checked failed", "data-state": "not_checked", "data-why": failure.why },
    el("h3", { class: "what" }, icon("not_checked"), el("span", {}, t.text("failed.title"))),
    el("div", { class: "body" },
      el("p", { class: "lead" }, t.text("failed." + failure.why, { max })),
      pasted && el("p", { class: "means" }, t.text("means.not_checked")),
      pasted && el("div", { class: "todo" }, el("strong", {}, t.text("result.todo")), el("p", {}, t.text("todo.not_checked")))));
}
