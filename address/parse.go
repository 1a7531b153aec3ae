package address

import (
	"strings"

	"addresscheck/internal/bech32"

	"github.com/mr-tron/base58"
)

// MaxText is the longest text, in bytes, that Parse looks at: longer than any
// address of the table, with room for a payment URI's parameters.
const MaxText = 2048

// Parse returns every reading of text, valid ones first, in the order of the
// table. The error is nil exactly when the first reading is valid; otherwise it
// is an *[Error] that says why the form that claims the text by its look refuses
// it, or why no form does ([ErrUnsupported], [ErrName], [ErrNotAddress] …).
// Readings that are not valid may still carry an Address to compare.
//
// The text is one address or one payment URI or prefixed address
// (bitcoin:…?amount=…, ethereum:…, eip155:1:0x…, eth:0x…); of a payment URI with
// several payees the readings are those of each, the first one's first. Blanks
// and invisible characters around or in it are errors here ([ErrSurround],
// [ErrCharacter], or [ErrNotAddress] where no form claims what is left): package
// find removes them, with a note. A private key is [ErrSecret], and no part of
// the result shows it.
func Parse(text string) ([]Reading, error) {
	rs := parse(text)
	if err := rs[0].Err; err != nil {
		return rs, err
	}
	return rs, nil
}

// parse is Parse without the error. There is always one reading at least.
func parse(text string) []Reading {
	if r, ok := refuse(text); ok {
		if t := trim(text); r.Err.Err == ErrSurround && t != "" {
			rs := parse(t)
			for i := range rs {
				rs[i].Err = r.Err
			}
			return rs
		}
		return []Reading{r}
	}
	if u, ok := ParseURI(text); ok {
		return readURI(&u, text, parse)
	}
	rs := readText(text)
	if len(rs) == 0 {
		rs = append(rs, Reading{Err: unread(text)})
	}
	return validFirst(rs)
}

// refuse answers for the texts that no form is asked about.
func refuse(text string) (r Reading, ok bool) {
	switch {
	case text == "":
		r.Err = fail(text, 0, -1, ErrEmpty)
	case len(text) > MaxText:
		r.Err = fail(text, 0, MaxText, ErrLength)
	case IsSecret(trim(text)):
		r.Err = fail(Mask(trim(text)), 0, -1, ErrSecret)
	case text[0] <= ' ':
		r.Err = fail(text, 0, 0, ErrSurround)
	case text[len(text)-1] <= ' ':
		r.Err = fail(text, 0, len(text)-1, ErrSurround)
	default:
		return r, false
	}
	return r, true
}

// trim returns text without the blanks and control characters around it.
func trim(text string) string {
	for text != "" && text[0] <= ' ' {
		text = text[1:]
	}
	for text != "" && text[len(text)-1] <= ' ' {
		text = text[:len(text)-1]
	}
	return text
}

// validFirst moves the valid readings to the front; the order is else kept.
func validFirst(rs []Reading) []Reading {
	if len(rs) < 2 {
		return rs
	}
	out := make([]Reading, 0, len(rs))
	for _, valid := range [...]bool{true, false} {
		for i := range rs {
			if rs[i].Valid() == valid {
				out = append(out, rs[i])
			}
		}
	}
	return out
}

// readText returns the readings of text, which is no URI.
func readText(text string) []Reading {
	if rs := readPlain(make([]Reading, 0, 3), text); len(rs) > 0 {
		return rs
	}
	if strings.IndexByte(text, ':') < 0 || unread(text).Err != ErrNotAddress {
		return nil
	}
	return readBeside(text)
}

// readPlain appends the readings of text without a scheme: every valid one, and
// the refusals of the forms that claim it by its look.
func readPlain(dst []Reading, text string) []Reading {
	if h, ok := claimBech32(text); ok {
		dst = append(dst, readBech32(h, text))
	}
	if r, ok := readHex(text); ok {
		dst = append(dst, r)
	}
	if claimXRP(text) {
		dst = append(dst, readXRP(text))
	}
	if claimMonero(text) {
		dst = append(dst, readMonero(text))
	}
	if claimCash(text) {
		dst = append(dst, readCash(text, "", 0))
	}
	return read58(dst, text)
}

// read58 appends the readings of text as base58: base58check of 20 bytes, and
// Solana's 32 bytes.
func read58(dst []Reading, text string) []Reading {
	if len(text) < 22 || len(text) > 46 {
		return dst
	}
	if at := foreign58(text); at >= 0 {
		if claimed := claim58(text); claimed != 0 && len(dst) == 0 {
			dst = append(dst, Reading{Chain: claimed, Form: FormBase58Check, Err: fail(text, claimed, at, ErrCharacter)})
		}
		return dst
	}
	b, err := base58.Decode(text)
	if err != nil {
		return dst // unreachable: every character is in the alphabet
	}
	if len(b) == 32 && looksRandom(text) {
		// a broken Bech32 or CashAddr address can be 32 bytes too. In one letter
		// case it is no Solana address but for one text in 10^12; in both cases it
		// may well be one (1 of 16,000 begins like bc1, vg1 …).
		if len(dst) > 0 && !dst[0].Valid() && bech32.MixedCaseAt(text) < 0 {
			return dst
		}
		return append(dst, readSolana(text))
	}
	err = ErrLength
	if len(b) == 25 || len(b) == 26 {
		err = ErrChecksum
		if payload, ok := checksum58(b); ok {
			if dst = readBase58Check(dst, payload); len(dst) > 0 {
				return dst
			}
			// a checksum like this is no accident: some other chain's address
			return append(dst, Reading{Form: FormBase58Check, Err: fail(text, 0, -1, ErrUnsupported)})
		}
	}
	if len(dst) > 0 {
		return dst // another form claims it
	}
	if claimed := claim58(text); claimed != 0 {
		dst = append(dst, Reading{Chain: claimed, Form: FormBase58Check, Err: fail(text, claimed, -1, err)})
	}
	return dst
}

