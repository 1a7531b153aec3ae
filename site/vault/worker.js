// The engine's thread. Go's wasm_exec.js stands before this in the same blob. One
// worker holds one instance; when that dies, the vault ends the worker.

import { Dead, Refused, call } from "./envelope.js";

/** @type {import("../../wasm/engine").EngineExports} */
let engine;
let exited = () => true;

const seconds = () => Math.floor(Date.now() / 1000);

/** @type {{[op: string]: (m: any) => Promise<string> | string}} */
const ops = {
  async start({ bytes }) {
    // @ts-ignore: wasm_exec.js defines it
    const go = new Go();
    const { instance } = await WebAssembly.instantiate(bytes, go.importObject);
    engine = /** @type {any} */ (instance.exports);
    let ended = false;
    exited = () => ended || go.exited;
    go.run(instance).finally(() => (ended = true));
    return call(engine, exited, "engine_info", []);
  },
  // at: the time of a record, for an instance that verifies one and does nothing else
  open: ({ head, snapshot, floor, at }) =>
    call(engine, exited, "engine_open", [head, snapshot], head.length, snapshot.length, at ?? seconds(), floor),
  // the clock is read for each check: a page can stay open for weeks
  screen: ({ text, place, maxAge, lines }) =>
    call(engine, exited, "engine_screen", [text], text.length, seconds(), place, maxAge, lines ? 1 : 0),
  record: ({ salt, text, place, maxAge, lines, at }) =>
    call(engine, exited, "engine_record", [salt, text], salt.length, text.length, at ?? seconds(), place, maxAge, lines ? 1 : 0),
};

onmessage = async ({ data }) => {
  try {
    postMessage({ id: data.id, json: await ops[data.op](data) });
  } catch (error) {
    const why = error instanceof Refused ? error.fault : error instanceof Dead ? "died" : "start";
    postMessage({ id: data.id, why, text: String(error) });
  }
};
