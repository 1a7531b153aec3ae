package lists

import (
	"iter"
	"strings"
)

// prefix is how many bytes of a folded text find it in Search.
const prefix = 8

// Search gives every place in folded, a text as [Fold] writes it, at which the
// published text of an entry stands, with the byte offset: what remains to be
// found when the blanks, line breaks or labels around an address left no
// candidate. It takes time in proportion to the text. Published texts of fewer
// than 8 bytes, of which there are none, are found by LookupText only.
func (l *Lists) Search(folded string) iter.Seq2[int, *Entry] {
	return func(yield func(int, *Entry) bool) {
		c := l.starts()
		var last uint64
		for i := 0; i < len(folded); i++ {
			last = last<<8 | uint64(folded[i])
			start := i + 1 - prefix
			if start < 0 {
				continue
			}
			for at := c.first[last]; at != 0; at = c.links[at].next {
				e := l.Entries[c.links[at].entry]
				if foldedPrefix(folded[start:], searchText(e)) && !yield(start, e) {
					return
				}
			}
		}
	}
}

// indexStarts indexes the first 8 bytes of each folded text, as a number.
func (l *Lists) indexStarts() *chains[uint64] {
	c := newChains[uint64](len(l.Entries))
	for i := len(l.Entries) - 1; i >= 0; i-- {
		folded := Fold(searchText(l.Entries[i]))
		if len(folded) < prefix {
			continue
		}
		var k uint64
		for j := range prefix {
			k = k<<8 | uint64(folded[j])
		}
		c.add(k, i)
	}
	return c
}

// searchText is what Search looks for: the text without the 0x of hex, so that an
// account padded with zeros in a transaction's data is found too.
func searchText(e *Entry) string { return strings.TrimPrefix(e.Text, "0x") }

// SearchLength is how many bytes of a folded text Search's find of e covers.
func SearchLength(e *Entry) int { return len(Fold(searchText(e))) }
