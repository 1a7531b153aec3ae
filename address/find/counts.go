package find

import (
	"strings"

	"addresscheck/address"
)

// counts decides whether c, the word from i to j, is a candidate although no
// checksum holds: text that resembles an address is shown, and what can be told
// apart (apart.go) is not.
func (s *scan) counts(c *Candidate, i, j int) bool {
	w := s.b[i:j]
	if c.Err == nil { // valid, without a checksum
		// 32 bytes in base58 without a digit are a name in a program, all but once in a thousand times
		if c.Readings[0].Form == address.FormBase58 && kinds(w)&digit == 0 && !plausible(w) {
			return false
		}
		return !s.apart(i, j)
	}
	if len(w) < 20 && !s.begins(w) {
		return false
	}
	switch c.Err.Err {
	case address.ErrSecret, address.ErrInvoice, address.ErrPublicKey, address.ErrSignature, address.ErrNotPayee: // their checksum holds
		return true
	case address.ErrNotAddress, address.ErrEmpty:
		return false
	case address.ErrHash:
		// 32 bytes in hex, or Solana's 64 in base58
		if s.secretBefore(i) && (len(w) <= 66 || len(w) <= 88 && all(w, base58)) {
			c.Err = &address.Error{At: -1, Err: address.ErrSecret}
			return true
		}
		if w := w[digitsFrom(w):]; len(w) == wordDigits && padded(w) {
			c.Readings = append(c.Readings, onTron(w, c.Err)...)
		}
		return (hexDigits(w) == 64 && strings.Trim(w[len(w)-64:], "fF") != "" || moneroCut(w)) && !s.apart(i, j) && !s.hashBefore(i) && !s.hashColumn(i)
	case address.ErrPrefix: // forty bare hex digits: an account, or a commit of Git
		if len(w) == 40 && (s.commitBefore(i) || kinds(w)&letter == 0 || !s.saysAddress(i, j)) {
			return false
		}
	case address.ErrCharacter:
		// a slip is one character or two; a token of 62 characters has more
		if !slipped(w) && outside(w, base58) > 2 {
			return false
		}
	case address.ErrUnsupported:
		return s.unsupported(w) && !s.foreignShare(c) && !s.apart(i, j)
	case address.ErrName:
		return false // name.go's
	case address.ErrLength:
		if hex0x(w) && !hexSlip(len(w)-2) && !mixedHex(w) {
			return false
		}
	}
	if !slipped(w) && c.Readings[0].Address == (address.Address{}) && !plausible(w) {
		return false
	}
	if s.foreignShare(c) {
		return false
	}
	return !s.apart(i, j)
}

// begins reports whether the short text w begins as only SegWit addresses do:
// known human-readable part, separator, version 0 or 1.
func (s *scan) begins(w string) bool {
	sep := strings.IndexByte(w, '1')
	return len(w) >= 12 && bechClaims(w) && all(w[sep+1:], bech32) && strings.IndexByte("qpQP", w[sep+1]) >= 0
}

// hexSlip reports whether n hex digits after 0x may be 40 with a slip. Whole
// words of a program (16, 24, 28 bytes) and the data of contract calls are not.
func hexSlip(n int) bool {
	return n >= 28 && n < 64 && n != 32 && n != 48 && n != 56
}

// unsupported reports whether w, which is of no chain of the table, has the look
// of an address all the same.
func (s *scan) unsupported(w string) bool {
	switch n := len(w); {
	case moneroCut(w), address.IsICAP(w), filecoin(w):
		return true
	case n == 42 && w[0] == '0' && w[1]|0x20 == 'x':
		return true // of the right length: misread letters, as text recognition makes them
	case n >= 38 && n <= 46 && w[0] == '0' && w[1]|0x20 == 'x' && slipped(w):
		return true // a letter that is no hex digit, near the beginning
	case bechLike(w), cashLike(w), strings.IndexByte(w, '_') >= 0:
		return true
	case n == 56 || n == 58 || n == 69: // Stellar, Algorand
		if all(w, upper|digit) {
			return !all(w, hexdig)
		}
		return n <= 64 && someBase58(w)
	case n == 46 && w[:2] == "Qm": // a file of IPFS
		return false
	case n > 64 && n < 90: // no form in base58 is of this length, but a Monero address cut short is
		return (w[0] == '4' || w[0] == '8') && outside(w, base58) <= 2 && plausible(w)
	default:
		return someBase58(w)
	}
}

// filecoin reports whether w has a form of Filecoin's: f, the protocol, base32 in
// small letters.
func filecoin(w string) bool {
	switch n := len(w); {
	case w[0] != 'f' || kinds(w)&upper != 0:
		return false
	default:
		return n == 41 && (w[1] == '1' || w[1] == '2') || n == 86 && w[1] == '3' || n >= 44 && n <= 46 && strings.HasPrefix(w, "f410f")
	}
}

// moneroCut reports whether w may be a Monero address of which a part is missing:
// no form in base58 has so many characters, but a Solana transaction's id has 86
// to 88, which can't be told from it.
func moneroCut(w string) bool {
	return len(w) > 64 && len(w) < 90 && (w[0] == '4' || w[0] == '8') && outside(w, base58) <= 2 && plausible(w)
}

// foreignShare reports whether most of c is of another script: a word of
// Cyrillic letters that happen to look Latin.
func (s *scan) foreignShare(c *Candidate) bool {
	text := s.text[c.Start:c.End]
	plain := 0
	for k := range len(text) {
		if isAlnum(text[k]) {
			plain++
		}
	}
	return plain*2 < len(c.Text)
}

// mixedHex reports whether w is hex in the checksum's mix of letter cases: part of
// an account in a column too narrow for it, not a number of a program.
func mixedHex(w string) bool {
	k := kinds(w[2:])
	return len(w) >= 20 && len(w) < 66 && k&upper != 0 && k&lower != 0
}

// bechClaims reports whether w begins with a human-readable part that is known.
func bechClaims(w string) bool {
	_, ok := hrpRow(lowered(w[:max(0, strings.IndexByte(w, '1'))]))
	return ok
}

func hex0x(w string) bool {
	return len(w) > 2 && w[0] == '0' && w[1]|0x20 == 'x' && all(w[2:], hexdig)
}

// hexDigits returns how many hex digits w has when it is nothing but those,
// after an optional 0x.
func hexDigits(w string) int {
	if len(w) > 2 && w[0] == '0' && w[1]|0x20 == 'x' {
		w = w[2:]
	}
	if !all(w, hexdig) {
		return 0
	}
	return len(w)
}
