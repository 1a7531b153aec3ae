// Where a person verifies the record of a check: a file that never leaves the frame.

import { el, said } from "./dom.js";
import { largest, verify } from "./record.js";
import { lookBack } from "./lookback.js";
import { printed, protocol } from "./protocol.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("./record.js").Verdict} Verdict */

/**
 * @param {Catalogue} t
 * @param {(text: string, at?: string) => Promise<Verdict>} check
 * @param {import("./lookback.js").Again} again
 * @param {Element | null} before the form in the other language: what was chosen there stays
 */
export function verifyForm(t, check, again, before) {
  const out = el("div", { class: "verdict", role: "status" });
  const text = el("textarea", { id: "verify-text", rows: 3, spellcheck: "false", autocomplete: "off" });
  const box = el("p", { hidden: true }, el("label", { for: "verify-text" }, t.text("verify.text")), text);
  const input = el("input", { type: "file", id: "verify-file", accept: ".json,application/json", multiple: true });
  const back = el("p", { hidden: true });
  const found = el("div", { class: "lookback", role: "status" });
  /** @type {{name: string, record: any}[]} */
  let records = [];
  back.append(el("button", { type: "button", "data-k": "lookback", onclick: async () => {
    found.replaceChildren(el("p", {}, t.text("verify.wait")));
    try {
      found.replaceChildren(...await lookBack(t, records, again));
    } catch {
      found.replaceChildren(el("p", { class: "bad" }, t.text("lookback.failed")));
    }
  } }, t.text("lookback.start")));
  let asked = 0;
  const run = async () => {
    const mine = ++asked;
    out.replaceChildren(el("p", {}, t.text("verify.wait")));
    found.replaceChildren();
    back.hidden = true;
    /** @type {Node[]} */
    const said = [];
    const whole = [];
    let hashed = false;
    for (const chosen of input.files ?? []) {
      if (input.files.length > 1) said.push(el("h3", {}, el("bdi", {}, chosen.name)));
      try {
        if (chosen.size > largest) throw new Error("large");
        const verdict = await check(await chosen.text(), text.value === "" ? undefined : text.value);
        said.push(...told(t, verdict));
        const kept = verdict.record && typeof verdict.record.body.input?.text === "string";
        if (kept) whole.push({ name: chosen.name, record: verdict.record });
        hashed ||= verdict.record !== undefined && !kept;
      } catch {
        said.push(el("p", { class: "bad" }, t.text("verify.failed")));
      }
      if (mine !== asked) return; // other files or another text came meanwhile
    }
    records = whole;
    box.hidden = !hashed;
    back.hidden = records.length === 0;
    out.replaceChildren(...said);
  };
  input.addEventListener("change", run);
  text.addEventListener("input", run);
  const form = el("details", { class: "verify", "data-k": "verify" }, el("summary", {}, t.text("verify.title")),
    el("p", {}, t.text("verify.what")), el("p", {}, el("label", { for: "verify-file" }, t.text("verify.file")), input), box, out, back, found);
  if (before instanceof HTMLDetailsElement) {
    form.open = before.open;
    input.files = /** @type {HTMLInputElement} */ (before.querySelector("#verify-file")).files;
    text.value = /** @type {HTMLTextAreaElement} */ (before.querySelector("#verify-text")).value;
    if (input.files.length > 0) run();
  }
  return form;
}

/** @param {Catalogue} t @param {Verdict} v @returns {Node[]} */
function told(t, v) {
  const p = (/** @type {string} */ key, /** @type {import("./words.js").Args} */ args = {}, /** @type {string | undefined} */ css = undefined) => el("p", { class: css }, said(t, key, args));
  if (v.foreign) return [p("verify.foreign." + v.foreign, { what: ["=" + (v.what ?? "")] }, "bad")];
  const { body } = v.record;
  const head = v.opened?.coverage.head;
  return [
    !v.intact && p("verify.altered", {}, "bad"),
    v.unread === "lists" ? el("p", { class: "bad" }, t.text("verify.lists") + " " + t.text("code.lists_" + v.refused)) :
      v.unread ? p(v.unread === "text" ? "verify.text.missing" : "verify." + v.unread, {}, "bad") :
        v.same ? p("verify.same", { n: ["=" + body.items.length], at: ["=" + new Date(body.at * 1000).toISOString().slice(0, 19).replace("T", " ") + " UTC"] }, v.intact ? "held" : "bad") :
          p("verify.differs", {}, "bad"),
    v.differences?.length ? el("ul", {}, ...v.differences.map((d) => el("li", {}, el("code", {}, d)))) : undefined,
    v.opened && head ? p("verify.signed", { key: ["=" + v.opened.key], seq: ["=" + head.seq], issued: ["=" + new Date(head.issued * 1000).toISOString().slice(0, 19).replace("T", " ") + " UTC"] }) : undefined,
    p("verify.clock"),
    el("button", { type: "button", "data-k": "verified print", onclick: () => printed(protocol(t, v.record)) }, t.text("record.print")),
  ].filter(Boolean);
}
