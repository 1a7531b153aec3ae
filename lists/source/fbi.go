//go:build !js

package source

import "addresscheck/lists"

// The FBI's publications are pages of text; what they attribute is kept by hand,
// in the form of a facts file of this source (docs/format.md). Each party is one
// publication and must say its date, the incident, the statement in the FBI's
// words, and the link; an attribution lists nobody, so it has no date listed.
// "Moved" is not "owns": the statement is quoted, nothing is added.

// maxFacts is the longest facts file that is read.
const maxFacts = 16 << 20

func readFBI(r *reader) error {
	b, err := r.readAll(maxFacts)
	if err != nil {
		return err
	}
	s, entries, err := lists.ParseFacts(r.row.ID, string(b))
	if err != nil {
		return err
	}
	if s.ID != r.row.ID || s.Kind != lists.Attribution {
		return r.fail(0, "the file holds %s (%s)", s.ID, s.Kind)
	}
	for _, e := range entries {
		p := e.Party
		switch {
		case e.Removed != nil:
			return r.fail(0, "%s is removed: take it out, update keeps the record", e.Text)
		case p.Published == "" || p.Incident == "" || p.Statement == "" || p.Lookup == "":
			return r.fail(0, "party %s needs published, incident, statement and lookup", p.Name)
		case p.Listed != "":
			return r.fail(0, "party %s has a date listed: an attribution lists nobody", p.Name)
		case !lists.Account(e.Asset, e.Text).IsValid() && e.Comment == "":
			return r.fail(0, "%s is no address, and no comment says why it stands there", e.Text)
		}
		p.Source = r.doc.Source
		r.doc.Source.Published = max(r.doc.Source.Published, p.Published)
	}
	r.doc.Entries = entries
	return nil
}
