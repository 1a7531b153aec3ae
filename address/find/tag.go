package find

import (
	"strings"

	"addresscheck/address"
)

// maxTagGap is how far from an address its destination tag may stand, maxMemo how
// long a memo may be: Stellar's has 28 characters, a payment id of Monero 64.
const (
	maxTagGap = 48
	maxMemo   = 64
)

var xrp = chainOf("XRP")

// memoChain reports whether payments on c to an exchange name the receiver by a
// tag or memo beside the address.
func memoChain(c address.Chain) bool {
	switch c.Family() {
	case address.FamilyCosmos, address.FamilyTON, address.FamilyStellar, address.FamilyHedera, address.FamilyEOS, address.FamilyXRP, address.FamilyMonero, address.FamilyStacks:
		return true
	}
	return false
}

// tagWords stand before a destination tag or memo, in lower case: the longer ones
// first. (The folded text has no ü.)
var tagWords = [...]string{"destination tag", "destinationtag", "destination-tag", "destination_tag", "zieltag", "ziel-tag", "dest. tag", "tag", "dt", "payment id", "payment_id", "paymentid", "zahlungs-id", "memo id", "memo-id", "memo_id", "memo", "comment", "kommentar"}

// tagBeside returns the destination tag or memo that stands in the text around
// the candidate that ends at end in the folded text: after it, else before it.
func (s *scan) tagBeside(c *Candidate, end int) string {
	b := s.b
	chain := c.Readings[0].Chain
	if chain == xrp && end+1 < len(b) && b[end] == ':' && c.Notes&FromURI == 0 {
		// address:tag, as some wallets and exchanges write it
		d := end + 1
		for d < len(b) && class[b[d]]&digit != 0 && d-end <= 10 {
			d++
		}
		if d > end+1 && (d == len(b) || class[b[d]]&alnum == 0) {
			return b[end+1 : d]
		}
	}
	if t := tagIn(b[end:min(len(b), end+maxTagGap+maxMemo)], chain); t != "" {
		return t
	}
	from := max(0, end-len(c.Text)-maxTagGap)
	before := b[from:max(from, end-len(c.Text))]
	if cut := strings.LastIndexByte(before, '\n'); cut >= 0 {
		before = before[cut+1:] // of the same line
	}
	return tagIn(before, chain)
}

// tagIn returns the tag behind the first tag word in s, "" if there is none. A tag
// of another address is not taken: nothing that looks like one may stand between.
func tagIn(s string, chain address.Chain) string {
	low := lowerASCII(s)
	for _, w := range tagWords {
		k := strings.Index(low, w)
		if k < 0 || k > maxTagGap || k > 0 && isAlnum(low[k-1]) {
			continue
		}
		for part := range strings.FieldsFuncSeq(low[:k], func(r rune) bool { return r > 0x7f || !isAlnum(byte(r)) }) {
			if len(part) >= minWord {
				return ""
			}
		}
		if t := tagAt(s[k+len(w):], chain); t != "" {
			return t
		}
	}
	return ""
}

// tagAt returns the tag that s, what follows a tag word, begins with: a number, and
// on chains with memos any word with a digit in it behind a colon or equals sign.
func tagAt(s string, chain address.Chain) string {
	k, said := 0, false
	for n := 0; k < len(s) && n < 8; n++ {
		switch c := s[k]; {
		case c == ':' || c == '=':
			said = true
		case c == '/' || c == '(': // Memo/Comment, Memo (ID)
			for k+1 < len(s) && n < 16 && class[s[k+1]]&letter != 0 {
				k++
				n++
			}
		case strings.IndexByte(" \t#.\"'`*|)-", c) < 0:
			n = 8
			continue
		}
		k++
	}
	d := k
	for d < len(s) && d-k <= maxMemo && (isAlnum(s[d]) || said && (s[d] == '-' || s[d] == '_')) {
		d++
	}
	w := s[k:d]
	if w == "" || len(w) > maxMemo || class[w[0]]&digit != 0 && d+1 < len(s) && strings.IndexByte(".,/", s[d]) >= 0 && class[s[d+1]]&digit != 0 {
		return "" // a date, an amount
	}
	switch {
	case chain == xrp:
		if len(w) > 10 || !all(w, digit) { // 32 bits
			return ""
		}
	case chain.Family() == address.FamilyMonero:
		if hexDigits(w) != 16 && hexDigits(w) != 64 {
			return ""
		}
	case all(w, digit):
		if len(w) > 20 { // 64 bits
			return ""
		}
	case !said || kinds(w)&digit == 0:
		return ""
	}
	return w
}
