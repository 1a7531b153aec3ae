//go:build !js

package changes_test

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"addresscheck/lists"
	"addresscheck/lists/changes"
)

// feed is what RFC 4287 asks of a feed.
type feed struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Author  []struct {
		Name string `xml:"name"`
	} `xml:"author"`
	Link []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entry []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Content string `xml:"content"`
	} `xml:"entry"`
}

func read(t testing.TB, b []byte) (f feed) {
	t.Helper()
	if err := xml.Unmarshal(b, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// The feed holds what RFC 4287 asks for: ids that are URIs and unique, times, an
// author, titles; newest first, and no more than its bound.
func TestAtom(t *testing.T) {
	sources, entries := facts(t)
	c := from(t, sources, entries)
	f := read(t, c.Atom())
	if f.ID == "" || f.Title == "" || len(f.Author) != 1 || f.Author[0].Name == "" || len(f.Link) != 1 || f.Link[0].Rel != "self" || len(f.Entry) != changes.MaxFeed || f.Updated != f.Entry[0].Updated {
		t.Fatalf("%s, %s, %s, %v, %v, %d entries", f.ID, f.Title, f.Updated, f.Author, f.Link, len(f.Entry))
	}
	tag := regexp.MustCompile(`^tag:[a-z.]+,20\d\d:[A-Za-z0-9:.-]+$`)
	seen, last := map[string]bool{}, "9999"
	for _, e := range f.Entry {
		if seen[e.ID] || !tag.MatchString(e.ID) || e.Title == "" || e.Content == "" || e.Updated > last || strings.Contains(e.Title+e.Content, "[") {
			t.Errorf("%+v", e)
		}
		if _, err := time.Parse(time.RFC3339, e.Updated); err != nil {
			t.Error(err)
		}
		seen[e.ID], last = true, e.Updated
	}
	// of all changes, not only of those in the feed
	if n := len(c.All()); n <= changes.MaxFeed {
		t.Errorf("only %d changes", n)
	}
}

// Both languages say it, an attribution is on no list, markup in a name is text,
// and a feed without changes is one.
func TestAtomSays(t *testing.T) {
	sources, entries := parse(t, "address ETH 0x098B716B8Aaf21512996dC57EB0615e2383E2f96\nseen 2026-09-02 or earlier, after 2026-09-01\ngap 2026-09-05..2026-09-09\n")
	entries[0].Party.Name = "A & <b>B</b>"
	f := read(t, from(t, sources, entries, example).Atom())
	got := fmt.Sprint(f.Entry)
	for _, want := range []string{
		"The sanctions list of P includes 1 address more under A & <b>B</b>, first seen on 2 Sep 2026.",
		"Die Sanktionsliste von P enthält unter A & <b>B</b> 1 Adresse mehr, zuerst gesehen am 02.09.2026.",
		"ETH 0x098B716B8Aaf21512996dC57EB0615e2383E2f96 (after 1 Sep 2026 · nach dem 01.09.2026)", "(or earlier · oder früher)", "listed again · wieder gelistet",
		"A correction: from 2 Oct 2026 to 5 Oct 2026 we showed this address wrongly as “on a sanctions list” (P). One character too few was read.",
		"Vom 02.10.2026 bis zum 05.10.2026 haben wir diese Adresse fälschlich als „auf einer Sanktionsliste“ gezeigt (P). Ein Zeichen zu wenig gelesen.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	sources[0].Kind = lists.Attribution
	if got := fmt.Sprint(read(t, from(t, sources, entries).Atom()).Entry); !strings.Contains(got, "That is no sanctions list.") || strings.Contains(got, "The sanctions list of") {
		t.Error(got)
	}
	if f := read(t, from(t, nil, nil).Atom()); f.Updated != "2021-01-01T00:00:00Z" || len(f.Entry) != 0 {
		t.Errorf("%+v", f)
	}
}

// An id depends on day, kind, source and party, and not on what came later.
func TestIDsStay(t *testing.T) {
	const a = "address ETH 0x098B716B8Aaf21512996dC57EB0615e2383E2f96\nseen 2026-09-01\n"
	before := read(t, from2(t, a).Atom())
	after := read(t, from2(t, a+"removed 2026-09-09\naddress TRX TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV\nseen 2026-09-01\n").Atom())
	if len(after.Entry) != 2 || after.Entry[1].ID != before.Entry[0].ID || before.Entry[0].ID != "tag:addresscheck,2026:changes:2026-09-01:added:own:0f23a20aa57b99f2" {
		t.Errorf("%v, was %v", after.Entry, before.Entry)
	}
}
