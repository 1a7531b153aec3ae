package lists_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"addresscheck/lists"
)

// The numbers that the documents of 2026-10-01 give.
func TestFactsCounts(t *testing.T) {
	c := today(t)
	type pair struct{ asset, text string }
	current, removed := map[string]map[pair]bool{}, map[string]int{}
	entries := map[string]int{}
	for _, e := range c.entries {
		id := e.Party.Source.ID
		if e.Removed != nil {
			removed[id]++
			continue
		}
		entries[id]++
		if current[id] == nil {
			current[id] = map[pair]bool{}
		}
		current[id][pair{e.Asset, e.Text}] = true
	}
	for _, want := range []struct {
		id                      string
		entries, pairs, removed int
	}{
		// 1,066 rows: one of them twice of one party; two addresses on two parties each
		{"us-ofac-sdn", 1065, 1063, 94},
		{"us-fbi-dprk", 101, 101, 0},
		{"eu-fsf", 7, 7, 0},
		{"fr-tresor", 9, 9, 0},
	} {
		if entries[want.id] != want.entries || len(current[want.id]) != want.pairs || removed[want.id] != want.removed {
			t.Errorf("%s: %d entries, %d pairs, %d removed; want %d, %d, %d", want.id, entries[want.id], len(current[want.id]), removed[want.id], want.entries, want.pairs, want.removed)
		}
	}
	for _, s := range c.lists.Sources {
		if s.Entries != entries[s.ID] || s.Removed != removed[s.ID] {
			t.Errorf("%s says %d current and %d removed", s.ID, s.Entries, s.Removed)
		}
	}
}

// What is said of North Korea is said with its basis, and of nobody else.
func TestFactsTopics(t *testing.T) {
	n := map[string]int{}
	for _, e := range today(t).entries {
		for _, topic := range e.Party.Topics {
			if topic.Name != "dprk" || topic.Text == "" {
				t.Errorf("%s: topic %v", e.Text, topic)
			}
			n[topic.Basis]++
		}
		if e.Party.Source.Kind == lists.Attribution && (e.Party.Statement == "" || e.Party.Published == "" || e.Party.Listed != "") {
			t.Errorf("%s: an attribution needs a statement and its date, and lists nobody", e.Text)
		}
	}
	// 139 rows: 125 by programme, the 14 of Sim Hyon Sop by two other bases
	if n["programme"] != 125 || n["secondary_sanctions"] != 14 || n["relationship"] != 14 || n["attribution"] != 101 || len(n) != 4 {
		t.Errorf("topics by basis: %v", n)
	}
}

// The files in the repository are what WriteFacts writes for them.
func TestFactsRoundTrip(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("data", "*-*.txt"))
	if err != nil || len(files) != 4 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s, entries, err := lists.ParseFacts(f, string(text))
		if err != nil {
			t.Fatal(err)
		}
		back, err := lists.WriteFacts(s, entries)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(text, back) {
			t.Errorf("%s is not in the form in which it is written", f)
		}
		if filepath.Base(f) != s.ID+".txt" {
			t.Errorf("%s holds %s", f, s.ID)
		}
	}
}

const factsStart = "addresscheck facts 1\n\nsource own-test\npublisher P\ntitle T\nkind own\nlive no\nwhole yes\nrequired no\n"

