package address

import (
	"strings"

	"addresscheck/internal/bech32"
	"addresscheck/internal/cashaddr"
)

// unread says why no form claims text: it is an invoice, a name, an address of a
// chain that is not in the table, or no address.
func unread(text string) *Error {
	e := fail(text, 0, -1, ErrNotAddress)
	lower := strings.ToLower(text)
	switch {
	case isInvoice(lower):
		e.Err = ErrInvoice
	case isName(lower):
		e.Err = ErrName
	case len(text) > 100 && len(text) < 120 && strings.HasPrefix(lower[1:], "pub"):
		e.Err = ErrPublicKey
	case xrplPublicKey(text):
		e.Err = ErrPublicKey
	case len(text) >= 86 && len(text) <= 88 && foreign58(text) < 0:
		e.Err = ErrHash // 64 bytes: a Solana signature, which is a transaction's id, or a key pair
	case isBech32(lower), isCash(lower), resembles(text) && !IsIBAN(text):
		e.Err = ErrUnsupported
	}
	return e
}

// isInvoice reports whether lower begins as Lightning's payment requests do:
// BOLT-11 (ln, network, amount, separator), BOLT-12 offers, LNURL.
func isInvoice(lower string) bool {
	for _, p := range [...]string{"lnbc", "lntb", "lnbcrt", "lntbs", "lno1", "lni1", "lnr1", "lnurl1"} {
		if len(lower) > 20 && strings.HasPrefix(lower, p) && alphanumeric(lower) {
			return true
		}
	}
	return false
}

// nameEnds are the endings of the naming services whose names wallets accept as
// payees.
var nameEnds = [...]string{".eth", ".sol", ".ton", ".t.me", ".near", ".tg", ".crypto", ".x", ".nft", ".wallet", ".blockchain", ".bitcoin", ".dao", ".888", ".zil", ".bnb", ".arb", ".lens", ".tez", ".apt", ".sui", ".btc", ".stx", ".xlm", ".hbar"}

// isName reports whether lower is a name that a wallet would resolve: of a
// naming service, user@host (Lightning address, OpenAlias), ₿user@host
// (BIP-353), user*host (SEP-2), $handle (ADA Handle).
func isName(lower string) bool {
	if len(lower) > 253 || strings.ContainsAny(lower, " /\\?#\"'<>()[]{},;") {
		return false
	}
	for _, sep := range [...]string{"@", "*"} {
		if user, host, ok := strings.Cut(lower, sep); ok {
			host = strings.Trim(host, ".")
			dot := strings.LastIndexByte(host, '.')
			return user != "" && dot >= 0 && host[dot+1] > '9' && !strings.ContainsAny(host, "@*:") // 2*3.5 is no name
		}
	}
	if handle, ok := strings.CutPrefix(lower, "$"); ok {
		return len(handle) >= 1 && len(handle) <= 15 && handle[0] >= 'a' && alphanumeric(strings.NewReplacer("-", "", "_", "", ".", "").Replace(handle))
	}
	for _, end := range nameEnds {
		if label, ok := strings.CutSuffix(lower, end); ok && label != "" && label[0] != '.' {
			return true
		}
	}
	return false
}

// isBech32 reports whether lower is any Bech32 or Bech32m text with a checksum
// that holds: 30 bits are no accident.
func isBech32(lower string) bool {
	i := strings.LastIndexByte(lower, '1')
	if i < 1 || i > 83 || len(lower) > 1100 {
		return false
	}
	for k := range i {
		if lower[k] < 33 || lower[k] > 126 {
			return false
		}
	}
	_, _, _, p := bech32.Decode(nil, lower[:i], lower)
	return p == bech32.OK
}

// isCash reports whether lower is a text in the manner of CashAddr, under any
// prefix, with a checksum that holds (eCash, Kaspa, SLP): 40 bits.
func isCash(lower string) bool {
	i := strings.IndexByte(lower, ':')
	if i < 1 || i > 20 || len(lower) > 140 {
		return false
	}
	var digits []byte
	for _, c := range []byte(lower[i+1:]) {
		d := bech32.Digit(c)
		if d < 0 {
			return false
		}
		digits = append(digits, byte(d))
	}
	return len(digits) > cashaddr.ChecksumLen && cashaddr.Holds(lower[:i], digits)
}

// resembles reports whether text is one long run of letters and digits that is
// no word: an address of a form not known here, perhaps.
func resembles(text string) bool {
	return len(text) >= 25 && len(text) <= 130 && alphanumeric(text) && digitsAndLetters(text)
}

// IsIBAN reports whether text is the number of a bank account (ISO 13616), which
// stands on every invoice: the check digits hold. ICAP, Ethereum's use of the
// same form under XE, is none.
func IsIBAN(text string) bool {
	if len(text) < 15 || len(text) > 34 || text[:2] == "XE" {
		return false
	}
	rest := 0
	for i := range len(text) {
		c := text[(i+4)%len(text)] // country and check digits go last
		switch {
		case c >= '0' && c <= '9':
			rest = (rest*10 + int(c-'0')) % 97
		case c >= 'A' && c <= 'Z':
			rest = (rest*100 + int(c-'A') + 10) % 97
		default:
			return false
		}
	}
	return rest == 1 && text[0] >= 'A' && text[1] >= 'A' && text[2] <= '9' && text[3] <= '9'
}

func digitsAndLetters(text string) bool {
	digits := 0
	for i := range len(text) {
		if text[i] >= '0' && text[i] <= '9' {
			digits++
		}
	}
	return digits > 0 && digits < len(text)
}
