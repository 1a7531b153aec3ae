package find

import (
	"addresscheck/address"
)

// secretReach is how far before 64 hex digits a word makes them a private key.
const secretReach = 40

// secretWords, run together in lower case, name a private key where they begin a
// word. (The folded text has no ü: privater Schlüssel is privaterschlssel.)
var secretWords = [...]string{"privatekey", "privkey", "privatespendkey", "spendkey", "viewkey", "secret", "seed", "privaterschl", "privatenschl", "privateschl", "geheimschl", "geheimerschl", "geheimenschl", "privaterkey", "mnemonic", "signingkey", "symkey", "signierschl", "cleprive", "clprive", "clpriv"}

// secretLabels name one where they stand directly before it.
var secretLabels = [...]string{"key", "schlssel", "schluessel", "pk", "sk", "priv"}

// secretBefore reports whether the text before i names a private key.
func (s *scan) secretBefore(i int) bool {
	from := max(0, i-secretReach)
	s.work += secretReach
	for k := from; k < i; k++ {
		if !isAlnum(s.b[k]) || k > 0 && isAlnum(s.b[k-1]) {
			continue // not where a word begins: libsecret.c names no key
		}
		for _, w := range secretWords {
			if s.beginsWith(k, i, w) {
				return true
			}
		}
	}
	return s.follows(i, secretLabels[:]) && !s.follows(i, []string{"publickey", "pubkey", "ffentlicherschlssel", "oeffentlicherschluessel", "apikey"})
}

// beginsWith reports whether w stands from k on, blanks and signs passed over.
func (s *scan) beginsWith(k, end int, w string) bool {
	n := 0
	for ; k < end && n < len(w); k++ {
		c := s.b[k]
		if !isAlnum(c) {
			continue
		}
		if c != w[n] && c|0x20 != w[n] {
			return false
		}
		n++
	}
	return n == len(w)
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
