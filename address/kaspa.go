package address

import (
	"strings"

	"addresscheck/internal/bech32"
	"addresscheck/internal/cashaddr"
)

// kaspaNets are the prefixes of rusty-kaspa crypto/addresses.
var kaspaNets = [...]struct {
	prefix string
	net    Network
}{{"kaspa", Mainnet}, {"kaspatest", Testnet}, {"kaspadev", Custom}, {"kaspasim", Regtest}}

// kaspaKinds are the versions, with the length of what follows.
var kaspaKinds = [...]struct {
	version byte
	size    int
	kind    Kind
}{{0, 32, KindP2PK}, {1, 33, KindP2PKECDSA}, {8, 32, KindP2SH}}

// claimKaspa reports whether text begins with one of Kaspa's prefixes, in any
// letter case, and a colon.
func claimKaspa(text string) bool {
	prefix, _, ok := strings.Cut(text, ":")
	if !ok || len(prefix) > 9 || len(text) < 20 {
		return false
	}
	for _, n := range kaspaNets {
		if strings.EqualFold(n.prefix, prefix) {
			return true
		}
	}
	return false
}

// readKaspa reads an address of Kaspa (rusty-kaspa crypto/addresses): a prefix,
// which can't be left out, and in CashAddr's manner a version, a key or hash, and
// 40 bits of checksum. Small letters only.
func readKaspa(r *Reading, text string) {
	*r = Reading{Chain: kas, Form: FormPrefixed}
	for i := range len(text) {
		if text[i] >= 'A' && text[i] <= 'Z' {
			readKaspa(r, strings.ToLower(text))
			r.refuse(text, i, ErrCase)
			return
		}
	}
	prefix, body, _ := strings.Cut(text, ":")
	var digits, bytes [96]byte
	if len(body) > len(digits) || len(body) < cashaddr.ChecksumLen {
		r.refuse(text, -1, ErrLength)
		return
	}
	d := digits[:0]
	for i := range len(body) {
		v := bech32.Digit(body[i])
		if v < 0 {
			r.refuse(text, len(prefix)+1+i, ErrCharacter)
			return
		}
		d = append(d, byte(v))
	}
	if !cashaddr.Holds(prefix, d) {
		r.refuse(text, -1, ErrChecksum)
		return
	}
	b, ok := bech32.ToBytes(bytes[:0], d[:len(d)-cashaddr.ChecksumLen])
	err := ErrVersion
	for _, k := range kaspaKinds {
		switch {
		case len(b) == 0 || b[0] != k.version:
		case !ok:
			err = ErrPadding
		case len(b) != 1+k.size:
			err = ErrLength
		default:
			for _, n := range kaspaNets {
				if n.prefix == prefix {
					r.Address = newAddress(kas, n.net, k.kind, b[1:])
				}
			}
		}
	}
	if !r.Address.IsValid() {
		r.refuse(text, -1, err)
		return
	}
	r.Proof = ProofChecksum
	if r.Address.network != Mainnet {
		r.Caveats |= TestNetwork
	}
}

// kaspaText returns the canonical text of a Kaspa account.
func kaspaText(a Address, p []byte) string {
	var buf, digits [80]byte
	var prefix string
	for _, n := range kaspaNets {
		if n.net == a.network {
			prefix = n.prefix
		}
	}
	b := buf[:0]
	for _, k := range kaspaKinds {
		if k.kind == a.kind {
			b = append(append(b, k.version), p...)
		}
	}
	return string(cashaddr.Encode(nil, prefix, bech32.ToDigits(digits[:0], b)))
}
