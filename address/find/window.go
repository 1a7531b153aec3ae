package find

// An address may be broken: over a line, into groups, by a tag of HTML; and it
// may be glued to a label or to another address. Both are the same search: a
// window of as many letters and digits as a form has, taken from any place over
// small gaps, counts when its checksum holds, and only then. No window of
// ordinary words is ever an address.

// A window is letters and digits of the folded text from i to j, with gaps.
type window struct {
	i, j int
	text string
	gaps int
	line bool // a gap holds a line break
	min  int  // the length of the shortest part after the first
}

// gap returns where the next letter or digit stands when what is at k may stand
// inside an address: up to MaxGap other signs, HTML tags and entities. It is -1
// otherwise.
func (s *scan) gap(k int) int {
	b := s.b
	tags := 0
	for n := 0; k < len(b); {
		c := b[k]
		switch {
		case isAlnum(c):
			return k
		case c == cForeign || n > MaxGap:
			return -1
		case (c == '<' || c == '&') && tags < 6:
			if end := markup(b, k); end > k {
				k = end
				tags++
				continue
			}
		}
		k++
		n++
	}
	return -1
}

// markup returns the end of the HTML tag or entity at k, or k.
func markup(b string, k int) int {
	end := min(len(b), k+maxTag)
	last := byte('>')
	if b[k] == '&' {
		last, end = ';', min(len(b), k+9)
	} else if k+1 >= end || b[k+1] != '/' && class[b[k+1]]&letter == 0 {
		return k
	}
	for i := k + 1; i < end; i++ {
		switch {
		case b[i] == last:
			return i + 1
		case b[i] == '<', last == ';' && !isAlnum(b[i]) && b[i] != '#':
			return k
		}
	}
	return k
}

// three returns the first three characters at place k of the ahead as base58
// digits. It is what decides whether a window is looked at at all.
func (s *scan) three(k int, table *[256]uint8) (uint32, bool) {
	c := s.peek(k, 3, base58)
	if c == nil {
		return 0, false
	}
	return uint32(table[c[0]])*58*58 + uint32(table[c[1]])*58 + uint32(table[c[2]]), true
}

// search58 looks for an address or key in base58check at the ahead's beginning.
func (s *scan) search58() (window, bool) {
	c := s.peek(0, 1, base58)
	if c == nil {
		return window{}, false
	}
	if c[0] == '1' || c[0] == 'r' {
		if w, ok := s.searchZero(c[0] == 'r'); ok {
			return w, true
		}
	}
	three, ok := s.three(0, &digits58)
	if !ok {
		return window{}, false
	}
	ls := leads[c[0]]
	threeXR, _ := s.three(0, &digitsXR)
	for k := range ls {
		l := &ls[k]
		v := three
		if l.xrpl {
			v = threeXR
		}
		if v < l.lo || v > l.hi {
			continue
		}
		text := s.peek(0, l.length, base58)
		if text == nil {
			continue
		}
		s.work += hashWork
		if holds58(text, l.bytes, l.xrpl) {
			return s.window(0, l.length), true
		}
	}
	return window{}, false
}

// searchZero looks for a text under version 0.
func (s *scan) searchZero(xrpl bool) (window, bool) {
	table := &digits58
	if xrpl {
		table = &digitsXR
	}
	zeros := 0
	for zeros < 25 {
		c := s.peek(zeros, 1, base58)
		if c == nil || table[c[0]] != 0 {
			break
		}
		zeros++
	}
	three, ok := s.three(zeros, table)
	if !ok {
		return window{}, false
	}
	from, to := zeroLengths(zeros, three)
	for n := from; n <= to; n++ {
		text := s.peek(0, n, base58)
		if text == nil {
			continue
		}
		s.work += hashWork
		if holds58(text, 25, xrpl) {
			return s.window(0, n), true
		}
	}
	return window{}, false
}
