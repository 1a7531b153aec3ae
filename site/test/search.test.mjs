// The search over the lists and the events behind a hit: without a browser, on
// texts written for the case they show, and on the background as it is built in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { carried } from "../vault/background.js";
import { find, fold, forgetAfter, index, most } from "../vault/search.js";

const snapshot = `addresscheck snapshot 1

source eu-fsf
publisher European Commission
jurisdiction EU
kind sanctions

party Söhne & Co.
address - xyz
account none

source us-fbi-dprk
publisher FBI
jurisdiction US
kind attribution

party TraderTraitor (North Korea)
reference I-022625-PSA
address ETH 0x01
account ETH

source us-ofac-sdn
publisher OFAC
jurisdiction US
kind sanctions

party (not recorded)
address ETH 0x02
account ETH
removed 2024-01-01

party EXAMPLE LTD
alias VERY OTHER NAME
reference 1
programme DPRK3
lookup https://example.org/1
address ETH 0x03
account ETH
seen 2022-01-01
address USDT T1
account TRX
address XBT 1a
account BTC
removed 2025-03-01..2025-03-02

party GONE LTD
type entity
address ETH 0x04
account ETH
removed 2022-03-01

party Jane DOE
type individual
address ETH 0x05
account ETH
removed 2025-03-01

party John ROE
address ETH 0x06
account ETH
removed 2025-03-01

party Kim POE
type individual
address ETH 0x07
account ETH
removed 2022-03-01
address ETH 0x08
account ETH

end 3 sources 8 parties 11 entries
`;
const chains = { ETH: "Ethereum", TRX: "Tron", BTC: "Bitcoin" };
const day = 86_400_000;
const gone = Date.parse("2025-03-01");
const names = (query, now = gone + day) => find(index(snapshot, chains, now), query).map((p) => p.name);

test("a party is found by name, other name, programme, reference, chain, without case and accents", () => {
  for (const query of ["EXAMPLE", "example ltd", "ltd exa", "very other", "dprk3", "tron example", "Tron", "trx"]) assert.ok(names(query).includes("EXAMPLE LTD"), query);
  assert.deepEqual(names("sohne"), ["Söhne & Co."]);
  assert.deepEqual(names("SÖHNE & co"), ["Söhne & Co."]);
  assert.deepEqual(names("022625"), ["TraderTraitor (North Korea)"]);
  for (const query of ["", " ", "e", "xample", "examples", "(not recorded)", "nobody", "!!"]) assert.deepEqual(names(query), [], query);
  assert.equal(fold("  Ḿörtel--GmbH & Co. "), "mortel gmbh co");
});

test("numbers are of what is on the list; what is gone is counted apart", () => {
  const [p] = find(index(snapshot, chains, gone), "example");
  assert.deepEqual([p.current, p.removed, p.kind, p.publisher, p.lookup], [2, 1, "sanctions", "OFAC", "https://example.org/1"]);
  assert.deepEqual([...p.chains].filter(([, n]) => n > 0), [["ETH", 1], ["TRX", 1]]);
  const [g] = find(index(snapshot, chains, gone), "gone");
  assert.deepEqual([g.current, g.removed], [0, 1]);
});

test("a natural person who is no longer listed leaves a year later; firms and who is listed stay", () => {
  assert.equal(forgetAfter, 365); // lists/changes has the same
  for (const name of ["Jane DOE", "John ROE"]) {
    assert.deepEqual(names(name, gone + 364 * day), [name]);
    assert.deepEqual(names(name, gone + 365 * day), []);
  }
  assert.deepEqual(names("gone", gone + 5000 * day), ["GONE LTD"]);
  assert.deepEqual(names("kim poe", gone + 5000 * day), ["Kim POE"]);
});

test("the name that was typed comes first, and a long list ends", () => {
  const many = snapshot.replace("end 3", Array.from({ length: 50 }, (_, i) => `party ZED ${i} EXAMPLE\naddress ETH 0x${100 + i}\naccount ETH\n`).join("\n") + "\nend 3");
  const all = find(index(many, chains, gone), "example");
  assert.equal(all[0].name, "EXAMPLE LTD");
  assert.equal(all.length, 51);
  assert.ok(most < 51);
});

test("a text of any kind is read without an error", () => {
  for (const text of ["", "address", "address x", "removed 1\naccount\nparty\nsource\nend", "\0\n\u202e", "party A\naddress  \nremoved ..\n"]) assert.ok(Array.isArray(index(text, chains, 0)), text);
});

const events = [
  { id: "ronin", carriers: [{ source: "us-ofac-sdn", reference: "27307", from: "2022-04-14", to: "2022-05-07" }] },
  { id: "bybit", carriers: [{ source: "us-fbi-dprk", reference: "I-1", from: "", to: "" }] },
];
const item = (...hits) => ({ hits });
const ids = (...items) => carried(/** @type {any} */ (events), /** @type {any} */ (items)).map((e) => e.id);

test("a hit carries the events of its party and its days, and no other", () => {
  assert.deepEqual(ids(item({ source: "us-ofac-sdn", reference: "27307", first_seen: "2022-04-15" })), ["ronin"]);
  assert.deepEqual(ids(item({ source: "us-ofac-sdn", reference: "27307", first_seen: "2022-05-08" })), []);
  assert.deepEqual(ids(item({ source: "us-ofac-sdn", reference: "27307", first_seen: null })), []);
  assert.deepEqual(ids(item({ source: "own", reference: "27307", first_seen: "2022-04-15" })), []);
  assert.deepEqual(ids(item({ source: "us-fbi-dprk", reference: "I-1", first_seen: null }), item()), ["bybit"]);
  assert.deepEqual(ids(item(), item()), []);
});
