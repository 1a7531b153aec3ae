package find

import (
	"strings"

	"addresscheck/address"
)

// apart reports whether the word from i to j, for which no checksum speaks,
// is something else that mixes letters and digits: part of an e-mail address or
// of base64, a token of a link, a transaction's id, an IBAN. What a checksum
// proves to be an address is never told apart.
func (s *scan) apart(i, j int) bool {
	if j < len(s.b) && s.b[j] == '@' && strings.HasSuffix(s.b[max(0, i-3):i], "wc:") {
		return true // the topic of a WalletConnect session (EIP-1328)
	}
	if l := s.link(i); l.host != "" {
		if oneOf(l.key, transactionKeys[:]) {
			return true
		}
		if hex0x(s.b[i:j]) && j-i == 42 {
			return false
		}
		return !l.explorer() && !oneOf(l.key, addressKeys[:])
	}
	return s.email(i, j) || s.credential(i) || s.encoded(i, j) || bareHash(s.b[i:j]) || address.IsIBAN(s.b[i:j])
}

// credentials stand before a password, a key of a program's interface, a token of
// a session. What follows is nobody's address and must not be shown for one.
var credentials = [...]string{"passwort", "password", "kennwort", "passwd", "pwd", "apikey", "apitoken", "accesstoken", "authtoken", "bearer", "sessionid", "ghp", "gho", "ghs", "sklive", "sktest", "pklive", "pktest", "npm"}

// credential reports whether what stands directly before i says that a password or
// token follows.
func (s *scan) credential(i int) bool {
	return s.follows(i, credentials[:])
}

// email reports whether the word from i to j is part of an e-mail address.
func (s *scan) email(i, j int) bool {
	b := s.b
	part := func(c byte) bool { return isAlnum(c) || strings.IndexByte("._+-%", c) >= 0 }
	const longest = 254 // RFC 5321
	k := j
	for k < len(b) && k-j < longest && part(b[k]) {
		k++
	}
	if k+1 < len(b) && b[k] == '@' && class[b[k+1]]&letter != 0 {
		return true
	}
	for k = i; k > 0 && i-k < longest && part(b[k-1]); k-- {
	}
	return k > 1 && b[k-1] == '@' && part(b[k-2])
}

// base64 lines are at least this long (PEM 64, MIME 76); data URIs and tokens too.
const minEncoded = 60

// encoded reports whether the word from i to j is part of base64 text: an
// attachment, a certificate, a hash in a lock file, a token of three parts.
func (s *scan) encoded(i, j int) bool {
	b := s.b
	in := func(c byte) bool {
		return isAlnum(c) || c == '+' || c == '/' || c == '-' || c == '_' || c == '.'
	}
	const far = 512
	from, to := i, j
	for from > 0 && i-from < far && in(b[from-1]) {
		from--
	}
	for to < len(b) && to-j < far && in(b[to]) {
		to++
	}
	s.work += to - from
	piece := b[from:to]
	if strings.HasPrefix(piece, "eyJ") && strings.Count(piece, ".") == 2 {
		return true // a JSON web token
	}
	if strings.HasPrefix(piece, "sha256-") || strings.HasPrefix(piece, "sha384-") || strings.HasPrefix(piece, "sha512-") {
		return true // subresource integrity
	}
	padded := to < len(b) && b[to] == '='
	if pad := strings.Count(b[to:min(len(b), to+2)], "="); padded && (to-from+pad)%4 == 0 && to-from > 20 && strings.ContainsAny(piece, "+/") {
		return true // a signature, a hash
	}
	if to-from < minEncoded {
		return false
	}
	if padded || strings.IndexByte(piece, '+') >= 0 || to-from > j-i && (strings.IndexByte(piece, '/') >= 0 && !strings.ContainsAny(piece, ".-_")) {
		return true
	}
	return s.lineLike(from, to, -1) || s.lineLike(from, to, 1)
}

// lineLike reports whether the piece from i to j is a whole line and the one
// beside it is as long and as unbroken: base64 without a sign in one line.
func (s *scan) lineLike(i, j, side int) bool {
	b := s.b
	n := j - i
	if i > 0 && b[i-1] != '\n' || j < len(b) && b[j] != '\n' && b[j] != '\r' {
		return false
	}
	if side < 0 {
		k := i - 1
		for k > 0 && (b[k-1] == '\r' || b[k-1] == '\n') {
			k--
		}
		return k-n >= 0 && !strings.ContainsAny(b[k-n:k], " \t\n") && strings.ContainsAny(b[k-n:k], "+/")
	}
	k := j
	for k < len(b) && (b[k] == '\r' || b[k] == '\n') {
		k++
	}
	return k+n <= len(b) && !strings.ContainsAny(b[k:k+n], " \t\n") && strings.ContainsAny(b[k:k+n], "+/")
}

// bareHash reports whether w is a hash in hex digits of one case: MD5, a trace id,
// a UUID without its dashes. Lengths that an account or a key can have are not.
func bareHash(w string) bool {
	k := kinds(w)
	if !all(w, hexdig) || k&digit == 0 || k&lower != 0 && k&upper != 0 {
		return false
	}
	return len(w) != 40 && len(w) != 42 && len(w) != 64
}

// hashWords name a hash that is no key and no address.
var hashWords = [...]string{"txid", "txhash", "tx", "transaction", "transactionid", "transactionhash", "transaktion", "transaktionsid", "transaktionsnummer", "transaktionshash", "sha256", "sha256sum", "blockhash", "block", "digest", "fingerprint", "prfsumme", "checksum", "etag", "hash"}

// hashBefore reports whether what stands directly before i names a hash.
func (s *scan) hashBefore(i int) bool {
	return s.follows(i, hashWords[:])
}

// commitBefore reports whether the forty hex digits at i are a commit of Git.
func (s *scan) commitBefore(i int) bool {
	if l := s.link(i); oneOf(l.key, transactionKeys[:]) {
		return true
	}
	return s.follows(i, []string{"commit", "commits", "tree", "parent", "sha", "sha1", "rev", "revision", "merge", "fixes", "reverts", "btih", "etag", "fingerprint", "ref", "refs", "index", "shasum", "from"})
}

// follows reports whether one of the words of list stands directly before i, on
// the same line. Blanks and signs do not count, inside the word neither, so that
// "API-Key: " is apikey; but the word must begin where a word begins: an address
// before this one can end in any three letters.
func (s *scan) follows(i int, list []string) bool {
	s.work += len(list)
	for _, w := range list {
		k, n := i, len(w)
		for steps := 0; n > 0 && k > 0 && steps < maxBefore; steps++ {
			c := s.b[k-1]
			if c == '\n' {
				break
			}
			k--
			if !isAlnum(c) {
				continue
			}
			if c|0x20 != w[n-1] && c != w[n-1] {
				break
			}
			n--
		}
		if n == 0 && (k == 0 || !isAlnum(s.b[k-1])) {
			return true
		}
	}
	return false
}
