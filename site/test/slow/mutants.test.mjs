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
  ["engine.js", 'if (failure.why !== "too_large" && failure.why !== "arguments" && failure.why !== "secret" && this.worker === worker) this.stop();', "", "death", "block: not checked|panic: not checked"],
  ["main.js", "if (!engine.alive) await revive();", "", "death", "panic: not checked"],
  ["main.js", "if (done !== wanted && answer) continue; // more was typed meanwhile", "", "death", "an answer to an older text"],
  ["main.js", "  shown = undefined;\n  draw();\n", "", "races", "what was found in another text"],
  ["main.js", "const ended = last.then(f);", "const ended = f();", "races", "no check is made between"],
  ["main.js", "if (done !== wanted && stopped === wanted) {", "if (done !== wanted && stopped >= 0) {", "races", "a text pasted right after a stop"],
  ["main.js", "    settle(); // it may have been named before\n", "", "races", "a place that a host names"],
  ["main.js", "index >= 0 ? index : -2", "index >= 0 ? index : -1", "races", "a place that a host names"],
  ["results.js", "if (failure) return { spoken: [failed(t, failure, info, answer !== undefined)], rest: [], kept: [] };", "", "death", "panic: not checked"],
  ["rows.js", '...this.#part(rows.found, "found"), ...(rows.misses.length > 0 ? [this.#misses(rows.misses)] : [])', '...(rows.misses.length > 0 ? [this.#misses(rows.misses)] : []), ...this.#part(rows.found, "found")', "states", "the most serious comes first"],
  ["results.js", "  view.of(answer.text);\n", "", "results", "a choice changes no summary"],
  ["rows.js", "if (busy) setTimeout(() => list.isConnected && make(list.childElementCount + first));", "", "results", "pages of a hundred"],
  ["rows.js", 'part === "found" ? this.#more(left) : ', "", "results", "pages of a hundred"],
  ["rows.js", "      against(t, result.coverage),\n", "", "results", "misses are folded"],
  ["order.js", "hidden: items.filter((i) => found(i) && !wanted(i))", "hidden: []", "rows", "however it is sorted"],
  ["order.js", "found: sorted.filter(found)", "found: sorted", "rows", "however it is sorted"],
  ["filter.js", "hidden > 0 && el(", "false && el(", "results", "a choice changes no summary"],
  ["filter.js", 'if (!values.has(choice[key])) choice[key] = ""; // what it chose is no longer there', "", "freshness", "a choice that newer lists leave empty"],
  ["marked.js", "hide ? p.items.find(secret)?.input ?? \"…\" : text.slice(p.from, p.to)", "text.slice(p.from, p.to)", "marked", "what was found is marked in the text"],
  ["marked.js", "if (every.length === all.length) gap(", "gap(", "marked", "a long text shows only"],
  ["pair.js", "[`pair.${kind}`, grouped(listed)]", '["pair.sanctions", grouped(listed)]', "marked", "what rests on a statement"],
  ["export.js", "for (const text of texts) json = json", "for (const text of []) json = json", "export", "what might be a private key"],
  ["export.js", '(formula ? "\'" : "") + ', "", "export", "no cell is read as a formula"],
  ["export.js", 'result.more ? [[t.text("summary.more")]] : []', "[]", "export", "a table of a text that was not read"],
  ["main.js", "      compare(answer);\n", "", "freshness", "newer lists"],
  ["main.js", 'if (state !== "waiting") schedule(0);', "", "freshness", "newer lists"],
  ["changes.js", 'else if (key === "removed" && entry !== "") source.current.delete(entry);', "", "changes", "what was added and removed"],
  ["status.js", 'signed = el("p"', 'signed = undefined; el("p"', "freshness", "edition, key and dates are in sight"],
  ["guidance.js", '(s.situation === "any" || s.situation === situation)', "s.situation === situation", "guidance", "whoever has a hit"],
  ["guidance.js", "s.states.includes(group.state) &&", "true &&", "guidance", "what a miss does not say"],
  ["guidance.js", "laws.length > 0 && !laws.includes(undefined)", "laws.length > 0", "guidance", "whether a list binds"],
  ["guidance.js", "law !== undefined && binds.includes(law)", "law !== undefined", "guidance", "whether a list binds"],
  ["guidance.js", "rank(a) - rank(b) || ", "", "guidance", "the most severe state"],
  ["guidance.js", 'if (!(day <= now)) return ["next.source.unverified", ""];', "", "guidance", "a verification is told"],
  ["guidance.js", 'now - day > fresh ? "next.source.old" : ', "", "guidance", "a verification is told"],
  ["next.js", "if (text !== this.text) this.toggled.clear();", "", "next", "of several states"],
  ["steps.js", "i === 0, iconOf", "false, iconOf", "next", "of several states"],
  ["card.js", '} else if (!item.codes.includes("secret")) ends', "} else ends", "next", "the line for a report"],
  ["lists.js", "if (floor > Math.min(seq, answer.coverage.at)) answer = await this.engine.open(head, snapshot, floor);", "", "floor", "a head is remembered once it was verified"],
  ["lists.js", "if (refused && this.good) answer = await this.#open(this.good);", "", "floor", "newer lists that are refused"],
  ["record.js", "(await sha256(canonical(rest))) === digest", "digest !== undefined", "protocol", "what was changed"],
  ["record.js", "canonical(record) + \"\\n\" === text", "text !== undefined", "protocol", "what was changed"],
  ["record.js", "const same = made === canonical(body);", "const same = true;", "protocol", "what was changed"],
  ["record.js", "(await sha256(input.salt + at)) !== input.hash", "false", "protocol", "a record with hashes"],
  ["lookback.js", "i.finding", "i.state", "protocol", "looking back"],
  ["background.js", "this.lists.opened ? this.lists.good?.snapshot : undefined", "this.lists.newest?.snapshot", "behind", "lists that were refused are not searched"],
  ["background.js", "h.source === c.source && h.reference === c.reference && ", "h.reference === c.reference && ", "search", "a hit carries the events"],
  ["background.js", 'p.kind === "sanctions" ? "search.listed"', 'p.kind !== "" ? "search.listed"', "behind", "the search finds parties"],
  ["search.js", ' && !forgotten(p, now)', "", "search", "a natural person who is no longer listed"],
  ["search.js", 'case "removed": {\n        live = false;', 'case "removed": {', "search", "numbers are of what is on the list"],
];

/** Files of tests that need no browser, and so nothing built. */
const bare = new Set(["units", "engine", "rows", "export", "changes", "guidance"]);

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
      if (!bare.has(tests)) assert.equal(make().status, 0, "it builds");
      const run = spawnSync("node", ["--test", "--test-force-exit", "--test-reporter=tap", `--test-name-pattern=${name}`, `site/test/${tests}.test.mjs`],
        { cwd: root, encoding: "utf8", timeout: 120_000, env: { ...process.env, NODE_TEST_CONTEXT: undefined } });
      assert.notEqual(run.status, 0, `a test fails: ${run.stdout}`);
      assert.match(run.stdout, /not ok .*/, "and it is a test that fails");
    } finally {
      writeFileSync(folder + file, source);
    }
  });
}
