package address

import "strings"

// claimAvalanche reports whether text has the prefix of one of Avalanche's three
// chains before a human-readable part of the table.
func claimAvalanche(text string) (h hrpUse, ok bool) {
	if len(text) < 3 || text[1] != '-' || strings.IndexByte("XPCxpc", text[0]) < 0 {
		return h, false
	}
	h, ok = claimBech32(text[2:])
	return h, ok && h.chain == avax
}

// readAvalanche reads X-, P- or C- and Bech32 of 20 bytes, the hash160 of a
// secp256k1 key (Avalanche documentation, "Cryptographic primitives",
// "Addresses"). The chain's letter is a capital, the rest is in small letters.
func readAvalanche(h hrpUse, text string) Reading {
	r := readBech32(h, text[2:])
	if r.Address.IsValid() {
		switch text[0] | 0x20 {
		case 'p':
			r.Address.kind = KindP
		case 'c':
			r.Address.kind = KindC
		}
		if r.Err.Err == ErrPrefix { // it is here
			r.Err = nil
		}
	}
	switch {
	case r.Err != nil:
		r.Err = r.Err.moved(text, 2)
	case text[0] > 'Z':
		r.Err = fail(text, avax, 0, ErrCase)
	case strings.ToLower(text[2:]) != text[2:]:
		r.Err = fail(text, avax, 2, ErrCase)
	}
	return r
}

// avalancheText returns the canonical text of an Avalanche account.
func avalancheText(a Address, p []byte) string {
	hrp := rows[avax].hrp
	switch a.network {
	case Testnet:
		hrp = rows[avax].test
	case Custom:
		hrp, _, _ = strings.Cut(rows[avax].local, " ")
	}
	return string("XPC"[a.kind-KindX]) + "-" + bechText(hrp, nil, p, 1)
}
