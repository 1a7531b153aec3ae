//go:build !js

package changes_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"addresscheck/lists"
	"addresscheck/lists/changes"
	"addresscheck/lists/data"
)

func facts(t testing.TB) ([]*lists.Source, []*lists.Entry) {
	t.Helper()
	sources, entries, err := data.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return sources, entries
}

func from(t testing.TB, sources []*lists.Source, entries []*lists.Entry, c ...changes.Correction) *changes.Changes {
	t.Helper()
	all, err := changes.From(sources, entries, c)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// parse reads facts of one source.
func parse(t testing.TB, text string) ([]*lists.Source, []*lists.Entry) {
	t.Helper()
	s, entries, err := lists.ParseFacts("f", "addresscheck facts 1\n\nsource own\npublisher P\ntitle T\nkind sanctions\nlive no\nwhole yes\nrequired no\n\nparty Alpha\nreference 7\nprogramme X\n"+text)
	if err != nil {
		t.Fatal(err)
	}
	return []*lists.Source{s}, entries
}

// What each line of the facts says of time, as changes.
func TestFrom(t *testing.T) {
	const a = "address ETH 0x098B716B8Aaf21512996dC57EB0615e2383E2f96\n"
	for name, c := range map[string]struct{ facts, want string }{
		"the day itself":       {a + "seen 2026-09-01\n", "2026-09-01 added 2026-09-01..2026-09-01"},
		"or earlier":           {a + "seen 2026-09-01 or earlier\n", "2026-09-01 added ..2026-09-01"},
		"after":                {a + "seen 2026-09-01 or earlier, after 2026-08-20\n", "2026-09-01 added 2026-08-20..2026-09-01"},
		"never dated":          {a, ""},
		"before the record":    {a + "seen 2020-12-31\n", ""},
		"removed":              {a + "seen 2026-09-01\nremoved 2026-09-03..2026-09-09\n", "2026-09-09 removed 2026-09-03..2026-09-09; 2026-09-01 added 2026-09-01..2026-09-01"},
		"removed, by":          {a + "removed ..2026-09-09\n", "2026-09-09 removed ..2026-09-09"},
		"removed, after":       {a + "removed 2026-09-03..\n", "2026-09-03 removed 2026-09-03.."},
		"listed again":         {a + "seen 2026-09-01\ngap 2026-09-02..2026-09-09\n", "2026-09-09 added 2026-09-02..2026-09-09 again; 2026-09-02 removed ..2026-09-02; 2026-09-01 added 2026-09-01..2026-09-01"},
		"two of one party":     {a + "seen 2026-09-01\naddress TRX TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV\nseen 2026-09-01\n", "2026-09-01 added 2026-09-01..2026-09-01, 2026-09-01..2026-09-01"},
		"two days":             {a + "seen 2026-09-01\naddress TRX TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV\nseen 2026-09-02\n", "2026-09-02 added 2026-09-02..2026-09-02; 2026-09-01 added 2026-09-01..2026-09-01"},
		"added, gone in a day": {a + "seen 2026-09-01\nremoved 2026-09-01\n", "2026-09-01 added 2026-09-01..2026-09-01; 2026-09-01 removed 2026-09-01..2026-09-01"},
	} {
		var got []string
		for _, g := range from2(t, c.facts).All() {
			s := g.Date + " " + string(g.Kind)
			for i, x := range g.Addresses {
				if i > 0 {
					s += ","
				}
				if s += " " + x.After + ".." + x.By; x.Again {
					s += " again"
				}
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s, want %s", name, s, c.want)
		}
	}
}

func from2(t testing.TB, text string) *changes.Changes {
	sources, entries := parse(t, text)
	return from(t, sources, entries)
}

// Of the facts in the program: every dated entry is told once, and the removal of
// Tornado Cash on its day.
func TestRecord(t *testing.T) {
	sources, entries := facts(t)
	want := map[string]int{}
	for _, e := range entries {
		if e.FirstSeen != "" {
			want["added"]++
		}
		want["added"] += len(e.Gaps)
		want["removed"] += len(e.Gaps)
		if e.Removed != nil {
			want["removed"]++
		}
	}
	got := map[string]int{}
	tornado, last := 0, "9999"
	for _, g := range from(t, sources, entries).All() {
		got[string(g.Kind)] += len(g.Addresses)
		if g.Date == "2025-03-21" && g.Kind == changes.Removed {
			tornado += len(g.Addresses)
		}
		if g.Date > last || g.Date < changes.Since {
			t.Errorf("%s after %s", g.Date, last)
		}
		last = g.Date
	}
	if fmt.Sprint(got) != fmt.Sprint(want) || tornado != 90 || got["added"] < 1200 {
		t.Errorf("%v, want %v; %d went on 2025-03-21", got, want, tornado)
	}
}

// The same facts in another order are the same bytes.
func TestShuffled(t *testing.T) {
	sources, entries := facts(t)
	c := from(t, sources, entries)
	rand.New(rand.NewSource(1)).Shuffle(len(entries), func(i, k int) { entries[i], entries[k] = entries[k], entries[i] })
	sources[0], sources[3] = sources[3], sources[0]
	d := from(t, sources, entries)
	if !bytes.Equal(c.JSON(), d.JSON()) || !bytes.Equal(c.Atom(), d.Atom()) {
		t.Error("the order of the facts shows")
	}
}

// changes.json says what docs/format.md says.
func TestJSON(t *testing.T) {
	sources, entries := parse(t, "address ETH 0x098B716B8Aaf21512996dC57EB0615e2383E2f96\nseen 2026-09-01 or earlier\n")
	got := string(from(t, sources, entries, example).JSON())
	const want = `{"changes":[{"addresses":[{"after":"2026-10-05","again":false,"asset":"ETH","by":"2026-10-05","text":"0x098B716B8Aaf21512996dC57EB0615e2383E2f96"}],` +
		`"correction":{"from":"2026-10-02","reason":{"de":"Ein Zeichen zu wenig gelesen.","en":"One character too few was read."},"shown":"listed","to":"2026-10-05"},` +
		`"date":"2026-10-05","kind":"corrected","party":"Alpha","programmes":[],"reference":"7","source":"own"},` +
		`{"addresses":[{"after":null,"again":false,"asset":"ETH","by":"2026-09-01","text":"0x098B716B8Aaf21512996dC57EB0615e2383E2f96"}],` +
		`"date":"2026-09-01","kind":"added","party":"Alpha","programmes":["X"],"reference":"7","source":"own"}],` +
		`"format":"addresscheck changes 1","since":"2021-01-01","sources":[{"id":"own","jurisdiction":null,"kind":"sanctions","publisher":"P","title":"T"}]}` + "\n"
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if !json.Valid([]byte(got)) {
		t.Error("not JSON")
	}
}

var example = changes.Correction{Date: "2026-10-05", Source: "own", Party: "Alpha", Reference: "7", Asset: "ETH",
	Text: "0x098B716B8Aaf21512996dC57EB0615e2383E2f96", Shown: "listed", From: "2026-10-02", To: "2026-10-05",
	English: "One character too few was read.", German: "Ein Zeichen zu wenig gelesen."}
