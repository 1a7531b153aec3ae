// What stands behind a result: the events that an address found carries, a
// checklist for paying somebody never met, and the search over the lists. All of it
// stays in the vault: what is ticked or looked for is nobody's business.

import { copier } from "./copy.js";
import { el } from "./dom.js";
import { find, index, most, shortest } from "./search.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {{readonly de: string, readonly en: string}} Text */
/** @typedef {{readonly by: string, readonly name?: string, readonly date: Text}} Source */
/** @typedef {{readonly source: string, readonly reference: string, readonly from: string, readonly to: string}} Carrier */
/** @typedef {{readonly id: string, readonly when: Text, readonly carriers: readonly Carrier[], readonly title: Text, readonly text: Text, readonly sources: readonly Source[]}} Event */
/** @typedef {{readonly events: readonly Event[], readonly checklist: readonly {id: string, text: Text, sources: readonly Source[]}[], readonly title: Text, readonly chains: {readonly [id: string]: string}}} Background */

/**
 * The events that the hits of a result carry, in their order. A hit by derivation
 * carries what its entry does.
 * @param {readonly Event[]} events
 * @param {readonly import("../../wasm/engine").Item[]} items
 */
export function carried(events, items) {
  const hits = items.flatMap((item) => item.hits);
  return events.filter((e) => e.carriers.some((c) => hits.some((h) =>
    h.source === c.source && h.reference === c.reference && (c.from === "" || (h.first_seen !== null && h.first_seen >= c.from && h.first_seen <= c.to)))));
}

/** Answers to a line of the checklist, and their texts. @type {readonly ("open" | "yes" | "no")[]} */
const answers = ["open", "yes", "no"];

export class Behind {
  /**
   * @param {Background} background
   * @param {HTMLElement} before what it stands after
   * @param {import("./lists.js").Lists} lists
   */
  constructor(background, before, lists) {
    this.background = background;
    this.lists = lists;
    /** What was answered, by id. @type {Map<string, "open" | "yes" | "no">} */
    this.answered = new Map();
    this.drawn = "";
    this.lang = "";
    /** The lists that were read for the search. @type {{snapshot: Uint8Array, parties: import("./search.js").Party[]} | undefined} */
    this.read = undefined;
    this.events = el("section", { class: "events", "aria-labelledby": "events-title", hidden: true });
    this.query = el("input", {
      id: "search", type: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: 100, "aria-describedby": "search-no",
      oninput: () => this.seek(),
    });
    this.found = el("ul", { class: "found" });
    this.count = el("p", { class: "count", role: "status" });
    this.search = el("details", { class: "fold search" });
    this.checklist = el("details", { class: "fold signs" });
    this.root = el("div", { class: "behind" }, this.events, el("div", { class: "tools-more" }, this.search, this.checklist));
    before.after(this.root);
  }

  seek() {}

  /** @param {Catalogue} t @param {import("./results.js").Answer | undefined} answer */
  draw(t, answer) {
    const of = (/** @type {Text} */ text) => (t.lang === "de" ? text.de : text.en);
    const events = answer?.failure || !answer?.result ? [] : carried(this.background.events, answer.result.items);
    const now = t.lang + events.map((e) => e.id).join();
    if (now !== this.drawn) {
      this.drawn = now;
      this.events.hidden = events.length === 0;
      this.events.replaceChildren(el("h2", { id: "events-title" }, t.text("events.title")), el("ul", {}, ...events.map((e) => el("li", { "data-event": e.id },
        el("strong", {}, of(e.title)), " (" + of(e.when) + ")", el("br"), of(e.text),
        el("span", { class: "source" }, t.text("events.source", { names: e.sources.map((s) => "=" + s.by + (s.name ? ": " + s.name : "") + " (" + of(s.date) + ")") }))))),
        el("p", { class: "more" }, t.text("events.more")));
    }
    const moved = this.read !== undefined && this.read.snapshot !== this.snapshot();
    if (t.lang === this.lang && !moved) return;
    this.seek = () => this.show(t);
    if (t.lang !== this.lang) {
      this.lang = t.lang;
      this.ask(t);
      this.list(t);
    }
    this.seek();
  }

  /** The text of the lists that are open, or nothing. @returns {Uint8Array | undefined} */
  snapshot() {
    return this.lists.opened ? this.lists.good?.snapshot : undefined;
  }

