// The sealed vault: what is pasted, and what was found, live here and nowhere
// else. It has no network; the shell around it posts in the engine and the lists,
// which are verified here, and gets back three kinds of message without a word in
// them: see messages.js.

import { Engine, Failure } from "./engine.js";
import { Lists } from "./lists.js";
import { send, listen } from "./messages.js";
import { moved } from "./changes.js";
import { verify } from "./record.js";
import { results } from "./results.js";
import { View } from "./rows.js";
import { Behind } from "./background.js";
import { Next } from "./next.js";
import { Panel } from "./panel.js";
import { Catalogue } from "./words.js";

/** Set by site/build. */
/* global WORKER, ENGINE_SHA256, TEXTS, STYLE, GUIDANCE, BACKGROUND */

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets = [sheet];

const catalogues = { de: new Catalogue("de", TEXTS.de), en: new Catalogue("en", TEXTS.en) };
let t = catalogues.en;

const engine = new Engine(WORKER, ENGINE_SHA256);
const lists = new Lists(engine, (key, seq) => send({ type: "seq", key, seq }));

/** @type {"waiting" | "ready" | Failure} */
let state = "waiting";
/** @type {import("../../wasm/engine").EngineInfo | undefined} */
let info;
/** What the host of a widget sets; a page leaves it as it is. */
const options = { place: -1, maxAge: 0, lines: false };
/** The place that the host named; the engine tells its number. @type {unknown} */
let named;

/** Takes the place that was named. One that the engine doesn't know is -2: it refuses to check for it. */
function settle() {
  if (typeof named !== "string" || !info) return;
  const index = info.places.indexOf(named);
  options.place = named === "" || index >= 0 ? index : -2;
  named = undefined;
}

/** The last answer, or nothing yet. @type {import("./results.js").Answer | undefined} */
let shown;
/** Checks that were asked for and the last that was done, counted. */
let wanted = 0;
let done = 0;
/** The one under way. */
let checked = 0;
/** When the check under way began, and what was wanted when the person stopped it. */
let begun = 0;
let stopped = -1;

/** @param {number} index */
function choose(index) {
  options.place = index;
  schedule(0);
}

const panel = new Panel({
  verify: (text, at) => verify(text, engine, info?.places ?? [], at),
  again: async (text, lines) => JSON.parse(await withEngine(() => engine.screen(new TextEncoder().encode(text), { ...options, lines }))),
  input: (soon) => schedule(soon ? 0 : 150),
  place: choose,
  cancel: () => {
    stopped = wanted;
    engine.cancel();
  },
});
document.body.append(panel.root);
const next = new Next(GUIDANCE, panel.results, choose);
const behind = new Behind(BACKGROUND, next.root, lists);

const view = new View();

/** What an answer is made with, for those who keep it. */
const edition = () => ({
  engine: ENGINE_SHA256, version: info?.version ?? "", key: lists.opened?.key ?? "", snapshot: lists.opened?.snapshot ?? "",
  place: info?.places[options.place] ?? "",
});

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * One thing at a time with the engine. A check between the two openings of a head
 * would be one against lists that the second refuses, and two revivals at once
 * would end each other's instance.
 * @param {() => Promise<void>} f
 */
