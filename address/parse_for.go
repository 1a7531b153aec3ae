package address

import (
	"strings"

	"addresscheck/internal/base58"
)

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
	own := readOn(c, text)
	if own.Valid() && own.Chain != 0 {
		return own
	}
	var r Reading
	rs := readText(text)
	if len(rs) == 0 && own.Err != nil && own.Form != FormByron {
		return own
	}
	switch {
	case c == near:
		readNEAR(&r, text)
		return r
	case c == eos:
		readEOS(&r, text)
		return r
	case c == sol: // no checksum and no look: asked for, it reads words too
		broken := len(rs) == 0 || rs[0].Chain != 0 && !validFirst(rs)[0].Valid()
		if readSolana(&r, text); r.Valid() || broken {
			return r
		}
	}
	for _, valid := range [...]bool{true, false} {
		for i := range rs {
			if rs[i].Valid() == valid && rs[i].of(c) {
				r := rs[i]
				r.Caveats &^= MaybeHash // it was asked for
				return r
			}
		}
	}
	r = Reading{Err: foreign(c, text, rs)}
	if len(rs) > 0 { // an account of another form, to compare
		r.Address = validFirst(rs)[0].Address
	}
	return r
}

// of reports whether r is a reading on chain c: of it, of its family where one
// text is an address of all, or of the EVM where c has such accounts too.
func (r *Reading) of(c Chain) bool {
	if r.Chain == c {
		return r.Chain != 0
	}
	return r.Chain == evm && (rows[c].family == FamilyEVM || rows[c].evmText)
}

// foreign says why text, which no form of chain c claims, is none of its
// addresses.
func foreign(c Chain, text string, rs []Reading) *Error {
	if len(rs) == 0 {
		e := unread(text)
		if e.Err == ErrUnsupported {
			e.Err = ErrNotAddress
		}
		if at := intruder(text); at >= 0 && e.Err == ErrNotAddress {
			e.Err, e.At = ErrCharacter, at
		}
		e.Chain = c
		return e
	}
	r := &validFirst(rs)[0]
	if r.Caveats&MaybeHash != 0 {
		return fail(text, c, -1, ErrHash)
	}
	if r.Valid() || r.Chain != 0 && !sameForm(r, c) {
		return fail(text, c, -1, ErrChain)
	}
	e := *r.Err
	e.Chain = c
	return &e
}

// intruder returns the offset of a blank, a letter of another script or an
// invisible character in what is otherwise one long word, or -1.
func intruder(text string) int {
	at, n := -1, 0
	for i, r := range text {
		if r > '~' || r <= ' ' {
			if at < 0 {
				at = i
			}
			n++
		}
	}
	if n > 2 || len(text) < 20 {
		return -1
	}
	return at
}

// sameForm reports whether the refused text of r could as well be c's: they have
// a version byte in common, or CashAddr.
func sameForm(r *Reading, c Chain) bool {
	switch r.Form {
	case FormBase58Check:
		return shareVersion(r.Chain, c)
	case FormHex:
		return rows[c].family == FamilyMove
	case FormCashAddr:
		return len(rows[c].nets) > 0 && rows[c].nets[0].cash != ""
	}
	return false
}

// ParseOn is ParseFor on one network: a valid address of another network is
// [ErrNetwork]. Where a form does not tell networks apart (EVM, Tron, Solana,
// classic XRP addresses, base58 of Bitcoin's test networks, most others) it is
// valid on each of them.
func ParseOn(c Chain, net Network, text string) (Reading, error) {
	r, err := ParseFor(c, text)
	if err != nil || r.Network() == net || !r.tellsNetwork(c) {
		return r, err
	}
	if rows[c].family == FamilyBitcoin && r.Address.network != Mainnet {
		for i := range rows[c].nets {
			if p := &rows[c].nets[i]; p.net == net && (r.Form == FormBase58Check && sameVersions(&rows[c], r.Address, p) || r.Address.kind == KindMWEB && p.mweb == "tmweb") {
				r.Address.network = net
				return r, nil
			}
		}
	}
	r.Err = fail(text, c, -1, ErrNetwork)
	return r, r.Err
}

// tellsNetwork reports whether the form of r, valid on c, says which network it
// is for.
func (r *Reading) tellsNetwork(c Chain) bool {
	switch row := &rows[c]; row.family {
	case FamilyBitcoin, FamilyMonero, FamilyCardano, FamilyFilecoin, FamilyKaspa, FamilyStacks, FamilySilent, FamilyLightning:
		return true
	case FamilyXRP:
		return r.Form == FormXAddress
	case FamilyTON:
		return r.Form != FormRaw
	case FamilyHedera:
		return r.Form == FormNumberChecksum
	case FamilyCosmos, FamilyAvalanche:
		return row.test != "" && r.Address.chain != evm
	}
	return false
}

// shareVersion reports whether a and b have a version byte in common.
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
// reading of the most used chains. Where it finds none, all forms are asked,
// whose look says what is wrong.
func readOn(c Chain, text string) (r Reading) {
	switch rows[c].family {
	case FamilyEVM, FamilyTron:
		if r, ok := readHex(text); ok && r.Chain == c.Accounts() {
			return r
		}
	case FamilyXRP:
		if claimXRP(text) {
			readXRP(&r, text)
			return r
		}
	case FamilySolana:
		readSolana(&r, text)
		return r
	case FamilyMonero:
		if claimMonero(text) {
			readMonero(&r, text)
			return r
		}
	case FamilyCardano:
		readByron(&r, text)
		return r
	case FamilyTON:
		readTON(&r, text)
		return r
	case FamilyFilecoin:
		readFilecoin(&r, text)
		return r
	case FamilyStacks:
		readStacks(&r, text)
		return r
	case FamilyHedera:
		readHedera(&r, text)
		return r
	case FamilyAlgorand:
		readAlgorand(&r, text)
		return r
	case FamilyStellar:
		readStellar(&r, text)
		return r
	case FamilyTezos:
		readTezos(&r, text)
		return r
	case FamilyICP:
		if strings.IndexByte(text, '-') >= 0 {
			readPrincipal(&r, text)
			return r
		}
	case FamilyBitcoin:
	default:
		return r
	}
	if h, ok := claimBech32(text); ok && h.chain == c {
		if r = readBech32(h, text); r.Valid() {
			return r
		}
	}
	if len(rows[c].nets) > 0 && rows[c].nets[0].cash != "" && claimCash(text) {
		return readCash(c, text, "", 0)
	}
	if len(text) < 25 || len(text) > 36 || foreign58(text) >= 0 {
		return Reading{}
	}
	b, err := base58.Decode(text)
	if err != nil || len(b) != 25 && len(b) != 26 {
		return Reading{}
	}
	if payload, ok := checksum58(b); ok {
		return readVersion(c, payload)
	}
	return Reading{}
}
