// The verifier in lib/record, against records that the program makes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "./lib/server.mjs";
import { verify } from "./lib/record/verify.mjs";

const vkey = readFileSync(`${root}build/local.vkey`, "utf8").trim();
const text = "pay 0x098B716B8Aaf21512996dC57EB0615e2383E2f96 or 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
let dir;
before(() => {
  dir = mkdtempSync(join(tmpdir(), "record-"));
});
after(() => rmSync(dir, { recursive: true }));

/** Runs the program. @param {...string} args */
const run = (...args) => spawnSync(`${root}build/addresscheck`, args, { encoding: "utf8" });

/** Makes a record of lists in a condition of the fixtures. @param {string} name @param {string} lists @param {...string} more */
function make(name, lists, ...more) {
  const file = join(dir, name);
  const { status, stderr } = run("record", "make", "--out", file, "--lists", `${root}build/test/lists/${lists}`, "--key", vkey, ...more, text);
  assert.ok(status !== null && status < 64, stderr);
  return readFileSync(file);
}

test("a record of signed lists holds", () => {
  assert.deepEqual(verify(make("signed.json", "fresh"), [vkey]), []);
  assert.deepEqual(verify(make("hashed.json", "fresh", "--hashed"), [vkey]), []);
  assert.deepEqual(verify(make("unchecked.json", "signature"), [vkey]), []);
});

test("what was changed, and what is missing, is told", () => {
  const whole = make("whole.json", "fresh").toString();
  const changed = (/** @type {string} */ from, /** @type {string} */ to) => {
    assert.ok(whole.includes(from), from);
    return verify(Buffer.from(whole.replace(from, to)), [vkey]);
  };
  const digest = "the digest does not hold";
  assert.deepEqual(changed('"surface":"cli"', '"surface":"web"'), [digest]);
  assert.deepEqual(changed('"state":"listed"', '"state":"none"'), [digest, "item 1: listed, and said to be on no list"]);
  assert.deepEqual(changed("LAZARUS GROUP", "LAZARUS GROUQ").slice(0, 1), [digest]);
  assert.deepEqual(changed('"case":', ' "case":'), ["not the one spelling of its content"]);
  assert.deepEqual(changed('"schema":1', '"schema":2'), ["schema 2"]);
  assert.deepEqual(verify(Buffer.from(whole), []), ["the lists are not signed by a trusted key"]);
  assert.deepEqual(verify(make("bare.json", "fresh", "--without-snapshot"), [vkey]), ["the lists are not in it"]);
  assert.deepEqual(verify(Buffer.from('{"type":"certificate"}'), [vkey]), ["no record of addresscheck"]);
  assert.deepEqual(verify(Buffer.from("clean!"), [vkey]), ["no JSON"]);
});

test("both verifiers say the same of every hundredth changed byte", () => {
  const whole = make("bytes.json", "fresh", "--without-snapshot");
  const file = join(dir, "changed.json");
  for (let i = 0; i < whole.length; i += 100) {
    const b = Buffer.from(whole);
    b[i] ^= 1;
    writeFileSync(file, b);
    assert.notEqual(run("record", "verify", "--key", vkey, file).status, 0, `byte ${i}`);
    let problems;
    try {
      problems = verify(b, [vkey]);
    } catch {
      continue; // no UTF-8, or a member of another type
    }
    assert.ok(problems.some((p) => p !== "the lists are not in it"), `byte ${i}`);
  }
});
