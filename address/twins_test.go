package address

import (
	"slices"
	"strings"
	"testing"
)

// The texts of this file were computed apart from this package, from the public
// key of the private key 1 (the base point of secp256k1), the script that pays
// to it (BIP-173's example) and their hashes.

// TestTwinsOfOneKey gives every form of one hash160.
func TestTwinsOfOneKey(t *testing.T) {
	all := []string{
		"BTC 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "BTC bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "BTC 3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN",
		"XRP rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwMH",
		"LTC LVuDpNCSSj6pQ7t9Pv6d6sUkLKoqDEVUnJ", "LTC ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9", "LTC MR8UQSBr5ULwWheBHznrHk2jxyxkHQu8vB",
		"BCH bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h",
		"DOGE DFpN6QqFfUm3gKNaxN6tNcab1FArL9cZLE", "DASH XmN7PQYWKn5MJFna5fRYgP6mxT2F7xpekE", "ZEC t1UYsZVJkLPeMjxEtACvSxfWuNmddpWfxzs",
		"BSV 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH",
		"XEC ecash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cacy2kzvq",
		"BTG GUXByHDZLvU4DnVH9imSFckt3HEQ5cFgE5", "BTG btg1qw508d6qejxtdg4y5r3zarvary0c5xw7k6w057a", "BTG AZ1BpW94ubqHRzsqdfoFCMgVyN1H4CnSEp",
		"DGB DFpN6QqFfUm3gKNaxN6tNcab1FArL9cZLE", "DGB dgb1qw508d6qejxtdg4y5r3zarvary0c5xw7kmudfnm", "DGB SeXKCr4bJpNL9LTJcT7zbNZy9YK1Vihyox",
		"XVG DFpN6QqFfUm3gKNaxN6tNcab1FArL9cZLE", "XVG vg1qw508d6qejxtdg4y5r3zarvary0c5xw7k5pjkuc", "XVG EaPDfb7x1QU3cLGhss8S3cQNGQaiGVDNz7",
		"BNB bnb1w508d6qejxtdg4y5r3zarvary0c5xw7kcegkwk",
		"STX SP1THWXQ8368SDN2MJGE4BMDKMCHZ2GSVTS1X0BPM",
		"AVAX X-avax1w508d6qejxtdg4y5r3zarvary0c5xw7k0l6nk9", "AVAX P-avax1w508d6qejxtdg4y5r3zarvary0c5xw7k0l6nk9", "AVAX C-avax1w508d6qejxtdg4y5r3zarvary0c5xw7k0l6nk9",
		"ATOM cosmos1w508d6qejxtdg4y5r3zarvary0c5xw7k6ah60c",
		"OSMO osmo1w508d6qejxtdg4y5r3zarvary0c5xw7kjxy2e2",
		"CRO cro1w508d6qejxtdg4y5r3zarvary0c5xw7kzxlrnf",
		"RUNE thor1w508d6qejxtdg4y5r3zarvary0c5xw7ku6wp68",
		"TIA celestia1w508d6qejxtdg4y5r3zarvary0c5xw7kthx244",
		"SEI sei1w508d6qejxtdg4y5r3zarvary0c5xw7kh3xvfe",
		"DYDX dydx1w508d6qejxtdg4y5r3zarvary0c5xw7knye700",
		"KAVA kava1w508d6qejxtdg4y5r3zarvary0c5xw7kxgr8el",
		"AKT akash1w508d6qejxtdg4y5r3zarvary0c5xw7khx6akz",
		"AXL axelar1w508d6qejxtdg4y5r3zarvary0c5xw7k7npjye",
		"CORE core1w508d6qejxtdg4y5r3zarvary0c5xw7kfn0pgr",
		"CRE cre1w508d6qejxtdg4y5r3zarvary0c5xw7k74yl64",
		"IRIS iaa1w508d6qejxtdg4y5r3zarvary0c5xw7k0lhtdf",
		"JUNO juno1w508d6qejxtdg4y5r3zarvary0c5xw7kv05pgy",
		"KUJI kujira1w508d6qejxtdg4y5r3zarvary0c5xw7kt44zzj",
		"NOBLE noble1w508d6qejxtdg4y5r3zarvary0c5xw7kj7zjhk",
		"NTRN neutron1w508d6qejxtdg4y5r3zarvary0c5xw7k7z7c4l",
		"SCRT secret1w508d6qejxtdg4y5r3zarvary0c5xw7kccrnjy",
		"SOMM somm1w508d6qejxtdg4y5r3zarvary0c5xw7kkpck7j",
		"STARS stars1w508d6qejxtdg4y5r3zarvary0c5xw7kwpq8yf",
		"XPRT persistence1w508d6qejxtdg4y5r3zarvary0c5xw7k533fpu",
	}
	for _, s := range all {
		a := on(t, s)
		if a.Kind() == KindP2SH {
			continue // nobody can see from a script hash which key is inside
		}
		var want []string
		for _, o := range all {
			if o != s {
				want = append(want, o)
			}
		}
		if got := twinTexts(t, a, SameKey); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", s, got, want)
		}
	}
	// the hash inside a nested address is the hash of a script to the other chains
	wantP2SH := []string{
		"LTC MR8UQSBr5ULwWheBHznrHk2jxyxkHQu8vB", "BCH bitcoincash:pz70adegkkzz202l8acteduqa8hjrzng7s9tg65l3m", "DOGE A9faqPqnCRNQcZjkcFTviEQiLrkLPctjsJ",
		"DASH 7jdxvk43wLb9hxuETjU1oUmzZqCg5D1fGv", "ZEC t3bnw6tC26gH7JqRB8YcdbutFtwZP4Xp5o5", "XEC ecash:pz70adegkkzz202l8acteduqa8hjrzng7suxu309hv", "BTG AZ1BpW94ubqHRzsqdfoFCMgVyN1H4CnSEp", "DGB SeXKCr4bJpNL9LTJcT7zbNZy9YK1Vihyox", "XVG EaPDfb7x1QU3cLGhss8S3cQNGQaiGVDNz7",
		"STX SM2YFXDS8PP22AFAZ7XRBSDW0X7QJ32K8YJEVVW6T",
	}
	if got := twinTexts(t, on(t, "BTC 3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN"), SameScript); !slices.Equal(got, wantP2SH) {
		t.Errorf("P2SH:\n got %v\nwant %v", got, wantP2SH)
	}
}

