// The vault's side of the engine: starts workers, holds each call against a time
// limit, throws a dead instance away and starts a fresh one. Every failure is a
// Failure with a reason that has a sentence; none is ever an answer.

/** @typedef {"hash" | "start" | "died" | "slow" | "too_large" | "arguments" | "insecure" | "missing" | "cancelled" | "secret"} Why */

/** Nothing was checked. `why` is the last part of the key failed.WHY. */
export class Failure extends Error {
  /**
   * @param {Why} why
   * @param {string} [text] for programmers
   */
  constructor(why, text = why) {
    super(text);
    this.why = why;
  }
}

const limits = { start: 60_000, open: 15_000, screen: 20_000, perMiB: 20_000 };

/** Milliseconds that a check of so many bytes may take. @param {number} bytes */
const patience = (bytes) => limits.screen + (limits.perMiB * bytes) / (1 << 20);

export class Engine {
  /**
   * @param {string} source the worker's script
   * @param {string} sha256 what the engine's bytes must hash to, lower-case hex
   */
  constructor(source, sha256) {
    this.source = source;
    this.sha256 = sha256;
    /** @type {Worker | undefined} */
    this.worker = undefined;
    /** @type {ArrayBuffer | undefined} */
    this.bytes = undefined;
    this.calls = 0;
    /** Ends the call under way. @type {((failure: Failure) => void) | undefined} */
    this.fail = undefined;
  }

  /**
   * Takes the engine's bytes, if they are those that this vault was built for.
   * @param {ArrayBuffer} bytes
   */
  async load(bytes) {
    if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) throw new Failure("insecure");
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const hex = Array.from(sum, (b) => b.toString(16).padStart(2, "0")).join("");
    if (hex !== this.sha256) throw new Failure("hash");
    this.bytes = bytes;
  }

  /**
   * Ends what is running and starts a new instance.
   * @returns {Promise<import("../../wasm/engine").EngineInfo>}
   */
  async start() {
    this.stop();
    if (!this.bytes) throw new Failure("missing");
    const url = URL.createObjectURL(new Blob([this.source], { type: "text/javascript" }));
    try {
      this.worker = new Worker(url);
    } catch (error) {
      throw new Failure("start", String(error));
    } finally {
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    }
    const info = JSON.parse(await this.#post({ op: "start", bytes: this.bytes }, limits.start));
    if (info.boundary !== 1) throw new Failure("start", `boundary ${info.boundary}`);
    return info;
  }

  /** Whether there is an instance that may answer. */
  get alive() {
    return this.worker !== undefined;
  }

  stop() {
    this.worker?.terminate();
    this.worker = undefined;
  }

  /** Ends the call that is under way. */
  cancel() {
    this.fail?.(new Failure("cancelled"));
  }

  /**
   * @param {Uint8Array} head
   * @param {Uint8Array} snapshot
   * @param {number} floor
   * @param {number} [at] Unix seconds, for an instance that verifies a record; else the clock is read
   * @returns {Promise<import("../../wasm/engine").OpenAnswer>}
   */
  async open(head, snapshot, floor, at) {
    return JSON.parse(await this.#post({ op: "open", head, snapshot, floor, at }, limits.open));
  }

  /**
   * Screens text and returns the engine's JSON.
   * @param {Uint8Array} text UTF-8
   * @param {{place: number, maxAge: number, lines: boolean}} options
   * @returns {Promise<string>}
   */
  screen(text, options) {
    return this.#post({ op: "screen", text, ...options }, patience(text.length));
  }

  /**
   * Screens text and returns the body of its record.
   * @param {Uint8Array} text UTF-8
   * @param {string} salt 32 hex digits for a record with hashes, else ""
   * @param {{place: number, maxAge: number, lines: boolean}} options
   * @param {number} [at] Unix seconds, for an instance that verifies a record; else the clock is read
   * @returns {Promise<string>}
   */
  record(text, salt, options, at) {
    return this.#post({ op: "record", text, salt: new TextEncoder().encode(salt), ...options, at }, patience(text.length));
  }

  /**
   * One call at a time: main.js takes turns.
   * @param {{op: string, [name: string]: unknown}} message
   * @param {number} limit milliseconds
   * @returns {Promise<string>}
   */
  #post(message, limit) {
    const worker = this.worker;
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      if (!worker) return reject(new Failure("died"));
      /** @param {Failure} failure */
      const fail = (failure) => {
        clearTimeout(timer);
        this.fail = undefined;
        // a refused call leaves the instance as it was; after all else it is dead
        if (failure.why !== "too_large" && failure.why !== "arguments" && failure.why !== "secret" && this.worker === worker) this.stop();
        reject(failure);
      };
      if (message.op === "screen") this.fail = fail;
      const timer = setTimeout(() => fail(new Failure("slow")), limit);
      worker.onmessage = ({ data }) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        this.fail = undefined;
        if (typeof data.json === "string") resolve(data.json);
        else fail(new Failure(data.why, data.text));
      };
      worker.onerror = (event) => fail(new Failure(message.op === "start" ? "start" : "died", event.message));
      worker.onmessageerror = () => fail(new Failure("died", "messageerror"));
      worker.postMessage({ ...message, id });
    });
  }
}
