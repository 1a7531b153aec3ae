// The record of a check as pages of paper. It is made of the record itself, so it
// says what the file says; who doubts it verifies the file.

import { el, grouped, icon, said } from "./dom.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */

/** Prints a node alone, and takes it away again. @param {HTMLElement} node */
export function printed(node) {
  document.body.append(node);
  document.documentElement.classList.add("printing");
  const done = () => {
    node.remove();
    document.documentElement.classList.remove("printing");
  };
  addEventListener("afterprint", done, { once: true });
  try {
    print();
  } catch {
    done();
  }
}

/** A time in UTC and as this device has it. @param {Catalogue} t @param {number} unix Unix seconds */
function time(t, unix) {
  const at = new Date(unix * 1000);
  const local = new Intl.DateTimeFormat(t.lang === "de" ? "de" : "en-GB", { dateStyle: "long", timeStyle: "long" }).format(at);
  return `${at.toISOString().slice(0, 19).replace("T", " ")} UTC (${local})`;
}

/**
 * @param {Catalogue} t
 * @param {any} record as read from its file
 */
export function protocol(t, { body, case: said_, digest, made_by: made, previous }) {
  const row = (/** @type {string} */ key, /** @type {...any} */ ...value) => [el("dt", {}, t.text(key)), el("dd", {}, ...value)];
  const foreign = (/** @type {string} */ text) => el("bdi", {}, text);
  const given = ["purpose", "customer", "reference", "decision", "decided_by", "second_reviewer", "note"].filter((f) => said_[f]);
  const count = (/** @type {string} */ state) => body.items.filter((/** @type {any} */ it) => it.state === state).length;
  const states = [...new Set(/** @type {string[]} */ (body.items.map((/** @type {any} */ it) => it.state)))];
  return el("article", { class: "protocol", lang: t.lang },
    el("h1", {}, t.text("record.title")),
    el("p", {}, el("strong", {}, said(t, "record.summary", { n: ["=" + body.items.length], time: ["=" + time(t, body.at)] }))),
    el("ul", { class: "counts" }, ...states.map((s) => el("li", {}, icon(s), ` ${t.text("state." + s)}: ${t.number(count(s))}`))),
    body.coverage.ok ? "" : el("p", { class: "bad" }, t.text("code." + body.coverage.code)),
    given.length > 0 && el("dl", {}, ...given.flatMap((f) => row("record." + f, foreign(said_[f])))),
    el("h2", {}, t.text("record.items")),
    el("ol", {}, ...body.items.map((/** @type {any} */ it) => item(t, it, body.coverage.sources))),
    body.more ? el("p", { class: "bad" }, t.text("summary.more")) : "",
    el("h2", {}, t.text("record.lists")),
    el("table", {}, el("thead", {}, el("tr", {}, ...["list", "published", "compared", "entries", "document"].map((c) => el("th", { scope: "col" }, t.text("record." + c))))),
      el("tbody", {}, ...body.coverage.sources.map((/** @type {any} */ s) => el("tr", {},
        el("th", { scope: "row" }, foreign(s.publisher), ` (${t.text("jurisdiction." + s.jurisdiction)})`,
          s.kind !== "sanctions" ? ", " + t.text("record.nolist") : s.whole ? "" : ", " + t.text("record.excerpt")),
        el("td", {}, s.published ? t.date(s.published) : "–"),
        el("td", {}, s.compared ? new Date(s.compared * 1000).toISOString().slice(0, 16).replace("T", " ") + " UTC" : "–"),
        el("td", {}, t.number(s.entries)),
        el("td", {}, el("code", {}, s.sha256 ?? "–")))))),
    body.coverage.missing.length > 0 && el("p", {}, said(t, "record.missing", { places: body.coverage.missing.map((/** @type {string} */ j) => "@jurisdiction." + j) })),
    el("h2", {}, t.text("record.notcovered")),
    el("ul", {}, ...body.not_covered.map((/** @type {string} */ c) => el("li", {}, t.text("notcovered." + c)))),
    el("h2", {}, t.text("record.proof")),
    el("dl", {},
      ...row("record.snapshot", el("code", {}, body.lists.snapshot ?? "–")), ...row("record.digest", el("code", {}, digest)),
      ...(previous ? row("record.previous", el("code", {}, previous)) : []),
      ...row("record.tool", foreign(`addresscheck ${made.version ?? ""} · ${made.surface}`), " ", el("code", {}, made.engine ?? ""))),
    el("p", { class: "anyone" }, t.text("record.anyone")),
    el("p", { class: "signature" }, t.text("record.signature")));
}

/** @param {Catalogue} t @param {any} it @param {any[]} sources */
function item(t, it, sources) {
  const text = it.read ?? it.address;
  const plain = (/** @type {string} */ key) => t.has(key) && !t.text(key).includes("{");
  const reasons = [...new Set([...it.codes, it.error].filter(Boolean))].map((c) => "code." + c).filter(plain);
  return el("li", {},
    el("p", { class: "state" }, icon(it.state), " ", el("strong", {}, t.text("state." + it.state)), it.asset ? ` · ${it.asset}` : ""),
    el("p", {}, text === null ? el("code", {}, `${t.text("record.hash")} ${it.hash}`) : grouped(text)),
    ...it.hits.map((/** @type {any} */ h) => {
      const s = sources.find((x) => x.id === h.source);
      return el("p", {}, el("bdi", {}, [h.party, ...h.programmes, h.reference].filter(Boolean).join(" · ")),
        ` – ${s?.publisher ?? h.source}`, h.first_seen ? ` – ${t.text("record.first_seen")} ${t.date(h.first_seen)}` : "",
        h.removed ? ` – ${t.text("state.formerly")}: ${h.removed}` : "");
    }),
    ...reasons.map((key) => el("p", { class: "reason" }, t.text(key))));
}
