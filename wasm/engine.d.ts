/**
 * The engine's boundary, version 1: what the WebAssembly module exports, how
 * text goes in and JSON comes out, and the shapes of that JSON. Written by hand
 * and frozen: a change that an older page could not read gets a new version
 * number in `EngineInfo.boundary` and in the first word of the envelope.
 * The shapes are held to the Go code by wasm/engine_test.go.
 *
 * The module is Go compiled for js/wasm. It runs with Go's wasm_exec.js; main
 * never returns. Exported functions take numbers, return a number, never throw
 * on purpose, never block and never call JavaScript.
 *
 * WHY AN ENVELOPE. After a panic, an out-of-memory, a blocking call or a
 * throwing callback inside an exported function, JavaScript sees a garbage
 * integer, and later calls still seem to work. So no return value is an answer.
 * An answer is an envelope in the out buffer that is whole and echoes the number
 * of the call. Anything else means: the instance is dead, throw it away, all is
 * "not checked".
 */

/** What `instance.exports` holds besides Go's own. */
export interface EngineExports {
  readonly mem: WebAssembly.Memory;

  /**
   * Makes the in buffer at least `bytes` long (16 MiB at most) and returns its
   * address in `mem`, or 0 when it can't. Call it before every write: memory
   * may have grown, and a view of the old `mem.buffer` is detached then.
   */
  engine_in(bytes: number): number;

  /** Address of the out buffer's envelope. Ask again after every call. */
  engine_out(): number;

  /** Answers `EngineInfo`. Works without lists. */
  engine_info(call: number): number;

  /**
   * Opens signed lists. In buffer: `headBytes` bytes of head, then
   * `snapshotBytes` bytes of snapshot. `now` and `floor` are Unix seconds; floor
   * is the highest `seq` this device has seen verified, 0 for none. Answers
   * `OpenAnswer`. On a refusal the lists opened before are dropped.
   */
  engine_open(call: number, headBytes: number, snapshotBytes: number, now: number, floor: number): number;

  /**
   * Screens text. In buffer: `textBytes` bytes of UTF-8 (bytes that are not are
   * read as U+FFFD). `now`: Unix seconds, read anew for each check. `place`:
   * index into `EngineInfo.places`, -1 when none is chosen. `maxAge`: seconds, 0
   * for no further limit; it can only tighten. `lines`: 1 when every line is one
   * address. Answers `Result`. Without lists it answers too: all that is not
   * invalid is not_checked. An item takes about 1 KB of JSON, so large
   * batches are given in chunks of lines; look-alikes are told within a chunk.
   */
  engine_screen(call: number, textBytes: number, now: number, place: number, maxAge: number, lines: number): number;

  /**
   * Reads lines `ASSET[:NETWORK] ADDRESS` without looking them up. In buffer:
   * `textBytes` bytes. Answers `Parsed[]`.
   */
  engine_parse(call: number, textBytes: number): number;

  /**
   * Says which addresses are valid, and nothing else. In buffer: `textBytes` bytes,
   * a line `ASSET[:NETWORK]`, then an address a line. Answers a string with a digit
   * for each address in order, `1` valid and `0` not. An asset or network that the
   * engine does not know is an `EngineFault`.
   */
  engine_valid(call: number, textBytes: number): number;

  /**
   * Screens text as engine_screen does and answers the body of its record
   * (docs/record.md). In buffer: `saltBytes` bytes, 0 or 32 lower-case hex digits,
   * then `textBytes` bytes of text. With a salt the body holds salted hashes and no
   * text. A text with a private key in it is an `EngineFault`, `secret`.
   */
  engine_record(call: number, saltBytes: number, textBytes: number, now: number, place: number, maxAge: number, lines: number): number;
}

/**
 * The envelope, at the address that engine_out returns, little-endian. JavaScript
 * sets bytes 0 to 15 to zero before each call and picks a new call number from
 * 1 to 2^31-1.
 *
 *   offset  bytes
 *   0       4   magic and version: 0x31 0x4b 0x43 0x41 ("1KCA")
 *   4       4   the call number, echoed
 *   8       4   status: 1 answered; 2 refused (the JSON is an EngineFault)
 *   12      4   n, length of the JSON in bytes
 *   16      n   JSON, UTF-8, RFC 8785
 *   16+n    4   the call number again, written last
 *
 * Whole means: magic, both call numbers and the length agree, and the Go program
 * has not exited (the promise of go.run is pending).
 */
export interface Envelope {
  readonly magic: 0x41434b31;
  readonly call: number;
  readonly status: 1 | 2;
  readonly length: number;
}

/** Status 2: the call itself was wrong. Nothing was decided. */
export interface EngineFault {
  /** too_large: more than the in buffer holds; arguments: a number out of range; panic: the engine recovered from a mistake of its own and is dead; secret: no record may be made of this text. */
  readonly fault: "too_large" | "arguments" | "panic" | "secret";
  readonly text: string;
}

export interface EngineInfo {
  readonly boundary: 1;
  readonly chains: readonly { readonly asset: string; readonly name: string }[];
  /** Verifier keys trusted, as golang.org/x/mod/sumdb/note writes them. */
  readonly keys: readonly string[];
  /** Longest text that engine_screen reads, in bytes. */
  readonly max_text: number;
  readonly places: readonly string[];
  /** The eight states, the most severe first. */
  readonly states: readonly State[];
  readonly version: string;
}

export type OpenAnswer = Opened | Refused;

export interface Opened {
  readonly coverage: Coverage;
  readonly entries: number;
  /** Name and id of the key that signed. */
  readonly key: string;
  readonly ok: true;
  /** SHA-256 of the snapshot, lower-case hex. */
  readonly snapshot: string;
}

