// A result as text, as CSV and as JSON. Each holds every row, whatever is folded,
// filtered or on a later page; none holds a private key, nor what might be one.

/** @typedef {import("./words.js").Catalogue} Catalogue */
/** @typedef {import("../../wasm/engine").Item} Item */
/** @typedef {import("../../wasm/engine").Result} Result */
/** @typedef {import("../../wasm/engine").Sentence} Sentence */
/** Which lists and which engine answered. @typedef {{engine: string, version: string, key: string, snapshot: string}} Edition */
/** What is written down. @typedef {{result: Result, place: string, edition: Edition}} Made */

/**
 * An item as it may be kept. 64 hex digits that no list names may be a transaction
 * or a private key; nobody can tell, so all but their ends is masked, in every
 * field: a file outlives the moment in which a key was pasted by mistake.
 * @param {Item} item
 * @returns {Item}
 */
export function kept(item) {
  if (item.hits.length > 0 || !item.codes.some((c) => c === "hash" || c === "maybe_hash")) return item;
  const texts = [item.input, item.read, item.address, ...item.readings.map((r) => r.address)].filter((s) => s !== null);
  let json = JSON.stringify(item);
  for (const text of texts) json = json.split(JSON.stringify(text).slice(1, -1)).join(text.slice(0, 6) + "…" + text.slice(-4));
  return JSON.parse(json);
}

/** The time of the check, in ISO 8601. @param {Result} r */
const time = (r) => new Date(r.coverage.at * 1000).toISOString().replace(".000", "");

/** @param {Catalogue} t @param {readonly Sentence[]} says */
const sentences = (t, says) => says.map((s) => t.text(s.key, s.args));

/**
 * The whole result as JSON: the engine's codes and facts, the lists, the time.
 * @param {Made} made
 */
export function json({ result, place, edition }) {
  const { coverage, items, more } = result;
  const { says: _, ...compared } = coverage;
  const plain = items.map((item) => {
    const { says: _, ...rest } = kept(item);
    return rest;
  });
  return JSON.stringify({ addresscheck: edition, checked: time(result), coverage: compared, items: plain, more, place: place || null }, null, 1) + "\n";
}

/**
 * A cell of CSV. A spreadsheet reads what begins with one of these signs as a
 * formula, so it gets an apostrophe in front (OWASP, CSV injection), also behind
 * blanks, and in the full-width forms that some programs fold.
 * @param {string} s
 */
export function cell(s) {
  const plain = s.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, " ");
  const formula = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(plain);
  return `"${(formula ? "'" : "") + plain.replaceAll('"', '""')}"`;
}

const columns = /** @type {const} */ (["row", "state", "word", "address", "pasted", "chain", "party", "list", "law", "programmes", "reference",
  "listed", "first_seen", "removed", "published", "lookup", "remarks", "compared", "checked", "edition", "key", "snapshot"]);

/**
 * Rows for a spreadsheet: for German with semicolons and a byte order mark, as
 * Excel expects them there.
 * @param {Catalogue} t
 * @param {Made} made
 */
export function csv(t, { result, edition }) {
  const { coverage, items } = result;
  const source = (/** @type {string} */ id) => coverage.sources.find((s) => s.id === id);
  const compared = sentences(t, coverage.says).join(" ");
  const said = /^(code|places|similar|finding)\./;
  const rows = items.map(kept).map((i) => {
    /** One value for each hit, each said once. @param {(h: import("../../wasm/engine").Hit) => string | null | undefined} of */
    const each = (of) => [...new Set(i.hits.map(of))].filter(Boolean).join(" | ");
    /** @type {{[name in typeof columns[number]]: string}} */
    const row = {
      row: String(i.n), state: i.state, word: t.text(i.says[0].key, i.says[0].args), address: i.address ?? i.read ?? "", pasted: i.input ?? "",
      chain: i.says.filter((s) => s.key.startsWith("chain.")).map((s) => (s.key === "chain.name" ? t.values(s.args.chain) : t.text("csv.chain.evm"))).join(" "),
      party: each((h) => h.party), list: each((h) => [source(h.source)?.publisher, source(h.source)?.title].filter(Boolean).join(": ")),
      law: each((h) => (source(h.source) && h.kind !== "own" ? t.text("jurisdiction." + source(h.source)?.jurisdiction) : "")),
      programmes: each((h) => h.programmes.join(", ")), reference: each((h) => h.reference), listed: each((h) => h.listed), first_seen: each((h) => h.first_seen),
      removed: each((h) => h.removed), published: each((h) => [h.asset, h.text].filter(Boolean).join(" ")), lookup: each((h) => h.lookup),
      remarks: sentences(t, i.says.filter((s) => said.test(s.key))).join(" "),
      compared, checked: time(result), edition: String(coverage.head?.seq ?? ""), key: edition.key, snapshot: edition.snapshot,
    };
    return columns.map((c) => row[c]);
  });
  const german = t.lang === "de";
  const more = result.more ? [[t.text("summary.more")]] : []; // a table that looks whole and is not
  const lines = [columns.map((c) => t.text("csv." + c)), ...rows, ...more];
  return (german ? "\ufeff" : "") + lines.map((cells) => cells.map(cell).join(german ? ";" : ",") + "\r\n").join("");
}

/**
 * The result as text that can be pasted into a letter or a file.
 * @param {Catalogue} t
 * @param {Made} made
 */
export function report(t, { result, edition }) {
  const { coverage, items, summary } = result;
  const blocks = items.map(kept).map((i) => {
    const [state, ...says] = i.says;
    const text = i.address ?? i.read ?? "";
    return [`${i.n}. ${t.text(state.key, state.args).toLocaleUpperCase(t.lang)}`, text,
      i.input !== null && i.input !== text && `${t.text("result.pasted")}: ${i.input}`, ...sentences(t, says)].filter(Boolean).join("\n   ");
  });
  const made = [
    t.text("report.made", { time: ["=" + time(result)], version: ["=" + edition.version], seq: ["=" + (coverage.head?.seq ?? "–")], key: ["=" + (edition.key || "–")] }),
    t.text("report.snapshot", { snapshot: ["=" + (edition.snapshot || "–")] }), t.text("report.engine", { engine: ["=" + edition.engine] }),
  ].join("\n");
  return [sentences(t, summary).join(" "), ...blocks, sentences(t, coverage.says).join("\n"), made].join("\n\n") + "\n";
}
