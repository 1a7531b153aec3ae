package bech32

import "sync"

// The code of Bech32 has distance 5 up to 89 characters (BIP-173, "Checksum
// design"): of a text with one or two wrong characters it says which they are,
// and no other text with as few errors has the same checksum. What they should be
// it says as well, and must not be asked: who pays to a corrected address pays to
// a guess.

// maxLocated is the longest data part whose errors are located.
const maxLocated = 82

// single maps what one wrong digit does to the checksum to the digit's place,
// counted from the end: 31 errors at each of 82 places.
var single = sync.OnceValue(func() map[uint32]uint8 {
	m := make(map[uint32]uint8, 31*maxLocated)
	for e := range uint32(32) {
		c := e
		for p := 0; e > 0 && p < maxLocated; p++ {
			m[c] = uint8(p)
			c = step(c, 0)
		}
	}
	return m
})

// Locate returns the byte offsets in s of the one or two wrong characters of its
// data part, in ascending order, when it is a string of the variant v under hrp (in
// lower case) with no more errors than that. It is nil otherwise, and for texts
// that are too long to tell.
func Locate(hrp, s string, v Variant) []int {
	start := len(hrp) + 1
	n := len(s) - start
	if n < ChecksumLen || n > maxLocated || len(s) > 90 {
		return nil
	}
	c := hrpSum(hrp)
	for i := start; i < len(s); i++ {
		if rev[s[i]] < 0 {
			return nil
		}
		c = step(c, byte(rev[s[i]]))
	}
	wrong := c ^ uint32(v)
	places := single()
	if p, ok := places[wrong]; ok && int(p) < n {
		return []int{len(s) - 1 - int(p)}
	}
	for e := range uint32(32) {
		c := e
		for p := 0; e > 0 && p < n; p++ {
			if q, ok := places[wrong^c]; ok && int(q) < n && int(q) > p {
				return []int{len(s) - 1 - int(q), len(s) - 1 - p}
			}
			c = step(c, 0)
		}
	}
	return nil
}
