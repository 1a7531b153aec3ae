// The worker itself, with a store that fails as a test tells it. Only tests run this.
//
//	POST /test/faults {…}   put, get: patterns of keys that fail; stale: what was written before
//	                        is read; same: one store for all requests, as at the edge
//	POST /test/forget       forget what became of the last refresh
//	POST /test/spoil        cut the end off what is in service
//	GET  /test/store        all keys and values
//	GET  /test/reads        how often current was read
//	GET  /test/assets       what the assets were asked for: addresses and names of headers
import entry from "../../../build/edge/worker/entry.mjs";

let faults = {};
let reads = 0;
let same;
const asked = [];
/** Values that current had. @type {ArrayBuffer[]} */
const past = [];

const fails = (op, key) => faults[op] && new RegExp(faults[op]).test(key);

const faulty = (store) => ({
  async get(key, options) {
    if (key === "current") reads++;
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
  if (path === "/test/spoil") await env.LISTS.put("current", (await env.LISTS.get("current", "arrayBuffer")).slice(0, -100));
  if (path === "/test/assets") return Response.json(asked);
  if (path === "/test/reads") return new Response(String(reads));
  if (path !== "/test/store") return new Response("ok\n");
  const { keys } = await env.LISTS.list();
  return Response.json(Object.fromEntries(await Promise.all(keys.map(async ({ name }) => [name, await env.LISTS.get(name)]))));
}

const noting = (assets) => ({
  fetch(request, init) {
    const r = new Request(request, init);
    asked.push([r.url, ...r.headers.keys()]);
    return assets.fetch(r);
  },
});

/** The worker keeps what it read of a store: a store of each request has nothing kept. */
const world = (env) => ({ ...env, ASSETS: noting(env.ASSETS), LISTS: faults.same ? (same ??= faulty(env.LISTS)) : faulty(env.LISTS) });

export default {
  fetch(request, env, ctx) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/test/")) return test(request, env, pathname);
    return entry.fetch(request, world(env), ctx);
  },
  scheduled: (event, env, ctx) => entry.scheduled(event, world(env), ctx),
};
