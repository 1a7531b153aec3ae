// The highest seq seen for each key, so that an older head can't be passed off as
// new. Only the vault reports them, after the signature held.

const prefix = "addresscheck.seq.";

/** Kept in memory too: storage may be denied. @type {{[key: string]: number}} */
const seen = {};

/** @returns {{[key: string]: number}} */
export function floors() {
  const all = { ...seen };
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i) ?? "";
      const seq = Number(localStorage.getItem(name));
      if (name.startsWith(prefix) && Number.isSafeInteger(seq)) all[name.slice(prefix.length)] = Math.max(seq, all[name.slice(prefix.length)] ?? 0);
    }
  } catch {
    // no storage: what this page has seen
  }
  return all;
}

/** @param {unknown} key eight hex digits @param {unknown} seq */
export function remember(key, seq) {
  if (typeof key !== "string" || !/^[0-9a-f]{8}$/.test(key) || !Number.isSafeInteger(seq)) return;
  const n = Number(seq);
  if (n <= (floors()[key] ?? 0)) return;
  seen[key] = n;
  try {
    localStorage.setItem(prefix + key, String(n));
  } catch {
    // no storage
  }
}
