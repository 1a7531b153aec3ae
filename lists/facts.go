package lists

import "strings"

// factsHeader is the first line of a facts file. The number is the version.
const factsHeader = "addresscheck facts 1\n"

// ParseFacts reads the facts of one source, the file that people read and diff.
// file is its name, for errors. Entries have no account yet: what an address
// means is decided by [Compile].
//
// It refuses an unknown or a second key, a value with a control or invisible
// character, a date that is none, a party or an address twice or out of order,
// and a file without a source. The error is a *[FormatError] with file, line and
// reason.
func ParseFacts(file, text string) (*Source, []*Entry, error) {
	p := parser{file: file, line: 1}
	var ok bool
	if p.rest, ok = strings.CutPrefix(text, factsHeader); !ok {
		return nil, nil, p.fail("the first line is not " + strings.TrimSpace(factsHeader))
	}
	if err := p.parse(); err != nil {
		return nil, nil, err
	}
	count(p.source, p.entries)
	return p.source, p.entries, nil
}

// WriteFacts writes the facts of one source, sorted, so that the same facts are
// the same bytes and a diff shows what changed. ParseFacts reads them back.
func WriteFacts(s *Source, entries []*Entry) ([]byte, error) {
	sources, entries, err := arrange([]*Source{s}, entries)
	if err != nil {
		return nil, err
	}
	w := writer{b: []byte(factsHeader)}
	w.stanzas(sources, entries, nil)
	if w.err != nil {
		return nil, w.err
	}
	// What can't be read back (a date that is none, a line too long) must not be written.
	if _, _, err := ParseFacts(s.ID, string(w.b)); err != nil {
		return nil, err
	}
	return w.b, nil
}

// count sets the numbers of current and removed entries of s.
func count(s *Source, entries []*Entry) {
	s.Entries, s.Removed = 0, 0
	for _, e := range entries {
		switch {
		case e.Party.Source != s:
		case e.Removed == nil:
			s.Entries++
		default:
			s.Removed++
		}
	}
}

// stanzas writes arranged sources, each followed by its parties. chains gives
// the chain of each entry's account, in step with entries; nil for facts.
func (w *writer) stanzas(sources []*Source, entries []*Entry, chains []string) (parties int) {
	n := 0
	for _, s := range sources {
		w.b = append(w.b, '\n')
		w.source(s)
		var party *Party
		for ; n < len(entries) && entries[n].Party.Source == s; n++ {
			e := entries[n]
			if e.Party != party {
				party = e.Party
				parties++
				w.b = append(w.b, '\n')
				w.party(party)
			}
			chain := ""
			if chains != nil {
				chain = chains[n]
			}
			w.entry(e, chain)
		}
	}
	return parties
}
