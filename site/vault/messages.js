// The messages between shell and vault. Inwards: engine, lists, lang, options,
// focus, unsaved (the browser refused to save a file). Outwards a fixed schema of numbers, and nothing a person typed:
//
//   ready               the vault listens
//   height  {height}    CSS pixels that it needs
//   seq     {key, seq}  a head was verified: id of its key, its number

/** @typedef {{type: "ready"} | {type: "height", height: number} | {type: "seq", key: number, seq: number}} Out */

/** @param {Out} message */
export function send(message) {
  // the shell's origin is not known in here, and there is nothing in it to hide
  parent.postMessage(message, "*");
}

/** @param {{[type: string]: (message: any) => void}} handlers */
export function listen(handlers) {
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || !data || typeof data !== "object" || !Object.hasOwn(handlers, data.type)) return;
    handlers[data.type](data);
  });
}
