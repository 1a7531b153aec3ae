// What now: one question, then the steps that are right for what was found, for
// who pays and who was paid, and for the place. It stays in the vault: what is
// answered here is nobody's business and is forgotten with the page.

import { copier } from "./copy.js";
import { el, icon } from "./dom.js";
import { choose, groups, propose, tokens, verification } from "./guidance.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("./guidance.js").Step} Step */
/** @typedef {import("./guidance.js").Group} Group */

/** The answers and the headings, by key of the texts. @type {{readonly [name: string]: string}} */
const said = { "": "next.open", paying: "next.paying", paid: "next.paid", law: "next.law", tell: "next.tell" };

/** More addresses than this that need attention, and the steps stand above them. */
const few = 3;

export class Next {
  /**
   * @param {import("./guidance.js").Guidance} guidance
   * @param {HTMLElement} results what the steps stand beside
   * @param {(index: number) => void} place told of the place that is chosen
   */
  constructor(guidance, results, place) {
    this.guidance = guidance;
    this.results = results;
    /** The answer: paying, paid or "". */
    this.situation = "";
    this.drawn = "";
    this.text = "";
    /** Parts that were folded or unfolded by hand. @type {Set<string>} */
    this.toggled = new Set();
    this.title = el("h2", { id: "next-title" });
    this.question = el("legend");
    this.answers = ["", "paying", "paid"].map((value) => {
      const input = el("input", { type: "radio", name: "situation", value, id: "next-" + (value || "open"), onchange: () => this.answer(value) });
      input.checked = value === "";
      return { value, input, label: el("label", { for: input.id }) };
    });
    this.placeLabel = el("label", { for: "next-place" });
    this.place = el("select", { id: "next-place", "aria-describedby": "next-proposed", onchange: () => place(this.place.selectedIndex - 1) });
    this.proposed = el("p", { id: "next-proposed", class: "proposed" });
    this.status = el("p", { class: "shown", role: "status" });
    this.body = el("div", { class: "groups" });
    this.root = el("section", { class: "next", "aria-labelledby": "next-title", hidden: true },
      this.title,
      el("fieldset", {}, this.question, el("div", { class: "answers" }, ...this.answers.map(({ input, label }) => el("span", {}, input, label)))),
      el("div", { class: "where" }, this.placeLabel, this.place, this.proposed),
      this.status, this.body);
    results.after(this.root);
  }

  /** @param {string} value */
  answer(value) {
    this.situation = value;
    this.redraw();
  }

  redraw() {}

  /**
   * @param {Catalogue} t
   * @param {import("./results.js").Answer | undefined} answer
   * @param {import("../../wasm/engine").EngineInfo | undefined} info
   * @param {number} chosen index of the place, -1 when none is chosen
   */
  draw(t, answer, info, chosen) {
    this.redraw = () => this.draw(t, answer, info, chosen);
    const result = answer?.failure ? undefined : answer?.result;
    const places = info?.places ?? [];
    const place = places[chosen] ?? propose(navigator.languages, t.lang, places);
    const found = result ? groups(result.items, result.coverage, this.guidance, place, info?.states ?? []) : [];
    const token = result !== undefined && tokens(answer?.text ?? "", result.items);
    this.root.hidden = found.length === 0 && !token;
    // the items end the JSON; the time of the check stands before them
    const now = [answer?.text, t.lang, place, chosen, this.situation, token, answer?.json?.slice(answer.json.indexOf(',"items":['))].join("\n");
    if (this.root.hidden || now === this.drawn) return;
    this.drawn = now;
    if (answer && answer.text !== this.text) {
      // what was folded for another text must not hide the first step of this one
      this.text = answer.text;
      this.toggled.clear();
    }
    this.move(result?.items.filter((i) => i.state !== "none").length ?? 0);
    this.ask(t, places, place, chosen);
    this.body.replaceChildren(...this.all(t, found, place, token));
    const n = this.body.querySelectorAll(".first > li, .law > li, .tell > li").length;
    this.status.textContent = t.text("next.shown", { n: ["=" + n], situation: ["@" + said[this.situation]], place: ["@" + (place ? "jurisdiction." + place : "box.place.none")] });
  }

  /** Puts the steps where they are found: above a long list, below a short one. @param {number} attention */
  move(attention) {
    const above = attention > few;
    if (above === (this.root.nextElementSibling === this.results)) return;
    if (above) this.results.before(this.root);
    else this.results.after(this.root);
  }

