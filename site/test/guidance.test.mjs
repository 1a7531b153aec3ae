// Which steps a person sees, for every state, answer and place: without a
// browser, on the guidance as it was built in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { choose, groups, propose, stateOf, tokens, verification } from "../vault/guidance.js";
import { root } from "./lib/server.mjs";

/** @type {import("../vault/guidance.js").Guidance} */
const guidance = JSON.parse(readFileSync(root + "build/site-guidance.json", "utf8"));
const places = ["", "DE", "AT", "CH", "EU", "FR", "GB", "US"];
const situations = ["", "paying", "paid"];
const states = ["listed", "named", "related", "own", "not_checked", "formerly", "lookalike", "invalid", "secret", "none"];
const laws = ["unplaced", "binding", "foreign"];
/** @param {string} state @param {string[]} when */
const group = (state, ...when) => ({ state, n: 1, when: new Set(when), head: { key: "state." + state, args: {} } });
/** @param {import("../vault/guidance.js").Step[]} steps */
const ids = (steps) => steps.map((s) => s.id);

test("every place, answer and state has steps", () => {
  for (const place of places) for (const situation of situations) for (const state of states) {
    const steps = choose(guidance, "first", group(state), situation, place);
    assert.ok(steps.length >= 2, `${state}, ${situation}, ${place}: ${ids(steps)}`);
    for (const s of steps) assert.ok(s.de && s.en && s.sources.length > 0 && s.sources.every((id) => guidance.sources[id]), s.id);
    // an answer adds, and takes nothing away
    const open = ids(choose(guidance, "first", group(state), "", place));
    assert.deepEqual(open.filter((id) => !ids(steps).includes(id)), [], `${state}, ${situation}, ${place}`);
    if (situation && state !== "secret") assert.ok(steps.length > open.length, `${state}: ${situation} says nothing more`);
  }
});

test("whoever has a hit is told to stop first, answered or not", () => {
  for (const place of places) for (const situation of situations) for (const state of ["listed", "named", "related", "own"]) {
    const [first] = choose(guidance, "first", group(state), situation, place);
    assert.equal(first.id, "stop-" + state);
    assert.match(first.de, /^Halten Sie inne/);
    assert.match(first.en, /^Stop/);
  }
});

test("a listing has its law and an authority at every place", () => {
  for (const place of places) for (const law of place ? ["binding", "foreign"] : ["unplaced"]) {
    const said = choose(guidance, "law", group("listed", law), "", place);
    assert.ok(said.length > 0, `${place}, ${law}: no law`);
    assert.ok(said.every((s) => !s.when || s.when === law), ids(said).join());
    const tell = choose(guidance, "tell", group("listed", law), "", place);
    assert.ok(!place || tell.some((s) => s.places?.includes(place)), `${place}, ${law}: nobody to tell`);
  }
  // never both that it binds and that it does not
  for (const place of places.slice(1)) {
    const of = (/** @type {string} */ law) => ids(choose(guidance, "law", group("listed", law), "", place)).filter((id) => /binding|foreign|blocking|boycott|^law-eu|^law-us$/.test(id));
    assert.deepEqual(of("binding").filter((id) => of("foreign").includes(id)), [], place);
  }
});

test("what a miss does not say is said of a miss only, and the ten questions to who pays", () => {
  for (const place of places) for (const state of states) {
    assert.equal(choose(guidance, "limits", group(state), "", place).length >= 3, state === "none", state);
    for (const situation of situations) {
      assert.equal(choose(guidance, "checklist", group(state), situation, place).length, state === "none" && situation === "paying" ? 10 : 0, `${state}, ${situation}`);
    }
  }
});

/** An item as the engine gives it. @param {object} o @returns {any} */
const item = (o) => ({ n: 1, codes: [], hits: [], similar: [], state: "listed", says: [{ key: "state." + (o.state ?? "listed"), args: {} }], ...o });
const hit = (/** @type {object} */ o) => ({ kind: "sanctions", source: "us", removed: null, topics: [], ...o });
/** @type {any} */
const coverage = { sources: [{ id: "us", jurisdiction: "US" }, { id: "eu", jurisdiction: "EU" }] };
const order = ["listed", "named", "related", "not_checked", "formerly", "lookalike", "invalid", "none"];
const when = (/** @type {any[]} */ items, /** @type {string} */ place) => groups(items, coverage, guidance, place, order).map((g) => [g.state, [...g.when].sort().join(" ")].join(": "));

