// The shell: the page around the vault. It has the network and never sees what is
// pasted; it fetches the engine and the lists, hands them to the vault, remembers
// which head was seen last, and speaks the language that was chosen.

import { speaker } from "./language.js";
import { fetchEngine, fetchLists } from "./fetch.js";
import { floors, remember } from "./memory.js";

const vault = /** @type {HTMLIFrameElement} */ (document.getElementById("vault"));
const notice = /** @type {HTMLElement} */ (document.getElementById("notice"));
const again = /** @type {HTMLButtonElement} */ (document.getElementById("retry"));

/** @param {object} message */
function post(message) {
  // the vault's origin is opaque: there is no name to send it to
  vault.contentWindow?.postMessage(message, "*");
}

const speak = speaker((lang) => post({ type: "lang", lang }), tell);

/** What could not be loaded. @type {Set<"engine" | "lists">} */
const failed = new Set();
let delivered = false;
let refreshed = 0;

/** Loads the engine, once. */
const engine = {
  /** @type {Promise<ArrayBuffer> | undefined} */
  bytes: undefined,
  load() {
    this.bytes ??= fetchEngine();
    return this.bytes;
  },
};

async function deliver() {
  if (delivered) return;
  delivered = true;
  try {
    const bytes = await engine.load();
    failed.delete("engine");
    post({ type: "engine", bytes });
  } catch {
    engine.bytes = undefined;
    delivered = false;
    failed.add("engine");
    post({ type: "engine" });
  }
  tell();
}

async function refresh() {
  refreshed = Date.now();
  try {
    const { head, snapshot } = await fetchLists();
    failed.delete("lists");
    post({ type: "lists", head, snapshot, floors: floors() });
  } catch {
    failed.add("lists");
    post({ type: "lists" });
  }
  tell();
}

/** Says what is wrong with the network, if anything. */
function tell() {
  const key = failed.has("engine") ? "page.engine.failed" : navigator.onLine === false ? "page.offline" : failed.has("lists") ? "page.lists.failed" : "";
  notice.hidden = key === "";
  again.hidden = failed.size === 0;
  if (key) notice.querySelector("span")?.replaceChildren(speak.text(key));
}

function retry() {
  if (failed.has("engine")) deliver();
  refresh();
}

const handlers = {
  ready() {
    speak.send();
    if (delivered) return;
    deliver();
    refresh();
  },
  /** @param {{height: unknown}} m */
  height({ height }) {
    if (Number.isInteger(height)) vault.style.height = Math.min(Math.max(Number(height), 200), 1_000_000) + "px";
  },
  /** @param {{key: unknown, seq: unknown}} m */
  seq: ({ key, seq }) => remember(key, seq),
};

addEventListener("message", ({ source, data }) => {
  if (source !== vault.contentWindow || !data || typeof data !== "object" || !Object.hasOwn(handlers, data.type)) return;
  handlers[/** @type {keyof typeof handlers} */ (data.type)](data);
});

// A frame that was loaded again has nothing: it asks, and gets all of it.
vault.addEventListener("load", () => (delivered = false));

// Firefox takes a file that the vault saves for a navigation of its frame, which the
// page's policy forbids. The vault is told and shows the text instead.
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  if (effectiveDirective === "frame-src" && blockedURI.startsWith("blob")) post({ type: "unsaved" });
});

// What is dropped beside the vault would replace the page, and the text with it.
for (const type of ["dragover", "drop"]) addEventListener(type, (e) => e.preventDefault());

again.addEventListener("click", retry);
addEventListener("online", retry);
addEventListener("offline", tell);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && Date.now() - refreshed > 60_000) refresh();
});
setInterval(() => document.hidden || refresh(), 5 * 60_000);

document.querySelector(".skip")?.addEventListener("click", (e) => {
  e.preventDefault();
  vault.focus();
  post({ type: "focus" });
});

// the fetches begin before the vault asks
engine.load().catch(() => {});
tell();
