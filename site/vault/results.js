// What was found in the text: a sentence over all, then the addresses, the most
// serious first. Or why nothing was checked.

import { card } from "./card.js";
import { el, icon } from "./dom.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("../../wasm/engine").Result} Result */
/** @typedef {import("./engine.js").Failure} Failure */
/** What came of a text: the engine's JSON and what it says, or a failure. @typedef {{text: string, json?: string, result?: Result, failure?: Failure}} Answer */

const page = 100;

/**
 * @param {Catalogue} t
 * @param {Answer | undefined} answer
 * @param {"waiting" | "ready" | Failure} state
 * @param {import("../../wasm/engine").EngineInfo | undefined} info
 * @returns {Node[]}
 */
export function results(t, answer, state, info) {
  const failure = answer?.failure ?? (typeof state === "object" ? state : undefined);
  if (failure) return [failed(t, failure, info, answer !== undefined)];
  if (!answer?.result) return [];
  const { items, coverage, summary } = answer.result;
  const says = el("p", { class: "summary" }, summary.map((s) => t.text(s.key, s.args)).join(" "));
  if (items.length === 0) return [says, el("p", {}, t.text("result.nothing"))];
  const rank = (/** @type {string} */ s) => info?.states.indexOf(/** @type {any} */ (s)) ?? 0;
  const sorted = [...items].sort((a, b) => rank(a.state) - rank(b.state) || a.n - b.n);
  const list = el("ol", { class: "cards" });
  const more = el("button", { type: "button", class: "more" });
  const fill = () => {
    const from = list.childElementCount;
    list.append(...sorted.slice(from, from + page).map((item) => card(t, item, coverage)));
    const left = sorted.length - list.childElementCount;
    more.textContent = t.text("result.more", { n: ["=" + left] });
    more.hidden = left === 0;
    if (from > 0) list.children[from].querySelector("button")?.focus();
  };
  more.addEventListener("click", fill);
  fill();
  return [says, list, more];
}

/**
 * Nothing was checked: the same look as an address that was not checked.
 * @param {Catalogue} t
 * @param {Failure} failure
 * @param {import("../../wasm/engine").EngineInfo | undefined} info
 * @param {boolean} pasted whether there was a text
 */
function failed(t, failure, info, pasted) {
  const max = ["=" + Math.floor((info?.max_text ?? 1 << 24) / (1 << 20))];
  return el("div", { class: "card not_checked failed", "data-state": "not_checked", "data-why": failure.why },
    el("h3", {}, icon("not_checked"), el("span", {}, t.text("failed.title"))),
    el("div", { class: "body" },
      el("p", { class: "lead" }, t.text("failed." + failure.why, { max })),
      pasted && el("p", { class: "means" }, t.text("means.not_checked")),
      pasted && el("div", { class: "todo" }, el("strong", {}, t.text("result.todo")), el("p", {}, t.text("todo.not_checked")))));
}
