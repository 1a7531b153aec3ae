package lists

import (
	"sync"

	"addresscheck/address"
)

// Lists are the entries of a snapshot, indexed. They are read-only: several
// goroutines can look up at once.
type Lists struct {
	Head    *Head     // nil without one
	Sources []*Source // with their status
	Entries []*Entry  // ordered by source, party, label and text
	SHA256  string    // of the snapshot, lower-case hex

	Note     string // the signed note of Head, as it came; "" without one
	Snapshot string // the snapshot's text

	accounts chains[address.Address]
	keys     chains[address.Key] // of current entries and their twins
	texts    chains[uint64]      // by hash of the folded text

	ends   func() *chains[address.Ends] // made when first asked for: a checksum an entry
	starts func() *starts               // made when first asked for
}

// chains is an index: for each key the entries that have it, in order. All links
// are in one slice; a slice for each key would be 3,000 allocations more.
type chains[K comparable] struct {
	first map[K]int32
	links []link // 0 ends a chain
}

type link struct {
	entry int32
	next  int32
}

func newChains[K comparable](n int) *chains[K] {
	return &chains[K]{make(map[K]int32, n), make([]link, 1, n+1)}
}

// add puts entry i before the others of its key: entries are added backwards.
func (c *chains[K]) add(k K, i int) {
	head := c.first[k]
	if head != 0 && c.links[head].entry == int32(i) {
		return
	}
	c.links = append(c.links, link{int32(i), head})
	c.first[k] = int32(len(c.links) - 1)
}

// index makes the look-ups of a snapshot.
func index(s *Snapshot) *Lists {
	n := len(s.Entries)
	accounts, keys, texts := newChains[address.Address](n), newChains[address.Key](n+n/2), newChains[uint64](n)
	l := &Lists{Sources: s.Sources, Entries: s.Entries}
	var ks []address.Key
	for i := n - 1; i >= 0; i-- {
		e := s.Entries[i]
		texts.add(hashFolded(e.Text), i)
		if !e.Account.IsValid() {
			continue
		}
		accounts.add(e.Account, i)
		if e.Removed != nil {
			continue
		}
		ks = address.AppendKeys(ks[:0], e.Account)
		for _, k := range ks {
			keys.add(k, i)
		}
	}
	l.accounts, l.keys, l.texts = *accounts, *keys, *texts
	l.ends, l.starts = sync.OnceValue(l.indexEnds), sync.OnceValue(l.indexStarts)
	return l
}

// Lookup returns the entries for an account: first those that name it, current
// and removed, then the current ones from which it is derived (same key, same
// script, same bytes), each part ordered as Entries. It returns nil when
// there is none. That a derived account was not found
// proves nothing.
func (l *Lists) Lookup(a address.Address) []Hit {
	if !a.IsValid() {
		return nil
	}
	hits := l.LookupAccount(a)
	exact := len(hits)
	var buf [4]address.Key
	for _, k := range address.AppendKeys(buf[:0], a) {
		for at := l.keys.first[k]; at != 0; at = l.keys.links[at].next {
			e := l.Entries[l.keys.links[at].entry]
			if hasEntry(hits[exact:], e) {
				continue
			}
			// Keys are shared by more than twins, and by a itself: only Related says what is one.
			if why := address.Related(e.Account, a); why != address.NotRelated {
				hits = append(hits, Hit{Entry: e, Relation: Derived, Why: why})
			}
		}
	}
	return hits
}

// LookupAccount returns the first part of Lookup: the entries that name the account
// itself. It is enough for an account whose keys ([address.SameKeys]) were looked
// up already, and costs no hash.
func (l *Lists) LookupAccount(a address.Address) (hits []Hit) {
	for at := l.accounts.first[a]; at != 0; at = l.accounts.links[at].next {
		hits = append(hits, Hit{Entry: l.Entries[l.accounts.links[at].entry], Relation: Exact})
	}
	return hits
}

// hasEntry reports whether e was found by another key already.
func hasEntry(hits []Hit, e *Entry) bool {
	for _, h := range hits {
		if h.Entry == e {
			return true
		}
	}
	return false
}

// LookupText returns the entries, current and removed, whose published text is
// text when both are compared as texts (see [FoldRune]), whatever they mean: the
// way to an entry that is no valid address, and to a listed address that was
// typed in the wrong case. It returns nil, and allocates nothing, when there is
// none.
func (l *Lists) LookupText(text string) []Hit {
	var hits []Hit
	for at := l.texts.first[hashFolded(text)]; at != 0; at = l.texts.links[at].next {
		if e := l.Entries[l.texts.links[at].entry]; sameFolded(e.Text, text) {
			hits = append(hits, Hit{Entry: e, Relation: SameText})
		}
	}
	return hits
}
