// The signed lists as the vault holds them: what was posted in, what the engine
// said of it, which edition is open, and what is different from the one before.

import { changes } from "./changes.js";

/** @typedef {import("../../wasm/engine").Opened} Opened */
/** @typedef {import("../../wasm/engine").Refused} Refused */
/** Another edition was taken over: which one it came after, and when. @typedef {{since: {seq: number, issued: number}, at: number, changes: import("./changes.js").Change[]}} Taken */
/** @typedef {{head: Uint8Array, snapshot: Uint8Array, floors: {[key: string]: number}}} Posted */

const nothing = new Uint8Array();

export class Lists {
  /**
   * @param {import("./engine.js").Engine} engine
   * @param {(key: number, seq: number) => void} verified told of each head that was verified
   */
  constructor(engine, verified) {
    this.engine = engine;
    this.verified = verified;
    /** @type {Posted | undefined} */
    this.newest = undefined;
    /** The last that could be opened. @type {Posted | undefined} */
    this.good = undefined;
    /** What is open now. @type {Opened | undefined} */
    this.opened = undefined;
    /** Why the newest were refused. @type {Refused | undefined} */
    this.refused = undefined;
    /** The last time that other lists took the place of those that were open. @type {Taken | undefined} */
    this.taken = undefined;
  }

  /**
   * Takes lists from the shell; without a head they could not be loaded, and what
   * is open stays open.
   * @param {unknown} head
   * @param {unknown} snapshot
   * @param {unknown} floors highest seq seen per key, as the shell remembers it
   */
  async take(head, snapshot, floors) {
    if (!(head instanceof Uint8Array) && this.good) return;
    this.newest = {
      head: head instanceof Uint8Array ? head : nothing,
      snapshot: snapshot instanceof Uint8Array ? snapshot : nothing,
      floors: floors && typeof floors === "object" ? /** @type {any} */ (floors) : {},
    };
    if (this.engine.alive) await this.reopen();
  }

  /**
   * Opens the newest lists; when they are refused, the last good ones again: they
   * are as genuine as before and age like any. Without those nothing is open, and
   * the engine says why for each address.
   */
  async reopen() {
    if (!this.newest) return;
    const before = { lists: this.good, opened: this.opened };
    let answer = await this.#open(this.newest);
    if (answer.ok) {
      this.good = this.newest;
      const head = before.opened?.coverage.head;
      if (before.lists && before.opened && head && before.opened.snapshot !== answer.snapshot) {
        this.taken = { since: head, at: Date.now(), changes: changes(before.lists.snapshot, this.good.snapshot) };
      }
    }
    const refused = answer.ok ? undefined : answer;
    if (refused && this.good) answer = await this.#open(this.good);
    // said at once, so that nobody sees a state between
    this.opened = answer.ok ? answer : undefined;
    this.refused = refused;
  }

  /** @param {Posted} lists */
  async #open({ head, snapshot, floors }) {
    let answer = await this.engine.open(head, snapshot, 0);
    if (!answer.ok) return answer;
    const seq = answer.coverage.head?.seq ?? 0;
    const id = keyId(answer.key);
    // The floor belongs to a key, and which key signed is known only now. Where it
    // could matter, the engine decides it.
    const floor = Number(floors[id]) || 0;
    if (floor > Math.min(seq, answer.coverage.at)) answer = await this.engine.open(head, snapshot, floor);
    if (answer.ok) this.verified(parseInt(id, 16), seq);
    return answer;
  }
}

/** The key's id of eight hex digits, the last part of NAME+ID. @param {string} key */
const keyId = (key) => key.slice(-8);
