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
	s.work += i - from
	line := lowerASCII(s.b[from:i])
	for k := 0; k < len(line); {
		if !isAlnum(line[k]) {
			k++
			continue
		}
		end := k
		for end < len(line) && (isAlnum(line[end]) || line[end] == cForeign) {
			end++
		}
		if oneOf(strings.ReplaceAll(line[k:end], string([]byte{cForeign}), ""), list) {
			return true
		}
		k = end
	}
	return false
}

// hashColumn reports whether i stands in a column of a table whose first line
// calls it a hash: TxHash, Operation Hash, Transaktions-ID.
func (s *scan) hashColumn(i int) bool {
	b := s.b
	from := max(0, i-MaxURI)
	if k := strings.LastIndexByte(b[from:i], '\n'); k >= 0 {
		from += k + 1
	} else {
		return false
	}
	s.work += i - from
	for _, sep := range [...]byte{',', ';', '\t', '|'} {
		n := strings.Count(b[from:i], string([]byte{sep}))
		if n == 0 {
			continue
		}
		head := b[:min(len(b), MaxURI)]
		if k := strings.IndexByte(head, '\n'); k >= 0 {
			head = head[:k]
		}
		for ; n > 0; n-- {
			k := strings.IndexByte(head, sep)
			if k < 0 {
				break
			}
			head = head[k+1:]
		}
		if n > 0 {
			continue
		}
		name, _, _ := strings.Cut(head, string([]byte{sep}))
		name = lowered(name)
		return IsHashName(name)
	}
	return false
}

// IsHashName reports whether the name of a column or field, in small letters and
// without blanks, says that its values are hashes: of transactions, blocks, files.
func IsHashName(name string) bool {
	return strings.Contains(name, "hash") || strings.Contains(name, "txid") || strings.Contains(name, "transactionid") || strings.Contains(name, "transaktionsid") || oneOf(name, hashWords[:])
}
