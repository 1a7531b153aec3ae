// Each branch of JavaScript that keeps "never fail open" is taken out; the test
// named must fail then. SECURITY.md has the same table in words.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { root } from "../lib/server.mjs";

/** File, what is taken out (once there), what stands there instead, file of tests, name of the test. @type {[string, string, string, string, string][]} */
const mutants = [
  ["envelope.js", "new Uint8Array(engine.mem.buffer, before, headBytes).fill(0);", "", "units", "what stood in the buffer before"],
  ["envelope.js", 'if (exited()) throw new Dead("the program ended");', "", "units", "an answer of a program that has ended"],
  ["envelope.js", "view.getUint32(0, true) !== magic || ", "", "units", "another magic"],
  ["envelope.js", "view.getUint32(4, true) !== number || ", "", "units", "another call at the start"],
  ["envelope.js", "(status !== 1 && status !== 2) ||", "", "units", "an unknown status|no status"],
  ["envelope.js", "view.getUint32(headBytes + length, true) !== number", "false", "units", "another call at the end|a length that is too short"],
  ["envelope.js", '{ fatal: true }', "{}", "units", "bytes that are no UTF-8"],
  ["envelope.js", 'if (fault.fault === "panic") throw new Dead("panic");', "", "units", "an engine that recovered from a panic"],
  ["engine.js", 'if (hex !== this.sha256) throw new Failure("hash");', "", "states", "an engine with one changed byte"],
  ["engine.js", 'if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) throw new Failure("insecure");', "", "engine", "without a secure context"],
  ["engine.js", 'if (info.boundary !== 1) throw new Failure("start", `boundary ${info.boundary}`);', "", "engine", "another version of the boundary"],
  ["engine.js", "if (data.id !== id) return;", "", "engine", "an answer to another call"],
  ["engine.js", 'const timer = setTimeout(() => fail(new Failure("slow")), limit);', "const timer = 0;", "death", "an endless check is stopped by its time limit"],
  ["engine.js", 'if (failure.why !== "too_large" && failure.why !== "arguments" && this.worker === worker) this.stop();', "", "death", "block: not checked|panic: not checked"],
  ["main.js", "if (!engine.alive) await revive();", "", "death", "panic: not checked"],
  ["main.js", "if (done !== wanted && answer) continue; // more was typed meanwhile", "", "death", "an answer to an older text"],
  ["main.js", "  shown = undefined;\n  draw();\n", "", "races", "what was found in another text"],
  ["main.js", "const ended = last.then(f);", "const ended = f();", "races", "no check is made between"],
  ["main.js", "if (done !== wanted && stopped === wanted) {", "if (done !== wanted && stopped >= 0) {", "races", "a text pasted right after a stop"],
  ["main.js", "    settle(); // it may have been named before\n", "", "races", "a place that a host names"],
  ["main.js", "index >= 0 ? index : -2", "index >= 0 ? index : -1", "races", "a place that a host names"],
  ["results.js", "if (failure) return [failed(t, failure, info, answer !== undefined)];", "", "death", "panic: not checked"],
  ["lists.js", "if (floor > Math.min(seq, answer.coverage.at)) answer = await this.engine.open(head, snapshot, floor);", "", "floor", "a head is remembered once it was verified"],
  ["lists.js", "if (refused && this.good) answer = await this.#open(this.good);", "", "floor", "newer lists that are refused"],
  ["background.js", "this.lists.opened ? this.lists.good?.snapshot : undefined", "this.lists.newest?.snapshot", "behind", "lists that were refused are not searched"],
  ["background.js", "h.source === c.source && h.reference === c.reference && ", "h.reference === c.reference && ", "search", "a hit carries the events"],
  ["background.js", 'p.kind === "sanctions" ? "search.listed"', 'p.kind !== "" ? "search.listed"', "behind", "the search finds parties"],
  ["search.js", ' && !forgotten(p, now)', "", "search", "a natural person who is no longer listed"],
  ["search.js", 'case "removed": {\n        live = false;', 'case "removed": {', "search", "numbers are of what is on the list"],
];

const folder = root + "site/vault/";
/** @param {string[]} args */
const make = (...args) => spawnSync("make", ["build", "build/faults-site/build.txt", ...args], { cwd: root, encoding: "utf8" });

after(() => assert.equal(make().status, 0));

for (const [file, old, now, tests, name] of mutants) {
  test(`${file} without: ${old.slice(0, 60)}`, { timeout: 180_000 }, () => {
    const source = readFileSync(folder + file, "utf8");
    assert.equal(source.split(old).length, 2, "it stands there once");
    try {
      writeFileSync(folder + file, source.replace(old, () => now));
      if (tests !== "units" && tests !== "engine") assert.equal(make().status, 0, "it builds");
      const run = spawnSync("node", ["--test", "--test-force-exit", "--test-reporter=tap", `--test-name-pattern=${name}`, `site/test/${tests}.test.mjs`],
        { cwd: root, encoding: "utf8", timeout: 120_000, env: { ...process.env, NODE_TEST_CONTEXT: undefined } });
      assert.notEqual(run.status, 0, `a test fails: ${run.stdout}`);
      assert.match(run.stdout, /not ok .*/, "and it is a test that fails");
    } finally {
      writeFileSync(folder + file, source);
    }
  });
}
