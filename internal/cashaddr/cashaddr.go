// Package cashaddr reads and writes the strings of Bitcoin Cash's address format
// (cashaddr.md of the Bitcoin Cash specifications): a prefix that takes part in
// the checksum, 5-bit digits in the Bech32 alphabet, and a 40-bit BCH checksum.
package cashaddr

import "addresscheck/internal/bech32"

// ChecksumLen is the number of checksum digits.
const ChecksumLen = 8

var gen = [5]uint64{0x98f2bc8e61, 0x79b76d99e2, 0xf33e5fb3c4, 0xae2eabe2a8, 0x1e4f43e470}

// fold is what the five bits that step shifts out do to the checksum.
var fold = func() (t [32]uint64) {
	for top := range t {
		for i, g := range gen {
			t[top] ^= g & -(uint64(top) >> i & 1)
		}
	}
	return t
}()

func step(c uint64, v byte) uint64 { return c&0x07ffffffff<<5 ^ uint64(v) ^ fold[c>>35&31] }

func prefixSum(prefix string) uint64 {
	c := uint64(1)
	for i := range len(prefix) {
		c = step(c, prefix[i]&31)
	}
	return step(c, 0)
}

// Holds reports whether the checksum of the digits holds under prefix, which is
// in lower case and without the colon.
func Holds(prefix string, digits []byte) bool {
	c := prefixSum(prefix)
	for _, d := range digits {
		c = step(c, d)
	}
	return c == 1
}

// Encode appends prefix, a colon and the digits with their checksum to dst.
func Encode(dst []byte, prefix string, digits []byte) []byte {
	c := prefixSum(prefix)
	dst = append(append(dst, prefix...), ':')
	for _, d := range digits {
		c = step(c, d)
		dst = append(dst, bech32.Charset[d])
	}
	for range ChecksumLen {
		c = step(c, 0)
	}
	c ^= 1
	for i := range ChecksumLen {
		dst = append(dst, bech32.Charset[c>>(5*(7-i))&31])
	}
	return dst
}
