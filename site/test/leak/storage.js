// What stays behind where the page, which has the network, can read it.

/** @typedef {import("./channels.js").To} To */

/** Everything is of this origin: the other destination is never reached. */
const own = /** @type {"own"} */ ("own");

/** @type {BroadcastChannel[]} */
const kept = [];

/** @type {import("./channels.js").Channel[]} */
export const storage = [
  { name: "localStorage", only: own, run: ({ base, token }) => mine(base) && localStorage.setItem(token, "1") },
  { name: "sessionStorage", only: own, run: ({ base, token }) => mine(base) && sessionStorage.setItem(token, "1") },
  { name: "cookie", only: own, run: ({ base, token }) => mine(base) && void (document.cookie = `${token}=1; path=/`) },
  // @ts-ignore: Chromium's
  { name: "cookieStore", only: own, run: ({ base, token }) => mine(base) && cookieStore.set(token, "1") },
  { name: "indexedDB", only: own, run: ({ base, token }) => mine(base) && void indexedDB.open(token) },
  { name: "caches", only: own, run: ({ base, token }) => mine(base) && caches.open(token).then(() => {}) },
  { name: "file system", only: own, run: async ({ base, token }) => {
    if (mine(base)) await (await navigator.storage.getDirectory()).getFileHandle(token, { create: true });
  } },
  { name: "BroadcastChannel", only: own, run: ({ base, token }) => {
    if (!mine(base)) return;
    const channel = new BroadcastChannel("leak");
    kept.push(channel);
    channel.postMessage(token);
  } },
  { name: "lock name", only: own, run: ({ base, token }) => {
    if (mine(base)) navigator.locks.request(token, () => new Promise(() => {}));
  } },
  { name: "storage event", only: own, run: ({ base, token }) => mine(base) && void (parent.localStorage[token] = "1") },
  { name: "shared storage", only: own, run: ({ base, token }) =>
    // @ts-ignore: Chromium's
    mine(base) && sharedStorage.set(token, "1"), never: "can be written, but read by nobody but its own worklets" },
  { name: "blob address", only: own, run: ({ base, token }) => mine(base) && void URL.createObjectURL(new File(["x"], token)),
    never: "its address is a random number that nobody is told" },
  { name: "worker indexedDB", only: own, run: ({ base, token }) =>
    mine(base) && void new Worker(URL.createObjectURL(new Blob([`indexedDB.open("${token}")`]))) },
  { name: "worker caches", only: own, run: ({ base, token }) =>
    mine(base) && void new Worker(URL.createObjectURL(new Blob([`caches.open("${token}")`]))) },
  { name: "worker BroadcastChannel", only: own, run: ({ base, token }) =>
    mine(base) && void new Worker(URL.createObjectURL(new Blob([`new BroadcastChannel("leak").postMessage("${token}")`]))) },
];

/** Whether an address is of the page around us. @param {string} base */
function mine(base) {
  return base.includes("//localhost");
}
