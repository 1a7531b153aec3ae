package lists

import (
	"iter"
	"strings"
)

// prefix is how many bytes of a folded text find it in Search.
const prefix = 8

// starts indexes the first 8 bytes of each folded text, as a number. The filter
// holds a bit for a hash of each: a map asked at every byte took three quarters
// of the time of a search.
type starts struct {
	chains[uint64]
	filter [1 << 10]uint64
}

// bit returns the place of k in the filter (Fibonacci hashing: the upper bits of
// the product depend on every bit of k).
func bit(k uint64) (word int, mask uint64) {
	h := k * 0x9e3779b97f4a7c15 >> 48
	return int(h >> 6), 1 << (h & 63)
}

// Search gives every place in folded, a text as [Fold] writes it, at which the
// published text of an entry stands, with the byte offset: what remains to be
// found when the blanks, line breaks or labels around an address left no
// candidate. It takes time in proportion to the text. Published texts of fewer
// than 8 bytes, of which there are none, are found by LookupText only.
func (l *Lists) Search(folded string) iter.Seq2[int, *Entry] {
	return func(yield func(int, *Entry) bool) {
		for from, e := range l.SearchStarts(folded) {
			if foldedPrefix(folded[from:], searchText(e)) && !yield(from, e) {
				return
			}
		}
	}
}

// SearchStarts gives every place in folded at which the first 8 bytes of the
// published text of an entry stand: what begins like one, and may go on elsewhere.
func (l *Lists) SearchStarts(folded string) iter.Seq2[int, *Entry] {
	return func(yield func(int, *Entry) bool) {
		s := l.starts()
		var last uint64
		for i := 0; i < len(folded); i++ {
			last = last<<8 | uint64(folded[i])
			if word, mask := bit(last); s.filter[word]&mask == 0 || i < prefix-1 {
				continue
			}
			for at := s.first[last]; at != 0; at = s.links[at].next {
				if !yield(i+1-prefix, l.Entries[s.links[at].entry]) {
					return
				}
			}
		}
	}
}

func (l *Lists) indexStarts() *starts {
	s := &starts{chains: *newChains[uint64](len(l.Entries))}
	for i := len(l.Entries) - 1; i >= 0; i-- {
		folded := Fold(searchText(l.Entries[i]))
		if len(folded) < prefix {
			continue
		}
		var k uint64
		for j := range prefix {
			k = k<<8 | uint64(folded[j])
		}
		s.add(k, i)
		word, mask := bit(k)
		s.filter[word] |= mask
	}
	return s
}

// searchText is what Search looks for: the text without the 0x of hex, so that an
// account padded with zeros in a transaction's data is found too.
func searchText(e *Entry) string { return strings.TrimPrefix(e.Text, "0x") }

// SearchText is the part of a folded text that Search's find of e covers.
func SearchText(e *Entry) string { return Fold(searchText(e)) }
