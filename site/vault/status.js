// What is compared with and which edition it is, in two lines; the rest for those
// who ask; and what changed when another edition came.

import { el, said } from "./dom.js";

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
  const aside = (/** @type {string} */ key) => key === "coverage.partly" || key === "coverage.fixed" || key === "coverage.own";
  const line = el("p", { class: coverage.ok ? "" : "bad" });
  for (const s of coverage.says) if (!aside(s.key)) line.append(line.hasChildNodes() ? " " : "", said(t, s.key, s.args));
  const aging = coverage.sources.some((s) => s.age === "aging");
  const more = el("div", {}, ...coverage.says.filter((s) => aside(s.key)).map((s) => el("p", {}, said(t, s.key, s.args))));
  const head = coverage.head;
  let signed;
  if (head && edition) {
    signed = el("p", { class: "edition" }, said(t, "status.edition", { seq: ["=" + head.seq], time: ["=" + moment(t, head.issued * 1000)], key: ["=" + edition.key] }));
    more.append(el("p", {}, t.text("status.entries", { entries: ["=" + edition.entries] })));
    more.append(el("p", { class: "hash" }, t.text("status.snapshot", { snapshot: ["=" + edition.snapshot] })));
    const compared = coverage.sources.filter((s) => s.compared !== null && s.compared > 0);
    more.prepend(...compared.map((s) => el("p", {}, said(t, "status.compared", { publisher: ["=" + s.publisher], time: ["=" + moment(t, Number(s.compared) * 1000)], ago: ["=" + ago(t, coverage.at - Number(s.compared))] }))));
  }
  return el("section", { class: `status ${coverage.ok ? (aging ? "aging" : "ok") : "not_ok"}`, "aria-label": t.text("status.title") },
    line, signed, kept && el("p", { class: "bad" }, t.text("status.kept")),
    more.childElementCount > 0 && el("details", {}, el("summary", {}, t.text("status.more")), more));
}

/** Day and time in UTC, which reads the same everywhere. @param {Catalogue} t @param {number} ms */
const moment = (t, ms) => new Intl.DateTimeFormat(t.lang === "de" ? "de" : "en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(ms) + " UTC";

/** @param {Catalogue} t @param {number} seconds */
function ago(t, seconds) {
  const hours = Math.round(seconds / 3600);
  const of = new Intl.RelativeTimeFormat(t.lang);
  if (hours === 0) return of.format(-Math.round(seconds / 60), "minute");
  return Math.abs(hours) < 48 ? of.format(-hours, "hour") : of.format(-Math.round(seconds / 86_400), "day");
}

/** Names of parties that are told of the entries added. */
const most = 3;

/**
 * What is different since other lists took the place of those before.
 * @param {Catalogue} t
 * @param {import("./lists.js").Taken} news
 * @param {ReturnType<typeof import("./changes.js").moved>} moved rows of which they say something else
 * @param {boolean} checked whether there is a text that was checked again
 */
export function taken(t, news, moved, checked) {
  const word = (/** @type {string | null} */ state) => "@" + (state === null ? "news.absent" : "state." + state);
  return el("div", { class: "taken" },
    el("p", {}, el("strong", {}, t.text("news.title", { time: ["=" + new Intl.DateTimeFormat(t.lang, { timeStyle: "short" }).format(news.at)] })), " ",
      t.text("news.since", { seq: ["=" + news.since.seq], time: ["=" + moment(t, news.since.issued * 1000)] }), checked && " " + t.text("news.checked")),
    news.changes.length === 0 && el("p", {}, t.text("news.details")),
    news.changes.length > 0 && el("ul", {}, ...news.changes.map((c) => {
      const left = c.parties.length - most;
      return el("li", {}, said(t, c.kind === "own" ? "news.own" : "news.source", { publisher: ["=" + c.publisher], jurisdiction: ["@jurisdiction." + c.jurisdiction], added: ["=" + t.number(c.added)], removed: ["=" + t.number(c.removed)] }),
        c.parties.length > 0 && " ", c.parties.length > 0 && said(t, "news.parties", { parties: c.parties.slice(0, most).map((p) => "=" + p) }),
        left > 0 && " " + t.text("news.parties.more", { n: ["=" + left] }));
    })),
    moved.length > 0 && el("p", { class: "bad" }, t.text("news.moved", { n: ["=" + moved.length] })),
    moved.length > 0 && el("ul", {}, ...moved.slice(0, 10).map((m) => el("li", {}, t.text("news.row", { row: ["=" + m.n], before: [word(m.before)], now: [word(m.now)] })))));
}
