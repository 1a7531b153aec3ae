package address

import (
	"errors"
	"strings"
	"testing"
)

// The tests of this file each hold a mistake that this package once made.

// A Bech32 or CashAddr address with one character too many or wrong is sometimes
// 32 bytes in base58, and read as a valid Solana address, which has no checksum:
// the broken checksum was hidden and the account of another chain shown.
func TestSolanaDoesNotHideABrokenChecksum(t *testing.T) {
	for _, c := range []struct{ text, chain string }{
		// P2WPKH and one character too many: 43 characters without 0 and l
		{"bc1qwqdg6squsna38e46795at95yu9atm8azzmyvckuulcc", "BTC"},
		{strings.ToUpper("bc1qrp33g9q5c5txsp9arysrx4k6zdkfs4nce4xj3g"), "BTC"},
		{brokenSolanaLike(t, "bc1q"), "BTC"},
		{brokenSolanaLike(t, "btg1q"), "BTG"},
		{brokenSolanaLike(t, "bnb1"), "BNB"},
		{brokenSolanaLike(t, "BC1Q"), "BTC"},
		{brokenSolanaLike(t, "q"), "BCH"},
	} {
		rs, err := Parse(c.text)
		if err == nil || rs[0].Chain.ID() != c.chain {
			t.Errorf("%s: first reading %s %v, error %v; want an error of %s", c.text, rs[0].Chain.ID(), rs[0].Address, err, c.chain)
		}
		for _, r := range rs {
			if r.Valid() {
				t.Errorf("%s: valid reading on %s", c.text, r.Chain.ID())
			}
		}
	}
	// such a beginning in mixed case is Solana's: one address in 16,000
	sol := "bc1qYPfNqmgZUHoo1yXz8xVXHTBJJ1EJ4qeEdvc2wXX"
	if rs, _ := Parse(sol); len(rs) == 0 || !rs[0].Valid() {
		t.Errorf("%s: not read as Solana", sol)
	}
}

// brokenSolanaLike returns 43 characters of the Bech32 alphabet behind start that
// decode to 32 bytes in base58 and hold no checksum.
func brokenSolanaLike(t *testing.T, start string) string {
	digits := "ac2345679dhnpq"
	if start == strings.ToUpper(start) {
		digits = strings.ToUpper(digits)
	}
	for i := range 100 {
		s := start
		for k := 0; len(s) < 43; k++ {
			s += string(digits[(k*k+i)%len(digits)])
		}
		var r Reading
		if readSolana(&r, s); r.Valid() {
			return s
		}
	}
	t.Fatalf("no text for %s", start)
	return ""
}

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

