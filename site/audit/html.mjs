// html-validate over every page as it is built.
import { HtmlValidate } from "html-validate";
import { site } from "./site.mjs";

const served = await site();
served.stop();
const check = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // what the template engine writes, which browsers read alike
    "no-trailing-whitespace": "off",
    // the frame is as high as what is in it: no attribute can say that
    "no-inline-style": "error",
  },
});
let bad = 0;
for (const path of ["/", ...served.pages]) {
  const report = await check.validateFile(`${served.folder}${path}index.html`);
  for (const m of report.results.flatMap((r) => r.messages)) {
    bad++;
    console.log(`${path}index.html:${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
  }
}
console.log(bad > 0 ? `${bad} mistakes` : `${served.pages.length + 1} pages without a mistake`);
process.exit(bad > 0 ? 1 : 0);
