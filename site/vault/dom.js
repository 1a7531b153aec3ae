// Elements, made without markup: no text of anybody is ever read as HTML.

/**
 * @param {string} tag
 * @param {{[name: string]: string | number | boolean | undefined | ((e: any) => void)}} [props] attributes; on… are listeners
 * @param {...(Node | string | undefined | false)} children
 * @returns {any}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  set(node, props);
  node.append(...children.filter((c) => c !== undefined && c !== false).map((c) => /** @type {Node | string} */ (c)));
  return node;
}

/**
 * @param {Element} node
 * @param {{[name: string]: any}} props
 */
function set(node, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
}

const space = "http://www.w3.org/2000/svg";

/** Shapes of the states, 20 by 20: told apart without colour. */
const shapes = {
  octagon: "M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7zM10 5.2v6M10 14v.9",
  triangle: "M10 2 19 18H1zM10 7.5v5M10 15v.9",
  rings: "M7 5.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM13 5.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z",
  hatch: "M2 2h16v16H2zM2 10l8-8M2 18 18 2M10 18l8-8",
  clock: "M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4zM10 5.5V10l3.2 2.4",
  diamond: "M10 1.5 18.5 10 10 18.5 1.5 10zM10 6v5M10 13.2v.9",
  circle: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z",
};

/** @type {{readonly [state: string]: keyof typeof shapes}} */
const shapeOf = {
  listed: "octagon", named: "triangle", related: "rings", not_checked: "hatch",
  formerly: "clock", lookalike: "diamond", invalid: "diamond", none: "circle",
};

/** The icon of a state; the word beside it says the same. @param {string} state */
export function icon(state) {
  const svg = document.createElementNS(space, "svg");
  set(svg, { viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true", focusable: "false" });
  const path = document.createElementNS(space, "path");
  set(path, { d: shapes[shapeOf[state]] });
  svg.append(path);
  return svg;
}

/**
 * A sentence. What comes from outside (names, addresses, statements) is set apart,
 * so that its direction can't turn the words around it.
 * @param {import("./words.js").Catalogue} t
 * @param {string} key
 * @param {import("./words.js").Args} [args]
 */
export function said(t, key, args) {
  const all = document.createDocumentFragment();
  for (const { text, foreign } of t.parts(key, args)) all.append(foreign ? el("bdi", {}, text) : text);
  return all;
}

/**
 * An address in groups of four, whole: the gaps are space, not characters, so
 * that a copy is the address. Marked are the places of wrong or differing
 * characters, counted in characters.
 * @param {string} address
 * @param {(place: number) => boolean} [marked]
 */
export function grouped(address, marked = () => false) {
  const code = el("code", { class: "address", translate: "no", dir: "ltr" });
  const letters = Array.from(address);
  let group = el("span");
  const first = address.startsWith("0x") ? 6 : 4;
  letters.forEach((letter, i) => {
    if (i > 0 && (i - first) % 4 === 0 && i >= first) {
      code.append(group, document.createElement("wbr"));
      group = el("span");
    }
    const last = group.lastChild;
    if (!marked(i)) group.append(letter);
    else if (last instanceof HTMLElement) last.append(letter); // one mark for all that stand together
    else group.append(el("mark", {}, letter));
  });
  code.append(group);
  return code;
}
