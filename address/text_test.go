package address

import (
	"errors"
	"strings"
	"testing"
)

// TestWords holds ordinary writing to be no address at all.
func TestWords(t *testing.T) {
	for _, s := range []string{
		"a", "1", "T", "0", "hello", "Bitcoin", "address", "Donaudampfschifffahrtsgesellschaft", "Rechtsschutzversicherungsgesellschaften",
		"Lebensversicherungsgesellschaft", "Telekommunikationsgesetz", "internationalization", "DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFT",
		"Please pay the sum to the address below", "Bitte überweisen Sie den Betrag bis zum 31.12.2026", "12345", "+49 30 1234567", "10.11.2026",
		"2026-10-01T12:00:00Z", "1.234,56 EUR", "DE123456789", "192.168.0.1", "https://example.com/", "www.example.com", "C:\\Windows", "/usr/bin",
		"Rechnung Nr. 2026-0815", "é", "日本語", "\x00", "a\x00b", "Lazarus Group", "T-Mobile", "1x", "0x", // 0x alone: see below
	} {
		_, err := Parse(s)
		want := ErrNotAddress
		switch s {
		case "0x":
			want = ErrLength // claims to be hex
		case "\x00":
			want = ErrSurround
		}
		if !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", s, err, want)
		}
	}
}

// TestParseOn holds networks apart where the form does, and together where it
// does not.
func TestParseOn(t *testing.T) {
	for _, c := range []struct {
		chain string
		net   Network
		text  string
		err   error
		got   Network
	}{
		{"BTC", Testnet, "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", ErrNetwork, 0},
		{"BTC", Mainnet, "mrCDrCybB6J1vRfbwM5hemdJz73FwDBC8r", ErrNetwork, 0},
		{"BTC", Regtest, "mrCDrCybB6J1vRfbwM5hemdJz73FwDBC8r", nil, Regtest},               // one version byte for both
		{"BTC", Regtest, "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", ErrNetwork, 0},      // the human-readable part tells
		{"DOGE", Regtest, "mrCDrCybB6J1vRfbwM5hemdJz73FwDBC8r", nil, Regtest},              // Dogecoin's testnet has another byte
		{"DOGE", Testnet, "mrCDrCybB6J1vRfbwM5hemdJz73FwDBC8r", ErrNetwork, 0},             //
		{"ETH", Testnet, "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", nil, Mainnet},       // no form of its own
		{"TRX", Testnet, "TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC", nil, Mainnet},               //
		{"SOL", Testnet, "11111111111111111111111111111111", nil, Mainnet},                 //
		{"XRP", Testnet, "rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwMH", nil, Mainnet},               //
		{"XRP", Testnet, "XVhLjQePBhtPRN5YjpjeZQtfYp3m5Vgh4GKJ2UWCkPXB7NM", ErrNetwork, 0}, // X is mainnet's
		{"XRP", Mainnet, "T7y19Wo4spSQikV9zq7RTQeprTC2NnRhBaEZsxyrq4gf8SV", ErrNetwork, 0}, //
		{"XMR", Mainnet, "5K8mwfjumVseCcQEjNbf59Um6R9NfVUNkHTLhhPCmNvgDLVS88YW5tScnm83rw9mfgYtchtDDTW5jEfMhygi27j1QYphX38hg6m4VMtN29", ErrNetwork, 0},
		{"BCH", Testnet, "bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", ErrNetwork, 0},
	} {
		chain, _ := ChainByID(c.chain)
		r, err := ParseOn(chain, c.net, c.text)
		if !errors.Is(err, c.err) || err == nil && r.Address.Network() != c.got {
			t.Errorf("%s %s %s: %v %v, want %v %v", c.chain, c.net, c.text, r.Address.Network(), err, c.got, c.err)
		}
	}
}

