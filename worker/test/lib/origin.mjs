// A loopback origin: a folder of published lists, served well or in every bad way.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What is done with a file's answer. @type {{[mode: string]: (res: import("node:http").ServerResponse, data: Buffer, name: string) => void}} */
const modes = {
  well: (res, data) => res.end(data),
  down: (res) => res.destroy(),
  silent: () => {},
  truncating: (res, data) => (res.writeHead(200, { "content-length": data.length }), res.write(data.subarray(0, data.length >> 1), () => res.destroy())),
  garbage: (res, data) => res.end(Buffer.from(data.map((b, i) => (b * 31 + i * 7) & 255))),
  html: (res) => (res.setHeader("content-type", "text/html"), res.end("<!doctype html><title>Welcome to the hotel</title>")),
  "wrong hash": (res, data, name) => (name !== "head" && (data[data.length >> 1] ^= 1), res.end(data)),
  "no snapshot": (res, data, name) => (name === "head" ? res.end(data) : res.writeHead(404).end()),
  "server error": (res) => res.writeHead(500).end("<script>"),
  empty: (res) => res.end(),
  "no content": (res) => res.writeHead(204).end(),
  endless: (res) => {
    const more = () => res.destroyed || (res.write(Buffer.alloc(65_536, "x")) ? setImmediate(more) : res.once("drain", more));
    more();
  },
  "to https": (res) => res.writeHead(302, { location: "https://127.0.0.1:1/head" }).end(),
  "to elsewhere": (res) => res.writeHead(302, { location: "http://example.org/head" }).end(),
  "in circles": (res) => res.writeHead(302, { location: "" }).end(),
};

export const names = Object.keys(modes);

/**
 * @param {string} folder with head and <sha256>
 * @returns {Promise<{url: string, folder: string, mode: string, head?: string, asked: string[], stop: () => Promise<void>}>}
 * head names another file to be served as head
 */
export async function origin(folder) {
  const server = createServer((req, res) => {
    const name = (req.url ?? "").slice("/lists/".length);
    me.asked.push(name);
    res.on("error", () => {});
    try {
      modes[me.mode](res, readFileSync(join(me.folder, name === "head" ? (me.head ?? "head") : name)), name);
    } catch {
      res.writeHead(404).end("not found\n");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const me = {
    url: `http://127.0.0.1:${port}/lists/`, folder, mode: "well", /** @type {string | undefined} */ head: undefined, /** @type {string[]} */ asked: [],
    stop: () => new Promise((resolve) => (server.close(() => resolve(undefined)), server.closeAllConnections())),
  };
  return /** @type {any} */ (me);
}
