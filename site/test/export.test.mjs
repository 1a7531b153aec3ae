// What is kept of a result: every row is in it, no cell is a formula, no private key
// and nothing that might be one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cell, csv, json, kept, report } from "../vault/export.js";
import { Catalogue } from "../vault/words.js";
import { root } from "./lib/server.mjs";

/** @param {"de" | "en"} lang */
function catalogue(lang) {
  const texts = Object.create(null);
  for (const folder of ["screen/words", "site/texts"]) {
    for (const line of readFileSync(`${root}${folder}/${lang}.txt`, "utf8").split("\n")) {
      const at = line.indexOf(" = ");
      if (at >= 0 && !line.startsWith("#")) texts[line.slice(0, at)] = line.slice(at + 3);
    }
  }
  return new Catalogue(lang, texts);
}
const words = { de: catalogue("de"), en: catalogue("en") };

/** @returns {any} */
const item = (n, more = {}) => ({
  address: "1A" + n, amount: null, asset: "BTC", codes: [], end: 9, error: null, finding: "none", hits: [], input: "1A" + n, kind: "p2pkh", n, network: "main", read: "1A" + n,
  readings: [], says: [{ key: "state.none", args: {} }], similar: [], start: 0, state: "none", tag: null, ...more,
});
/** @returns {any} */
const made = (items) => ({
  place: "DE", edition: { engine: "e".repeat(64), version: "test", key: "local+00000000", snapshot: "5".repeat(64) },
  result: { coverage: { at: 1790856000, code: null, head: { seq: 7, issued: 1, expires: 2 }, missing: [], ok: true, says: [], sources: [] }, items, more: false, summary: [{ key: "summary.found", args: { n: ["=" + items.length] } }] },
});

/** Reads CSV back: a reader of its own, that knows quotes. @param {string} text @param {string} by */
function parse(text, by) {
  const rows = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const row = rows[rows.length - 1];
    if (quoted) {
      if (text[i] !== '"') row[row.length - 1] += text[i];
      else if (text[i + 1] === '"') row[row.length - 1] += text[i++];
      else quoted = false;
    } else if (text[i] === '"') quoted = true;
    else if (text[i] === by) row.push("");
    else if (text.startsWith("\r\n", i)) (rows.push([""]), i++);
    else assert.fail(`a bare character at ${i}: ${JSON.stringify(text.slice(i, i + 20))}`);
  }
  assert.deepEqual(rows.pop(), [""]);
  return rows;
}

test("no cell is read as a formula", () => {
  for (const s of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\ufeff=1", "\u00a0=1", "\0=1", "＝1", "＋1", "－1", "＠x", "\tx", "=cmd|' /C calc'!A0"]) {
    assert.equal(cell(s)[1], "'", JSON.stringify(s));
  }
  for (const s of ["", "1A1z", "a=b", "0x1-2", "Größe"]) assert.equal(cell(s), `"${s}"`);
  assert.equal(cell('a"b'), '"a""b"');
  assert.equal(cell('="x'), `"'=""x"`);
});

test("the table has a row for every address, in both languages, and can be read back", () => {
  const items = Array.from({ length: 250 }, (_, i) => item(i + 1, i % 50 ? {} : { input: '=HYPERLINK("https://example.org";"x")\n;,"' }));
  for (const [lang, by, mark] of /** @type {const} */ ([["de", ";", true], ["en", ",", false]])) {
    const text = csv(words[lang], made(items));
    assert.equal(text.startsWith("\ufeff"), mark);
    const [head, ...rows] = parse(text.replace("\ufeff", ""), by);
    assert.equal(rows.length, 250);
    assert.ok(rows.every((r) => r.length === head.length));
    assert.ok(!head.some((h) => h.startsWith("[")), head.join());
    assert.deepEqual(rows.map((r) => r[0]), items.map((i) => String(i.n)));
    for (const r of rows) for (const c of r) assert.ok(!/^[=+\-@\t\r]/.test(c), c);
    assert.ok(rows[0].includes("2026-10-01T12:00:00Z"));
  }
});

test("a table of a text that was not read to its end says so", () => {
  const m = made([item(1)]);
  m.result.more = true;
  assert.match(csv(words.de, m), /Der Text enthielt mehr/);
});

test("the data and the text hold every row, the lists and the time", () => {
  const items = Array.from({ length: 250 }, (_, i) => item(i + 1));
  const data = JSON.parse(json(made(items)));
  assert.equal(data.items.length, 250);
  assert.equal(data.checked, "2026-10-01T12:00:00Z");
  assert.equal(data.coverage.head.seq, 7);
  assert.equal(data.place, "DE");
  assert.equal(data.addresscheck.snapshot, "5".repeat(64));
  for (const lang of /** @type {const} */ (["de", "en"])) {
    const text = report(words[lang], made(items));
    for (const i of items) assert.ok(text.includes(`\n${i.n}. `));
    assert.ok(text.includes("5".repeat(64)) && text.includes("e".repeat(64)) && text.includes("local+00000000"));
    assert.ok(!/\[[a-z]+\.[a-z_.]+\]|\{[a-z]+\}/.test(text), "a key or a name without a text");
  }
});

test("what might be a private key is in none of them", () => {
  const key = "4f3edf983ac636a65a842ce7c78d9aa706d3b113bce9c46f30d7d21715b23b1d";
  const unread = item(1, { address: null, input: key, read: key, state: "not_checked", codes: ["hash"], readings: [{ address: null }], says: [{ key: "state.not_checked", args: {} }, { key: "similar.row", args: { row: ["=1"], address: ["=" + key] } }] });
  const read = item(2, { address: "0x" + key, input: key, read: "0x" + key, state: "not_checked", codes: ["maybe_hash"], readings: [{ address: "0x" + key }] });
  const listed = item(3, { address: "0x" + key, input: "0x" + key, read: "0x" + key, state: "listed", codes: ["maybe_hash"], hits: [{ aliases: [], party: "P", programmes: [], source: "s", text: "0x" + key }] });
  for (const i of [unread, read]) {
    const m = made([i]);
    for (const text of [json(m), csv(words.de, m), report(words.en, m), JSON.stringify(kept(i))]) {
      assert.ok(!text.includes(key.slice(4, 60)), text);
      assert.ok(text.includes("…"));
    }
  }
  assert.equal(kept(listed), listed, "what a list names is published");
});
