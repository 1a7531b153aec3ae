// Which steps a person sees, as functions without a page: what came out of a
// check, grouped by what has to be done about it, and the lines of the guidance
// (site/guidance) that are right for it.

/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {import("../../wasm/engine").Coverage} Coverage */
/** @typedef {{id: string, part: string, states: readonly string[], situation: string, places: readonly string[] | null, when: string, sources: readonly string[], verified: string, de: string, en: string}} Step */
/** @typedef {{places: {readonly [id: string]: readonly string[]}, sources: {readonly [id: string]: {readonly name: string, readonly url: string}}, steps: readonly Step[]}} Guidance */
/** What is to be done about n addresses of one state. @typedef {{state: string, n: number, when: Set<string>, head: import("../../wasm/engine").Sentence}} Group */

/** The state whose steps an item takes: the engine's, but for what nobody else has said and for a pasted key. @param {Item} item */
export function stateOf(item) {
  if (item.codes.includes("secret")) return "secret";
  return item.says[0]?.key.endsWith(".own") ? "own" : item.state;
}

/**
 * The conditions that an item meets at a place, "" when none is known.
 * @param {Item} item
 * @param {Coverage} coverage
 * @param {Guidance} guidance
 * @param {string} place
 */
function conditions(item, coverage, guidance, place) {
  const when = new Set(item.codes.includes("hash") ? ["hash"] : []);
  if (item.hits.some((h) => h.topics.some((t) => t.name === "dprk"))) when.add("dprk");
  const laws = item.hits.filter((h) => h.kind === "sanctions" && h.removed === null)
    .map((h) => coverage.sources.find((s) => s.id === h.source)?.jurisdiction);
  const binds = guidance.places[place];
  if (!binds) when.add("unplaced");
  else if (laws.some((law) => law !== undefined && binds.includes(law))) when.add("binding");
  // nothing is said to be foreign unless it is known whose it is
  else if (laws.length > 0 && !laws.includes(undefined)) when.add("foreign");
  return when;
}

/**
 * One group for each state that was found, the most severe first.
 * @param {readonly Item[]} items
 * @param {Coverage} coverage
 * @param {Guidance} guidance
 * @param {string} place
 * @param {readonly string[]} states the engine's, the most severe first
 * @returns {Group[]}
 */
export function groups(items, coverage, guidance, place, states) {
  const rank = (/** @type {Item} */ item) => states.indexOf(item.state);
  /** @type {Map<string, Group>} */
  const found = new Map();
  for (const item of [...items].sort((a, b) => rank(a) - rank(b) || a.n - b.n)) {
    const state = stateOf(item);
    const group = found.get(state) ?? { state, n: 0, when: new Set(), head: item.says[0] };
    group.n++;
    for (const w of conditions(item, coverage, guidance, place)) group.when.add(w);
    found.set(state, group);
  }
  return [...found.values()];
}

/**
 * The lines of a part for a group. What is right for both answers to the question
 * is there before it is answered, and stays.
 * @param {Guidance} guidance
 * @param {string} part
 * @param {Group} group
 * @param {string} situation paying, paid or "" (not answered)
 * @param {string} place
 */
export function choose(guidance, part, group, situation, place) {
  return guidance.steps.filter((s) => s.part === part && s.states.includes(group.state) &&
    (s.situation === "any" || s.situation === situation) &&
    (!s.places || s.places.includes(place)) && (!s.when || group.when.has(s.when)));
}

/** Tokens that a law forbids as such: named in the text, or their contract was pasted. @param {string} text @param {readonly Item[]} items */
export function tokens(text, items) {
  return /(?<![\p{L}\p{N}])w?(?:A7A5|RUBx)(?![\p{L}\p{N}])/iu.test(text) ||
    items.some((i) => i.says.some((s) => s.key === "code.contract" && /^=A7A5\b/.test(s.args.token?.[0] ?? "")));
}

const members = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/**
 * A place to begin with, from the languages that the browser asks for: never more
 * than a proposal. American English is what browsers have when nobody chose, so
 * it counts last.
 * @param {readonly string[]} languages as navigator.languages
 * @param {string} spoken the page's language
 * @param {readonly string[]} places that can be chosen
 */
export function propose(languages, spoken, places) {
  const asked = languages.filter((l) => !/^en(-US)?$/i.test(l));
  if (spoken === "de") asked.push("de");
  asked.push(...languages.filter((l) => /^en-US$/i.test(l)));
  for (const language of asked) {
    let region;
    try {
      region = new Intl.Locale(language).maximize().region ?? "";
    } catch {
      continue; // no language tag
    }
    if (places.includes(region)) return region;
    if (members.includes(region) && places.includes("EU")) return "EU";
  }
  return "";
}

const fresh = 180 * 24 * 60 * 60 * 1000;

/**
 * What can be said of a line's verification: a key of the texts and its date.
 * @param {Step} step
 * @param {number} now milliseconds
 * @returns {[string, string]}
 */
export function verification(step, now) {
  if (step.verified === "copy") return ["next.source.copy", ""];
  const day = Date.parse(step.verified);
  if (!(day <= now)) return ["next.source.unverified", ""];
  return [now - day > fresh ? "next.source.old" : "next.source.verified", step.verified];
}
