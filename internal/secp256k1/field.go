package secp256k1

import (
	"encoding/binary"
	"math/bits"
)

// number is an integer below 2^256, the least significant word first.
type number [4]uint64

// modulus is an odd number m above 2^255 with what Montgomery's multiplication
// needs of it: the values it computes with are a*2^256 mod m.
type modulus struct {
	m   number
	inv uint64 // -1/m mod 2^64
	one number // 2^256 mod m, which stands for 1
	rr  number // 2^512 mod m
}

// The field of the coordinates and the order of the group (SEC 2, section 2.4.1).
var (
	fieldP = newModulus(number{0xfffffffefffffc2f, ^uint64(0), ^uint64(0), ^uint64(0)})
	orderN = newModulus(number{0xbfd25e8cd0364141, 0xbaaedce6af48a03b, 0xfffffffffffffffe, ^uint64(0)})
)

func newModulus(m number) *modulus {
	x := &modulus{m: m}
	inv := uint64(1)
	for range 6 { // Newton: each step doubles the bits that are right
		inv *= 2 - m[0]*inv
	}
	x.inv = -inv
	x.one, _ = sub(number{}, m)
	x.rr = x.one
	for range 256 {
		x.rr = x.add(x.rr, x.rr)
	}
	return x
}

func fromBytes(b []byte) (n number) {
	for i := range n {
		n[i] = binary.BigEndian.Uint64(b[24-8*i:])
	}
	return n
}

// sub returns a-b mod 2^256 and whether it was below zero (1).
func sub(a, b number) (d number, borrow uint64) {
	for i := range d {
		d[i], borrow = bits.Sub64(a[i], b[i], borrow)
	}
	return d, borrow
}

func less(a, b number) bool {
	_, borrow := sub(a, b)
	return borrow == 1
}

// reduce returns carry*2^256 + a mod m, which must be below 2m.
func (x *modulus) reduce(a number, carry uint64) number {
	if d, borrow := sub(a, x.m); carry == 1 || borrow == 0 {
		return d
	}
	return a
}

//go:noinline
func (x *modulus) add(a, b number) number {
	var c uint64
	for i := range a {
		a[i], c = bits.Add64(a[i], b[i], c)
	}
	return x.reduce(a, c)
}

//go:noinline
func (x *modulus) sub(a, b number) number {
	d, borrow := sub(a, b)
	if borrow == 1 {
		var c uint64
		for i := range d {
			d[i], c = bits.Add64(d[i], x.m[i], c)
		}
	}
	return d
}

// mul returns a*b/2^256 mod m (Montgomery).
//
//go:noinline
func (x *modulus) mul(a, b number) number {
	var t [6]uint64
	for i := range a {
		t[5] = accumulate(&t, &a, b[i])
		accumulate(&t, &x.m, t[0]*x.inv) // makes t[0] zero
		copy(t[:], t[1:])
		t[5] = 0
	}
	return x.reduce(number(t[:4]), t[4])
}

// accumulate adds a*b to t and returns its highest word.
func accumulate(t *[6]uint64, a *number, b uint64) uint64 {
	var carry, c uint64
	for i := range a {
		hi, lo := bits.Mul64(a[i], b)
		lo, c = bits.Add64(lo, carry, 0)
		hi += c
		t[i], c = bits.Add64(t[i], lo, 0)
		carry = hi + c
	}
	t[4], c = bits.Add64(t[4], carry, 0)
	t[5] += c
	return t[5]
}

// enter and leave convert to and from the values that mul computes with.
func (x *modulus) enter(a number) number { return x.mul(a, x.rr) }
func (x *modulus) leave(a number) number { return x.mul(a, number{1}) }

// pow returns a to the power of e.
//
//go:noinline
func (x *modulus) pow(a, e number) number {
	r := x.one
	for i := 255; i >= 0; i-- {
		r = x.mul(r, r)
		if e[i/64]>>(i%64)&1 == 1 {
			r = x.mul(r, a)
		}
	}
	return r
}

// invert returns 1/a (Fermat); 0 for 0.
func (x *modulus) invert(a number) number {
	e, _ := sub(x.m, number{2})
	return x.pow(a, e)
}
