package find

import (
	"slices"
	"strings"

	"addresscheck/address"
)

// A scan is one pass over a text.
type scan struct {
	fold
	out  []Candidate
	more bool

	everything bool // what is told apart is wanted too
	ahead

	chunk      int // where the unbroken piece of text began that is being read
	wordEnd    int // end of the run of letters and digits being read: not measured twice
	kinds      uint8
	grouped    int // up to here groups of equal length have been looked at
	groupTries int
	plan       []part // what a payment URI says about the words to come
	phrase     phrase
	monero     monero

	// work is how many characters were looked at beyond the first time, and what a
	// proposal to package address costs; a test holds it against the length of the
	// text, which no clock of a busy machine can do.
	work int
}

// run reads the whole text word by word. A word is a run of letters and digits.
func (s *scan) run() {
	b := s.b
	for i := 0; i < len(b); {
		if c := class[b[i]]; c&alnum == 0 {
			if c&breaks != 0 {
				s.chunk = i + 1
			}
			i++
			continue
		}
		if i >= s.wordEnd {
			if i > 0 && b[i-1] == '\\' && i+1 < len(b) && isAlnum(b[i+1]) && strings.IndexByte("nrt", b[i]) >= 0 {
				i++ // a line break or tab, as JSON and programs write it
			}
			s.wordEnd, s.kinds = i, 0
			for s.wordEnd < len(b) && isAlnum(b[s.wordEnd]) {
				s.kinds |= class[b[s.wordEnd]]
				s.wordEnd++
			}
			s.phrases(i, s.wordEnd)
		}
		next, ok := s.planned(i)
		if !ok {
			next = s.word(i, s.wordEnd)
		}
		for k := next - 1; k >= s.wordEnd; k-- { // what was passed over may end a link
			if class[b[k]]&breaks != 0 {
				s.chunk = k + 1
				break
			}
		}
		i = next
		if len(s.out) >= MaxCandidates {
			s.more = s.more || i < len(b)
			break
		}
	}
	s.endPhrases()
}

// word reads the word from i to j, or what is left of it, and returns where to go
// on. What is tried, in order: a payment URI or prefix, a shortened form, a name,
// the word as it is, a window from any place in it, groups, and at last the word
// as something that resembles an address and is none.
func (s *scan) word(i, j int) int {
	b := s.b
	if j < len(b) {
		if b[j] == ':' && j-i <= maxScheme {
			if end, ok := s.uri(i, j); ok {
				return end
			}
		}
		if b[j] == cEllipsis || b[j] == '.' || b[j] == '*' || b[j] == '[' {
			if end, ok := s.shortened(i, j); ok {
				return end
			}
		}
	}
	if end, ok := s.name(i, j); ok {
		return end
	}
	if end, ok := s.signed(i, j); ok {
		return end
	}
	first := i
	if k := s.underscored(i, j); k < i {
		first = k // nano_…, addr_test1…
	}
	if end, ok := s.callData(i, j); ok {
		return end
	}
	var whole Candidate
	if s.whole(first, j, &whole) == strong {
		return s.add(whole, j)
	}
	if w, ok := s.search(i, j); ok {
		if w.i-i >= minWord {
			s.rest(i, w.i)
		}
		return s.add(s.windowed(w), w.j)
	}
	if end, ok := s.foreign(i, j); ok {
		return end
	}
	if end, ok := s.friendlyTON(i); ok {
		return end
	}
	if whole.Readings != nil && s.counts(&whole, first, j) {
		return s.add(whole, j)
	}
	if end, ok := s.groups(i, j); ok {
		return end
	}
	if end, ok := s.pair(i, j); ok {
		return end
	}
	if s.everything && slices.ContainsFunc(whole.Readings, func(r address.Reading) bool { return r.Address.IsValid() }) {
		whole.Apart = true
		return s.add(whole, j)
	}
	return j
}

// search looks for a window at any place of the word from i to j. Inside a word
// it begins only where the word is no ordinary one: a digit, or a capital after
// a small letter.
func (s *scan) search(i, j int) (window, bool) {
	inside := s.kinds&digit != 0 || s.kinds&upper != 0 && s.kinds&lower != 0 && !plainCase(s.b[i:j])
	for p := i; p < j; p++ {
		if p > i && !inside {
			break
		}
		if w, ok := s.searchAt(p); ok {
			return w, true
		}
	}
	return s.searchForm(i, j)
}

// searchAt looks for a window that begins at i.
func (s *scan) searchAt(i int) (window, bool) {
	s.look(i)
	if w, ok := s.search58(); ok {
		return w, true
	}
	switch s.b[i] {
	case '0':
		return s.searchHex()
	case '4', '8':
		return s.searchMonero()
	case 'q', 'p', 'z', 'r', 'Q', 'P', 'Z', 'R':
		if w, ok := s.searchCash(); ok {
			return w, true
		}
	}
	return s.searchBech32()
}

// plainCase reports whether only the first letter of w, if any, is a capital.
// Only the beginning of a very long word is looked at: that is no ordinary one.
func plainCase(w string) bool {
	for k := 1; k < len(w); k++ {
		if class[w[k]]&upper != 0 || k > 64 {
			return false
		}
	}
	return true
}

// add finishes c and puts it in its place, unless it overlaps a better one; the
// worse ones go. It returns end, where the scan goes on.
func (s *scan) add(c Candidate, end int) int {
	s.finish(&c, end)
	at := len(s.out) // candidates come nearly in order: only a phrase is late
	for at > 0 && s.out[at-1].Start >= c.End {
		at--
	}
	first := at
	for first > 0 && s.out[first-1].End > c.Start {
		first--
		if !better(&c, &s.out[first]) {
			return end
		}
	}
	if first == len(s.out) { // nearly always: no copying
		s.out = append(s.out, c)
		return end
	}
	s.out = slices.Replace(s.out, first, at, c)
	return end
}

// better reports whether a is to be kept of two that overlap: a secret before all
// (it must be masked), the valid one, the longer one.
func better(a, b *Candidate) bool {
	if x, y := isSecret(a), isSecret(b); x != y {
		return x
	}
	if a.Apart != b.Apart {
		return b.Apart
	}
	if x, y := a.Err == nil, b.Err == nil; x != y {
		return x
	}
	return a.End-a.Start > b.End-b.Start
}

func isSecret(c *Candidate) bool { return c.Err != nil && c.Err.Err == address.ErrSecret }

// finish fills in what the place of c says: what was undone, the link it stands
// in, a tag beside it; and masks a secret.
func (s *scan) finish(c *Candidate, end int) {
	notes, at, r := s.undone(c.Start, c.End)
	c.Notes |= notes
	if c.At < 0 {
		c.At, c.Rune = at, r
	}
	if c.Notes&Homoglyph != 0 && !isSecret(c) {
		e := &address.Error{Input: s.text[c.Start:c.End], At: c.At - c.Start, Err: address.ErrCharacter}
		if len(c.Readings) > 0 {
			e.Chain = c.Readings[0].Chain
		}
		c.Err = e
	}
	if c.Notes&FromURI == 0 && s.inLink(end) {
		c.Notes |= FromLink
	}
	if c.Tag == "" && len(c.Readings) > 0 && memoChain(c.Readings[0].Chain) {
		c.Tag = s.tagBeside(c, end)
	}
	if isSecret(c) {
		s.mask(c)
	}
}
