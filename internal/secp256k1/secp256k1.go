// Package secp256k1 answers two questions about public data: whether 33 bytes
// are a point of the curve (SEC 1, section 2.3.4), and whether an ECDSA signature
// holds (section 4.1.4). Silent payment addresses need the first, Lightning
// invoices both. It is neither fast nor hardened: no secret ever enters it. The
// libraries at hand bring tables of 100 KB that the browser would load.
package secp256k1

// point is in Jacobian coordinates (x/z^2, y/z^3); z is 0 for no point.
type point struct{ x, y, z number }

var generator = point{
	fieldP.enter(number{0x59f2815b16f81798, 0x029bfcdb2dce28d9, 0x55a06295ce870b07, 0x79be667ef9dcbbac}),
	fieldP.enter(number{0x9c47d08ffb10d4b8, 0xfd17b448a6855419, 0x5da4fbfc0e1108a8, 0x483ada7726a3c465}),
	fieldP.one,
}

// IsPoint reports whether key, 33 bytes, is the compressed encoding of a point.
func IsPoint(key []byte) bool {
	_, ok := decode(key)
	return ok
}

// decode returns the point that 33 bytes encode: 02 or 03, and x.
func decode(key []byte) (q point, ok bool) {
	if len(key) != 33 || key[0]|1 != 3 {
		return q, false
	}
	x := fromBytes(key[1:])
	if !less(x, fieldP.m) {
		return q, false
	}
	f := fieldP
	q.x, q.z = f.enter(x), f.one
	y2 := f.add(f.mul(q.x, f.mul(q.x, q.x)), f.enter(number{7}))
	// p is 3 mod 4: a root is y2 to the power of (p+1)/4
	e := number{0xffffffffbfffff0c, ^uint64(0), ^uint64(0), 0x3fffffffffffffff}
	q.y = f.pow(y2, e)
	if f.mul(q.y, q.y) != y2 {
		return q, false
	}
	if byte(f.leave(q.y)[0])&1 != key[0]&1 {
		q.y = f.sub(number{}, q.y)
	}
	return q, true
}

func double(a point) (r point) {
	f := fieldP
	if a.z == (number{}) {
		return a
	}
	yy := f.mul(a.y, a.y)
	s := f.mul(a.x, yy)
	s = f.add(f.add(s, s), f.add(s, s))
	m := f.mul(a.x, a.x)
	m = f.add(f.add(m, m), m)
	r.x = f.sub(f.sub(f.mul(m, m), s), s)
	y4 := f.mul(yy, yy)
	y4 = f.add(y4, y4)
	y4 = f.add(y4, y4)
	r.y = f.sub(f.mul(m, f.sub(s, r.x)), f.add(y4, y4))
	r.z = f.mul(f.add(a.y, a.y), a.z)
	return r
}

func add(a, b point) (r point) {
	f := fieldP
	if a.z == (number{}) {
		return b
	}
	if b.z == (number{}) {
		return a
	}
	az, bz := f.mul(a.z, a.z), f.mul(b.z, b.z)
	u1, u2 := f.mul(a.x, bz), f.mul(b.x, az)
	s1, s2 := f.mul(a.y, f.mul(bz, b.z)), f.mul(b.y, f.mul(az, a.z))
	if u1 == u2 {
		if s1 == s2 {
			return double(a)
		}
		return point{}
	}
	h, w := f.sub(u2, u1), f.sub(s2, s1)
	hh := f.mul(h, h)
	hhh, v := f.mul(h, hh), f.mul(u1, hh)
	r.x = f.sub(f.sub(f.mul(w, w), hhh), f.add(v, v))
	r.y = f.sub(f.mul(w, f.sub(v, r.x)), f.mul(s1, hhh))
	r.z = f.mul(h, f.mul(a.z, b.z))
	return r
}

// scalars returns r and s of a 64-byte signature, both from 1 to the order less 1.
func scalars(sig []byte) (r, s number, ok bool) {
	if len(sig) != 64 {
		return r, s, false
	}
	r, s = fromBytes(sig), fromBytes(sig[32:])
	zero := number{}
	return r, s, r != zero && s != zero && less(r, orderN.m) && less(s, orderN.m)
}

// Recoverable reports whether a public key can be recovered from the signature
// with this recovery number, 0 to 3 (SEC 1, section 4.1.6): whether its first
// half is the x of a point. Any message then has such a key.
func Recoverable(sig []byte, recovery byte) bool {
	r, _, ok := scalars(sig)
	if !ok || recovery > 3 {
		return false
	}
	key := [33]byte{2}
	copy(key[1:], sig)
	if recovery >= 2 { // x is r plus the order
		if d, _ := sub(fieldP.m, orderN.m); !less(r, d) {
			return false
		}
		x := fieldP.add(r, orderN.m)
		for i := range 32 {
			key[1+i] = byte(x[3-i/8] >> (56 - 8*(i%8)))
		}
	}
	return IsPoint(key[:])
}

// Verify reports whether the 64-byte signature of the 32-byte hash is key's, with
// the lower of the two possible values of s (BIP-62).
func Verify(key, hash, sig []byte) bool {
	q, ok := decode(key)
	r, s, fine := scalars(sig)
	if !ok || !fine || len(hash) != 32 {
		return false
	}
	n := orderN
	if twice := n.add(s, s); less(twice, s) { // above half the order: doubling wrapped
		return false
	}
	w := n.invert(n.enter(s))
	z := n.reduce(fromBytes(hash), 0)
	u1, u2 := n.leave(n.mul(n.enter(z), w)), n.leave(n.mul(n.enter(r), w))
	var sum point
	both := add(generator, q)
	for i := 255; i >= 0; i-- {
		sum = double(sum)
		switch a, b := u1[i/64]>>(i%64)&1, u2[i/64]>>(i%64)&1; {
		case a == 1 && b == 1:
			sum = add(sum, both)
		case a == 1:
			sum = add(sum, generator)
		case b == 1:
			sum = add(sum, q)
		}
	}
	if sum.z == (number{}) {
		return false
	}
	zi := fieldP.invert(sum.z)
	x := fieldP.leave(fieldP.mul(sum.x, fieldP.mul(zi, zi)))
	return n.reduce(x, 0) == r
}
