//go:build !js

package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"addresscheck/lists"
)

// asOf is the date of the OFAC edition, and the time at which it was compared:
// the start of that day.
const (
	asOf   = "2026-10-01"
	asOfAt = 1790812800
)

func ofac(dir string) (*lists.Source, []*lists.Entry, error) {
	s := &lists.Source{
		ID: "us-ofac-sdn", Publisher: "OFAC", Title: "Specially Designated Nationals and Blocked Persons List",
		Jurisdiction: "US", Kind: lists.Sanctions, Live: true, Whole: true, Required: true,
		URL:       "https://sanctionssearch.ofac.treas.gov/",
		Terms:     "work of the United States Government, public domain",
		Published: asOf, Compared: asOfAt,
	}
	types, err := partyTypes(dir)
	if err != nil {
		return nil, nil, err
	}
	book := &parties{source: s, types: types, known: map[string]*lists.Party{}}
	entries, err := current(dir, book)
	if err != nil {
		return nil, nil, err
	}
	if err := topics(dir, entries); err != nil {
		return nil, nil, err
	}
	gone, err := removed(dir, book, entries)
	return s, append(entries, gone...), err
}

// parties makes one party of all rows with its UID, or else its name.
type parties struct {
	source *lists.Source
	types  map[string]string
	known  map[string]*lists.Party
}

func (b *parties) party(uid, name, programmes, aliases, listed string) (*lists.Party, error) {
	key := cmp.Or(uid, name)
	p := b.known[key]
	if p == nil {
		p = &lists.Party{Source: b.source, Name: name, Type: b.types[uid], Reference: uid, Lookup: b.source.URL}
		if uid != "" {
			p.Lookup += "Details.aspx?id=" + uid
		}
		p.Programmes = split(programmes)
		p.Aliases = split(aliases)
		b.known[key] = p
	}
	if p.Name != name {
		return nil, fmt.Errorf("party %s is %q and %q", key, p.Name, name)
	}
	// Some rows of a party lack the date that others have.
	if p.Listed != "" && listed != "" && p.Listed != listed {
		return nil, fmt.Errorf("party %s was listed on %s and %s", key, p.Listed, listed)
	}
	p.Listed = cmp.Or(p.Listed, listed)
	return p, nil
}

// split reads a list with | or ; between its parts. Its order is not kept: it
// differs between the documents.
func split(s string) []string {
	out := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == ';' })
	slices.Sort(out)
	return slices.Compact(out)
}

// comments says what is peculiar about an address.
var comments = map[string]string{
	"bnb136ns6lfw4zs5hg4n85vdthaad7hq5m4gtkgf23":                                                      "Listed, removed and listed again under another party: looks like a deposit address that many people share and that memos tell apart.",
	"TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq":                                                              "An address of Tron, filed as XBT.",
	"5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320":                                "Not an address of Monero (64 hexadecimal digits): kept as published and compared as text.",
	"45ezvPejNsKYntjhyyeb7fbfzilsxYQozc5Ffseh8jPGW4JZQQVXykNTfK5uGFiij7Hp3qPv3T5HCR7F3Fnmz2mzE1aKQwo": "Not an address of Monero (the letter l is outside its alphabet): kept as published and compared as text.",
}

// current reads every address on the list on 2026-10-01. The same address of
// two parties stays two entries; the same one twice of one party becomes one.
func current(dir string, book *parties) ([]*lists.Entry, error) {
	all, err := rows(dir, "ofac/ofac_sdn_crypto_current_2026-10-01.csv")
	if err != nil {
		return nil, err
	}
	type key struct {
		party       *lists.Party
		asset, text string
	}
	had := map[key]bool{}
	var out []*lists.Entry
	for _, r := range all {
		p, err := book.party(r["ofac_uid"], r["entity"], r["programs"], r["akas"], r["entity_listed_date"])
		if err != nil {
			return nil, err
		}
		k := key{p, r["asset"], r["address"]}
		if had[k] {
			continue
		}
		had[k] = true
		e := &lists.Entry{Party: p, Asset: r["asset"], Text: r["address"], FirstSeen: r["address_first_seen"], Comment: comments[r["address"]]}
		switch q := r["first_seen_qualifier"]; {
		case q == "or earlier":
			e.Earliest = true
		case strings.HasPrefix(q, "or earlier, after "):
			e.Earliest, e.After = true, strings.TrimPrefix(q, "or earlier, after ")
		case q != "":
			return nil, fmt.Errorf("unknown qualifier %q", q)
		}
		if g := r["gaps"]; g != "" {
			from, to, ok := strings.Cut(strings.TrimPrefix(g, "off "), "..")
			if !ok {
				return nil, fmt.Errorf("unknown gap %q", g)
			}
			e.Gaps = []lists.Window{{From: from, To: to}}
		}
		out = append(out, e)
	}
	return out, nil
}

// topics marks the parties of North Korea, with the reason for saying so. They
// hold for a whole party: every address of such a party is in the document.
func topics(dir string, entries []*lists.Entry) error {
	all, err := rows(dir, "ofac/ofac_dprk_linked_2026-08-20.csv")
	if err != nil {
		return err
	}
	type key struct{ uid, asset, text string }
	linked := map[key]string{}
	parties := map[string]bool{}
	for _, r := range all {
		linked[key{r["ofac_uid"], r["asset"], r["address"]}] = r["dprk_basis"]
		parties[r["ofac_uid"]] = true
	}
	for _, e := range entries {
		p := e.Party
		basis, ok := linked[key{p.Reference, e.Asset, e.Text}]
		if ok != (parties[p.Reference] && p.Reference != "") {
			return fmt.Errorf("%s: only some addresses are linked to North Korea", p.Name)
		}
		if !ok || p.Topics != nil {
			continue
		}
		switch {
		case basis == "programme tag":
			for _, programme := range p.Programmes {
				if strings.HasPrefix(programme, "DPRK") {
					p.Topics = append(p.Topics, lists.Topic{Name: "dprk", Basis: "programme", Text: programme})
				}
			}
		case strings.HasPrefix(basis, "North Korea secondary-sanctions feature + relationship to Korea Kwangson Banking Corp"):
			p.Topics = []lists.Topic{
				{Name: "dprk", Basis: "secondary_sanctions", Text: "North Korea"},
				{Name: "dprk", Basis: "relationship", Text: "Korea Kwangson Banking Corp"},
			}
		}
		if p.Topics == nil {
			return fmt.Errorf("%s: unknown basis %q", p.Name, basis)
		}
	}
	return nil
}
