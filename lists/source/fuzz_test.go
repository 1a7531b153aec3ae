//go:build !js

package source

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"addresscheck/lists"
)

// fuzz holds a reader to this: it does not panic; what it accepts has entries,
// every one with a party, a text and no line that facts can't hold; it can be
// kept and read back; and to keep it twice changes nothing.
func fuzz(f *testing.F, id string, files ...string) {
	for _, name := range files {
		b, err := os.ReadFile(filepath.FromSlash(name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	row := mustRow(id)
	row.Min = 1
	f.Fuzz(func(t *testing.T, b []byte) {
		doc, err := row.Read(bytes.NewReader(b))
		if err != nil {
			if doc != nil || err.Error() == "" {
				t.Errorf("%v with %v", err, doc)
			}
			return
		}
		if len(doc.Entries) == 0 {
			t.Fatal("a document without entries")
		}
		up, err := Update(nil, nil, doc, Options{Now: 253402128000, Acknowledge: -1})
		if err != nil {
			t.Fatal(err)
		}
		facts, err := lists.WriteFacts(up.Source, up.Entries)
		if err != nil {
			// What is too long or too much for facts is refused when written, and told.
			if !strings.Contains(err.Error(), "more than") && !strings.Contains(err.Error(), "too many") {
				t.Fatal(err)
			}
			return
		}
		s, old, err := lists.ParseFacts("f", string(facts))
		if err != nil {
			t.Fatal(err)
		}
		again, err := row.Read(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		next, err := Update(s, old, again, Options{Now: 253402128000, Acknowledge: -1})
		if err != nil {
			t.Fatal(err)
		}
		if c := next.Changes; len(c.Added)+len(c.Removed)+len(c.Details) != 0 {
			t.Errorf("the same again: %+v", c)
		}
		if b, err := lists.WriteFacts(next.Source, next.Entries); err != nil || !bytes.Equal(b, facts) {
			t.Errorf("the same again: %v\n%s\n%s", err, facts, b)
		}
	})
}

func FuzzOFAC(f *testing.F)   { fuzz(f, "us-ofac-sdn", "testdata/ofac.xml") }
func FuzzUK(f *testing.F)     { fuzz(f, "gb-sanctions", "testdata/uk.xml") }
func FuzzEU(f *testing.F)     { fuzz(f, "eu-fsf", "testdata/eu.xml") }
func FuzzFrance(f *testing.F) { fuzz(f, "fr-tresor", "testdata/france.json") }
func FuzzOwn(f *testing.F) {
	fuzz(f, "own", "testdata/own.csv", "testdata/own.json", "testdata/own.txt")
}
func FuzzFBI(f *testing.F) { fuzz(f, "us-fbi-dprk", "../data/us-fbi-dprk.txt") }
