package address

import (
	"slices"
	"strings"
	"testing"
)

// TestReadings holds Parse to every chain and network on which a text is an
// address.
func TestReadings(t *testing.T) {
	for _, f := range lines(t, "readings.txt", 2) {
		var got []string
		rs, err := Parse(f[1])
		for _, r := range rs {
			if r.Valid() {
				got = append(got, r.Chain.ID()+":"+r.Network().String())
			}
		}
		if !same(got, strings.Split(f[0], ",")) || err != nil {
			t.Errorf("%q: %v, %v; want %s", f[1], got, err, f[0])
		}
	}
}

// TestEquivalents holds pairs of texts to one account, or to two that are twins.
func TestEquivalents(t *testing.T) {
	for _, f := range lines(t, "equivalents.txt", 6) {
		c, ok := ChainByID(f[0])
		if !ok {
			t.Fatal(f)
		}
		a, _ := ParseFor(c, f[4])
		if f[1] == "same" {
			b, _ := ParseFor(c, f[5])
			if !a.Address.IsValid() || a.Address != b.Address {
				t.Errorf("%s and %s are %v and %v: want one account (%s)", f[4], f[5], a.Address, b.Address, f[2])
			}
			continue
		}
		b := MustParse(f[5])
		if a.Address == b || Related(a.Address, b) == NotRelated {
			t.Errorf("%s and %s: want twins (%s)", f[4], f[5], f[2])
		}
	}
}

// same reports whether a and b have the same elements, in any order.
func same(a, b []string) bool {
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// sharedForms are the forms that one text can be valid in, with the reason. Two
// others that claim one vector are a mistake in a claim.
var sharedForms = map[[2]Form]string{
	{FormBech32, FormBase58}: "a Bech32 text of 43 or 44 characters can be 32 bytes in base58: Solana has no checksum",
}

// TestOneForm holds the claims apart: a valid vector is read by one form, or by two
// that say so.
func TestOneForm(t *testing.T) {
	for _, v := range allVectors(t) {
		if !v.valid {
			continue
		}
		rs, _ := Parse(v.text)
		for _, r := range rs[1:] {
			if a, b := rs[0].Form, r.Form; r.Valid() && a != b && sharedForms[[2]Form{a, b}] == "" {
				t.Errorf("%s %q: %s and %s", v.chain.ID(), v.text, a, b)
			}
		}
	}
}