// An IBAN, which stands on every invoice, was a broken Dogecoin (DE…) or Verge
// (ES…) address.
func TestIBANIsNoAddress(t *testing.T) {
	for _, s := range []string{
		"DE89370400440532013000",           // Germany: D
		"ES9121000418450200051332",         // Spain: E
		"TR330006100519786457841326",       // Turkey: T
		"MT84MALT011000012345MTLCAST001S",  // Malta: M, letters
		"LC55HEMM000100010012001200023015", // Saint Lucia: L, long enough to resemble an address of any chain
		"FR1420041010050500013M02606",      // France: no beginning of ours
		"GE29NB0000000101904917",           // Georgia: G
		"AT611904300234573201",             // Austria: short
	} {
		if rs, err := Parse(s); !errors.Is(err, ErrNotAddress) || rs[0].Chain != 0 {
			t.Errorf("%s: %v", s, err)
		}
	}
	// ICAP is Ethereum's use of the IBAN: an address, of a form not read here
	if _, err := Parse("XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS"); errors.Is(err, ErrNotAddress) {
		t.Errorf("ICAP: %v", err)
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

// A key with a blank before it, or as the second payee or a parameter of a URI,
// was shown in the error.
func TestSecretIsNeverShown(t *testing.T) {
	for _, secret := range secrets {
		for _, text := range []string{
			secret, " " + secret, secret + "\n", "\t" + secret + "\r\n",
			"bitcoin:" + secret, "bitcoin:" + secret + "?amount=1", "BITCOIN:" + secret, "ripple:" + secret, "ethereum:" + secret,
			"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb?bc=" + secret,
			"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?bc=" + secret,
			"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb?label=" + secret,
			"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?req-key=" + secret,
			"key: " + secret, "BTC:" + secret, secret + ":1", secret + "/0",
			"eip155:1:" + secret, "zcash:?address=" + secret, "monero:4?tx_payment_id=" + secret,
		} {
			rs, err := Parse(text)
			if err == nil {
				t.Errorf("%s: no error", text)
			}
			show(t, text, secret, rs)
			for _, c := range Chains() {
				r, _ := ParseFor(c, text)
				show(t, text, secret, []Reading{r})
				r, _ = ParseOn(c, Testnet, text)
				show(t, text, secret, []Reading{r})
			}
		}
	}
}

// secrets are one of each form, and mistyped ones.
var secrets = []string{
	"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",                                                             // WIF, uncompressed
	"KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617",                                                            // WIF, compressed
	"KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98618",                                                            // the same, mistyped
	"KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617x",                                                           // one character too many
	"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyT",                                                              // one too few
	"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvy0J",                                                             // 0 for something
	"6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg",                                                      // BIP-38
	"snoPBrXtMeMyMHUVTgbuqAfg1SUTb",                                                                                   // XRP Ledger seed
	"sEdTM1uX8pu2do5XvTnutH6HsouMaM2",                                                                                 // the same, Ed25519
	"SBCVMMCBEDB64TVJZFYJOJAERZC4YVVUOE6SYR2Y76CBTENGUSGWRRVO",                                                        // Stellar
	"xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi", // BIP-32
}

func show(t *testing.T, text, secret string, rs []Reading) {
	t.Helper()
	for _, r := range rs {
		if r.Err == nil {
			continue
		}
		for _, s := range []string{r.Err.Input, r.Err.Error()} {
			if strings.Contains(s, secret) || strings.Contains(s, secret[2:20]) {
				t.Errorf("%q: shown in %q", text, s)
			}
		}
	}
}

// 2*3.5 is arithmetic and no name (user*host).
func TestNumbersAreNoNames(t *testing.T) {
	for s, want := range map[string]error{"2*3.5": ErrNotAddress, "3@1.20": ErrNotAddress, "alice*example.org": ErrName, "a@b.c": ErrName} {
		if _, err := Parse(s); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", s, err, want)
		}
	}
}

// Characters of a Monero block that say more than 64 bits were "outside the
// alphabet", which they are not.
func TestMoneroBlockOverflow(t *testing.T) {
	good := "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A"
	_, err := Parse("4" + "zzzzzzzzzz" + good[11:])
	if !errors.Is(err, ErrChecksum) {
		t.Error(err)
	}
}

// A Solana address that begins with t1 lost these two characters as if they were
// Zcash's, so look-alikes of it were missed.
func TestEndsOfSolana(t *testing.T) {
	r, err := ParseFor(sol, "t1QmyA9RuxPDV1cWcEZdMNyJt4GHvZC2yYB5oXvYHWd")
	if err != nil {
		t.Fatal(err)
	}
	if e, ok := r.Address.Ends(); string(e.Head[:]) != "t1Qm" || string(e.Tail[:]) != "YHWd" || !ok {
		t.Error(e, ok)
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

// A Solana address without its last characters was "an address of another chain"
// where Solana was asked for, because another chain's address begins so.
func TestSlipOnSolana(t *testing.T) {
	for text, want := range map[string]error{
		"DRpbCBMxVnDK7maPM5tGv6MvB3v1sRMC86PZ8ok": ErrLength,    // D… of 39 characters looks like Dogecoin's
		"1111111111111111111111111111111":         ErrLength,    // 31 zero bytes
		"DRpbCBMxVnDK7maPM5tGv6MvB3v1sRMC86PZ8o0": ErrCharacter, // the same with a 0
		"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa":      ErrChain,     // this one is
	} {
		if _, err := ParseFor(sol, text); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", text, err, want)
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

// Numbers and hashes of other things were broken addresses by their first
// character.
func TestNumbersAreNoAddresses(t *testing.T) {
	for s, want := range map[string]error{
		"210000000003139471430009017":           ErrNotAddress, // reference of a Swiss QR bill: 2…
		"12345678912345678912345678":            ErrNotAddress, // no 0 in it either
		"1f3870be274f6c49b3e31a0c6728957f":      ErrHash,       // MD5, or a UUID without its dashes: 1…
		"1F3870BE274F6C49B3E31A0C6728957F":      ErrHash,
		"3f3870be-274f-6c49-b3e3-1a0c6728957f":  ErrNotAddress,
		"8" + strings.Repeat("a0b1c2", 16)[:95]: ErrUnsupported, // a validator's key: like Monero's 8…
	} {
		if rs, err := Parse(s); !errors.Is(err, want) || rs[0].Chain != 0 {
			t.Errorf("%s: %v, want %v", s, err, want)
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
