// What now: one question, then the steps that are right for what was found, for
// who pays and who was paid, and for the place. It stays in the vault: what is
// answered here is nobody's business and is forgotten with the page.

import { el } from "./dom.js";
import { groups, propose, tokens } from "./guidance.js";
import { Steps } from "./steps.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */

/** The answers, by key of the texts. @type {{readonly [answer: string]: string}} */
const said = { "": "next.open", paying: "next.paying", paid: "next.paid" };

export class Next {
  /**
   * @param {import("./guidance.js").Guidance} guidance
   * @param {HTMLElement} results what the steps stand below
   * @param {(index: number) => void} place told of the place that is chosen
   */
  constructor(guidance, results, place) {
    this.guidance = guidance;
    /** The answer: paying, paid or "". */
    this.situation = "";
    /** What stands there already. */
    this.drawn = "";
    this.text = "";
    /** @type {string | undefined} */
    this.items = undefined;
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
    this.form = el("div", {},
      el("fieldset", {}, this.question, el("div", { class: "answers" }, ...this.answers.map(({ input, label }) => el("span", {}, input, label)))),
      el("div", { class: "where" }, this.placeLabel, this.place, this.proposed),
      this.status);
    this.root = el("section", { class: "next", "aria-labelledby": "next-title", hidden: true }, this.title, this.form, this.body);
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
    const result = answer?.result;
    const text = answer?.text ?? "";
    const places = info?.places ?? [];
    const place = places[chosen] ?? propose(navigator.languages, t.lang, places);
    const token = result !== undefined && tokens(text, result.items);
    this.root.hidden = !result || result.items.length === 0 && !token;
    if (!result || this.root.hidden) return;
    const now = [t.lang, place, chosen, this.situation, token].join();
    // the items end the JSON; the time of the check stands before them
    const items = answer?.json?.slice(answer.json.indexOf(',"items":['));
    if (now === this.drawn && text === this.text && items === this.items) return;
    // what was folded for another text must not hide the first step of this one
    if (text !== this.text) this.toggled.clear();
    Object.assign(this, { drawn: now, text, items });
    this.ask(t, places, place, chosen);
    const steps = new Steps(t, this.guidance, this.situation, place, this.toggled);
    const found = groups(result.items, result.coverage, this.guidance, place, info?.states ?? []);
    // whoever pasted a key neither pays nor was paid with it
    this.form.hidden = found.length > 0 && found.every((g) => g.state === "secret");
    const { nodes, n } = steps.all(found, token);
    this.body.replaceChildren(...nodes);
    this.status.textContent = t.text("next.shown", { n: ["=" + n], situation: ["@" + said[this.situation]], place: ["@" + (place ? "jurisdiction." + place : "box.place.none")] });
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
}
