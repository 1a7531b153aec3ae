// The rows of a result: what needs attention first, in pages of a hundred; the
// misses folded behind their number.

import { against, card } from "./card.js";
import { el, icon, said } from "./dom.js";
import { leftOut } from "./filter.js";
import { arrange, everything, found, narrowed } from "./order.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("../../wasm/engine").Result} Result */
/** @typedef {import("../../wasm/engine").Item} Item */

/** Rows that are shown at a time. */
const page = 100;
/** Rows that are made at once; the others of a page follow while these can be read. */
const first = 20;
/** So many misses, and nothing else, are not folded. */
const few = 3;

/** What a person has unfolded and chosen, which lives as long as the text. */
export class View {
  constructor() {
    this.text = "";
    this.choice = { ...everything };
    this.pages = { found: 1, misses: 1 };
    /** Rows that have been made: so many are there at once when the same text is drawn anew. */
    this.made = { found: 0, misses: 0 };
    /** Whether the misses are unfolded, once a person has decided. @type {boolean | undefined} */
    this.unfolded = undefined;
    /** What was typed for the record, and what goes into it. @type {{[id: string]: string | boolean}} */
    this.record = {};
  }

  /** Forgets what was chosen for another text. @param {string} text */
  of(text) {
    if (text !== this.text) Object.assign(this, new View(), { text });
  }
}

export class Rows {
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
    /** Makes what is still missing of the pages. @type {{found?: () => void, misses?: () => void}} */
    this.whole = {};
  }

  /** Shows the rows of another choice. */
  change() {
    this.view.made = { found: 0, misses: 0 };
    this.fill();
  }

  fill() {
    const { t, result, view } = this;
    const rows = arrange(result.items, view.choice, this.rank);
    this.rows = rows;
    const shown = rows.found.length + rows.misses.length;
    this.note.replaceChildren(...leftOut(t, view.choice, { shown, all: result.items.length, hidden: rows.hidden.length }, () => {
      this.#choose();
      this.chooser?.querySelector("select")?.focus();
    }));
    this.root.replaceChildren(...this.#part(rows.found, "found"), ...(rows.misses.length > 0 ? [this.#misses(rows.misses)] : []));
  }

  /** Fills anew after the choice was changed otherwise than by its own controls. */
  #choose() {
    const { choice } = this.view;
    for (const s of this.chooser?.querySelectorAll("select") ?? []) s.value = choice[/** @type {keyof typeof choice} */ (s.id.slice("choose-".length))];
    this.change();
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
    const wanted = () => Math.min(rows.length, view.pages[part] * page);
    /** Makes rows up to a number. @param {number} to */
    const make = (to) => {
      list.append(...rows.slice(list.childElementCount, Math.min(to, wanted())).map((item) => card(t, item, {
        coverage: result.coverage, several: result.items.length > 1, short, show: this.shown.has(item.n) ? this.show : undefined,
      })));
      view.made[part] = Math.max(view.made[part], list.childElementCount);
      const busy = list.childElementCount < wanted();
      const left = rows.slice(wanted());
      more.textContent = left.length > 0 ? (part === "found" ? this.#more(left) : t.text("result.more", { n: ["=" + Math.min(left.length, page)] })) : "";
      more.hidden = busy || left.length === 0;
      if (busy) list.setAttribute("aria-busy", "true");
      else list.removeAttribute("aria-busy");
      if (busy) setTimeout(() => list.isConnected && make(list.childElementCount + first));
    };
    more.addEventListener("click", () => {
      const from = list.childElementCount;
      view.pages[part]++;
      make(from + first);
      /** @type {HTMLElement} */ (list.children[from]).focus({ preventScroll: true });
    });
    this.whole[part] = () => make(wanted());
    make(Math.max(first, view.made[part]));
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
    const details = el("details", { class: "misses", "data-k": "misses" },
      el("summary", {}, t.text("result.misses.show", { n: ["=" + rows.length] })),
      ...this.#part(rows, "misses", true));
    details.open = view.unfolded ?? ((rows.length <= few && result.items.every((i) => !found(i))) || narrowed(view.choice));
    details.querySelector("summary").addEventListener("click", () => (view.unfolded = !details.open)); // told before it opens
    const [means, todo] = [end("means.none"), end("todo.none")];
    return el("section", { class: "none miss" },
      el("h3", { class: "what" }, icon("none"), el("span", {}, t.text("result.misses", { n: ["=" + rows.length] }))),
      means && el("p", { class: "means" }, said(t, means.key, means.args)),
      against(t, result.coverage),
      details,
      todo && el("div", { class: "todo" }, el("strong", {}, t.text("result.todo")), el("p", {}, said(t, todo.key, todo.args))));
  }

  /** Brings a row into sight: unfolds, turns pages and undoes the choice where it must. @param {number} n */
  reveal(n) {
    const at = (/** @type {Item[]} */ rows) => rows.findIndex((i) => i.n === n);
    let { found, misses } = /** @type {NonNullable<typeof this.rows>} */ (this.rows);
    if (at(found) < 0 && at(misses) < 0) {
      Object.assign(this.view.choice, everything);
      this.#choose();
      ({ found, misses } = /** @type {NonNullable<typeof this.rows>} */ (this.rows));
    }
    const part = at(found) >= 0 ? "found" : "misses";
    const needed = Math.floor(at(part === "found" ? found : misses) / page) + 1;
    if (needed > this.view.pages[part]) {
      this.view.pages[part] = needed;
      this.fill();
    }
    this.whole[part]?.();
    const details = this.root.querySelector("details.misses");
    if (part === "misses" && details) details.open = this.view.unfolded = true;
    const row = this.root.querySelector(`.card[data-n="${n}"]`);
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }
}
