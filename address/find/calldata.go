package find

import (
	"strings"

	"addresscheck/address"
)

// Contract calls and events hold accounts as words of 32 bytes: 24 zeros and the
// account in hex (Solidity's ABI specification, "address"; the same on Tron). A
// call begins with the four bytes of its function.
const (
	wordDigits = 64
	padding    = "000000000000000000000000"
	selector   = 8
)

// callData reads the hex digits from i to j as a call with words of 32 bytes. The
// accounts in it are compared only (Everything): a number can look the same.
func (s *scan) callData(i, j int) (int, bool) {
	from := digitsFrom(s.b[i:j]) + i
	n := j - from
	if !s.everything || n <= wordDigits || n%wordDigits != 0 && n%wordDigits != selector || !all(s.b[from:from+wordDigits], hexdig) {
		return 0, false
	}
	found := false
	for k := from + n%wordDigits; k+wordDigits <= j && len(s.out) < MaxCandidates; k += wordDigits {
		s.work += len(padding)
		w := s.b[k : k+wordDigits]
		if !padded(w) {
			continue
		}
		at := k + len(padding)
		c := s.readAll(at, k+wordDigits, "0x"+w[len(padding):])
		c.Readings = append(c.Readings, onTron(w, nil)...)
		c.Notes, c.Apart = Glued, true
		s.add(c, k+wordDigits)
		found = true
	}
	return j, found
}

// digitsFrom returns where the digits of w begin: behind 0x, if it has one.
func digitsFrom(w string) int {
	if len(w) > 2 && w[0] == '0' && w[1]|0x20 == 'x' {
		return 2
	}
	return 0
}

// padded reports whether a word of 32 bytes is an account: small numbers have more
// zeros.
func padded(w string) bool {
	const most = 8
	return strings.HasPrefix(w, padding) && strings.Trim(w[len(padding):len(padding)+most], "0") != "" && all(w, hexdig)
}

// onTron returns the reading of a padded account as one of Tron, which is to be
// compared too: nothing in contract data says of which chain it is.
func onTron(w string, err *address.Error) []address.Reading {
	r, _ := address.ParseFor(trx, "41"+w[len(padding):])
	if !r.Address.IsValid() {
		return nil
	}
	r.Err = err
	return []address.Reading{r}
}

var trx = chainOf("TRX")
