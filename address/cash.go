package address

import (
	"strings"

	"addresscheck/internal/bech32"
	"addresscheck/internal/cashaddr"
)

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

// readCash reads a CashAddr text (cashaddr.md and eCash's version of it;
// CHIP-2022-02 for the token types, CHIP-2022-05 for P2SH32). c is the chain of
// the prefix; 0 when the text has none: then the chain and network whose prefix
// makes the checksum hold. at is the offset of the digits in text.
//
// Policy for what the specification can encode and no output script exists for
// (hashes of other lengths, 32 bytes under a key type, eCash's further types):
// refused, as nodes do.
func readCash(c Chain, text, prefix string, at int) Reading {
	r := Reading{Chain: c, Form: FormCashAddr}
	if c == 0 {
		r.Chain = bch
	}
	body := text[at:]
	var buf [128]byte
	if len(body) > len(buf) {
		r.Err = fail(text, r.Chain, -1, ErrLength)
		return r
	}
	digits := buf[:0]
	for i := range len(body) {
		d := bech32.Digit(body[i])
		if d < 0 {
			r.Err = fail(text, r.Chain, at+i, ErrCharacter)
			return r
		}
		digits = append(digits, byte(d))
	}
	if mixed := bech32.MixedCaseAt(text); mixed >= 0 { // the prefix counts too
		r = readCash(c, strings.ToLower(text), prefix, at)
		r.Err = fail(text, r.Chain, mixed, ErrCase)
		return r
	}
	found, net, err := cashNetwork(c, prefix, digits)
	if err != nil {
		r.Err = fail(text, r.Chain, -1, err)
		return r
	}
	r.Chain = found
	kind, hash, token, err := cashPayload(digits[:len(digits)-cashaddr.ChecksumLen])
	if err == nil && found != bch && (token || kind == KindP2SH32) {
		err = ErrVersion
	}
	if token {
		r.Form = FormCashToken
	}
	if err != nil {
		r.Err = fail(text, found, -1, err)
		return r
	}
	r.Proof = ProofChecksum
	r.Address = newAddress(found, net, kind, hash)
	if net != Mainnet {
		r.Caveats |= TestNetwork
	}
	return r
}

// cashPayload reads the digits before the checksum: a version byte and a hash.
func cashPayload(digits []byte) (kind Kind, hash []byte, token bool, err error) {
	b, ok := bech32.ToBytes(make([]byte, 0, 80), digits)
	kind = KindP2PKH
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
		token = b[0]>>3 >= 2
		script := b[0]>>3&1 == 1
		switch {
		case script && len(b) == 33:
			kind = KindP2SH32
		case len(b) != 21:
			err = ErrLength
		case script:
			kind = KindP2SH
		}
		hash = b[1:]
	}
	return kind, hash, token, err
}

// cashNetwork returns the chain and network whose prefix makes the checksum hold.
func cashNetwork(c Chain, prefix string, digits []byte) (Chain, Network, error) {
	if len(digits) < cashaddr.ChecksumLen {
		return 0, 0, ErrLength
	}
	for _, chain := range [...]Chain{bch, xec} {
		if c != 0 && c != chain {
			continue
		}
		for i := range rows[chain].nets {
			n := &rows[chain].nets[i]
			if (prefix == "" || prefix == n.cash) && cashaddr.Holds(n.cash, digits) {
				return chain, n.net, nil
			}
		}
	}
	return 0, 0, ErrChecksum
}

// cashText returns the canonical CashAddr of an account.
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
	for i := range rows[a.chain].nets {
		if rows[a.chain].nets[i].net == a.network {
			prefix = rows[a.chain].nets[i].cash
		}
	}
	return string(cashaddr.Encode(nil, prefix, bech32.ToDigits(digits[:0], b)))
}
