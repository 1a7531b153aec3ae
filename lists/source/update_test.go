//go:build !js

package source

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"addresscheck/lists"
)

// An update of the present facts keeps the past of every entry: dates first
// seen, gaps, and all that was removed.
func TestUpdateFacts(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "data", "us-ofac-sdn.txt"))
	if err != nil {
		t.Fatal(err)
	}
	s, old, err := factsAndSource(string(b))
	if err != nil {
		t.Fatal(err)
	}
	type past struct{ party, seen, removed, gaps, comment string }
	pasts := func(entries []*lists.Entry) map[string]past {
		out := map[string]past{}
		for _, e := range entries {
			removed := ""
			if e.Removed != nil {
				removed = e.Removed.String()
			}
			out[e.Party.Name+e.Party.Reference+e.Asset+e.Text] = past{e.Party.Name, e.FirstSeen + e.After, removed, fmt.Sprint(e.Gaps), e.Comment}
		}
		return out
	}
	before := pasts(old)
	doc := read(t, "own", csvFile(t, "ofac_sdn_crypto_current_2026-10-01.csv"))
	row := mustRow("us-ofac-sdn").Source
	doc.Source = &row
	doc.Source.Published = "2026-10-02"
	up, err := Update(s, old, doc, Options{Now: 1790942400, Acknowledge: -1})
	if err != nil || len(up.Changes.Added)+len(up.Changes.Removed) != 0 || up.Source.Compared != 1790942400 || up.Source.Published != "2026-10-02" {
		t.Fatalf("%v: %+v", err, up)
	}
	write(t, up)
	after := pasts(up.Entries)
	for key, p := range before {
		if after[key] != p {
			t.Errorf("%s: %+v, was %+v", key, after[key], p)
		}
	}
	if len(after) != len(before) {
		t.Errorf("%d entries, were %d", len(after), len(before))
	}
}

func factsOf(t testing.TB, id string) []*lists.Entry {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "data", id+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	_, entries, err := lists.ParseFacts(id, string(b))
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

func factsAndSource(text string) (*lists.Source, []*lists.Entry, error) {
	return lists.ParseFacts("f", text)
}

func write(t testing.TB, up *Updated) []byte {
	t.Helper()
	b, err := lists.WriteFacts(up.Source, up.Entries)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// edition is facts of a list of one's own: name reference asset text a line.
func edition(t testing.TB, date string, rows ...string) *Document {
	t.Helper()
	doc := read(t, "own", "name,reference,asset,address\n"+strings.Join(rows, "\n")+"\n")
	doc.Source.Published = date
	return doc
}

const later = 1893456000 // 2030-01-01: after all editions here

// The guards: an older document, too many removals, too few entries.
func TestUpdateRefused(t *testing.T) {
	var rows []string
	for _, text := range []string{evm1, evm2} {
		for _, asset := range []string{"ETH", "ARB", "BSC", "BASE", "USDC"} {
			rows = append(rows, "A,1,"+asset+","+text)
		}
	}
	first, err := Update(nil, nil, edition(t, "2026-01-10", rows...), Options{Now: later, Acknowledge: -1})
	if err != nil {
		t.Fatal(err)
	}
	update := func(acknowledge int, date string, rows ...string) error {
		_, err := Update(first.Source, first.Entries, edition(t, date, rows...), Options{Now: later, Acknowledge: acknowledge})
		return err
	}
	for name, c := range map[string]struct {
		err  error
		want string // "" where it must be accepted
	}{
		"same day":          {update(-1, "2026-01-10", rows...), ""},
		"older":             {update(-1, "2026-01-09", rows...), "older than the facts (2026-01-10)"},
		"tomorrow":          {update(-1, "2030-01-02", rows...), ""},
		"to come":           {update(-1, "2030-01-03", rows...), "the document is of 2030-01-03, which is to come: today is 2030-01-01"},
		"one of ten":        {update(-1, "2026-01-11", rows[1:]...), ""},
		"two of ten":        {update(-1, "2026-01-11", rows[2:]...), "2 of 10 addresses would be removed, more than 15 %"},
		"acknowledged":      {update(2, "2026-01-11", rows[2:]...), ""},
		"another number":    {update(3, "2026-01-11", rows[2:]...), "2 of 10 addresses would be removed, and 3 were acknowledged"},
		"fewer than said":   {update(1, "2026-01-11", rows...), "0 of 10 addresses would be removed, and 1 were"},
		"replaced by other": {update(-1, "2026-01-11", append(slices.Clone(rows[2:]), "A,1,BTC,"+btc1, "A,1,BTC,"+btc2)...), "2 of 10"},
	} {
		if c.err == nil && c.want != "" || c.err != nil && (c.want == "" || !strings.Contains(c.err.Error(), c.want)) {
			t.Errorf("%s: %v, want %q", name, c.err, c.want)
		}
	}
	// A list of OFAC with one address is none.
	few := &Document{Source: &lists.Source{ID: "us-ofac-sdn", Published: "2026-01-10"}, Entries: edition(t, "", rows...).Entries}
	if _, err := Update(nil, nil, few, Options{Now: later, Acknowledge: -1}); err == nil || !strings.Contains(err.Error(), "between 50 and 20000 are believable") {
		t.Errorf("too few: %v", err)
	}
	if _, err := Update(&lists.Source{ID: "eu-fsf"}, nil, few, Options{Now: later, Acknowledge: -1}); err == nil {
		t.Error("facts of another source were updated")
	}
}

// What was said of an excerpt goes with it; from the first whole document on,
// dates are known.
func TestUpdateExcerpt(t *testing.T) {
	s, old, err := factsAndSource("addresscheck facts 1\n\nsource own\npublisher P\ntitle T\nkind own\nlive no\nwhole no\nrequired no\n\nparty A\nreference 1\naddress ETH " + evm1 + "\ncomment Seen only in part.\n")
	if err != nil {
		t.Fatal(err)
	}
	up, err := Update(s, old, edition(t, "2026-01-10", "A,1,ETH,"+evm1), Options{Now: later, Acknowledge: -1})
	if err != nil {
		t.Fatal(err)
	}
	if got := string(write(t, up)); !strings.Contains(got, "whole yes\n") || !strings.HasSuffix(got, evm1+"\nseen 2026-01-10 or earlier\n") {
		t.Error(got)
	}
}
