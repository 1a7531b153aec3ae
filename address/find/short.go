package find

import (
	"strings"

	"addresscheck/address"
)

// shortened reads an address of which only the ends are shown (0x1234…abcd,
// bc1q…xyz): it resembles one and cannot be checked, so it is a candidate with
// ErrShortened. The word from i to j is what stands before the dots.
func (s *scan) shortened(i, j int) (int, bool) {
	b := s.b
	if j-i >= minWord || j-i < 2 {
		return 0, false
	}
	k := j
	switch b[j] {
	case cEllipsis:
		k++
	case '.', '*':
		for k < len(b) && k-j < 8 && b[k] == b[j] {
			k++
		}
		if k-j < 2 {
			return 0, false
		}
	case '[': // […] and [...]
		k++
		for k < len(b) && k-j < 5 && (b[k] == cEllipsis || b[k] == '.') {
			k++
		}
		if k >= len(b) || b[k] != ']' || k == j+1 {
			return 0, false
		}
		k++
	}
	end := s.end(k)
	if end-k > maxEnd {
		return 0, false
	}
	chain, ok := s.ends(b[i:j], b[k:end])
	if !ok {
		return 0, false
	}
	c := Candidate{At: -1, Text: s.clip(i, end)}
	c.Start, c.End = s.span(i, end)
	c.Err = &address.Error{Input: c.Text, Chain: chain, At: -1, Err: address.ErrShortened}
	c.Readings = []address.Reading{{Chain: chain, Err: c.Err}}
	return s.add(c, end), true
}

// maxEnd is the longest tail of a shortened address.
const maxEnd = 20

// clip returns the text as given for b[i:j], for a candidate whose own signs
// matter.
func (s *scan) clip(i, j int) string {
	start, end := s.span(i, j)
	return s.text[start:end]
}

// ends reports whether head and tail are the two ends of an address, and of which
// chain it looks.
func (s *scan) ends(head, tail string) (address.Chain, bool) {
	if head[0] == '0' && head[1]|0x20 == 'x' {
		ok := all(head[2:], hexdig) && all(tail, hexdig) && len(head)-2+len(tail) >= 4 && (len(tail) >= 2 || len(head) >= 8)
		return eth, ok
	}
	if sep := strings.IndexByte(head, '1'); sep >= 2 {
		if _, ok := hrpRow(lowered(head[:sep])); ok {
			ok = all(head[sep+1:], bech32) && all(tail, bech32) && len(head)-sep-1+len(tail) >= 4 && (len(tail) >= 2 || len(head)-sep >= 8)
			return hrpChain(lowered(head[:sep])), ok
		}
	}
	if len(head) < 3 || len(tail) < 3 || !all(head, base58) || !all(tail, base58) {
		return 0, false
	}
	for _, l := range ends58 {
		if head[0] == l.first {
			both := head + tail
			k := kinds(both)
			mixed := k&lower != 0 && k&upper != 0 && (k&digit != 0 || !plainCase(head) && !plainCase(tail))
			return chainOf(l.chain), mixed && (kinds(head)&digit != 0 || !plainCase(head)) && (kinds(tail)&digit != 0 || !plainCase(tail))
		}
	}
	return 0, false
}

var eth = chainOf("ETH")

// ends58 are the first characters by which a shortened base58 address is known.
var ends58 = [...]struct {
	first byte
	chain string
}{{'1', "BTC"}, {'3', "BTC"}, {'T', "TRX"}, {'r', "XRP"}, {'L', "LTC"}, {'M', "LTC"}, {'D', "DOGE"}, {'X', "DASH"}, {'t', "ZEC"}, {'4', "XMR"}, {'8', "XMR"}}

// hrpChain returns the chain of a human-readable part of the table.
func hrpChain(hrp string) address.Chain {
	row, _ := hrpRow(hrp)
	return hrps[row].Chain
}

func chainOf(id string) address.Chain {
	c, _ := address.ChainByID(id)
	return c
}
