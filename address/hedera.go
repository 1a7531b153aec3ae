package address

import (
	"strconv"
	"strings"
)

// claimHedera reports whether text is three numbers with dots between them, and
// perhaps a hyphen and more.
func claimHedera(text string) bool {
	number, _, _ := strings.Cut(text, "-")
	if len(text) > 70 || strings.Count(number, ".") != 2 || text[0] > '9' {
		return false
	}
	for i := range len(number) {
		if number[i] != '.' && (number[i] < '0' || number[i] > '9') {
			return false
		}
	}
	return !isDate(number)
}

// isDate reports whether three numbers with dots between them are a date as
// Germans write it.
func isDate(number string) bool {
	part := strings.SplitN(number, ".", 3)
	day, _ := strconv.Atoi(part[0])
	month, _ := strconv.Atoi(part[1])
	year := part[2]
	return day >= 1 && day <= 31 && month >= 1 && month <= 12 && (len(year) == 2 || len(year) == 4 && (year[:2] == "19" || year[:2] == "20"))
}

// readHedera reads an account of Hedera (HIP-15, "Address format"): shard, realm
// and number in decimal without leading zeros, and optionally a hyphen and five
// letters of checksum, which differ between the networks. (The EVM alias of an
// account, 0x and 40 hex digits, is Ethereum's account: HIP-583.)
func readHedera(r *Reading, text string) {
	*r = Reading{Chain: hbar, Form: FormNumber}
	number, sum, checked := strings.Cut(text, "-")
	at := 0
	for part := range strings.SplitSeq(number, ".") {
		if n, err := strconv.ParseUint(part, 10, 63); err != nil || strconv.FormatUint(n, 10) != part {
			r.refuse(text, min(at, len(text)-1), ErrCharacter)
			return
		}
		at += len(part) + 1
	}
	if strings.Count(number, ".") != 2 {
		r.refuse(text, -1, ErrLength)
		return
	}
	net := Mainnet
	if checked {
		r.Form = FormNumberChecksum
		ledger := byte(0)
		for ledger < 3 && hederaSum(number, ledger) != sum {
			ledger++
		}
		if ledger == 3 {
			err := ErrChecksum
			if len(sum) != 5 {
				err = ErrLength
			}
			r.refuse(text, -1, err)
			return
		}
		net = [...]Network{Mainnet, Testnet, Custom}[ledger]
		r.Proof = ProofChecksum
	}
	if net != Mainnet {
		r.Caveats |= TestNetwork
	}
	r.Address = newAddress(hbar, net, KindAccount, []byte(number))
}

// hederaSum returns the checksum of an account on a ledger (HIP-15, "Checksum
// algorithm").
func hederaSum(number string, ledger byte) string {
	const p3, p5 = 26 * 26 * 26, 26 * 26 * 26 * 26 * 26
	var s, s0, s1, sh int
	for i := range len(number) {
		d := 10 // the dot
		if number[i] != '.' {
			d = int(number[i] - '0')
		}
		s = (31*s + d) % p3
		if i%2 == 0 {
			s0 += d
		} else {
			s1 += d
		}
	}
	for _, h := range [...]byte{ledger, 0, 0, 0, 0, 0, 0} {
		sh = (31*sh + int(h)) % p5
	}
	c := (((len(number)%5*11+s0%11)*11+s1%11)*p3 + s + sh) % p5
	c = c * 1_000_003 % p5
	var out [5]byte
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = 'a' + byte(c%26)
		c /= 26
	}
	return string(out[:])
}

// hederaText returns the canonical text of a Hedera account: with its checksum
// only on a test network, which else could not be told.
func hederaText(a Address, p []byte) string {
	if a.network == Mainnet {
		return string(p)
	}
	ledger := byte(1)
	if a.network == Custom {
		ledger = 2
	}
	return string(p) + "-" + hederaSum(string(p), ledger)
}
