package find

import (
	"strings"

	"addresscheck/address"
)

// hrps are the human-readable parts of Bech32 whose addresses are searched for
// inside longer text: those of the table of chains.
var hrps = address.HRPs()

// hrpLongest is the length of the longest of hrps that begins with a letter, 0 when
// none does: most words are passed over by their first one.
var hrpLongest = func() (longest [256]uint8) {
	for _, h := range hrps {
		longest[h.Text[0]] = max(longest[h.Text[0]], uint8(len(h.Text)))
	}
	return longest
}()

// hrpAhead returns the row of hrps that the ahead begins with, with its separator.
func (s *scan) hrpAhead() (row int, ok bool) {
	first := s.peek(0, 1, letter)
	if first == nil {
		return 0, false
	}
	longest := int(hrpLongest[first[0]|0x20])
	for n := 1; n <= longest; n++ {
		if c := s.peek(n, 1, alnum); c == nil || c[0] == '1' {
			if c == nil {
				return 0, false
			}
			return hrpRow(lowered(string(s.peek(0, n, alnum))))
		}
	}
	return 0, false
}

// hrpRow returns the row of hrps with that text.
func hrpRow(hrp string) (int, bool) {
	if hrp == "" || len(hrp) > int(hrpLongest[hrp[0]]) {
		return 0, false
	}
	for r := range hrps {
		if hrps[r].Text == hrp {
			return r, true
		}
	}
	return 0, false
}

// searchBech32 looks for a Bech32 address of a known human-readable part.
func (s *scan) searchBech32() (window, bool) {
	row, ok := s.hrpAhead()
	if !ok {
		return window{}, false
	}
	head := len(hrps[row].Text) + 1
	for _, n := range hrps[row].Lengths {
		if s.peek(head, n, bech32) == nil {
			continue
		}
		if w := s.window(0, head+n); s.valid(w.text) {
			return w, true
		}
	}
	return window{}, false
}

// searchCash looks for a CashAddr without its prefix: 42 characters, or 61 for a
// hash of 32 bytes. The version byte before the hash is the first character and
// three bits of the second (cashaddr.md, "Version byte").
func (s *scan) searchCash() (window, bool) {
	c := s.peek(0, 2, bech32)
	if c == nil || strings.IndexByte("qpzr", c[0]|0x20) < 0 {
		return window{}, false
	}
	n := 0
	switch second := c[1] | 0x20; {
	case strings.IndexByte("qpzr", second) >= 0:
		n = 42
	case strings.IndexByte("dw0s", second) >= 0:
		n = 61
	default:
		return window{}, false
	}
	if s.peek(0, n, bech32) == nil {
		return window{}, false
	}
	w := s.window(0, n)
	return w, s.valid(w.text)
}

// moneroDistinct is how many different characters a Monero address has at least:
// of 95 random ones about 47. Without it a text of one digit repeated costs a point
// of the curve at every place.
const moneroDistinct = 20

// searchMonero looks for a Monero address: 95 characters, or 106 with a payment
// id. The network bytes of the main network make the first two characters 4 or 8
// and one of the first 21 of the alphabet.
func (s *scan) searchMonero() (window, bool) {
	c := s.peek(0, 2, base58)
	if c == nil || c[0] != '4' && c[0] != '8' || digits58[c[1]] > 20 {
		return window{}, false
	}
	for _, n := range [...]int{95, 106} {
		text := s.peek(0, n, base58)
		if text == nil || distinct(string(text)) < moneroDistinct {
			break
		}
		if w := s.window(0, n); s.valid(w.text) {
			return w, true
		}
	}
	return window{}, false
}

// searchHex looks for 0x and 40 hex digits. Hex in one case has no checksum, so
// there a window counts only when the text itself shows where the address begins
// and ends: unbroken, or broken once over a line or into long parts. (Regular
// groups are group.go's.)
func (s *scan) searchHex() (window, bool) {
	const n = 2 + 40
	c := s.peek(0, 2, alnum)
	if c == nil || c[0] != '0' || c[1]|0x20 != 'x' || s.peek(2, 40, hexdig) == nil {
		return window{}, false
	}
	w := s.window(0, n)
	if mixed := kinds(w.text[2:]); mixed&lower != 0 && mixed&upper != 0 && s.valid(w.text) {
		return w, true
	}
	b := s.b
	if w.j < len(b) && class[b[w.j]]&alnum != 0 {
		// more follows: only another 0x can, or what is no hex digit
		another := b[w.j] == '0' && w.j+1 < len(b) && b[w.j+1]|0x20 == 'x'
		if class[b[w.j]]&hexdig != 0 && !another {
			return window{}, false
		}
	}
	apart := b[w.i+1]|0x20 == 'x' && w.i+2 < len(b) && !isAlnum(b[w.i+2]) // 0x stands alone
	if w.gaps == 0 || w.gaps == 1 && apart || w.gaps <= 2 && (w.line && w.min >= 4 || w.min >= 8) {
		return w, true
	}
	return window{}, false
}
