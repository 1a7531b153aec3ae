package ed25519

import (
	"bytes"
	"crypto/sha256"
	"math/big"
	"testing"

	"filippo.io/edwards25519"
)

// plain is the twin: it finds the square root.
func plain(b []byte) bool {
	_, err := new(edwards25519.Point).SetBytes(b)
	return err == nil
}

// TestIsPoint holds IsPoint to the library on random bytes and on the edges.
func TestIsPoint(t *testing.T) {
	points := 0
	b := make([]byte, 32)
	for range 20_000 {
		h := sha256.Sum256(b)
		copy(b, h[:])
		got := IsPoint(b)
		if got != plain(b) {
			t.Fatalf("%x: %v", b, got)
		}
		if got {
			points++
		}
	}
	if points < 9_000 || points > 11_000 {
		t.Errorf("%d of 20,000 are points", points)
	}
	for first := range 256 {
		for _, fill := range []byte{0, 0x7f, 0xff} {
			for _, last := range []byte{0, 0x7f, 0x80, 0xff} {
				b := bytes.Repeat([]byte{fill}, 32)
				b[0], b[31] = byte(first), last
				if got := IsPoint(b); got != plain(b) {
					t.Errorf("%x: %v", b, got)
				}
			}
		}
	}
}

func FuzzIsPoint(f *testing.F) {
	f.Add(make([]byte, 32))
	f.Add(bytes.Repeat([]byte{0xff}, 32))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) == 32 && IsPoint(b) != plain(b) {
			t.Errorf("%x", b)
		}
	})
}

func FuzzSymbol(f *testing.F) {
	prime := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 255), big.NewInt(19))
	f.Add(make([]byte, 32))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) != 32 {
			return
		}
		x := new(big.Int).SetBytes(b)
		x.Mod(x, prime)
		var n number
		for i, w := range x.Bits() {
			n[i] = uint64(w)
		}
		if got, want := symbol(n), big.Jacobi(x, prime); got != want {
			t.Errorf("%x: %d, want %d", b, got, want)
		}
	})
}