  /**
   * The question and the place.
   * @param {Catalogue} t
   * @param {readonly string[]} places
   * @param {string} place
   * @param {number} chosen
   */
  ask(t, places, place, chosen) {
    this.title.textContent = t.text("next.title");
    this.question.textContent = t.text("next.question");
    for (const { value, label } of this.answers) label.textContent = t.text(said[value]);
    this.placeLabel.textContent = t.text("next.place");
    const names = [t.text("box.place.none"), ...places.map((p) => t.text("jurisdiction." + p))];
    if (names.join("\n") !== Array.from(this.place.options, (/** @type {any} */ o) => o.text).join("\n")) {
      this.place.replaceChildren(...names.map((name) => el("option", {}, name)));
    }
    this.place.selectedIndex = places.indexOf(place) + 1;
    this.proposed.textContent = chosen < 0 && place ? t.text("next.place.proposed") : chosen < 0 ? t.text("next.place.choose") : "";
  }

  /**
   * @param {Catalogue} t
   * @param {Group[]} found
   * @param {string} place
   * @param {boolean} token
   */
  all(t, found, place, token) {
    /** Steps that are shown, for the list of their sources. @type {Step[]} */
    const shown = [];
    const lines = (/** @type {string} */ part, /** @type {Group} */ group, /** @type {string} */ tag) => {
      const steps = choose(this.guidance, part, group, this.situation, place);
      shown.push(...steps);
      return el(tag, { class: part }, ...steps.map((s) => this.line(t, s)));
    };
    /** @param {Group} group */
    const group = (group) => {
      const nodes = [lines("first", group, "ol")];
      for (const part of ["law", "tell"]) {
        const list = lines(part, group, "ul");
        if (list.childElementCount > 0) nodes.push(el("h3", {}, t.text(said[part])), list);
      }
      if (group.state === "none") nodes.push(this.fold("limits", t.text("next.limits"), [lines("limits", group, "ul")], true));
      const checklist = lines("checklist", group, "ol");
      if (checklist.childElementCount > 0) nodes.push(this.fold("checklist", t.text("next.checklist"), [checklist]));
      return nodes;
    };
    const nodes = [];
    const first = found[0] ?? { state: "none", n: 0, when: new Set() };
    if (token) nodes.push(el("div", { class: "tokens" }, el("h3", {}, t.text("next.token")), lines("token", first, "ul")));
    if (found.length === 1) nodes.push(...group(first));
    // of several the most severe is open
    else nodes.push(...found.map((g, i) => this.fold("group-" + g.state, [icon(iconOf(g.state)), el("span", {}, this.head(t, g))], group(g), i === 0)));
    if (found.length > 0 && (this.situation === "paid" || found.some((g) => g.when.has("hash")))) {
      const transaction = lines("transaction", found.find((g) => g.when.has("hash")) ?? first, "ul");
      if (transaction.childElementCount > 0) nodes.push(this.fold("transaction", t.text("next.transaction"), [transaction], found.some((g) => g.when.has("hash"))));
    }
    const sources = this.sources(t, shown);
    return [...nodes, el("p", { class: "advice" }, t.text("next.advice")), ...(sources ? [sources] : [])];
  }

  /** @param {Catalogue} t @param {Group} group */
  head(t, group) {
    return t.text("next.group", { state: ["=" + t.text(group.head.key, group.head.args)], n: ["=" + group.n] });
  }

  /**
   * @param {string} name
   * @param {string | Node[]} title
   * @param {Node[]} content
   * @param {boolean} [open] unless it was folded
   */
  fold(name, title, content, open = false) {
    const summary = el("summary", { id: "next-" + name }, ...(typeof title === "string" ? [title] : title));
    const details = el("details", { class: "fold " + name, ontoggle: () => this.toggled[details.open === open ? "delete" : "add"](name) }, summary, ...content);
    details.open = open !== this.toggled.has(name);
    return details;
  }

  /** A step, what it rests on, and how far that was verified. @param {Catalogue} t @param {Step} step */
  line(t, step) {
    const names = step.sources.map((id) => this.guidance.sources[id]).filter((s) => s.url).map((s) => s.name);
    const [key, date] = verification(step, Date.now());
    return el("li", { "data-step": step.id }, el("span", { class: "step" }, t.lang === "de" ? step.de : step.en),
      names.length > 0 && el("span", { class: "source" }, t.text("next.source", { names: names.map((n) => "=" + n) }) + " " + t.text(key, { date: ["#" + date] })));
  }

  /** Where to read the sources: text, since a link would lead out of the vault. @param {Catalogue} t @param {Step[]} shown */
  sources(t, shown) {
    const ids = [...new Set(shown.flatMap((s) => s.sources))].filter((id) => this.guidance.sources[id].url);
    if (ids.length === 0) return undefined;
    return this.fold("sources", t.text("next.sources", { n: ["=" + ids.length] }), [el("ul", { class: "sources" }, ...ids.map((id) => {
      const { name, url } = this.guidance.sources[id];
      return el("li", {}, el("span", {}, name), el("br"), el("span", { class: "url", translate: "no" }, url), " ", copier(t, url, "result.copy.lookup"));
    }))]);
  }
}

/** @param {string} state */
const iconOf = (state) => (state === "own" ? "named" : state === "secret" ? "invalid" : state);
