package address

import "testing"

// The families that have no slow twin of their own: each text is held to what
// ParseFor promises (fuzzFor), and a checksum to its purpose, finding a slip.

func FuzzSubstrate(f *testing.F) { fuzzFor(f, FamilySubstrate, anything) } // 16 bits: a slip may pass
func FuzzStellar(f *testing.F)   { fuzzFor(f, FamilyStellar, slips) }
func FuzzAlgorand(f *testing.F)  { fuzzFor(f, FamilyAlgorand, slips) }
func FuzzCardano(f *testing.F)   { fuzzFor(f, FamilyCardano, slips) }
func FuzzTON(f *testing.F)       { fuzzFor(f, FamilyTON, slips) }
func FuzzTezos(f *testing.F)     { fuzzFor(f, FamilyTezos, slips) }
func FuzzNEO(f *testing.F)       { fuzzFor(f, FamilyNEO, slips) }
func FuzzNEAR(f *testing.F)      { fuzzFor(f, FamilyNEAR, anything) }
func FuzzEOS(f *testing.F)       { fuzzFor(f, FamilyEOS, anything) }
func FuzzFilecoin(f *testing.F)  { fuzzFor(f, FamilyFilecoin, slips) }
func FuzzHedera(f *testing.F)    { fuzzFor(f, FamilyHedera, anything) }
func FuzzMove(f *testing.F)      { fuzzFor(f, FamilyMove, anything) }
func FuzzNano(f *testing.F)      { fuzzFor(f, FamilyNano, slips) }
func FuzzKaspa(f *testing.F)     { fuzzFor(f, FamilyKaspa, slips) }
func FuzzICP(f *testing.F)       { fuzzFor(f, FamilyICP, slips) }
func FuzzStacks(f *testing.F)    { fuzzFor(f, FamilyStacks, slips) }
func FuzzAvalanche(f *testing.F) { fuzzFor(f, FamilyAvalanche, slips) }
func FuzzSilent(f *testing.F)    { fuzzFor(f, FamilySilent, slips) }
func FuzzLightning(f *testing.F) { fuzzFor(f, FamilyLightning, slips) }

func anything(*testing.T, string, Chain, Reading) {}

// slips swaps each two neighbours of a text whose checksum holds: none of what
// comes out is valid by a checksum, but for hyphens that stood elsewhere.
func slips(t *testing.T, text string, c Chain, r Reading) {
	if !r.Valid() || r.Proof != ProofChecksum {
		return
	}
	for i := 1; i < len(text) && text[i] != '.'; i++ {
		b := []byte(text)
		b[i], b[i-1] = b[i-1], b[i]
		if bad, err := ParseFor(c, string(b)); err == nil && bad.Proof == ProofChecksum && bad.Address != r.Address {
			t.Errorf("%s: %q and %q, two neighbours swapped, are both valid", c.ID(), text, b)
		}
	}
}