function turn(f) {
  const ended = last.then(f);
  last = ended.catch(() => {});
  return ended;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let patience;

/** Checks what stands in the box, after so many milliseconds. @param {number} delay */
function schedule(delay) {
  wanted++;
  clearTimeout(timer);
  timer = setTimeout(check, delay);
  patience ??= setTimeout(outdated, 300);
}

/** What was said of another text does not go on standing beside this one. */
function outdated() {
  patience = undefined;
  if (done === wanted || state === "waiting") return;
  shown = undefined;
  draw();
  if (panel.text.trim() !== "") panel.waiting(t, true);
}

let busy = false;

/** Checks until what was checked is what stands in the box. */
async function check() {
  if (busy && checked !== wanted) supersede();
  if (busy || state === "waiting") return draw();
  busy = true;
  try {
    while (done !== wanted) {
      const now = (checked = wanted);
      const text = panel.text;
      begun = Date.now();
      /** @type {import("./results.js").Answer | undefined} */
      let answer;
      if (text.trim() !== "") await turn(async () => void (answer = await screen(text)));
      done = now;
      if (done !== wanted && stopped === wanted) {
        answer = { text: panel.text, failure: new Failure("cancelled") };
        done = wanted;
      }
      if (done !== wanted && answer) continue; // more was typed meanwhile
      compare(answer);
      shown = answer;
      draw();
      document.dispatchEvent(new CustomEvent("checked", { detail: answer }));
    }
  } finally {
    busy = false;
    clearTimeout(patience);
    patience = undefined;
    panel.waiting(t, false);
  }
}

/** Gives the check of a text that is no longer there one second in all. */
function supersede() {
  const of = done;
  setTimeout(() => busy && done === of && engine.cancel(), Math.max(0, begun + 1000 - Date.now()));
}

/** @param {string} text */
async function screen(text) {
  if (state instanceof Failure && engine.bytes) await revive(); // what ended it may be over
  if (state instanceof Failure) return { text, failure: state };
  try {
    const json = await engine.screen(new TextEncoder().encode(text), options);
    return { text, json, result: JSON.parse(json), edition: edition() };
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure("died", String(error));
    if (!engine.alive) await revive();
    return { text, failure };
  }
}

/** Asks the engine in its turn, beside the box. @param {() => Promise<string>} ask */
async function withEngine(ask) {
  let json = "";
  await turn(async () => {
    try {
      json = await ask();
    } finally {
      if (!engine.alive && engine.bytes) await revive();
    }
  });
  return json;
}

/** The body of the record of what stands in the box, and what made it. @type {import("./recordform.js").Make} */
async function record(salt) {
  /** @type {Uint8Array | undefined} */
  let snapshot;
  const body = await withEngine(() => {
    snapshot = lists.opened && lists.good?.snapshot; // those of this turn: newer ones may follow it
    return engine.record(new TextEncoder().encode(panel.text), salt, options);
  });
  return { body, engine: ENGINE_SHA256, version: info?.version ?? "", snapshot: snapshot ? new TextDecoder().decode(snapshot) : null };
}

/** Starts an instance and opens the lists in it: at first, and after a death. */
async function revive() {
  try {
    info = await engine.start();
    settle(); // it may have been named before
    await lists.reopen();
    state = "ready";
  } catch (error) {
    engine.stop();
    state = error instanceof Failure ? error : new Failure("start", String(error));
  }
}

/** What the lists before said of the text that stands there, and what these say otherwise. */
const other = { text: "", options: "", snapshot: "", items: /** @type {readonly import("../../wasm/engine").Item[]} */ ([]), moved: /** @type {ReturnType<typeof moved>} */ ([]) };

/** Compares an answer with the one that other lists gave for the same text. @param {import("./results.js").Answer | undefined} answer */
function compare(answer) {
  const now = { text: answer?.text ?? "", options: JSON.stringify(options), snapshot: lists.opened?.snapshot ?? "" };
  const items = answer?.result?.items ?? [];
  if (now.text !== other.text || now.options !== other.options || !answer?.result) other.moved = [];
  else if (now.snapshot !== other.snapshot && now.snapshot !== "" && other.snapshot !== "") other.moved = moved(other.items, items);
  Object.assign(other, now, { items });
}

let drawn = "";
/** The text whose result is drawn. @type {string | undefined} */
let of;

/** Draws what has changed: a list unfolded or a button in focus stays when the same is found again. */
function draw() {
  panel.draw(t, { state, info, options, lists, coverage: shown?.result?.coverage, moved: other.moved });
  next.draw(t, shown, info, options.place);
  behind.draw(t, shown);
  // time and numbers of the edition alone are no change: they stand in the status
  const { coverage } = shown?.result ?? {};
  const answer = coverage && JSON.stringify([coverage.says, coverage.code]) + shown?.json?.slice(shown.json.indexOf(',"items":['));
  const now = [t.lang, state instanceof Failure ? state.why : "", shown?.failure?.why, answer, shown?.text].join("\n");
  if (now === drawn) return;
  drawn = now;
  panel.show(results(t, shown, { state, info, view, now: () => shown, record }), of === shown?.text);
  of = shown?.text;
}

/** @param {string} lang */
function speak(lang) {
  t = lang === "de" ? catalogues.de : catalogues.en;
  document.documentElement.lang = t.lang;
  draw();
}

listen({
  engine: ({ bytes }) => turn(async () => {
    if (state === "ready") return;
    try {
      if (!(bytes instanceof ArrayBuffer)) throw new Failure("missing");
      await engine.load(bytes);
      await revive();
    } catch (error) {
      state = error instanceof Failure ? error : new Failure("start", String(error));
    }
    schedule(0);
  }),
  lists: ({ head, snapshot, floors }) => turn(async () => {
    try {
      await lists.take(head, snapshot, floors);
    } catch {
      await revive(); // the engine died of them
    }
    if (state !== "waiting") schedule(0);
  }),
  lang: ({ lang }) => speak(lang),
  options: ({ maxAge, lines, place }) => {
    if (Number.isInteger(maxAge) && maxAge >= 0) options.maxAge = Math.min(maxAge, 0x7fffffff); // the engine takes 32 bits
    if (typeof lines === "boolean") options.lines = lines;
    named = place;
    settle();
    schedule(0);
  },
  focus: () => panel.focus(),
  unsaved: () => panel.unsaved(),
});

// The shell may come later than the vault, or never: ask until it answers.
const started = Date.now();
const asking = setInterval(() => {
  if (state !== "waiting" || engine.bytes) return clearInterval(asking);
  send({ type: "ready" });
  if (Date.now() - started > 60_000) {
    clearInterval(asking);
    state = new Failure("missing");
    schedule(0);
  }
}, 250);
send({ type: "ready" });
speak(document.documentElement.lang);

let height = 0;
new ResizeObserver(() => {
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  document.documentElement.classList.toggle("scrolls", now > 1_000_000); // more the shell doesn't give
  if (now !== height) send({ type: "height", height: (height = now) });
}).observe(document.body);
