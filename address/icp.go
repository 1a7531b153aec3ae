package address

import (
	"encoding/binary"
	"encoding/hex"
	"strings"

	"addresscheck/internal/bech32"
	"addresscheck/internal/crc"
)

// maxPrincipal is the greatest length of a principal, in bytes.
const maxPrincipal = 29

// claimPrincipal reports whether text is written like a principal of the Internet
// Computer: groups of five letters and digits with hyphens, the last of at most
// five.
func claimPrincipal(text string) bool {
	return len(text) >= 8 && len(text) <= 80 && misgrouped(text) < 0
}

// misgrouped returns the offset of the first character that breaks the groups of
// five, or -1.
func misgrouped(text string) int {
	for i := range len(text) {
		if (i%6 == 5) != (text[i] == '-') || text[i] != '-' && !alphanumeric(text[i:i+1]) {
			return i
		}
	}
	if len(text)%6 == 0 { // a hyphen at the end
		return len(text) - 1
	}
	return -1
}

// lookPrincipal reports whether text that does not hold is no compound word.
func lookPrincipal(text string) bool { return len(text) >= 20 && digitsAndLetters(text) }

// readPrincipal reads a principal (Internet Computer interface specification,
// "Textual representation of principals"): CRC-32 and up to 29 bytes, base32 in
// small letters, in groups of five. Its payload is with the CRC-32, so that the
// empty principal, the management canister, has one.
func readPrincipal(r *Reading, text string) {
	*r = Reading{Chain: icp, Form: FormBase32}
	if at := misgrouped(text); at >= 0 {
		r.refuse(text, at, ErrCharacter)
		return
	}
	var digits, bytes [64]byte
	d, at := lower32.Digits(digits[:0], strings.ReplaceAll(text, "-", ""))
	if at >= 0 {
		err := ErrCharacter
		at += at / 5 // the hyphens before it
		if text[at] >= 'A' && text[at] <= 'Z' {
			err = ErrCase
		}
		r.refuse(text, at, err)
		return
	}
	b, ok := bech32.ToBytes(bytes[:0], d)
	switch {
	case len(b) < 4 || len(b) > 4+maxPrincipal:
		r.refuse(text, -1, ErrLength)
	case !ok:
		r.refuse(text, -1, ErrPadding)
	case crc.IEEE(b[4:]) != binary.BigEndian.Uint32(b):
		r.refuse(text, -1, ErrChecksum)
	default:
		r.Address, r.Proof = newAddress(icp, Mainnet, KindPrincipal, b), ProofChecksum
	}
}

// readAccountID reads 64 hex digits as an account identifier of the ICP ledger
// (its specification, "Accounts"): CRC-32 and 28 bytes, in small letters. ok is
// false when the CRC-32 does not hold: then it is any hash.
func readAccountID(text string, b []byte) (r Reading, ok bool) {
	if crc.IEEE(b[4:]) != binary.BigEndian.Uint32(b) {
		return r, false
	}
	r = Reading{Chain: icp, Form: FormHexChecksum, Proof: ProofChecksum, Address: newAddress(icp, Mainnet, KindAccount, b)}
	for i := range len(text) {
		if text[i] >= 'A' && text[i] <= 'F' {
			r.Err = fail(text, icp, i, ErrCase)
			r.Proof = ProofNone
			break
		}
	}
	return r, true
}

// icpText returns the canonical text of an account or principal.
func icpText(a Address, p []byte) string {
	if a.kind == KindAccount {
		return hex.EncodeToString(p)
	}
	plain := text32(lower32, p)
	var out []byte
	for i := range len(plain) {
		if i > 0 && i%5 == 0 {
			out = append(out, '-')
		}
		out = append(out, plain[i])
	}
	return string(out)
}
