// The formatter of sentences: the same as Go's in screen/words, held to it by
// screen/words/testdata/vectors.txt.

/** @typedef {{readonly [key: string]: string}} Texts */
/** @typedef {import("../../wasm/engine").Sentence} Sentence */
/** @typedef {{readonly [name: string]: readonly string[]}} Args */

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Names of arguments that are counts; elsewhere digits may be an id. */
const counts = new Set(["n", "entries"]);

/** The sentences of one language. */
export class Catalogue {
  /**
   * @param {"de" | "en"} lang
   * @param {Texts} texts
   */
  constructor(lang, texts) {
    this.lang = lang;
    this.texts = texts;
  }

  /** @param {string} key */
  has(key) {
    return Object.hasOwn(this.texts, key) || Object.hasOwn(this.texts, key + ".one");
  }

  /**
   * The sentence of a key. A key that is not there is given as itself in
   * brackets, never left out.
   * @param {string} key
   * @param {Args} [args]
   * @returns {string}
   */
  text(key, args) {
    return this.parts(key, args).map((p) => p.text).join("");
  }

  /**
   * The sentence in parts: `foreign` are those that come from outside.
   * @param {string} key
   * @param {Args} [args]
   * @returns {{text: string, foreign: boolean}[]}
   */
  parts(key, args = {}) {
    let text = this.texts[key];
    if (!Object.hasOwn(this.texts, key)) {
      const n = Object.hasOwn(args, "n") ? args.n : [];
      const form = key + (n.length === 1 && n[0] === "=1" ? ".one" : ".other");
      if (!Object.hasOwn(this.texts, form)) return [{ text: `[${key}]`, foreign: false }];
      text = this.texts[form];
    }
    /** @type {{text: string, foreign: boolean}[]} */
    const parts = [];
    let at = 0;
    for (const { 0: all, 1: name, index } of text.matchAll(/\{([^}]*)\}/g)) {
      if (!Object.hasOwn(args, name)) continue;
      parts.push({ text: text.slice(at, index), foreign: false });
      args[name].forEach((v, i) => {
        if (i > 0) parts.push({ text: ", ", foreign: false });
        const number = counts.has(name) && /^=\d+$/.test(v);
        parts.push({ text: number ? this.number(Number(v.slice(1))) : this.value(v), foreign: !number && v[0] === "=" });
      });
      at = index + all.length;
    }
    parts.push({ text: text.slice(at), foreign: false });
    return parts.filter((p) => p.text !== "");
  }

  /**
   * The values of one argument, joined with commas.
   * @param {readonly string[]} values
   */
  values(values) {
    return values.map((v) => this.value(v)).join(", ");
  }

  /**
   * One value: "=" text as it stands, "@" a key, "#" a date YYYY-MM-DD.
   * @param {string} v
   * @returns {string}
   */
  value(v) {
    const rest = v.slice(1);
    switch (v[0]) {
      case "@":
        return this.text(rest);
      case "#":
        return this.date(rest);
    }
    return rest;
  }

  /** A count, from five digits on in groups. @param {number} n */
  number(n) {
    return new Intl.NumberFormat(this.lang, { useGrouping: "min2", maximumFractionDigits: 0 }).format(n);
  }

  /** @param {string} d a date YYYY-MM-DD */
  date(d) {
    const parts = /^(.{4}).(..).(..)$/.exec(d);
    if (!parts) return d;
    const [, year, month, day] = parts;
    if (this.lang === "de") return `${day}.${month}.${year}`;
    const name = months[Number(month) - 1];
    return name ? `${day.replace(/^0/, "")} ${name} ${year}` : d;
  }
}
