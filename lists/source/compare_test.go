//go:build !js

package source

import (
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
