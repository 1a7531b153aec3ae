// The language of the page: as the path says, else as chosen before, else as the
// browser asks. The switch changes the texts in place: to move or reload the page
// would lose what stands in the vault.

import { Catalogue } from "../vault/words.js";

/* global PAGE_TEXTS */

const catalogues = { de: new Catalogue("de", PAGE_TEXTS.de), en: new Catalogue("en", PAGE_TEXTS.en) };
const store = "addresscheck.lang";

/** @returns {"de" | "en"} */
function chosen() {
  const path = /^\/(de|en)\//.exec(location.pathname)?.[1];
  let kept;
  try {
    kept = localStorage.getItem(store);
  } catch {
    // no storage
  }
  const asked = navigator.languages.find((l) => /^(de|en)\b/i.test(l))?.slice(0, 2).toLowerCase();
  const lang = path ?? kept ?? asked;
  return lang === "de" ? "de" : "en";
}

/**
 * @param {(lang: string) => void} send tells the vault
 * @param {() => void} changed
 */
export function speaker(send, changed) {
  let lang = chosen();

  function swap() {
    const t = catalogues[lang];
    document.documentElement.lang = lang;
    document.title = t.text("page.title");
    for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-t]"))) node.textContent = t.text(node.dataset.t ?? "");
    for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-title]"))) node.title = t.text(node.dataset.title ?? "");
    for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("a[data-lang]"))) link.hidden = link.dataset.lang === lang;
    for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-only]"))) node.hidden = node.dataset.only !== lang;
    send(lang);
  }

  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-lang]"))) {
    link.addEventListener("click", (e) => {
      e.preventDefault();
      lang = link.dataset.lang === "de" ? "de" : "en";
      try {
        localStorage.setItem(store, lang);
      } catch {
        // no storage
      }
      history.replaceState(null, "", link.href);
      swap();
      changed();
    });
  }
  if (lang !== document.documentElement.lang) swap();
  else for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("a[data-lang]"))) link.hidden = link.dataset.lang === lang;
  return { send: () => send(lang), text: (/** @type {string} */ key) => catalogues[lang].text(key) };
}
