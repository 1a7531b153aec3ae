package lists

import "addresscheck/address"

// Lookalikes returns the current entries with the same ends as a, which e are,
// that are another account.
func (l *Lists) Lookalikes(a address.Address, e address.Ends) []*Entry {
	var out []*Entry
	c := l.ends()
	for at := c.first[e]; at != 0; at = c.links[at].next {
		if e := l.Entries[c.links[at].entry]; e.Account != a {
			out = append(out, e)
		}
	}
	return out
}

func (l *Lists) indexEnds() *chains[address.Ends] {
	c := newChains[address.Ends](len(l.Entries))
	for i := len(l.Entries) - 1; i >= 0; i-- {
		if e := l.Entries[i]; e.Removed == nil {
			if ends, ok := e.Account.Ends(); ok {
				c.add(ends, i)
			}
		}
	}
	return c
}
