package lists

import "addresscheck/address"

// ends is what a look-alike shares with a listed address.
type ends struct {
	chain      address.Chain
	kind       address.Kind
	head, tail [4]byte
}

func endsOf(a address.Address) (ends, bool) {
	head, tail, ok := a.Ends()
	if !ok || len(head) != 4 || len(tail) != 4 {
		return ends{}, false
	}
	return ends{a.Chain(), a.Kind(), [4]byte([]byte(head)), [4]byte([]byte(tail))}, true
}

// Lookalikes returns the current entries of the same form as a whose first four
// characters after the fixed prefix and last four are a's, and that are another
// account.
func (l *Lists) Lookalikes(a address.Address) []*Entry {
	k, ok := endsOf(a)
	if !ok || !a.IsValid() {
		return nil
	}
	var out []*Entry
	c := l.ends()
	for at := c.first[k]; at != 0; at = c.links[at].next {
		if e := l.Entries[c.links[at].entry]; e.Account != a {
			out = append(out, e)
		}
	}
	return out
}

func (l *Lists) indexEnds() *chains[ends] {
	c := newChains[ends](len(l.Entries))
	for i := len(l.Entries) - 1; i >= 0; i-- {
		e := l.Entries[i]
		if e.Removed != nil || !e.Account.IsValid() {
			continue
		}
		if k, ok := endsOf(e.Account); ok {
			c.add(k, i)
		}
	}
	return c
}
