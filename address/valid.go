package address

import (
	"addresscheck/internal/base58"
	"addresscheck/internal/bech32"
)

// Valid reports whether text is valid on that network of chain c: whether
// [ParseOn] gives no error. It answers the usual forms of the most used chains on
// their main networks without working out what else there is to know of them, and
// without allocating but for Keccak's state; all else it leaves to ParseOn.
func Valid(c Chain, net Network, text string) bool {
	if n := len(text); net == Mainnet && n > 0 && n <= maxSegWit && !IsSecret(text) && plainlyValid(c, text) {
		return true
	}
	_, err := ParseOn(c, net, text)
	return err == nil
}

// plainlyValid reports whether text, no secret, is valid on the main network of
// chain c by one of the usual forms. False says nothing. FuzzValid and TestValid
// hold it to ParseOn.
func plainlyValid(c Chain, text string) bool {
	var buf [64]byte
	switch rows[c].family {
	case FamilyEVM:
		return len(text) == 42 && text[0] == '0' && text[1] == 'x' && hexLength(text[2:]) == 40 &&
			(bech32.MixedCaseAt(text[2:]) < 0 || differsFromEIP55(text[2:]) < 0)
	case FamilyTron:
		p := plain58(buf[:0], base58.Bitcoin, text)
		return len(p) == 21 && p[0] == tronVersion
	case FamilyXRP:
		if !claimXRP(text) {
			return false
		}
		p := plain58(buf[:0], xrpl, text)
		return len(p) == 21 && p[0] == 0
	case FamilySolana: // on the curve or off it
		if len(text) < 32 || len(text) > 44 {
			return false
		}
		b, err := base58.Bitcoin.AppendDecode(buf[:0], text)
		return err == nil && len(b) == 32
	case FamilyBitcoin:
		if h, ok := claimBech32(text); ok {
			if h.chain != c {
				return false
			}
			r := readBech32(h, text)
			return r.Valid() && r.Network() == Mainnet
		}
		uses, _ := usesOf(plain58(buf[:0], base58.Bitcoin, text))
		for i := range uses {
			if uses[i].chain == c {
				return uses[i].net == Mainnet
			}
		}
	}
	return false
}

// plain58 returns the payload of a base58check text of 25 bytes, decoded into
// dst, and nothing where text is none.
func plain58(dst []byte, a *base58.Alphabet, text string) []byte {
	if len(text) < 25 || len(text) > 36 {
		return nil
	}
	b, err := a.AppendDecode(dst, text)
	if err != nil || len(b) != 25 {
		return nil
	}
	if p, ok := checksum58(b); ok {
		return p
	}
	return nil
}
