package address

import (
	"encoding/hex"
	"strings"
)

// Ends is what people compare of an address, and what an attacker makes equal in
// a look-alike: the four characters after the fixed prefix of the canonical text
// and the last four, together with what the address is. EVM hex is in lower case.
// It is comparable.
type Ends struct {
	Chain      Chain
	Kind       Kind
	Head, Tail [4]byte
}

// fixed are the beginnings that every address of a form has, in lower case: they
// carry no information, so nobody compares them.
var fixed = []string{"bitcoincash:", "bchtest:", "bchreg:", "ecash:", "ectest:", "ecregtest:", "kaspa:", "nano_", "tz1", "tz2", "tz3", "tz4", "KT1", "sr1", "0x", "X-avax1", "P-avax1", "C-avax1", "f410f", "Ae2", "DdzFF", "UQ", "SP", "SM", "zs1", "addr1", "stake1", "t1", "t3", "tm", "t2"}

// Ends returns the ends of a. ok is false when its text is too short.
func (a Address) Ends() (e Ends, ok bool) {
	if !a.IsValid() {
		return e, false
	}
	const n = 4
	rest := a.compared()
	if len(rest) < 2*n {
		return e, false
	}
	return Ends{a.chain, a.kind, [n]byte([]byte(rest[:n])), [n]byte([]byte(rest[len(rest)-n:]))}, true
}

// compared returns the canonical text of a behind what every address of the form
// begins with.
func (a Address) compared() string {
	family := rows[a.chain].family
	if family == FamilyEVM { // without the checksum's letter case, which costs a hash
		return hex.EncodeToString(a.short[:a.n])
	}
	s := a.String()
	if family == FamilySolana {
		return s // nothing is fixed; t1 is part of the account
	}
	for _, f := range fixed {
		if rest, ok := strings.CutPrefix(s, f); ok {
			if a.chain == bch {
				return rest[1:] // q or p, the type
			}
			return rest
		}
	}
	if family == FamilyCosmos || a.kind >= KindP2WPKH && a.kind <= KindMWEB {
		rest := s[strings.IndexByte(s, '1')+1:]
		if family != FamilyCosmos {
			return rest[1:] // the witness version
		}
		return rest
	}
	return s[1:] // 1, 3, T, r, 4
}
