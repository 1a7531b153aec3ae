// WebRTC: no policy stops it. A word goes out in the name of a server that is to
// be asked, or in the datagrams that look for a peer.

/** @typedef {import("./channels.js").To} To */

/** Keeps connections alive. @type {unknown[]} */
const kept = [];

/** @param {string} url @param {typeof RTCPeerConnection} PC */
async function ask(url, PC) {
  const p = new PC({ iceServers: [{ urls: url, username: "u", credential: "c" }] });
  kept.push(p);
  p.createDataChannel("x");
  await p.setLocalDescription(await p.createOffer());
}

/** Asks a STUN server whose name holds the token. @param {To} to @param {typeof RTCPeerConnection} PC */
export const stunTo = ({ token, udp, zone }, PC) => ask(`stun:${token}.${zone}:${udp}`, PC);

/**
 * Answers an offer that nobody made: its peer is our logging port, its password
 * name is the token, and every datagram to it carries that (RFC 8445, 7.2.2).
 * @param {To} to
 * @param {typeof RTCPeerConnection} PC
 */
export async function iceTo({ token, udp, zone }, PC) {
  const p = new PC();
  kept.push(p);
  p.createDataChannel("x");
  await p.setLocalDescription(await p.createOffer());
  const print = Array.from({ length: 32 }, () => "AB").join(":");
  await p.setRemoteDescription({ type: "answer", sdp: [
    "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0",
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel", "c=IN IP4 127.0.0.1", "a=mid:0",
    `a=ice-ufrag:${token}`, "a=ice-pwd:abcdefghijklmnopqrstuvwx", `a=fingerprint:sha-256 ${print}`, "a=setup:active",
    "a=sctp-port:5000", `a=candidate:1 1 udp 2113937151 127.0.0.1 ${udp} typ host`, ""].join("\r\n") });
}

/** What a constructor is called, here and in older engines. */
const names = ["RTCPeerConnection", "webkitRTCPeerConnection"];

/** @param {string} name @returns {any} */
const named = (name) => Reflect.get(globalThis, name);

/** @type {import("./channels.js").Channel[]} */
export const rtc = [
  ...names.map((name) => ({ name: name + " by name", run: (/** @type {To} */ to) => stunTo(to, named(name)) })),
  { name: "RTCPeerConnection by candidate", run: (to) => iceTo(to, named(names[0])) },
  { name: "RTCPeerConnection turn", run: ({ token, port, zone }) => ask(`turn:${token}.${zone}:${port}?transport=tcp`, named(names[0])) },
  { name: "RTCPeerConnection turns", run: ({ token, port, zone }) => ask(`turns:${token}.${zone}:${port}?transport=tcp`, named(names[0])) },
  // what is left of WebRTC may hold the constructor
  { name: "RTCPeerConnection by its kin", run: (to) => {
    const found = Object.getOwnPropertyNames(globalThis).filter((n) => /^(webkit|moz)?RTC/.test(n));
    const PC = found.map((n) => named(n)?.prototype?.constructor).find((c) => c?.name === "RTCPeerConnection");
    return stunTo(to, PC);
  } },
];
