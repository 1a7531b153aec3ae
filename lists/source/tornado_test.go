//go:build !js

package source

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tornado is the cut with Tornado Cash put back, of an earlier date.
func tornado(t testing.TB) string {
	t.Helper()
	fragment, err := os.ReadFile(filepath.Join(documents(t), "ofac", "fragments", "tornado_cash_39796_before_delisting.xml"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(fragment)
	from, to := strings.Index(text, "<DistinctParty "), strings.Index(text, "</DistinctParty>")+len("</DistinctParty>")
	party := text[from:to]
	entry := text[strings.Index(text, "<SanctionsEntry "):]
	entry = entry[:strings.LastIndex(entry, "</SanctionsEntry>")+len("</SanctionsEntry>")]
	doc := string(cut(t))
	for _, r := range [][2]string{
		{"</DistinctParties>", party + "\n</DistinctParties>"},
		{"</SanctionsEntries>", entry + "\n</SanctionsEntries>"},
		{"<Month>11</Month>\n    <Day>19</Day>", "<Month>11</Month>\n    <Day>18</Day>"},
	} {
		if strings.Count(doc, r[0]) < 1 {
			t.Fatalf("the cut has no %q", r[0])
		}
		doc = strings.Replace(doc, r[0], r[1], 1)
	}
	return doc
}

// A pair of documents between which Tornado Cash went comes out as its removal
// and nothing else: 12 % of the list, just within what needs no acknowledgement
// on the real day.
func TestTornadoCash(t *testing.T) {
	before := read(t, "us-ofac-sdn", tornado(t))
	first, err := Update(nil, nil, before, Options{Now: 1763450000, Acknowledge: -1})
	if err != nil {
		t.Fatal(err)
	}
	after := read(t, "us-ofac-sdn", string(cut(t)))
	up, err := Update(first.Source, first.Entries, after, Options{Now: 1763536400, Acknowledge: -1})
	if err != nil {
		t.Fatal(err)
	}
	c := up.Changes
	if len(c.Added) != 0 || len(c.Details) != 0 || len(c.Removed) != 90 {
		t.Errorf("%d added, %d removed, %d details", len(c.Added), len(c.Removed), len(c.Details))
	}
	for _, r := range c.Removed {
		if e := r.Entry(); e.Party.Reference != "39796" || e.Party.Name != "TORNADO CASH" {
			t.Errorf("removed: %s", line(e))
		}
	}
	removed := 0
	for _, e := range up.Entries {
		if e.Removed != nil {
			removed++
			if e.Removed.String() != "2025-11-19" || e.Party.Name != "TORNADO CASH" {
				t.Errorf("%s removed %s", line(e), e.Removed)
			}
		}
	}
	if removed != 90 {
		t.Errorf("%d removed entries", removed)
	}
	// The facts can be written, and the same document again changes no byte.
	written := write(t, up)
	again, err := Update(up.Source, up.Entries, read(t, "us-ofac-sdn", string(cut(t))), Options{Now: 1763536400, Acknowledge: -1})
	if err != nil || !bytes.Equal(write(t, again), written) {
		t.Errorf("the same document again: %v", err)
	}
}
