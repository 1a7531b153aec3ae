// What was found in the text: a sentence over all, then the addresses, the most
// serious first, and the misses folded behind their number. Or why nothing was
// checked.

import { against, card } from "./card.js";
import { el, icon, said } from "./dom.js";
import { keep } from "./keep.js";
import { chooser, enough, leftOut } from "./filter.js";
import { markedText } from "./marked.js";
import { arrange, everything, found, narrowed } from "./order.js";

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

/** Rows that are shown at a time. */
export const page = 100;
/** States of which what to do is said at once, below the sentence over all. */
const urgent = new Set(["listed", "named", "related"]);
/** So many misses, and nothing else, are not folded. */
const few = 3;

/** What a person has unfolded and chosen, which lives as long as the text. */
export class View {
  constructor() {
    this.text = "";
    this.choice = { ...everything };
    this.pages = { found: 1, misses: 1 };
  }

  /** Forgets what was chosen for another text. @param {string} text */
  of(text) {
    if (text !== this.text) Object.assign(this, new View(), { text });
  }
}

/**
 * @param {Catalogue} t
 * @param {Answer | undefined} answer
 * @param {{state: "waiting" | "ready" | Failure, info: EngineInfo | undefined, view: View, now: () => Answer | undefined}} around now: the answer that is shown when it is asked
 * @returns {{spoken: Node[], rest: Node[], kept: Node[]}} spoken is read aloud when it comes
 */
export function results(t, answer, { state, info, view, now }) {
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
  const kept = [keep(t, () => now() ?? answer)]; // that nothing was found can be worth keeping too
  if (items.length === 0) return { spoken, rest: [el("p", {}, t.text("result.nothing"))], kept };
  view.of(answer.text);
  const list = new List(t, answer.result, rank, view);
  const marked = markedText(t, answer.text, items, rank, (n) => list.reveal(n));
  if (marked) {
    list.show = (n) => {
      marked.open = true;
      /** @type {HTMLElement | null} */ (marked.querySelector(`[data-k="jump ${n}"]`))?.focus();
    };
    list.shown = new Set(Array.from(marked.querySelectorAll(".jump"), (b) => Number(b.textContent)));
  }
  const choose = items.length >= enough ? chooser(t, items, view.choice, info, () => list.fill()) : undefined;
  list.chooser = choose;
  list.fill();
  return {
    spoken,
    rest: [el("h2", { class: "unseen" }, t.text("result.title")), marked, choose, list.note, list.root].filter((n) => n !== undefined),
    kept,
  };
}

/** The rows, in pages. */
class List {
  /**
   * @param {Catalogue} t
   * @param {Result} result
   * @param {(state: string) => number} rank
   * @param {View} view
   */
  constructor(t, result, rank, view) {
    this.t = t;
    this.result = result;
    this.rank = rank;
    this.view = view;
    /** What the choice leaves out. */
    this.note = el("div", { class: "left-over", role: "status" });
    this.root = el("div");
    /** Leads to the place of a row in the text, for the rows that are shown there. @type {(n: number) => void} */
    this.show = () => {};
    /** @type {Set<number>} */
    this.shown = new Set();
    /** @type {HTMLElement | undefined} */
    this.chooser = undefined;
  }

