package address

import "testing"

// Every text of the table is a valid address in its canonical or usual spelling,
// with its checksum where the form has one, and none is there twice.
func TestSpecials(t *testing.T) {
	seen := map[Address]bool{}
	for _, s := range specials {
		rs, err := Parse(s.text)
		if err != nil {
			t.Errorf("%s: %v", s.text, err)
			continue
		}
		a := rs[0].Address
		if seen[a] {
			t.Errorf("%s is there twice", s.text)
		}
		seen[a] = true
		if rs[0].Proof == ProofNone && a.Chain() != sol && s.name != "" {
			t.Errorf("%s has no checksum", s.text)
		}
		if got, ok := SpecialOf(a); !ok || got.Burn != (s.name == "") || got.Name != s.name {
			t.Errorf("%s: %+v", s.text, got)
		}
	}
	if len(specials) < 30 {
		t.Errorf("%d specials", len(specials))
	}
	if s, ok := SpecialOf(MustParse("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH")); ok {
		t.Errorf("a wallet is %+v", s)
	}
}
