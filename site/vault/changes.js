// What is different: between two editions of the lists, and between what two
// editions say of one text. Both editions have been verified by the engine before
// they get here; the format is that of docs/format.md.

/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {import("../../wasm/engine").State} State */
/** Current and removed entries of one source, as "LABEL ADDRESS", each with its party. @typedef {{publisher: string, jurisdiction: string, kind: string, current: Map<string, string>}} Source */
/** @typedef {{publisher: string, jurisdiction: string, kind: string, added: number, removed: number, parties: string[]}} Change parties: whom the added entries name */

/** @param {Uint8Array} snapshot @returns {Map<string, Source>} by the source's id */
export function sources(snapshot) {
  const all = new Map();
  /** @type {Source | undefined} */
  let source;
  let party = "";
  /** The entry under way, or "" in the lines before it. */
  let entry = "";
  for (const line of new TextDecoder().decode(snapshot).split("\n")) {
    const [, key, value] = /^(\S+) (.*)$/.exec(line) ?? [];
    if (key === "source") {
      source = { publisher: "", jurisdiction: "", kind: "", current: new Map() };
      entry = "";
      all.set(value, source);
    } else if (!source) continue;
    else if (key === "publisher" || key === "jurisdiction" || key === "kind") source[key] = value;
    else if (key === "party") [party, entry] = [value, ""];
    else if (key === "address") source.current.set((entry = value), party);
    else if (key === "removed" && entry !== "") source.current.delete(entry); // of a source it is a number
  }
  return all;
}

/**
 * Entries that were added and removed, by source, where there are any.
 * @param {Uint8Array} before
 * @param {Uint8Array} after
 * @returns {Change[]}
 */
export function changes(before, after) {
  const [old, now] = [sources(before), sources(after)];
  const none = new Map();
  return [...new Set([...now.keys(), ...old.keys()])].map((id) => {
    const [a, b] = [old.get(id)?.current ?? none, now.get(id)?.current ?? none];
    const { publisher, jurisdiction, kind } = /** @type {Source} */ (now.get(id) ?? old.get(id));
    const added = [...b.keys()].filter((e) => !a.has(e));
    const removed = [...a.keys()].filter((e) => !b.has(e)).length;
    return { publisher, jurisdiction, kind, added: added.length, removed, parties: [...new Set(added.map((e) => b.get(e)))] };
  }).filter((c) => c.added + c.removed > 0);
}

/**
 * The rows of one text of which another edition says something else. before or
 * now is null for a row that only one of them has.
 * @param {readonly Item[]} before
 * @param {readonly Item[]} now
 * @returns {{n: number, before: State | null, now: State | null}[]}
 */
export function moved(before, now) {
  const place = (/** @type {Item} */ i) => `${i.start} ${i.end} ${i.read}`;
  const old = new Map(before.map((i) => [place(i), i]));
  const out = [];
  for (const i of now) {
    const was = old.get(place(i));
    old.delete(place(i));
    if (was?.state !== i.state) out.push({ n: i.n, before: was?.state ?? null, now: i.state });
  }
  for (const i of old.values()) out.push({ n: i.n, before: i.state, now: null });
  return out;
}
