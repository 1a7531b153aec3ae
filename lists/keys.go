package lists

import (
	"strconv"
	"strings"
)

// The keys of the three stanzas. A key is known in one place only; the order in
// which they are written is in write.go.

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
		if !ok {
			return p.bad("not a time in Unix seconds", value)
		}
		s.Compared = n
		if !p.once(10) {
			return p.twice(key)
		}
		return nil
	case "failed":
		return p.flag(11, key, &s.Failed, value)
	case "sha256":
		if !isHash(value) {
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
	need := uint64(always)
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
		return p.more(key, &t.Aliases, value)
	case "type":
		switch value {
		case "individual", "entity", "vessel", "aircraft":
			return p.text(0, key, &t.Type, value)
		}
		return p.bad("unknown type", value)
	case "reference":
		return p.text(1, key, &t.Reference, value)
	case "programme":
		return p.more(key, &t.Programmes, value)
	case "listed":
		return p.date(2, key, &t.Listed, value)
	case "published":
		return p.date(3, key, &t.Published, value)
	case "incident":
		return p.text(4, key, &t.Incident, value)
	case "statement":
		return p.text(5, key, &t.Statement, value)
	case "topic":
		return p.topic(value)
	case "lookup":
		return p.text(6, key, &t.Lookup, value)
	case "comment":
		return p.text(7, key, &t.Comment, value)
	}
	return p.unknown(key)
}

// topic reads dprk programme DPRK4: the name, the basis, the authority's term.
func (p *parser) topic(value string) error {
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
	for _, o := range p.party.Topics {
		if o == t {
			return p.twice("topic " + strconv.Quote(value))
		}
	}
	if len(p.party.Topics) >= maxValues {
		return p.fail("too many topics")
	}
	p.party.Topics = append(p.party.Topics, t)
	return nil
}

// entryLine reads a line of an address.
func (p *parser) entryLine(key, value string) error {
	e := p.entry
	switch key {
	case "seen":
		if !p.once(0) {
			return p.twice(key)
		}
		return p.seen(value)
	case "removed":
		w, ok := parseWindow(value)
		if !ok {
			return p.bad("not a date or a window", value)
		}
		if !p.once(1) {
			return p.twice(key)
		}
		e.Removed = &w
		return nil
	case "gap":
		w, ok := parseWindow(value)
		if !ok || len(e.Gaps) >= maxValues {
			return p.bad("not a window", value)
		}
		e.Gaps = append(e.Gaps, w)
		return nil
	case "comment":
		return p.text(2, key, &e.Comment, value)
	}
	if p.compiled {
		switch key {
		case "account":
			return p.text(3, key, &e.account, value)
		case "twin":
			chain, text, ok := strings.Cut(value, " ")
			if !ok || len(e.twins) >= maxValues {
				return p.bad("not a chain and an address", value)
			}
			e.twins = append(e.twins, [2]string{chain, text})
			return nil
		}
	}
	return p.unknown(key)
}

// seen reads 2021-02-15, 2021-02-15 or earlier, or 2026-09-18 or earlier, after
// 2026-08-20.
func (p *parser) seen(value string) error {
	e := p.entry
	date, rest, _ := strings.Cut(value, " ")
	if rest != "" {
		e.Earliest = true
		var ok bool
		if rest, ok = strings.CutPrefix(rest, orEarlier); !ok {
			return p.bad("not a date", value)
		}
		if rest != "" {
			if e.After, ok = strings.CutPrefix(rest, after); !ok || !isDate(e.After) || e.After >= date {
				return p.bad("not a date", value)
			}
		}
	}
	if !isDate(date) {
		return p.bad("not a date", value)
	}
	e.FirstSeen = date
	return nil
}

const (
	orEarlier = "or earlier"
	after     = ", after "
)

// flag reads yes or no.
func (p *parser) flag(bit int, key string, field *bool, value string) error {
	if value != "yes" && value != "no" {
		return p.bad(key+" is neither yes nor no", value)
	}
	if !p.once(bit) {
		return p.twice(key)
	}
	*field = value == "yes"
	return nil
}

// count reads a number of entries.
func (p *parser) count(bit int, key string, field *int, value string) error {
	n, ok := number(value)
	if !ok || n > maxEntries {
		return p.bad("not a count", value)
	}
	if !p.once(bit) {
		return p.twice(key)
	}
	*field = int(n)
	return nil
}
