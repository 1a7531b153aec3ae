package screen

import (
	"sort"

	"addresscheck/address"
)

// kin is what look-alikes are told by: the ends of an account.
type kin struct {
	ends    address.Ends
	account address.Address
}

// maxSimilar bounds the look-alikes told of one row.
const maxSimilar = 10

// markSimilar tells rows of the batch that are easily confused with each other:
// another account of the same form whose ends are equal. This is how address
// poisoning works: the attacker's address stands in the history beside the real
// one.
func markSimilar(items []Item) {
	rows := map[address.Ends][]int{}
	var order []address.Ends // the same input gives the same bytes: no range over the map
	for i := range items {
		for _, k := range items[i].kinship {
			e := k.ends
			if n := len(rows[e]); n == 0 || rows[e][n-1] != i {
				rows[e] = append(rows[e], i)
				if n == 1 {
					order = append(order, e)
				}
			}
		}
	}
	for _, e := range order {
		group := rows[e]
		markGroup(items, group, func(k kin) bool { return k.ends == e })
	}
	for i := range items {
		sort.Slice(items[i].Similar, func(a, b int) bool {
			x, y := items[i].Similar[a], items[i].Similar[b]
			return x.Item < y.Item || x.Item == y.Item && x.Text < y.Text
		})
	}
}

// markGroup tells the rows of one group of each other. Only distinct accounts
// are compared, so that a list with one address a thousand times stays quick.
func markGroup(items []Item, group []int, in func(kin) bool) {
	account := func(i int) (a address.Address) {
		for _, k := range items[i].kinship {
			if in(k) {
				return k.account
			}
		}
		return a
	}
	first := map[address.Address]int{} // the first row of each account
	var order []address.Address
	for _, i := range group {
		a := account(i)
		if _, ok := first[a]; !ok {
			first[a] = i
			order = append(order, a)
		}
	}
	if len(order) < 2 {
		return
	}
	for _, i := range group {
		it := &items[i]
		told := 0
		own := account(i)
		for _, a := range order {
			if told == maxSimilar {
				break // going on would be quadratic for many rows with equal ends
			}
			if a == own {
				continue
			}
			told++
			it.addSimilar(Similar{Text: a.String(), Item: first[a] + 1})
		}
		it.State = worse(it.State, Lookalike)
	}
}

// addSimilar keeps a look-alike once: a text read on several chains is one row.
func (it *Item) addSimilar(s Similar) {
	for _, have := range it.Similar {
		if have.Item == s.Item && (s.Item > 0 || have.Text == s.Text) {
			return
		}
	}
	it.Similar = append(it.Similar, s)
}
