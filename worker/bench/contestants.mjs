// What bench.mjs measures the worker against, from the same value in the store: a
// minimal worker in JavaScript that gives the same bytes and headers, and Go started
// for each request.
import go from "../../build/edge/worker/worker.mjs";
import { head, lists } from "../../build/edge/worker/routes.mjs";

const headers = [new Headers(head), new Headers(lists)];

export default {
  async fetch(request, env, ctx) {
    const { origin, pathname } = new URL(request.url);
    // the cheapest that Go can do: start, and say that there is nothing
    if (pathname.startsWith("/go/")) return go.fetch(new Request(origin + pathname.slice(3)), env, ctx);
    const value = new Uint8Array(await env.LISTS.get("current", { type: "arrayBuffer", cacheTtl: 60 }));
    const end = value.indexOf(10);
    const start = end + 1 + Number(new TextDecoder().decode(value.subarray(0, end)));
    if (pathname === "/head") return new Response(value.subarray(end + 1, start), { headers: headers[0] });
    return new Response(value.subarray(start), { headers: headers[1] });
  },
};
