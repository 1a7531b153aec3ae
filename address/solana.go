package address

import (
	"addresscheck/internal/base58"
	"addresscheck/internal/ed25519"
)

// readSolana reads a Solana address: exactly 32 bytes in base58, 32 to 44
// characters, no checksum (Solana documentation, "Accounts"). Whether the bytes
// are a point of the curve is said by the kind: what is off it has no private
// key (a program-derived address or token account).
//
// Such a text without a checksum collides with any 32 bytes in base58.
func readSolana(r *Reading, text string) {
	*r = Reading{Chain: sol, Form: FormBase58}
	if at := foreign58(text); at >= 0 {
		r.refuse(text, at, ErrCharacter)
		return
	}
	var b []byte
	if len(text) >= 32 && len(text) <= 44 {
		b, _ = base58.Decode(text) // every character is in the alphabet
	}
	if len(b) != 32 {
		r.refuse(text, -1, ErrLength)
		return
	}
	kind := KindAccount
	if !ed25519.IsPoint(b) {
		kind = KindOffCurve
		r.Caveats |= NoKey
	}
	r.Address = newAddress(sol, Mainnet, kind, b)
}
