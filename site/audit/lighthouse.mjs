// Lighthouse, as a phone, against the site as built and served here. Accessibility,
// best practices and SEO must be 100. Performance is measured on a shared machine,
// so its score and figures are printed, with what they should be, and judged by
// who reads them.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";
import { executable } from "../test/lib/browser.mjs";
import { site } from "./site.mjs";

const must = ["accessibility", "best-practices", "seo"];
const served = await site();
const profile = mkdtempSync(tmpdir() + "/lighthouse-");
const chrome = await launch({
  chromePath: executable(), userDataDir: profile,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let bad = 0;
console.log(`load of the machine ${loadavg()[0].toFixed(1)} on ${cpus().length} processors: above half of them performance says little`);
try {
  for (const path of served.pages) {
    const measure = () => lighthouse(served.url + path, { port: chrome.port, logLevel: "error", output: "json", formFactor: "mobile", maxWaitForLoad: 60_000 });
    let result = await measure();
    // on a busy machine a trace can lack its first paint: once more
    if (!result || Number.isNaN(result.lhr.audits["largest-contentful-paint"].numericValue ?? NaN)) result = await measure();
    if (!result) throw new Error(path + ": no result");
    const { categories, audits } = result.lhr;
    const score = (/** @type {string} */ id) => Math.round((categories[id].score ?? 0) * 100);
    const figure = (/** @type {string} */ id) => audits[id].numericValue ?? NaN;
    console.log(`${path.padEnd(24)} performance ${score("performance")}, ${must.map((id) => `${id} ${score(id)}`).join(", ")}; ` +
      `LCP ${(figure("largest-contentful-paint") / 1000).toFixed(2)} s (goal 1.5), TBT ${Math.round(figure("total-blocking-time"))} ms (goal 50), ` +
      `CLS ${figure("cumulative-layout-shift").toFixed(3)}, ${Math.round(figure("total-byte-weight") / 1024)} KB`);
    for (const id of must) {
      if (score(id) === 100) continue;
      bad++;
      for (const ref of categories[id].auditRefs) {
        const audit = audits[ref.id];
        if (ref.weight > 0 && audit.score !== null && audit.score < 1) console.log(`  ${id}: ${audit.title}\n    ${JSON.stringify(audit.details ?? audit.explanation ?? "").slice(0, 600)}`);
      }
    }
  }
} finally {
  await chrome.kill();
  served.stop();
  rmSync(profile, { recursive: true, force: true });
}
if (bad > 0) {
  console.log(`${bad} scores below 100`);
  process.exit(1);
}
process.exit(0);
