package address

import (
	"strings"

	"addresscheck/internal/base58"
	"addresscheck/internal/bech32"
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
	ordered := true
	for i := 1; i < len(rs); i++ {
		ordered = ordered && (rs[i-1].Valid() || !rs[i].Valid())
	}
	if ordered {
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
	if rs := readPlain(nil, text); len(rs) > 0 {
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
	if text == "" {
		return dst
	}
	if h, ok := claimBech32(text); ok {
		dst = append(dst, readBech32(h, text))
	} else if h, ok := claimAvalanche(text); ok {
		dst = append(dst, readAvalanche(h, text))
	}
	dst = appendHex(dst, text)
	dst = appendShapes(dst, text)
	if claimInvoice(text) {
		dst = appendInvoice(dst, text)
	}
	if claimCash(text) {
		dst = append(dst, readCash(0, text, "", 0))
	}
	return read58(dst, text)
}

// read58 appends the readings of text as base58: base58check of 20 bytes, and
// Solana's 32 bytes.
func read58(dst []Reading, text string) []Reading {
	if len(text) < 22 || len(text) > maxSS58 {
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
		if len(dst) == 0 && isBech32(strings.ToLower(text)) {
			// an address of a chain that is not in the table: its checksum holds,
			// which Solana's form can't say of itself
			dst = append(dst, Reading{Err: fail(text, 0, -1, ErrUnsupported)})
		}
		dst = append(dst, Reading{})
		readSolana(&dst[len(dst)-1], text)
		return dst
	}
	if len(b) >= 35 {
		if r, ok := readSS58(text, b); ok {
			dst = append(dst, r)
		}
		return dst
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

// MustParse is the first reading's Address of a text known to be valid; for tests.
func MustParse(text string) Address {
	rs, err := Parse(text)
	if err != nil {
		panic(err)
	}
	return rs[0].Address
}
