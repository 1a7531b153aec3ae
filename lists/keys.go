package lists

import (
	"slices"
	"strings"
)

// The keys of the three stanzas, in the order in which write.go writes them: the
// number of a key is its place.

// sourceLine reads a line of a source.
func (p *parser) sourceLine(key, value string) error {
	s := p.source
	switch key {
	case "publisher":
		return p.text(0, key, &s.Publisher, value)
	case "title":
		return p.text(1, key, &s.Title, value)
	case "jurisdiction":
		return p.text(2, key, &s.Jurisdiction, value)
	case "kind":
		if k := Kind(value); k != Sanctions && k != Attribution && k != Own {
			return p.bad("unknown kind", value)
		}
		return p.text(3, key, (*string)(&s.Kind), value)
	case "live":
		return p.flag(4, key, &s.Live, value)
	case "whole":
		return p.flag(5, key, &s.Whole, value)
	case "required":
		return p.flag(6, key, &s.Required, value)
	case "url":
		return p.text(7, key, &s.URL, value)
	case "terms":
		return p.text(8, key, &s.Terms, value)
	}
	if p.compiled {
		switch key {
		case "current":
			return p.count(9, key, &s.Entries, value)
		case "removed":
			return p.count(10, key, &s.Removed, value)
		}
		return p.unknown(key)
	}
	switch key {
	case "published":
		return p.date(9, key, &s.Published, value)
	case "compared":
		n, ok := number(value)
		if !ok || n == 0 {
			return p.bad("not a time in Unix seconds", value)
		}
		s.Compared = n
		return p.single(10, key)
	case "failed":
		if value != "yes" {
			return p.bad("not yes", value)
		}
		s.Failed = true
		return p.single(11, key)
	case "sha256":
		if !IsHash(value) {
			return p.bad("not a SHA-256", value)
		}
		return p.text(12, key, &s.SHA256, value)
	}
	return p.unknown(key)
}

// closeSource checks that nothing is missing: publisher, title, kind and the
// three flags always; the counts in a snapshot.
func (p *parser) closeSource() error {
	const always, counts = 1<<0 | 1<<1 | 1<<3 | 1<<4 | 1<<5 | 1<<6, 1<<9 | 1<<10
	need := uint(always)
	if p.compiled {
		need |= counts
	}
	if p.had&need != need {
		return p.fail("the source before this line is not complete")
	}
	return nil
}

// partyLine reads a line of a party.
func (p *parser) partyLine(key, value string) error {
	t := p.party
	switch key {
	case "alias":
		return p.more(0, key, &t.Aliases, value)
	case "spelling":
		return p.more(1, key, &t.Spellings, value)
	case "type":
		switch value {
		case "individual", "entity", "vessel", "aircraft":
			return p.text(2, key, &t.Type, value)
		}
		return p.bad("unknown type", value)
	case "reference":
		return p.text(3, key, &t.Reference, value)
	case "also":
		return p.more(4, key, &t.Also, value)
	case "programme":
		return p.more(5, key, &t.Programmes, value)
	case "basis":
		return p.more(6, key, &t.Basis, value)
	case "listed":
		return p.date(7, key, &t.Listed, value)
	case "published":
		return p.date(8, key, &t.Published, value)
	case "incident":
		return p.text(9, key, &t.Incident, value)
	case "statement":
		return p.text(10, key, &t.Statement, value)
	case "topic":
		return p.topic(11, key, value)
	case "lookup":
		return p.text(12, key, &t.Lookup, value)
	case "comment":
		return p.text(13, key, &t.Comment, value)
	}
	return p.unknown(key)
}

// topic reads dprk programme DPRK4: the name, the basis, the authority's term.
func (p *parser) topic(rank int, key, value string) error {
	name, rest, _ := strings.Cut(value, " ")
	basis, text, ok := strings.Cut(rest, " ")
	switch basis {
	case "programme", "secondary_sanctions", "relationship", "attribution", "legal_basis":
	default:
		ok = false
	}
	if !ok || !isID(name) {
		return p.bad("not a topic, a basis and the authority's term", value)
	}
	t := Topic{name, basis, text}
	if slices.Contains(p.party.Topics, t) {
		return p.bad("a second topic", value)
	}
	p.party.Topics = append(p.party.Topics, t)
	return p.several(rank, key, len(p.party.Topics)-1)
}

// entryLine reads a line of an address.
func (p *parser) entryLine(key, value string) error {
	e := p.entry
	switch key {
	case "account":
		if !p.compiled {
			return p.unknown(key)
		}
		p.chains = append(p.chains, value)
		return p.single(0, key)
	case "seen":
		if !e.parseSeen(value) {
			return p.bad("not a date first seen", value)
		}
		return p.single(1, key)
	case "removed":
		w, ok := parseWindow(value)
		if !ok {
			return p.bad("not a date or a window", value)
		}
		e.Removed = &w
		return p.single(2, key)
	case "gap":
		w, ok := parseWindow(value)
		if !ok {
			return p.bad("not a window", value)
		}
		e.Gaps = append(e.Gaps, w)
		return p.several(3, key, len(e.Gaps)-1)
	case "remark":
		return p.text(4, key, &e.Remark, value)
	case "comment":
		return p.text(5, key, &e.Comment, value)
	}
	return p.unknown(key)
}

// parseSeen reads 2021-02-15, 2021-02-15 or earlier, or 2026-09-18 or earlier,
// after 2026-08-20.
func (e *Entry) parseSeen(value string) bool {
	var rest string
	e.FirstSeen, rest, _ = strings.Cut(value, " ")
	if !isDate(e.FirstSeen) {
		return false
	}
	if rest == "" {
		return true
	}
	e.Earliest = true
	rest, ok := strings.CutPrefix(rest, orEarlier)
	if !ok || rest == "" {
		return ok
	}
	e.After, ok = strings.CutPrefix(rest, after)
	return ok && isDate(e.After) && e.After < e.FirstSeen
}

// seen writes what parseSeen reads.
func (e *Entry) seen() string {
	s := e.FirstSeen
	if e.Earliest {
		s += " " + orEarlier
		if e.After != "" {
			s += after + e.After
		}
	}
	return s
}

const (
	orEarlier = "or earlier"
	after     = ", after "
)

// flag reads yes or no.
func (p *parser) flag(rank int, key string, field *bool, value string) error {
	if value != "yes" && value != "no" {
		return p.bad(key+" is neither yes nor no", value)
	}
	*field = value == "yes"
	return p.single(rank, key)
}

// count reads a number of entries.
func (p *parser) count(rank int, key string, field *int, value string) error {
	n, ok := number(value)
	if !ok || n > maxEntries {
		return p.bad("not a count", value)
	}
	*field = int(n)
	return p.single(rank, key)
}
