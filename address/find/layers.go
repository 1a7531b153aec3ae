package find

import "addresscheck/internal/unpack"

// inLayers adds to found what is found only in the texts inside text: in base64, in
// quoted-printable, between tags, in escapes.
func inLayers(found []Candidate, text string, apart bool) (all []Candidate, more bool) {
	layers, code := unpack.Unpack(text)
	found = outsideCode(found, code, apart)
	for _, l := range layers {
		s := scan{fold: newFold(l.Text), everything: apart}
		s.run()
		more = more || s.more
		kept := s.out[:0]
		for _, c := range s.out {
			start, end := l.Span(c.Start, c.End)
			if end-start == c.End-c.Start {
				continue // nothing is undone in it: it was found without
			}
			if c.At >= 0 {
				c.At, _ = l.Span(c.At, c.At+1)
			}
			c.Start, c.End = start, end
			c.Notes |= Encoded
			kept = append(kept, c)
		}
		found = joined(found, kept)
	}
	return found, more
}

// outsideCode drops what merely resembles an address in the code of a layer, or
// sets it apart; what is proven by a checksum stays.
func outsideCode(found []Candidate, code []unpack.Place, apart bool) []Candidate {
	if len(code) == 0 {
		return found
	}
	kept := found[:0]
	for _, c := range found {
		for len(code) > 0 && code[0].To <= c.Start {
			code = code[1:]
		}
		if c.Err != nil && !isSecret(&c) && len(code) > 0 && code[0].From <= c.Start && c.End <= code[0].To {
			if !apart {
				continue
			}
			c.Apart = true
		}
		kept = append(kept, c)
	}
	return kept
}

// joined returns both a and b, each ordered by place; of two that overlap the
// better one, of equals the one of a.
func joined(a, b []Candidate) []Candidate {
	if len(b) == 0 {
		return a
	}
	out := make([]Candidate, 0, len(a)+len(b))
	for i := range b {
		c := &b[i]
		for len(a) > 0 && a[0].End <= c.Start {
			out, a = append(out, a[0]), a[1:]
		}
		over, best := 0, len(out) == 0 || out[len(out)-1].End <= c.Start
		for over < len(a) && a[over].Start < c.End {
			best = best && better(c, &a[over])
			over++
		}
		if best {
			out, a = append(out, *c), a[over:]
		}
	}
	return append(out, a...)
}
