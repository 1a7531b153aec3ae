// What the shell fetches: the engine by its hash, the head, and the snapshot that
// the head names. Nothing here is verified: the vault does that.

/* global ENGINE_URL */

const limit = 30_000;

/** @param {string} url @param {RequestCache} [cache] */
async function get(url, cache = "default") {
  const answer = await fetch(url, { cache, credentials: "omit", signal: AbortSignal.timeout(limit) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** @returns {Promise<ArrayBuffer>} */
export const fetchEngine = () => get(ENGINE_URL);

/** @returns {Promise<{head: Uint8Array, snapshot: Uint8Array}>} the snapshot is empty when it could not be had */
export async function fetchLists() {
  const head = new Uint8Array(await get("/lists/head", "no-cache"));
  const named = /^snapshot ([0-9a-f]{64}) /m.exec(new TextDecoder().decode(head));
  let snapshot = new Uint8Array();
  // a head without its snapshot is handed on: the vault says what is missing
  if (named) snapshot = await get("/lists/" + named[1]).then((b) => new Uint8Array(b), () => new Uint8Array());
  return { head, snapshot };
}
