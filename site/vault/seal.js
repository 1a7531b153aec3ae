// The first statement of every sealed document. No policy of the browser stops
// WebRTC, which can reach any host by way of a "server" it is told to ask: so its
// constructors go before anything else runs. site/build puts these lines in
// front of the bundle.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "RTCDataChannel",
  "RTCIceTransport", "RTCSctpTransport", "RTCDtlsTransport", "WebTransport", "WebSocketStream"]) {
  delete /** @type {any} */ (globalThis)[name];
}
