//go:build !js

package source

import (
	"addresscheck/internal/xmlstream"
	"addresscheck/lists"
)

// passage is a text of a document that is searched, or a field for an address.
type passage struct {
	line        int
	text, asset string
	field       bool
}

// leaves calls f for every text in the element that began, wherever it stands,
// with the name of its element.
func leaves(s *xmlstream.Scanner, name string, f func(name, text string, line int)) error {
	line := s.Line()
	return s.Mixed(func(text string) { f(name, text, line) }, func(child string) error { return leaves(s, child, f) })
}

// mergeFrom removes entries, from the one at the given place on, that stand
// there already for the same party: an authority repeats an address in several
// fields. The one with a label stays.
func (r *reader) mergeFrom(from int) {
	out := r.doc.Entries[:from]
	had := map[string]*lists.Entry{}
	for _, e := range r.doc.Entries[from:] {
		first := had[e.Text]
		switch {
		case first == nil:
			had[e.Text] = e
		case first.Asset == "" || first.Asset == e.Asset || e.Asset == "":
			if first.Asset == "" {
				first.Asset = e.Asset
			}
			if first.Comment == "" {
				first.Comment = e.Comment
			}
			continue
		}
		out = append(out, e)
	}
	r.doc.Entries = out
}
