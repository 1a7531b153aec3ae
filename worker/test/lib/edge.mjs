// The worker in workerd, the runtime of Cloudflare's network, offline: wrangler dev
// on a free port, with a store of its own that is gone afterwards.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../site/test/lib/server.mjs";

export { root };

/** A test that failed may not have stopped its worker. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** Ends wrangler and what it started: one signal to wrangler alone leaves workerd behind. @param {import("node:child_process").ChildProcess} child */
const kill = (child) => {
  try {
    process.kill(-(child.pid ?? 0), "SIGKILL");
  } catch {
    // gone
  }
};
process.once("exit", () => running.forEach(kill));
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => process.exit(1));

/**
 * @param {{origin?: string, script?: string, config?: string, args?: string[]}} [o] the address of
 * LISTS_ORIGIN; another script in place of the one in wrangler.toml; another wrangler.toml
 * @returns {Promise<{url: string, pid: number, cron: () => Promise<string>, log: () => string, stop: () => Promise<void>}>}
 */
export async function edge({ origin = "", script, config, args = [] } = {}) {
  const store = mkdtempSync(join(tmpdir(), "addresscheck-edge-"));
  const bin = root + "worker/node_modules/.bin/";
  const child = spawn(bin + "node", [root + "worker/node_modules/wrangler/bin/wrangler.js", "dev", ...(script ? [script] : []), ...(config ? ["--config", config] : []),
    "--local", "--ip", "127.0.0.1", "--port", "0", "--inspector-port", "0", "--test-scheduled", "--persist-to", store, "--var", `LISTS_ORIGIN:${origin}`, ...args], {
    cwd: root, detached: true, stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: bin + ":" + process.env.PATH, HOME: store, CI: "1", NO_COLOR: "1", WRANGLER_LOG_PATH: store, WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false",
      // wrangler's own record of requests, which grows
      X_LOCAL_OBSERVABILITY: "false", X_LOCAL_EXPLORER: "false",
    },
  });
  running.add(child);
  let text = "";
  const ended = new Promise((resolve) => child.once("exit", resolve)).then(() => {
    running.delete(child);
    rmSync(store, { recursive: true, force: true, maxRetries: 5 });
  });
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("workerd did not start: " + text)), 60_000);
    const read = (/** @type {Buffer} */ b) => {
      text += b;
      const ready = /Ready on (http:\S+)/.exec(text)?.[1];
      if (ready) {
        clearTimeout(timer);
        resolve(ready);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`wrangler ended with ${code}: ${text}`)));
  });
  return {
    url, pid: child.pid ?? 0,
    cron: async () => (await fetch(url + "/cdn-cgi/handler/scheduled?cron=" + encodeURIComponent("*/30 * * * *"))).text(),
    // what wrangler says of its own is not the worker's
    log: () => text.split("\n").filter((l) => l.startsWith("{")).join("\n"),
    stop: () => (kill(child), ended),
  };
}
