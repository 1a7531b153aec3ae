package address

import (
	"encoding/binary"
	"strconv"

	"addresscheck/internal/base32"
	"addresscheck/internal/bech32"
	"addresscheck/internal/crc"
)

// rfc32 is the alphabet of RFC 4648 in capitals, lower32 in small letters.
var (
	rfc32   = base32.New("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
	lower32 = base32.New("abcdefghijklmnopqrstuvwxyz234567")
)

// The version bytes of SEP-23.
const (
	strKeyAccount  = 6 << 3
	strKeyMuxed    = 12 << 3
	strKeyContract = 2 << 3
	strKeySigned   = 15 << 3
)

// claimStellar reports whether text looks like one of SEP-23's forms: base32 in
// capitals of about the length that its first letter means.
func claimStellar(text string) bool {
	n := len(text)
	switch {
	case n < 54:
		return false
	case text[0] == 'G' || text[0] == 'C' || text[0] == 'L' || text[0] == 'T' || text[0] == 'X':
		return n <= 58 && isBase32(text)
	case text[0] == 'M':
		return n >= 67 && n <= 71 && isBase32(text)
	case text[0] == 'B':
		return n == 58 && isBase32(text)
	}
	return text[0] == 'P' && n >= 69 && n <= 165 && isBase32(text)
}

// readStellar reads an address of Stellar (SEP-23): base32 of a version byte, a
// payload and CRC-16. G is an account, M the same with an id of its holder, C a
// contract. The others (L, B, P, T, X) name a pool, a balance or a signer: they
// can't be paid, and are refused.
func readStellar(r *Reading, text string) {
	*r = Reading{Chain: xlm, Form: FormStrKey}
	var digits, bytes [120]byte
	if len(text) > 165 {
		r.refuse(text, -1, ErrLength)
		return
	}
	d, at := rfc32.Digits(digits[:0], text)
	if at >= 0 {
		r.refuse(text, at, ErrCharacter)
		return
	}
	b, ok := bech32.ToBytes(bytes[:0], d)
	n := len(b)
	switch {
	case n < 35:
		r.refuse(text, -1, ErrLength)
	case !ok:
		r.refuse(text, -1, ErrPadding)
	case crc.XModem(b[:n-2]) != binary.LittleEndian.Uint16(b[n-2:]):
		r.refuse(text, -1, ErrChecksum)
	}
	if r.Err != nil {
		return
	}
	key := b[1:33]
	switch {
	case b[0] == strKeyAccount && n == 35:
		r.Address = newAddress(xlm, Mainnet, KindAccount, key)
	case b[0] == strKeyContract && n == 35:
		r.Address = newAddress(xlm, Mainnet, KindContract, key)
	case b[0] == strKeyMuxed && n == 43:
		r.Form = FormMuxed
		r.Address = newAddress(xlm, Mainnet, KindAccount, key)
		r.Payment = strconv.FormatUint(binary.BigEndian.Uint64(b[33:]), 10)
	case b[0] == strKeySigned: // with the account that is to sign
		r.Address = newAddress(xlm, Mainnet, KindAccount, key)
		r.refuse(text, -1, ErrNotPayee)
		return
	case b[0] == 11<<3, b[0] == 1<<3, b[0] == 19<<3, b[0] == 23<<3:
		r.refuse(text, -1, ErrNotPayee)
		return
	case b[0] == strKeyAccount || b[0] == strKeyContract || b[0] == strKeyMuxed:
		r.refuse(text, -1, ErrLength)
		return
	default:
		r.refuse(text, 0, ErrVersion)
		return
	}
	r.Proof = ProofChecksum
}

// stellarText returns the canonical text of a Stellar account or contract.
func stellarText(a Address, p []byte) string {
	b := make([]byte, 1, 35)
	b[0] = strKeyAccount
	if a.kind == KindContract {
		b[0] = strKeyContract
	}
	b = append(b, p...)
	return text32(rfc32, binary.LittleEndian.AppendUint16(b, crc.XModem(b)))
}

// text32 returns b in base32.
func text32(a *base32.Alphabet, b []byte) string {
	var digits [96]byte
	return string(a.AppendText(nil, bech32.ToDigits(digits[:0], b)))
}
