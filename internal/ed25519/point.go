// Package ed25519 answers one question about public data: whether 32 bytes encode
// a point of Edwards25519 (RFC 8032, section 5.1.3). Solana and Monero addresses
// need it. A square root answers it too, and takes four times as long in the
// browser; the library that has one (filippo.io/edwards25519) is the tests' twin.
package ed25519

import (
	"encoding/binary"
	"math/bits"
)

// number is an integer below 2^256, the least significant word first.
type number [4]uint64

// p is 2^255 - 19, d the constant of the curve, -121665/121666 mod p.
var (
	p = number{0xffffffffffffffed, ^uint64(0), ^uint64(0), 0x7fffffffffffffff}
	d = number{0x75eb4dca135978a3, 0x00700a4d4141d8ab, 0x8cc740797779e898, 0x52036cee2b6ffe73}
)

// IsPoint reports whether b, 32 bytes, encodes a point: whether (y²-1)/(dy²+1) is
// a square. As in the libraries in use, y may be p or more, and x may be 0 with
// its sign set: who must refuse these looks at the bytes.
func IsPoint(b []byte) bool {
	var y number
	for i := range y {
		y[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	y[3] &= 1<<63 - 1
	y2 := mul(y, y)
	u := reduce(add(y2, sub(p, number{1})))
	v := add(mul(d, y2), number{1})
	return symbol(reduce(mul(u, v))) >= 0 // 0: x is 0. dy²+1 never is: -1/d is no square
}

func add(a, b number) number {
	var c uint64
	for i := range a {
		a[i], c = bits.Add64(a[i], b[i], c)
	}
	return fold(a, c)
}

// fold returns carry*2^256 + a mod p, below 2^256.
func fold(a number, carry uint64) number {
	for carry > 0 { // 2^256 is 38 mod p
		carry *= 38
		for i := range a {
			a[i], carry = bits.Add64(a[i], carry, 0)
		}
	}
	return a
}

// sub returns a-b, which must not be below zero.
func sub(a, b number) number {
	var borrow uint64
	for i := range a {
		a[i], borrow = bits.Sub64(a[i], b[i], borrow)
	}
	return a
}

// mul returns a*b mod p, below 2^256.
func mul(a, b number) number {
	var t [8]uint64
	for i := range a {
		var carry uint64
		for j := range b {
			hi, lo := bits.Mul64(a[i], b[j])
			var c uint64
			lo, c = bits.Add64(lo, carry, 0)
			hi += c
			t[i+j], c = bits.Add64(t[i+j], lo, 0)
			carry = hi + c
		}
		t[i+4] = carry
	}
	var r number
	var carry uint64
	for i := range r {
		hi, lo := bits.Mul64(t[i+4], 38)
		var c uint64
		lo, c = bits.Add64(lo, carry, 0)
		hi += c
		r[i], c = bits.Add64(t[i], lo, 0)
		carry = hi + c
	}
	return fold(r, carry)
}

// reduce returns a mod p.
func reduce(a number) number {
	for {
		r, borrow := a, uint64(0)
		for i := range r {
			r[i], borrow = bits.Sub64(r[i], p[i], borrow)
		}
		if borrow == 1 {
			return a
		}
		a = r
	}
}

// symbol returns the Jacobi symbol of x, below p, over p: 1 for a square, -1 for
// none, 0 for 0. Binary algorithm (Cohen, "A Course in Computational Algebraic
// Number Theory", 1.4.12): strip the twos, swap, subtract.
func symbol(x number) int {
	a0, a1, a2, a3 := x[0], x[1], x[2], x[3]
	n0, n1, n2, n3 := p[0], p[1], p[2], p[3]
	flips := uint64(0) // whose second bit counts the changes of sign
	for a2|a3|n2|n3 != 0 {
		if a0 == 0 {
			if a1|a2|a3 == 0 {
				return 0 // n is more than 1: a factor in common
			}
			a0, a1, a2, a3 = a1, a2, a3, 0
			continue
		}
		if z := uint(bits.TrailingZeros64(a0)); z > 0 {
			a0 = a0>>z | a1<<(64-z)
			a1 = a1>>z | a2<<(64-z)
			a2 = a2>>z | a3<<(64-z)
			a3 >>= z
			flips ^= uint64(z) << 1 & (n0 ^ n0>>1) // n is 3 or 5 mod 8
		}
		d0, b := bits.Sub64(a0, n0, 0)
		d1, b := bits.Sub64(a1, n1, b)
		d2, b := bits.Sub64(a2, n2, b)
		d3, b := bits.Sub64(a3, n3, b)
		if b == 0 {
			a0, a1, a2, a3 = d0, d1, d2, d3
			continue
		}
		flips ^= a0 & n0 // both are 3 mod 4
		n0, n1, n2, n3 = a0, a1, a2, a3
		a0, b = bits.Sub64(0, d0, 0)
		a1, b = bits.Sub64(0, d1, b)
		a2, b = bits.Sub64(0, d2, b)
		a3, _ = bits.Sub64(0, d3, b)
	}
	for a0|a1 != 0 { // the same with what is left, two words
		if a0 == 0 {
			a0, a1 = a1, 0
			continue
		}
		if z := uint(bits.TrailingZeros64(a0)); z > 0 {
			a0 = a0>>z | a1<<(64-z)
			a1 >>= z
			flips ^= uint64(z) << 1 & (n0 ^ n0>>1)
		}
		d0, b := bits.Sub64(a0, n0, 0)
		d1, b := bits.Sub64(a1, n1, b)
		if b == 0 {
			a0, a1 = d0, d1
			continue
		}
		flips ^= a0 & n0
		n0, n1 = a0, a1
		a0, b = bits.Sub64(0, d0, 0)
		a1, _ = bits.Sub64(0, d1, b)
	}
	if n0 != 1 || n1 != 0 {
		return 0
	}
	return 1 - int(flips&2)
}
