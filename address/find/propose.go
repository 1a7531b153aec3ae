package find

import "addresscheck/address"

// How sure a whole word is.
type sureness uint8

const (
	nothing sureness = iota
	weak             // has no checksum, or is not valid: what stands around it decides
	strong           // a checksum holds, or the form is unmistakable
)

// whole proposes the word from i to j as one address.
func (s *scan) whole(i, j int, c *Candidate) sureness {
	w := s.b[i:j]
	switch {
	case len(w) > MaxWord:
		return nothing
	case len(w) > maxShort && !bechLike(w):
		return nothing
	case len(w) < minWord:
		// shorter than any usual address: a human-readable part or 0x must say so
		if !bechClaims(w) && !(len(w) >= 20 && w[0] == '0' && w[1]|0x20 == 'x') || len(w) < 10 {
			return nothing
		}
	}
	if kinds(w)&digit == 0 && plainCase(w) {
		return nothing // one long word; no form is written without digits or with one capital
	}
	*c = s.read(i, j, w)
	return s.sure(c)
}

// sure says how sure the readings of c are.
func (s *scan) sure(c *Candidate) sureness {
	if len(c.Readings) == 0 {
		return weak // a secret, masked
	}
	r := &c.Readings[0]
	if r.Err == nil && (r.Proof != address.ProofNone || r.Form == address.FormHex) {
		return strong
	}
	return weak
}

// read makes a candidate of the folded text from i to j, read as text. What may
// as well be a transaction's id or a key is that here, with the accounts to
// compare.
func (s *scan) read(i, j int, text string) Candidate {
	c := s.readAll(i, j, text)
	if c.Err == nil && c.Readings[0].Caveats&address.MaybeHash != 0 {
		c.Err = &address.Error{Input: text, At: -1, Err: address.ErrHash}
		for k := range c.Readings {
			c.Readings[k].Err = c.Err
		}
	}
	return c
}

// readAll is read where what stands before the text says what it is.
func (s *scan) readAll(i, j int, text string) Candidate {
	c := Candidate{Text: text, At: -1}
	c.Start, c.End = s.span(i, j)
	s.work += parseWork + len(text)
	rs, err := address.Parse(text)
	c.Readings = rs
	if err != nil {
		c.Err = rs[0].Err
	}
	if i > 0 && isAlnum(s.b[i-1]) || j < len(s.b) && isAlnum(s.b[j]) {
		c.Notes |= Glued
	}
	return c
}

// windowed makes a candidate of w.
func (s *scan) windowed(w window) Candidate {
	c := s.read(w.i, w.j, w.text)
	if w.gaps > 0 {
		c.Notes |= Spaced
	}
	return c
}

// valid reports whether text is an address whose checksum holds. One that is
// merely well formed (Solana) is none here: any window of that length would be.
func (s *scan) valid(text string) bool {
	s.work += parseWork + len(text)
	rs, err := address.Parse(text)
	return err == nil && rs[0].Proof != address.ProofNone
}

// rest proposes what stands glued before a window.
func (s *scan) rest(i, j int) {
	var c Candidate
	if s.whole(i, j, &c) != nothing && s.counts(&c, i, j) {
		s.add(c, j)
	}
}
