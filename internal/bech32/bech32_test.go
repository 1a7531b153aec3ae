package bech32

import (
	"bytes"
	"strings"
	"testing"
)

// TestValid reads the valid strings of BIP-173 and BIP-350.
func TestValid(t *testing.T) {
	for _, c := range []struct {
		s, hrp string
		v      Variant
	}{
		{"A12UEL5L", "a", Bech32},
		{"a12uel5l", "a", Bech32},
		// the greatest human-readable part of 83 characters
		{"an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs", "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio", Bech32},
		{"abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef", Bech32},
		{"split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "split", Bech32},
		// a human-readable part of one sign
		{"?1ezyfcl", "?", Bech32},
		{"A1LQFN3A", "a", Bech32m},
		{"a1lqfn3a", "a", Bech32m},
		{"abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx", "abcdef", Bech32m},
		{"split1checkupstagehandshakeupstreamerranterredcaperredlc445v", "split", Bech32m},
		{"?1v759aa", "?", Bech32m},
	} {
		data, v, at, p := Decode(nil, c.hrp, c.s)
		if p != OK || v != c.v || at != -1 {
			t.Errorf("%s: problem %d at %d, variant %x", c.s, p, at, v)
		}
		if got := string(Encode(nil, c.hrp, data, v)); got != strings.ToLower(c.s) {
			t.Errorf("%s: written as %s", c.s, got)
		}
	}
}

// TestInvalid refuses with the problem and its place.
func TestInvalid(t *testing.T) {
	for _, c := range []struct {
		s, hrp string
		p      Problem
		at     int
	}{
		{"x1b4n0q5v", "x", BadCharacter, 2},     // b is no digit
		{"li1dgmt3", "li", TooShort, -1},        // five digits
		{"a1", "a", TooShort, -1},               // none
		{"a1\xff2uel5l", "a", BadCharacter, 2},  // no ASCII
		{"A1G7SGD8", "a", BadChecksum, -1},      // checksum of the upper-case part
		{"a12uel5L", "a", MixedCase, 7},         // one letter in upper case
		{"A12uel5l", "a", MixedCase, 3},         // all but one in lower case
		{"a12uel5m", "a", BadChecksum, -1},      // last digit exchanged
		{"a12eul5l", "a", BadChecksum, -1},      // two digits exchanged
		{"de1lg7wt\xff", "de", BadCharacter, 8}, // behind the checksum
	} {
		if data, _, at, p := Decode(nil, c.hrp, c.s); p != c.p || at != c.at || p == BadCharacter && len(data) != 0 {
			t.Errorf("%q: problem %d at %d, want %d at %d", c.s, p, at, c.p, c.at)
		}
	}
}

// TestMangle refuses every exchange of one digit, every exchange of neighbours
// and every lost or doubled end of a good string.
func TestMangle(t *testing.T) {
	const good = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
	refused := func(s string) {
		t.Helper()
		if _, _, _, p := Decode(nil, "bc", s); p == OK {
			t.Errorf("%s: read", s)
		}
	}
	for i := 3; i < len(good); i++ {
		for _, c := range []byte(Charset) {
			if c != good[i] {
				refused(good[:i] + string(c) + good[i+1:])
			}
		}
		if i+1 < len(good) && good[i] != good[i+1] {
			refused(good[:i] + string(good[i+1]) + string(good[i]) + good[i+2:])
		}
		refused(good[:i])
		refused(good + good[i:])
	}
}

// TestPadding holds the regrouping of bits to BIP-173: fewer than five bits of
// padding, all zero.
func TestPadding(t *testing.T) {
	for _, c := range []struct {
		digits []byte
		want   []byte
		ok     bool
	}{
		{nil, nil, true},
		{[]byte{31}, nil, false},             // five bits are no padding
		{[]byte{31, 28}, []byte{255}, true},  // two bits, zero
		{[]byte{31, 29}, []byte{255}, false}, // two bits, one set
		{[]byte{0, 0, 0}, []byte{0}, false},  // seven bits
		{[]byte{31, 31, 31, 31, 31, 31, 31, 31}, []byte{255, 255, 255, 255, 255}, true},
	} {
		got, ok := ToBytes(nil, c.digits)
		if ok != c.ok || !bytes.Equal(got, c.want) && c.ok {
			t.Errorf("%v: %v %v, want %v %v", c.digits, got, ok, c.want, c.ok)
		}
	}
	for n := range 70 {
		b := bytes.Repeat([]byte{0xa5, 0x5a, 0xff, 0}, 20)[:n]
		if got, ok := ToBytes(nil, ToDigits(nil, b)); !ok || !bytes.Equal(got, b) {
			t.Errorf("%x: %x %v", b, got, ok)
		}
	}
	for c := range 256 {
		if d := Digit(byte(c)); d >= 0 && !strings.EqualFold(Charset[d:d+1], string(rune(c))) || d < 0 && c < 128 && strings.ContainsRune(Charset, rune(c|0x20)) && c >= 'A' {
			t.Errorf("digit of %#x is %d", c, d)
		}
	}
}

// FuzzBech32 agrees with the reference code of the BIPs.
func FuzzBech32(f *testing.F) {
	for _, s := range []string{"A12UEL5L", "a1lqfn3a", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "bc1pfeessrawgf", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "11qqqqqq"} {
		f.Add(s, []byte{1, 2, 3})
	}
	f.Fuzz(func(t *testing.T, s string, data []byte) {
		i := strings.LastIndexByte(s, '1')
		if i > 0 && len(s) < 2000 {
			hrp := strings.ToLower(s[:i])
			ascii := true
			for _, c := range []byte(s[:i]) {
				ascii = ascii && c >= 33 && c <= 126
			}
			if ascii {
				got, v, at, p := Decode(nil, hrp, s)
				want, constant := slow(hrp, s)
				if (p == OK) != (constant != 0) || p == OK && (uint32(v) != constant || !bytes.Equal(got, want)) {
					t.Errorf("%q: %v %x problem %d, want %v %x", s, got, v, p, want, constant)
				}
				if p == BadCharacter && (at < 0 || at >= len(s)) || p == MixedCase && (at < 1 || at >= len(s)) {
					t.Errorf("%q: problem %d at %d", s, p, at)
				}
			}
		}
		var digits []byte
		for _, b := range data[:min(len(data), 1000)] {
			digits = append(digits, b&31)
		}
		for _, v := range []Variant{Bech32, Bech32m} {
			text := string(Encode(nil, "x", digits, v))
			if got, w, _, p := Decode(nil, "x", text); p != OK || w != v || !bytes.Equal(got, digits) {
				t.Errorf("%v: %s reads as %v", digits, text, got)
			}
			if got, w, _, p := Decode(nil, "x", strings.ToUpper(text)); p != OK || w != v || !bytes.Equal(got, digits) {
				t.Errorf("%v: %s in upper case reads as %v", digits, text, got)
			}
		}
		if got, ok := ToBytes(nil, ToDigits(nil, data)); !ok || !bytes.Equal(got, data) {
			t.Errorf("%x regrouped: %x", data, got)
		}
	})
}

// slow is bech32_decode of BIP-350's reference code for a known human-readable
// part: the data without the checksum, and the constant, 0 if none holds.
func slow(hrp, bech string) (data []byte, constant uint32) {
	if strings.ToLower(bech) != bech && strings.ToUpper(bech) != bech {
		return nil, 0
	}
	for _, x := range []byte(strings.ToLower(bech[len(hrp)+1:])) {
		d := strings.IndexByte("qpzry9x8gf2tvdw0s3jn54khce6mua7l", x)
		if d < 0 {
			return nil, 0
		}
		data = append(data, byte(d))
	}
	if len(data) < 6 {
		return nil, 0
	}
	var values []byte
	for _, x := range []byte(hrp) {
		values = append(values, x>>5)
	}
	values = append(values, 0)
	for _, x := range []byte(hrp) {
		values = append(values, x&31)
	}
	chk := uint32(1)
	for _, v := range append(values, data...) {
		b := chk >> 25
		chk = (chk&0x1ffffff)<<5 ^ uint32(v)
		for i, g := range []uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if (b>>i)&1 == 1 {
				chk ^= g
			}
		}
	}
	if chk != 1 && chk != 0x2bc830a3 {
		return nil, 0
	}
	return data[:len(data)-6], chk
}

// step, which has a table, is held to BIP-173's own five conditions.
func TestStep(t *testing.T) {
	c := uint32(1)
	for i := range 10_000 {
		v := byte(i * 7 & 31)
		top := c >> 25
		want := c&0x1ffffff<<5 ^ uint32(v)
		for k, g := range gen {
			if top>>k&1 == 1 {
				want ^= g
			}
		}
		if c = step(c, v); c != want {
			t.Fatalf("step %d: %x, want %x", i, c, want)
		}
	}
}
