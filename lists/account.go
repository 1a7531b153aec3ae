package lists

import "addresscheck/address"

// account returns the account that an address published under a label means, or
// the zero Address when the text is none.
//
// A label is what is held, not a chain: OFAC's USDT rows are Tron, EVM and
// Bitcoin addresses, and one Tron address is filed as XBT. So the label only
// says which chain to try first; then the first valid reading on a main network
// counts. A reading with an error does not: an entry whose account we would have
// to guess is kept and found by its exact text instead.
func account(asset, text string) address.Address {
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

// hashTwins returns one account for each payload among a's twins that is not a's
// own: such a twin can't be found by comparing bytes. Today that is the P2SH
// address that wraps the witness program of a's key, which has the same script
// hash on every chain; the first chain of the table stands for all.
func hashTwins(a address.Address) []address.Address {
	var out []address.Address
	var own, buf, seen [64]byte
	mine := string(a.AppendPayload(own[:0]))
next:
	for _, t := range address.Twins(a) {
		payload := string(t.Address.AppendPayload(buf[:0]))
		if payload == mine {
			continue
		}
		for _, o := range out {
			if string(o.AppendPayload(seen[:0])) == payload {
				continue next
			}
		}
		out = append(out, t.Address)
	}
	return out
}
