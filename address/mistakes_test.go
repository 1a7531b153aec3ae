package address

import (
	"errors"
	"strings"
	"testing"
)

// A valid XRP Ledger address had a second, invalid reading as Bitcoin's base58.
func TestOneReadingOfXRP(t *testing.T) {
	for _, s := range []string{
		"rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", // valid
		"rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTi", // checksum broken: one refusal, not two
	} {
		if rs, _ := Parse(s); len(rs) != 1 || rs[0].Form != FormXRPClassic {
			t.Errorf("%s: %d readings", s, len(rs))
		}
	}
}

// Every sentinel has a word: ErrInvoice had none.
func TestEverySentinelHasACode(t *testing.T) {
	seen := map[string]bool{}
	for _, err := range []error{ErrEmpty, ErrLength, ErrCharacter, ErrChecksum, ErrCase, ErrPrefix, ErrVersion, ErrVariant, ErrPadding, ErrPoint, ErrTag, ErrNetwork, ErrChain, ErrSurround, ErrParameter, ErrName, ErrInvoice, ErrShortened, ErrHash, ErrPublicKey, ErrNotPayee, ErrSignature, ErrSecret, ErrUnsupported, ErrNotAddress} {
		code := Code(err)
		if code == "" || seen[code] {
			t.Errorf("%v has the code %q", err, code)
		}
		seen[code] = true
		if Code(&Error{Err: err}) != code {
			t.Errorf("wrapped %v has the code %q", err, Code(&Error{Err: err}))
		}
	}
	if len(seen) != len(codes) || Code(nil) != "" || Code(errors.New("another")) != "" {
		t.Errorf("%d sentinels, %d codes", len(seen), len(codes))
	}
}

