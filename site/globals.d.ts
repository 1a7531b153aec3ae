// What site/build puts in the place of these names.

/** The script of the vault's worker. */
declare const WORKER: string;
/** SHA-256 of the engine, lower-case hex. */
declare const ENGINE_SHA256: string;
/** Where the engine is served. */
declare const ENGINE_URL: string;
/** The vault's style sheet. */
declare const STYLE: string;
/** What to do after a check: site/guidance. */
declare const GUIDANCE: import("./vault/guidance").Guidance;
/** Sentences and texts of the vault. */
declare const TEXTS: { readonly de: { readonly [key: string]: string }; readonly en: { readonly [key: string]: string } };
/** Texts of the page around it. */
declare const PAGE_TEXTS: typeof TEXTS;
/** Events, with what carries them, and the checklist: site/guides. */
declare const BACKGROUND: import("./vault/background").Background;
