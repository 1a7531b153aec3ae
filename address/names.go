package address

// Chains whose accounts are names without a checksum. Any short word is one, so
// they are read only when asked for (ParseFor), or behind their URI scheme.

// readNEAR reads an account of NEAR (Nomicon, "Account ID rules"; NEP-518 and
// NEP-616): 2 to 64 small letters and digits, with single - _ . between them.
// 64 hex digits are an implicit account, 0x and 40 the EVM's account, and that is
// the address; 0s and 40 a deterministic one.
func readNEAR(r *Reading, text string) {
	*r = Reading{Chain: near, Form: FormName}
	if len(text) < 2 || len(text) > 64 {
		r.refuse(text, -1, ErrLength)
		return
	}
	separated := true
	for i := range len(text) {
		c := text[i]
		word := c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
		if !word && (separated || c != '-' && c != '_' && c != '.') {
			r.refuse(text, i, ErrCharacter)
			return
		}
		separated = !word
	}
	if separated {
		r.refuse(text, len(text)-1, ErrCharacter)
		return
	}
	if len(text) == 42 && text[:2] == "0x" && hexLength(text[2:]) == 40 {
		r.Form = FormHex
		r.Address = newAddress(evm, Mainnet, KindAccount, unhex(text[2:]))
		return
	}
	r.Address = newAddress(near, Mainnet, KindAccount, []byte(text))
}

// readEOS reads an account of EOS (Antelope's name type): up to 12 of the
// characters . 1 to 5 a to z, a 13th of . 1 to 5 a to j, no dot at the end.
func readEOS(r *Reading, text string) {
	*r = Reading{Chain: eos, Form: FormName}
	if len(text) < 1 || len(text) > 13 {
		r.refuse(text, -1, ErrLength)
		return
	}
	last := len(text) - 1
	for i := range len(text) {
		c := text[i]
		if !(c >= '1' && c <= '5' || c >= 'a' && c <= 'z' || c == '.') || i == 12 && c > 'j' || i == last && c == '.' {
			r.refuse(text, i, ErrCharacter)
			return
		}
	}
	r.Address = newAddress(eos, Mainnet, KindAccount, []byte(text))
}
