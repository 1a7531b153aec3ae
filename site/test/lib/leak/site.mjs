// The built leak artefact as it is served: taken apart, and put together again,
// whole or with one part of the seal changed.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { root } from "../server.mjs";

/**
 * A change: in which part, what, to what. What must be there exactly once.
 * @typedef {[part: "policy" | "connections" | "vaultPolicy" | "sandbox" | "script" | "html", from: string, to: string]} Change
 */

/** @param {string} text @param {string} from @param {string} to */
function swap(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(from.slice(0, 80))} is there ${parts.length - 1} times, not once`);
  return parts.join(to);
}

/** @param {string} text @param {RegExp} pattern with one group */
function only(text, pattern) {
  const found = [...text.matchAll(new RegExp(pattern, "g"))];
  if (found.length !== 1) throw new Error(`${pattern} is there ${found.length} times, not once`);
  return found[0][1];
}

/** The headers of one pattern of _headers. @param {string} file @param {string} pattern */
function headersOf(file, pattern) {
  const lines = only(file, new RegExp(`\\n${pattern.replace(/[/*]/g, "\\$&")}\\n((?:  .*\\n)+)`)).trimEnd().split("\n");
  return Object.fromEntries(lines.map((line) => /^ {2}([^:]+): (.*)$/.exec(line)?.slice(1) ?? []));
}

const hash = (/** @type {string} */ script) => "sha256-" + createHash("sha256").update(script).digest("base64");

/** @param {string} folder below the project's, as site/build wrote it */
export function read(folder) {
  const file = (/** @type {string} */ name) => readFileSync(`${root}${folder}/${name}`);
  const html = String(file("index.html"));
  const headers = String(file("_headers"));
  const srcdoc = only(html, /srcdoc="([^"]*)"/);
  const vault = srcdoc.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const [head] = vault.split("<script>", 1);
  const script = vault.slice(head.length + "<script>".length, vault.lastIndexOf("</script>"));
  const parts = {
    html, script, connections: headersOf(headers, "/")["Connection-Allowlist"], policy: headersOf(headers, "/")["Content-Security-Policy"],
    vaultPolicy: only(head, /http-equiv="Content-Security-Policy" content="([^"]*)"/), sandbox: only(html, / sandbox="([^"]*)"/),
  };
  /** The page with parts of the seal changed. @param {Change[]} changes @returns {import("./sinks.mjs").Served} */
  function page(changes) {
    const now = { ...parts };
    for (const [part, from, to] of changes) now[part] = swap(now[part], from, to);
    // another script has another hash, in both policies
    const [before, after] = [hash(script), hash(now.script)];
    now.policy = swap(now.policy, before, after);
    now.vaultPolicy = swap(now.vaultPolicy, before, after);
    const document = swap(vault, script, now.script).replace(parts.vaultPolicy, () => now.vaultPolicy);
    let out = swap(now.html, srcdoc, document.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
    if (now.sandbox !== parts.sandbox) out = swap(out, `sandbox="${parts.sandbox}"`, now.sandbox && `sandbox="${now.sandbox}"`);
    return { headers: { ...headersOf(headers, "/"), "Content-Security-Policy": now.policy, "Connection-Allowlist": now.connections }, body: out };
  }
  /** @type {Map<string, import("./sinks.mjs").Served>} */
  const assets = new Map(readdirSync(`${root}${folder}/a`).filter((name) => /\.(js|css|svg)$/.test(name)).map((name) => ["/a/" + name, {
    headers: { ...headersOf(headers, "/a/*"), "Content-Type": kinds[name.slice(name.lastIndexOf("."))] }, body: file("a/" + name),
  }]));
  return { parts, page, assets };
}

/** @type {{[ending: string]: string}} */
const kinds = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** The first statement of a sealed script: site/vault/seal.js, as it was built. @param {string} script */
export const first = (script) => only(script, /^(for\(const name of\["RTCPeerConnection"[^{}]*?\]\)delete globalThis\[name\];)/);

/**
 * The same script without the seal: an ordinary frame in an ordinary page.
 * @param {string} script
 * @returns {Map<string, import("./sinks.mjs").Served>}
 */
export function control(script) {
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Map([
    ["/control", { headers, body: '<!doctype html><title>control</title><body data-leak=""><iframe id="vault" src="/control/frame" allow="geolocation; camera; clipboard-read"></iframe>' }],
    ["/control/frame", { headers, body: `<!doctype html><title>control</title><body><script>${swap(script, first(script), "")}</script>` }],
  ]);
}
