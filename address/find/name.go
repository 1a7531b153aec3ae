package find

import (
	"strings"

	"addresscheck/address"
)

// nameEnds are the last labels of names that wallets resolve. Endings that are
// also something else everywhere (.x, .888, .tg) are left out: a name is shown
// only when it is unmistakable.
var nameEnds = [...]string{"eth", "sol", "near", "ton", "crypto", "nft", "wallet", "blockchain", "bitcoin", "dao", "zil", "bnb", "arb", "lens", "tez", "apt", "sui", "btc", "stx"}

// maxName is the longest name looked for (a domain name's limit).
const maxName = 253

// name reads a name that begins with the word from i to j: vitalik.eth,
// alice*example.org, ₿alice@example.org, $handle. No name can be checked here,
// so it becomes a candidate with ErrName.
func (s *scan) name(i, j int) (int, bool) {
	b := s.b
	if j-i > 63 {
		return 0, false
	}
	prev, after := byte(' '), byte(' ')
	if i > 0 {
		prev = b[i-1]
	}
	if j < len(b) {
		after = b[j]
	}
	switch {
	case prev == cSign && (after == '@' || after == '.') && strings.HasSuffix(s.text[:s.at(i)], "₿"):
		return s.userAtHost(i)
	case after == '@' && s.follows(i, []string{"lightning", "lightningaddress", "lightningadresse"}):
		return s.userAtHost(i)
	case prev == '$':
		if s.follows(i, []string{"handle", "adahandle", "cardano"}) && j-i <= 15 && class[b[i]]&lower != 0 {
			end := s.labels(i) // letters, digits, - _ and dots, fifteen of them
			if end-i > 15 {
				end = j
			}
			return s.named(i-1, end)
		}
	case after == '*' && prev != '*':
		return s.federated(i, j)
	case (after == '.' || after == '-' || after == '_') && strings.IndexByte("._-@/\\$*", prev) < 0:
		return s.domain(i)
	}
	return 0, false
}

// domain reads a name of labels and dots that begins at i.
func (s *scan) domain(i int) (int, bool) {
	end := s.labels(i)
	text := s.b[i:end]
	dot := strings.LastIndexByte(text, '.')
	if dot < 3 || kinds(text)&upper != 0 || kinds(text[:dot])&lower == 0 {
		return 0, false
	}
	if !oneOf(text[dot+1:], nameEnds[:]) && !strings.HasSuffix(text, ".t.me") {
		return 0, false
	}
	if end < len(s.b) && strings.IndexByte("@(=[:/*", s.b[end]) >= 0 && s.b[end:min(len(s.b), end+1)] != ":" {
		return 0, false // an e-mail address, a host, a function of a program
	}
	if s.link(i).host != "" || oneOf(text[:strings.IndexByte(text, '.')], []string{"window", "self", "this", "node"}) { // window.crypto
		return 0, false
	}
	return s.named(i, end)
}

// labels returns where the run of labels and dots at i ends.
func (s *scan) labels(i int) int {
	b := s.b
	k := i
	for k < len(b) && k-i < maxName && (isAlnum(b[k]) || b[k] == '.' || b[k] == '-' || b[k] == '_') {
		k++
	}
	s.work += k - i
	for k > i && !isAlnum(b[k-1]) {
		k--
	}
	return k
}

// userAtHost reads user@host.
func (s *scan) userAtHost(i int) (int, bool) {
	k := s.labels(i)
	if k >= len(s.b) || s.b[k] != '@' {
		return 0, false
	}
	end := s.labels(k + 1)
	if strings.IndexByte(s.b[k+1:end], '.') < 0 {
		return 0, false
	}
	return s.named(i, end)
}

// federated reads user*host (SEP-2), which must not be emphasis of Markdown or a
// product of numbers.
func (s *scan) federated(i, j int) (int, bool) {
	b := s.b
	if class[b[i]]&letter == 0 || j+1 >= len(b) || !isAlnum(b[j+1]) {
		return 0, false
	}
	end := s.labels(j + 1)
	host := b[j+1 : end]
	dot := strings.LastIndexByte(host, '.')
	if dot < 1 || len(host)-dot < 3 || !all(host[dot+1:], lower) || end < len(b) && strings.IndexByte("*([", b[end]) >= 0 {
		return 0, false
	}
	if (dot < 2 || j-i < 2) && !oneOf(host[dot+1:], []string{"com", "org", "net", "io", "de"}) {
		return 0, false // a product of two variables
	}
	return s.named(i, end)
}

// named adds the name from i to j. A NEAR account is its name: nothing is to be
// resolved.
func (s *scan) named(i, j int) (int, bool) {
	if strings.HasSuffix(s.b[i:j], ".near") {
		return s.readSigned(i, j, &near)
	}
	c := s.read(i, j, s.b[i:j])
	if c.Err == nil || c.Err.Err != address.ErrName {
		return 0, false
	}
	return s.add(c, j), true
}

// underscored returns the beginning of the address whose part after a sign begins
// at i: nano_…, xrb_…, addr_test1…, stake_test1…, X-avax1….
func (s *scan) underscored(i, j int) int {
	b := s.b
	if i > 1 && b[i-1] == '-' && strings.IndexByte("XPC", b[i-2]) >= 0 && (i == 2 || !isAlnum(b[i-3])) && bechClaims(b[i:j]) {
		return i - 2
	}
	if i == 0 || b[i-1] != '_' || j-i < minWord {
		return i
	}
	k := i - 1
	for k > 0 && i-k <= 6 && class[b[k-1]]&letter != 0 {
		k--
	}
	switch lowered(b[k : i-1]) {
	case "nano", "xrb":
		return k
	case "addr", "stake":
		if strings.HasPrefix(lowered(b[i:i+5]), "test1") {
			return k
		}
	}
	return i
}
