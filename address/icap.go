package address

import "strings"

// readICAP reads Ethereum's use of IBAN ("Inter exchange client address
// protocol", Ethereum wiki): XE, two check digits so that the number is 1 mod 97
// (ISO 13616), and 30 or 31 letters and digits, which are the account in base 36.
// Nobody writes it any more.
func readICAP(r *Reading, text string) {
	*r = Reading{Chain: evm, Form: FormICAP}
	rest := 0
	for i := range len(text) {
		switch c := text[(i+4)%len(text)]; {
		case c >= '0' && c <= '9':
			rest = (rest*10 + int(c-'0')) % 97
		default:
			rest = (rest*100 + int(c-'A') + 10) % 97
		}
	}
	var b [20]byte
	digits := make([]byte, 0, 31)
	for i := 4; i < len(text); i++ {
		digits = append(digits, byte(strings.IndexByte("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", text[i])))
	}
	switch {
	case rest != 1:
		r.refuse(text, -1, ErrChecksum)
	case !fromBase(b[:], digits, 36):
		r.refuse(text, -1, ErrLength)
	default:
		r.Address, r.Proof = newAddress(evm, Mainnet, KindAccount, b[:]), ProofChecksum
		r.Caveats |= Retired
	}
}
