package address

import (
	"errors"
	"strings"
	"testing"
)

// 2*3.5 is arithmetic and no name (user*host).
func TestNumbersAreNoNames(t *testing.T) {
	for s, want := range map[string]error{"2*3.5": ErrNotAddress, "3@1.20": ErrNotAddress, "alice*example.org": ErrName, "a@b.c": ErrName} {
		if _, err := Parse(s); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", s, err, want)
		}
	}
}

// Numbers and hashes of other things were broken addresses by their first
// character.
func TestNumbersAreNoAddresses(t *testing.T) {
	for s, want := range map[string]error{
		"210000000003139471430009017":           ErrNotAddress, // reference of a Swiss QR bill: 2…
		"12345678912345678912345678":            ErrNotAddress, // no 0 in it either
		"1f3870be274f6c49b3e31a0c6728957f":      ErrHash,       // MD5, or a UUID without its dashes: 1…
		"1F3870BE274F6C49B3E31A0C6728957F":      ErrHash,
		"3f3870be-274f-6c49-b3e3-1a0c6728957f":  ErrNotAddress,
		"8" + strings.Repeat("a0b1c2", 16)[:95]: ErrUnsupported, // a validator's key: like Monero's 8…
	} {
		if rs, err := Parse(s); !errors.Is(err, want) || rs[0].Chain != 0 {
			t.Errorf("%s: %v, want %v", s, err, want)
		}
	}
}

// Characters of a Monero block that say more than 64 bits were "outside the
// alphabet", which they are not.
func TestMoneroBlockOverflow(t *testing.T) {
	good := "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A"
	_, err := Parse("4" + "zzzzzzzzzz" + good[11:])
	if !errors.Is(err, ErrChecksum) {
		t.Error(err)
	}
}

// An IBAN, which stands on every invoice, was a broken Dogecoin (DE…) or Verge
// (ES…) address.
func TestIBANIsNoAddress(t *testing.T) {
	for _, s := range []string{
		"DE89370400440532013000",           // Germany: D
		"ES9121000418450200051332",         // Spain: E
		"TR330006100519786457841326",       // Turkey: T
		"MT84MALT011000012345MTLCAST001S",  // Malta: M, letters
		"LC55HEMM000100010012001200023015", // Saint Lucia: L, long enough to resemble an address of any chain
		"FR1420041010050500013M02606",      // France: no beginning of ours
		"GE29NB0000000101904917",           // Georgia: G
		"AT611904300234573201",             // Austria: short
	} {
		if rs, err := Parse(s); !errors.Is(err, ErrNotAddress) || rs[0].Chain != 0 {
			t.Errorf("%s: %v", s, err)
		}
	}
	// ICAP is Ethereum's use of the IBAN: an address, of a form not read here
	if _, err := Parse("XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS"); errors.Is(err, ErrNotAddress) {
		t.Errorf("ICAP: %v", err)
	}
}
