package address

import (
	"errors"
	"strings"
	"testing"
)

// The tests of this file each hold a mistake that this package once made.

// A Bech32 or CashAddr address with one character too many or wrong is sometimes
// 32 bytes in base58, and read as a valid Solana address, which has no checksum:
// the broken checksum was hidden and the account of another chain shown.
func TestSolanaDoesNotHideABrokenChecksum(t *testing.T) {
	for _, c := range []struct{ text, chain string }{
		// P2WPKH and one character too many: 43 characters without 0 and l
		{"bc1qwqdg6squsna38e46795at95yu9atm8azzmyvckuulcc", "BTC"},
		{strings.ToUpper("bc1qrp33g9q5c5txsp9arysrx4k6zdkfs4nce4xj3g"), "BTC"},
		{brokenSolanaLike(t, "bc1q"), "BTC"},
		{brokenSolanaLike(t, "btg1q"), "BTG"},
		{brokenSolanaLike(t, "bnb1"), "BNB"},
		{brokenSolanaLike(t, "BC1Q"), "BTC"},
		{brokenSolanaLike(t, "q"), "BCH"},
	} {
		rs, err := Parse(c.text)
		if err == nil || rs[0].Chain.ID() != c.chain {
			t.Errorf("%s: first reading %s %v, error %v; want an error of %s", c.text, rs[0].Chain.ID(), rs[0].Address, err, c.chain)
		}
		for _, r := range rs {
			if r.Valid() {
				t.Errorf("%s: valid reading on %s", c.text, r.Chain.ID())
			}
		}
	}
	// such a beginning in mixed case is Solana's: one address in 16,000
	sol := "bc1qYPfNqmgZUHoo1yXz8xVXHTBJJ1EJ4qeEdvc2wXX"
	if rs, _ := Parse(sol); len(rs) == 0 || !rs[0].Valid() {
		t.Errorf("%s: not read as Solana", sol)
	}
}

// brokenSolanaLike returns 43 characters of the Bech32 alphabet behind start that
// decode to 32 bytes in base58 and hold no checksum.
func brokenSolanaLike(t *testing.T, start string) string {
	digits := "ac2345679dhnpq"
	if start == strings.ToUpper(start) {
		digits = strings.ToUpper(digits)
	}
	for i := range 100 {
		s := start
		for k := 0; len(s) < 43; k++ {
			s += string(digits[(k*k+i)%len(digits)])
		}
		var r Reading
		if readSolana(&r, s); r.Valid() {
			return s
		}
	}
	t.Fatalf("no text for %s", start)
	return ""
}

// A Solana address that begins with t1 lost these two characters as if they were
// Zcash's, so look-alikes of it were missed.
func TestEndsOfSolana(t *testing.T) {
	r, err := ParseFor(sol, "t1QmyA9RuxPDV1cWcEZdMNyJt4GHvZC2yYB5oXvYHWd")
	if err != nil {
		t.Fatal(err)
	}
	if e, ok := r.Address.Ends(); string(e.Head[:]) != "t1Qm" || string(e.Tail[:]) != "YHWd" || !ok {
		t.Error(e, ok)
	}
}

// A Solana address without its last characters was "an address of another chain"
// where Solana was asked for, because another chain's address begins so.
func TestSlipOnSolana(t *testing.T) {
	for text, want := range map[string]error{
		"DRpbCBMxVnDK7maPM5tGv6MvB3v1sRMC86PZ8ok": ErrLength,    // D… of 39 characters looks like Dogecoin's
		"1111111111111111111111111111111":         ErrLength,    // 31 zero bytes
		"DRpbCBMxVnDK7maPM5tGv6MvB3v1sRMC86PZ8o0": ErrCharacter, // the same with a 0
		"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa":      ErrChain,     // this one is
	} {
		if _, err := ParseFor(sol, text); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", text, err, want)
		}
	}
}
