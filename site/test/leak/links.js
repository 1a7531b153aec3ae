// <link>, <meta> and what else stands in a head.

import { put } from "./put.js";

/** @param {string} html */
const head = (html) => void put(html, document.head);

/** Rows of rel: other attributes, ending of the file. @type {[string, string?, string?][]} */
const rels = [
  ["stylesheet", "", "css"], ["alternate stylesheet", 'title="x"', "css"],
  ["prefetch", "", "html"], ["prefetch", 'as="document"', "html"], ["prerender", "", "html"], ["modulepreload", "", "js"],
  ["preload", 'as="image"', "png"], ["preload", 'as="script"', "js"], ["preload", 'as="style"', "css"],
  ["preload", 'as="font" crossorigin', "woff2"], ["preload", 'as="fetch" crossorigin'], ["preload", 'as="track" crossorigin', "vtt"],
  ["preload", 'as="image" imagesrcset', "png"],
  ["icon", "", "png"], ["apple-touch-icon", "", "png"], ["manifest", "", "json"],
  ["compression-dictionary", ""], ["search", 'type="application/opensearchdescription+xml"', "xml"],
  ["expect", 'blocking="render"'], ["pingback", ""], ["import", "", "html"],
];

/** Debian's Chromium, and a person who asks for it. */
const off = "asks for nothing while prediction is switched off";

/** Why a rel leaks nowhere. @type {{[name: string]: string}} */
const never = {
  "link icon": "only a top page's is fetched",
  "link apple-touch-icon": "only a top page's is fetched",
  "link manifest": "only a top page's is fetched",
  "link search": "only a top page's is fetched",
  "link expect blocking=render": "names an element, not an address",
  "link prerender": off,
  "link pingback": "no browser reads it",
  "link import": "no browser of today reads it",
};

/** @type {import("./channels.js").Channel[]} */
export const links = [
  ...rels.map(([rel, more = "", ending = "txt"]) => {
    const name = ["link", rel, more.replace(/type=\S+|title=\S+|crossorigin|"/g, "")].join(" ").trim().replaceAll("  ", " ");
    return {
      name, never: never[name],
      /** @param {import("./channels.js").To} to */
      run: ({ url }) => head(more.endsWith("imagesrcset")
        ? `<link rel="${rel}" ${more}="${url(ending)} 1x">` : `<link rel="${rel}" ${more} href="${url(ending)}">`),
    };
  }),
  { name: "link dns-prefetch", run: ({ named }) => head(`<link rel="dns-prefetch" href="${named}">`), never: off },
  { name: "link preconnect", run: ({ named }) => head(`<link rel="preconnect" href="${named}">`), never: off },
  { name: "link preconnect crossorigin", run: ({ named }) => head(`<link rel="preconnect" crossorigin href="${named}">`), never: off },
  { name: "a dns prefetch", run: ({ named }) => {
    head(`<meta http-equiv="x-dns-prefetch-control" content="on">`);
    put(`<a href="${named}">x</a>`);
  }, never: off },
  { name: "meta csp report-uri", run: ({ url }) => {
    head(`<meta http-equiv="Content-Security-Policy" content="font-src 'none'; report-uri ${url()}">`);
    new FontFace("x", "url(https://leak.invalid/x)").load().catch(() => {});
  }, never: "a policy in the document may not name where reports go" },
  { name: "meta report-to", run: ({ url }) => {
    head(`<meta http-equiv="Reporting-Endpoints" content='default="${url()}"'><meta http-equiv="NEL" content='{"report_to":"default","max_age":9}'>`);
  }, never: "only a header may name where reports go" },
  { name: "meta set-cookie", run: ({ token }) => head(`<meta http-equiv="set-cookie" content="${token}=1">`), never: "no browser of today reads it" },
  { name: "meta link header", run: ({ url }) => head(`<meta http-equiv="Link" content="<${url("css")}>; rel=preload; as=style">`), never: "only a header" },
  { name: "base, then a relative address", alone: true, run: ({ base, token }) => {
    put(`<base href="${base}/leak/${token}/">`, document.head);
    new Image().src = "x.png";
  } },
  { name: "processing instruction", run: ({ url }) => {
    const pi = document.createProcessingInstruction("xml-stylesheet", `href="${url("css")}" type="text/css"`);
    document.insertBefore(pi, document.documentElement);
  } },
];