test("whether a list binds is told by list and place", () => {
  const us = item({ hits: [hit({})] });
  const eu = item({ n: 2, hits: [hit({ source: "eu" })] });
  assert.deepEqual(when([us], "DE"), ["listed: foreign"]);
  assert.deepEqual(when([us], "US"), ["listed: binding"]);
  assert.deepEqual(when([us], ""), ["listed: unplaced"]);
  assert.deepEqual(when([eu], "AT"), ["listed: binding"]);
  assert.deepEqual(when([eu, us], "DE"), ["listed: binding foreign"]);
  assert.deepEqual(when([item({ hits: [hit({}), hit({ source: "eu" })] })], "FR"), ["listed: binding"]);
  // a list whose law is not known is not called foreign, and one that no longer names it binds nobody
  assert.deepEqual(when([item({ hits: [hit({ source: "other" })] })], "DE"), ["listed: "]);
  assert.deepEqual(when([item({ state: "formerly", hits: [hit({ removed: "2025-03-21" })] })], "US"), ["formerly: "]);
  assert.deepEqual(when([item({ state: "named", hits: [hit({ kind: "attribution", topics: [{ name: "dprk" }] })] })], "DE"), ["named: dprk"]);
  assert.deepEqual(when([item({ state: "not_checked", codes: ["hash"] })], "DE"), ["not_checked: hash"]);
});

test("the most severe state comes first, and each has its own", () => {
  const items = [item({ n: 1, state: "none" }), item({ n: 2, state: "listed" }), item({ n: 3, state: "none" }), item({ n: 4, state: "invalid" })];
  assert.deepEqual(groups(items, coverage, guidance, "DE", order).map((g) => [g.state, g.n]), [["listed", 1], ["invalid", 1], ["none", 2]]);
  assert.equal(stateOf(item({ state: "named", says: [{ key: "state.named.own", args: {} }] })), "own");
  assert.equal(stateOf(item({ state: "related", says: [{ key: "state.related.attribution", args: {} }] })), "related");
  assert.equal(stateOf(item({ state: "invalid", codes: ["secret"] })), "secret");
});

test("a place is proposed from the language alone", () => {
  const known = places.slice(1);
  for (const [languages, spoken, want] of /** @type {[string[], string, string][]} */ ([
    [["de-DE", "de", "en"], "de", "DE"], [["de-AT"], "de", "AT"], [["fr-CH"], "en", "CH"], [["en-GB"], "en", "GB"], [["en-US"], "en", "US"],
    [["en-US", "en", "de-DE"], "en", "DE"], [["en-US"], "de", "DE"], [["nl-NL"], "en", "EU"], [["pl"], "en", "EU"], [["fr"], "en", "FR"],
    [["en"], "en", ""], [["ja-JP"], "en", ""], [[], "en", ""], [["x y"], "en", ""], [["ja-JP", "en-AU"], "en", ""],
  ])) assert.equal(propose(languages, spoken, known), want, languages.join());
});

test("a token that a law forbids is seen in the text and as a contract", () => {
  for (const text of ["pay 100 A7A5", "in a7a5.", "RUBx", "100 rubx", "wA7A5 (Tron)"]) assert.ok(tokens(text, []), text);
  for (const text of ["0xA7A51234567890", "RUBXY", "TA7A5k", "A7A55", "", "rub x"]) assert.ok(!tokens(text, []), text);
  assert.ok(tokens("", [item({ says: [{ key: "code.contract", args: { token: ["=A7A5, Tron (TRC-20)"] } }] })]));
  assert.ok(!tokens("", [item({ says: [{ key: "code.contract", args: { token: ["=USDT, Tron (TRC-20)"] } }] })]));
  for (const state of states) assert.ok(choose(guidance, "token", group(state), "", "").length >= 2, state);
});

test("a verification is told as it is, and ages", () => {
  const at = Date.parse("2026-11-22T12:00:00Z");
  const say = (/** @type {string} */ verified) => verification(/** @type {any} */ ({ verified }), at)[0];
  assert.equal(say(""), "next.source.unverified");
  assert.equal(say("copy"), "next.source.copy");
  assert.equal(say("2026-11-01"), "next.source.verified");
  assert.equal(say("2026-05-01"), "next.source.old");
  assert.equal(say("2026-12-01"), "next.source.unverified"); // to come: nobody can have
});
