package figures

import (
	"cmp"
	"slices"
	"strings"

	"addresscheck/lists"
)

// Chain is how many current entries are on one chain, by source.
type Chain struct {
	ID    string         // of address/chain.go, ETH for all chains with Ethereum's accounts; "" where the text is no address
	Name  string         // "" with ID ""
	Count map[string]int // by the source's id
	Total int
}

// Chains counts the current entries by the chain on which each is an address, the
// most first. The label that an authority files an address under is no chain.
func Chains(entries []*lists.Entry) (list []Chain) {
	for _, e := range entries {
		if e.Removed != nil {
			continue
		}
		id, name := "", ""
		if a := lists.Account(e.Asset, e.Text); a.IsValid() {
			id, name = a.Chain().ID(), a.Chain().Name()
		}
		i := slices.IndexFunc(list, func(c Chain) bool { return c.ID == id })
		if i < 0 {
			i = len(list)
			list = append(list, Chain{ID: id, Name: name, Count: map[string]int{}})
		}
		list[i].Count[e.Party.Source.ID]++
		list[i].Total++
	}
	slices.SortFunc(list, func(a, b Chain) int { return cmp.Or(b.Total-a.Total, strings.Compare(a.ID, b.ID)) })
	return list
}
