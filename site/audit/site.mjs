// The site as a search engine would find it: built for the address it is served
// at, since canonical addresses must be whole.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A port that nobody listens on. @returns {Promise<number>} */
const freePort = () => new Promise((resolve) => {
  const server = createServer();
  server.listen(0, "localhost", () => {
    const { port } = /** @type {any} */ (server.address());
    server.close(() => resolve(port));
  });
});

/**
 * Builds and serves the site on this machine.
 * @returns {Promise<{url: string, folder: string, pages: string[], stop: () => void}>} pages: the paths in the sitemap
 */
export async function site() {
  const url = `http://localhost:${await freePort()}`;
  const folder = root + "build/audit";
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + "/operator.txt", [
    `site = ${url}`, "name = Beispiel GmbH", "address = Beispielweg 1, 12345 Musterstadt", "email = post@example.org", "host = Beispiel", "authority = Beispiel", "",
  ].join("\n"));
  const goroot = spawnSync("go", ["env", "GOROOT"], { encoding: "utf8" }).stdout.trim();
  const built = spawnSync("go", ["run", "./site/build", "-wasm-exec", goroot + "/lib/wasm/wasm_exec.js", "-engine", "build/engine.wasm",
    "-operator", folder + "/operator.txt", "-out", folder + "/site"], { cwd: root, encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  const child = spawn("build/addresscheck", ["serve", "--site", folder + "/site", "--lists", "build/test/lists/fresh", "--addr", new URL(url).host],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LANG: "en" } });
  process.once("exit", () => child.kill());
  await new Promise((resolve, reject) => {
    child.stdout.once("data", resolve);
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}`)));
  });
  const pages = Array.from(readFileSync(folder + "/site/sitemap.xml", "utf8").matchAll(/<loc>([^<]*)<\/loc>/g), ([, loc]) => new URL(loc).pathname);
  if (pages.length < 10) throw new Error("the sitemap names few pages");
  return { url, folder: folder + "/site", pages, stop: () => child.kill() };
}
