package find

// hrps are the human-readable parts of Bech32 whose addresses are searched for
// inside longer text, with the lengths after the separator. A test compares with
// the rows of package address.
var hrps = [...]struct {
	hrp     string
	lengths []int
}{
	{"bc", segwit}, {"tb", segwit}, {"bcrt", segwit},
	{"ltc", segwit}, {"tltc", segwit}, {"rltc", segwit},
	{"btg", segwit}, {"tbtg", segwit}, {"btgrt", segwit}, {"vg", segwit},
	{"ltcmweb", mweb}, {"tmweb", mweb},
	{"tex", twenty}, {"textest", twenty}, {"bnb", twenty}, {"tbnb", twenty},
}

var (
	segwit = []int{39, 59}  // witness programs of 20 and 32 bytes, version, checksum
	twenty = []int{38}      // 20 bytes and checksum
	mweb   = []int{1 + 112} // version, 66 bytes, checksum
)

// maxHRP is the length of the longest of hrps.
const maxHRP = 7

// hrpAt returns the human-readable part that the text at i begins with, up to its
// separator, and its place in hrps. Gaps are looked over: in an address written
// letter by letter the separator stands apart too.
func (s *scan) hrpAt(i int) (row int, ok bool) {
	switch s.b[i] | 0x20 {
	case 'b', 't', 'l', 'r', 'v':
	default:
		return 0, false
	}
	var word [maxHRP]byte
	k := i
	for n := 0; n <= maxHRP; n++ {
		if k >= len(s.b) {
			return 0, false
		}
		if !isAlnum(s.b[k]) {
			if k = s.gap(k); k < 0 {
				return 0, false
			}
		}
		c := s.b[k]
		if c == '1' {
			return hrpRow(string(word[:n]))
		}
		if n == maxHRP || class[c]&letter == 0 {
			return 0, false
		}
		word[n] = c | 0x20
		k++
	}
	return 0, false
}

func hrpRow(hrp string) (int, bool) {
	for r := range hrps {
		if hrps[r].hrp == hrp {
			return r, true
		}
	}
	return 0, false
}

// searchBech32 looks for a Bech32 address of a known human-readable part at i.
func (s *scan) searchBech32(i int) (window, bool) {
	row, ok := s.hrpAt(i)
	if !ok {
		return window{}, false
	}
	h := &hrps[row]
	head, ok := s.take(i, len(h.hrp)+1, alnum)
	if !ok {
		return window{}, false
	}
	// the human-readable part is of any letters, the rest of Bech32's
	for _, n := range h.lengths {
		tail, ok := s.after(head, n)
		if ok && s.valid(tail.text) {
			return tail, true
		}
	}
	return window{}, false
}

// after returns head and the n characters of Bech32 data after it as one window.
func (s *scan) after(head window, n int) (window, bool) {
	k := head.j
	gaps := head.gaps
	if k < len(s.b) && !isAlnum(s.b[k]) {
		if k = s.gap(k); k < 0 {
			return window{}, false
		}
		gaps++
	}
	text := head.text
	w, ok := s.take(k, n, bech32)
	w.i, w.text, w.gaps = head.i, text+w.text, w.gaps+gaps
	return w, ok
}

// searchCash looks for a CashAddr without its prefix at i: 42 characters, or 61
// for a hash of 32 bytes.
func (s *scan) searchCash(i int) (window, bool) {
	switch s.b[i] | 0x20 {
	case 'q', 'p', 'z', 'r':
	default:
		return window{}, false
	}
	for _, n := range [...]int{42, 61} {
		w, ok := s.take(i, n, bech32)
		if !ok {
			break
		}
		if s.valid(w.text) {
			return w, true
		}
	}
	return window{}, false
}

// searchMonero looks for a Monero address at i: 95 characters, or 106 with a
// payment id. The network bytes of the main network make the first two
// characters 4 or 8 and one of the first twelve of the alphabet.
func (s *scan) searchMonero(i int) (window, bool) {
	if s.b[i] != '4' && s.b[i] != '8' || i+1 >= len(s.b) {
		return window{}, false
	}
	if c := s.b[i+1]; isAlnum(c) && (digits58[c] > 11 || class[c]&base58 == 0) {
		return window{}, false
	}
	for _, n := range [...]int{95, 106} {
		w, ok := s.take(i, n, base58)
		if !ok {
			break
		}
		if s.valid(w.text) {
			return w, true
		}
	}
	return window{}, false
}

// searchHex looks for 0x and 40 hex digits at i. Hex in one case has no
// checksum, so there a window counts only when the text itself shows where the
// address begins and ends: unbroken, or broken once over a line or into long
// parts. (Regular groups are group.go's.)
func (s *scan) searchHex(i int) (window, bool) {
	b := s.b
	if b[i] != '0' || i+1 >= len(b) || b[i+1]|0x20 != 'x' {
		return window{}, false
	}
	k := i + 2
	if k < len(b) && !isAlnum(b[k]) {
		if k = s.gap(k); k < 0 {
			return window{}, false
		}
	}
	w, ok := s.take(k, 40, hexdig)
	if !ok {
		return window{}, false
	}
	if k > i+2 {
		w.gaps++
	}
	w.i, w.text = i, b[i:i+2]+w.text
	if mixed := kinds(w.text[2:]); mixed&lower != 0 && mixed&upper != 0 && s.valid(w.text) {
		return w, true
	}
	if w.j < len(b) && class[b[w.j]]&alnum != 0 {
		// more follows: only another 0x can, or what is no hex digit
		another := b[w.j] == '0' && w.j+1 < len(b) && b[w.j+1]|0x20 == 'x'
		if class[b[w.j]]&hexdig != 0 && !another {
			return window{}, false
		}
	}
	if w.gaps == 0 || w.gaps == 1 && k > i+2 || w.gaps <= 2 && (w.line && w.min >= 4 || w.min >= 8) {
		return w, true
	}
	return window{}, false
}
