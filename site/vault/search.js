// The search over the lists: parties, other names, programmes, references and
// chains. No name check: it knows only parties with published addresses, and says
// so. It reads the text of the snapshot that the engine has verified and has open;
// what is typed stays in the vault.

/**
 * One party of one source.
 * @typedef {{
 *   source: string, publisher: string, jurisdiction: string, kind: string, name: string, names: string[], type: string,
 *   reference: string, programmes: string[], lookup: string, chains: Map<string, number>, current: number, removed: number,
 *   gone: string, text: string,
 * }} Party
 */

/** A natural person who is no longer listed is found for so many days after the last address was gone: lists/changes. */
export const forgetAfter = 365;

/** Shortest query, and how many results are shown. */
export const shortest = 2;
export const most = 30;

/** Letters as people type them: without case, accents and signs. @param {string} s */
export const fold = (s) => s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/**
 * Reads a snapshot (docs/format.md), line by line. It was verified before: what is
 * not known here is of no matter to a search and is passed over.
 * @param {string} snapshot
 * @param {{readonly [id: string]: string}} chains names of chains by id
 * @param {number} now milliseconds
 * @returns {Party[]}
 */
export function index(snapshot, chains, now) {
  /** @type {Party[]} */
  const parties = [];
  let source = { id: "", publisher: "", jurisdiction: "", kind: "" };
  /** @type {Party | undefined} */
  let party;
  let asset = "";
  let chain = "";
  let live = false;
  /** Of the address under way: it is current until a line says that it was removed. */
  const close = () => {
    if (!party || asset === "") return;
    const id = chain === "none" || chain === "" ? asset : chain;
    party.chains.set(id, (party.chains.get(id) ?? 0) + (live ? 1 : 0));
    if (live) party.current++;
    else party.removed++;
    asset = chain = "";
  };
  for (const line of snapshot.split("\n")) {
    const at = line.indexOf(" ");
    const key = at < 0 ? line : line.slice(0, at);
    const value = line.slice(at + 1);
    switch (key) {
      case "source":
        close();
        party = undefined;
        source = { id: value, publisher: "", jurisdiction: "", kind: "" };
        break;
      case "publisher": case "jurisdiction": case "kind":
        if (!party) source[key] = value;
        break;
      case "party":
        close();
        party = {
          source: source.id, publisher: source.publisher, jurisdiction: source.jurisdiction, kind: source.kind, name: value, names: [value], type: "",
          reference: "", programmes: [], lookup: "", chains: new Map(), current: 0, removed: 0, gone: "", text: "",
        };
        parties.push(party);
        break;
      case "alias": case "spelling": party?.names.push(value); break;
      case "type": case "reference": case "lookup": if (party) party[key] = value; break;
      case "programme": party?.programmes.push(value); break;
      case "address":
        close();
        asset = value.slice(0, value.indexOf(" "));
        live = true;
        break;
      case "account": chain = value; break;
      case "removed": {
        live = false;
        const day = value.slice(value.lastIndexOf(".") + 1);
        if (party && day > party.gone) party.gone = day;
        break;
      }
      case "end": close(); break;
    }
  }
  close();
  for (const p of parties) p.text = " " + fold([...p.names, ...p.programmes, p.reference, ...p.chains.keys(), ...Array.from(p.chains.keys(), (id) => chains[id] ?? "")].join(" "));
  return parties.filter((p) => p.name !== "(not recorded)" && !forgotten(p, now));
}

/** @param {Party} p @param {number} now */
function forgotten(p, now) {
  if (p.current > 0 || !person(p)) return false;
  return !(now - Date.parse(p.gone) < forgetAfter * 86_400_000); // also where the day is not known
}

/** Is, or may be, a natural person: where the facts do not say it, firms are all capitals. @param {Party} p */
const person = (p) => p.type === "individual" || (p.type === "" && /\p{Ll}/u.test(p.name));

/**
 * The parties in which every word of a query begins a word, the best first: a name
 * that begins so, then any name, then all else.
 * @param {Party[]} parties
 * @param {string} query
 */
export function find(parties, query) {
  const folded = fold(query);
  if (folded.length < shortest) return [];
  const words = folded.split(" ");
  /** @param {Party} p */
  const rank = (p) => {
    const names = p.names.map(fold);
    return names.some((n) => n === folded) ? 0 : names.some((n) => n.startsWith(folded)) ? 1 : names.some((n) => words.every((w) => (" " + n).includes(" " + w))) ? 2 : 3;
  };
  return parties.filter((p) => words.every((w) => p.text.includes(" " + w)))
    .map((p) => ({ p, rank: rank(p) }))
    .sort((a, b) => a.rank - b.rank || b.p.current - a.p.current || (a.p.name < b.p.name ? -1 : 1))
    .map(({ p }) => p);
}
