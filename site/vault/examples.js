// One example for each state, real addresses all: site/test holds each to its
// state. The invoice is a text of the catalogue.

/** @type {readonly {state: import("../../wasm/engine").State, text: string}[]} */
export const examples = [
  // OFAC, Lazarus Group: the Ronin bridge theft
  { state: "listed", text: "0x098B716B8Aaf21512996dC57EB0615e2383E2f96" },
  // FBI, the Bybit theft
  { state: "named", text: "0x95b6656838a1d852dd1313c659581f36b2afb237" },
  // the SegWit form of a key that OFAC lists as 1H939dom7i4WDLCKyGbXUp3fs9CSTNRzgL
  { state: "related", text: "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt" },
  { state: "not_checked", text: "vitalik.eth" },
  // Tornado Cash, on OFAC's list from 2022 to 2025
  { state: "formerly", text: "0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc" },
  // ends like OFAC's TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq; made for this, nobody's
  { state: "lookalike", text: "TUCsTq7TofTCJRRoHfZ8yYrjoniGmH5Yzq" },
  { state: "invalid", text: "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp" },
  // the first address of Bitcoin
  { state: "none", text: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa" },
];
