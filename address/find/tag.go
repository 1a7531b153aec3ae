package find

import (
	"strings"

	"addresscheck/address"
)

// maxTagGap is how far from an address its destination tag may stand.
const maxTagGap = 48

var xrp = chainOf("XRP")

// memoChains are those on which payments to an exchange name the receiver by a
// tag or memo beside the address.
var memoChains = [...]address.Chain{xrp, chainOf("BNB"), chainOf("XLM"), chainOf("TON"), chainOf("ATOM"), chainOf("HBAR"), chainOf("EOS"), chainOf("RUNE")}

// memoChain reports whether c is one of them.
func memoChain(c address.Chain) bool {
	for _, m := range memoChains {
		if c == m {
			return true
		}
	}
	return false
}

// tagWords stand before a destination tag or memo, in lower case.
var tagWords = [...]string{"destination tag", "destinationtag", "destination-tag", "zieltag", "ziel-tag", "dest. tag", "tag", "dt", "memo"}

// tagBeside returns the destination tag or memo that stands in the text around
// the candidate that ends at end in the folded text: after it, else before it.
func (s *scan) tagBeside(c *Candidate, end int) string {
	b := s.b
	if c.Readings[0].Chain == xrp && end+1 < len(b) && b[end] == ':' && c.Notes&FromURI == 0 {
		// address:tag, as some wallets and exchanges write it
		d := end + 1
		for d < len(b) && class[b[d]]&digit != 0 && d-end <= 10 {
			d++
		}
		if d > end+1 && (d == len(b) || class[b[d]]&alnum == 0) {
			return b[end+1 : d]
		}
	}
	if t := tagIn(b[end:min(len(b), end+maxTagGap)]); t != "" {
		return t
	}
	from := max(0, end-len(c.Text)-maxTagGap)
	before := b[from:max(from, end-len(c.Text))]
	if cut := strings.LastIndexByte(before, '\n'); cut >= 0 {
		before = before[cut+1:] // of the same line
	}
	return tagIn(before)
}

// tagIn returns the number behind the first tag word in s, "" if there is none.
// A tag of another address is not taken: nothing that looks like one may stand
// between.
func tagIn(s string) string {
	low := lowerASCII(s)
	for _, w := range tagWords {
		k := strings.Index(low, w)
		if k < 0 || k > 0 && isAlnum(low[k-1]) {
			continue
		}
		for part := range strings.FieldsFuncSeq(low[:k], func(r rune) bool { return r > 0x7f || !isAlnum(byte(r)) }) {
			if len(part) >= minWord {
				return ""
			}
		}
		k += len(w)
		for n := 0; k < len(s) && n < 6 && strings.IndexByte(" \t:=#.\"", s[k]) >= 0; n++ {
			k++
		}
		d := k
		for d < len(s) && class[s[d]]&digit != 0 && d-k <= 10 {
			d++
		}
		if d > k && d-k <= 10 && (d == len(s) || class[s[d]]&alnum == 0) {
			return s[k:d]
		}
	}
	return ""
}
