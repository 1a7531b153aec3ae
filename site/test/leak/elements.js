// Elements that load something: img-src, media-src, object-src, script-src.

import { blob, markup, put } from "./put.js";

const svg = 'xmlns="http://www.w3.org/2000/svg"';

const parsed = markup({
  "img": ({ url }) => `<img src="${url("png")}">`,
  "img with a name": ({ named }) => `<img src="${named}x.png">`,
  "img crossorigin": ({ url }) => `<img crossorigin src="${url("png")}">`,
  "img srcset": ({ url }) => `<img srcset="${url("png")} 1x">`,
  "img lazy": ({ url }) => `<img loading="lazy" width="9" height="9" src="${url("png")}">`,
  "img lowsrc": ({ url }) => `<img lowsrc="${url("png")}">`,
  "img attributionsrc": ({ url }) => `<img attributionsrc="${url()}" src="data:,">`,
  "img attributionsrc with a source": ({ url, base }) => `<img attributionsrc="${url()}" src="${base}/pixel.png">`,
  "picture": ({ url }) => `<picture><source srcset="${url("png")}"><img></picture>`,
  "input image": ({ url }) => `<input type="image" src="${url("png")}">`,
  "body background": ({ url }) => `<table background="${url("png")}"><tr><td>x</table>`,
  "video": ({ url }) => `<video muted preload="auto" src="${url("webm")}"></video>`,
  "video poster": ({ url }) => `<video poster="${url("png")}"></video>`,
  "video source": ({ url }) => `<video muted preload="auto"><source src="${url("webm")}"></video>`,
  "audio": ({ url }) => `<audio preload="auto" src="${url("ogg")}"></audio>`,
  "track": ({ url }) => `<video crossorigin="anonymous" muted preload="auto" src="data:video/webm,x"><track default kind="subtitles" src="${url("vtt")}"></video>`,
  "object": ({ url }) => `<object data="${url("svg")}"></object>`,
  "object typed": ({ url }) => `<object type="image/png" data="${url("png")}"></object>`,
  "embed": ({ url }) => `<embed src="${url("svg")}">`,
  "embed pdf": ({ url }) => `<embed type="application/pdf" src="${url("pdf")}">`,
  "applet": ({ url }) => `<applet code="${url("class")}" archive="${url("jar")}"></applet>`,
  "bgsound": ({ url }) => `<bgsound src="${url("wav")}">`,
  "script": ({ url }) => `<script src="${url("js")}"></script>`,
  "script async": ({ url }) => `<script async defer src="${url("js")}"></script>`,
  "script module": ({ url }) => `<script type="module" src="${url("js")}"></script>`,
  "script inline": ({ url }) => `<script>new Image().src = "${url("png")}"</script>`,
  "script data": ({ url }) => `<script src="data:text/javascript,new Image().src='${url("png")}'"></script>`,
  "script module inline": ({ url }) => `<script type="module">import "${url("js")}"</script>`,
  "script speculationrules prefetch": ({ url }) =>
    `<script type="speculationrules">{"prefetch":[{"urls":["${url("html")}"],"eagerness":"immediate"}]}</script>`,
  "script speculationrules prerender": ({ url }) =>
    `<script type="speculationrules">{"prerender":[{"urls":["${url("html")}"],"eagerness":"immediate"}]}</script>`,
  "handler attribute": ({ url }) => `<img src="data:," onerror="new Image().src='${url("png")}'">`,
  "svg image": ({ url }) => `<svg ${svg}><image href="${url("png")}"/></svg>`,
  "svg use": ({ url }) => `<svg ${svg}><use href="${url("svg")}#a"/></svg>`,
  "svg feImage": ({ url }) => `<svg ${svg}><filter id="f${url.length}"><feImage href="${url("png")}"/></filter><rect width="9" height="9" filter="url(#f${url.length})"/></svg>`,
  "svg animated href": ({ url }) => `<svg ${svg}><image><set attributeName="href" to="${url("png")}"/></image></svg>`,
  "svg fill": ({ url }) => `<svg ${svg}><rect width="9" height="9" fill="url(${url("svg")}#a)"/></svg>`,
  "svg style": ({ url, token }) => `<svg ${svg}><style>.r${token}{background:url(${url("png")})}</style><rect class="r${token}" width="9" height="9"/></svg>`,
  "shadow root": ({ url }) => `<div><template shadowrootmode="open"><img src="${url("png")}"></template></div>`,
  "noscript": ({ url }) => `<noscript><img src="${url("png")}"></noscript>`,
});

