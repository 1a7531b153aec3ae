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
		if r, err := address.ParseFor(c, text); err == nil && r.Address.Network() == address.Mainnet && readable(r) {
			return r.Address
		}
	}
	rs, _ := address.Parse(text)
	for i := range rs {
		if rs[i].Valid() && rs[i].Address.IsValid() && rs[i].Address.Network() == address.Mainnet && readable(rs[i]) {
			return rs[i].Address
		}
	}
	return address.Address{}
}

// readable reports whether a snapshot, which names the account's chain beside the
// text, can be read back: not where the text is a container of another chain (a
// Lightning invoice's Bitcoin address). Such an entry is found by its text.
func readable(r address.Reading) bool {
	return r.Chain.Accounts() == r.Address.Chain()
}
