package address

import (
	"strings"

	"addresscheck/internal/bech32"
)

// maxSegWit is the greatest length of a SegWit address (BIP-173).
const maxSegWit = 90

// hrpUse says what a human-readable part of the table is for.
type hrpUse struct {
	hrp   string
	chain Chain
	net   Network
	use   byte // 's' SegWit, 'm' MWEB, 't' TEX, 'c' Cosmos account
}

// hrps are the human-readable parts of the table. The separator that follows
// keeps them apart: none holds a 1.
var hrps = func() (out []hrpUse) {
	for c := Chain(1); int(c) < len(rows); c++ {
		r := &rows[c]
		for i := range r.nets {
			p := &r.nets[i]
			for _, h := range [...]hrpUse{{p.hrp, c, p.net, 's'}, {p.mweb, c, p.net, 'm'}, {p.tex, c, p.net, 't'}} {
				if h.hrp != "" {
					out = append(out, h)
				}
			}
		}
		if r.family == FamilyCosmos {
			out = append(out, hrpUse{r.hrp, c, Mainnet, 'c'}, hrpUse{r.test, c, Testnet, 'c'})
		}
	}
	return out
}()

// HRP is a human-readable part of the table.
type HRP struct {
	Text    string
	Lengths []int // of what follows the separator, in the usual forms
}

// HRPs returns the human-readable parts of the table.
func HRPs() []HRP {
	lengths := map[byte][]int{
		's': {39, 59},        // version digit, program of 20 or 32 bytes, checksum
		'm': {113},           // version digit, 66 bytes, checksum
		't': {38}, 'c': {38}, // 20 bytes, checksum
	}
	out := make([]HRP, len(hrps))
	for i, h := range hrps {
		out[i] = HRP{h.hrp, lengths[h.use]}
	}
	return out
}

// claimBech32 returns the use whose human-readable part text begins with.
func claimBech32(text string) (hrpUse, bool) {
	for _, h := range hrps {
		n := len(h.hrp)
		if len(text) > n && text[n] == '1' && strings.EqualFold(text[:n], h.hrp) {
			return h, true
		}
	}
	return hrpUse{}, false
}

// readBech32 reads text by the form that h names.
//
// SegWit: BIP-173 and BIP-350. MWEB: LIP-0004 and litecoin src/key_io.cpp
// (Bech32, version digit 0, two compressed points). TEX: ZIP-320 (Bech32m, 20
// bytes, the account of the t1 address). Cosmos: Bech32, 20 bytes.
func readBech32(h hrpUse, text string) Reading {
	r := Reading{Chain: h.chain, Form: FormBech32}
	var buf [160]byte
	if len(text) > len(buf) || h.use == 's' && len(text) > maxSegWit {
		r.Err = fail(text, h.chain, -1, ErrLength)
		return r
	}
	if at := bech32.MixedCaseAt(text); at >= 0 { // refused, with the account to compare
		r = readBech32(h, strings.ToLower(text))
		r.Err = fail(text, h.chain, at, ErrCase)
		return r
	}
	digits, v, at, p := bech32.Decode(buf[:0], h.hrp, text)
	if v == bech32.Bech32m {
		r.Form = FormBech32m
	}
	if p != bech32.OK {
		r.Err = fail(text, h.chain, at, bech32Err[p])
		return r
	}
	r.Proof = ProofChecksum
	if h.net != Mainnet {
		r.Caveats |= TestNetwork
	}
	var payload [112]byte
	switch h.use {
	case 's':
		readWitness(&r, h, text, digits, v, payload[:0])
	case 'm':
		b, err := exact(digits, 66, 1, payload[:0])
		switch {
		case v != bech32.Bech32:
			err = ErrVariant
		case len(digits) > 0 && digits[0] != 0:
			err = ErrVersion
		case err == nil && (b[0]|1 != 3 || b[33]|1 != 3):
			err = ErrPoint // a compressed point begins with 02 or 03
		}
		r.done(text, h, KindMWEB, b, err)
		r.Caveats |= Shielded
	case 't':
		b, err := exact(digits, 20, 0, payload[:0])
		if v != bech32.Bech32m {
			err = ErrVariant
		}
		r.done(text, h, KindP2PKH, b, err)
	case 'c':
		b, err := exact(digits, 20, 0, payload[:0])
		if v != bech32.Bech32 {
			err = ErrVariant
		}
		r.done(text, h, KindAccount, b, err)
		if rows[h.chain].retired {
			r.Caveats |= Retired
		}
	}
	return r
}

var bech32Err = [...]error{bech32.BadCharacter: ErrCharacter, bech32.MixedCase: ErrCase, bech32.TooShort: ErrLength, bech32.BadChecksum: ErrChecksum}

// exact regroups digits[skip:] into exactly n bytes.
func exact(digits []byte, n, skip int, dst []byte) ([]byte, error) {
	if len(digits) < skip || len(digits)-skip != (n*8+4)/5 {
		return nil, ErrLength
	}
	b, ok := bech32.ToBytes(dst, digits[skip:])
	if !ok {
		return nil, ErrPadding
	}
	return b, nil
}

// readWitness reads the digits of a SegWit address: version and program.
func readWitness(r *Reading, h hrpUse, text string, digits []byte, v bech32.Variant, buf []byte) {
	if len(digits) == 0 {
		r.done(text, h, 0, nil, ErrLength)
		return
	}
	version := digits[0]
	b, ok := bech32.ToBytes(append(buf, version), digits[1:])
	program := b[1:]
	kind, err := KindWitness, error(nil)
	switch n := len(program); {
	case version > 16:
		err = ErrVersion
	case version == 0 && v != bech32.Bech32, version > 0 && v != bech32.Bech32m:
		err = ErrVariant
	case !ok:
		err = ErrPadding
	case n < 2 || n > 40, version == 0 && n != 20 && n != 32:
		err = ErrLength
	case version == 0 && n == 20:
		kind = KindP2WPKH
	case version == 0:
		kind = KindP2WSH
	case version == 1 && n == 32:
		kind = KindP2TR
	case version == 1 && n == 2 && program[0] == 0x4e && program[1] == 0x73:
		kind = KindP2A
		r.Caveats |= AnyoneCanSpend
	default:
		program = b // keeps the version
		r.Caveats |= FutureWitness
	}
	r.done(text, h, kind, program, err)
}

// done fills in the address, or the error.
func (r *Reading) done(text string, h hrpUse, k Kind, payload []byte, err error) {
	if err != nil {
		r.Err = fail(text, h.chain, -1, err)
		r.Proof = ProofNone
		r.Caveats = 0
		return
	}
	r.Address = newAddress(h.chain, h.net, k, payload)
}

// fail returns the error err of text, whose secrets it masks.
func fail(text string, c Chain, at int, err error) *Error {
	return &Error{Input: redact(text), Chain: c, At: at, Err: err}
}
