// One script of requests, parity.txt, asked of addresscheck serve and of the worker in
// workerd: status, headers and body must be what stands there, from both.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { after, before, describe, test } from "node:test";
import { serve } from "../../site/test/lib/server.mjs";
import { edge, root } from "./lib/edge.mjs";
import { origin } from "./lib/origin.mjs";

/** Headers of transport, and Cloudflare's own. */
const transport = ["connection", "content-encoding", "content-length", "date", "keep-alive", "transfer-encoding", "vary", "cf-cache-status"];

const folder = "build/test/edge";
const bytes = (/** @type {string} */ path) => readFileSync(root + path);
const etag = (/** @type {Buffer} */ b) => createHash("sha256").update(b).digest("hex").slice(0, 32);

/** What {…} stands for. */
function values() {
  const head = bytes(folder + "/head");
  const named = (/** @type {RegExp} */ r) => r.exec(head.toString())?.[1] ?? "";
  const name = named(/^snapshot (\S+)/m);
  const asset = (/** @type {string} */ start) => "a/" + readdirSync(root + "build/site/a").find((f) => f.startsWith(start) && !f.endsWith(".gz"));
  const [snapshot, changes, feed] = [name, "changes.json", "changes.atom"].map((f) => bytes(`${folder}/${f}`));
  const page = /^\/\n(?: {2}.*\n)*? {2}Content-Security-Policy: (.*)\n/m.exec(bytes("build/site/_headers").toString());
  return {
    head, "head etag": etag(head), snapshot, "snapshot name": name, "snapshot etag": name.slice(0, 32),
    changes, "changes name": named(/^file changes\.json (\S+)/m), "changes etag": etag(changes), feed, "feed etag": etag(feed),
    "page policy": page?.[1] ?? "", "page de": bytes("build/site/de/index.html"), "page en": bytes("build/site/en/index.html"), build: bytes("build/site/build.txt"),
    "engine path": "/" + asset("engine-"), engine: bytes("build/site/" + asset("engine-")), "script path": "/" + asset("shell-"),
  };
}

/** @typedef {{title: string, method: string, path: string, ask: {[name: string]: string}, status: number, headers: {[name: string]: string}, body: string}} Case */

/** @param {string} text @param {{[name: string]: any}} of @returns {Case[]} */
function read(text, of) {
  const groups = Object.create(null);
  const cases = [];
  let headers, one;
  for (const line of text.replace(/\{([a-z ]+)\}/g, (all, name) => (typeof of[name] === "string" ? of[name] : all)).split("\n")) {
    const [mark, rest] = [line.slice(0, 2), line.slice(2)];
    if (line === "") headers = one = undefined;
    else if (mark === "# ") continue;
    else if (mark === "= " && !headers) headers = groups[rest] = {};
    else if (mark === "= ") Object.assign(headers, groups[rest] ?? assert.fail("no group " + rest));
    else if (mark === "> ") {
      const [method, path] = rest.split(" ");
      one = { title: rest, method, path, ask: (headers = {}), status: 0, headers: {}, body: "" };
      cases.push(one);
    } else if (mark === "< ") Object.assign(one, { status: Number(rest), headers: (headers = {}) });
    else if (mark === "| ") one.body = rest;
    else headers[/^[^:]+/.exec(line)[0].toLowerCase()] = line.slice(line.indexOf(": ") + 2);
  }
  return cases;
}

/** @param {string} url @param {Case} c @returns {Promise<{status: number, headers: {[name: string]: string}, body: Buffer}>} */
const ask = (url, { method, path, ask: headers }) => new Promise((resolve, reject) => {
  const { hostname, port } = new URL(url);
  // the path as it stands: fetch would tidy it up
  request({ hostname, port, method, path, headers }, (res) => {
    const parts = [];
    res.on("data", (b) => parts.push(b)).on("end", () => resolve({ status: res.statusCode ?? 0, headers: /** @type {any} */ (res.headers), body: Buffer.concat(parts) }));
  }).on("error", reject).end();
});

const of = /** @type {{[name: string]: any}} */ (values());
const cases = read(readFileSync(root + "worker/test/parity.txt", "utf8"), of);

describe("serve and the worker answer alike", () => {
  let from, worker, server;
  before(async () => {
    from = await origin(root + folder);
    [worker, server] = await Promise.all([edge({ origin: from.url }), serve({ lists: folder, args: ["--key", bytes("build/local.vkey").toString().trim()] })]);
    assert.equal(await worker.cron(), "ok");
  });
  after(async () => {
    await Promise.all([worker.stop(), server.stop(), from.stop()]);
  });

  assert.ok(cases.length > 35, `${cases.length} cases`);
  for (const c of cases) {
    test(`${c.title} ${JSON.stringify(c.ask)}`, async () => {
      for (const [who, url] of [["serve", server.url.replace("localhost", "127.0.0.1")], ["worker", worker.url]]) {
        const got = await ask(url, c);
        assert.equal(got.status, c.status, who);
        const length = got.headers["content-length"];
        for (const name of transport) delete got.headers[name];
        if (c.headers.etag === "*") got.headers.etag = got.headers.etag && "*";
        assert.deepEqual({ ...got.headers }, c.headers, who);
        const name = /^\{([a-z ]+)\}$/.exec(c.body)?.[1];
        if (name === "status") same(JSON.parse(got.body.toString()), who);
        else assert.ok(got.body.equals(name ? of[name] : Buffer.from(c.body && c.body + "\n")), `${who}: ${got.body.toString().slice(0, 200)}`);
        if (length !== undefined && c.method !== "HEAD") assert.equal(Number(length), got.body.length, who);
      }
    });
  }

  /** One status; only who refreshes tells of it. */
  let first;
  function same(status, who) {
    assert.equal(status.refresh === null, who === "serve");
    delete status.refresh;
    assert.deepEqual(status, (first ??= status), who);
    assert.equal(status.ok, true);
  }
});