// Behind an unknown word and a colon, or before one, an account was not seen.
func TestAccountBesideAColon(t *testing.T) {
	for _, c := range []struct {
		text, want string
		err        error
		at         int
	}{
		// a ticker is no scheme
		{"BTC:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", ErrPrefix, 0},
		{"USDT: TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq", "TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq", ErrPrefix, 0},
		{"erc20:0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045", "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045", ErrPrefix, 0},
		// a scheme, but not a URI: a blank follows
		{"bitcoin: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", ErrPrefix, 0},
		// XRP with a tag, as some exchanges write it
		{"rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh:123", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", ErrCharacter, 34},
		// the same behind a scheme that is a CAIP-2 namespace too: 123 was the payee
		{"xrpl:rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh:123", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", ErrCharacter, 39},
		{"tron:TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq:1", "TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq", ErrCharacter, 39},
		// two slashes before a CashAddr
		{"bitcoincash://qp65yngy5uds4wxtrkynptal4f76qzmrh52pa3mpaf", "bitcoincash:qp65yngy5uds4wxtrkynptal4f76qzmrh52pa3mpaf", ErrPrefix, 12},
	} {
		rs, err := Parse(c.text)
		if rs[0].Address.String() != c.want || !errors.Is(err, c.err) || rs[0].Err.At != c.at || rs[0].Err.Input != c.text {
			t.Errorf("%s: %v, %v; want %s, %v at %d", c.text, rs[0].Address, err, c.want, c.err, c.at)
		}
	}
	for _, c := range []struct {
		text string
		err  error
	}{
		{"lightning:lnbc1pvjluezpp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqf", ErrInvoice},
		{"zilliqa:zil1fwh4ltdguhde9s7nysnp33d5wye6uqpugufkz7", ErrUnsupported},
		{"etc: and so on", ErrNotAddress}, // Ethereum Classic's scheme, and a word
		{"base: 12 volts", ErrNotAddress},
		{"dash: a stroke", ErrNotAddress},
		{"12:30", ErrNotAddress},
		{"IBAN: DE89370400440532013000", ErrNotAddress},
		{"https://example.com", ErrNotAddress},
	} {
		if _, err := Parse(c.text); !errors.Is(err, c.err) {
			t.Errorf("%s: %v, want %v", c.text, err, c.err)
		}
	}
}

// A slip in an address of a chain that shares its version byte with a chain that
// people use more was "an address of another chain" when the chain was given.
func TestSlipOnTheChainAskedFor(t *testing.T) {
	for _, c := range []struct {
		chain, text string
		err         error
	}{
		{"XVG", "DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Y", ErrChecksum},  // D… is Dogecoin's by its look
		{"BSV", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", ErrChecksum},  // 1… is Bitcoin's
		{"BCH", "3EktnHQD7RiAE6uzMj2ZifT9YgRrkSgzQY", ErrChecksum},  // 3… is Bitcoin's
		{"LTC", "3EktnHQD7RiAE6uzMj2ZifT9YgRrkSgzQY", ErrChecksum},  // and was Litecoin's
		{"BSV", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN0", ErrCharacter}, // the same for a character
		{"TRX", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", ErrChain},     // no chain of a 1…
		{"DASH", "DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Y", ErrChain},    // no chain of a D…
	} {
		chain, _ := ChainByID(c.chain)
		if _, err := ParseFor(chain, c.text); !errors.Is(err, c.err) {
			t.Errorf("%s %s: %v, want %v", c.chain, c.text, err, c.err)
		}
	}
}

// Every P2PKH address of Bitcoin had the caveat that its form is retired: its
// version byte, 0, was also "no version is".
func TestBitcoinIsNotRetired(t *testing.T) {
	rs, _ := Parse("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")
	for _, r := range rs {
		if r.Caveats != 0 {
			t.Errorf("%s: %v", r.Chain.ID(), r.Caveats.Names())
		}
	}
}

// Addresses of chains outside the table that were no addresses at all.
func TestLookAlikesOfOtherChains(t *testing.T) {
	for _, s := range []string{
		"zil1fwh4ltdguhde9s7nysnp33d5wye6uqpugufkz7",                     // Zilliqa, Bech32
		"erd1qyu5wthldzr8wx5c9ucg8kjagg0jfs53s8nr3zpz3hypefsdd8ssycr6th", // MultiversX
		"simpleledger:qqq3728yw0y47sqn6l2na30mcw6zm78dzq0zw5sm5a",        // SLP, CashAddr's checksum
		"9ez6vKDXFPMhVA1ySuZ8MGHVQJhZnYn9yKWNGr4EARDVsZzHqzWm5Yv",        // base58 of another length
	} {
		if _, err := Parse(s); !errors.Is(err, ErrUnsupported) {
			t.Errorf("%s: %v", s, err)
		}
	}
}

// Of a payment request with several payees only the first was read: a listed
// account in the second place was not seen.
func TestEveryPayeeIsRead(t *testing.T) {
	const first, second = "t1V9mnyk5Z5cTNMCkLbaDwSskgJZucTLdgW", "t1LZdE42PAt1wREUv1YMYRFwJDPHPW8toLL"
	for _, c := range []struct {
		text string
		err  error
	}{
		{"zcash:?address=" + first + "&amount=1&address.1=" + second + "&amount.1=2", nil},
		{"zcash:" + first + "?address.1=" + second, nil},
		{"zcash:" + first + "?address.1=" + second + "&req-x=1", ErrParameter},
		{"zcash:" + first + "?address.1=" + second + "&address.2=" + second[:34] + "M", ErrChecksum},
	} {
		rs, err := Parse(c.text)
		if !errors.Is(err, c.err) || len(rs) < 2 || rs[0].Address.String() != first || rs[1].Address.String() != second {
			t.Errorf("%s: %v, %v", c.text, rs, err)
		}
	}
	rs, err := Parse("bitcoin:1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH?bc=bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")
	if err != nil || len(rs) != 2 || rs[1].Address.Kind() != KindP2WPKH {
		t.Error(rs, err)
	}
	// asked for a chain, the first payee's
	r, err := ParseFor(zec, "zcash:"+first+"?address.1="+second)
	if err != nil || r.Address.String() != first {
		t.Error(r.Address, err)
	}
}

// A phone's keyboard writes the first letter in upper case, a form puts blanks
// around: the account was refused without being there to compare.
func TestOddSpellingsAreCompared(t *testing.T) {
	for _, c := range []struct {
		text, want string
		err        error
		at         int
	}{
		{"Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", ErrCase, 1},
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", ErrCase, 40},
		{"Bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", "bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", ErrCase, 1},
		{"Qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", "bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", ErrCase, 1},
		{"Bnb1w508d6qejxtdg4y5r3zarvary0c5xw7kcegkwk", "bnb1w508d6qejxtdg4y5r3zarvary0c5xw7kcegkwk", ErrCase, 1},
		{" 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", ErrSurround, 0},
		{"0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf\r\n", "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", ErrSurround, 43},
		{"\tbitcoin:1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH ", "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", ErrSurround, 0},
	} {
		rs, err := Parse(c.text)
		if rs[0].Address.String() != c.want || !errors.Is(err, c.err) || rs[0].Err.At != c.at || rs[0].Err.Input != c.text {
			t.Errorf("%q: %v, %v; want %s, %v at %d", c.text, rs[0].Address, err, c.want, c.err, c.at)
		}
		r, err := ParseFor(MustParse(c.want).Chain(), c.text)
		if r.Address.String() != c.want || !errors.Is(err, c.err) {
			t.Errorf("%q: for its chain %v, %v", c.text, r.Address, err)
		}
	}
	// the checksum is still one: nothing is read where it does not hold
	if rs, err := Parse("Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"); rs[0].Address.IsValid() || !errors.Is(err, ErrCase) {
		t.Error(rs, err)
	}
}

// Asked for the Internet Computer, hyphens at any place were passed over, and the
// place of a wrong character was computed from where they should stand: beyond the
// text.
func TestPrincipalGrouping(t *testing.T) {
	for _, s := range []string{
		"ryjl3tyaaaa-aaaaaabacai", "ryjl3-tyaaaaaaaaaaaba-cai", "-ryjl3-tyaaa-aaaaa-aaaba-cai", "ryjl3-tyaaa-aaaaa-aaaba-cai-",
		"a-" + strings.Repeat("b", 55) + "!", "ryjl3-tyaaa-aaaaa-aaaba-ca1",
	} {
		if r, err := ParseFor(icp, s); err == nil {
			t.Errorf("%s: %v", s, r.Address)
		}
	}
}
