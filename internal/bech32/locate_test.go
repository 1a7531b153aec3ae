package bech32

import (
	"math/rand"
	"slices"
	"testing"
)

// Of every text with one or two wrong characters the places are told, and never
// others.
func TestLocate(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for _, s := range []string{
		"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
		"bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3",
	} {
		for i := len("bc1"); i < len(s); i++ {
			b := []byte(s)
			for b[i] == s[i] {
				b[i] = Charset[r.Intn(32)]
			}
			if got := Locate("bc", string(b), Bech32); !slices.Equal(got, []int{i}) {
				t.Errorf("%s: %v, want %d", b, got, i)
			}
			k := i
			for k == i {
				k = 3 + r.Intn(len(s)-3)
			}
			for b[k] == s[k] {
				b[k] = Charset[r.Intn(32)]
			}
			if got := Locate("bc", string(b), Bech32); !slices.Equal(got, []int{min(i, k), max(i, k)}) {
				t.Errorf("%s: %v, want %d and %d", b, got, i, k)
			}
		}
		if got := Locate("bc", s, Bech32); got != nil {
			t.Errorf("%s: %v, and nothing is wrong", s, got)
		}
		if got := Locate("bc", s, Bech32m); got != nil {
			t.Errorf("%s in the other variant: %v", s, got)
		}
	}
	for _, s := range []string{"bc1", "bc1qqqqq", "bc1b", "bc1" + string(make([]byte, 100))} {
		if got := Locate("bc", s, Bech32); got != nil {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// FuzzLocate: correcting a digit at the places told makes the checksum hold, and at
// no fewer places.
func FuzzLocate(f *testing.F) {
	f.Add("qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")
	f.Fuzz(func(t *testing.T, data string) {
		s := "bc1" + data
		places := Locate("bc", s, Bech32)
		if places == nil {
			return
		}
		b := []byte(s)
		holds := func() bool { _, v, _, p := Decode(nil, "bc", string(b)); return p == OK && v == Bech32 }
		if MixedCaseAt(s) >= 0 || holds() {
			return
		}
		for i := range 32 * 32 {
			b[places[0]] = Charset[i%32]
			b[places[len(places)-1]] = Charset[map[bool]int{true: i % 32, false: i / 32}[len(places) == 1]]
			if holds() {
				return
			}
		}
		t.Errorf("%s: nothing at %v makes it hold", s, places)
	})
}
