// Fresh frames: another window brings fresh constructors, and perhaps no policy.

import { blob, put } from "./put.js";
import { iceTo, stunTo } from "./rtc.js";

/** @typedef {import("./channels.js").To} To */

/** @param {string} text */
const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** @param {string} html */
const srcdoc = (html) => put(`<iframe srcdoc="${attribute(html)}"></iframe>`);

/** A window whose objects nobody has touched. @returns {any} */
const fresh = () => put("<iframe></iframe>").contentWindow;

/** @param {To} to */
const ping = ({ url }) => `<script>fetch("${url()}", {mode: "no-cors"})</script>`;

/** The text of a script that asks a STUN server whose name holds the token. @param {To} to */
const stun = ({ token, udp, zone }) => `<script>p = new RTCPeerConnection({iceServers: [{urls: "stun:${token}.${zone}:${udp}"}]});
  p.createDataChannel("x"); p.createOffer().then((o) => p.setLocalDescription(o))</script>`;

/** @type {import("./channels.js").Channel[]} */
export const frames = [
  { name: "frame", run: ({ url }) => put(`<iframe src="${url("html")}"></iframe>`) && undefined },
  { name: "frame to a name", run: ({ named }) => put(`<iframe src="${named}"></iframe>`) && undefined },
  { name: "frame location", run: ({ url }) => void (fresh().location = url("html")) },
  { name: "frame srcdoc img", run: ({ url }) => void srcdoc(`<img src="${url("png")}">`) },
  { name: "frame srcdoc script", run: (to) => void srcdoc(ping(to)) },
  { name: "frame srcdoc meta refresh", run: ({ url }) => void srcdoc(`<meta http-equiv="refresh" content="0;url=${url("html")}">`) },
  { name: "frame srcdoc sandbox", run: (to) => void put(`<iframe sandbox="allow-scripts" srcdoc="${attribute(ping(to))}"></iframe>`) },
  { name: "frame srcdoc WebRTC", run: (to) => void srcdoc(stun(to)) },
  { name: "frame data", run: (to) => void put(`<iframe src="data:text/html,${encodeURIComponent(ping(to))}"></iframe>`) },
  { name: "frame blob", run: (to) => void put(`<iframe src="${blob(ping(to), "text/html")}"></iframe>`) },
  { name: "frame blob WebRTC", run: (to) => void put(`<iframe src="${blob(stun(to), "text/html")}"></iframe>`) },
  { name: "frame javascript", run: ({ url }) => void put(`<iframe src="javascript:fetch('${url()}',{mode:'no-cors'})"></iframe>`) },
  { name: "frame credentialless", run: ({ url }) => void put(`<iframe credentialless src="${url("html")}"></iframe>`) },
  { name: "frame csp attribute", run: ({ url }) => void put(`<iframe csp="default-src *" src="${url("html")}"></iframe>`) },
  { name: "frame lazy", run: ({ url }) => {
    const div = put("<div></div>");
    div.style.cssText = "position:fixed;top:0";
    put(`<iframe loading="lazy" src="${url("html")}"></iframe>`, div);
  } },
  { name: "fenced frame", run: ({ url }) => {
    // @ts-ignore: Chromium's
    put("<fencedframe></fencedframe>").config = new FencedFrameConfig(url("html"));
  }, never: "not in this Chromium" },
  { name: "object of html", run: (to) => void put(`<object type="text/html" data="data:text/html,${encodeURIComponent(ping(to))}"></object>`) },
  { name: "embed of html", run: (to) => void put(`<embed type="text/html" src="data:text/html,${encodeURIComponent(ping(to))}">`) },
  { name: "fresh window fetch", run: ({ url }) => fresh().fetch(url(), { mode: "no-cors" }) },
  { name: "fresh window XHR", run: ({ url }) => {
    const x = new (fresh().XMLHttpRequest)();
    x.open("GET", url());
    x.send();
  } },
  { name: "fresh window beacon", run: ({ url }) => fresh().navigator.sendBeacon(url()) },
  { name: "fresh window WebSocket", run: ({ url }) => void new (fresh().WebSocket)(url().replace("http:", "ws:")) },
  { name: "fresh window Image", run: ({ url }) => void (new (fresh().Image)().src = url("png")) },
  { name: "fresh window write", run: (to) => {
    const doc = fresh().document;
    doc.write(`<img src="${to.url("png")}">`);
    doc.close();
  } },
  { name: "fresh window eval", run: ({ url }) => fresh().eval(`fetch("${url()}", {mode: "no-cors"})`) },
  { name: "fresh window worker", run: ({ url }) => void new (fresh().Worker)(blob(`fetch("${url()}", {mode: "no-cors"})`)) },
  { name: "fresh window WebTransport", run: ({ named }) => void new (fresh().WebTransport)(named.replace("http:", "https:")) },
  { name: "fresh window WebRTC by name", run: (to) => stunTo(to, fresh().RTCPeerConnection) },
  { name: "fresh window WebRTC by candidate", run: (to) => iceTo(to, fresh().RTCPeerConnection) },
  { name: "parent's WebRTC", run: (to) => stunTo(to, /** @type {any} */ (parent).RTCPeerConnection) },
];
