// The pane's fixed parts: the box, its buttons, the examples, the place for the
// status of the lists and for results.

import { el, icon } from "./dom.js";
import { examples } from "./examples.js";
import { status, taken } from "./status.js";
import { verifyForm } from "./verifyform.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */

export class Panel {
  /** @param {{input: (soon: boolean) => void, place: (index: number) => void, cancel: () => void, verify: (text: string, at?: string) => Promise<import("./record.js").Verdict>, again: import("./lookback.js").Again}} on */
  constructor(on) {
    this.on = on;
    /** What stands there already: to replace it would take the focus away. */
    this.drawn = { status: "", news: "", lang: "" };
    this.box = el("textarea", {
      id: "box", rows: 4, spellcheck: "false", autocomplete: "off", autocapitalize: "off", autocorrect: "off", "aria-describedby": "sealed",
      oninput: (/** @type {any} */ e) => this.changed(/^(insertFromPaste|insertFromDrop|deleteContent)/.test(e.inputType ?? "insertFromPaste")),
    });
    this.label = el("label", { for: "box" });
    this.clear = el("button", { type: "button", onclick: () => this.put("") });
    this.place = el("select", { id: "place", onchange: () => on.place(this.place.selectedIndex - 1) });
    this.placeLabel = el("label", { for: "place" });
    this.sealed = el("p", { id: "sealed", class: "sealed" });
    this.status = el("div");
    this.news = el("div", { class: "news", role: "status" });
    this.wait = el("p", { class: "wait", hidden: true });
    this.cancel = el("button", { type: "button", onclick: () => on.cancel() });
    this.live = el("div", { class: "live", role: "status" });
    this.results = el("div", { class: "results" });
    this.kept = el("div");
    this.examples = el("div", { class: "examples" });
    this.verify = el("div");
    this.root = el("main", {},
      // the sentence over all stands right below the box: whoever pasted sees it without scrolling
      this.label, this.box, this.wait, this.live,
      el("div", { class: "tools" }, this.clear, el("div", { class: "place" }, this.placeLabel, this.place)),
      this.sealed, this.status, this.news, this.results, this.kept, this.examples, this.verify);
    // What is dropped outside the box, and any file, would replace the page, and the text with it.
    for (const type of ["dragover", "drop"]) {
      addEventListener(type, (/** @type {any} */ e) => {
        if (e.target === this.box && !e.dataTransfer?.types.includes("Files")) return;
        e.preventDefault();
        if (e.dataTransfer) e.dataTransfer.dropEffect = "none";
      });
    }
  }

  get text() {
    return this.box.value;
  }

  /** Puts a text into the box and has it checked. @param {string} text */
  put(text) {
    this.box.value = text;
    this.changed(true);
    this.box.focus({ preventScroll: text !== "" });
  }

  /** @param {boolean} soon whether the text is whole, and not being typed */
  changed(soon) {
    this.clear.disabled = this.text === "";
    this.on.input(soon);
  }

  focus() {
    this.box.focus();
  }

  /** The browser saved no file: the text of it is unfolded. */
  unsaved() {
    const text = this.kept.querySelector("details.fallback");
    if (text) text.open = true;
  }

  /**
   * @param {Catalogue} t
   * @param {boolean} yes
   */
  waiting(t, yes) {
    this.wait.hidden = !yes;
    if (yes) this.wait.replaceChildren(t.text("wait.check") + " ", this.cancel);
  }

