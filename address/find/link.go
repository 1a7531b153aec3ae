package find

import "strings"

// A link is what the unbroken text before a place says about it.
type link struct {
	host string // in lower case, "" when the place is in no link
	key  string // the path segment or parameter directly before, in lower case
}

// explorers are parts of the host names of block explorers: in their links a
// broken address is shown, in any other link only what is surely an address.
var explorers = [...]string{
	"scan", "blockchair", "mempool.space", "blockstream", "explorer", "blockchain.", "bithomp", "xrpl", "btc.com",
	"solana.fm", "tokenview", "oklink", "debank", "snowtrace", "etherchain", "ethplorer", "blockcypher", "insight.", "chainz",
}

// addressKeys stand before an address in links.
var addressKeys = [...]string{"address", "addresses", "addr", "account", "accounts", "wallet", "wallets", "token", "contract", "owner", "to", "payee", "recipient", "destination", "adresse", "a"}

// transactionKeys stand before the id of a transaction or block in links.
var transactionKeys = [...]string{"tx", "txs", "txid", "hash", "transaction", "transactions", "block", "blocks", "extrinsic", "op", "ledger", "commit", "commits", "tree", "blob", "tx_hash", "signature"}

// link returns the link that the place i is in.
func (s *scan) link(i int) (l link) {
	from := max(s.chunk, i-MaxURI)
	if from >= i {
		return l
	}
	s.work += i - from
	before := s.b[from:i]
	k := strings.Index(before, "://")
	if k < 2 {
		return l
	}
	rest := before[k+3:]
	host, path, found := strings.Cut(rest, "/")
	if !found {
		if q := strings.IndexAny(rest, "?#"); q >= 0 {
			host, path = rest[:q], rest[q:]
		} else {
			return l
		}
	}
	l.host = lowerASCII(host)
	path = lowerASCII(path)
	path = strings.TrimRight(path, "/=?&#:")
	if cut := strings.LastIndexAny(path, "/=?&#:"); cut >= 0 {
		path = path[cut+1:]
	}
	l.key = path
	return l
}

// inLink reports whether the candidate that ends at end stands in a link.
func (s *scan) inLink(end int) bool { return s.link(end).host != "" }

func (l link) explorer() bool {
	for _, e := range explorers {
		if strings.Contains(l.host, e) {
			return true
		}
	}
	return false
}

//go:noinline
func oneOf(s string, list []string) bool {
	for _, x := range list {
		if s == x {
			return true
		}
	}
	return false
}