export interface Refused {
  readonly ok: false;
  readonly reason: OpenReason;
  /** For programmers. People read the sentence `code.lists_` + reason. */
  readonly text: string;
}

export type OpenReason =
  | "missing" | "keys" | "signature" | "origin" | "format" | "clock"
  | "older" | "future" | "expired" | "size" | "hash";

export type State =
  | "listed" | "named" | "related" | "not_checked"
  | "formerly" | "lookalike" | "invalid" | "none";

/** A date YYYY-MM-DD. */
export type Day = string;

/** What engine_screen answers. Unknown strings are null, never "". */
export interface Result {
  readonly coverage: Coverage;
  readonly items: readonly Item[];
  /** The text held more than was read: the rest was not checked. */
  readonly more: boolean;
  readonly summary: readonly Sentence[];
}

/** One address. `check --json` writes the same object without `says`, a line each. */
export interface Item {
  /** Canonical text of the account by the deciding reading. */
  readonly address: string | null;
  /** As written in a payment URI. */
  readonly amount: string | null;
  /** Chain of the deciding reading; ETH stands for every EVM chain. */
  readonly asset: string | null;
  readonly codes: readonly string[];
  /** Byte offset in the text, exclusive. */
  readonly end: number;
  readonly error: AddressError | null;
  /** What the state would be if the lists could be relied on. */
  readonly finding: State;
  /** The most severe first. */
  readonly hits: readonly Hit[];
  /** As pasted; masked where it holds a secret. */
  readonly input: string | null;
  readonly kind: string | null;
  /** Number of the row, from 1. */
  readonly n: number;
  readonly network: string | null;
  /** What was read: without blanks, invisible characters, link and scheme. */
  readonly read: string | null;
  readonly readings: readonly Reading[];
  readonly says: readonly Sentence[];
  readonly similar: readonly Similar[];
  /** Byte offset in the text. */
  readonly start: number;
  readonly state: State;
  /** Destination tag, memo or payment id. */
  readonly tag: string | null;
}

export interface AddressError {
  /**
   * Byte offset in `read` (in `input` when a letter of another script stands
   * there), null when no place is known.
   */
  readonly at: number | null;
  readonly code: string;
  /** For programmers; it never holds a part of the text. */
  readonly message: string;
}

export interface Reading {
  readonly address: string | null;
  readonly asset: string | null;
  readonly caveats: readonly string[];
  readonly error: AddressError | null;
  readonly form: string | null;
  readonly kind: string | null;
  readonly network: string | null;
  readonly proof: "none" | "checksum" | "case";
}

export interface Hit {
  readonly aliases: readonly string[];
  /** The label as published: XBT, USDT. A label, not a chain. */
  readonly asset: string | null;
  readonly comment: string | null;
  readonly first_seen: Day | null;
  readonly first_seen_or_earlier: boolean;
  /** Other addresses of the same account: on the entry's chain, and what was pasted. */
  readonly forms: readonly Form[];
  readonly incident: string | null;
  readonly kind: "sanctions" | "attribution" | "own";
  /** Since when the party is listed; not the address. */
  readonly listed: Day | null;
  readonly lookup: string | null;
  readonly party: string | null;
  readonly programmes: readonly string[];
  readonly reference: string | null;
  readonly relation: "exact" | "same-text" | "derived";
  /** A day, or a window "2026-08-21..2026-09-18"; null for a current entry. */
  readonly removed: string | null;
  readonly source: string;
  readonly statement: string | null;
  /** The address as published. */
  readonly text: string;
  readonly topics: readonly Topic[];
  readonly why: "same_key" | "same_script" | "same_bytes" | null;
}

/** Another address of a hit's account, with the reason why it is one. */
export interface Form {
  readonly address: string;
  readonly asset: string;
  readonly why: "same_key" | "same_script" | "same_bytes";
}

export interface Topic {
  readonly basis: string;
  readonly name: string;
  readonly text: string | null;
}

export interface Similar {
  readonly address: string;
  /** The other row of the batch, null for a listed address. */
  readonly item: number | null;
  readonly party: string | null;
  readonly source: string | null;
}

export interface Coverage {
  /** The time of the check, Unix seconds. */
  readonly at: number;
  /** Why a miss does not count; null when it does. */
  readonly code: string | null;
  readonly head: Head | null;
  /** Jurisdictions no whole list is carried for. */
  readonly missing: readonly string[];
  readonly ok: boolean;
  readonly says: readonly Sentence[];
  readonly sources: readonly Source[];
}

export interface Head {
  readonly expires: number;
  readonly issued: number;
  readonly seq: number;
}

export interface Source {
  readonly age: "fresh" | "aging" | "old" | "ahead" | "fixed" | "partly";
  /** Unix seconds of the last successful comparison. */
  readonly compared: number | null;
  readonly entries: number;
  readonly failed: boolean;
  readonly id: string;
  readonly jurisdiction: string;
  readonly kind: "sanctions" | "attribution" | "own";
  readonly published: Day | null;
  readonly publisher: string;
  readonly required: boolean;
  readonly title: string;
  readonly url: string | null;
}

/**
 * A sentence without a language: a key of screen/words and its arguments. Each
 * argument is a list of values that are joined with commas; the first character
 * of a value says what it is: "=" text as it stands, "@" a key of the catalogue,
 * "#" a date. Vectors for formatters: screen/words/testdata/vectors.txt.
 */
export interface Sentence {
  readonly args: { readonly [name: string]: readonly string[] };
  readonly key: string;
}

/** One line of engine_parse and of `addresscheck parse`. */
export interface Parsed {
  readonly address: string | null;
  readonly asset: string | null;
  readonly canonical: string | null;
  readonly error: AddressError | null;
  readonly kind: string | null;
  readonly network: string | null;
  readonly valid: boolean;
}
