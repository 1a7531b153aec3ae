package address

import "strings"

// readURI reads the payees of u with read: the first payee's readings, then the
// others', so that all are compared. When one payee, or the request as a whole,
// is refused, all readings carry that error, with offsets in text.
func readURI(u *URI, text string, read func(string) []Reading) []Reading {
	var out []Reading
	var bad *Error
	for _, p := range u.Payees {
		rs := readPayee(u, p, read)
		for i := range rs {
			if e := rs[i].Err; e != nil && e.Err != ErrSecret {
				rs[i].Err = e.moved(text, p.At)
			}
		}
		out = append(out, rs...)
		if bad == nil {
			bad = rs[0].Err
		}
	}
	if bad == nil && u.Err != nil {
		bad = fail(text, u.Chain, u.At, u.Err)
	}
	for i := range out {
		if bad != nil && out[i].Err == nil {
			out[i].Err = bad
		}
	}
	return validFirst(out)
}

// moved returns e as the error of text, which holds e's input at byte offset at.
func (e *Error) moved(text string, at int) *Error {
	if e.At >= 0 {
		at += e.At
	} else {
		at = -1
	}
	return fail(text, e.Chain, at, e.Err)
}

// readBeside reads text as an account between colons: behind a word that is no
// scheme (BTC:1…, erc20:0x…) or before a tag (r…:123). No specification knows
// either, so both are refused, with the account to compare. It gives none when
// nothing between colons is claimed.
func readBeside(text string) []Reading {
	for at := 0; at < len(text); {
		part, rest, more := strings.Cut(text[at:], ":")
		start := at + strings.Index(part, strings.TrimLeft(part, " /"))
		end := at + len(part)
		at = end + 1
		part = trim(text[start:end])
		if IsSecret(part) {
			return []Reading{{Err: fail(Mask(part), 0, -1, ErrSecret)}}
		}
		rs := readPlain(nil, part)
		if len(rs) == 0 && !more {
			if e := unread(part).Err; e != ErrNotAddress && e != ErrName {
				return []Reading{{Err: fail(text, 0, -1, e)}}
			}
		}
		for i := range rs {
			switch e := rs[i].Err; {
			case e != nil:
				rs[i].Err = e.moved(text, start)
			case more && rest != "":
				rs[i].Err = fail(text, rs[i].Chain, end, ErrCharacter)
			default:
				rs[i].Err = fail(text, rs[i].Chain, 0, ErrPrefix)
			}
		}
		if len(rs) > 0 {
			return rs
		}
	}
	return nil
}

// readPayee reads one payee and keeps the readings of the URI's chain.
func readPayee(u *URI, p Payee, read func(string) []Reading) []Reading {
	if p.Text == "" {
		return []Reading{{Chain: u.Chain, Err: fail(p.Text, u.Chain, -1, ErrEmpty)}}
	}
	if rows[u.Chain].prefixed && p.At == 0 {
		if u.Chain == kas {
			var r Reading
			readKaspa(&r, p.Text)
			return []Reading{r}
		}
		body := strings.IndexByte(p.Text, ':') + 1
		return []Reading{readCash(u.Chain, p.Text, u.Scheme, body)}
	}
	switch rows[u.Chain].family {
	case FamilyNEAR, FamilyEOS, FamilyMove: // the scheme says what the text alone can't
		r := parseFor(u.Chain, p.Text)
		r.Chain = u.Chain
		return []Reading{r}
	}
	var rs []Reading
	if u.Scheme == "ronin" && hexLength(p.Text) == 40 && len(p.Text) == 40 {
		r := readEVM("0x"+p.Text, p.Text) // ronin: stands for 0x
		if r.Err != nil {
			r.Err.At -= len("0x") // a wrong case is all that can be wrong
		}
		rs = []Reading{r}
	} else if _, nested := ParseURI(p.Text); nested {
		return []Reading{{Chain: u.Chain, Err: fail(p.Text, u.Chain, 0, ErrPrefix)}}
	} else {
		rs = read(p.Text)
	}
	var own []Reading
	for _, r := range rs {
		if r.of(u.Chain) || rows[u.Chain].family == FamilySubstrate && r.Chain.Accounts() == dot {
			own = append(own, r)
		}
	}
	if len(own) > 0 {
		return own
	}
	for i := range rs {
		if rs[i].Err == nil {
			rs[i].Err = fail(p.Text, u.Chain, 0, ErrChain)
		}
	}
	return rs
}