// TestTwins gives the twins of the other classes.
func TestTwins(t *testing.T) {
	for _, c := range []struct {
		a        string
		relation Relation
		want     []string
	}{
		// a witness script: the same program elsewhere, and nested
		{"BTC bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3", SameScript, []string{
			"BTC 3NVZWnhKt53ukKw4Qm217Zk57FE8VnKjH2", "LTC ltc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qmu8tk5", "LTC MUhhpg7HqBuLYqCxWe1LwCzURwpaTmnqvy",
			"BTG btg1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q", "BTG ", "DGB dgb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q9jdenw", "DGB Si6Yd5z34XvjBU25q6LVEqXhcWAqgx86gw", "XVG vg1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q", "XVG "}},
		// an output key
		{"BTC bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", SameKey, []string{
			"LTC ltc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqpj6zg2", "BTG btg1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq", "DGB dgb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqlussds", "XVG vg1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq"}},
		// 20 bytes on EVM and Tron: of a key, not of a contract
		{"ETH 0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", SameBytes, []string{"TRX TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC", "INJ inj10e0525sfrf53yh2aljmm3sn9jq5njk7lwfmzjf", "EVMOS evmos10e0525sfrf53yh2aljmm3sn9jq5njk7lxpag6e"}},
		{"TRX TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC", SameBytes, []string{"ETH 0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", "INJ inj10e0525sfrf53yh2aljmm3sn9jq5njk7lwfmzjf", "EVMOS evmos10e0525sfrf53yh2aljmm3sn9jq5njk7lxpag6e"}},
		// a label's account is the family's
		{"ARB 0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", SameBytes, []string{"TRX TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC", "INJ inj10e0525sfrf53yh2aljmm3sn9jq5njk7lwfmzjf", "EVMOS evmos10e0525sfrf53yh2aljmm3sn9jq5njk7lxpag6e"}},
		// other spellings of a P2PKH account are no twins but the account
		{"ZEC tex1w508d6qejxtdg4y5r3zarvary0c5xw7kccm6wm", SameKey, nil},
	} {
		got := twinTexts(t, on(t, c.a), c.relation)
		if c.want == nil {
			if slices.Contains(got, "ZEC t1UYsZVJkLPeMjxEtACvSxfWuNmddpWfxzs") {
				t.Errorf("%s is its own twin", c.a)
			}
			continue
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %v", c.a, got)
			continue
		}
		for i := range got {
			if !strings.HasPrefix(got[i], c.want[i]) {
				t.Errorf("%s: %s, want %s", c.a, got[i], c.want[i])
			}
		}
	}
}

