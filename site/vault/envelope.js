// One call of the engine: text in, JSON out, by way of the envelope of
// wasm/engine.d.ts. What a call returns is never looked at.

const magic = 0x41434b31;
const headBytes = 16;

/** The instance is dead: whatever it says from now on is no answer. */
export class Dead extends Error {}

/** The engine refused the call: the arguments were wrong. Nothing was decided. */
export class Refused extends Error {
  /** @param {import("../../wasm/engine").EngineFault} fault */
  constructor(fault) {
    super(fault.text);
    this.fault = fault.fault;
  }
}

let number = 0;

/**
 * Calls an export with `parts` in the in buffer and returns the JSON as text.
 * @param {import("../../wasm/engine").EngineExports} engine
 * @param {() => boolean} exited whether the Go program has ended
 * @param {"engine_info" | "engine_open" | "engine_screen" | "engine_record"} name
 * @param {readonly Uint8Array[]} parts
 * @param {...number} args what follows the call number
 * @returns {string}
 */
export function call(engine, exited, name, parts, ...args) {
  number = (number % 0x7fffffff) + 1;
  try {
    write(engine, parts);
    const before = engine.engine_out() >>> 0;
    new Uint8Array(engine.mem.buffer, before, headBytes).fill(0);
    /** @type {(...args: number[]) => number} */ (engine[name])(number, ...args);
    if (exited()) throw new Dead("the program ended");
    return read(engine, number);
  } catch (error) {
    if (error instanceof Dead || error instanceof Refused) throw error;
    throw new Dead(String(error)); // a trap, or an address outside the memory
  }
}

/**
 * @param {import("../../wasm/engine").EngineExports} engine
 * @param {readonly Uint8Array[]} parts
 */
function write(engine, parts) {
  const size = parts.reduce((n, p) => n + p.length, 0);
  const at = engine.engine_in(size) >>> 0;
  if (at === 0) throw new Refused({ fault: "too_large", text: `${size} bytes` });
  const room = new Uint8Array(engine.mem.buffer, at, size);
  let i = 0;
  for (const part of parts) {
    room.set(part, i);
    i += part.length;
  }
}

/**
 * @param {import("../../wasm/engine").EngineExports} engine
 * @param {number} number
 */
function read(engine, number) {
  const at = engine.engine_out() >>> 0;
  const view = new DataView(engine.mem.buffer, at);
  const status = view.getUint32(8, true);
  const length = view.getUint32(12, true);
  if (view.getUint32(0, true) !== magic || view.getUint32(4, true) !== number || (status !== 1 && status !== 2) ||
    view.getUint32(headBytes + length, true) !== number) {
    throw new Dead("no whole answer");
  }
  const json = new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(engine.mem.buffer, at + headBytes, length));
  if (status === 1) return json;
  const fault = JSON.parse(json);
  if (fault.fault === "panic") throw new Dead("panic");
  throw new Refused(fault);
}
