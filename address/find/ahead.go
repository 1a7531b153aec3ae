package find

import "strings"

// longest is how many letters and digits a window can have (MWEB).
const longest = 124

// An ahead is the letters and digits that follow a place in the text, over the
// gaps that an address may have: every window is a piece of it, so that a gap is
// looked over once and not for each window.
type ahead struct {
	chars [4 * longest]byte
	pos   [4 * longest]int32 // where each stands in the folded text
	head  int
	tail  int
}

// look makes the ahead begin at i, which must be a letter or digit.
func (s *scan) look(i int) {
	a := &s.ahead
	for a.head < a.tail && int(a.pos[a.head]) < i {
		a.head++
	}
	if a.head < a.tail && int(a.pos[a.head]) != i {
		a.tail = a.head
	}
	if a.head > 2*longest {
		copy(a.chars[:], a.chars[a.head:a.tail])
		copy(a.pos[:], a.pos[a.head:a.tail])
		a.head, a.tail = 0, a.tail-a.head
	}
	if a.head == a.tail {
		a.head, a.tail = 0, 1
		a.chars[0], a.pos[0] = s.b[i], int32(i)
	}
	b := s.b
	for a.tail-a.head < longest {
		k := int(a.pos[a.tail-1]) + 1
		if k >= len(b) {
			return
		}
		if class[b[k]]&alnum == 0 {
			s.work += MaxGap
			if k = s.gap(k); k < 0 {
				return
			}
		}
		a.chars[a.tail], a.pos[a.tail] = b[k], int32(k)
		a.tail++
	}
}

// peek returns n characters from place k of the ahead, when all are of a class.
func (s *scan) peek(k, n int, bits uint8) []byte {
	a := &s.ahead
	from := a.head + k
	if from+n > a.tail || int(a.pos[from+n-1]-a.pos[a.head]) > MaxSpan {
		return nil
	}
	s.work += n
	c := a.chars[from : from+n]
	for i := range c {
		if class[c[i]]&bits == 0 {
			return nil
		}
	}
	return c
}

// window returns the n characters from place k of the ahead as a window.
func (s *scan) window(k, n int) window {
	a := &s.ahead
	from := a.head + k
	w := window{i: int(a.pos[from]), j: int(a.pos[from+n-1]) + 1, text: string(a.chars[from : from+n]), min: n}
	part := 1
	for i := from + 1; i < from+n; i++ {
		if a.pos[i] != a.pos[i-1]+1 {
			if w.gaps > 0 {
				w.min = min(w.min, part)
			}
			w.gaps++
			w.line = w.line || strings.IndexByte(s.b[a.pos[i-1]+1:a.pos[i]], '\n') >= 0
			part = 0
		}
		part++
	}
	if w.gaps > 0 {
		w.min = min(w.min, part)
	}
	return w
}
