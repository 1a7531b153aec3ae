package address

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// seed gives a target every vector's text, valid and not.
func seed(f *testing.F, family Family) {
	for _, v := range allVectors(f) {
		if family == FamilyNone || v.chain.Family() == family {
			f.Add(v.text)
		}
	}
	for _, s := range secrets {
		f.Add(s)
	}
}

// FuzzParse holds any text to what Parse promises.
func FuzzParse(f *testing.F) {
	seed(f, FamilyNone)
	f.Fuzz(func(t *testing.T, text string) {
		rs, err := Parse(text)
		if len(rs) == 0 {
			t.Fatal("no reading")
		}
		if (err == nil) != rs[0].Valid() || err != nil && err != error(rs[0].Err) {
			t.Fatalf("error %v, first reading %v", err, rs[0].Err)
		}
		valid := true
		seen := map[Reading]bool{}
		for _, r := range rs {
			if r.Valid() && !valid {
				t.Error("a valid reading behind one that is not")
			}
			valid = r.Valid()
			check(t, text, r)
			masked(t, text, r)
			agreeCheap(t, r)
			if r.Valid() && r.Chain.Accounts() == evm && r.Chain != evm {
				// only a prefix names a label of the EVM family
				if _, ok := ParseURI(text); !ok {
					t.Errorf("reading of the label %s", r.Chain.ID())
				}
			}
			if k := r; k.Err == nil {
				if seen[k] {
					t.Errorf("the same reading twice: %v", k)
				}
				seen[k] = true
			}
			if r.Err == nil && r.Form != FormEIP55 && r.Form != FormHex && r.Form != FormBase58 && r.Form != FormTronHex && !unchecked[r.Form] && r.Proof != ProofChecksum {
				t.Errorf("%s proves %s", r.Form, r.Proof)
			}
		}
		// what Parse reads, ParseFor reads for that chain, and for no other: but what
		// has no look of its own is read only when asked for
		if _, uri := ParseURI(text); !uri {
			for _, c := range Chains() {
				r, err := ParseFor(c, text)
				var want Address
				for _, p := range rs {
					if p.Valid() && p.of(c) {
						want = p.Address
						break
					}
				}
				if f := rows[c].family; err == nil && f != FamilySolana && f != FamilyNEAR && f != FamilyEOS && f != FamilyHedera && f != FamilyCardano && r.Address != want || want.IsValid() && err != nil {
					t.Errorf("%s: %v, %v; Parse gives %v", c.ID(), r.Address, err, want)
				}
			}
		}
	})
}

// masked fails when an error shows a secret that stands in text.
func masked(t testing.TB, text string, r Reading) {
	t.Helper()
	if r.Err == nil {
		return
	}
	// a run is compared with runs: one of 56 times S stands in any longer one too
	runs := func(s string) []string {
		return strings.FieldsFunc(s, func(c rune) bool { return c > 127 || !alphanumeric(string(c)) })
	}
	said := append(runs(r.Err.Input), runs(r.Err.Error())...)
	for _, run := range runs(text) {
		if IsSecret(run) && slices.Contains(said, run) {
			t.Errorf("%q: shown in %v", text, r.Err)
		}
	}
	if errors.Is(r.Err, ErrSecret) && (r.Address.IsValid() || len(r.Err.Input) > 5) {
		t.Errorf("%q: a secret, and %v of %q", text, r.Address, r.Err.Input)
	}
	if utf8.ValidString(text) && !utf8.ValidString(r.Err.Input) {
		t.Errorf("%q: input %q", text, r.Err.Input)
	}
}

// agreeCheap is agree for the readings of a fuzzed text.
func agreeCheap(t testing.TB, r Reading) {
	if r.Valid() && r.Address.Network() == Mainnet {
		agree(t, r.Address)
	}
}

// fuzzFor holds ParseFor on the chains of a family.
func fuzzFor(f *testing.F, family Family, slow func(t *testing.T, text string, c Chain, r Reading)) {
	seed(f, family)
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range Chains() {
			if c.Family() != family {
				continue
			}
			r, err := ParseFor(c, text)
			if (err == nil) != r.Valid() || r.Chain != c || err != nil && r.Err.Chain != c {
				t.Fatalf("%s: %v, %+v", c.ID(), err, r)
			}
			check(t, text, r)
			masked(t, text, r)
			other := r.Form == FormInvoice || r.Form == FormDelegated || (rows[c].evmText || c == near) && r.Address.Chain() == evm // the account in it
			if err == nil && !other && r.Address.Chain() != c.Accounts() {
				t.Errorf("%s: account of %s", c.ID(), r.Address.Chain().ID())
			}
			if _, uri := ParseURI(text); !uri && text != "" && len(text) < 200 {
				slow(t, text, c, r)
			}
		}
	})
}

// unchecked are the forms of the further chains that have no checksum.
var unchecked = map[Form]bool{FormRaw: true, FormName: true, FormNumber: true, FormHex32: true, FormShortHex: true}
