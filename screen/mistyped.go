package screen

import (
	"addresscheck/lists"
)

// maxMistyped bounds the refused texts that are held against every listed one, and
// of which the wrong characters are looked for.
const maxMistyped = 1000

// mistyped returns the first entry whose text a refused text becomes by a single
// change: a character exchanged, left out, put in, or two neighbours swapped. It
// is the only case in which the right spelling is told: of an address that must
// not be paid. Entries that were removed do not count.
func mistyped(l *lists.Lists, text string) *lists.Entry {
	const shortest = 20 // below, a single change says nothing
	folded := lists.Fold(text)
	if len(folded) < shortest {
		return nil
	}
	for _, e := range l.Entries {
		if e.Removed == nil && len(e.Text) >= shortest && len(e.Text) <= len(folded)+1 && len(e.Text) >= len(folded)-1 && oneChange(folded, e.Text) {
			return e
		}
	}
	return nil
}

// oneChange reports whether a single change makes b, in small letters, of a, which
// is in small letters.
func oneChange(a, b string) bool {
	from, m, n := 0, len(a), len(b)
	for from < m && from < n && a[from] == small(b[from]) {
		from++
	}
	for m > from && n > from && a[m-1] == small(b[n-1]) {
		m--
		n--
	}
	switch {
	case m-from+n-from == 1, m-from == 1 && n-from == 1:
		return true
	case m-from == 2 && n-from == 2:
		return a[from] == small(b[from+1]) && a[from+1] == small(b[from])
	}
	return false
}

func small(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// addMistyped tells of a refused item that it looks like a listed address with a
// slip in it.
func (it *Item) addMistyped(l *lists.Lists) {
	if it.Err == nil || len(it.Hits) > 0 || it.secret() || len(it.Readings) > 0 && it.Readings[0].Valid() {
		return
	}
	if e := mistyped(l, it.Read); e != nil {
		it.addCode("mistyped")
		it.addSimilar(Similar{Text: e.Text, From: e})
	}
}
