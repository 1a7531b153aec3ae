// The record of a check as docs/record.md describes it: made and verified here, in
// the vault. The engine writes the body; who has the same text, lists and time gets
// the same bytes from it, and that is all that verifying is.

import { Engine, Failure } from "./engine.js";

/** @typedef {import("../../wasm/engine").Refused["reason"]} Reason */
/** What a person says about a check. @typedef {{customer: string, decided_by: string, decision: string, note: string, purpose: string, reference: string, second_reviewer: string}} Case */

export const fields = /** @type {const} */ (["purpose", "customer", "reference", "decision", "decided_by", "second_reviewer", "note"]);
const members = ["body", "case", "digest", "made_by", "previous", "snapshot", "type"];
const type = "addresscheck record";

/** The largest record that is read: a text of the greatest length with its items. */
export const largest = 256 << 20;

/**
 * RFC 8785 for what records hold: strings, integers, true, false, null, arrays, objects.
 * @param {any} v
 * @returns {string}
 */
export function canonical(v) {
  if (Array.isArray(v)) return `[${v.map(canonical).join(",")}]`;
  if (v === null || typeof v !== "object") return JSON.stringify(v);
  return `{${Object.keys(v).sort().map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`).join(",")}}`;
}

/** SHA-256 in lower-case hex. @param {string} text */
export async function sha256(text) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(sum, (b) => b.toString(16).padStart(2, "0")).join("");
}

/** A new salt: 32 hex digits. */
export const newSalt = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

/**
 * The file of a record.
 * @param {string} body as the engine wrote it
 * @param {{said: Case, engine: string, version: string, snapshot: string | null}} o
 */
export async function file(body, { said, engine, version, snapshot }) {
  const parts = {
    body, case: canonical(Object.fromEntries(fields.map((f) => [f, said[f].trim() || null]))),
    made_by: canonical({ clock: "device", engine, surface: "browser", tool: "addresscheck", version }),
    previous: "null", snapshot: canonical(snapshot), type: canonical(type),
  };
  const object = (/** @type {{[member: string]: string}} */ p) => `{${Object.keys(p).sort().map((k) => `"${k}":${p[k]}`).join(",")}}`;
  return object({ ...parts, digest: canonical(await sha256(object(parts))) }) + "\n";
}

/**
 * What verifying gave. foreign: it is no record of ours. unread: why the results
 * could not be made again.
 * @typedef {{foreign?: "json" | "type" | "schema", what?: string, record?: any, intact?: boolean, opened?: import("../../wasm/engine").Opened,
 *   unread?: "unsigned" | "snapshot" | "text" | "othertext" | "lists", refused?: Reason, same?: boolean, differences?: string[]}} Verdict
 */

/**
 * Makes the body of a record again, with an engine of its own and the record's
 * time as the clock, and compares the bytes.
 * @param {string} text the file
 * @param {Engine} engine whose program is used; it is not touched
 * @param {readonly string[]} places as of EngineInfo
 * @param {string} [at] the text at hand, for a record that holds hashes
 * @returns {Promise<Verdict>}
 */
export async function verify(text, engine, places, at) {
  let record;
  try {
    record = JSON.parse(text);
  } catch {
    return { foreign: "json" };
  }
  if (record?.type !== type) return { foreign: "type", what: String(record?.tool ?? record?.type ?? "–").slice(0, 80) };
  if (record.body?.schema !== 1) return { foreign: "schema", what: String(record.body?.schema).slice(0, 80) };
  const { digest, ...rest } = record;
  const intact = Object.keys(record).join() === members.join() && canonical(record) + "\n" === text && (await sha256(canonical(rest))) === digest;
  return { record, intact, ...await again(record, engine, places, at) };
}

/** @param {any} record @param {Engine} engine @param {readonly string[]} places @param {string | undefined} at @returns {Promise<Verdict>} */
async function again({ body, snapshot }, engine, places, at) {
  const { input, lists } = body;
  if (lists?.snapshot && !lists.head) return { unread: "unsigned" };
  if (lists?.snapshot && snapshot === null) return { unread: "snapshot" };
  let pasted = input?.text;
  if (typeof pasted !== "string") {
    if (at === undefined) return { unread: "text" };
    pasted = at;
    if ((await sha256(input.salt + at)) !== input.hash) return { unread: "othertext" };
  }
  const own = new Engine(engine.source, engine.sha256);
  own.bytes = engine.bytes;
  try {
    await own.start();
    const bytes = (/** @type {string} */ s) => new TextEncoder().encode(s);
    /** @type {import("../../wasm/engine").Opened | undefined} */
    let opened;
    if (lists?.snapshot) {
      const answer = await own.open(bytes(lists.head), bytes(snapshot), 0, body.at);
      if (!answer.ok) return { unread: "lists", refused: answer.reason };
      if (answer.snapshot !== lists.snapshot) return { unread: "lists", refused: "hash" };
      opened = answer;
    } else if (lists?.refused) {
      return { unread: "lists", refused: lists.refused }; // nothing was compared then, and nothing is now
    }
    const options = { place: input.place === null ? -1 : places.indexOf(input.place), maxAge: input.max_age, lines: input.lines };
    const made = await own.record(bytes(pasted), input.salt ?? "", options, body.at);
    const same = made === canonical(body);
    return { opened, same, differences: same ? [] : differences(body, JSON.parse(made)) };
  } catch (error) {
    if (error instanceof Failure && error.why === "secret") return { same: false, differences: [] };
    throw error;
  } finally {
    own.stop();
  }
}

/** The first twenty places where two bodies differ: where, was, now. @param {any} was @param {any} now @param {string} [path] @returns {string[]} */
export function differences(was, now, path = "") {
  if (canonical(was ?? null) === canonical(now ?? null)) return [];
  const deep = (/** @type {any} */ v) => v !== null && typeof v === "object";
  if (deep(was) && deep(now) && Array.isArray(was) === Array.isArray(now)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])];
    return keys.flatMap((k) => differences(was[k], now[k], `${path}/${Array.isArray(was) ? Number(k) + 1 : k}`)).slice(0, 20);
  }
  const short = (/** @type {any} */ v) => (v === undefined ? "–" : canonical(v).slice(0, 80));
  return [`${path}: ${short(was)} → ${short(now)}`];
}
