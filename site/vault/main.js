// The sealed vault: what is pasted, and what was found, live here and nowhere
// else. It has no network; the shell around it posts in the engine and the lists,
// which are verified here, and gets back four kinds of message without a word in
// them: see messages.js.

import { Engine, Failure } from "./engine.js";
import { Lists } from "./lists.js";
import { send, listen } from "./messages.js";
import { results } from "./results.js";
import { Panel } from "./panel.js";
import { Catalogue } from "./words.js";

/** Set by site/build. */
/* global WORKER, ENGINE_SHA256, TEXTS, STYLE */

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

/** The last answer, or nothing yet. @type {import("./results.js").Answer | undefined} */
let shown;
/** Checks that were asked for and the last that was done, counted. */
let wanted = 0;
let done = 0;
/** When the check under way began, and whether the person stopped it. */
let begun = 0;
let stopped = false;

const panel = new Panel({
  input: (soon) => schedule(soon ? 0 : 150),
  place: (index) => {
    options.place = index;
    schedule(0);
  },
  cancel: () => {
    stopped = true;
    engine.cancel();
  },
});
document.body.append(panel.root);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Checks what stands in the box, after so many milliseconds. @param {number} delay */
function schedule(delay) {
  wanted++;
  clearTimeout(timer);
  timer = setTimeout(check, delay);
}

let busy = false;

/** Checks until what was checked is what stands in the box. */
async function check() {
  if (busy) supersede();
  if (busy || state === "waiting") return draw();
  busy = true;
  try {
    while (done !== wanted) {
      const turn = wanted;
      const text = panel.text;
      begun = Date.now();
      stopped = false;
      const answer = text.trim() === "" ? undefined : await screen(text);
      done = stopped ? wanted : turn;
      if (done !== wanted && answer) continue; // more was typed meanwhile
      shown = answer;
      draw();
      document.dispatchEvent(new CustomEvent("checked", { detail: answer }));
    }
  } finally {
    busy = false;
  }
}

/** Gives the check of a text that is no longer there one second in all. */
function supersede() {
  const of = begun;
  setTimeout(() => busy && begun === of && engine.cancel(), Math.max(0, of + 1000 - Date.now()));
}

/** @param {string} text */
async function screen(text) {
  if (state instanceof Failure) return { text, failure: state };
  const patience = setTimeout(() => panel.waiting(t, true), 150);
  try {
    const json = await engine.screen(new TextEncoder().encode(text), options);
    return { text, json, result: JSON.parse(json) };
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure("died", String(error));
    if (!engine.alive) await revive();
    return { text, failure };
  } finally {
    clearTimeout(patience);
    panel.waiting(t, false);
  }
}

/** Starts an instance and opens the lists in it: at first, and after a death. */
async function revive() {
  try {
    info = await engine.start();
    await lists.reopen();
    state = "ready";
  } catch (error) {
    engine.stop();
    state = error instanceof Failure ? error : new Failure("start", String(error));
  }
}

function draw() {
  panel.draw(t, { state, info, options, lists });
  panel.show(results(t, shown, state, info));
}

/** @param {string} lang */
function speak(lang) {
  t = lang === "de" ? catalogues.de : catalogues.en;
  document.documentElement.lang = t.lang;
  draw();
}

listen({
  async engine({ bytes }) {
    if (state === "ready") return;
    try {
      if (!(bytes instanceof ArrayBuffer)) throw new Failure("missing");
      await engine.load(bytes);
      await revive();
    } catch (error) {
      state = error instanceof Failure ? error : new Failure("start", String(error));
    }
    schedule(0);
  },
  async lists({ head, snapshot, floors }) {
    try {
      await lists.take(head, snapshot, floors);
    } catch {
      await revive(); // the engine died of them, or was ended meanwhile
    }
    if (state === "ready") schedule(0);
  },
  lang: ({ lang }) => speak(lang),
  options: ({ maxAge, lines, place }) => {
    if (Number.isInteger(maxAge) && maxAge >= 0) options.maxAge = maxAge;
    if (typeof lines === "boolean") options.lines = lines;
    const index = info?.places.indexOf(place) ?? -1;
    if (index >= 0) options.place = index;
    schedule(0);
  },
  focus: () => panel.focus(),
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
  if (now !== height) send({ type: "height", height: (height = now) });
}).observe(document.body);
