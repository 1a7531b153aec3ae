package address

import (
	"strings"

	"addresscheck/internal/bech32"
	"addresscheck/internal/cashaddr"
)

var bch = mustChain("BCH")

// cashSizes are the hash lengths a CashAddr version byte can state (cashaddr.md,
// "Version byte").
var cashSizes = [8]int{20, 24, 28, 32, 40, 48, 56, 64}

// claimCash reports whether text without a prefix looks like CashAddr: digits of
// its alphabet only, of about the length of a 20- or 32-byte form (42 and 61),
// beginning with the letter of one of the four types.
func claimCash(text string) bool {
	n := len(text)
	if !(n >= 41 && n <= 43 || n >= 60 && n <= 62) || !strings.ContainsRune("qpzrQPZR", rune(text[0])) {
		return false
	}
	for i := range n {
		if bech32.Digit(text[i]) < 0 {
			return false
		}
	}
	return true
}

// readCash reads a CashAddr text (cashaddr.md; CHIP-2022-02 for the token types,
// CHIP-2022-05 for P2SH32). prefix is its human-readable prefix in lower case,
// "" when the text has none: then the prefix of the network whose checksum
// holds. at is the offset of the digits in text.
//
// Policy for what the specification can encode and no output script exists for
// (hashes of other lengths, 32 bytes under a key type): refused, as nodes do.
func readCash(text, prefix string, at int) Reading {
	r := Reading{Chain: bch, Form: FormCashAddr}
	body := text[at:]
	var buf [128]byte
	if len(body) > len(buf) {
		r.Err = fail(text, bch, -1, ErrLength)
		return r
	}
	digits := buf[:0]
	for i := range len(body) {
		d := bech32.Digit(body[i])
		if d < 0 {
			r.Err = fail(text, bch, at+i, ErrCharacter)
			return r
		}
		digits = append(digits, byte(d))
	}
	if mixed := bech32.MixedCaseAt(text); mixed >= 0 { // the prefix counts too
		r = readCash(strings.ToLower(text), prefix, at)
		r.Err = fail(text, bch, mixed, ErrCase)
		return r
	}
	net, err := cashNetwork(prefix, digits)
	if err != nil {
		r.Err = fail(text, bch, -1, err)
		return r
	}
	var out [80]byte
	b, ok := bech32.ToBytes(out[:0], digits[:len(digits)-cashaddr.ChecksumLen])
	kind := KindP2PKH
	switch {
	case !ok:
		err = ErrPadding
	case len(b) == 0:
		err = ErrLength
	case b[0]&0x80 != 0 || b[0]>>3 > 3:
		err = ErrVersion
	case len(b)-1 != cashSizes[b[0]&7]:
		err = ErrLength
	default:
		if b[0]>>3 >= 2 {
			r.Form = FormCashToken
		}
		script := b[0]>>3&1 == 1
		switch {
		case script && len(b) == 33:
			kind = KindP2SH32
		case len(b) != 21:
			err = ErrLength
		case script:
			kind = KindP2SH
		}
	}
	if err != nil {
		r.Err = fail(text, bch, -1, err)
		return r
	}
	r.Proof = ProofChecksum
	r.Address = newAddress(bch, net, kind, b[1:])
	if net != Mainnet {
		r.Caveats |= TestNetwork
	}
	return r
}

// cashNetwork returns the network whose prefix makes the checksum hold.
func cashNetwork(prefix string, digits []byte) (Network, error) {
	if len(digits) < cashaddr.ChecksumLen {
		return 0, ErrLength
	}
	nets := rows[bch].nets
	for i := range nets {
		if (prefix == "" || prefix == nets[i].cash) && cashaddr.Holds(nets[i].cash, digits) {
			return nets[i].net, nil
		}
	}
	return 0, ErrChecksum
}

// cashText returns the canonical CashAddr of a Bitcoin Cash account.
func cashText(a Address, payload []byte) string {
	version := byte(0)
	if a.kind == KindP2SH || a.kind == KindP2SH32 {
		version = 1 << 3
	}
	if len(payload) == 32 {
		version |= 3
	}
	var buf [40]byte
	b := append(append(buf[:0], version), payload...)
	var digits [64]byte
	prefix := ""
	for i := range rows[bch].nets {
		if rows[bch].nets[i].net == a.network {
			prefix = rows[bch].nets[i].cash
		}
	}
	return string(cashaddr.Encode(nil, prefix, bech32.ToDigits(digits[:0], b)))
}
