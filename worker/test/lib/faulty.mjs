// The worker itself, with a store that fails as a test tells it. Only tests run this.
//
//	POST /test/faults {"put": "…", "get": "…", "stale": true}   patterns of keys; what was written before is read
//	POST /test/forget                                            forget what became of the last refresh
//	GET  /test/store                                             all keys and values
import entry from "../../../build/edge/worker/entry.mjs";

let faults = {};
/** Values that current had. @type {ArrayBuffer[]} */
const past = [];

const fails = (op, key) => faults[op] && new RegExp(faults[op]).test(key);

const faulty = (store) => ({
  async get(key, options) {
    if (fails("get", key)) throw new Error("the store is down");
    if (faults.stale && key === "current" && past.length > 0) {
      const value = past[Math.floor(Math.random() * past.length)];
      return options.type === "text" ? new TextDecoder().decode(value) : value.slice(0);
    }
    // a store that has not heard of a key yet
    if (faults.stale && /^[0-9a-f]{64}$/.test(key) && Math.random() < 0.3) return null;
    return store.get(key, options);
  },
  async put(key, value, options) {
    if (fails("put", key)) throw new Error("the store is down");
    if (key === "current") past.splice(0, Math.max(0, past.length - 3)), past.push(value.slice(0));
    return store.put(key, value, options);
  },
});

async function test(request, env, path) {
  if (path === "/test/faults") faults = await request.json();
  if (path === "/test/forget") await env.LISTS.delete("refresh");
  if (path !== "/test/store") return new Response("ok\n");
  const { keys } = await env.LISTS.list();
  return Response.json(Object.fromEntries(await Promise.all(keys.map(async ({ name }) => [name, await env.LISTS.get(name)]))));
}

export default {
  fetch(request, env, ctx) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/test/")) return test(request, env, pathname);
    return entry.fetch(request, { ...env, LISTS: faulty(env.LISTS) }, ctx);
  },
  scheduled: (event, env, ctx) => entry.scheduled(event, { ...env, LISTS: faulty(env.LISTS) }, ctx),
};
