// Package blake2b computes unkeyed BLAKE2b digests (RFC 7693) of any length up to
// 64 bytes, with the personalisation that RFC 7693 leaves out and Zcash uses
// (BLAKE2 specification, section 2.8). It differs from golang.org/x/crypto/blake2b
// in having that parameter and nothing that the browser's engine does not need.
package blake2b

import (
	"encoding/binary"
	"math/bits"
)

// PersonLen is the length of a personalisation.
const PersonLen = 16

var iv = [8]uint64{
	0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
}

// sigma are the ten permutations of the message words, a hexadecimal digit each.
var sigma = [10]uint64{
	0x0123456789abcdef, 0xea489fd61c02b753, 0xb8c052fdae367194, 0x7931dcbe265a40f8, 0x905724afe1bc683d,
	0x2c6a0b834d75fe19, 0xc51fed4a0763928b, 0xdb7ec13950f4862a, 0x6fe9b308c2d714a5, 0xa2847615fb9e3cd0,
}

const block = 128

// Sum returns the digest of size bytes (1 to 64) of data. person is at most
// PersonLen bytes, shorter ones are filled with zeros.
func Sum(size int, person string, data []byte) (digest [64]byte) {
	h := iv
	h[0] ^= 0x01010000 ^ uint64(size)
	var p [PersonLen]byte
	copy(p[:], person)
	h[6] ^= binary.LittleEndian.Uint64(p[:])
	h[7] ^= binary.LittleEndian.Uint64(p[8:])
	var last [block]byte
	n := uint64(0)
	for len(data) > block {
		n += block
		compress(&h, data[:block], n, 0)
		data = data[block:]
	}
	copy(last[:], data)
	compress(&h, last[:], n+uint64(len(data)), ^uint64(0))
	for i, w := range h {
		binary.LittleEndian.PutUint64(digest[8*i:], w)
	}
	return digest
}

func compress(h *[8]uint64, b []byte, n, final uint64) {
	var m, v [16]uint64
	for i := range m {
		m[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	copy(v[:], h[:])
	copy(v[8:], iv[:])
	v[12] ^= n
	v[14] ^= final
	for round := range 12 {
		s := sigma[round%10]
		next := func() uint64 {
			s = bits.RotateLeft64(s, 4)
			return m[s&15]
		}
		for k := range 8 {
			a, b, c, d := k&3, 4+k&3, 8+k&3, 12+k&3
			if k >= 4 { // the diagonals
				b, c, d = 4+(k+1)&3, 8+(k+2)&3, 12+(k+3)&3
			}
			v[a] += v[b] + next()
			v[d] = bits.RotateLeft64(v[d]^v[a], -32)
			v[c] += v[d]
			v[b] = bits.RotateLeft64(v[b]^v[c], -24)
			v[a] += v[b] + next()
			v[d] = bits.RotateLeft64(v[d]^v[a], -16)
			v[c] += v[d]
			v[b] = bits.RotateLeft64(v[b]^v[c], -63)
		}
	}
	for i := range h {
		h[i] ^= v[i] ^ v[i+8]
	}
}
