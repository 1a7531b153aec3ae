package address

import "strings"

// URI is a payment URI or an address behind a chain's prefix, taken apart.
//
// Specifications: BIP-21 and BIP-321 (bitcoin:, and the same for litecoin:,
// dogecoin:, dash: …), EIP-681 (ethereum:), Solana Pay, ZIP-321 (zcash:), the
// monero: scheme of monero docs, SEP-7 (web+stellar:), TON's ton://transfer/,
// Algorand's algorand://, CAIP-10 (eip155:1:0x…), EIP-3770 (eth:0x…).
type URI struct {
	Scheme string // in lower case
	Chain  Chain
	Payees []Payee // at least one
	Err    error   // [ErrParameter] or [ErrPrefix]: why the request as a whole is refused
	At     int     // byte offset Err is about
}

// Payee is one receiver of a payment URI.
type Payee struct {
	Text   string // the address as written
	At     int    // its byte offset in the URI
	Amount string // as written, "" if none
	Tag    string // destination tag or payment id, "" if none
}

// schemes maps the table's schemes and EIP-3770 short names to chains.
var schemes = func() map[string]Chain {
	m := map[string]Chain{}
	for c := Chain(1); int(c) < len(rows); c++ {
		for _, s := range strings.Fields(rows[c].schemes) {
			m[s] = c
		}
	}
	return m
}()

// namespaces maps CAIP-2 namespaces to the chain whose form they use; bip122 is
// several chains, told apart by the reference.
var namespaces = [...]struct {
	name  string
	chain Chain
}{
	{"eip155", evm},
	{"solana", sol},
	{"tron", tron},
	{"xrpl", xrp},
	{"monero", xmr},
	{"polkadot", dot},
	{"stellar", xlm},
	{"algorand", algo},
	{"tezos", xtz},
	{"hedera", hbar},
	{"near", near},
	{"antelope", eos},
	{"aptos", apt},
	{"sui", sui},
	{"fil", fil},
	{"stacks", stx},
	{"cip34", ada},
	{"tvm", ton},
}

// ParseURI takes a payment URI or prefixed address apart. ok is false when text
// does not begin with a scheme of the table, a colon and something other than a
// blank ("base: 12 volts" is a sentence).
func ParseURI(text string) (u URI, ok bool) {
	i := strings.IndexByte(text, ':')
	if i < 2 || i > 20 || i == len(text)-1 || text[i+1] <= ' ' {
		return u, false
	}
	u.Scheme = strings.ToLower(text[:i])
	rest := text[i+1:]
	if c, found := caip10(u.Scheme, rest); found {
		at := i + 2 + strings.IndexByte(rest, ':')
		u.Chain, u.Payees = c, []Payee{{Text: text[at:], At: at}}
		return u, true
	}
	if u.Chain, ok = schemes[u.Scheme]; !ok {
		return u, false
	}
	at := i + 1
	if strings.HasPrefix(rest, "//") { // BIP-21 has none; some wallets write it
		if u.Scheme != "ton" && u.Scheme != "algorand" { // theirs have
			u.Err, u.At = ErrPrefix, at
		}
		at += 2
	}
	path, query, _ := strings.Cut(text[at:], "?")
	for _, method := range [...]string{"transfer/", "pay"} { // TON's, SEP-7's
		if rest, ok := strings.CutPrefix(path, method); ok && (u.Chain == ton || u.Scheme == "web+stellar") {
			at += len(path) - len(rest)
			path = rest
		}
	}
	p := Payee{Text: path, At: at}
	function := ""
	if u.Chain.Family() == FamilyEVM {
		p.Text, p.At, function = ethereumTarget(p.Text, p.At)
	}
	if u.Chain == substrate { // the address, the key, a name
		p.Text, _, _ = strings.Cut(path, ":")
	}
	if rows[u.Chain].prefixed && u.Err == nil && strings.IndexByte(path, ':') < 0 && !isBase58Look(path) {
		p.Text, p.At = text[:at+len(path)], 0 // the scheme is part of the address
	}
	u.parameters(p, query, at+len(path)+1, function)
	return u, true
}

// isBase58Look reports whether path begins like a legacy address: 1, 3, m, n, 2
// and never the letter of a CashAddr type.
func isBase58Look(path string) bool {
	return path != "" && strings.IndexByte("13mn2", path[0]) >= 0
}

// caip10 returns the chain of ns:reference:address, where rest is what follows
// the namespace.
func caip10(ns, rest string) (Chain, bool) {
	ref, addr, ok := strings.Cut(rest, ":")
	if !ok || addr == "" || len(ref) > 40 || strings.ContainsAny(ref, "?&@/") {
		return 0, false
	}
	for c := Chain(1); int(c) < len(rows); c++ {
		if rows[c].caip2 == ns+":"+ref {
			return c, true
		}
	}
	if len(readPlain(nil, ref)) > 0 {
		return 0, false // xrpl:r…:123 is an address and a tag
	}
	for _, n := range namespaces {
		if n.name == ns {
			return n.chain, true
		}
	}
	return 0, false
}

// ethereumTarget returns the target address of an EIP-681 path and the function
// called on it, from [pay-]target[@chain][/function].
func ethereumTarget(path string, at int) (string, int, string) {
	if rest, ok := strings.CutPrefix(path, "pay-"); ok {
		path, at = rest, at+4
	}
	path, function, _ := strings.Cut(path, "/")
	path, _, _ = strings.Cut(path, "@")
	return path, at, function
}

// parameters reads the query, which begins at byte offset at of the URI.
//
// Policy: an unknown parameter that begins with req- refuses the request
// (BIP-21); so does a parameter given twice (BIP-321 forbids it, BIP-21 does not
// say; which of two amounts is meant must not be guessed).
func (u *URI) parameters(first Payee, query string, at int, function string) {
	payees := map[string]*Payee{"": &first}
	order := []string{""}
	seen := map[string]bool{}
	for part := range strings.SplitSeq(query, "&") {
		here := at
		at += len(part) + 1
		name, value, _ := strings.Cut(part, "=")
		name = strings.ToLower(name)
		if name == "" {
			continue
		}
		if seen[name] || strings.HasPrefix(name, "req-") {
			if u.Err == nil {
				u.Err, u.At = ErrParameter, here
			}
			continue
		}
		seen[name] = true
		base, index, _ := strings.Cut(name, ".")
		if payees[index] == nil {
			if len(order) >= maxPayees {
				u.Err, u.At = ErrParameter, here
				continue
			}
			payees[index] = &Payee{}
			order = append(order, index)
		}
		p := payees[index]
		valueAt := here + len(part) - len(value)
		switch {
		case base == "amount", base == "value", base == "tx_amount", base == "uint256":
			p.Amount = value
		case base == "dt", base == "tx_payment_id", base == "memo" && u.Chain == xlm, base == "text" && u.Chain == ton:
			p.Tag = value
		case base == "address" && (u.Chain.ID() == "ZEC" || function == "transfer"), base == "destination" && u.Scheme == "web+stellar":
			p.Text, p.At = value, valueAt // EIP-681: the target is the token's contract, the payee is here
		case u.Chain.ID() == "BTC" && (base == "bc" || base == "tb" || base == "bcrt") && value != "":
			payees[name] = &Payee{Text: value, At: valueAt} // BIP-321: further ways to pay the same payee
			order = append(order, name)
		}
	}
	for _, k := range order {
		if payees[k].Text != "" {
			u.Payees = append(u.Payees, *payees[k])
		}
	}
	if len(u.Payees) == 0 {
		u.Payees = []Payee{first}
	}
}

// maxPayees bounds the payees of one URI.
const maxPayees = 100
