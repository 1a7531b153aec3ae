// Each branch of entry.mjs that keeps a promise is taken out of the built worker; the
// test named must fail then. SECURITY.md has the same table in words.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { root } from "../lib/edge.mjs";

/** What is taken out (once there), what stands there instead, file of tests, name of the test. @type {[string, string, string, string][]} */
const mutants = [
  ['if (request.method !== "GET" && request.method !== "HEAD") return problem(405);', "", "parity", "POST /lists/head"],
  ["if (hash === name) return snapshot;", "if (hash) return snapshot;", "parity", "GET /lists/0000"],
  ["file.ok || file.status === 304 ? file : problem(404)", "file", "parity", "GET /a/nothing.js"],
  ["if (!isFile(pathname)) return problem(404);", "", "parity", "GET /de/index.html"],
  ["headers: known ? { \"if-none-match\": known } : {} });", "headers: request.headers });", "serving", "of a request only path"],
  ["new Request(origin + pathname, {", "new Request(request.url, {", "serving", "of a request only path"],
  ["?? (await baseline(env, origin + pathname))", "", "faults", "a store that can't be read"],
  [" && value.length - start === Number(named[2])", "", "faults", "a value that is not whole"],
  ["kept.delete(env.LISTS);", "", "faults", "one read of the store"],
  ["if (last && Date.now() - last.at < keep) return last.parts;", "", "faults", "one read of the store"],
  ["?? undefined;\n  } catch {", "?? undefined;\n  } finally {", "faults", "a store that can't be read"],
];

const built = root + "build/edge/worker/entry.mjs";
const source = readFileSync(built, "utf8");
after(() => writeFileSync(built, source));

for (const [old, now, tests, name] of mutants) {
  test(`entry.mjs without: ${old.slice(0, 60)}`, { timeout: 180_000 }, () => {
    assert.equal(source.split(old).length, 2, "it stands there once");
    try {
      writeFileSync(built, source.replace(old, () => now));
      // what comes before in the file brings lists into service
      const run = spawnSync("node", ["--test", "--test-force-exit", "--test-reporter=tap", `--test-name-pattern=${name}|good lists`, `worker/test/${tests}.test.mjs`],
        { cwd: root, encoding: "utf8", timeout: 120_000, env: { ...process.env, NODE_TEST_CONTEXT: undefined } });
      assert.notEqual(run.status, 0, `a test fails: ${run.stdout}`);
      assert.match(run.stdout, new RegExp(`not ok .*(${name})`), "and it is this one");
    } finally {
      writeFileSync(built, source);
    }
  });
}
