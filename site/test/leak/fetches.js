// Requests that a script makes: connect-src.

/** @typedef {import("./channels.js").To} To */

/** @param {To} to @param {RequestInit} [init] */
const get = ({ url }, init) => fetch(url(), init);

/** @param {string} url @param {boolean} async @param {string} [body] */
function xhr(url, async, body) {
  const x = new XMLHttpRequest();
  x.open(body ? "POST" : "GET", url, async);
  x.send(body);
}

/** The address of a WebSocket. @param {To} to */
const ws = ({ url }) => url().replace("http:", "ws:");

/** @type {import("./channels.js").Channel[]} */
export const fetches = [
  { name: "fetch", run: (to) => get(to) },
  { name: "fetch no-cors", run: (to) => get(to, { mode: "no-cors" }) },
  { name: "fetch same-origin", run: (to) => get(to, { mode: "same-origin" }), only: "own" },
  { name: "fetch with credentials", run: (to) => get(to, { mode: "no-cors", credentials: "include" }) },
  { name: "fetch keepalive", run: (to) => get(to, { mode: "no-cors", keepalive: true }) },
  { name: "fetch POST", run: ({ base, token }) => fetch(base + "/leak/", { method: "POST", body: token }) },
  { name: "fetch POST no-cors", run: ({ base, token }) => fetch(base + "/leak/", { method: "POST", mode: "no-cors", body: token }) },
  { name: "fetch FormData", run: ({ base, token }) => {
    const form = new FormData();
    form.append("word", token);
    return fetch(base + "/leak/", { method: "POST", mode: "no-cors", body: form });
  } },
  // the preflight goes out, with the header's name in it
  { name: "fetch header name", run: ({ base, token }) => fetch(base + "/leak/", { headers: { ["x-" + token]: "1" } }) },
  { name: "fetch method name", run: ({ base, token }) => fetch(base + "/leak/", { method: "X" + token }) },
  { name: "fetch Request", run: ({ url }) => fetch(new Request(url(), { mode: "no-cors" })) },
  // HTTP/1.1 refuses a streamed body; to another origin a preflight goes out first
  { name: "fetch stream", run: ({ url, token }) => fetch(url(), {
    // @ts-ignore: duplex is not in the types yet
    method: "POST", duplex: "half", body: new Blob([token]).stream(),
  }), only: "other" },
  { name: "fetch low priority", run: (to) => get(to, { priority: "low", mode: "no-cors", cache: "reload" }) },
  // @ts-ignore: new
  { name: "fetchLater", run: ({ url }) => fetchLater(url(), { activateAfter: 0 }) },
  { name: "fetch to a name", run: ({ named }) => fetch(named, { mode: "no-cors" }) },
  { name: "XHR", run: ({ url }) => xhr(url(), true) },
  { name: "XHR synchronous", run: ({ url }) => xhr(url(), false) },
  { name: "XHR POST", run: ({ base, token }) => xhr(base + "/leak/", true, token) },
  { name: "sendBeacon", run: ({ url }) => navigator.sendBeacon(url()) },
  { name: "sendBeacon body", run: ({ base, token }) => navigator.sendBeacon(base + "/leak/", token) },
  { name: "sendBeacon Blob", run: ({ base, token }) => navigator.sendBeacon(base + "/leak/", new Blob([token])) },
  { name: "WebSocket", run: (to) => new WebSocket(ws(to)) },
  { name: "WebSocket protocol", run: ({ base, token }) => new WebSocket(base.replace("http:", "ws:") + "/leak/", token) },
  { name: "WebSocket to a name", run: ({ named }) => new WebSocket(named.replace("http:", "ws:")) },
  // @ts-ignore: Chromium's
  { name: "WebSocketStream", run: (to) => new WebSocketStream(ws(to)).opened },
  { name: "EventSource", run: ({ url }) => new EventSource(url()) },
  { name: "EventSource with credentials", run: ({ url }) => new EventSource(url(), { withCredentials: true }) },
  // @ts-ignore: not in the types
  { name: "WebTransport", run: ({ named }) => new WebTransport(named.replace("http:", "https:")).ready },
  { name: "WebAssembly streaming", run: ({ url }) => WebAssembly.compileStreaming(fetch(url("wasm"), { mode: "no-cors" })) },
];
