package find

import (
	"strings"
	"unicode/utf8"

	"addresscheck/address"
)

// groups reads groups of equal length that begin with the word from i to j: the
// way people write a long number down. A window with a checksum has been found
// by then; here are the forms without one, and the addresses with a slip in
// them, which must not vanish because they were written in groups. The pattern
// must be regular: one length (the last may be shorter), one separator.
func (s *scan) groups(i, j int) (int, bool) {
	b := s.b
	if j-i < 2 || j-i > 12 || j >= len(b) {
		return 0, false
	}
	// a word of the same length may stand before the first group, so a run is
	// tried from its first few words, and not from each
	if i >= s.grouped {
		s.groupTries = 0
	} else if s.groupTries++; s.groupTries > maxGroupTries {
		return 0, false
	}
	var text strings.Builder
	text.WriteString(b[i:j])
	size, pieces, mixed := j-i, 1, 0
	hex := b[i] == '0' && b[i+1]|0x20 == 'x'
	sep, k := "", j
	for pieces < maxPieces && text.Len() <= maxShort {
		next := k
		for next < len(b) && next-k < 3 && !isAlnum(b[next]) && b[next] != cForeign {
			next++
		}
		if next == k || next >= len(b) || !isAlnum(b[next]) || pieces > 1 && b[k:next] != sep {
			break
		}
		sep = b[k:next]
		end := s.end(next)
		n := end - next
		if pieces == 1 && hex && (size == 2 || size == n+2) {
			size = n // 0x stands apart, or before the first group
		}
		if n > size {
			break
		}
		if piece := b[next:end]; !plainCase(piece) || kinds(piece)&digit != 0 {
			mixed++
		}
		text.WriteString(b[next:end])
		pieces++
		k = end
		if n < size {
			break
		}
	}
	if pieces < 5 {
		return 0, false
	}
	s.grouped = max(s.grouped, k)
	w := text.String()
	if address.IsIBAN(w) {
		return k, true
	}
	// a fingerprint has colons, escapes have signs of their own, a table of bytes has 0x before each
	if len(w) < minWord || mixed*2 < pieces || strings.IndexByte(":\\%=#&", sep[0]) >= 0 || strings.IndexByte(sep, '#') >= 0 || hex && strings.Count(w, "0x") > 1 {
		return 0, false
	}
	if first := b[i:j]; plainCase(first) && kinds(first)&digit == 0 {
		return 0, false // an ordinary word before them
	}
	c := s.read(i, k, w)
	c.Notes |= Spaced
	if c.Err != nil && c.Err.Err == address.ErrHash {
		if hexDigits(w) != 64 || size < 4 { // pairs are a hex dump or a fingerprint
			return 0, false
		}
		if s.secretBefore(i) {
			c.Err = &address.Error{At: -1, Err: address.ErrSecret}
		}
	} else if !s.groupCounts(&c, w) {
		return 0, false
	}
	return s.add(c, k), true
}

// groupCounts reports whether groups that no checksum speaks for are an address
// in its whole pattern.
func (s *scan) groupCounts(c *Candidate, w string) bool {
	if hex0x(w) {
		return len(w) >= 2+36 && len(w) <= 2+44
	}
	if c.Err == nil {
		return likeBase58(w)
	}
	switch c.Err.Err {
	case address.ErrNotAddress, address.ErrEmpty, address.ErrHash, address.ErrPrefix, address.ErrName:
		return false
	case address.ErrSecret:
		return likeBase58(w)
	case address.ErrUnsupported:
		return bechLike(w) && kinds(w)&digit != 0
	}
	if row, ok := hrpRow(lowered(w[:max(0, strings.IndexByte(w, '1'))])); ok {
		return len(w) >= len(hrps[row].Text)+30
	}
	return plausible(w) && kinds(w)&lower != 0 && kinds(w)&upper != 0
}

// pair reads a Solana address that is broken once: it has no checksum, so both
// parts must be unlike words and make exactly 32 bytes together.
func (s *scan) pair(i, j int) (int, bool) {
	const part = 12 // shorter parts are too like an order number
	b := s.b
	if j-i < part || j-i > 32 || !broken58(b[i:j]) || j >= len(b) {
		return 0, false
	}
	next := s.gap(j)
	if next < 0 || next-j > 4 {
		return 0, false
	}
	end := s.end(next)
	if end-next < part || !broken58(b[next:end]) || end-next+j-i < 43 || end-next+j-i > 44 {
		return 0, false
	}
	w := b[i:j] + b[next:end]
	if !plausible(w) || kinds(w)&digit == 0 {
		return 0, false
	}
	c := s.read(i, end, w)
	if c.Err != nil {
		return 0, false
	}
	c.Notes |= Spaced
	return s.add(c, end), true
}

// broken58 reports whether w may be a part of base58: capitals and small letters
// in no order of a word.
func broken58(w string) bool {
	k := kinds(w)
	return k&lower != 0 && k&upper != 0 && all(w, base58) && !plainCase(w)
}

// foreign reads a run of letters of which a few are of another script and look
// like none of ours: an address with a slip or a disguise. It is a candidate
// with the character that does not belong.
func (s *scan) foreign(i, j int) (int, bool) {
	b := s.b
	if j >= len(b) || b[j] != cForeign || j-i < 2 {
		return 0, false
	}
	const most = 3
	foreigners, k := 0, j
	for k < len(b) && k-i < maxShort && (isAlnum(b[k]) || b[k] == cForeign) {
		if b[k] == cForeign {
			foreigners++
		}
		k++
	}
	for b[k-1] == cForeign {
		k--
		foreigners--
	}
	if foreigners < 1 || foreigners > most || k-i < minWord || k-i > 110 {
		return 0, false
	}
	w := b[i:k]
	if s.afterForeign(i, k) {
		return 0, false // USDT转到T…: a word, and then the address
	}
	plain := strings.ReplaceAll(w, string([]byte{cForeign}), "")
	if !plausible(plain) && !hex0x(plain) && !bechLike(plain) {
		return 0, false
	}
	raw := s.clip(i, k)
	c := Candidate{Text: raw, At: -1}
	c.Start, c.End = s.span(i, k)
	at := s.at(i + strings.IndexByte(w, cForeign))
	rs, _ := address.Parse(plain)
	if e := rs[0].Err; e != nil && e.Err == address.ErrNotAddress {
		return 0, false
	}
	chain := rs[0].Chain
	c.Err = &address.Error{Input: raw, Chain: chain, At: at - c.Start, Err: address.ErrCharacter}
	c.Readings = []address.Reading{{Chain: chain, Err: c.Err}}
	c.At = at
	c.Rune, _ = utf8.DecodeRuneInString(s.text[at:])
	return s.add(c, k), true
}

// afterForeign reports whether a valid address begins right after one of the
// foreign letters of the run from i to k.
func (s *scan) afterForeign(i, k int) bool {
	for n := i; n+1 < k; n++ {
		if s.b[n] != cForeign || s.b[n+1] == cForeign {
			continue
		}
		var c Candidate
		if s.whole(n+1, s.end(n+1), &c) != nothing && c.Err == nil {
			return true
		}
		if _, ok := s.searchAt(n + 1); ok {
			return true
		}
	}
	return false
}
