package lists

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
)

// writer writes the stanzas that parser reads. Every value is checked, so that
// what is written can be read and a value can't smuggle in a line.
type writer struct {
	b        []byte
	compiled bool
	err      error // the first value that can't be written
}

// put writes a line, unless its value is empty.
func (w *writer) put(key, value string) {
	if value != "" {
		w.must(key, value)
	}
}

// must writes a line whose value can't be left out.
func (w *writer) must(key, value string) {
	if bad := badValue(value); bad != "" && w.err == nil {
		w.err = errors.New("lists: " + key + ": " + bad + ": " + strconv.Quote(value))
	}
	w.b = append(w.b, key...)
	w.b = append(w.b, ' ')
	w.b = append(w.b, value...)
	w.b = append(w.b, '\n')
}

// each writes a line for every value.
func (w *writer) each(key string, values []string) {
	for _, v := range values {
		w.must(key, v)
	}
}

func (w *writer) flag(key string, v bool) {
	if v {
		w.must(key, "yes")
	} else {
		w.must(key, "no")
	}
}

// source writes the stanza of a source: in facts with its status, in a snapshot
// with its counts.
func (w *writer) source(s *Source) {
	w.must("source", s.ID)
	w.must("publisher", s.Publisher)
	w.must("title", s.Title)
	w.put("jurisdiction", s.Jurisdiction)
	w.must("kind", string(s.Kind))
	w.flag("live", s.Live)
	w.flag("whole", s.Whole)
	w.flag("required", s.Required)
	w.put("url", s.URL)
	w.put("terms", s.Terms)
	if w.compiled {
		w.must("current", strconv.Itoa(s.Entries))
		w.must("removed", strconv.Itoa(s.Removed))
		return
	}
	w.put("published", s.Published)
	if s.Compared != 0 {
		w.must("compared", strconv.FormatInt(s.Compared, 10))
	}
	if s.Failed {
		w.flag("failed", true)
	}
	w.put("sha256", s.SHA256)
}

// party writes what is said of a party.
func (w *writer) party(p *Party) {
	name := p.Name
	if name == "" {
		name = notRecorded
	}
	w.must("party", name)
	w.each("alias", p.Aliases)
	w.each("spelling", p.Spellings)
	w.put("type", p.Type)
	w.put("reference", p.Reference)
	w.each("also", p.Also)
	w.each("programme", p.Programmes)
	w.each("basis", p.Basis)
	w.put("listed", p.Listed)
	w.put("published", p.Published)
	w.put("incident", p.Incident)
	w.put("statement", p.Statement)
	for _, t := range p.Topics {
		w.must("topic", t.Name+" "+t.Basis+" "+t.Text)
	}
	w.put("lookup", p.Lookup)
	w.put("comment", p.Comment)
}

// entry writes an address and what is said of it; chain is for a snapshot.
func (w *writer) entry(e *Entry, chain string) {
	asset := e.Asset
	if asset == "" {
		asset = "-"
	}
	w.must("address", asset+" "+e.Text)
	if w.compiled {
		w.must("account", chain)
	}
	w.put("seen", e.seen())
	if e.Removed != nil {
		w.must("removed", e.Removed.String())
	}
	for _, g := range e.Gaps {
		w.must("gap", g.String())
	}
	w.put("remark", e.Remark)
	w.put("comment", e.Comment)
}

// ambiguous says what in e would be read back as something else, or "".
func (e *Entry) ambiguous() string {
	switch {
	case e.Asset == "-" || strings.Contains(e.Asset, " "):
		return "the label " + strconv.Quote(e.Asset)
	case e.Earliest && e.FirstSeen == "" || e.After != "" && !e.Earliest:
		return "the date first seen"
	case e.Party.Name == notRecorded:
		return "the party's name"
	}
	return ""
}

// arrange returns the sources and entries in the order in which they are
// written: sources by id, parties by name and reference, addresses by label and
// text. It refuses what would be ambiguous when read back.
func arrange(sources []*Source, entries []*Entry) ([]*Source, []*Entry, error) {
	sources, entries = slices.Clone(sources), slices.Clone(entries)
	slices.SortFunc(sources, func(a, b *Source) int { return strings.Compare(a.ID, b.ID) })
	for i, s := range sources {
		if i > 0 && sources[i-1].ID == s.ID {
			return nil, nil, errors.New("lists: two sources " + s.ID)
		}
	}
	for _, e := range entries {
		if e.Party == nil || !slices.Contains(sources, e.Party.Source) {
			return nil, nil, errors.New("lists: " + e.Text + " has no party of these sources")
		}
	}
	for _, e := range entries {
		if bad := e.ambiguous(); bad != "" {
			return nil, nil, errors.New("lists: " + e.Text + ": " + bad + " can't be written")
		}
	}
	slices.SortFunc(entries, func(a, b *Entry) int {
		return cmp.Or(compareParties(a.Party, b.Party), compareEntries(a, b))
	})
	for i := 1; i < len(entries); i++ {
		a, b := entries[i-1], entries[i]
		switch {
		case a.Party != b.Party && compareParties(a.Party, b.Party) == 0:
			return nil, nil, errors.New("lists: two parties " + a.Party.Name + " " + a.Party.Reference + " of " + a.Party.Source.ID)
		case a.Party == b.Party && compareEntries(a, b) == 0:
			return nil, nil, errors.New("lists: " + a.Asset + " " + a.Text + " twice of one party")
		}
	}
	return sources, entries, nil
}

// compareParties orders parties by source, name and reference.
func compareParties(a, b *Party) int {
	if a == b {
		return 0
	}
	if c := strings.Compare(a.Source.ID, b.Source.ID); c != 0 {
		return c
	}
	if c := strings.Compare(a.Name, b.Name); c != 0 {
		return c
	}
	return strings.Compare(a.Reference, b.Reference)
}

// compareEntries orders the entries of a party by label and text.
func compareEntries(a, b *Entry) int {
	if c := strings.Compare(a.Asset, b.Asset); c != 0 {
		return c
	}
	return strings.Compare(a.Text, b.Text)
}
