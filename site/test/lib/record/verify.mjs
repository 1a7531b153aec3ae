// A verifier of records written from docs/record.md and docs/format.md alone, in
// another language than the program's: what a stranger can check without it.
//
//	const problems = verify(bytes, [VKEY, …]);   // [] when all holds
//
// It checks the file, the digest, the signature, the lists, the times; that every
// hit stands in the lists, and that no item stands in them without its hit. Twins
// and look-alikes it leaves to the program.
import { createHash, createPublicKey, verify as holds } from "node:crypto";

const sha256 = (/** @type {string | Uint8Array} */ data) => createHash("sha256").update(data).digest("hex");

/** RFC 8785 for strings, integers, true, false, null, arrays and objects. @param {any} v @returns {string} */
function canonical(v) {
  if (Array.isArray(v)) return `[${v.map(canonical).join(",")}]`;
  if (v === null || typeof v !== "object") return JSON.stringify(v);
  return `{${Object.keys(v).sort().map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`).join(",")}}`;
}

const members = ["body", "case", "digest", "made_by", "previous", "snapshot", "type"];

/**
 * @param {Uint8Array} bytes the file
 * @param {string[]} keys verifier keys that are trusted: NAME+HASH+KEY
 * @param {string} [lists] the snapshot of a record made without it
 * @returns {string[]} what does not hold
 */
export function verify(bytes, keys, lists) {
  let record;
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  try {
    record = JSON.parse(text);
  } catch {
    return ["no JSON"];
  }
  if (record?.type !== "addresscheck record") return ["no record of addresscheck"];
  if (record.body?.schema !== 1) return [`schema ${record.body?.schema}`];
  const problems = [];
  const must = (/** @type {boolean} */ ok, /** @type {string} */ what) => void (ok || problems.push(what));
  must(Object.keys(record).join() === members.join() && canonical(record) + "\n" === text, "not the one spelling of its content");
  const { digest, ...rest } = record;
  must(sha256(canonical(rest)) === digest, "the digest does not hold");

  const { body } = record;
  const snapshot = record.snapshot ?? lists;
  if (body.lists.snapshot === null) {
    must(body.coverage.ok === false && body.items.every((/** @type {any} */ it) => it.state === "not_checked" || it.state === "invalid"), "results without lists");
    return problems;
  }
  if (snapshot === undefined) return [...problems, "the lists are not in it"];
  must(sha256(snapshot) === body.lists.snapshot, "other lists than those named");
  if (body.lists.head === null) problems.push("the lists are not signed");
  else problems.push(...head(body, keys));
  problems.push(...items(body, entries(snapshot)));
  return problems;
}

/** Checks the signed note: docs/format.md, "Head". @param {any} body @param {string[]} keys @returns {string[]} */
function head(body, keys) {
  const note = body.lists.head;
  const at = note.lastIndexOf("\n\n");
  const signed = note.slice(0, at + 1);
  const signatures = note.slice(at + 2).split("\n").filter(Boolean).map((/** @type {string} */ line) => line.split(" "));
  const genuine = keys.some((vkey) => {
    const [name, hash, ...key] = vkey.split("+");
    const raw = Buffer.from(key.join("+"), "base64");
    if (raw[0] !== 1 || raw.length !== 33) return false; // Ed25519
    if (sha256(Buffer.concat([Buffer.from(`${name}\n`), raw])).slice(0, 8) !== hash) return false;
    const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw.subarray(1)]);
    const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
    return signatures.some(([dash, by, sig]) => {
      const b = Buffer.from(sig ?? "", "base64");
      return dash === "—" && by === name && b.subarray(0, 4).toString("hex") === hash && holds(null, Buffer.from(signed), publicKey, b.subarray(4));
    });
  });
  if (!genuine) return ["the lists are not signed by a trusted key"];
  const lines = signed.split("\n").map((/** @type {string} */ l) => l.split(" "));
  const value = (/** @type {string} */ key) => lines.find((/** @type {string[]} */ l) => l[0] === key)?.[1];
  const problems = [];
  if (signed.split("\n")[0] !== "addresscheck lists") problems.push("signed, but something else");
  if (value("snapshot") !== body.lists.snapshot) problems.push("the head names other lists");
  if (Number(value("issued")) > body.at + 600) problems.push("checked before the lists were signed");
  if (body.at > Number(value("expires"))) problems.push("checked after the lists expired");
  return problems;
}

/** Reads the addresses of a snapshot: docs/format.md. True for a current entry. @param {string} snapshot */
function entries(snapshot) {
  /** @type {Map<string, boolean>} */
  const found = new Map();
  for (const stanza of snapshot.split("\n\n").filter((s) => s.startsWith("party "))) {
    for (const entry of stanza.split("\naddress ").slice(1)) {
      const [first, ...rest] = entry.split("\n");
      const text = first.slice(first.indexOf(" ") + 1);
      found.set(text, found.get(text) || !rest.some((line) => line.startsWith("removed ")));
    }
  }
  return found;
}

/** @param {any} body @param {ReturnType<typeof entries>} listed @returns {string[]} */
function items(body, listed) {
  const problems = [];
  for (const it of body.items) {
    for (const h of it.hits) {
      if (h.text !== null && !listed.has(h.text)) problems.push(`item ${it.n}: a hit that is not in the lists: ${h.text}`);
    }
    const texts = new Set([it.address, it.read, ...it.readings.map((/** @type {any} */ r) => r.address)]);
    for (const t of texts) {
      if (listed.has(t) && it.hits.length === 0) problems.push(`item ${it.n}: in the lists, and no hit: ${t}`);
      if (listed.get(t) && it.state === "none") problems.push(`item ${it.n}: listed, and said to be on no list`);
    }
  }
  return problems;
}
