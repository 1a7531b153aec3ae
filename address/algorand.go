package address

import (
	"crypto/sha512"

	"addresscheck/internal/bech32"
)

// readAlgorand reads an address of Algorand (developer documentation, "Transform
// public key to address"): base32 of 32 bytes and the last 4 of their
// SHA-512/256, 58 characters, the last of which has two bits that must be zero.
func readAlgorand(r *Reading, text string) {
	*r = Reading{Chain: algo, Form: FormBase32}
	var digits, bytes [64]byte
	d, at := rfc32.Digits(digits[:0], text[:min(len(text), len(digits))])
	if at >= 0 {
		r.refuse(text, at, ErrCharacter)
		return
	}
	if len(text) != 58 {
		r.refuse(text, -1, ErrLength)
		return
	}
	b, ok := bech32.ToBytes(bytes[:0], d)
	if !ok {
		r.refuse(text, -1, ErrPadding)
		return
	}
	if sum := sha512.Sum512_256(b[:32]); [4]byte(sum[28:]) != [4]byte(b[32:]) {
		r.refuse(text, -1, ErrChecksum)
		return
	}
	r.Address, r.Proof = newAddress(algo, Mainnet, KindAccount, b[:32]), ProofChecksum
}

// algorandText returns the canonical text of an Algorand account.
func algorandText(p []byte) string {
	sum := sha512.Sum512_256(p)
	return text32(rfc32, append(p, sum[28:]...))
}
