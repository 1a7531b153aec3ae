package find

import (
	"strings"

	"addresscheck/address"
	b58 "addresscheck/internal/base58"
)

// Forms with a short checksum are searched for only from the beginning of a word,
// where over gaps: at every place of a long text sixteen bits would hold by chance.

// A form is the first characters, the class and the lengths of a form's texts.
type form struct {
	starts  string
	class   uint8
	lengths []int
}

var forms = [...]form{
	{"GC", upper | digit, []int{56}},                               // Stellar
	{"M", upper | digit, []int{69}},                                // Stellar, muxed
	{"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", upper | digit, []int{58}}, // Algorand
	{"ft", lower | digit, []int{41, 44, 86}},                       // Filecoin
	{"S", upper | digit, []int{41, 40, 39}},                        // Stacks
	{"5", base58, []int{48}},                                       // Substrate
	{"1", base58, []int{48, 47, 46}},                               // Polkadot
	{"CDEFGHJ", base58, []int{47}},                                 // Kusama
	{"AD", base58, []int{59, 104}},                                 // Cardano, Byron
}

// formStarts are the first characters of the forms.
var formStarts = func() (starts [256]bool) {
	for _, f := range forms {
		for i := range len(f.starts) {
			starts[f.starts[i]] = true
		}
	}
	return starts
}()

// searchForm looks for one of the forms at the beginning of the word from i to j:
// the whole of it, or in groups of four and more.
func (s *scan) searchForm(i, j int) (window, bool) {
	if j-i < 4 || !formStarts[s.b[i]] {
		return window{}, false
	}
	s.look(i)
	for f := range forms {
		if strings.IndexByte(forms[f].starts, s.b[i]) < 0 {
			continue
		}
		for _, n := range forms[f].lengths {
			text := s.peek(0, n, forms[f].class)
			if text == nil || digitsIn(text) < 3 || forms[f].class == base58 && n < 50 && !s.isSS58(text) {
				continue
			}
			if w := s.window(0, n); s.valid(w.text) {
				return w, true
			}
		}
	}
	return window{}, false
}

// isSS58 reports whether text decodes to the 35 bytes of an SS58 address under one
// of the table's prefixes: a look at it before it is proposed.
func (s *scan) isSS58(text []byte) bool {
	s.work += hashWork
	b, err := b58.Decode(string(text))
	return err == nil && len(b) == 35 && (b[0] == 0 || b[0] == 2 || b[0] == 42)
}

func digitsIn(b []byte) (n int) {
	for _, c := range b {
		if class[c]&digit != 0 {
			n++
		}
	}
	return n
}

// signed reads the forms that have signs in them: an Internet Computer principal,
// a Hedera account, Nano's address glued to what follows. The word from i to j is
// their first part.
func (s *scan) signed(i, j int) (int, bool) {
	b := s.b
	switch {
	case j-i == 5 && j < len(b) && b[j] == '-':
		k := i
		for k < len(b) && k-i < 64 && (k-i)%6 != 5 && class[b[k]]&(lower|digit) != 0 || k < len(b) && k-i < 64 && (k-i)%6 == 5 && b[k] == '-' {
			k++
		}
		s.work += k - i
		for k > i && b[k-1] == '-' {
			k--
		}
		if k == len(b) || !isAlnum(b[k]) {
			return s.readSigned(i, k, nil)
		}
	case j < len(b) && b[j] == '.' && class[b[i]]&digit != 0 && j-i <= 3:
		return s.hedera(i)
	}
	return 0, false
}

// readSigned adds the text from i to k when it is a valid address, of chain where
// one is given.
func (s *scan) readSigned(i, k int, chain *address.Chain) (int, bool) {
	c := s.readAll(i, k, s.b[i:k])
	if chain != nil {
		r, err := address.ParseFor(*chain, c.Text)
		if err != nil {
			return 0, false
		}
		c.Readings, c.Err = []address.Reading{r}, nil
	}
	if c.Err != nil {
		return 0, false
	}
	return s.add(c, k), true
}

var hbar, near = chainOf("HBAR"), chainOf("NEAR")

// hedera reads an account of Hedera that begins at i, when its checksum or the
// word before says that it is one: three numbers with dots are a version or a
// date everywhere else.
func (s *scan) hedera(i int) (int, bool) {
	b := s.b
	k, dots := i, 0
	for k < len(b) && k-i < 40 && (class[b[k]]&digit != 0 || b[k] == '.' && k+1 < len(b) && class[b[k+1]]&digit != 0) {
		if b[k] == '.' {
			dots++
		}
		k++
	}
	s.work += k - i
	if dots != 2 || i > 0 && (isAlnum(b[i-1]) || b[i-1] == '.') {
		return 0, false
	}
	if k+6 <= len(b) && b[k] == '-' && all(b[k+1:k+6], lower) && (k+6 == len(b) || !isAlnum(b[k+6])) {
		return s.readSigned(i, k+6, &hbar)
	}
	if k < len(b) && isAlnum(b[k]) || !s.follows(i, []string{"hedera", "hbar", "hederaaccount", "hederakonto", "hederaid", "hbaraccount", "hbarkonto", "hederaaddress", "hederaadresse", "hbaraddress", "hbaradresse", "hederawallet", "hbarwallet"}) {
		return 0, false
	}
	return s.readSigned(i, k, &hbar)
}