/** Why a row of the markup leaks nowhere. @type {{[name: string]: string}} */
const never = {
  "img lowsrc": "no browser of today reads it",
  "applet": "no browser of today runs it",
  "bgsound": "no browser of today plays it",
  "noscript": "read only where scripts are off",
  "img attributionsrc": "asks only at a site that was enrolled for it",
  "img attributionsrc with a source": "asks only at a site that was enrolled for it",
  "script speculationrules prefetch": "not in a frame of a page, or not with prediction switched off",
  "script speculationrules prerender": "not in a frame of a page, or not with prediction switched off",
  "shadow root": "markup parsed by a script makes no shadow root",
};

/** @type {import("./channels.js").Channel[]} */
export const elements = [
  ...parsed.map((c) => ({ ...c, ...(never[c.name] && { never: never[c.name] }), ...(c.name === "svg use" && { only: /** @type {"own"} */ ("own") }) })),
  { name: "Image", run: ({ url }) => void (new Image().src = url("png")) },
  { name: "Image decode", run: ({ url }) => Object.assign(new Image(), { src: url("png") }).decode() },
  { name: "Audio", run: ({ url }) => void new Audio(url("ogg")).load() },
  { name: "import()", run: ({ url }) => import(url("js")) },
  // @ts-ignore: new
  { name: "import() of JSON", run: ({ url }) => import(url("json"), { with: { type: "json" } }) },
  // @ts-ignore: new
  { name: "import() of CSS", run: ({ url }) => import(url("css"), { with: { type: "css" } }) },
  { name: "import() of a blob", run: ({ url }) => import(blob(`import "${url("js")}"`)) },
  { name: "import() of data", run: ({ url }) => import(`data:text/javascript,import "${url("js")}"`) },
  { name: "import map", run: ({ url, token }) => {
    put(`<script type="importmap">{"imports":{"${token}":"${url("js")}"}}</script>`);
    return import(token);
  } },
  { name: "eval", run: ({ url }) => (0, eval)(`new Image().src = "${url("png")}"`) },
  { name: "Function", run: ({ url }) => new Function(`new Image().src = "${url("png")}"`)() },
  { name: "setTimeout of text", run: ({ url }) => void setTimeout(`new Image().src = "${url("png")}"`) },
  { name: "setHTMLUnsafe", run: ({ url }) => {
    const div = put("<div></div>");
    div.setHTMLUnsafe(`<div><template shadowrootmode="open"><img src="${url("png")}"></template></div>`);
  } },
  { name: "XSLTProcessor document()", run: ({ url }) => {
    const sheet = new DOMParser().parseFromString(`<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:template match="/"><xsl:copy-of select="document('${url("xml")}')"/></xsl:template></xsl:stylesheet>`, "text/xml");
    const xsl = new XSLTProcessor();
    xsl.importStylesheet(sheet);
    xsl.transformToDocument(sheet);
  }, never: "Chromium loads no further document in it" },
  { name: "svg script", run: ({ url }) => {
    const script = document.createElementNS("http://www.w3.org/2000/svg", "script");
    script.setAttribute("href", url("js"));
    put(`<svg ${svg}></svg>`).append(script);
  } },
  { name: "DOMParser document", run: ({ url }) => {
    const doc = new DOMParser().parseFromString(`<img src="${url("png")}">`, "text/html");
    document.adoptNode(doc.images[0]);
  } },
  { name: "createHTMLDocument", run: ({ url }) => {
    const doc = document.implementation.createHTMLDocument("");
    doc.body.innerHTML = `<img src="${url("png")}">`;
  }, never: "a document without a window loads nothing" },
  { name: "template moved in", run: ({ url }) => {
    const template = document.createElement("template");
    template.innerHTML = `<img src="${url("png")}">`;
    document.body.append(template.content);
  } },
  { name: "media session artwork", run: ({ url }) => {
    navigator.mediaSession.metadata = new MediaMetadata({ title: "x", artwork: [{ src: url("png") }] });
  }, never: "fetched only while a system shows what plays" },
];
