package screen

import "bytes"

// A listed address can stand in two columns, in two cells, in "first half: …,
// second half: …": no separator then, but other text stands between its parts.
const (
	minPart   = 6    // letters and digits of a part; the first has minFirst
	minFirst  = 10   //
	maxParts  = 8    // parts of one address
	maxApart  = 256  // letters and digits between two parts
	maxSpread = 1024 // and from the first part to the last
)

// spelled reports whether the squeezed text begins with want: up to where, and
// whether it stands there in parts. end is 0 when it does not. All of want must
// be there, in its order, and no character twice; so nothing is ever taken for a
// listed address that merely resembles it.
func spelled(text []byte, want string) (end int, parts bool) {
	if bytes.HasPrefix(text, []byte(want)) {
		return len(want), false
	}
	text = text[:min(len(text), maxSpread)]
	n := 0
	for n < len(want) && n < len(text) && text[n] == want[n] {
		n++
	}
	if n < minFirst || len(want)-n < minPart || bytes.Contains(text, []byte(want)) {
		return 0, false
	}
	for back := range 3 { // what follows a part may go on like it by chance
		if n-back < minFirst {
			break
		}
		if end = gather(text, want, n-back); end > 0 {
			return end, true
		}
	}
	return 0, false
}

// gather returns where the last part of want ends in text, of which the first n
// characters are the beginning of both; 0 when a part is missing.
func gather(text []byte, want string, n int) int {
	at := n
	for range maxParts {
		if len(want)-n < minPart {
			return 0
		}
		k := bytes.Index(text[at:min(len(text), at+maxApart)], []byte(want[n:n+minPart]))
		if k < 0 {
			return 0
		}
		at += k
		for n < len(want) && at < len(text) && text[at] == want[n] {
			n++
			at++
		}
		if n == len(want) {
			return at
		}
	}
	return 0
}
