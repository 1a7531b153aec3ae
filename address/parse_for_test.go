package address

import (
	"strings"
	"testing"
)

// The quick way of ParseFor and the plain one, which asks every form, agree on
// every vector and chain.
func TestReadOnAgrees(t *testing.T) {
	n := 0
	for _, v := range allVectors(t) {
		if _, refused := refuse(v.text); refused {
			continue
		}
		if _, uri := ParseURI(v.text); uri {
			continue
		}
		plain := readText(v.text)
		for _, c := range Chains() {
			if c.Accounts() != c {
				continue
			}
			switch rows[c].family {
			case FamilyBitcoin, FamilyEVM, FamilyTron, FamilyXRP, FamilySolana, FamilyMonero, FamilyTON, FamilyFilecoin, FamilyStacks:
			default:
				continue // has no quick way
			}
			if strings.HasPrefix(v.text, "z") && c == zec {
				continue // Sprout
			}
			var want Reading
			for _, r := range plain {
				if r.Valid() && r.Chain == c {
					want = r
					break
				}
			}
			got := readOn(c, v.text)
			if c == sol && want.Chain == 0 {
				continue // asked for, Solana reads what nothing else claims
			}
			n++
			if valid := got.Valid() && got.Chain != 0; valid != (want.Chain != 0) || valid && got != want {
				t.Errorf("%s %q: %+v, want %+v", c.ID(), v.text, got, want)
			}
		}
	}
	if n < 10_000 {
		t.Errorf("%d compared", n)
	}
}
