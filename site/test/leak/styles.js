// What a style loads: as an attribute, an element, by script, in a sheet that the
// document adopts (the way the vault styles itself), and fonts.

import { markup, put } from "./put.js";

/** Properties that load an address, as a script sets them. @type {{[property: string]: (url: string) => string}} */
const properties = {
  "background-image": (u) => `url(${u}png)`,
  "background-image image-set": (u) => `image-set("${u}png" 1x)`,
  "background-image cross-fade": (u) => `-webkit-cross-fade(url(${u}png), linear-gradient(red, red), 50%)`,
  "border-image-source": (u) => `url(${u}png)`,
  "list-style-image": (u) => `url(${u}png)`,
  "cursor": (u) => `url(${u}png), auto`,
  "content": (u) => `url(${u}png)`,
  "mask-image": (u) => `url(${u}png)`,
  "shape-outside": (u) => `url(${u}png)`,
  "filter": (u) => `url(${u}svg#a)`,
  "backdrop-filter": (u) => `url(${u}svg#a)`,
  "clip-path": (u) => `url(${u}svg#a)`,
  "mask": (u) => `url(${u}svg#a)`,
};

/** @param {string} css */
function adopt(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

let made = 0;

/** @type {import("./channels.js").Channel[]} */
export const styles = [
  ...Object.entries(properties).map(([property, value]) => ({
    name: "style " + property,
    // an SVG of another origin may not be referred to
    ...(property.endsWith("filter") && { only: /** @type {"own"} */ ("own") }),
    /** @param {import("./channels.js").To} to */
    run: ({ url }) => {
      const li = put(`<ul><li>x</li></ul>`).firstElementChild;
      li.style.float = "left";
      if (property === "border-image-source") li.style.border = "3px solid red";
      li.style.setProperty(property.split(" ")[0], value(url("")));
    },
  })),
  ...markup({
    "style attribute": ({ url }) => `<p style="background:url(${url("png")})">x</p>`,
    "style element": ({ url, token }) => `<style>.a${token}{background:url(${url("png")})}</style><p class="a${token}">x</p>`,
    "style @import": ({ url }) => `<style>@import "${url("css")}";</style>`,
    "style @font-face": ({ url, token }) => `<style>@font-face{font-family:${token};src:url(${url("woff2")})}</style><p style="font-family:${token}">x</p>`,
    "style of a selector": ({ url, token }) => `<style>input[value^=a].b${token}{background:url(${url("png")})}</style><input class="b${token}" value="abc">`,
  }),
  { name: "adopted background", run: ({ url }) => {
    const name = "c" + made++;
    adopt(`.${name}{background:url(${url("png")})}`);
    put(`<p class="${name}">x</p>`);
  } },
  { name: "adopted ::before", run: ({ url }) => {
    const name = "c" + made++;
    adopt(`.${name}::before{content:url(${url("png")})}`);
    put(`<p class="${name}">x</p>`);
  } },
  { name: "adopted @font-face", run: ({ url, token }) => {
    const name = "c" + made++;
    adopt(`@font-face{font-family:${token};src:url(${url("woff2")})} .${name}{font-family:${token}}`);
    put(`<p class="${name}">x</p>`);
    return document.fonts.load("9px " + token).then(() => {});
  } },
  { name: "adopted custom property", run: ({ url }) => {
    const name = "c" + made++;
    adopt(`.${name}{--a:url(${url("png")});background:var(--a)}`);
    put(`<p class="${name}">x</p>`);
  } },
  { name: "adopted @import", run: ({ url }) => adopt(`@import "${url("css")}";`), never: "an adopted sheet may not import" },
  { name: "insertRule", run: ({ url, token }) => {
    const style = put("<style></style>");
    style.sheet.insertRule(`.d${token}{background:url(${url("png")})}`);
    put(`<p class="d${token}">x</p>`);
  } },
  { name: "FontFace", run: ({ url, token }) => new FontFace(token, `url(${url("woff2")})`).load() },
  { name: "animation", run: ({ url }) => void put("<p>x</p>").animate({ backgroundImage: [`url(${url("png")})`, `url(${url("png")})`] }, 1000) },
  // @ts-ignore: Chromium's
  { name: "paint worklet", run: ({ url }) => CSS.paintWorklet.addModule(url("js")) },
];
