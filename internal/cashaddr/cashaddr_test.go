package cashaddr

import (
	"bytes"
	"strings"
	"testing"

	"addresscheck/internal/bech32"
)

func digits(t testing.TB, s string) []byte {
	t.Helper()
	var out []byte
	for i := range len(s) {
		d := bech32.Digit(s[i])
		if d < 0 {
			t.Fatalf("%s: %q is no digit", s, s[i])
		}
		out = append(out, byte(d))
	}
	return out
}

// TestHolds reads the test vectors of cashaddr.md: checksums alone, and one of
// its "larger" ones.
func TestHolds(t *testing.T) {
	for _, s := range []string{
		"prefix:x64nx6hz",
		"p:gpf8m4h7",
		"bitcoincash:qpzry9x8gf2tvdw0s3jn54khce6mua7lcw20ayyn",
		"bchtest:testnetaddress4d6njnut",
		"bchreg:555555555555555555555555555555555555555555555udxmlmrz",
		"bitcoincash:qr6m7j9njldwwzlg9v7v53unlr4jkmx6eylep8ekg2",
	} {
		prefix, body, _ := strings.Cut(s, ":")
		d := digits(t, body)
		if !Holds(prefix, d) {
			t.Errorf("%s: checksum does not hold", s)
		}
		if got := string(Encode(nil, prefix, d[:len(d)-ChecksumLen])); got != s {
			t.Errorf("%s: written as %s", s, got)
		}
		// the prefix takes part; any one digit exchanged is noticed
		if Holds(prefix+"x", d) || Holds("x"+prefix[1:], d) && prefix[0] != 'x' {
			t.Errorf("%s: holds under another prefix", s)
		}
		for i := range d {
			for v := range byte(32) {
				broken := bytes.Clone(d)
				broken[i] = v
				if v != d[i] && Holds(prefix, broken) {
					t.Errorf("%s: digit %d as %d holds", s, i, v)
				}
			}
		}
	}
}

// FuzzCashAddr agrees with the reference code of cashaddr.md.
func FuzzCashAddr(f *testing.F) {
	f.Add("bitcoincash", []byte{0, 1, 2})
	f.Add("p", []byte{})
	f.Add("", []byte{31})
	f.Fuzz(func(t *testing.T, prefix string, data []byte) {
		if len(prefix) > 200 || len(data) > 1000 {
			return
		}
		d := make([]byte, len(data))
		for i, b := range data {
			d[i] = b & 31
		}
		s := string(Encode(nil, prefix, d))
		if s != prefix+":"+slow(prefix, d) {
			t.Errorf("%q %v: %s, want %s", prefix, d, s, slow(prefix, d))
		}
		if !Holds(prefix, digits(t, s[len(prefix)+1:])) {
			t.Errorf("%s does not hold", s)
		}
		if len(d) > ChecksumLen {
			want := strings.HasSuffix(string(Encode(nil, prefix, d[:len(d)-ChecksumLen])), text(d[len(d)-ChecksumLen:]))
			if Holds(prefix, d) != want {
				t.Errorf("%q %v: holds %v", prefix, d, !want)
			}
		}
	})
}

// slow is PolyMod of cashaddr.md, line by line, with the checksum it makes.
func slow(prefix string, data []byte) string {
	var v []byte
	for _, c := range []byte(prefix) {
		v = append(v, c&0x1f)
	}
	v = append(append(append(v, 0), data...), 0, 0, 0, 0, 0, 0, 0, 0)
	c := uint64(1)
	for _, d := range v {
		c0 := byte(c >> 35)
		c = ((c & 0x07ffffffff) << 5) ^ uint64(d)
		if c0&0x01 != 0 {
			c ^= 0x98f2bc8e61
		}
		if c0&0x02 != 0 {
			c ^= 0x79b76d99e2
		}
		if c0&0x04 != 0 {
			c ^= 0xf33e5fb3c4
		}
		if c0&0x08 != 0 {
			c ^= 0xae2eabe2a8
		}
		if c0&0x10 != 0 {
			c ^= 0x1e4f43e470
		}
	}
	c ^= 1
	var sum []byte
	for i := range 8 {
		sum = append(sum, byte(c>>(5*(7-i)))&0x1f)
	}
	return text(append(bytes.Clone(data), sum...))
}

func text(digits []byte) string {
	var out []byte
	for _, d := range digits {
		out = append(out, "qpzry9x8gf2tvdw0s3jn54khce6mua7l"[d])
	}
	return string(out)
}

// step, which has a table, is held to the specification's own five conditions.
func TestStep(t *testing.T) {
	c := uint64(1)
	for i := range 10_000 {
		v := byte(i * 7 & 31)
		top := c >> 35
		want := c&0x07ffffffff<<5 ^ uint64(v)
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
