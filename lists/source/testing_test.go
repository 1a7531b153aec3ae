//go:build !js

package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"addresscheck/lists"
)

// documents returns the folder of the authorities' documents, which are not part
// of the repository, and skips the test without it.
func documents(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("ADDRESSCHECK_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	if _, err := os.Stat(filepath.Join(dir, "ofac")); err != nil {
		t.Skip("the authorities' documents are not here: set ADDRESSCHECK_DATA to their folder")
	}
	return dir
}

// read reads a document of a source.
func read(t testing.TB, id, text string) *Document {
	t.Helper()
	doc, err := mustRow(id).Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func mustRow(id string) *Row {
	row, ok := ByID(id)
	if !ok {
		panic("no source " + id)
	}
	return row
}

// line writes an entry for a golden text.
func line(e *lists.Entry) string {
	s := e.Party.Reference + " " + e.Party.Name + " | " + e.Asset + " " + e.Text
	if e.Remark != "" {
		s += " | " + e.Remark
	}
	if e.Comment != "" {
		s += " (" + e.Comment + ")"
	}
	return s
}

func golden(doc *Document) string {
	var b strings.Builder
	var last *lists.Party
	for _, e := range doc.Entries {
		if p := e.Party; p != last {
			fmt.Fprintf(&b, "party %s, %s, listed %s, aliases %q, spellings %q, also %q, programmes %q, basis %q, topics %q, %s\n",
				p.Name, p.Type, p.Listed, p.Aliases, p.Spellings, p.Also, p.Programmes, p.Basis, p.Topics, p.Lookup)
			last = p
		}
		b.WriteString(line(e) + "\n")
	}
	for _, u := range doc.Unread {
		b.WriteString("unread: " + u.Party + ": " + u.Text + ": " + u.Reason + "\n")
	}
	return b.String()
}
