// What a person takes along: the result as text, as CSV, as JSON. A file is saved
// by the browser from memory; where it saves none, the text stands there to copy.

import { copier } from "./copy.js";
import { el } from "./dom.js";
import { csv, json, report } from "./export.js";
import { recordForm } from "./recordform.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */

/** Whether this is a browser of iOS, which saves no file out of a frame like this. */
const iOS = () => /iP(hone|ad|od)/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

/**
 * @param {Catalogue} t
 * @param {() => import("./results.js").Answer} now what stands there when the button is pressed: lists may have come since
 * @param {import("./recordform.js").Make} record
 * @param {{[id: string]: string | boolean}} typed what stands in the record's form
 */
export function keep(t, now, record, typed) {
  const made = () => {
    const { result, edition } = /** @type {Required<import("./results.js").Answer>} */ (now());
    const { place, ...rest } = edition;
    return { result, place, edition: rest };
  };
  const text = el("textarea", { readonly: true, rows: 6, spellcheck: "false", "aria-label": t.text("keep.text") });
  const fallback = el("details", { class: "fallback", "data-k": "fallback", hidden: true }, el("summary", {}, t.text("keep.none")),
    text, copier(t, () => text.value, "keep.copy.text", { seen: "keep.copy.text", from: () => text }));
  /** @param {string} ending @param {string} type @param {string} content */
  const save = (ending, type, content) => {
    text.value = content;
    fallback.hidden = false;
    fallback.open = !download(`addresscheck-${stamp(made().result.coverage.at)}.${ending}`, type, content);
  };
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick) => el("button", { type: "button", "data-k": key, onclick }, t.text(key));
  return el("section", { class: "keep", "aria-label": t.text("keep.title") },
    el("h3", {}, t.text("keep.title")),
    el("div", { class: "buttons" },
      copier(t, () => report(t, made()), "keep.copy", { seen: "keep.copy", from: () => (text.value = report(t, made()), fallback.hidden = false, fallback.open = true, text) }),
      button("keep.csv", () => save("csv", "text/csv;charset=utf-8", csv(t, made()))),
      button("keep.json", () => save("json", "application/json", json(made())))),
    recordForm(t, record, save, typed),
    fallback);
}

/** Has the browser save a file; reports false where it is known not to. @param {string} name @param {string} type @param {string} content */
function download(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  if (iOS()) return false;
  try {
    el("a", { href: url, download: name }).click();
    return true;
  } catch {
    return false;
  }
}

/** The time in a file's name: 20261122-1453 in UTC. @param {number} at Unix seconds */
const stamp = (at) => new Date(at * 1000).toISOString().slice(0, 16).replace(/[-:]/g, "").replace("T", "-");
