package address

import (
	"crypto/sha256"
	"slices"
	"strings"

	"addresscheck/internal/base58"
)

// xrpl is the alphabet of the XRP Ledger (xrpl.org, base58 encodings).
var xrpl = base58.NewAlphabet("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz")

// foreign58 returns the offset of the first byte outside the base58 alphabet, or
// -1. Every alphabet in use has the same 58 characters in another order.
func foreign58(s string) int {
	for i := range len(s) {
		if !is58[s[i]] {
			return i
		}
	}
	return -1
}

var is58 = func() (t [256]bool) {
	const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	for i := range len(alphabet) {
		t[alphabet[i]] = true
	}
	return t
}()

// checksum58 returns the payload before a base58check checksum, and whether the
// checksum holds: the first four bytes of a double SHA-256.
func checksum58(b []byte) (payload []byte, ok bool) {
	if len(b) < 5 {
		return nil, false
	}
	n := len(b) - 4
	h := sha256.Sum256(b[:n])
	h = sha256.Sum256(h[:])
	return b[:n], [4]byte(h[:4]) == [4]byte(b[n:])
}

// encode58 returns the base58check text of prefix and payload.
func encode58(prefix, payload []byte, alphabet *base58.Alphabet) string {
	var buf [80]byte
	b := append(append(buf[:0], prefix...), payload...)
	h := sha256.Sum256(b)
	h = sha256.Sum256(h[:])
	return alphabet.Encode(append(b, h[:4]...))
}

// readBase58Check gives the readings of a base58check text of one or two version
// bytes and 20 bytes, in the order of the table. Specification: Bitcoin's
// base58check; BIP-13 for P2SH; the versions are the table's.
func readBase58Check(dst []Reading, payload []byte) []Reading {
	uses, hash := usesOf(payload)
	dst = slices.Grow(dst, len(uses))
	for i := range uses {
		dst = append(dst, uses[i].reading(hash))
	}
	return dst
}

// readVersion gives the one of them that is c's.
func readVersion(c Chain, payload []byte) (r Reading) {
	uses, hash := usesOf(payload)
	for i := range uses {
		if uses[i].chain == c {
			return uses[i].reading(hash)
		}
	}
	return r
}

// usesOf returns what the chains mean by the version of payload, and the hash
// behind it.
func usesOf(payload []byte) (uses []versionUse, hash []byte) {
	var version uint16
	switch len(payload) {
	case 21:
		version, hash = uint16(payload[0]), payload[1:]
	case 22:
		version, hash = uint16(payload[0])<<8|uint16(payload[1]), payload[2:]
		if version < 0x100 {
			return nil, nil
		}
	default:
		return nil, nil
	}
	for i := range versions {
		if versions[i].version == version {
			return versions[i].uses, hash
		}
	}
	return nil, nil
}

func (u *versionUse) reading(hash []byte) Reading {
	return Reading{Chain: u.chain, Form: FormBase58Check, Proof: ProofChecksum, Caveats: u.caveats, Address: newAddress(u.chain, u.net, u.kind, hash)}
}

// versionUse is what a chain means by a version.
type versionUse struct {
	chain   Chain
	net     Network
	kind    Kind
	caveats Caveat
}

// versions are the versions of the table, each with the chains that use it: a
// chain once, for the first of its networks that does.
var versions = func() (out []struct {
	version uint16
	uses    []versionUse
}) {
	add := func(version uint16, u versionUse) {
		for i := range out {
			if out[i].version == version {
				if uses := out[i].uses; uses[len(uses)-1].chain != u.chain {
					out[i].uses = append(uses, u)
				}
				return
			}
		}
		out = append(out, struct {
			version uint16
			uses    []versionUse
		}{version, []versionUse{u}})
	}
	for c := Chain(1); int(c) < len(rows); c++ {
		for i, v := range rows[c].versions {
			u := versionUse{chain: c, kind: KindAccount}
			if i > 0 {
				u.kind, u.caveats = KindLegacy, Retired
			}
			add(v, u)
		}
		for _, n := range rows[c].nets {
			u := versionUse{chain: c, net: n.net, kind: KindP2PKH}
			if n.net != Mainnet {
				u.caveats = TestNetwork
			}
			for _, v := range n.p2pkh {
				add(v, u)
			}
			u.kind = KindP2SH
			for _, v := range n.p2sh {
				w := u
				if n.retired != 0 && v == n.retired {
					w.caveats |= Retired
				}
				add(v, w)
			}
		}
	}
	return out
}()

// Versions returns the version bytes of the table's base58check forms of 20
// bytes; those above 255 are two bytes.
func Versions() []uint16 {
	out := make([]uint16, len(versions))
	for i := range versions {
		out[i] = versions[i].version
	}
	return out
}

func contains(v []uint16, x uint16) bool {
	for _, y := range v {
		if x == y {
			return true
		}
	}
	return false
}

// looks58 are the beginnings by which people know a base58 address: they decide
// whose error a broken one gets.
var looks58 = []struct {
	prefix string
	chain  Chain
}{
	{"t1", zec}, {"t3", zec}, {"tm", zec}, {"t2", zec},
	{"1", btc}, {"3", btc}, {"m", btc}, {"n", btc}, {"2", btc},
	{"T", tron}, {"r", xrp},
	{"L", ltc}, {"M", ltc},
	{"D", doge}, {"X", dash}, {"7", dash},
	{"G", btg}, {"A", btg}, {"E", xvg}, {"N", neo},
}

// claim58 returns the chain whose base58 form claims text by its look: it begins
// like one, has about the length (26 to 35, a few more or less for a slip) and
// is no ordinary word, number or bank account.
func claim58(text string) Chain {
	if len(text) < 22 || len(text) > 39 || !alphanumeric(text) || !looksRandom(text) || !hasLetter(text[1:]) || IsIBAN(text) || IsICAP(text) {
		return 0
	}
	for _, l := range looks58 {
		if text[:len(l.prefix)] == l.prefix {
			return l.chain
		}
	}
	return 0
}

// looksRandom reports whether text is unlike a word: a digit in it, or letters
// of both cases after the first.
func looksRandom(text string) bool {
	var upper, lower bool
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			return true
		case i > 0 && c >= 'A' && c <= 'Z':
			upper = true
		case i > 0 && c >= 'a' && c <= 'z':
			lower = true
		}
	}
	return upper && lower
}

// hasLetter reports whether a letter is in s: what has none is a number.
func hasLetter(s string) bool {
	for i := range len(s) {
		if s[i] >= 'A' {
			return true
		}
	}
	return false
}

func alphanumeric(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
			return false
		}
	}
	return true
}

// IsICAP reports whether text has the form of Ethereum's obsolete ICAP: XE, two
// check digits, 30 or 31 letters and digits in capitals.
func IsICAP(text string) bool {
	return (len(text) == 34 || len(text) == 35) && text[:2] == "XE" && strings.ToUpper(text) == text && alphanumeric(text)
}
