package address

import "addresscheck/internal/base58"

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
	if r := readOn(c.Accounts(), text); r.Valid() && r.Chain != 0 {
		return r
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

// readOn reads text by the forms of chain c alone: the quick way to a valid
// reading. Where it finds none, all forms are asked, whose look says what is
// wrong.
func readOn(c Chain, text string) (r Reading) {
	switch rows[c].family {
	case FamilyEVM, FamilyTron:
		if r, ok := readHex(text); ok && r.Chain == c {
			return r
		}
	case FamilyXRP:
		if claimXRP(text) {
			return readXRP(text)
		}
	case FamilySolana:
		return readSolana(text)
	case FamilyMonero:
		if claimMonero(text) {
			return readMonero(text)
		}
	}
	if h, ok := claimBech32(text); ok && h.chain == c {
		if r = readBech32(h, text); r.Valid() {
			return r
		}
	}
	if c == bch && claimCash(text) {
		return readCash(text, "", 0)
	}
	if len(text) < 25 || len(text) > 36 || foreign58(text) >= 0 {
		return Reading{}
	}
	b, err := base58.Decode(text)
	if err != nil || len(b) != 25 && len(b) != 26 {
		return Reading{}
	}
	if payload, ok := checksum58(b); ok {
		var buf [6]Reading
		for _, r := range readBase58Check(buf[:0], payload) {
			if r.Chain == c {
				return r
			}
		}
	}
	return Reading{}
}
