// The program itself as the server: build/addresscheck serve on a free port.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A test that failed may not have stopped its server. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
process.once("exit", () => running.forEach((child) => child.kill()));

/**
 * Serves a built site and a folder of lists until `stop` is called.
 * @param {{site?: string, lists: string, args?: string[]}} o folders below the project's
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export function serve({ site = "build/site", lists, args = [] }) {
  const child = spawn("build/addresscheck", ["serve", "--site", site, "--lists", lists, "--addr", "localhost:0", ...args], {
    cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LANG: "en" },
  });
  running.add(child);
  child.unref();
  const ended = new Promise((resolve) => child.once("exit", resolve)).finally(() => running.delete(child));
  return new Promise((resolve, reject) => {
    let out = "";
    let err = "";
    child.stderr.on("data", (b) => (err += b));
    child.stdout.on("data", (b) => {
      out += b;
      const url = /^(http:\S+)\n/.exec(out)?.[1];
      if (url) resolve({ url: url.replace(/127\.0\.0\.1|\[::1\]/, "localhost"), stop: () => (child.ref(), child.kill(), ended.then(() => {})) });
    });
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}: ${err}`)));
  });
}
