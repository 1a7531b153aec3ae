package lists

import "addresscheck/address"

// Account returns the account that an address published under a label means, or
// the zero Address when the text is none.
//
// A label is what is held, not a chain: OFAC's USDT rows are Tron, EVM and
// Bitcoin addresses, and one Tron address is filed as XBT. So the label only
// says which chain to try first; then the first valid reading on a main network
// counts. A reading with an error does not: an entry whose account we would have
// to guess is kept and found by its exact text instead. [Compile] asks it of
// every entry.
func Account(asset, text string) address.Address {
	if c, ok := address.ChainByID(asset); ok && asset != "" {
		if r, err := address.ParseFor(c, text); err == nil && r.Address.Network() == address.Mainnet {
			return r.Address
		}
	}
	rs, _ := address.Parse(text)
	for i := range rs {
		if rs[i].Valid() && rs[i].Address.IsValid() && rs[i].Address.Network() == address.Mainnet {
			return rs[i].Address
		}
	}
	return address.Address{}
}
