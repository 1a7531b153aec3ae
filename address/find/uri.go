package find

import (
	"strings"

	"addresscheck/address"
)

// maxScheme is the length of the longest scheme or namespace looked for.
const maxScheme = 16

// notPayees are the parameters whose value has the form of an address and is not
// paid: the token, a reference that only marks the payment.
var notPayees = [...]string{"spl-token", "token", "reference", "contract", "contractaddress", "asset", "jetton"}

// wordSchemes are prefixes that belong to the address itself, of chains that the
// table does not have (tokens of Bitcoin Cash and eCash).
var wordSchemes = [...]string{"simpleledger", "etoken"}

// uri reads the word from i to j, which a colon follows, as the scheme of a
// payment URI or as the prefix of an address, and plans what is to be read of the
// rest. ok is false when it is neither.
func (s *scan) uri(i, j int) (next int, ok bool) {
	b := s.b
	if j+1 >= len(b) || class[b[j+1]]&alnum == 0 && b[j+1] != '/' && b[j+1] != '?' && b[j+1] != '_' {
		return 0, false // a blank follows: that is a label
	}
	scheme := lowered(b[i:j])
	if b[i:j] == "0" || b[i:j] == "1" && i > 0 && b[i-1] == '-' {
		return s.rawTON(i, j)
	}
	for _, w := range wordSchemes {
		if scheme == w {
			return s.prefixed(i, j)
		}
	}
	if !known(scheme) || !s.target(j+1, oneOf(scheme, namespaces[:])) {
		return 0, false
	}
	end := s.uriEnd(j + 1)
	text := b[i:end]
	u, ok := address.ParseURI(text)
	if !ok {
		return 0, false
	}
	s.plan = s.plan[:0]
	if !s.payees(&u, i, j, text) {
		s.plan = s.plan[:0]
		return 0, false
	}
	return j + 1, true
}

// namespaces are CAIP-2's, of chains whose addresses are written behind them.
var namespaces = [...]string{"eip155", "bip122", "solana", "tron", "xrpl", "monero", "cosmos", "polkadot", "stellar", "algorand", "tezos", "hedera", "near", "antelope", "aptos", "sui", "fil", "stacks", "cip34", "tvm"}

// known reports whether scheme is one of package address's or a namespace.
func known(scheme string) bool {
	if oneOf(scheme, namespaces[:]) {
		return true
	}
	_, ok := address.ParseURI(scheme + ":0")
	return ok
}

// target reports whether what follows the colon before k can be a target at all:
// a look at one word, before the whole request is read. Behind a namespace a
// reference comes first.
func (s *scan) target(k int, namespace bool) bool {
	b := s.b
	for k < len(b) && b[k] == '/' {
		k++
	}
	end := s.end(k)
	if end < len(b) && (b[end] == '?' || b[end] == '.' || b[end] == '-' || b[end] == ':' && namespace || b[end] == '/' && b[k:end] == "transfer") {
		return true
	}
	return end-k >= 14 && kinds(b[k:end])&digit != 0
}

// uriEnd returns where the unbroken text that goes on at k ends, without the
// punctuation of a sentence.
func (s *scan) uriEnd(k int) int {
	b := s.b
	end := min(len(b), k+MaxURI)
	for i := k; i < end; i++ {
		if class[b[i]]&breaks != 0 || b[i] == cForeign || b[i] == ',' || b[i] == ';' {
			end = i
		}
	}
	s.work += end - k
	for end > k && strings.IndexByte(".,:!?", b[end-1]) >= 0 {
		end--
	}
	return end
}

// payees plans the payees of u, the URI text at i whose scheme ends at j. It
// returns false when the first one is nothing to be read: then the scheme was an
// ordinary word before a colon.
func (s *scan) payees(u *address.URI, i, j int, text string) bool {
	notes := FromURI
	head, query, _ := strings.Cut(text, "?")
	if strings.Count(head, ":") > 1 {
		notes = FromPrefix // CAIP-10
	}
	if u.Chain.Family() == address.FamilyEVM && u.Scheme != "ethereum" {
		notes = FromPrefix // EIP-3770
	}
	var whole *address.Error
	if u.Err != nil {
		whole = &address.Error{Input: text, Chain: u.Chain, At: u.At, Err: u.Err}
	}
	pathEnd := i + len(head)
	from := j + 1
	for n, p := range u.Payees {
		q := part{i: i + p.At, payee: true, chain: u.Chain, amount: p.Amount, tag: p.Tag, notes: notes, err: whole}
		q.j = q.i + len(p.Text)
		if p.At == 0 && len(p.Text) > 0 { // CashAddr: the scheme is part of the address
			if query == "" {
				q.notes = 0
			}
		} else {
			for q.j = q.i; q.j < i+len(text) && (isAlnum(s.b[q.j]) || s.b[q.j] == '.' || s.b[q.j] == '-' || s.b[q.j] == '_'); q.j++ {
			}
			for q.j > q.i && !isAlnum(s.b[q.j-1]) {
				q.j--
			}
		}
		if q.j == q.i {
			continue
		}
		q.text = s.b[q.i:q.j]
		if u.Scheme == "ronin" && hexDigits(q.text) == 40 && len(q.text) == 40 {
			q.text = "0x" + q.text // what ronin: stands for
		}
		if n == 0 && !s.worthReading(q.text) {
			return false
		}
		if u.Chain.Family() == address.FamilyEVM && u.Scheme != "ethereum" && hexDigits(q.text) == 0 {
			return false // a ticker before another chain's address (BNB:bnb1…) is a label
		}
		if n == 0 && q.i > from && q.i <= pathEnd && p.At != 0 {
			s.plan = append(s.plan, part{i: from, j: q.i}) // pay-, the reference of CAIP-10
		}
		if n == 0 && q.i > pathEnd {
			s.plan = append(s.plan, part{i: from, j: pathEnd}) // the token's contract
		}
		s.plan = append(s.plan, q)
	}
	s.passOver(pathEnd+1, i+len(text), query)
	return len(s.plan) > 0
}

// worthReading reports whether text behind a scheme is an address, a name or an
// attempt at one.
func (s *scan) worthReading(text string) bool {
	k := kinds(text)
	rs, err := address.Parse(text)
	if err == nil || rs[0].Err.Err == address.ErrName && k&letter != 0 {
		return true
	}
	return len(text) >= 14 && k&digit != 0 && k&letter != 0
}

// passOver plans to pass over the parameters that are not payees, in the query
// from i to j.
func (s *scan) passOver(i, j int, query string) {
	for kv := range strings.SplitSeq(query, "&") {
		key, value, _ := strings.Cut(kv, "=")
		key = lowerASCII(key)
		for _, no := range notPayees {
			if key == no && value != "" {
				s.insert(part{i: i + len(key) + 1, j: min(j, i+len(kv))})
			}
		}
		i += len(kv) + 1
	}
}

// prefixed reads the scheme from i to j and the word behind it as one address.
func (s *scan) prefixed(i, j int) (int, bool) {
	k := s.end(j + 1)
	c := s.read(i, k, s.b[i:k])
	if k-j-1 < 20 || c.Err != nil && c.Err.Err == address.ErrNotAddress {
		return 0, false
	}
	return s.add(c, k), true
}

// end returns where the word at k ends; a longer one than MaxWord is cut.
func (s *scan) end(k int) int {
	limit := min(len(s.b), k+MaxWord)
	from := k
	for k < limit && isAlnum(s.b[k]) {
		k++
	}
	s.work += k - from
	return k
}
