// The steps as elements: by state, in parts, each with what it rests on and how far
// that was verified.

import { copier } from "./copy.js";
import { el, icon } from "./dom.js";
import { choose, verification } from "./guidance.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("./guidance.js").Step} Step */
/** @typedef {import("./guidance.js").Group} Group */

/** Headings of parts. @type {readonly [string, string][]} */
const parts = [["law", "next.law"], ["tell", "next.tell"]];

export class Steps {
  /**
   * @param {Catalogue} t
   * @param {import("./guidance.js").Guidance} guidance
   * @param {string} situation the answer: paying, paid or ""
   * @param {string} place
   * @param {Set<string>} toggled what was folded or unfolded by hand; kept up to date
   */
  constructor(t, guidance, situation, place, toggled) {
    this.t = t;
    this.guidance = guidance;
    this.situation = situation;
    this.place = place;
    this.toggled = toggled;
    /** Those that were made, for the list of their sources. @type {Step[]} */
    this.shown = [];
  }

  /**
   * @param {Group[]} found the most severe first
   * @param {boolean} token whether a token was named that a law forbids
   * @returns {{nodes: Node[], n: number}} n: how many steps stand open first
   */
  all(found, token) {
    const { t } = this;
    const nodes = [];
    const first = found[0] ?? { state: "none", n: 0, when: new Set() };
    if (token) nodes.push(el("div", { class: "tokens" }, el("h3", {}, t.text("next.token")), this.part("token", first, "ul")));
    const before = this.shown.length;
    const steps = found.length > 0 ? this.group(first) : [];
    const n = this.shown.slice(before).filter((s) => s.part === "first" || parts.some(([part]) => part === s.part)).length;
    if (found.length === 1) nodes.push(...steps);
    // of several the most severe is open
    else nodes.push(...found.map((g, i) => this.fold("group-" + g.state, this.head(g), i === 0 ? steps : this.group(g), i === 0, iconOf(g.state))));
    const hash = found.find((g) => g.when.has("hash"));
    if (found.length > 0 && (this.situation === "paid" || hash)) {
      const list = this.part("transaction", hash ?? first, "ul");
      if (list.childElementCount > 0) nodes.push(this.fold("transaction", [t.text("next.transaction")], [list], hash !== undefined));
    }
    nodes.push(el("p", { class: "advice" }, t.text("next.advice")), ...this.sources());
    return { nodes, n };
  }

  /** @param {Group} group */
  group(group) {
    const { t } = this;
    const nodes = [this.part("first", group, "ol")];
    for (const [part, heading] of parts) {
      const list = this.part(part, group, "ul");
      if (list.childElementCount > 0) nodes.push(el("h3", {}, t.text(heading)), list);
    }
    if (group.state === "none") nodes.push(this.fold("limits", [t.text("next.limits")], [this.part("limits", group, "ul")], true));
    const checklist = this.part("checklist", group, "ol");
    if (checklist.childElementCount > 0) nodes.push(this.fold("checklist", [t.text("next.checklist")], [checklist]));
    return nodes;
  }

  /** @param {Group} group */
  head(group) {
    const { t } = this;
    return [icon(iconOf(group.state)), el("span", {}, t.text("next.group", { state: ["=" + t.text(group.head.key, group.head.args)], n: ["=" + group.n] }))];
  }

  /** @param {string} part @param {Group} group @param {string} tag */
  part(part, group, tag) {
    const steps = choose(this.guidance, part, group, this.situation, this.place);
    this.shown.push(...steps);
    return el(tag, { class: part }, ...steps.map((s) => this.line(s)));
  }

  /** @param {Step} step */
  line(step) {
    const { t } = this;
    const names = step.sources.map((id) => this.guidance.sources[id]).filter((s) => s.url).map((s) => s.name);
    const [key, date] = verification(step, Date.now());
    return el("li", { "data-step": step.id }, el("span", { class: "step" }, t.lang === "de" ? step.de : step.en),
      names.length > 0 && el("span", { class: "source" }, t.text("next.source", { names: names.map((n) => "=" + n) }) + " " + t.text(key, { date: ["#" + date] })));
  }

  /**
   * @param {string} name
   * @param {(Node | string)[]} title
   * @param {Node[]} content
   * @param {boolean} [open] unless it was folded
   * @param {string} [state] whose colour its icon has
   */
  fold(name, title, content, open = false, state = "") {
    const details = el("details", { class: "fold " + name, ontoggle: () => this.toggled[details.open === open ? "delete" : "add"](name) },
      el("summary", { id: "next-" + name, class: state }, ...title), ...content);
    details.open = open !== this.toggled.has(name);
    return details;
  }

  /** Where to read the sources: text, since a link would lead out of the vault. */
  sources() {
    const { t } = this;
    const ids = [...new Set(this.shown.flatMap((s) => s.sources))].filter((id) => this.guidance.sources[id].url);
    if (ids.length === 0) return [];
    return [this.fold("sources", [t.text("next.sources", { n: ["=" + ids.length] })], [el("ul", { class: "sources" }, ...ids.map((id) => {
      const { name, url } = this.guidance.sources[id];
      return el("li", {}, el("span", {}, name), el("br"), el("span", { class: "url", translate: "no" }, url), " ", copier(t, url, "result.copy.lookup"));
    }))])];
  }
}

/** @param {string} state */
const iconOf = (state) => (state === "own" ? "named" : state === "secret" ? "invalid" : state);
