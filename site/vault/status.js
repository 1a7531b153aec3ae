// What is compared with, in one line, and the rest for those who ask.

import { el } from "./dom.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("../../wasm/engine").Coverage} Coverage */

/**
 * @typedef {{entries: number, key: string, snapshot: string}} Edition
 */

/**
 * @param {Catalogue} t
 * @param {Coverage} coverage
 * @param {Edition | undefined} edition of the lists that are open
 * @param {boolean} kept newer lists were refused
 */
export function status(t, coverage, edition, kept) {
  /** @param {(key: string) => boolean} want */
  const say = (want) => coverage.says.filter((s) => want(s.key)).map((s) => t.text(s.key, s.args)).join(" ");
  const aside = (/** @type {string} */ key) => key === "coverage.partly" || key === "coverage.fixed" || key === "coverage.own";
  const line = el("p", { class: coverage.ok ? "" : "bad" }, say((key) => !aside(key)));
  const aging = coverage.sources.some((s) => s.age === "aging");
  const more = el("div", {}, ...coverage.says.filter((s) => aside(s.key)).map((s) => el("p", {}, t.text(s.key, s.args))));
  const head = coverage.head;
  if (head && edition) {
    const time = new Date(head.issued * 1000).toISOString();
    more.append(el("p", {}, t.text("status.edition", {
      seq: ["=" + head.seq], date: ["#" + time.slice(0, 10)], time: ["=" + time.slice(11, 16)], entries: ["=" + edition.entries],
    })));
    more.append(el("p", { class: "hash" }, t.text("status.key", { key: ["=" + edition.key] })));
    more.append(el("p", { class: "hash" }, t.text("status.snapshot", { snapshot: ["=" + edition.snapshot] })));
  }
  return el("section", { class: `status ${coverage.ok ? (aging ? "aging" : "ok") : "not_ok"}`, "aria-label": t.text("status.title") },
    line, kept && el("p", { class: "bad" }, t.text("status.kept")),
    more.childElementCount > 0 && el("details", {}, el("summary", {}, t.text("status.more")), more));
}
