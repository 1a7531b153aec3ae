package find

import "strings"

// Forty hex digits without 0x are an account, a commit of Git or a sum of a file,
// and nothing in them says which. They are shown where what stands around them
// says that they are an address: alone on a line or in a cell, or behind a word
// for one. Everywhere else they are told apart, and compared all the same
// (Everything).

// maxLine is how far a line is looked at.
const maxLine = 160

// addressWords stand on the line before an address, in lower case and without
// what is not ASCII (Empfänger is empfnger).
var addressWords = [...]string{"address", "addresses", "addr", "adresse", "adressen", "wallet", "wallets", "account", "accounts", "konto", "payee", "recipient", "receiver", "beneficiary", "empfnger", "empfaenger", "to", "an", "eth", "ether", "ethereum", "erc20", "usdt", "usdc", "evm", "prfix", "owner", "sender", "deposit", "destination", "ziel"}

// saysAddress reports whether the bare hex digits from i to j are said to be an
// address.
func (s *scan) saysAddress(i, j int) bool {
	if k := kinds(s.b[i:j]); k&lower != 0 && k&upper != 0 {
		return true // EIP-55 mixes letter cases, no hash does
	}
	return s.cell(i, j) || s.lineHas(i, addressWords[:])
}

// cell reports whether the text from i to j is all of its line or of a cell in
// it, quotes and blanks aside.
func (s *scan) cell(i, j int) bool {
	const around = " \"'`*-\r"
	b := s.b
	for i > 0 && strings.IndexByte(around, b[i-1]) >= 0 {
		i--
	}
	end := j
	for j < len(b) && strings.IndexByte(around, b[j]) >= 0 {
		j++
	}
	if i > 0 && strings.IndexByte("\n,;\t|", b[i-1]) < 0 || j < len(b) && strings.IndexByte("\n,;\t|", b[j]) < 0 {
		return false
	}
	rest := b[end:min(len(b), end+8)]
	return !strings.HasPrefix(rest, "\trefs/") && !strings.HasPrefix(rest, "\tHEAD") // git ls-remote
}

// lineHas reports whether one of the words of list stands on the line before i.
func (s *scan) lineHas(i int, list []string) bool {
	from := max(0, i-maxLine)
	if k := strings.LastIndexByte(s.b[from:i], '\n'); k >= 0 {
		from += k + 1
	}
	s.work += (i - from) * 8
	line := []byte{' '}
	for ; from < i; from++ {
		if c := s.b[from]; isAlnum(c) {
			line = append(line, c|0x20)
		} else if c != cForeign {
			line = append(line, ' ')
		}
	}
	for _, w := range list {
		if strings.Contains(string(line), " "+w+" ") {
			return true
		}
	}
	return false
}

// hashColumn reports whether i stands in a column of a table whose first line
// calls it a hash: TxHash, Operation Hash, Transaktions-ID.
func (s *scan) hashColumn(i int) bool {
	from := max(0, i-MaxURI)
	k := strings.LastIndexByte(s.b[from:i], '\n')
	if k < 0 {
		return false
	}
	s.work += i - from
	head, _, _ := strings.Cut(s.b[:min(len(s.b), MaxURI)], "\n")
	sep := strings.IndexAny(head, ",;\t|")
	if sep < 0 {
		return false
	}
	by := head[sep : sep+1]
	for n := strings.Count(s.b[from+k+1:i], by); n > 0; n-- {
		_, head, _ = strings.Cut(head, by)
	}
	name, _, _ := strings.Cut(head, by)
	return hashName(lowered(name))
}

// hashName reports whether the name of a column, in small letters and without
// blanks, says that it holds hashes: of transactions, blocks, files.
func hashName(name string) bool {
	return strings.Contains(name, "hash") || oneOf(name, hashWords[:])
}