// TestNoTwins names what has none, each with its reason.
func TestNoTwins(t *testing.T) {
	for _, s := range []string{
		"BSV 3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN",              // P2SH outputs no longer mean the script
		"BTC bc1pfeessrawgf",                                  // anyone can spend it
		"BTC bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",            // means nothing yet
		"BTC tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",      // a test network
		"XRP T7y19Wo4spSQikV9zq7RTQeprTC2NnRhBaEZsxyrq4gf8SV", // the same
		"SOL 11111111111111111111111111111111",                // no other form of the key is an address
		"XMR 44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A",
		"LTC ltcmweb1qq20e2arnhvxw97katjkmsd35agw3capxjkrkh7dk8d30rczm8ypxuq329nwh2twmchhqn3jqh7ua4ps539f6aazh79jy76urqht4qa59ts3at6gf",
		"BCH bitcoincash:pvvxx9puznz3v6qyh5vjqv6kmgfkexzk0rx56faphrrr99syjqexyrusee847", // only Bitcoin Cash has it
	} {
		if got := Twins(on(t, s)); len(got) != 0 {
			t.Errorf("%s: %v", s, got)
		}
	}
	// no nested address where there is no SegWit: the script hash of one key's
	// nested address is another script there
	for _, pair := range [][2]string{
		{"BTC 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "BCH bitcoincash:pz70adegkkzz202l8acteduqa8hjrzng7s9tg65l3m"},
		{"BTC bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "DOGE A9faqPqnCRNQcZjkcFTviEQiLrkLPctjsJ"},
		{"DOGE DFpN6QqFfUm3gKNaxN6tNcab1FArL9cZLE", "DOGE A9faqPqnCRNQcZjkcFTviEQiLrkLPctjsJ"},
		{"BTC 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "BSV 3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN"},
		{"BTC 3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN", "BSV 3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN"},
		{"BTC 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "ETH 0x751E76E8199196D454941C45D1B3A323F1433BD6"}, // hash160 is no Keccak
		{"BTC 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "BTC 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH"},         // itself
		{"BTC bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "BTC tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"},
	} {
		a, b := on(t, pair[0]), on(t, pair[1])
		if r := Related(a, b); r != NotRelated {
			t.Errorf("%s and %s: %s", pair[0], pair[1], r)
		}
		if r := Related(b, a); r != NotRelated {
			t.Errorf("%s and %s: %s", pair[1], pair[0], r)
		}
	}
}

// TestTwinsAgree holds Twins, Related, AppendKeys and the texts to each other,
// for every valid vector.
func TestTwinsAgree(t *testing.T) {
	var accounts []Address
	for _, v := range allVectors(t) {
		if r, err := ParseOn(v.chain, v.network, v.text); err == nil {
			accounts = append(accounts, r.Address)
			agree(t, r.Address)
		}
	}
	// any two accounts: related exactly when one is the other's twin, and then they
	// share a key
	twin := map[[2]Address]Relation{}
	for _, a := range accounts {
		for _, w := range Twins(a) {
			twin[[2]Address{a, w.Address}] = w.Relation
		}
	}
	keys := map[Key][]Address{}
	for _, a := range accounts {
		for _, k := range AppendKeys(nil, a) {
			if !slices.Contains(keys[k], a) {
				keys[k] = append(keys[k], a)
			}
		}
	}
	for _, group := range keys {
		for _, a := range group {
			for _, b := range group {
				want := max(twin[[2]Address{a, b}], twin[[2]Address{b, a}])
				if SameKeys(a, b) != slices.Equal(AppendKeys(nil, a), AppendKeys(nil, b)) {
					t.Errorf("%v and %v: the same keys: %v", a, b, SameKeys(a, b))
				}
				if a.chain == ada && b.chain == ada {
					continue // one payment key with any stake key: more than can be written down
				}
				if got := Related(a, b); a != b && got != want {
					t.Errorf("%v and %v: %s, want %s", a, b, got, want)
				}
			}
		}
	}
}

// agree holds an account's twins to what is promised of them.
func agree(t testing.TB, a Address) {
	t.Helper()
	own := AppendKeys(nil, a)
	seen := map[Address]bool{a: true}
	last := Chain(0)
	for _, w := range Twins(a) {
		b := w.Address
		if seen[b] {
			t.Errorf("%v: twin %v twice, or itself", a, b)
		}
		seen[b] = true
		if b.Chain() < last || b.Network() != Mainnet || w.Relation == NotRelated {
			t.Errorf("%v: twin %v out of order", a, b)
		}
		last = b.Chain()
		if x, y := Related(a, b), Related(b, a); x != w.Relation || y != w.Relation {
			t.Errorf("%v and %v: %s and %s, want %s", a, b, x, y, w.Relation)
		}
		if r, err := ParseFor(b.Chain(), b.String()); err != nil || r.Address != b {
			t.Errorf("%v: twin %v reads as %v, %v", a, b, r.Address, err)
		}
		if !slices.ContainsFunc(AppendKeys(nil, b), func(k Key) bool { return slices.Contains(own, k) }) {
			t.Errorf("%v and its twin %v share no key", a, b)
		}
	}
	if Related(a, a) != NotRelated {
		t.Errorf("%v is related to itself", a)
	}
}

// on reads "CHAIN text".
func on(t testing.TB, s string) Address {
	t.Helper()
	id, text, _ := strings.Cut(s, " ")
	c, _ := ChainByID(id)
	r, err := ParseFor(c, text)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return r.Address
}

// twinTexts writes the twins of a, which are all of one relation.
func twinTexts(t testing.TB, a Address, relation Relation) []string {
	t.Helper()
	var out []string
	for _, w := range Twins(a) {
		if w.Relation != relation {
			t.Errorf("%v: %v is %s, want %s", a, w.Address, w.Relation, relation)
		}
		out = append(out, w.Address.Chain().ID()+" "+w.Address.String())
	}
	return out
}
