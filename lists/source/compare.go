//go:build !js

package source

import (
	"cmp"
	"slices"
	"strings"

	"addresscheck/address"
	"addresscheck/lists"
)

// identity is what makes two entries of two editions one: the label, and the
// account or else the exact text. Party, reference and spelling are attributes:
// they are filled in and corrected, and that is no change of the list.
type identity struct {
	asset   string
	account address.Address
	text    string // where there is no account
}

func identify(e *lists.Entry) identity {
	if a := lists.Account(e.Asset, e.Text); a.IsValid() {
		return identity{e.Asset, a, ""}
	}
	return identity{e.Asset, address.Address{}, e.Text}
}

// Change is what happened to one identity between two editions.
type Change struct {
	Before, After []*lists.Entry // one for each party that is named
	Again         bool           // added: it had been on the list before
	What          []string       // details: what differs, by the words of detailNames
}

// entry is the entry to show it by.
func (c *Change) Entry() *lists.Entry {
	if len(c.After) > 0 {
		return c.After[0]
	}
	return c.Before[0]
}

// Changes are the differences of two editions. Added and Removed are changes of
// the list; Details are not.
type Changes struct {
	Added, Removed, Details []Change
	before                  int // identities of the first edition
}

// detailNames are what two entries of one identity can differ in, in order.
var detailNames = []string{"party", "reference", "spelling", "aliases", "type", "programmes", "basis", "listed", "topics", "remark"}

// Compare compares the current entries of two editions of one source. Entries of
// one identity are matched by party: by reference, then by name, then in order.
func Compare(old, new []*lists.Entry) *Changes {
	before, order := group(old)
	after, orderAfter := group(new)
	gone, _ := group(removedOnly(old))
	c := &Changes{before: len(order)}
	for _, id := range order {
		if after[id] == nil {
			c.Removed = append(c.Removed, Change{Before: before[id]})
		}
	}
	for _, id := range orderAfter {
		if before[id] == nil {
			c.Added = append(c.Added, Change{After: after[id], Again: gone[id] != nil})
			continue
		}
		pairs := match(before[id], after[id])
		var what []string
		for _, p := range pairs {
			if p.before != nil && p.after != nil {
				what = append(what, differences(p.before, p.after)...)
			} else {
				what = append(what, p.alone(pairs))
			}
		}
		if len(what) > 0 {
			slices.SortFunc(what, func(a, b string) int {
				return cmp.Compare(slices.Index(detailNames, a), slices.Index(detailNames, b))
			})
			c.Details = append(c.Details, Change{Before: before[id], After: after[id], What: slices.Compact(what)})
		}
	}
	for _, list := range [][]Change{c.Added, c.Removed, c.Details} {
		slices.SortStableFunc(list, func(a, b Change) int { return byParty(a.Entry(), b.Entry()) })
	}
	return c
}

// byParty orders entries as facts do.
func byParty(a, b *lists.Entry) int {
	return cmp.Or(strings.Compare(a.Party.Name, b.Party.Name), strings.Compare(a.Party.Reference, b.Party.Reference),
		strings.Compare(a.Asset, b.Asset), strings.Compare(a.Text, b.Text))
}

// group gives the current entries of each identity, and the identities in the
// order of their first entry. The same address twice of one party is one.
func group(entries []*lists.Entry) (map[identity][]*lists.Entry, []identity) {
	out := map[identity][]*lists.Entry{}
	var order []identity
	for _, e := range entries {
		if e.Removed != nil {
			continue
		}
		id := identify(e)
		if out[id] == nil {
			order = append(order, id)
		}
		if !slices.ContainsFunc(out[id], func(o *lists.Entry) bool {
			return o.Text == e.Text && o.Party.Name == e.Party.Name && o.Party.Reference == e.Party.Reference
		}) {
			out[id] = append(out[id], e)
		}
	}
	return out, order
}

// pair is an entry before and after; one of them can be nil.
type pair struct{ before, after *lists.Entry }

// match pairs the entries of one identity.
func match(before, after []*lists.Entry) (pairs []pair) {
	before, after = slices.Clone(before), slices.Clone(after)
	for _, same := range []func(a, b *lists.Entry) bool{
		func(a, b *lists.Entry) bool {
			return a.Party.Reference != "" && a.Party.Reference == b.Party.Reference && a.Text == b.Text
		},
		func(a, b *lists.Entry) bool {
			return a.Party.Reference != "" && a.Party.Reference == b.Party.Reference
		},
		func(a, b *lists.Entry) bool { return a.Party.Name == b.Party.Name && a.Text == b.Text },
		func(a, b *lists.Entry) bool { return a.Party.Name == b.Party.Name },
		func(a, b *lists.Entry) bool { return true },
	} {
		for i := 0; i < len(before); {
			j := slices.IndexFunc(after, func(e *lists.Entry) bool { return same(before[i], e) })
			if j < 0 {
				i++
				continue
			}
			pairs = append(pairs, pair{before[i], after[j]})
			before, after = slices.Delete(before, i, i+1), slices.Delete(after, j, j+1)
		}
	}
	for _, e := range before {
		pairs = append(pairs, pair{e, nil})
	}
	for _, e := range after {
		pairs = append(pairs, pair{nil, e})
	}
	return pairs
}

// alone names what differs where only one edition has the entry: a party, or a
// second spelling of an address that the same party has in both.
func (p pair) alone(pairs []pair) string {
	one := p.before
	if one == nil {
		one = p.after
	}
	for _, o := range pairs {
		if o.before != nil && o.after != nil && (sameParty(o.before.Party, one.Party) || sameParty(o.after.Party, one.Party)) {
			return "spelling"
		}
	}
	return "party"
}

// differences names what differs between two entries.
func differences(a, b *lists.Entry) (what []string) {
	p, q := a.Party, b.Party
	for _, d := range []struct {
		name string
		same bool
	}{
		{"party", p.Name == q.Name}, {"reference", p.Reference == q.Reference && sameSet(p.Also, q.Also)},
		{"spelling", a.Text == b.Text && sameSet(p.Spellings, q.Spellings)}, {"aliases", sameSet(p.Aliases, q.Aliases)},
		{"type", p.Type == q.Type}, {"programmes", sameSet(p.Programmes, q.Programmes)}, {"basis", sameSet(p.Basis, q.Basis)},
		{"listed", p.Listed == q.Listed}, {"topics", slices.Equal(p.Topics, q.Topics)}, {"remark", a.Remark == b.Remark},
	} {
		if !d.same {
			what = append(what, d.name)
		}
	}
	return what
}

func sameSet(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}
