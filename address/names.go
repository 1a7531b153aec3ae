package address

// Chains whose accounts are names without a checksum. Any short word is one, so
// they are read only when asked for (ParseFor), or behind their URI scheme.

var near, eos = mustChain("NEAR"), mustChain("EOS")

// readNEAR reads an account of NEAR (Nomicon, "Account ID rules"; NEP-518 and
// NEP-616): 2 to 64 small letters and digits, with single - _ . between them.
// 64 hex digits are an implicit account, 0x and 40 the EVM's account, and that is
// the address; 0s and 40 a deterministic one.
func readNEAR(text string) Reading {
	r := Reading{Chain: near, Form: FormName}
	if len(text) < 2 || len(text) > 64 {
		r.Err = fail(text, near, -1, ErrLength)
		return r
	}
	separated := true
	for i := range len(text) {
		c := text[i]
		word := c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
		if !word && (separated || c != '-' && c != '_' && c != '.') {
			r.Err = fail(text, near, i, ErrCharacter)
			return r
		}
		separated = !word
	}
	if separated {
		r.Err = fail(text, near, len(text)-1, ErrCharacter)
		return r
	}
	if len(text) == 42 && text[:2] == "0x" && hexLength(text[2:]) == 40 {
		r.Form = FormHex
		r.Address = newAddress(evm, Mainnet, KindAccount, unhex(text[2:]))
		return r
	}
	r.Address = newAddress(near, Mainnet, KindAccount, []byte(text))
	return r
}

// readEOS reads an account of EOS (Antelope's name type): up to 12 of the
// characters . 1 to 5 a to z, a 13th of . 1 to 5 a to j, no dot at the end.
func readEOS(text string) Reading {
	r := Reading{Chain: eos, Form: FormName}
	if len(text) < 1 || len(text) > 13 {
		r.Err = fail(text, eos, -1, ErrLength)
		return r
	}
	last := len(text) - 1
	for i := range len(text) {
		c := text[i]
		if !(c >= '1' && c <= '5' || c >= 'a' && c <= 'z' || c == '.') || i == 12 && c > 'j' || i == last && c == '.' {
			r.Err = fail(text, eos, i, ErrCharacter)
			return r
		}
	}
	r.Address = newAddress(eos, Mainnet, KindAccount, []byte(text))
	return r
}
