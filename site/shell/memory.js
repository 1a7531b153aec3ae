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

/** @param {unknown} key id of a key, 32 bits @param {unknown} seq */
export function remember(key, seq) {
  if (!Number.isInteger(key) || Number(key) < 0 || Number(key) > 0xffffffff || !Number.isSafeInteger(seq)) return;
  const id = Number(key).toString(16).padStart(8, "0");
  const n = Number(seq);
  if (n <= (floors()[id] ?? 0)) return;
  seen[id] = n;
  try {
    localStorage.setItem(prefix + id, String(n));
  } catch {
    // no storage
  }
}
