package address

import (
	"crypto/sha256"
	"strings"

	"addresscheck/internal/base32"
)

// crockford is the alphabet of Crockford's base 32.
var crockford = base32.New("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

// stacksVersions are the version bytes of SIP-005, "Transaction encoding": for
// each network and for keys and scripts.
var stacksVersions = [...]struct {
	version byte
	net     Network
	kind    Kind
}{{22, Mainnet, KindP2PKH}, {20, Mainnet, KindP2SH}, {26, Testnet, KindP2PKH}, {21, Testnet, KindP2SH}}

// claimStacks reports whether text begins like an address of Stacks and has about
// its length, or names a contract.
func claimStacks(text string) bool {
	if text[0] != 'S' || strings.IndexByte("PMTN", text[1]) < 0 {
		return false
	}
	address, _, _ := strings.Cut(text, ".")
	return len(address) <= 42 && alphanumeric(address) && strings.ToUpper(address) == address
}

// lookStacks reports whether text that does not hold must be one of Stacks all the
// same: short ones are of accounts with many zero bytes, or words.
func lookStacks(text string) bool {
	address, _, _ := strings.Cut(text, ".")
	return len(address) >= 36 && looksRandom(address)
}

// readStacks reads an address of Stacks (SIP-005; c32check): S, a digit of
// Crockford's base 32 for the version, and the digits of the number that a
// hash160 and 4 bytes of double SHA-256 over version and hash make; every zero
// byte before it is a 0. A dot and a name behind it is a contract of that
// account.
//
// Policy: what Crockford reads as 0 or 1 (O, I, L) and small letters are refused,
// although some programs accept them.
func readStacks(r *Reading, text string) {
	*r = Reading{Chain: stx, Form: FormC32}
	address, name, contract := strings.Cut(text, ".")
	var digits [48]byte
	if len(address) < 7 || len(address) > 41 {
		r.refuse(text, -1, ErrLength)
		return
	}
	d, at := crockford.Digits(digits[:0], address[1:])
	if at >= 0 || address[0] != 'S' {
		r.refuse(text, at+1, ErrCharacter)
		return
	}
	zeros := 0
	for zeros < len(d)-1 && d[1+zeros] == 0 {
		zeros++
	}
	var b [1 + 24]byte
	if !fromBase(b[1:], d[1:], 32) || leadingZeros(b[1:]) != zeros {
		r.refuse(text, -1, ErrLength)
		return
	}
	b[0] = d[0]
	sum := sha256.Sum256(b[:21])
	sum = sha256.Sum256(sum[:])
	if [4]byte(sum[:4]) != [4]byte(b[21:]) {
		r.refuse(text, -1, ErrChecksum)
		return
	}
	if contract && !contractName(name) {
		r.refuse(text, len(address), ErrCharacter)
		return
	}
	for _, v := range stacksVersions {
		if v.version == b[0] {
			r.Address, r.Proof = newAddress(stx, v.net, v.kind, b[1:21]), ProofChecksum
			if contract { // the version too: a script can have one as well
				r.Address = newAddress(stx, v.net, KindContract, append(b[:21:21], name...))
			}
			if v.net != Mainnet {
				r.Caveats |= TestNetwork
			}
			return
		}
	}
	r.refuse(text, 1, ErrVersion)
}

// contractName reports whether s is a name of a contract (SIP-002): a letter, and
// up to 127 letters, digits, hyphens and underscores.
func contractName(s string) bool {
	for i := range len(s) {
		if c := s[i]; !alphanumeric(s[i:i+1]) && (i == 0 || c != '-' && c != '_') || i == 0 && c <= '9' {
			return false
		}
	}
	return len(s) >= 1 && len(s) <= 128
}

// fromBase writes the number whose digits are given to out, the most significant
// byte first. ok is false when it is too large.
func fromBase(out, digits []byte, base uint32) (ok bool) {
	for _, d := range digits {
		carry := uint32(d)
		for i := len(out) - 1; i >= 0; i-- {
			carry += uint32(out[i]) * base
			out[i] = byte(carry)
			carry >>= 8
		}
		if carry != 0 {
			return false
		}
	}
	return true
}

func leadingZeros(b []byte) (n int) {
	for n < len(b) && b[n] == 0 {
		n++
	}
	return n
}

// stacksText returns the canonical text of a Stacks account or contract.
func stacksText(a Address, p []byte) string {
	version, name := byte(0), ""
	for _, v := range stacksVersions {
		if v.net == a.network && v.kind == a.kind {
			version = v.version
		}
	}
	if a.kind == KindContract {
		version, name = p[0], "."+string(p[21:])
		p = p[1:21]
	}
	b := append([]byte{version}, p...)
	sum := sha256.Sum256(b)
	sum = sha256.Sum256(sum[:])
	b = append(b, sum[:4]...)
	zeros := leadingZeros(b[1:])
	var digits [40]byte // 24 bytes in digits of 5 bits, the last first
	n := 0
	acc, have := uint32(0), 0
	for i := len(b) - 1; i >= 1; i-- {
		acc |= uint32(b[i]) << have
		for have += 8; have >= 5; have -= 5 {
			digits[n] = byte(acc & 31)
			acc >>= 5
			n++
		}
	}
	digits[n] = byte(acc)
	for n >= 0 && digits[n] == 0 {
		n--
	}
	d := []byte{version}
	for range zeros {
		d = append(d, 0)
	}
	for ; n >= 0; n-- {
		d = append(d, digits[n])
	}
	return string(crockford.AppendText([]byte("S"), d)) + name
}
