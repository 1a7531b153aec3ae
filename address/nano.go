package address

import (
	"strings"

	"addresscheck/internal/base32"
	"addresscheck/internal/bech32"
	"addresscheck/internal/blake2b"
)

var nano32 = base32.New("13456789abcdefghijkmnopqrstuwxyz")

// nanoPrefix returns the length of the prefix that text begins with, 0 without.
func nanoPrefix(text string) int {
	for _, p := range [...]string{"nano_", "xrb_"} {
		if len(text) > len(p) && strings.EqualFold(text[:len(p)], p) {
			return len(p)
		}
	}
	return 0
}

// readNano reads an address of Nano (Nano documentation, "Account public key,
// private key and address"): nano_ or the older xrb_, 52 digits of a base32 of
// its own for 4 zero bits and 32 bytes, 8 digits for their BLAKE2b of 5 bytes,
// which stand backwards. Small letters only.
func readNano(r *Reading, text string) {
	*r = Reading{Chain: nano, Form: FormBase32}
	start := nanoPrefix(text)
	if at := bech32.MixedCaseAt(text); at >= 0 || text[0] < 'a' {
		readNano(r, strings.ToLower(text))
		r.refuse(text, max(at, 0), ErrCase)
		return
	}
	var digits [64]byte
	var b [48]byte
	if len(text)-start > 64 {
		r.refuse(text, -1, ErrLength)
		return
	}
	d, at := nano32.Digits(digits[:0], text[start:])
	switch {
	case at >= 0:
		r.refuse(text, start+at, ErrCharacter)
		return
	case len(d) != 60:
		r.refuse(text, -1, ErrLength)
		return
	case d[0]>>1 != 0:
		r.refuse(text, start, ErrPadding)
		return
	}
	// 4 more zero bits, one digit of which is only 4 of its 5: shifted to the byte
	key := bits256(b[:0], d[:52])
	sum := blake2b.Sum(5, "", key)
	check, _ := bech32.ToBytes(b[32:32], d[52:])
	for i := range check {
		if check[i] != sum[4-i] {
			r.refuse(text, -1, ErrChecksum)
			return
		}
	}
	r.Address, r.Proof = newAddress(nano, Mainnet, KindAccount, key), ProofChecksum
}

// bits256 appends the last 256 bits of 52 digits of 5 bits to dst.
func bits256(dst, digits []byte) []byte {
	acc, n := uint32(digits[0]), 1 // of the first digit one bit counts
	for _, d := range digits[1:] {
		acc = acc<<5 | uint32(d)
		if n += 5; n >= 8 {
			n -= 8
			dst = append(dst, byte(acc>>n))
		}
	}
	return dst
}

// nanoText returns the canonical text of a Nano account.
func nanoText(p []byte) string {
	sum := blake2b.Sum(5, "", p)
	var padded [35]byte // 24 zero bits, of which 20 are four whole digits
	copy(padded[3:], p)
	var digits [64]byte
	d := bech32.ToDigits(digits[:0], padded[:])[4:]
	var check [5]byte
	for i := range check {
		check[i] = sum[4-i]
	}
	return string(nano32.AppendText([]byte("nano_"), bech32.ToDigits(d, check[:])))
}
