package lists_test

import (
	"slices"
	"strings"
	"testing"

	"addresscheck/address"
	"addresscheck/lists"
)

func has(hits []lists.Hit, e *lists.Entry, r lists.Relation) bool {
	return slices.ContainsFunc(hits, func(h lists.Hit) bool { return h.Entry == e && h.Relation == r })
}

// Every listed account and every listed text is found.
func TestLookupListed(t *testing.T) {
	l := today(t).lists
	for _, e := range l.Entries {
		if e.Account.IsValid() && !has(l.Lookup(e.Account), e, lists.Exact) {
			t.Errorf("%s %s is not found as an account", e.Asset, e.Text)
		}
		for _, text := range []string{e.Text, strings.ToUpper(e.Text), " " + e.Text[:5] + " \u200b\n" + e.Text[5:] + "\u202c\t"} {
			if !has(l.LookupText(text), e, lists.SameText) {
				t.Errorf("%q is not found as a text", text)
			}
		}
	}
}

// For every listed x and every twin t of it, t says derived, with the reason, or
// exact where t is itself listed. Nothing is derived from a removed entry.
func TestLookupTwins(t *testing.T) {
	l := today(t).lists
	n := 0
	for _, e := range l.Entries {
		if !e.Account.IsValid() {
			continue
		}
		for _, twin := range address.Twins(e.Account) {
			hits := l.Lookup(twin.Address)
			found := has(hits, e, lists.Derived)
			if found != (e.Removed == nil) {
				t.Errorf("%s, twin of %s (removed: %v): %v", twin.Address, e.Text, e.Removed, found)
			}
			for i, h := range hits {
				if has(hits[:i], h.Entry, h.Relation) {
					t.Errorf("%s is found twice for %s", h.Entry.Text, twin.Address)
				}
				if h.Relation == lists.Derived && h.Why == address.NotRelated || h.Relation == lists.Exact && h.Entry.Account != twin.Address {
					t.Errorf("%s: %+v", twin.Address, h)
				}
			}
			n++
		}
	}
	if n < 5000 {
		t.Errorf("only %d twins", n)
	}
}

// The other way round: nobody can compute the bc1q… inside a listed 3…, but when
// it is asked for, it is found.
func TestLookupInside(t *testing.T) {
	key := address.MustParse("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")
	var p2sh address.Address
	for _, twin := range address.Twins(key) {
		if twin.Address.Chain() == key.Chain() && twin.Address.Kind() == address.KindP2SH {
			p2sh = twin.Address
		}
	}
	l := list(t, "XBT "+p2sh.String())
	hits := l.Lookup(key)
	if len(hits) != 1 || hits[0].Relation != lists.Derived || hits[0].Why != address.SameKey {
		t.Errorf("%s inside %s: %+v", key, p2sh, hits)
	}
}

// A key of the index is shared by more than what is derived: the script hash that
// wraps a key's witness program means nothing on a chain without SegWit.
func TestLookupNotDerived(t *testing.T) {
	key := address.MustParse("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")
	l := list(t, "XBT "+key.String())
	n := 0
	for _, twin := range address.Twins(key) {
		if twin.Address.Kind() != address.KindP2SH {
			continue
		}
		for _, script := range address.Twins(twin.Address) {
			derived := address.Related(key, script.Address) != address.NotRelated
			if got := len(l.Lookup(script.Address)) == 1 && script.Address != key; got != derived {
				t.Errorf("%s on %s: derived %v, want %v", script.Address, script.Address.Chain().ID(), got, derived)
			}
			if !derived {
				n++
			}
		}
	}
	if n == 0 {
		t.Error("no case tested")
	}
}

// What can't be read without a doubt is no account and stays to be found by its
// text, in any case of its letters.
func TestNoAccount(t *testing.T) {
	for _, text := range []string{
		"mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn",         // a test network, whatever the label
		"0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135d", // the checksum in the letters' case doesn't hold
		"12sjrrhoFEsedNRhtgwvvRqjFTh8fZTDX8",         // one letter wrong
	} {
		for _, label := range []string{"XBT", "ETH", "-"} {
			l := list(t, label+" "+text)
			if a := l.Entries[0].Account; a.IsValid() {
				t.Errorf("%s %s is the account %s", label, text, a)
			}
			if hits := l.LookupText(strings.ToLower(text)); len(hits) != 1 {
				t.Errorf("%s is not found as a text: %v", text, hits)
			}
		}
	}
}

