//go:build !js

package source

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/crypto/sha3"

	"addresscheck/lists"
)

func csvFile(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(documents(t), "ofac", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// From one edition to the next there are 90 additions and one removal; to fill in
// what the next one lacked (references, names, letter case) changes nothing.
func TestCompareEditions(t *testing.T) {
	before := read(t, "own", csvFile(t, "ofac_sdn_crypto_current_2026-08-20.csv"))
	after := read(t, "own", csvFile(t, "ofac_sdn_crypto_current_2026-10-01.csv"))
	c := Compare(before.Entries, after.Entries)
	if len(c.Added) != 90 || len(c.Removed) != 1 {
		t.Fatalf("%d added, %d removed", len(c.Added), len(c.Removed))
	}
	lacked := 0
	filled := read(t, "own", csvFile(t, "ofac_sdn_crypto_current_2026-10-01.csv"))
	for _, e := range filled.Entries {
		if e.Party.Reference == "" || strings.HasPrefix(e.Party.Reference, "9000") {
			if !strings.HasPrefix(e.Party.Reference, "9000") {
				e.Party.Reference = fmt.Sprintf("9000%d", lacked)
				e.Party.Name = strings.ToUpper(e.Party.Name)
			}
			e.Text = checksummed(e.Text)
			lacked++
		}
	}
	if lacked != 90 {
		t.Fatalf("%d without a reference", lacked)
	}
	if c := Compare(after.Entries, filled.Entries); len(c.Added) != 0 || len(c.Removed) != 0 || len(c.Details) == 0 {
		t.Errorf("filled in: %d added, %d removed", len(c.Added), len(c.Removed))
	}
}

// checksummed gives EVM addresses the letter case of EIP-55.
func checksummed(text string) string {
	hex, ok := strings.CutPrefix(strings.ToLower(text), "0x")
	if !ok || len(hex) != 40 {
		return text
	}
	h := sha3.NewLegacyKeccak256()
	h.Write([]byte(hex))
	sum := fmt.Sprintf("%x", h.Sum(nil))
	out := []byte(hex)
	for i := range out {
		if sum[i] >= '8' && out[i] >= 'a' {
			out[i] -= 'a' - 'A'
		}
	}
	return "0x" + string(out)
}

// The facts in the repository are the same edition: nothing is added or removed.
func TestCompareFacts(t *testing.T) {
	after := read(t, "own", csvFile(t, "ofac_sdn_crypto_current_2026-10-01.csv"))
	c := Compare(factsOf(t, "us-ofac-sdn"), after.Entries)
	if len(c.Added) != 0 || len(c.Removed) != 0 {
		t.Errorf("%d added, %d removed", len(c.Added), len(c.Removed))
	}
}

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

const (
	evm1, evm2 = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96", "0x3051Ca7cB7f6C599fA2f27385AD75010cf0f2bbF"
	btc1, btc2 = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h"
	trx1       = "TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV"
)

// history goes through editions one after the other and gives the last facts.
func history(t testing.TB, editions ...*Document) string {
	t.Helper()
	var up *Updated
	for _, doc := range editions {
		var s *lists.Source
		var old []*lists.Entry
		if up != nil {
			// What is written and read back is what the next update gets.
			var err error
			if s, old, err = lists.ParseFacts("own", string(write(t, up))); err != nil {
				t.Fatal(err)
			}
		}
		next, err := Update(s, old, doc, Options{Now: later, Acknowledge: -1})
		var shrink *ShrinkError
		if errors.As(err, &shrink) {
			next, err = Update(s, old, doc, Options{Now: later, Acknowledge: shrink.Removed})
		}
		if err != nil {
			t.Fatal(err)
		}
		up = next
	}
	_, after, _ := strings.Cut(string(write(t, up)), "\n\nparty ")
	return "party " + after
}

// What is known of an address's past stays, and claims no more than is known.
func TestHistory(t *testing.T) {
	a := func(asset, text string) string { return "A,1," + asset + "," + text }
	for _, c := range []struct {
		name     string
		editions []*Document
		want     string
	}{
		{"first time: at the latest",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1))},
			"seen 2026-01-10 or earlier\n"},
		{"between two editions: a window",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1)), edition(t, "2026-01-20", a("ETH", evm1), a("ETH", evm2))},
			evm1 + "\nseen 2026-01-10 or earlier\naddress ETH " + evm2 + "\nseen 2026-01-20 or earlier, after 2026-01-10\n"},
		{"editions of two days: the day",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1)), edition(t, "2026-01-11", a("ETH", evm1), a("ETH", evm2))},
			evm2 + "\nseen 2026-01-11\n"},
		{"removed in a window",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1), a("ETH", evm2)), edition(t, "2026-01-20", a("ETH", evm1))},
			evm2 + "\nseen 2026-01-10 or earlier\nremoved 2026-01-10..2026-01-20\n"},
		{"removed on a day",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1), a("ETH", evm2)), edition(t, "2026-01-11", a("ETH", evm1))},
			evm2 + "\nseen 2026-01-10 or earlier\nremoved 2026-01-11\n"},
		{"removed stays removed",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1), a("ETH", evm2)), edition(t, "2026-01-11", a("ETH", evm1)), edition(t, "2026-02-11", a("ETH", evm1))},
			"removed 2026-01-11\n"},
		// as bnb136ns6… was: listed, removed, listed again under another party
		{"listed again under another party",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1), a("ETH", evm2)), edition(t, "2026-01-20", a("ETH", evm1)), edition(t, "2026-03-01", a("ETH", evm1), "B,2,ETH,"+evm2)},
			"party B\nreference 2\naddress ETH " + evm2 + "\nseen 2026-01-10 or earlier\ngap 2026-01-20..2026-03-01\n"},
		{"and removed again",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1), a("ETH", evm2)), edition(t, "2026-01-20", a("ETH", evm1)), edition(t, "2026-03-01", a("ETH", evm1), a("ETH", evm2)), edition(t, "2026-03-02", a("ETH", evm1))},
			"seen 2026-01-10 or earlier\nremoved 2026-03-02\ngap 2026-01-20..2026-03-01\n"},
		{"letter case and reference filled in",
			[]*Document{edition(t, "2026-01-10", "a b,,ETH,"+strings.ToLower(evm1)), edition(t, "2026-01-20", "B A,1,ETH,"+evm1)},
			"party B A\nreference 1\naddress ETH " + evm1 + "\nseen 2026-01-10 or earlier\n"},
		{"one address of two parties, then of one",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1), "B,2,ETH,"+evm1, "B,2,BTC,"+btc1), edition(t, "2026-01-20", a("ETH", evm1), "B,2,BTC,"+btc1)},
			"party B\nreference 2\naddress BTC " + btc1 + "\nseen 2026-01-10 or earlier\naddress ETH " + evm1 + "\nseen 2026-01-10 or earlier\nremoved 2026-01-10..2026-01-20\n"},
		{"two spellings of one party, then one",
			[]*Document{edition(t, "2026-01-10", a("ETH", evm1), a("ETH", strings.ToLower(evm1))), edition(t, "2026-01-20", a("ETH", evm1))},
			"party A\nreference 1\naddress ETH " + evm1 + "\nseen 2026-01-10 or earlier\n"},
		{"what is no address keeps its past by its text",
			[]*Document{edition(t, "2026-01-10", a("XMR", "5be5543f")), edition(t, "2026-01-20", a("XMR", "5be5543f"))},
			"address XMR 5be5543f\nseen 2026-01-10 or earlier\n"},
	} {
		if got := history(t, c.editions...); !strings.Contains(got, c.want) || strings.Contains(c.name, "two spellings") && got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Facts remember what was listed before: between two of them it is told as an
// update tells it. A second spelling of a party's address is no other party.
func TestCompareTells(t *testing.T) {
	a := func(text string) string { return "A,1,ETH," + text }
	var facts [][]*lists.Entry
	var s *lists.Source
	var old []*lists.Entry
	for _, doc := range []*Document{
		edition(t, "2026-01-10", a(evm1), a(evm2)), edition(t, "2026-01-11", a(evm1)),
		edition(t, "2026-01-12", a(evm1), a(evm2), a(strings.ToLower(evm1))),
	} {
		up, err := Update(s, old, doc, Options{Now: later, Acknowledge: len(facts) % 2})
		if err != nil {
			t.Fatal(err)
		}
		if s, old, err = lists.ParseFacts("own", string(write(t, up))); err != nil {
			t.Fatal(err)
		}
		facts = append(facts, old)
	}
	c := Compare(facts[1], facts[2])
	if len(c.Added) != 1 || !c.Added[0].Again || len(c.Removed) != 0 || len(c.Details) != 1 || !slices.Equal(c.Details[0].What, []string{"spelling"}) {
		t.Errorf("%+v", c)
	}
	if c := Compare(nil, facts[0]); len(c.Added) != 2 || c.Added[0].Again {
		t.Errorf("%+v", c)
	}
}

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
