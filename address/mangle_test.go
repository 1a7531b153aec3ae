package address

import (
	"strings"
	"testing"
)

// TestMangle takes a valid text of each form with a checksum on each chain, cuts
// it at every place and exchanges every character: none of what comes out may be
// valid there, nor be read as the same account.
func TestMangle(t *testing.T) {
	type form struct {
		chain Chain
		form  Form
		kind  Kind
	}
	seen := map[form]bool{}
	n := 0
	for _, v := range allVectors(t) {
		r, err := ParseOn(v.chain, v.network, v.text)
		key := form{v.chain, r.Form, r.Address.kind}
		if err != nil || seen[key] || r.Proof != ProofChecksum || strings.ContainsAny(v.text, ":%.") || len(v.text) > 300 {
			continue
		}
		seen[key] = true
		n++
		for i := 1; i < len(v.text); i++ {
			if r, err := ParseFor(v.chain, v.text[:i]); err == nil && r.Proof == ProofChecksum {
				t.Errorf("%s %s: cut to %s it is valid", v.chain.ID(), v.text, v.text[:i])
			}
		}
		for i := range v.text {
			for _, c := range "q2aZ" {
				text := v.text[:i] + string(c) + v.text[i+1:]
				if text == v.text {
					continue
				}
				if r, err := ParseFor(v.chain, text); err == nil && r.Proof == ProofChecksum {
					t.Errorf("%s %s: with %c at %d it is valid", v.chain.ID(), v.text, c, i)
				}
			}
		}
	}
	if n < 100 {
		t.Errorf("%d forms mangled", n)
	}
}
