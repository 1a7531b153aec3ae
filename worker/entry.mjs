// The worker's door. What is asked for most, the head and the snapshot that it names,
// is answered here from one value of the store: Go needs a new instance for each
// request. What has to be computed goes to Go, all else is a file or is not there. Of
// a request only its method, path and If-None-Match are looked at, and passed on.
import go from "./worker.mjs";
import { computed, files, head, lists, problems } from "./routes.mjs";

// made once: to copy them is a quarter of the work
const [headHeaders, listHeaders] = [new Headers(head), new Headers(lists)];

const blob = /^\/lists\/([0-9a-f]{64})$/;
const isFile = (path) => files.some((f) => (f.endsWith("*") ? path.startsWith(f.slice(0, -1)) : path === f));

/** What was read last of a store, for this long: one read serves a burst. */
const kept = new WeakMap();
const keep = 10_000;

export default {
  async fetch(request, env, ctx) {
    try {
      return await answer(request, env, ctx);
    } catch (error) {
      // its name only: a message may hold what was asked for
      console.log(JSON.stringify({ error: String(error?.name), event: "failed" }));
      return problem(500);
    }
  },
  async scheduled(event, env, ctx) {
    await go.scheduled(event, env, ctx);
    kept.delete(env.LISTS);
  },
};

async function answer(request, env, ctx) {
  if (request.method !== "GET" && request.method !== "HEAD") return problem(405);
  const { origin, pathname } = new URL(request.url);
  const known = request.headers.get("if-none-match");
  const hash = blob.exec(pathname)?.[1];
  if (!hash && pathname !== "/lists/head") {
    const plain = new Request(origin + pathname, { method: request.method, headers: known ? { "if-none-match": known } : {} });
    // for HEAD the runtime leaves out what Go writes
    if (computed.includes(pathname)) return go.fetch(new Request(plain, { method: "GET" }), env, ctx);
    if (files.includes(pathname + "/")) return problem(308, pathname + "/");
    if (!isFile(pathname)) return problem(404);
    const file = await env.ASSETS.fetch(plain);
    return file.ok || file.status === 304 ? file : problem(404);
  }
  const found = (await stored(env, hash)) ?? (await baseline(env, origin + pathname));
  if (!found) return problem(404);
  const etag = `"${(hash ?? (await sha256(found))).slice(0, 32)}"`;
  const headers = new Headers(hash ? listHeaders : headHeaders);
  headers.set("etag", etag);
  if (known?.split(",").some((e) => e.trim().replace(/^W\//, "") === etag || e.trim() === "*")) {
    headers.delete("content-type");
    return new Response(null, { status: 304, headers });
  }
  return new Response(found, { headers });
}

/** The head, or what has this hash; undefined when the store does not have it, or fails. */
async function stored(env, hash) {
  try {
    const [first, snapshot, name] = await current(env.LISTS);
    if (!hash) return first;
    if (hash === name) return snapshot;
    return (await env.LISTS.get(hash, { type: "arrayBuffer", cacheTtl: 60 })) ?? undefined;
  } catch {
    console.log(JSON.stringify({ class: hash ? "lists" : "head", event: "store_failed" }));
  }
}

/** Head, snapshot and its name, of the value in service; nothing where there is none. */
async function current(store) {
  const last = kept.get(store);
  if (last && Date.now() - last.at < keep) return last.parts;
  const value = await store.get("current", { type: "arrayBuffer", cacheTtl: 60 });
  const parts = value ? split(new Uint8Array(value)) : [];
  if (parts.length > 0) kept.set(store, { at: Date.now(), parts });
  return parts;
}

/** Head, snapshot and its name, of a value as worker/current.go writes it; nothing of any other. */
function split(value) {
  const end = value.indexOf(10);
  const start = end + 1 + Number(new TextDecoder().decode(value.subarray(0, end)));
  const first = value.subarray(end + 1, start);
  const named = /\nsnapshot ([0-9a-f]{64}) (\d+) /.exec(new TextDecoder().decode(first));
  return named && value.length - start === Number(named[2]) ? [first, value.subarray(start), named[1]] : [];
}

/** What the build put there, until the first refresh or while the store fails. */
async function baseline(env, url) {
  const file = await env.ASSETS.fetch(url);
  return file.ok ? new Uint8Array(await file.arrayBuffer()) : undefined;
}

async function sha256(bytes) {
  return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (b) => b.toString(16).padStart(2, "0")).join("");
}

/** @param {number} status @param {string} [location] */
function problem(status, location) {
  const { body, headers } = problems[status];
  return new Response(body, { status, headers: location ? [...headers, ["location", location]] : headers });
}
