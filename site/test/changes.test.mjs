// What is different between two editions of the lists, and between two answers:
// without a browser, with the real lists in build/test/lists.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { changes, moved, sources } from "../vault/changes.js";
import { root } from "./lib/server.mjs";

/** @param {string} name a condition of site/test/fixtures */
function snapshot(name) {
  const folder = `${root}build/test/lists/${name}/`;
  const hash = /^snapshot (\S+)/m.exec(readFileSync(folder + "head", "utf8"))?.[1];
  return new Uint8Array(readFileSync(folder + hash));
}

test("every current entry of the snapshot is counted, as another reading of it counts them", () => {
  const bytes = snapshot("fresh");
  const all = sources(bytes);
  for (const part of new TextDecoder().decode(bytes).split("\nsource ").slice(1)) {
    const [id] = part.split("\n", 1);
    const entries = part.split("\naddress ").slice(1).map((e) => e.split("\n\n")[0].split("\n"));
    const current = entries.filter((lines) => !lines.some((l) => l.startsWith("removed ")));
    assert.equal(current.length, Number(/^current (\d+)$/m.exec(part)?.[1]), id);
    assert.equal(all.get(id)?.current.size, new Set(current.map(([text]) => text)).size, id); // one address of two parties is one
  }
});

test("the same lists differ in nothing", () => assert.deepEqual(changes(snapshot("fresh"), snapshot("three-days")), []));

test("what was added and removed is told, with its name, both ways", () => {
  const ofac = { publisher: "OFAC", jurisdiction: "US", kind: "sanctions" };
  assert.deepEqual(changes(snapshot("fresh"), snapshot("newer")), [{ ...ofac, added: 1, removed: 1, parties: ["EXAMPLE PARTY"] }]);
  assert.deepEqual(changes(snapshot("newer"), snapshot("fresh")), [{ ...ofac, added: 1, removed: 1, parties: ["LAZARUS GROUP"] }]);
});

test("a source that comes or goes is all its entries", () => {
  const one = (/** @type {string} */ id) => new TextEncoder().encode(`addresscheck snapshot 1\n\nsource ${id}\npublisher P ${id}\njurisdiction EU\nkind sanctions\ncurrent 1\nremoved 1\n\nparty A\naddress - x y\naccount none\naddress XBT z\naccount BTC\nremoved 2025-01-01\n`);
  assert.deepEqual(changes(one("a"), one("b")).map((c) => [c.publisher, c.added, c.removed]), [["P b", 1, 0], ["P a", 0, 1]]);
});

/** @returns {any} */
const item = (n, state, start) => ({ n, state, start, end: start + 5, read: "r" + start });

test("rows of which other lists say something else, by their place", () => {
  const before = [item(1, "none", 0), item(2, "listed", 10), item(3, "none", 20)];
  assert.deepEqual(moved(before, before), []);
  // a row came between: numbers are others, places are not
  assert.deepEqual(moved(before, [item(1, "listed", 0), item(2, "named", 5), item(3, "listed", 10), item(4, "none", 20)]),
    [{ n: 1, before: "none", now: "listed" }, { n: 2, before: null, now: "named" }]);
  assert.deepEqual(moved(before, [item(1, "none", 0), item(2, "none", 20)]), [{ n: 2, before: "listed", now: null }]);
});