// TestParseFor answers for the chain asked for, whatever the look.
func TestParseFor(t *testing.T) {
	for _, c := range []struct {
		chain, text string
		err         error
	}{
		{"ETH", "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", ErrChain},                                       // valid elsewhere
		{"BTC", "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", ErrChain},                               //
		{"BTC", "hello", ErrNotAddress},                                                               // nowhere
		{"BTC", "zil1fwh4ltdguhde9s7nysnp33d5wye6uqpugufkz7", ErrNotAddress},                          // not even looked at
		{"BTC", "vitalik.eth", ErrName},                                                               //
		{"ETH", "bitcoin:1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", ErrChain},                               // the scheme says so
		{"POLYGON", "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", nil},                                // a label reads the family's
		{"POLYGON", "eth:0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", nil},                            // and its prefixes
		{"SOL", "DonaudampfschifffahrtsgeseLschaftskap", ErrLength},                                   // asked for, words are read
		{"SOL", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", ErrChain},                               //
		{"BSV", "bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", ErrChain},                   // no CashAddr there
		{"BTC", "0x" + strings.Repeat("ab", 32), ErrHash}, {"BTC", strings.Repeat("ab", 32), ErrHash}, //
		{"DOGE", "", ErrEmpty}, //
	} {
		chain, _ := ChainByID(c.chain)
		r, err := ParseFor(chain, c.text)
		if !errors.Is(err, c.err) || r.Chain != chain || err == nil && r.Address.Chain() != chain.Accounts() {
			t.Errorf("%s %s: %v %v, want %v", c.chain, c.text, r.Chain.ID(), err, c.err)
		}
		if err != nil && r.Err.Chain != chain {
			t.Errorf("%s %s: error of %q", c.chain, c.text, r.Err.Chain.ID())
		}
	}
}

// TestChainNames finds chains by id and alias in any case, and nothing else.
func TestChainNames(t *testing.T) {
	for _, id := range []string{"BTC", "btc", "XBT", "xbt", "MATIC", "Pol", "polygon", "avax-c", "xrpl", "Tron", "arbitrum"} {
		if c, ok := ChainByID(id); !ok || c.ID() == "" || c.Name() == "" || c.Family() == FamilyNone {
			t.Errorf("%s: no chain", id)
		}
	}
	for _, id := range []string{"", "USDT", "BTC ", "bitcoin", "BT"} {
		if c, ok := ChainByID(id); ok {
			t.Errorf("%q is %s", id, c.ID())
		}
	}
	ids, schemes := map[string]bool{}, map[string]bool{}
	for _, c := range Chains() {
		r := rows[c]
		for _, id := range append(strings.Fields(r.aliases), r.id) {
			if ids[id] || id != strings.ToUpper(id) {
				t.Errorf("%s: id or alias %s is taken or in lower case", c.ID(), id)
			}
			ids[id] = true
		}
		for _, s := range strings.Fields(r.schemes) {
			if schemes[s] || s != strings.ToLower(s) {
				t.Errorf("%s: scheme %s is taken or in upper case", c.ID(), s)
			}
			schemes[s] = true
		}
		if c2 := c.CAIP2(); c2 != "" {
			if ns, ref, ok := strings.Cut(c2, ":"); !ok || ns == "" || ref == "" || len(ref) > 32 {
				t.Errorf("%s: CAIP-2 %s", c.ID(), c2)
			}
		}
		for i, n := range r.nets {
			if len(n.p2pkh) == 0 || len(n.p2sh) == 0 || i == 0 && n.net != Mainnet {
				t.Errorf("%s: network %s is incomplete or not in order", c.ID(), n.net)
			}
			for _, v := range append(n.p2pkh[:1:1], n.p2sh...) {
				if v == tronVersion {
					t.Errorf("%s: version byte of Tron", c.ID())
				}
			}
		}
	}
}

// TestNames holds the words of JSON, which outlive the constants.
func TestNames(t *testing.T) {
	for got, want := range map[string]string{
		KindP2WSH.String(): "p2wsh", KindSubaddress.String(): "subaddress", KindNone.String(): "",
		FormMoneroIntegrated.String(): "integrated", FormCashToken.String(): "cashaddr-token",
		ProofCase.String(): "case", SameBytes.String(): "same_bytes", NotRelated.String(): "", Stagenet.String(): "stagenet",
		strings.Join((TestNetwork | Retired | FutureWitness | Shielded | NoKey | AnyoneCanSpend).Names(), " "): "test_network retired future_witness shielded no_key anyone_can_spend",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, name := range []string{"mainnet", "testnet", "signet", "testnet3", "testnet4", "regtest", "stagenet"} {
		if _, ok := NetworkByName(name); !ok {
			t.Errorf("no network %s", name)
		}
	}
	if _, ok := NetworkByName("Mainnet"); ok {
		t.Error("Mainnet in upper case")
	}
}

// TestZero holds the zero Address to be no address.
func TestZero(t *testing.T) {
	var a Address
	if a.IsValid() || a.String() != "" || len(a.AppendPayload(nil)) != 0 || Twins(a) != nil || AppendKeys(nil, a) != nil || Related(a, MustParse("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH")) != NotRelated {
		t.Error("the zero Address is something")
	}
}

// TestEnds holds the ends that people compare, behind what every address of the
// form begins with.
func TestEnds(t *testing.T) {
	for _, c := range []struct{ text, head, tail string }{
		{"1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "BgGZ", "SAMH"},
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "w508", "f3t4"},
		{"bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs", "w508", "xpcs"},
		{"ltcmweb1qq20e2arnhvxw97katjkmsd35agw3capxjkrkh7dk8d30rczm8ypxuq329nwh2twmchhqn3jqh7ua4ps539f6aazh79jy76urqht4qa59ts3at6gf", "q20e", "t6gf"},
		{"qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", "p63u", "dc2h"},
		{"t1UYsZVJkLPeMjxEtACvSxfWuNmddpWfxzs", "UYsZ", "fxzs"},
		{"tex1w508d6qejxtdg4y5r3zarvary0c5xw7kccm6wm", "UYsZ", "fxzs"}, // as its t1
		{"0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", "7e5f", "5bdf"},
		{"TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC", "MVQG", "K2HC"},
		{"4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw", "4wBq", "Vigw"}, // nothing is fixed
		{"rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwMH", "BgGZ", "SwMH"},
		{"bnb1w508d6qejxtdg4y5r3zarvary0c5xw7kcegkwk", "w508", "gkwk"},
		{"44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A", "4AFF", "EP3A"},
	} {
		a := MustParse(c.text)
		e, ok := a.Ends()
		if string(e.Head[:]) != c.head || string(e.Tail[:]) != c.tail || !ok || e.Chain != a.Chain() || e.Kind != a.Kind() {
			t.Errorf("%s: %s and %s, want %s and %s", c.text, e.Head, e.Tail, c.head, c.tail)
		}
	}
}

// TestErrorText says chain, reason and place, and cuts a long input.
func TestErrorText(t *testing.T) {
	_, err := Parse("1BgGZ9tcN4rmlKBzDn7KprQz87SZ26SAMH")
	if got, want := err.Error(), `address: Bitcoin: character outside the alphabet at 12: "1BgGZ9tcN4rmlKBzDn7KprQz87SZ26SAMH"`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	_, err = Parse(strings.Repeat("x", 500))
	if len(err.Error()) > 150 {
		t.Error(err)
	}
}