  fill() {
    const { t, result, view } = this;
    const rows = arrange(result.items, view.choice, this.rank);
    this.rows = rows;
    const shown = rows.found.length + rows.misses.length;
    this.note.replaceChildren(...leftOut(t, view.choice, { shown, all: result.items.length, hidden: rows.hidden.length }, () => {
      for (const s of this.chooser?.querySelectorAll("select") ?? []) s.value = view.choice[/** @type {keyof typeof view.choice} */ (s.id.slice("choose-".length))];
      this.fill();
      this.chooser?.querySelector("select")?.focus();
    }));
    this.root.replaceChildren(...this.#part(rows.found, "found"), ...(rows.misses.length > 0 ? [this.#misses(rows.misses)] : []));
  }

  /**
   * Rows in pages of a hundred. What a page leaves is told by state.
   * @param {Item[]} rows
   * @param {"found" | "misses"} part
   * @param {boolean} [short]
   */
  #part(rows, part, short = false) {
    if (rows.length === 0) return [];
    const { t, view, result } = this;
    const list = el("ol", { class: "cards" });
    const more = el("button", { type: "button", class: "more", "data-k": "more " + part });
    const fill = () => {
      const from = list.childElementCount;
      list.append(...rows.slice(from, view.pages[part] * page).map((item) => card(t, item, {
        coverage: result.coverage, several: result.items.length > 1, short, show: this.shown.has(item.n) ? this.show : undefined,
      })));
      const left = rows.slice(list.childElementCount);
      more.textContent = left.length > 0 ? (part === "found" ? this.#more(left) : t.text("result.more", { n: ["=" + Math.min(left.length, page)] })) : "";
      more.hidden = left.length === 0;
    };
    more.addEventListener("click", () => {
      const from = list.childElementCount;
      view.pages[part]++;
      fill();
      /** @type {HTMLElement} */ (list.children[from]).focus({ preventScroll: true });
    });
    fill();
    return [list, more];
  }

  /** How many more, and what they are. @param {Item[]} left */
  #more(left) {
    const { t } = this;
    const next = Math.min(left.length, page);
    /** @type {Map<string, number>} */
    const count = new Map();
    for (const i of left) count.set(i.state, (count.get(i.state) ?? 0) + 1);
    const states = [...count].sort(([a], [b]) => this.rank(a) - this.rank(b)).map(([state, n]) => `${t.text("state." + state)}: ${t.number(n)}`);
    return t.text("result.more.found", { n: ["=" + next], of: ["=" + t.number(left.length)], states: ["=" + states.join(", ")] });
  }

  /** Misses: one alone is a card like any; several are folded, and what they mean is said once. @param {Item[]} rows */
  #misses(rows) {
    const { t, result, view } = this;
    if (result.items.length === 1) return el("div", {}, ...this.#part(rows, "misses"));
    const says = rows[0].says;
    const end = (/** @type {string} */ key) => says.find((s) => s.key === key);
    const details = el("details", { class: "misses none", "data-k": "misses" },
      el("summary", {}, el("h3", { class: "what" }, icon("none"), el("span", {}, t.text("result.misses", { n: ["=" + rows.length] })))),
      ...this.#part(rows, "misses", true));
    details.open = rows.length <= few && result.items.every((i) => !found(i)) || narrowed(view.choice);
    const [means, todo] = [end("means.none"), end("todo.none")];
    return el("section", { class: "none miss" }, details,
      means && el("p", { class: "means" }, said(t, means.key, means.args)),
      against(t, result.coverage),
      todo && el("div", { class: "todo" }, el("strong", {}, t.text("result.todo")), el("p", {}, said(t, todo.key, todo.args))));
  }

  /** Brings a row into sight: unfolds, turns pages and undoes the choice where it must. @param {number} n */
  reveal(n) {
    const at = (/** @type {Item[]} */ rows) => rows.findIndex((i) => i.n === n);
    let { found, misses } = /** @type {NonNullable<typeof this.rows>} */ (this.rows);
    if (at(found) < 0 && at(misses) < 0) {
      Object.assign(this.view.choice, everything);
      for (const s of this.chooser?.querySelectorAll("select") ?? []) s.value = this.view.choice[/** @type {keyof typeof everything} */ (s.id.slice("choose-".length))];
      this.fill();
      ({ found, misses } = /** @type {NonNullable<typeof this.rows>} */ (this.rows));
    }
    const part = at(found) >= 0 ? "found" : "misses";
    const needed = Math.floor(at(part === "found" ? found : misses) / page) + 1;
    if (needed > this.view.pages[part]) {
      this.view.pages[part] = needed;
      this.fill();
    }
    const details = this.root.querySelector("details.misses");
    if (part === "misses" && details) details.open = true;
    const row = this.root.querySelector(`.card[data-n="${n}"]`);
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }
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
