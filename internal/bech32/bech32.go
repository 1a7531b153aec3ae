// Package bech32 reads and writes the Bech32 and Bech32m strings of BIP-173 and
// BIP-350. It knows no chain and has no length limit: callers bound their input.
// It differs from the libraries at hand in reporting the place of a wrong
// character and in writing into the caller's buffer.
package bech32

// Variant is the constant of the checksum that held.
type Variant uint32

// The variants.
const (
	Bech32  Variant = 1          // BIP-173
	Bech32m Variant = 0x2bc830a3 // BIP-350
)

// Charset is the alphabet of the data part.
const Charset = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

// ChecksumLen is the number of checksum digits.
const ChecksumLen = 6

// Problem says what is wrong with a string.
type Problem uint8

// The problems.
const (
	OK Problem = iota
	BadCharacter
	MixedCase
	TooShort
	BadChecksum
)

var rev = func() (t [256]int8) {
	for i := range t {
		t[i] = -1
	}
	for i := range len(Charset) {
		t[Charset[i]] = int8(i)
		if c := Charset[i]; c >= 'a' {
			t[c-'a'+'A'] = int8(i)
		}
	}
	return t
}()

// Digit returns the value of a data character in either case, or -1.
func Digit(c byte) int8 { return rev[c] }

var gen = [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3}

// fold is what the five bits that step shifts out do to the checksum.
var fold = func() (t [32]uint32) {
	for top := range t {
		for i, g := range gen {
			t[top] ^= g & -(uint32(top) >> i & 1)
		}
	}
	return t
}()

func step(c uint32, v byte) uint32 { return c&0x1ffffff<<5 ^ uint32(v) ^ fold[c>>25&31] }

func hrpSum(hrp string) uint32 {
	c := uint32(1)
	for i := range len(hrp) {
		c = step(c, hrp[i]>>5)
	}
	c = step(c, 0)
	for i := range len(hrp) {
		c = step(c, hrp[i]&31)
	}
	return c
}

// Decode reads s, whose human-readable part is known to be hrp (in lower case)
// and is followed by the separator 1, and appends the data digits without the
// checksum to dst. at is the byte offset of a wrong character, or -1.
func Decode(dst []byte, hrp, s string) (data []byte, v Variant, at int, p Problem) {
	start := len(hrp) + 1
	if at := MixedCaseAt(s); at >= 0 {
		return dst, 0, at, MixedCase
	}
	for i := start; i < len(s); i++ {
		if rev[s[i]] < 0 {
			return dst, 0, i, BadCharacter
		}
	}
	if len(s)-start < ChecksumLen {
		return dst, 0, -1, TooShort
	}
	c := hrpSum(hrp)
	for i := start; i < len(s); i++ {
		d := byte(rev[s[i]])
		c = step(c, d)
		if i < len(s)-ChecksumLen {
			dst = append(dst, d)
		}
	}
	if v = Variant(c); v != Bech32 && v != Bech32m {
		return dst, 0, -1, BadChecksum
	}
	return dst, v, -1, OK
}

// MixedCaseAt returns the offset of the first letter whose case differs from the
// first letter's, or -1.
func MixedCaseAt(s string) int {
	var seen byte
	for i := range len(s) {
		seen |= cases[s[i]]
	}
	if seen != lower|upper { // nearly always: one look at each byte is enough
		return -1
	}
	first := byte(0)
	for i := range len(s) {
		k := cases[s[i]]
		if first == 0 {
			first = k
		}
		if k != 0 && k != first {
			return i
		}
	}
	return -1 // not reached: both occur
}

const lower, upper = 1, 2

// cases are the letter cases of the bytes.
var cases = func() (t [256]byte) {
	for c := byte('a'); c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = lower, upper
	}
	return t
}()

// Encode appends the Bech32 string of the data digits to dst, in lower case.
func Encode(dst []byte, hrp string, data []byte, v Variant) []byte {
	c := hrpSum(hrp)
	dst = append(append(dst, hrp...), '1')
	for _, d := range data {
		c = step(c, d)
		dst = append(dst, Charset[d])
	}
	for range ChecksumLen {
		c = step(c, 0)
	}
	c ^= uint32(v)
	for i := range ChecksumLen {
		dst = append(dst, Charset[c>>(5*(5-i))&31])
	}
	return dst
}

// ToBytes regroups 5-bit digits as bytes, appended to dst. ok is false when the
// padding is five bits or more, or not zero (BIP-173).
func ToBytes(dst, digits []byte) (out []byte, ok bool) {
	var acc uint32
	var n uint
	for _, d := range digits {
		acc = acc<<5 | uint32(d)
		if n += 5; n >= 8 {
			n -= 8
			dst = append(dst, byte(acc>>n))
		}
	}
	return dst, n < 5 && acc&(1<<n-1) == 0
}

// ToDigits regroups bytes as 5-bit digits, padded with zeros, appended to dst.
func ToDigits(dst, data []byte) []byte {
	var acc uint32
	var n uint
	for _, b := range data {
		acc = acc<<8 | uint32(b)
		for n += 8; n >= 5; {
			n -= 5
			dst = append(dst, byte(acc>>n&31))
		}
	}
	if n > 0 {
		dst = append(dst, byte(acc<<(5-n)&31))
	}
	return dst
}