// ParseFor returns the reading of text on chain c, which carries the error, an
// *[Error], where the text is not valid there; a valid address of another chain
// is [ErrChain]. For a chain of the EVM family Chain is c, Address is the
// family's.
func ParseFor(c Chain, text string) (Reading, error) {
	r := parseFor(c, text)
	r.Chain = c
	if r.Err != nil {
		e := *r.Err
		e.Chain = c // a label of the EVM family names itself
		r.Err = &e
		return r, r.Err
	}
	return r, nil
}

func parseFor(c Chain, text string) Reading {
	if r, ok := refuse(text); ok {
		if t := trim(text); r.Err.Err == ErrSurround && t != "" {
			err := r.Err
			r = parseFor(c, t)
			r.Err = err
		}
		return r
	}
	if u, ok := ParseURI(text); ok {
		on := func(payee string) []Reading { return []Reading{parseFor(c, payee)} }
		if u.Chain.Accounts() != c.Accounts() {
			return Reading{Err: fail(text, c, 0, ErrChain)}
		}
		return readURI(&u, text, on)[0]
	}
	rs := readText(text)
	// Solana has no checksum and no look: asked for, it reads words too
	if c == sol {
		broken := len(rs) == 0 || rs[0].Chain != 0 && !validFirst(rs)[0].Valid()
		if r := readSolana(text); r.Valid() || broken {
			return r
		}
	}
	for _, valid := range [...]bool{true, false} {
		for i := range rs {
			if rs[i].Valid() == valid && rs[i].Chain.Accounts() == c.Accounts() && rs[i].Chain != 0 {
				return rs[i]
			}
		}
	}
	return Reading{Err: foreign(c, text, rs)}
}

// foreign says why text, which no form of chain c claims, is none of its
// addresses.
func foreign(c Chain, text string, rs []Reading) *Error {
	if len(rs) == 0 {
		e := unread(text)
		if e.Err == ErrUnsupported {
			e.Err = ErrNotAddress
		}
		e.Chain = c
		return e
	}
	rs = validFirst(rs)
	if rs[0].Valid() || rs[0].Chain != 0 && !(rs[0].Form == FormBase58Check && shareVersion(rs[0].Chain, c)) {
		return fail(text, c, -1, ErrChain)
	}
	e := *rs[0].Err
	e.Chain = c
	return &e
}

// ParseOn is ParseFor on one network: a valid address of another network is
// [ErrNetwork]. Where a form does not tell networks apart (EVM, Tron, Solana,
// classic XRP addresses, base58 of Bitcoin's test networks) it is valid on each
// of them.
func ParseOn(c Chain, net Network, text string) (Reading, error) {
	r, err := ParseFor(c, text)
	if err != nil || r.Address.network == net {
		return r, err
	}
	switch f := rows[c].family; {
	case f == FamilyEVM, f == FamilyTron, f == FamilySolana, f == FamilyXRP && r.Form == FormXRPClassic:
		return r, nil
	case f == FamilyBitcoin && r.Form == FormBase58Check && r.Address.network != Mainnet:
		for i := range rows[c].nets {
			if p := &rows[c].nets[i]; p.net == net && sameVersions(&rows[c], r.Address, p) {
				r.Address.network = net
				return r, nil
			}
		}
	}
	r.Err = fail(text, c, -1, ErrNetwork)
	return r, r.Err
}

// shareVersion reports whether a and b have a version byte in common: then a
// broken text that claims to be a's may as well be b's.
func shareVersion(a, b Chain) bool {
	for _, n := range rows[a].nets {
		for _, m := range rows[b].nets {
			for _, v := range append(n.p2pkh[:1:1], n.p2sh...) {
				if contains(m.p2pkh, v) || contains(m.p2sh, v) {
					return true
				}
			}
		}
	}
	return false
}

// sameVersions reports whether a's network and p write a's kind with the same
// version bytes.
func sameVersions(r *row, a Address, p *params) bool {
	for i := range r.nets {
		if n := &r.nets[i]; n.net == a.network {
			return a.kind == KindP2PKH && n.p2pkh[0] == p.p2pkh[0] || a.kind == KindP2SH && n.p2sh[0] == p.p2sh[0]
		}
	}
	return false
}

// MustParse is the first reading's Address of a text known to be valid; for tests.
func MustParse(text string) Address {
	rs, err := Parse(text)
	if err != nil {
		panic(err)
	}
	return rs[0].Address
}
