// What can be tested without a browser: the formatter against Go's vectors, the
// catalogues against each other, and each check of the envelope by itself.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { Catalogue } from "../vault/words.js";
import { Dead, Refused, call } from "../vault/envelope.js";
import { root } from "./lib/server.mjs";

/** The texts of a catalogue's file: lines "key = text", comments begin with #. @param {string} name @returns {{[key: string]: string}} */
function read(name) {
  const texts = Object.create(null);
  for (const line of readFileSync(root + name, "utf8").split("\n")) {
    const at = line.indexOf(" = ");
    if (at >= 0 && !line.startsWith("#")) texts[line.slice(0, at)] = line.slice(at + 3);
  }
  return texts;
}
const words = { de: new Catalogue("de", read("screen/words/de.txt")), en: new Catalogue("en", read("screen/words/en.txt")) };

test("the formatter says what Go's says", () => {
  const blocks = readFileSync(root + "screen/words/testdata/vectors.txt", "utf8").split("\n").filter((l) => !l.startsWith("#")).join("\n").trim().split("\n\n");
  assert.ok(blocks.length >= 15, `${blocks.length} vectors`);
  for (const block of blocks) {
    const [lang, key, args, ...text] = block.split("\n");
    assert.equal(words[lang].text(key, JSON.parse(args)), text.join("\n"), block);
  }
});

test("a key named like a property of objects is no text", () => {
  for (const key of ["constructor", "__proto__", "toString"]) assert.equal(words.en.text(key), `[${key}]`);
});

test("both catalogues of the site have the same keys and names", () => {
  const [en, de] = [read("site/texts/en.txt"), read("site/texts/de.txt")];
  assert.deepEqual(Object.keys(de).sort(), Object.keys(en).sort());
  const names = (/** @type {string} */ text) => [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort();
  for (const key of Object.keys(en)) {
    assert.deepEqual(names(de[key]), names(en[key]), key);
    assert.ok(!Object.hasOwn(words.en.texts, key), `${key} is in screen/words too`);
    assert.ok(!/\b(safe|clean|trustworthy|sicher ist|unbedenklich\b|sauber)\b/i.test(en[key] + de[key]), key);
  }
});

test("every text of the site is used, and every text used is there", () => {
  const en = read("site/texts/en.txt");
  const sources = ["vault", "shell", "pages"].flatMap((dir) => readdirSync(`${root}site/${dir}`).map((f) => readFileSync(`${root}site/${dir}/${f}`, "utf8"))).join("\n");
  const boundary = readFileSync(root + "wasm/engine.d.ts", "utf8") + readFileSync(root + "screen/record.go", "utf8");
  /** Keys whose last part is put together: by a reason, a state, a column. */
  const joined = /^(failed|mistake(\.related)?|pair|fact\.source|filter|filter\.by|csv|signs|record|notcovered|verify|verify\.foreign)\.[a-z_]+$/;
  for (const key of Object.keys(en)) {
    const plain = key.replace(/\.(one|other)$/, "");
    if (sources.includes(`"${plain}"`)) continue;
    const [, stem, last] = /^(.*)\.(.*?)$/.exec(plain) ?? [];
    assert.ok(joined.test(plain) && (sources.includes(`"${stem}." +`) || sources.includes("`" + stem + ".${")) && (stem === "failed" || (sources + boundary).includes(`"${last}"`)), `${key} is not used`);
  }
  for (const [, key] of sources.matchAll(/"((?:page|box|wait|status|news|result|fact|pair|marked|filter|keep|report|example|next|wrong|record|verify|lookback)\.[a-z_.]+)"/g)) {
    if (!/\.(css|js|json|svg|html)$/.test(key)) assert.ok(Object.hasOwn(en, key) || Object.hasOwn(en, key + ".one") || key.endsWith("."), `no text ${key}`);
  }
  const why = /@typedef \{([^}]*)\} Why/.exec(readFileSync(root + "site/vault/engine.js", "utf8"))?.[1].match(/\w+/g) ?? [];
  assert.ok(why.length >= 8);
  for (const w of why) assert.ok(Object.hasOwn(en, "failed." + w), w);
});