func TestFactsRefused(t *testing.T) {
	if _, _, err := lists.ParseFacts("f", factsStart+"\nparty A\naddress XBT 1abc\n"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, want string
		line       int
	}{
		{"", "the first line", 1},
		{"addresscheck facts 2\n", "the first line", 1},
		{"addresscheck facts 1\n", "no source", 2},
		{"addresscheck facts 1\n\nparty A\n", "a party before its source", 3},
		{"addresscheck facts 1\npublisher A\n", "a line before the source", 2},
		{"addresscheck facts 1\n\nsource A b\n", "not a name of a source", 3},
		{"addresscheck facts 1\n\nsource a\npublisher P\n", "not complete", 5},
		// a sanctions list must not become an attribution by a typing error
		{strings.Replace(factsStart, "kind own", "kind santions", 1), "unknown kind", 6},
		{strings.Replace(factsStart, "live no", "live No", 1), "neither yes nor no", 7},
		{factsStart + "published 2026-13-01\n", "not a date", 10},
		{factsStart + "published 2026-02-29\n", "not a date", 10},
		{factsStart + "compared 0\n", "not a time", 10},
		{factsStart + "compared 01\n", "not a time", 10},
		{factsStart + "current 1\n", "unknown key", 10},
		{factsStart + "\nsource b\n", "too many sources", 11},
		{factsStart + "required no\n", "a second required", 10},
		{factsStart + "title T\n", "title out of order", 10},
		{factsStart + "\nparty A\n", "a party without an address", 12},
		{factsStart + "\nparty A\naddres XBT 1abc\n", "unknown key", 12},
		{factsStart + "\nparty A\naddress 1abc\n", "label and the address", 12},
		{factsStart + "\nparty A\naddress XBT 1abc\naddress XBT 1abc\n", "out of order or twice", 13},
		{factsStart + "\nparty A\naddress XBT 1abc\naddress XBT 1ABC\n", "out of order or twice", 13},
		{factsStart + "\nparty B\naddress XBT 1abc\n\nparty A\naddress XBT 1abc\n", "party out of order", 15},
		{factsStart + "\nparty A\naddress XBT 1abc\n\nparty A\naddress XBT 1abd\n", "party out of order", 15},
		{factsStart + "\nparty A\nalias B\nalias B\naddress XBT 1abc\n", "a second alias", 13},
		{factsStart + "\nparty A\ntopic dprk because X\naddress XBT 1abc\n", "not a topic", 12},
		{factsStart + "\nparty A\ntype person\naddress XBT 1abc\n", "unknown type", 12},
		{factsStart + "\nparty A\naddress XBT 1abc\nseen soon\n", "not a date", 13},
		{factsStart + "\nparty A\naddress XBT 1abc\nseen 2026-01-01 or later\n", "not a date", 13},
		{factsStart + "\nparty A\naddress XBT 1abc\nseen 2026-01-01 or earlier, after 2026-01-02\n", "not a date", 13},
		{factsStart + "\nparty A\naddress XBT 1abc\nremoved 2026-01-02..2026-01-01\n", "not a date or a window", 13},
		{factsStart + "\nparty A\naddress XBT 1abc\nremoved 2026-01-02..2026-01-02\n", "not a date or a window", 13},
		{factsStart + "\nparty A\naddress XBT 1abc\naccount BTC\n", "unknown key", 13},
		{factsStart + "\nparty A\naddress XBT 1abc", "cut off", 12},
		{factsStart + "\nparty A\naddress XBT 1abc\n\n", "empty line at the end", 14},
		{factsStart + "\n\nparty A\n", "two empty lines", 11},
		{factsStart + "party A\n", "no empty line before", 10},
		{factsStart + "\nparty A\n\naddress XBT 1abc\n", "empty line within", 13},
		{factsStart + "\nparty A\naddress XBT  1abc\n", "two blanks", 12},
		{factsStart + "\nparty A \n", "blank at an end", 11},
		{factsStart + "\nparty A\x00\n", "control character", 11},
		{factsStart + "\nparty A\r\n", "control character", 11},
		{factsStart + "\nparty A\u0085B\n", "control character", 11},
		// a right-to-left mark would show another name than is stored
		{factsStart + "\nparty A\u202eB\n", "invisible", 11},
		{factsStart + "\nparty A\u200bB\n", "invisible", 11},
		{factsStart + "\nparty A\xff\n", "not UTF-8", 11},
		{factsStart + "\nparty A\naddress XBT " + strings.Repeat("1", 513) + "\n", "more than 512 bytes", 12},
		{factsStart + "\nparty " + strings.Repeat("1", 9000) + "\n", "a line of more than", 11},
		{factsStart + "\nend 1\n", "unknown key", 11},
	} {
		_, _, err := lists.ParseFacts("f", c.text)
		var e *lists.FormatError
		if !errors.As(err, &e) || !strings.Contains(e.Reason, c.want) || e.Line != c.line || e.File != "f" {
			t.Errorf("%q: %v; want line %d, %s", c.text, err, c.line, c.want)
		}
	}
}

