package address

import "strings"

// ChainByID returns the chain with that id or alias, in any letter case.
func ChainByID(id string) (Chain, bool) {
	id = strings.ToUpper(id)
	for i := 1; i < len(rows); i++ {
		if rows[i].id == id {
			return Chain(i), true
		}
	}
	for i := 1; i < len(rows); i++ {
		for rest := rows[i].aliases; rest != ""; {
			var alias string
			if alias, rest, _ = strings.Cut(rest, " "); alias == id {
				return Chain(i), true
			}
		}
	}
	return 0, false
}

// Chains returns every chain of the table, in its order.
func Chains() []Chain {
	out := make([]Chain, 0, len(rows)-1)
	for i := 1; i < len(rows); i++ {
		out = append(out, Chain(i))
	}
	return out
}

// ID returns the ticker of the chain's native asset, "" for no chain.
func (c Chain) ID() string { return rows[c].id }

// Name returns the chain's name as people call it.
func (c Chain) Name() string { return rows[c].name }

// Family returns the codec the chain uses.
func (c Chain) Family() Family { return rows[c].family }

// CAIP2 returns the CAIP-2 id of the chain's mainnet, "" where none is
// registered.
func (c Chain) CAIP2() string { return rows[c].caip2 }

// Accounts returns the chain whose accounts c's are: ETH for every EVM chain,
// DOT for those of Substrate, BTC for Omni, otherwise c.
func (c Chain) Accounts() Chain {
	if a := rows[c].accounts; a != 0 {
		return a
	}
	return c
}
