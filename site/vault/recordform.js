// Where a person keeps the record of a check: what to say about it, what goes into
// it, a file and pages.

import { el } from "./dom.js";
import { fields, file, newSalt } from "./record.js";
import { printed, protocol } from "./protocol.js";
import { Failure } from "./engine.js";

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** What the vault gives for a record: the body of what stands in the box, and what made it. @typedef {(salt: string) => Promise<{body: string, engine: string, version: string, snapshot: string | null}>} Make */

/**
 * @param {Catalogue} t
 * @param {Make} make
 * @param {(ending: string, type: string, content: string) => void} save
 * @param {{[id: string]: string | boolean}} typed what was typed and chosen, kept while the text stands: the form is drawn anew with each language and each edition of the lists
 */
export function recordForm(t, make, save, typed) {
  /** @param {any} field */
  const keeping = (field) => {
    const value = field.type === "checkbox" ? "checked" : "value";
    if (typed[field.id] !== undefined) field[value] = typed[field.id];
    field.addEventListener("input", () => (typed[field.id] = field[value]));
    return field;
  };
  const inputs = Object.fromEntries(fields.map((f) => [f, keeping(el(f === "note" ? "textarea" : "input", { id: "record-" + f, rows: f === "note" ? 2 : undefined, autocomplete: "off" }))]));
  const hashed = keeping(el("input", { type: "checkbox", id: "record-hashed" }));
  const bare = keeping(el("input", { type: "checkbox", id: "record-bare" }));
  const said = el("p", { class: "bad", role: "status" });
  /** @param {(content: string) => void} use */
  const made = async (use) => {
    said.textContent = "";
    try {
      const { body, engine, version, snapshot } = await make(hashed.checked ? newSalt() : "");
      const words = /** @type {import("./record.js").Case} */ (Object.fromEntries(fields.map((f) => [f, inputs[f].value])));
      use(await file(body, { said: words, engine, version, snapshot: bare.checked ? null : snapshot }));
    } catch (error) {
      said.textContent = t.text(error instanceof Failure && error.why === "secret" ? "failed.secret" : "record.failed");
    }
  };
  return el("details", { class: "record", "data-k": "record" },
    el("summary", {}, t.text("record.make")),
    el("p", {}, t.text("record.what")),
    el("div", { class: "fields" }, ...fields.map((f) => el("p", { class: f }, el("label", { for: "record-" + f }, t.text("record." + f)), inputs[f]))),
    el("p", {}, hashed, el("label", { for: "record-hashed" }, t.text("record.hashed"))),
    el("p", {}, bare, el("label", { for: "record-bare" }, t.text("record.bare"))),
    el("div", { class: "buttons" },
      el("button", { type: "button", "data-k": "record.save", onclick: () => made((content) => save("record.json", "application/json", content)) }, t.text("record.save")),
      el("button", { type: "button", "data-k": "record.print", onclick: () => made((content) => printed(protocol(t, JSON.parse(content)))) }, t.text("record.print"))),
    said);
}
