//go:build !js

package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"addresscheck/lists"
)

// A list of the user's own: CSV, JSON or text, UTF-8.
//
// CSV has a first row with the names of its columns, of which one is the address
// (ownColumns); commas, semicolons or tabs between them. Every row must have as
// many fields as the first.
//
// JSON is an array, or an object with one array in it, of addresses or of
// objects with the same names; or an object whose keys are labels and whose
// values are arrays of addresses.
//
// Everything else is text: every address in it is an entry, and "# name" begins
// the entries of a party.
//
// What is in a field for an address and is none is kept as text, and told.

// ownColumns are the names of columns and keys, in small letters without blanks
// and signs. Others are passed over.
var ownColumns = map[string]string{
	"address": "address", "adresse": "address", "walletaddress": "address", "wallet": "address", "cryptoaddress": "address", "digitalcurrencyaddress": "address",
	"asset": "asset", "currency": "asset", "symbol": "asset", "ticker": "asset", "coin": "asset", "chain": "asset", "waehrung": "asset", "währung": "asset", "network": "asset", "blockchain": "asset",
	"name": "name", "party": "name", "entity": "name", "owner": "name", "entityasinfeed": "name", "label": "name", "inhaber": "name", "sdnname": "name",
	"reference": "reference", "uid": "reference", "ofacuid": "reference", "id": "reference", "sdnid": "reference",
	"aliases": "aliases", "akas": "aliases", "aka": "aliases",
	"programs": "programmes", "programmes": "programmes", "programme": "programmes", "program": "programmes",
	"type": "type", "listed": "listed", "entitylisteddate": "listed", "date": "listed", "datelisted": "listed",
	"comment": "comment", "note": "comment", "notes": "comment", "kommentar": "comment", "remark": "comment",
	"addressfirstseen": "seen", "firstseen": "seen", "firstseenqualifier": "qualifier", "gaps": "gaps",
}

// column returns what a column or key holds.
func column(name string) string {
	return ownColumns[strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _-.\u00a0", r) {
			return -1
		}
		return r
	}, strings.ToLower(clean(name)))]
}

// own is the state of reading one list.
type own struct {
	*reader
	parties map[string]*lists.Party
}

// maxOwn is the longest list of one's own that is read.
const maxOwn = 64 << 20

func readOwn(r *reader) error {
	b, err := r.readAll(maxOwn)
	if err != nil {
		return err
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if i := invalid(b); i >= 0 {
		return r.fail(1+bytes.Count(b[:i], []byte("\n")), "not UTF-8: save the file in this encoding")
	}
	o := &own{r, map[string]*lists.Party{}}
	text := bytes.TrimSpace(b)
	switch {
	case len(text) == 0:
		return r.fail(1, "the file is empty")
	case text[0] == '{' || text[0] == '[':
		return o.json(b)
	case text[0] == '<':
		return r.fail(1, "XML or HTML: give CSV, JSON or text, or name the source whose document it is")
	}
	if comma, ok := isCSV(b); ok {
		return o.csv(b, comma)
	}
	return o.text(string(b))
}

// invalid returns where b is not UTF-8, -1 where it is.
func invalid(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n < 2 {
			return i
		}
		i += n
	}
	return -1
}

// record adds one row: values by what they are.
func (o *own) record(line int, v map[string]string) error {
	name := clean(v["name"])
	key := clean(v["reference"])
	if key == "" {
		key = "\x00" + name
	}
	p := o.parties[key]
	if p == nil {
		p = &lists.Party{Name: name, Reference: clean(v["reference"])}
		if p.Name == "" {
			p.Name = unnamed
		}
		if p.Name == "(not recorded)" { // has a meaning in facts
			p.Name = unnamed
		}
		switch t := strings.ToLower(clean(v["type"])); t {
		case "individual", "entity", "vessel", "aircraft":
			p.Type = t
		}
		p.Aliases = split(v["aliases"])
		p.Programmes = split(v["programmes"])
		o.parties[key] = p
		finish(p)
	}
	if date := clean(v["listed"]); isDate(date) && p.Listed == "" {
		p.Listed = date
	}
	asset := strings.ToUpper(clean(v["asset"]))
	if label := names[asset]; label != "" {
		asset = label
	}
	if asset = strings.ReplaceAll(asset, " ", "-"); asset == "-" || len(asset) > 32 {
		asset = "" // no label; facts write a hyphen for it
	}
	before := len(o.doc.Entries)
	if err := o.field(p, line, asset, v["address"], short(v["comment"])); err != nil {
		return err
	}
	for _, e := range o.doc.Entries[before:] {
		if err := o.seen(line, e, v); err != nil {
			return err
		}
	}
	return nil
}

// unnamed is the party of a list that names nobody.
const unnamed = "(no name given)"

// seen takes the dates that a row gives for its address.
func (o *own) seen(line int, e *lists.Entry, v map[string]string) error {
	if date := clean(v["seen"]); date != "" {
		if !isDate(date) {
			return o.fail(line, "first seen on %q, which is no date", date)
		}
		e.FirstSeen = date
		q := clean(v["qualifier"])
		if e.After = strings.TrimPrefix(q, "or earlier, after "); e.After == q {
			e.After = ""
		}
		e.Earliest = q != ""
	}
	if from, to, ok := strings.Cut(strings.TrimPrefix(clean(v["gaps"]), "off "), ".."); ok && isDate(from) && isDate(to) {
		e.Gaps = []lists.Window{{From: from, To: to}}
	}
	return nil
}

// split reads a list with | or ; between its parts.
func split(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == ';' })
}

// text reads a list that is neither CSV nor JSON.
func (o *own) text(text string) error {
	p := &lists.Party{Name: unnamed}
	line, from := 1, 1
	var part strings.Builder
	flush := func() error {
		err := o.free(p, from, part.String())
		part.Reset()
		from = line
		return err
	}
	for l := range strings.Lines(text) {
		if name, ok := strings.CutPrefix(l, "#"); ok || part.Len() > maxFree/2 {
			if err := flush(); err != nil {
				return err
			}
			if name = clean(name); ok && name != "" {
				if p = o.parties[name]; p == nil {
					p = &lists.Party{Name: name}
					o.parties[name] = p
				}
				l = "\n"
			}
		}
		part.WriteString(l)
		line++
	}
	return flush()
}