// list opens a list of its own with the given address lines, sorted.
func list(t testing.TB, lines ...string) *lists.Lists {
	t.Helper()
	slices.Sort(lines)
	s, es, err := lists.ParseFacts("own", factsStart+"\nparty A\naddress "+strings.Join(lines, "\naddress ")+"\n")
	if err != nil {
		t.Fatal(err)
	}
	b, err := lists.Compile([]*lists.Source{s}, es)
	if err != nil {
		t.Fatal(err)
	}
	l, err := lists.OpenUnsigned(b, []*lists.Source{s})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// One by one, what is special about today's entries.
func TestLookupCases(t *testing.T) {
	l := today(t).lists
	for _, c := range []struct {
		text string
		want []string // party or source: relation, in order
	}{
		// no addresses, found by their exact text
		{"5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320", []string{"Dmitrii KARASAVIDI same-text"}},
		{"45ezvPejNsKYntjhyyeb7fbfzilsxYQozc5Ffseh8jPGW4JZQQVXykNTfK5uGFiij7Hp3qPv3T5HCR7F3Fnmz2mzE1aKQwo", []string{"ISIL KHORASAN same-text"}},
		// one address of two parties: two hits
		{"1H939dom7i4WDLCKyGbXUp3fs9CSTNRzgL", []string{"Ahmad KHATIBI AGHADA exact", "Amir Hossein NIKAEEN RAVARI exact", "Ahmad KHATIBI AGHADA same-text", "Amir Hossein NIKAEEN RAVARI same-text"}},
		// one account under three labels
		{"0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c", []string{"Hyon Sop SIM exact", "Hyon Sop SIM exact", "Hyon Sop SIM exact", "Hyon Sop SIM same-text", "Hyon Sop SIM same-text", "Hyon Sop SIM same-text"}},
		// the EU, France, OFAC, in the order of the sources
		{"TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV", []string{"Grinex exact", "Grinex exact", "GRINEX exact", "Grinex same-text", "Grinex same-text", "GRINEX same-text"}},
		// removed, without a party
		{"0x6acdfba02d390b97ac2b2d42a63e85293bcc160e", []string{" exact", " same-text"}},
		{"bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", nil},
	} {
		var got []string
		if rs, err := address.Parse(c.text); err == nil {
			for _, h := range l.Lookup(rs[0].Address) {
				got = append(got, h.Entry.Party.Name+" "+string(h.Relation))
			}
		}
		for _, h := range l.LookupText(c.text) {
			got = append(got, h.Entry.Party.Name+" "+string(h.Relation))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
	for _, text := range []string{"", " ", "\u200b", "\xff", strings.Repeat("1", 1<<20)} {
		if hits := l.LookupText(text); hits != nil {
			t.Errorf("%.10q: %v", text, hits)
		}
	}
	// a text of characters that can't be seen must not be found by every empty one
	if hits := list(t, "XBT \u2800").LookupText(" "); hits != nil {
		t.Errorf("no text: %v", hits)
	}
	if hits := l.Lookup(address.Address{}); hits != nil {
		t.Errorf("no address: %v", hits)
	}
}

// A look-alike has the ends of a listed address and is another.
func TestLookalikes(t *testing.T) {
	l := today(t).lists
	for _, e := range l.Entries {
		for _, x := range lookalikes(l, e.Account) {
			if x.Account == e.Account || x.Removed != nil {
				t.Errorf("%s looks like %s", e.Text, x.Text)
			}
		}
	}
	mine := list(t, "ETH 0x51e9d833ecae4e8d9d8be17300aee6d3398c135d", "TRX TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV")
	a := address.MustParse("0x51e900000000000000000000000000000000135d")
	if got := lookalikes(mine, a); len(got) != 1 || got[0].Asset != "ETH" {
		t.Errorf("%s: %v", a, got)
	}
	if got := lookalikes(mine, address.MustParse("0x51e90000000000000000000000000000000013ff")); got != nil {
		t.Errorf("other ends: %v", got[0].Text)
	}
	if got := lookalikes(mine, mine.Entries[0].Account); got != nil {
		t.Errorf("itself: %v", got[0].Text)
	}
	gone := list(t, "ETH 0x51e9d833ecae4e8d9d8be17300aee6d3398c135d\nremoved 2026-01-01")
	if got := lookalikes(gone, a); got != nil {
		t.Errorf("like a removed one: %v", got[0].Text)
	}
	if got := lookalikes(mine, address.Address{}); got != nil {
		t.Error("no address looks like one")
	}
}

// Every listed text is found in a text from which the blanks were taken.
func TestSearch(t *testing.T) {
	l := today(t).lists
	for i, e := range l.Entries {
		if i%9 != 0 {
			continue
		}
		folded := lists.Fold("Bitte zahlen Sie an: X" + e.Text[:3] + " " + e.Text[3:] + "\u200b, danke")
		found := false
		for at, x := range l.Search(folded) {
			// hex is searched without its 0x
			want := strings.TrimPrefix(lists.Fold(e.Text), "0x")
			found = found || x == e && strings.HasPrefix(folded[at:], want) && lists.SearchText(e) == want
		}
		if !found {
			t.Errorf("%s is not found in %q", e.Text, folded)
		}
	}
	for range l.Search(lists.Fold("nothing of this is listed anywhere 0x51e9d833ecae4e8d9d8be17300aee6d3398c135e")) {
		t.Error("found where there is nothing")
	}
	for range l.Search("") {
		t.Error("found in no text")
	}
	n := 0
	for range l.Search(strings.Repeat(lists.Fold(l.Entries[0].Text), 3)) {
		n++
		break
	}
	if n != 1 {
		t.Error("a search that is left goes on")
	}
}

// A miss allocates nothing of its own.
func TestMissAllocates(t *testing.T) {
	l := today(t).lists
	evm := address.MustParse("0x0000000000000000000000000000000000000001")
	if n := testing.AllocsPerRun(100, func() { l.Lookup(evm) }); n != 0 {
		t.Errorf("Lookup: %v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() { l.LookupText("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq") }); n != 0 {
		t.Errorf("LookupText: %v allocations", n)
	}
}

// lookalikes asks for the look-alikes of an account by its own ends.
func lookalikes(l *lists.Lists, a address.Address) []*lists.Entry {
	e, _ := a.Ends()
	return l.Lookalikes(a, e)
}
