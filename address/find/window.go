package find

import "strings"

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

// take returns the window of n letters and digits of a class that begins at i.
func (s *scan) take(i, n int, bits uint8) (w window, ok bool) {
	b := s.b
	k := i
	end := min(len(b), i+n)
	for k < end && class[b[k]]&bits != 0 {
		k++
	}
	if k == i+n {
		return window{i: i, j: k, text: b[i:k]}, true
	}
	w = window{i: i, min: n}
	out := append(s.buf[:0], b[i:k]...)
	for {
		if k >= len(b) || isAlnum(b[k]) {
			return w, false // a letter that is not of the class, or the end
		}
		next := s.gap(k)
		if next < 0 || next-i > MaxSpan {
			return w, false
		}
		w.gaps++
		w.line = w.line || strings.IndexByte(b[k:next], '\n') >= 0
		part := next
		for part < len(b) && len(out) < n && class[b[part]]&bits != 0 {
			out = append(out, b[part])
			part++
		}
		if part == next {
			return w, false
		}
		w.min = min(w.min, part-next)
		k = part
		if len(out) == n {
			w.j, w.text = k, string(out)
			return w, true
		}
	}
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

// next3 returns the first three letters or digits at i over gaps, as base58
// digits. It is what decides whether a window is looked at at all.
func (s *scan) next3(i int, table *[256]uint8) (uint32, bool) {
	b := s.b
	if i+3 <= len(b) && class[b[i]]&class[b[i+1]]&class[b[i+2]]&base58 != 0 {
		return uint32(table[b[i]])*58*58 + uint32(table[b[i+1]])*58 + uint32(table[b[i+2]]), true
	}
	w, ok := s.take(i, 3, base58)
	if !ok {
		return 0, false
	}
	return uint32(table[w.text[0]])*58*58 + uint32(table[w.text[1]])*58 + uint32(table[w.text[2]]), true
}

// search58 looks for an address or key in base58check that begins at i.
func (s *scan) search58(i int) (window, bool) {
	c := s.b[i]
	if class[c]&base58 == 0 {
		return window{}, false
	}
	if c == '1' || c == 'r' {
		if w, ok := s.searchZero(i, c == 'r'); ok {
			return w, true
		}
	}
	ls := leads[c]
	if len(ls) == 0 {
		return window{}, false
	}
	three, ok := s.next3(i, &digits58)
	if !ok {
		return window{}, false
	}
	threeXR, xr := uint32(0), false
	for k := range ls {
		l := &ls[k]
		v := three
		if l.xrpl {
			if !xr {
				threeXR, _ = s.next3(i, &digitsXR)
				xr = true
			}
			v = threeXR
		}
		if v < l.lo || v > l.hi {
			continue
		}
		if w, ok := s.take(i, l.length, base58); ok && holds58(w.text, l.bytes, l.xrpl) {
			return w, true
		}
	}
	return window{}, false
}

// searchZero looks for a text under version 0 at i.
func (s *scan) searchZero(i int, xrpl bool) (window, bool) {
	table := &digits58
	if xrpl {
		table = &digitsXR
	}
	zeros, k := 0, i
	for zeros < 25 && k < len(s.b) && s.b[k] == s.b[i] {
		zeros++
		k++
		if k < len(s.b) && !isAlnum(s.b[k]) {
			if k = s.gap(k); k < 0 {
				return window{}, false
			}
		}
	}
	if k >= len(s.b) {
		return window{}, false
	}
	three, ok := s.next3(k, table)
	if !ok {
		return window{}, false
	}
	from, to := zeroLengths(zeros, three)
	for n := from; n <= to; n++ {
		if w, ok := s.take(i, n, base58); ok && holds58(w.text, 25, xrpl) {
			return w, true
		}
	}
	return window{}, false
}
