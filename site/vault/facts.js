// The facts of a hit as rows of a definition list: which list, whose law, under
// which name, since when, and where to look it up.

import { copier } from "./copy.js";
import { el } from "./dom.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("./words.js").Args} Args */

/** @param {Catalogue} t @param {string} label @param {...(Node | string | false)} value */
const row = (t, label, ...value) => el("div", {}, el("dt", {}, t.text(label)), el("dd", {}, ...value));

/** @param {string} text */
const foreign = (text) => el("bdi", {}, text);
/** @param {string} text an address */
const code = (text) => el("code", { translate: "no", dir: "ltr" }, text);

/** Sentences that are rows. @type {{[key: string]: (t: Catalogue, a: any) => HTMLElement}} */
const rows = {
  "hit.programmes": (t, a) => row(t, "fact.programmes", foreign(t.values(a.programmes))),
  "hit.listed_since": (t, a) => row(t, "fact.listed_since", t.values(a.date)),
  "hit.first_seen": (t, a) => row(t, "fact.first_seen", t.values(a.date)),
  "hit.first_seen_earlier": (t, a) => row(t, "fact.first_seen", t.text("fact.first_seen.by", a)),
  "hit.gap": (t, a) => row(t, "fact.gap", t.text("fact.gap.text", a)),
  "hit.published": (t, a) => row(t, "fact.published", code(t.values(a.address))),
  "hit.published.as": (t, a) => row(t, "fact.published", foreign(t.values(a.asset)), " ", code(t.values(a.address))),
  "hit.lookup": (t, a) => row(t, "fact.lookup", el("span", { class: "url", translate: "no", dir: "ltr" }, t.values(a.url)), " ", copier(t, t.values(a.url), "result.copy.lookup")),
  "hit.statement": (t, a) => row(t, "fact.statement", el("q", { class: "quote" }, el("bdi", { lang: "en" }, t.text("fact.statement.text", a))), el("br"), t.text("fact.statement.on", a)),
};

/** The row of a sentence, if it is one. @param {string} key */
export const known = (key) => (Object.hasOwn(rows, key) ? rows[key] : /** @type {any} */ (undefined));

/** Aliases that are told; the rest is counted. */
const most = 4;

/**
 * The rows that no sentence has for itself: which list and whose law, and whom it
 * names, with the authority's own number.
 * @param {Catalogue} t
 * @param {Args} args of the sentence that opens the hit
 * @param {import("../../wasm/engine").Item} item
 * @param {import("../../wasm/engine").Coverage} coverage
 */
export function party(t, args, item, coverage) {
  const publisher = t.values(args.publisher);
  const name = t.values(args.party);
  const of = (/** @type {string} */ id) => coverage.sources.find((s) => s.id === id);
  const hit = item.hits.find((h) => of(h.source)?.publisher === publisher && (h.party ?? "") === (args.party[0][0] === "=" ? name : ""));
  const source = hit && of(hit.source);
  if (!hit || !source) return [];
  const law = source.kind === "sanctions";
  const number = hit.reference !== null && el("span", {}, law ? " (" : ", ", t.text(law ? "fact.reference" : "fact.reference.other", { reference: ["=" + hit.reference] }), law ? ")" : "");
  const list = row(t, `fact.source.${source.kind}`, foreign(source.title), !law && number);
  if (source.kind === "own") return [list];
  const others = hit.aliases.slice(0, most).join("; ");
  const left = hit.aliases.length - most;
  return [
    list,
    row(t, law ? "fact.law" : "fact.statement.of", law ? "" : foreign(publisher + ", "), t.text("jurisdiction." + source.jurisdiction)),
    row(t, "fact.party", foreign(name), law && number),
    ...(others === "" ? [] : [row(t, "fact.aliases", foreign(others), left > 0 && " " + t.text("fact.aliases.more", { n: ["=" + left] }))]),
  ];
}