// Every key of the format, in its order, is read and written back.
func TestFactsEveryKey(t *testing.T) {
	text := strings.Replace(factsStart, "kind own\n", "jurisdiction EU\nkind own\n", 1)
	text += "url https://example.org/\nterms none\npublished 2026-01-02\ncompared 1\nfailed yes\nsha256 " + strings.Repeat("0", 64) +
		"\n\nparty A\nalias B\nalias C\nspelling Ä\ntype entity\nreference 1\nalso UN CDi.001\nalso OFSI 2\nprogramme P\nprogramme Q\nbasis R\nbasis S\n" +
		"listed 2026-01-01\npublished 2026-01-02\nincident I\nstatement S\ntopic dprk legal_basis R\nlookup https://example.org/1\ncomment C\n" +
		"address XBT 1abc\nseen 2026-01-01\nremoved ..2026-01-02\ngap 2025-01-01..2025-01-02\nremark theirs\ncomment ours\n"
	s, entries, err := lists.ParseFacts("f", text)
	if err != nil {
		t.Fatal(err)
	}
	if e, p := entries[0], entries[0].Party; e.Remark != "theirs" || e.Comment != "ours" || len(p.Also) != 2 || len(p.Basis) != 2 || len(p.Spellings) != 1 {
		t.Errorf("%+v of %+v", e, p)
	}
	back, err := lists.WriteFacts(s, entries)
	if err != nil || string(back) != text {
		t.Errorf("%v\n%s", err, back)
	}
}

// A value that would be read back as something else is refused when written.
func TestFactsNotWritten(t *testing.T) {
	s := &lists.Source{ID: "own-test", Publisher: "P", Title: "T", Kind: lists.Own}
	good := func() *lists.Entry {
		return &lists.Entry{Party: &lists.Party{Source: s, Name: "A"}, Asset: "XBT", Text: "1abc"}
	}
	if _, err := lists.WriteFacts(s, []*lists.Entry{good()}); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(e *lists.Entry){
		"line break":        func(e *lists.Entry) { e.Party.Name = "A\nalias B" },
		"reserved name":     func(e *lists.Entry) { e.Party.Name = "(not recorded)" },
		"reserved label":    func(e *lists.Entry) { e.Asset = "-" },
		"blank in label":    func(e *lists.Entry) { e.Asset = "US DT" },
		"no text":           func(e *lists.Entry) { e.Text = "" },
		"bad date":          func(e *lists.Entry) { e.FirstSeen = "today" },
		"earlier than when": func(e *lists.Entry) { e.Earliest = true },
		"unknown type":      func(e *lists.Entry) { e.Party.Type = "person" },
		"other source":      func(e *lists.Entry) { e.Party.Source = new(lists.Source) },
		"no party":          func(e *lists.Entry) { e.Party = nil },
		"topic":             func(e *lists.Entry) { e.Party.Topics = []lists.Topic{{Name: "dprk", Basis: "x", Text: "y"}} },
	} {
		e := good()
		spoil(e)
		if b, err := lists.WriteFacts(s, []*lists.Entry{e}); err == nil {
			t.Errorf("%s: written: %s", name, b)
		}
	}
	if _, err := lists.WriteFacts(s, []*lists.Entry{good(), good()}); err == nil {
		t.Error("two parties of one name and reference were written")
	}
	e := good()
	if _, err := lists.WriteFacts(s, []*lists.Entry{e, {Party: e.Party, Asset: e.Asset, Text: e.Text}}); err == nil {
		t.Error("one address twice of one party was written")
	}
}