  /** The search's fixed parts. @param {Catalogue} t */
  ask(t) {
    const where = [["OFAC", "https://sanctionssearch.ofac.treas.gov"], ["EU", "https://www.sanctionsmap.eu"], [t.text("jurisdiction.GB"), "https://www.gov.uk/government/publications/the-uk-sanctions-list"]];
    this.search.replaceChildren(el("summary", {}, t.text("search.title")),
      el("p", { id: "search-no", class: "no" }, t.text("search.no")),
      el("label", { for: "search" }, t.text("search.label")), this.query, this.count, this.found,
      el("p", { class: "soft" }, t.text("search.elsewhere")),
      el("ul", { class: "elsewhere" }, ...where.map(([name, url]) => el("li", {}, name + ": ", el("span", { class: "url", translate: "no" }, url), " ", copier(t, url, "result.copy.lookup")))),
      el("p", { class: "soft" }, t.text("search.persons")));
  }

  /** What was found. @param {Catalogue} t */
  show(t) {
    const snapshot = this.snapshot();
    this.found.replaceChildren();
    if (this.query.value.trim() === "") return void (this.count.textContent = "");
    if (!snapshot) return void (this.count.textContent = t.text("search.closed"));
    if (this.read?.snapshot !== snapshot) {
      this.read = { snapshot, parties: index(new TextDecoder().decode(snapshot), this.background.chains, Date.now()) };
    }
    const all = find(this.read.parties, this.query.value);
    const few = this.query.value.trim().length < shortest;
    this.count.textContent = few ? t.text("search.short") : all.length === 0 ? t.text("search.none") : t.text("search.found", { n: ["=" + all.length] }) + (all.length > most ? " " + t.text("search.more", { n: ["=" + most] }) : "");
    this.found.append(...all.slice(0, most).map((p) => this.party(t, p)));
  }

  /** @param {Catalogue} t @param {import("./search.js").Party} p */
  party(t, p) {
    const chains = [...p.chains].filter(([, n]) => n > 0).map(([id, n]) => (this.background.chains[id] ?? id) + " " + n).join(", ");
    const others = p.names.slice(1);
    return el("li", {}, el("strong", { translate: "no" }, p.name),
      el("span", { class: "line" }, t.text(p.current === 0 ? "search.gone" : p.kind === "sanctions" ? "search.listed" : p.kind === "own" ? "search.own" : "search.named", {
        publisher: ["=" + p.publisher + (p.jurisdiction ? " (" + p.jurisdiction + ")" : "")], n: ["=" + (p.current || p.removed)],
      }) + (chains ? " " + chains + "." : "")),
      others.length > 0 && el("span", { class: "line" }, t.text("search.also", { names: others.map((n) => "=" + n) })),
      p.programmes.length > 0 && el("span", { class: "line" }, t.text("search.programmes", { names: p.programmes.map((n) => "=" + n) })),
      p.lookup !== "" && el("span", { class: "line" }, el("span", { class: "url", translate: "no" }, p.lookup), " ", copier(t, p.lookup, "result.copy.lookup")));
  }

  /** The checklist. @param {Catalogue} t */
  list(t) {
    const of = (/** @type {Text} */ text) => (t.lang === "de" ? text.de : text.en);
    this.checklist.replaceChildren(el("summary", {}, t.text("signs.title")), el("p", {}, t.text("signs.lead")),
      el("ol", {}, ...this.background.checklist.map((c) => {
        const answer = el("select", { id: "sign-" + c.id, onchange: () => this.answered.set(c.id, answers[answer.selectedIndex]) },
          ...answers.map((a) => el("option", {}, t.text("signs." + a))));
        answer.selectedIndex = answers.indexOf(this.answered.get(c.id) ?? "open");
        return el("li", {}, el("label", { for: "sign-" + c.id }, of(c.text)), el("span", { class: "source" }, t.text("events.source", { names: c.sources.map((s) => "=" + s.by + " (" + of(s.date) + ")") })), answer);
      })),
      el("p", { class: "soft" }, t.text("signs.note")),
      copier(t, () => this.note(t), "signs.copy", { seen: "signs.copy", from: () => undefined }));
  }

  /** What was answered, as a note for the record. @param {Catalogue} t */
  note(t) {
    const of = (/** @type {Text} */ text) => (t.lang === "de" ? text.de : text.en);
    const day = new Date().toISOString().slice(0, 10);
    return [of(this.background.title) + ", " + t.values(["#" + day]),
      ...this.background.checklist.map((c, i) => i + 1 + ". [" + t.text("signs." + (this.answered.get(c.id) ?? "open")) + "] " + of(c.text))].join("\n");
  }
}
