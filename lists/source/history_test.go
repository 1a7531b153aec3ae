//go:build !js

package source

import (
	"errors"
	"strings"
	"testing"

	"addresscheck/lists"
)

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
