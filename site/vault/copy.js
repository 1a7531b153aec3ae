// A button that copies a text, and says so where it stands.

import { el } from "./dom.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */

/**
 * @param {Catalogue} t
 * @param {string | (() => string)} text what is copied; a function is asked when the button is pressed
 * @param {string} label key of what a screen reader says: which text this button copies
 * @param {{seen?: string, from?: (button: HTMLElement) => Element | null | undefined}} [o] key of what is seen; the
 *   element that holds the text, to be selected where the browser refuses to copy
 */
export function copier(t, text, label, { seen = "result.copy", from = (button) => button.previousElementSibling } = {}) {
  return el("button", {
    type: "button", class: "copy", "aria-label": seen === label ? undefined : t.text(label), "data-k": "copy " + label,
    onclick: async (/** @type {any} */ e) => {
      const button = e.currentTarget;
      try {
        await navigator.clipboard.writeText(typeof text === "string" ? text : text());
      } catch {
        return select(from(button)); // the browser refuses: select it, so that Ctrl+C works
      }
      /** What is seen and what is read aloud. @param {string} a @param {string} b */
      const say = (a, b) => {
        button.textContent = t.text(a);
        if (seen !== label) button.setAttribute("aria-label", t.text(b));
      };
      say("result.copied", "result.copied");
      setTimeout(() => say(seen, label), 2000);
    },
  }, t.text(seen));
}

/** @param {Element | null | undefined} node */
function select(node) {
  if (node instanceof HTMLTextAreaElement) {
    node.focus();
    node.select();
  } else if (node) getSelection()?.selectAllChildren(node);
}
