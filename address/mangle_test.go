package address

import (
	"math/rand"
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

// TestSpliced puts odd signs into valid texts, cuts them and joins them: whatever
// comes out is read or refused by every chain without a panic, and what is read
// holds what every reading promises.
func TestSpliced(t *testing.T) {
	var texts []string
	for _, v := range allVectors(t) {
		if v.valid {
			texts = append(texts, v.text)
		}
	}
	odd := []string{"-", ".", ":", "%", "_", "?", "&", "=", "/", "@", "1", "0", "é", "\u200b", " ", "\x00", "Z", "q", "~", "://", "#"}
	r := rand.New(rand.NewSource(1))
	chains := Chains()
	for range 20_000 {
		text := texts[r.Intn(len(texts))]
		for range 1 + r.Intn(3) {
			i := r.Intn(len(text) + 1)
			switch other := texts[r.Intn(len(texts))]; r.Intn(4) {
			case 0:
				text = text[:i] + odd[r.Intn(len(odd))] + text[i:]
			case 1:
				text = text[:i] + text[min(len(text), i+1):]
			case 2:
				text = text[:i]
			case 3:
				text = text[:i] + other[r.Intn(len(other)):]
			}
		}
		rs, _ := Parse(text)
		for _, x := range rs {
			check(t, text, x)
			if x.Err != nil {
				x.Err.Places()
			}
		}
		c := chains[r.Intn(len(chains))]
		x, err := ParseOn(c, Network(r.Intn(len(networkNames))), text)
		check(t, text, x)
		if err == nil && x.Canonical(text) != x.Text() {
			t.Errorf("%s %q: canonical %q, want %q", c.ID(), text, x.Canonical(text), x.Text())
		}
	}
}
