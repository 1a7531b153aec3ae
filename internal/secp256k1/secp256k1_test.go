package secp256k1

import (
	"encoding/hex"
	"math/big"
	"testing"
)

func unhex(t testing.TB, s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Signatures of SHA-256("m0") and so on by the keys SHA-256("d0") and so on with
// the nonces SHA-256("k0") and so on: key, hash, signature, from a plain
// implementation in affine coordinates.
var signatures = []struct{ key, hash, sig string }{
	{"02800894531cdf65a4a8c8e1193ab245040b0e386fef21deb6d067c798ab85172d", "e4223ed20d7ea5740a326e2b268ca6db91d041cf5194f577e393a8ba3b85d8e9", "fb83010b740a7839eebb9a126f69140b85ab9c81c7487b05da2565e6c7cccbb579d875472048a83fe163ddb99ef65aa03d85d4feaf321e3fea0dd5d5d1fbe490"},
	{"02ecf185f85115c2bcd36d128b40b0576ef507890da40d98c87ffd75ea9e4ff403", "ca0df2c95aa144c1d0ff2ff3c8f967fdc1de9ef0c4120b3726416701b519d619", "669b8afcec803a0d323e9a17f3ea8e68e8abe5a278020a929adbec52421adbd03f40a4d931e02df48e2c7b3965ff44273ccdc7f671698611a564ba6b164e2cef"},
	{"02a4d26294d355931c62b6144689fbf74e5ffcf5e3415821a89d4b71bffad043dc", "29c1b289e7522195b362e44f54e05470b69ad20540ab60a18a05e5bf6951f13d", "60b2003c386519fc9eadf2b5cf124dd8eea4c4e68d5e154050a9346ea98ce600366b605c99585ef87e651875e60483484704f8811e7c562eae9485509aea214a"},
	{"021903593a44d2421e988b3bef1079dd7af66a63940169632cfb8988f18a985e3d", "153812ae5fea0b73a011bf28bd7cea93644437c3fe3260b7b2d7e1e2f9f46bde", "62a74e399c39ed5593852a30147f2959b56bb827dfa3e60e464b02ccf87dc5e8787f58229581a5fd1a644c435ed422bd48f37e9645fc6630d59c3e36991f42a5"},
	{"032bf3127f79596645dc44731f1f36b5a53bc063c30846ec76abeb91da55ec9bcb", "2396a1256ac4b1c6849c931ddb8018bdd984bb2383be21bb819a33b95d8d603f", "61345b53de74a4d721ef877c255429961b7e43714171ac06168d7e08c542a8b870e0b4cec642b11550e114d892875617701f4b66f1d2a6d3aa08e1852f9a7b47"},
	{"032e884e8b03b9a4d2828c36184b3f3407a7df7e861aa75013f783868b54c04624", "b5f2031eb62e37c6d38287b38f83afeaed2665f0424eb3c29c1a38a596a13d57", "da72e8b46901a65d4374fe6315538d8f368557dda3a1dcf9ea903f3afe7314c84e3255c04529579150d2d2c5a42afa8191cd4cd6eb935f02f98affa8fbb2978d"},
}

func TestVerify(t *testing.T) {
	for i, v := range signatures {
		key, hash, sig := unhex(t, v.key), unhex(t, v.hash), unhex(t, v.sig)
		if !Verify(key, hash, sig) || !Recoverable(sig, 0) {
			t.Errorf("signature %d does not hold", i)
		}
		// every flipped byte of each part must fail
		for _, part := range [][]byte{key, hash, sig} {
			for k := range part {
				part[k] ^= 1
				if Verify(key, hash, sig) {
					t.Errorf("signature %d holds with byte %d changed", i, k)
				}
				part[k] ^= 1
			}
		}
		// the other value of s is a signature too, but not the canonical one
		n, _ := new(big.Int).SetString("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
		new(big.Int).Sub(n, new(big.Int).SetBytes(sig[32:])).FillBytes(sig[32:])
		if Verify(key, hash, sig) {
			t.Errorf("signature %d holds with a high s", i)
		}
	}
	if Verify(nil, nil, nil) || Recoverable(nil, 0) || Recoverable(make([]byte, 64), 0) {
		t.Error("nothing is a signature")
	}
	// r plus the order must stay below the field's prime: it hardly ever does
	sig := unhex(t, signatures[0].sig)
	if Recoverable(sig, 2) || Recoverable(sig, 4) {
		t.Error("a recovery number that can't be")
	}
}

// FuzzArithmetic holds the numbers to math/big, and points to the equation.
func FuzzArithmetic(f *testing.F) {
	f.Add(unhex(f, signatures[0].key), unhex(f, signatures[1].key))
	f.Add(append([]byte{2}, make([]byte, 32)...), unhex(f, "02fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2e"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		if len(a) != 33 || len(b) != 33 {
			return
		}
		for _, m := range []*modulus{fieldP, orderN} {
			toBig := func(n number) *big.Int {
				r := new(big.Int)
				for i := 3; i >= 0; i-- {
					r.Or(r.Lsh(r, 64), new(big.Int).SetUint64(n[i]))
				}
				return r
			}
			x, y := m.reduce(fromBytes(a[1:]), 0), m.reduce(fromBytes(b[1:]), 0)
			mod, p, q := toBig(m.m), toBig(x), toBig(y)
			got := toBig(m.leave(m.mul(m.enter(x), m.enter(y))))
			if want := new(big.Int).Mul(p, q); got.Cmp(want.Mod(want, mod)) != 0 {
				t.Errorf("%x * %x = %x", p, q, got)
			}
			if want := new(big.Int).Sub(p, q); toBig(m.sub(x, y)).Cmp(want.Mod(want, mod)) != 0 {
				t.Errorf("%x - %x", p, q)
			}
			if want := new(big.Int).Add(p, q); toBig(m.add(x, y)).Cmp(want.Mod(want, mod)) != 0 {
				t.Errorf("%x + %x", p, q)
			}
		}
		p := new(big.Int).SetBytes(unhex(t, "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f"))
		x := new(big.Int).SetBytes(a[1:])
		y2 := new(big.Int).Exp(x, big.NewInt(3), p)
		y2.Add(y2, big.NewInt(7)).Mod(y2, p)
		want := a[0]|1 == 3 && x.Cmp(p) < 0 && big.Jacobi(y2, p) >= 0
		if got := IsPoint(a); got != want {
			t.Errorf("%x: %v", a, got)
		}
	})
}
