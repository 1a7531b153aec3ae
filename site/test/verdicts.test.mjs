// The golden file through the vault, in a real browser: byte for byte what the
// native code says of the same text, lists and clock.
//
// The vault's clock can't be set, so the lists are signed as if compared so many
// hours ago, and the native run takes the clock that the vault's answer names.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { check, launch, open } from "./lib/browser.mjs";
import { root, serve } from "./lib/server.mjs";

const golden = readFileSync(root + "screen/testdata/verdicts.jsonl", "utf8").trim().split("\n").map((line) => JSON.parse(line));
const vkey = readFileSync(root + "build/local.vkey", "utf8").trim();

/** Hours since the comparison in the golden file → lists signed so. */
const byAge = { "-1": "ahead", 48: "two-days", 49: "two-days-over", 168: "almost-old", 192: "eight-days" };

/** Reasons that need more than lists of a certain make. */
const special = new Set(["none", "older", "clock", "keys"]);

/** What the vault is given for a case. */
function condition(v) {
  if (v.lists === undefined) return v.age === undefined ? "fresh" : byAge[v.age];
  if (v.lists === "none") return "missing";
  return special.has(v.lists) ? undefined : v.lists;
}

function textOf(v) {
  if (v.text !== undefined) return Buffer.from(v.text);
  if (v.text_hex !== undefined) return Buffer.from(v.text_hex, "hex");
  return Buffer.from(v.repeat.before + v.repeat.unit.repeat(v.repeat.times) + v.repeat.after);
}

/** The bytes that a text box makes of it: it has no bytes that are not UTF-8, and only \n as line end. */
const asPasted = (bytes) => bytes.toString("utf8").replace(/\r\n?/g, "\n");

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Asks the native code the same questions. */
function native(questions) {
  const run = spawnSync("go", ["run", "./site/test/fixtures", "native", vkey], {
    cwd: root, input: questions.map((q) => JSON.stringify(q)).join("\n"), maxBuffer: 1 << 28, encoding: "utf8",
  });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.split("\n").slice(0, -1);
}

/** Runs cases of one condition in one page and compares. */
async function compare(name, cases) {
  const server = await serve({ lists: `build/test/lists/${name}` });
  const { vault, page, requests, errors, close } = await open(browser, server.url);
  const loaded = requests.length;
  const questions = [];
  const answers = [];
  try {
    for (const v of cases) {
      const text = asPasted(textOf(v));
      const options = { maxAge: (v.max_age ?? 0) * 3600, lines: v.lines ?? false };
      await page.evaluate((o) => /** @type {any} */ (document.getElementById("vault")).contentWindow.postMessage({ type: "options", ...o }, "*"), options);
      await vault.selectOption("#place", { index: ["", "DE", "AT", "CH", "EU", "FR", "GB", "US"].indexOf(v.place ?? "") });
      const { json, why } = await check(vault, text);
      if (text.trim() === "") {
        assert.equal(json, undefined, v.name);
        continue;
      }
      assert.ok(json, `${v.name}: no answer: ${why}`);
      answers.push({ v, json });
      questions.push({
        lists: `build/test/lists/${name}`, text_hex: Buffer.from(text).toString("hex"), at: JSON.parse(json).coverage.at,
        place: v.place ?? "", max_age: options.maxAge, lines: options.lines,
      });
    }
    const want = native(questions);
    assert.equal(want.length, answers.length);
    answers.forEach(({ v, json }, i) => assert.equal(json, want[i], v.name));
    // nothing was sent after the page was there, but what asks for newer lists
    for (const r of requests.slice(loaded)) assert.match(new URL(r.url).pathname, /^\/lists\//);
    assert.deepEqual(errors, []);
  } finally {
    await close();
    await server.stop();
  }
  return answers.length;
}

/** Texts of megabytes take most of the time: make test-all has them run here too; natively and under wasm they always are. */
const large = golden.filter((v) => !process.env.LARGE && textOf(v).length > 1 << 20);

/** @type {Map<string | undefined, any[]>} */
const groups = new Map();
for (const v of golden.filter((v) => !large.includes(v))) groups.set(condition(v), [...(groups.get(condition(v)) ?? []), v]);

for (const [name, cases] of groups) {
  if (name === undefined) continue;
  test(`${cases.length} verdicts with lists: ${name}`, async (t) => {
    t.diagnostic(`${await compare(name, cases)} byte-identical to the native run`);
  });
}

test("every case of the golden file is run here, or named", (t) => {
  t.diagnostic(`left to make test-all: ${large.map((v) => v.name).join(", ") || "none"}`);
  assert.ok(large.length < 12);
  const left = (groups.get(undefined) ?? []).map((v) => v.lists).sort();
  // older and clock need a floor: floor.test.mjs; an engine without keys is none that is built
  assert.deepEqual(left, ["clock", "keys", "older"]);
});
