package find

import (
	"strings"

	"addresscheck/address"
)

// secretReach is how far before 64 hex digits a word makes them a private key.
const secretReach = 40

// secretWords, run together in lower case, name a private key. (The folded text
// has no ü: privater Schlüssel is privaterschlssel.)
var secretWords = [...]string{"privatekey", "privkey", "privatespendkey", "spendkey", "viewkey", "secret", "seed", "privaterschl", "privatenschl", "privateschl", "geheimschl", "geheimerschl", "geheimenschl", "privaterkey", "mnemonic"}

// secretBefore reports whether the text before i names a private key.
func (s *scan) secretBefore(i int) bool {
	before := s.before(i, secretReach)
	for _, w := range secretWords {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}

// mask removes the secret from every field of c.
func (s *scan) mask(c *Candidate) {
	shown := address.Mask(s.first(c.Start, c.End))
	c.Text = shown
	c.Err = &address.Error{Input: shown, Chain: c.Err.Chain, At: -1, Err: address.ErrSecret}
	c.Readings = []address.Reading{{Chain: c.Err.Chain, Err: c.Err}}
	c.Tag, c.Amount = "", ""
}

// first returns the first two letters or digits of text[start:end]; whole
// characters, which may be of another script.
func (s *scan) first(start, end int) string {
	out := make([]byte, 0, 2)
	for i := start; i < end && len(out) < 2; {
		c, _, _, n := step(s.text[i:])
		if isAlnum(c) {
			out = append(out, c)
		}
		i += n
	}
	return string(out)
}

// secretSpan adds the secret phrase between i and j of the folded text.
func (s *scan) secretSpan(i, j int) {
	c := Candidate{At: -1, Err: &address.Error{At: -1, Err: address.ErrSecret}}
	c.Start, c.End = s.span(i, j)
	s.add(c, j)
}
