package address

import (
	"strings"

	"addresscheck/internal/bech32"
)

// A use is what a human-readable part of the table is for.
type use uint8

const (
	useSegWit use = iota
	useMWEB
	useTEX
	useSapling
	useUnified
	useCosmos
	useCardano // payment
	useStake   // Cardano
	useAvalanche
	useSilent
	useNotPayee // of a Cosmos chain: keys, validators
)

// hrpUse says what a human-readable part of the table is for.
type hrpUse struct {
	hrp   string
	chain Chain
	net   Network
	use   use
}

// hrps are the human-readable parts of the table. The separator that follows
// keeps them apart: none holds a 1.
var hrps = func() (out []hrpUse) {
	for c := Chain(1); int(c) < len(rows); c++ {
		r := &rows[c]
		add := func(text string, net Network, u use) {
			for _, hrp := range strings.Fields(text) {
				out = append(out, hrpUse{hrp, c, net, u})
			}
		}
		for i := range r.nets {
			p := &r.nets[i]
			add(p.hrp, p.net, useSegWit)
			add(p.mweb, p.net, useMWEB)
			add(p.tex, p.net, useTEX)
			add(p.sapling, p.net, useSapling)
			add(p.unified, p.net, useUnified)
		}
		u := useCosmos
		switch r.family {
		case FamilyAvalanche:
			u = useAvalanche
		case FamilySilent:
			u = useSilent
		case FamilyCardano:
			add("addr", Mainnet, useCardano)
			add("addr_test", Testnet, useCardano)
			add("stake", Mainnet, useStake)
			add("stake_test", Testnet, useStake)
		}
		add(r.hrp, Mainnet, u)
		add(r.test, Testnet, u)
		local := Custom
		if r.family == FamilySilent {
			local = Regtest
		}
		add(r.local, local, u)
	}
	return out
}()

// hrpAt maps the human-readable parts to their places in hrps: of tmweb, which
// two networks of Litecoin share, to the first.
var hrpAt = func() map[string]int {
	m := make(map[string]int, len(hrps))
	for i := len(hrps) - 1; i >= 0; i-- {
		m[hrps[i].hrp] = i
	}
	return m
}()

// maxHRP is the length of the longest human-readable part that is looked up:
// persistence with valconspub behind it.
const maxHRP = 24

// HRP is a human-readable part of the table.
type HRP struct {
	Text    string
	Chain   Chain
	Lengths []int // of what follows the separator, in the usual forms
}

// HRPs returns the human-readable parts of the table.
func HRPs() []HRP {
	lengths := [...][]int{
		useSegWit:    {39, 59}, // version digit, program of 20 or 32 bytes, checksum
		useMWEB:      {113},    // version digit, 66 bytes, checksum
		useTEX:       {38},     // 20 bytes, checksum
		useCosmos:    {38, 58},
		useAvalanche: {38},
		useSapling:   {75},     // 43 bytes, checksum
		useCardano:   {53, 98}, // 29 or 57 bytes, checksum
		useStake:     {53},
		useSilent:    {113},
		useUnified:   {}, // any
	}
	out := make([]HRP, len(hrps))
	for i, h := range hrps {
		out[i] = HRP{h.hrp, h.chain, lengths[h.use]}
	}
	return out
}

// notPayees are what Cosmos chains append to their human-readable part for what
// is no account (ADR-28 and the SDK's bech32 prefixes).
var notPayees = [...]string{"valoperpub", "valoper", "valconspub", "valcons", "pub"}

// claimBech32 returns the use whose human-readable part text begins with.
func claimBech32(text string) (h hrpUse, ok bool) {
	n := strings.IndexByte(text[:min(len(text), maxHRP+1)], '1')
	if n < 1 {
		return h, false
	}
	var buf [maxHRP]byte
	hrp := buf[:n]
	for i := range n {
		c := text[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		hrp[i] = c
	}
	if i, found := hrpAt[string(hrp)]; found {
		return hrps[i], true
	}
	for _, end := range notPayees {
		if i, found := hrpAt[strings.TrimSuffix(string(hrp), end)]; found && hrps[i].use == useCosmos {
			h = hrps[i]
			h.hrp, h.use = string(hrp), useNotPayee
			return h, true
		}
	}
	return h, false
}

// readBech32 reads text by the form that h names.
//
// SegWit: BIP-173 and BIP-350. MWEB: LIP-0004 and litecoin src/key_io.cpp
// (Bech32, version digit 0, two compressed points). TEX: ZIP-320 (Bech32m, 20
// bytes, the account of the t1 address). Sapling: Zcash protocol specification
// 5.6.3.1. Cosmos: Bech32, 20 bytes, or 32 of a module or contract (ADR-28).
// The other uses have files of their own.
func readBech32(h hrpUse, text string) Reading {
	r := Reading{Chain: h.chain, Form: FormBech32}
	var buf [160]byte
	if len(text) > len(buf) && h.use != useUnified || h.use == useSegWit && len(text) > maxSegWit {
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
	case useSegWit:
		readWitness(&r, h, text, digits, v, payload[:0])
	case useMWEB:
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
	case useTEX:
		b, err := exact(digits, 20, 0, payload[:0])
		if v != bech32.Bech32m {
			err = ErrVariant
		}
		r.done(text, h, KindP2PKH, b, err)
	case useSapling:
		b, err := exact(digits, 43, 0, payload[:0])
		if v != bech32.Bech32 {
			err = ErrVariant
		}
		r.done(text, h, KindSapling, b, err)
		r.Caveats |= Shielded
	case useUnified:
		readUnified(&r, h, text, digits, v)
	case useSilent:
		readSilent(&r, h, text, digits, v, payload[:0])
	case useCardano, useStake:
		readShelley(&r, h, text, digits, v, payload[:0])
	default:
		readAccount(&r, h, text, digits, v, payload[:0])
	}
	return r
}

// readAccount reads the digits of a Cosmos or Avalanche address.
func readAccount(r *Reading, h hrpUse, text string, digits []byte, v bech32.Variant, buf []byte) {
	kind := KindAccount
	b, err := exact(digits, 20, 0, buf)
	if err == ErrLength && h.use == useCosmos && !rows[h.chain].retired && len(digits) == 52 {
		kind = KindModule
		b, err = exact(digits, 32, 0, buf)
	}
	switch {
	case v != bech32.Bech32:
		err = ErrVariant
	case h.use == useNotPayee && strings.HasSuffix(h.hrp, "pub"):
		err = ErrPublicKey
	case h.use == useAvalanche && err == nil: // its X-, P- or C- is missing
		r.done(text, h, KindX, b, nil)
		r.Err = fail(text, h.chain, 0, ErrPrefix)
		return
	}
	r.done(text, h, kind, b, err)
	if rows[h.chain].retired {
		r.Caveats |= Retired
	}
	if h.use == useNotPayee && err == nil { // with the account of the same key
		r.Err = fail(text, h.chain, -1, ErrNotPayee)
	}
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

// refuse makes err, at a byte offset of text or -1, the reading's error.
//
//go:noinline
func (r *Reading) refuse(text string, at int, err error) { r.Err = fail(text, r.Chain, at, err) }

// fail returns the error err of text, whose secrets it masks.
//
//go:noinline
func fail(text string, c Chain, at int, err error) *Error {
	return &Error{Input: redact(text), Chain: c, At: at, Err: err}
}
