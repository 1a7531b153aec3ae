// Markup put into the document in the way that also runs scripts in it.

/**
 * @param {string} html
 * @param {Element} [into]
 * @returns {any} the first element of it
 */
export function put(html, into = document.body) {
  const part = document.createRange().createContextualFragment(html);
  const first = part.firstElementChild;
  into.append(part);
  return first;
}

/**
 * Channels that are one piece of markup each.
 * @param {{[name: string]: (to: import("./channels.js").To) => string}} table
 * @returns {import("./channels.js").Channel[]}
 */
export const markup = (table) =>
  Object.entries(table).map(([name, html]) => ({ name, run: (to) => void put(html(to)) }));

/** A script's address made from its text. @param {string} source @param {string} [type] */
export const blob = (source, type = "text/javascript") => URL.createObjectURL(new Blob([source], { type }));
