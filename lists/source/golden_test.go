//go:build !js

package source

import (
	"os"
	"path/filepath"
	"testing"
)

// Each reader's fixture, one quirk a party, and what it must give; the wants are
// written by hand.
func TestGolden(t *testing.T) {
	for _, c := range []struct{ id, file, published string }{
		{"us-ofac-sdn", "ofac.xml", "2026-03-07"},
		{"gb-sanctions", "uk.xml", "2026-10-02"},
		{"eu-fsf", "eu.xml", "2026-09-22"},
		{"fr-tresor", "france.json", "2026-09-30"},
		{"own", "own.csv", ""},
		{"own", "own.json", ""},
		{"own", "own.txt", ""},
	} {
		t.Run(c.file, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("testdata", c.file))
			if err != nil {
				t.Fatal(err)
			}
			if id := Sniff(text[:min(len(text), 4096)]).ID; id != c.id {
				t.Errorf("taken for a document of %s", id)
			}
			doc := read(t, c.id, string(text))
			if doc.Source.Published != c.published || len(doc.Source.SHA256) != 64 {
				t.Errorf("published %s, %s", doc.Source.Published, doc.Source.SHA256)
			}
			want, err := os.ReadFile(filepath.Join("testdata", c.file+".golden"))
			if err != nil {
				t.Error(err)
			}
			if got := golden(doc); got != string(want) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
			// What was read can be kept.
			up, err := Update(nil, nil, loosened(t, doc), Options{Now: later, Acknowledge: -1})
			if err != nil {
				t.Fatal(err)
			}
			write(t, up)
		})
	}
}

// loosened lets a small fixture pass for a list.
func loosened(t testing.TB, doc *Document) *Document {
	row := mustRow(doc.Source.ID)
	min := row.Min
	row.Min = 1
	t.Cleanup(func() { row.Min = min })
	return doc
}
