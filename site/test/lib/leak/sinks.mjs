// Where leaked words would arrive: two servers that keep every byte that comes in
// and answer whatever is asked, and a port for datagrams.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";
import { extname } from "node:path";

/** @typedef {{headers: {[name: string]: string}, body: string | Buffer}} Served what a path answers */

const types = {
  ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml", ".png": "image/png",
  ".json": "application/json", ".xml": "text/xml", ".vtt": "text/vtt", ".wasm": "application/wasm", ".pdf": "application/pdf",
};

/** What a browser needs to see in an answer to go on. @type {{[ending: string]: string}} */
const bodies = { ".json": "{}", ".xml": "<a/>", ".svg": '<svg xmlns="http://www.w3.org/2000/svg"/>', ".html": "<p>arrived", ".vtt": "WEBVTT\n" };

/**
 * One server on a free port of 127.0.0.1.
 * @param {string} name as what it is addressed
 * @param {Map<string, Served>} pages what it serves besides
 */
async function http(name, pages) {
  const log = { text: "", connections: 0, /** @type {string[]} */ requests: [] };
  const server = createServer((req, res) => {
    log.requests.push(`${req.method} ${req.url}`);
    req.resume();
    const page = pages.get(req.url ?? "");
    if (page) return res.writeHead(200, page.headers).end(page.body);
    const ending = extname((req.url ?? "").split("?")[0]);
    res.writeHead(req.url?.startsWith("/lists/") ? 404 : 200, {
      "Content-Type": types[ending] ?? "text/plain", "Access-Control-Allow-Origin": req.headers.origin ?? "*",
      "Access-Control-Allow-Credentials": "true", "Access-Control-Allow-Headers": req.headers["access-control-request-headers"] ?? "*",
      "Access-Control-Allow-Methods": req.headers["access-control-request-method"] ?? "*", "Cross-Origin-Resource-Policy": "cross-origin",
      "Cache-Control": "no-store", "Use-As-Dictionary": 'match="/*"', "Supports-Loading-Mode": "credentialed-prerender, fenced-frame",
    }).end(bodies[ending] ?? "");
  });
  server.on("connection", (socket) => {
    log.connections++;
    socket.on("data", (bytes) => (log.text += bytes.toString("latin1")));
    socket.on("error", () => {});
  });
  server.on("upgrade", (req, socket) => {
    log.requests.push(`${req.method} ${req.url} (upgrade)`);
    socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
  });
  server.on("clientError", (_, socket) => socket.destroy());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { log, port, base: `http://${name}:${port}`, stop: () => (server.closeAllConnections(), server.close()) };
}

/**
 * The page's own origin, another one, and the datagrams.
 * @param {Map<string, Served>} pages what the page's own origin serves
 */
export async function sinks(pages) {
  const own = await http("localhost", pages);
  const other = await http("127.0.0.1", new Map());
  const socket = createSocket("udp4");
  const udp = { text: "", packets: 0 };
  socket.on("message", (bytes) => {
    udp.packets++;
    udp.text += bytes.toString("latin1");
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    own, other, udp, udpPort: socket.address().port,
    stop: () => (own.stop(), other.stop(), socket.close()),
  };
}