/** An engine of nothing but a memory, which answers as it is told. */
function fake(answer) {
  const mem = new WebAssembly.Memory({ initial: 1 });
  const engine = {
    mem,
    engine_in: (n) => (n > 1000 ? 0 : 1024),
    engine_out: () => 4096,
    engine_screen: (number) => answer(new DataView(mem.buffer, 4096), number, mem),
  };
  return () => call(/** @type {any} */ (engine), () => false, "engine_screen", [new Uint8Array([1, 2])], 2);
}

/** Writes a whole envelope. */
function whole(view, number, json = "{}", status = 1) {
  const bytes = new TextEncoder().encode(json);
  view.setUint32(0, 0x41434b31, true);
  view.setUint32(4, number, true);
  view.setUint32(8, status, true);
  view.setUint32(12, bytes.length, true);
  new Uint8Array(view.buffer, view.byteOffset + 16).set(bytes);
  view.setUint32(16 + bytes.length, number, true);
}

describe("an answer counts only in a whole envelope", () => {
  test("a whole one is read", () => assert.equal(fake((v, n) => whole(v, n, '{"ä":1}'))(), '{"ä":1}'));

  /** @type {[string, (v: DataView, n: number) => void][]} */
  const broken = [
    ["nothing was written", () => {}],
    ["another magic", (v, n) => (whole(v, n), v.setUint8(0, 0x30))],
    ["another call at the start", (v, n) => (whole(v, n), v.setUint32(4, n + 1, true))],
    ["another call at the end", (v, n) => (whole(v, n), v.setUint32(18, n - 1, true))],
    ["an unknown status", (v, n) => whole(v, n, "{}", 3)],
    ["no status", (v, n) => whole(v, n, "{}", 0)],
    ["a length beyond the memory", (v, n) => (whole(v, n), v.setUint32(12, 0xffffffff, true))],
    ["a length that is too short", (v, n) => (whole(v, n), v.setUint32(12, 1, true))],
    ["bytes that are no UTF-8", (v, n) => (whole(v, n), v.setUint8(16, 0xff))],
    ["an engine that recovered from a panic", (v, n) => whole(v, n, '{"fault":"panic","text":""}', 2)],
    ["a trap", () => { throw new WebAssembly.RuntimeError("unreachable"); }],
  ];
  for (const [name, answer] of broken) test(`${name}: dead`, () => assert.throws(fake(answer), Dead));

  test("an answer of the call before is none", () => {
    let first = true;
    const ask = fake((v, n) => { if (first) whole(v, n); first = false; });
    ask();
    assert.throws(ask, Dead);
  });

  test("what stood in the buffer before the call is none, whatever its number", () => {
    let view;
    let number = 0;
    const ask = fake((v, n) => {
      [view, number] = [v, n];
      if (n % 2) whole(v, n);
    });
    for (let i = 0; i < 2 || number % 2 === 0; i++) {
      try {
        ask();
      } catch {
        // the engine answers every second call
      }
    }
    whole(view, number + 1); // numbers come around again
    assert.throws(ask, Dead);
  });

  test("a refused call says so", () => assert.throws(fake((v, n) => whole(v, n, '{"fault":"arguments","text":"x"}', 2)),
    (/** @type {any} */ e) => e instanceof Refused && e.fault === "arguments"));

  test("a text that has no room is refused", () => assert.throws(
    () => call(/** @type {any} */ ({ engine_in: () => 0 }), () => false, "engine_screen", [new Uint8Array(2000)], 2000), Refused));

  test("an answer of a program that has ended is none", () => {
    const mem = new WebAssembly.Memory({ initial: 1 });
    const engine = { mem, engine_in: () => 1024, engine_out: () => 4096, engine_screen: (n) => whole(new DataView(mem.buffer, 4096), n) };
    assert.throws(() => call(/** @type {any} */ (engine), () => true, "engine_screen", [], 0), Dead);
  });
});