  /**
   * Everything but the results, in the language of t.
   * @param {Catalogue} t
   * @param {{state: any, info: any, options: any, lists: import("./lists.js").Lists, coverage?: import("./status.js").Coverage, moved: ReturnType<typeof import("./changes.js").moved>}} s coverage: of the last check, since lists age while they are open; moved: rows of which the lists before said something else
   */
  draw(t, { state, info, options, lists, coverage, moved }) {
    this.label.textContent = t.text("box.label");
    this.box.placeholder = t.text("box.placeholder");
    this.clear.textContent = t.text("box.clear");
    this.cancel.textContent = t.text("wait.cancel");
    this.placeLabel.textContent = t.text("box.place");
    this.sealed.textContent = t.text("box.sealed");
    this.places(t, info?.places ?? [], options.place);
    this.clear.disabled = this.text === "";
    this.root.dataset.state = typeof state === "string" ? state : "failed";
    const now = el("div", {}, this.lists(t, state, lists, coverage));
    if (now.innerHTML !== this.drawn.status) {
      const open = this.status.querySelector("details")?.open;
      this.drawn.status = now.innerHTML;
      this.status.replaceChildren(...now.childNodes);
      const details = this.status.querySelector("details");
      if (details && open) details.open = true;
    }
    const news = el("div", {}, lists.taken && taken(t, lists.taken, moved, this.text.trim() !== ""));
    if (news.innerHTML !== this.drawn.news) {
      this.drawn.news = news.innerHTML;
      this.news.replaceChildren(...news.childNodes);
    }
    if (t.lang === this.drawn.lang) return; // what has the focus keeps it
    this.drawn.lang = t.lang;
    this.verify.replaceChildren(verifyForm(t, (text, at) => this.on.verify(text, at), (text, lines) => this.on.again(text, lines), this.verify.firstElementChild));
    this.examples.replaceChildren(el("h2", {}, t.text("box.examples")), el("ul", {}, ...this.buttons(t)));
  }

  /**
   * @param {Catalogue} t
   * @param {any} state
   * @param {import("./lists.js").Lists} lists
   * @param {import("./status.js").Coverage} [coverage]
   */
  lists(t, state, lists, coverage) {
    if (typeof state === "object") return ""; // without an engine nothing is known of them
    if (state === "waiting") return el("p", { class: "status waiting" }, t.text(this.text === "" ? "wait.engine" : "wait.engine.text"));
    if (lists.opened) return status(t, coverage ?? lists.opened.coverage, lists.opened, lists.refused !== undefined);
    const why = lists.refused ? "code.lists_" + lists.refused.reason : lists.newest ? "code.lists_missing" : "status.none";
    return el("section", { class: "status not_ok", "aria-label": t.text("status.title"), "data-why": lists.refused?.reason }, el("p", { class: "bad" }, t.text(why)));
  }

  /**
   * @param {Catalogue} t
   * @param {readonly string[]} places
   * @param {number} chosen
   */
  places(t, places, chosen) {
    const names = [t.text("box.place.none"), ...places.map((p) => t.text("jurisdiction." + p))];
    if (names.join("\n") !== Array.from(this.place.options, (o) => o.text).join("\n")) {
      this.place.replaceChildren(...names.map((name) => el("option", {}, name)));
    }
    this.place.selectedIndex = chosen + 1;
  }

  /** @param {Catalogue} t */
  buttons(t) {
    const invoice = t.text("example.invoice.text").replaceAll("\\n", "\n");
    return [
      ...examples.map(({ state, text }) =>
        el("li", { class: state }, el("button", { type: "button", "data-example": state, onclick: () => this.put(text) },
          icon(state), el("span", {}, t.text("state." + state))))),
      el("li", {}, el("button", { type: "button", "data-example": "invoice", onclick: () => this.put(invoice) }, t.text("example.invoice"))),
    ];
  }

  /**
   * @param {{spoken: Node[], rest: Node[], kept: Node[]}} nodes spoken is read aloud, and so is a failure; a live region must stand before its text comes
   * @param {boolean} same whether they are of the text that is shown: then what is unfolded stays so
   */
  show({ spoken, rest, kept }, same) {
    const focus = this.#focused();
    const folds = Array.from(this.root.querySelectorAll("details[data-k]"), (/** @type {HTMLDetailsElement} */ d) => /** @type {const} */ ([d.dataset.k, d.open]));
    // what says the same is not read aloud again
    const now = el("div", {}, ...spoken);
    if (now.innerHTML !== this.live.innerHTML) this.live.replaceChildren(...now.childNodes);
    this.results.replaceChildren(...rest);
    this.kept.replaceChildren(...kept);
    if (!same) return;
    for (const [key, open] of folds) {
      const details = this.root.querySelector(`details[data-k="${key}"]`);
      if (details) details.open = open;
    }
    if (focus !== "" && document.activeElement === document.body) this.root.querySelector(focus)?.focus({ preventScroll: true });
  }

  /** How to find what has the focus again, once it is made anew; "" when nothing of this kind has it. */
  #focused() {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active.dataset.k === undefined) return "";
    const row = active.parentElement?.closest(".card");
    const at = row instanceof HTMLElement ? `.card[data-n="${row.dataset.n}"] ` : "";
    return `${at}[data-k="${active.dataset.k}"]`;
  }
}
