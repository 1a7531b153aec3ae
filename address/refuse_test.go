package address

import (
	"errors"
	"strings"
	"testing"
)

// TestRefuse holds each refusal to its sentinel, its chain and the place it
// names.
func TestRefuse(t *testing.T) {
	for _, c := range []struct {
		text  string
		err   error
		chain string // of the form that claims the text, "" none
		at    int
	}{
		// nothing
		{"", ErrEmpty, "", -1},
		// blanks are package find's to remove
		{" 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", ErrSurround, "", 0},
		{"1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH\n", ErrSurround, "", 34},
		// longer than anything
		{strings.Repeat("1", MaxText+1), ErrLength, "", MaxText},
		// base58check: a letter that is not in the alphabet, and where
		{"1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAM0", ErrCharacter, "BTC", 33},
		{"1BgGZ9tcN4rmlKBzDn7KprQz87SZ26SAMH", ErrCharacter, "BTC", 12},
		// one letter exchanged
		{"1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMJ", ErrChecksum, "BTC", -1},
		{"3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLP", ErrChecksum, "BTC", -1},
		{"LVuDpNCSSj6pQ7t9Pv6d6sUkLKoqDEVUnK", ErrChecksum, "LTC", -1},
		{"DFpN6QqFfUm3gKNaxN6tNcab1FArL9cZLF", ErrChecksum, "DOGE", -1},
		{"t1UYsZVJkLPeMjxEtACvSxfWuNmddpWfxzt", ErrChecksum, "ZEC", -1},
		{"TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HD", ErrChecksum, "TRX", -1},
		// half of it
		{"1BgGZ9tcN4rm9KBzDn7KprQz8", ErrLength, "BTC", -1},
		// a version no chain of the table has (BitPay's C… for Bitcoin Cash): a checksum is no accident
		{"CPYCf1WjVu8xkRdoBdPdjyuvNg42oA7g3o", ErrUnsupported, "", -1},
		// Bech32: character, case, too short, checksum
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3tb", ErrCharacter, "BTC", 41},
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3té", ErrCharacter, "BTC", 41},
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4", ErrCase, "BTC", 40},
		{"Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", ErrCase, "BTC", 1},
		{"bc1qqqqq", ErrLength, "BTC", -1},
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", ErrChecksum, "BTC", -1},
		// more than 90 characters
		{"bc1" + strings.Repeat("q", 88), ErrLength, "BTC", -1},
		// the other checksum constant: version 0 in Bech32m, 1 in Bech32
		{"bc1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq54wel0", ErrChecksum, "BTC", -1},
		{"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd", ErrVariant, "BTC", -1},
		// BIP-350's invalid ones: version 17, program of one byte, of 41, zero padding, non-zero padding
		{"BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R", ErrVersion, "BTC", -1},
		{"bc1pw5dgrnzv", ErrLength, "BTC", -1},
		{"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav", ErrLength, "BTC", -1},
		{"BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P", ErrLength, "BTC", -1},
		{"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf", ErrPadding, "BTC", -1},
		{"bc1gmk9yu", ErrLength, "BTC", -1},
		// CashAddr: character behind the prefix, case, checksum, a prefix of another chain
		{"bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2b", ErrCharacter, "BCH", 53},
		{"bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2H", ErrCase, "BCH", 53},
		{"bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2q", ErrChecksum, "BCH", -1},
		{"qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2q", ErrChecksum, "BCH", -1},
		{"bchtest:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", ErrChecksum, "BCH", -1},
		{"bitcoincash:", ErrNotAddress, "", -1},
		{"bitcoincash:q", ErrLength, "BCH", -1},
		// hex: wrong letter, one digit too few, wrong case, no 0x, 0X
		{"0x7E5F4552091A69125d5DfCb7b8C2659029395Bdg", ErrCharacter, "ETH", 41},
		{"0x7E5F4552091A69125d5DfCb7b8C2659029395Bd", ErrLength, "ETH", -1},
		{"0x7e5F4552091A69125d5DfCb7b8C2659029395Bdf", ErrCase, "ETH", 3},
		{"0x7E5F4552091A69125d5DfCb7b8C2659029395BdF", ErrCase, "ETH", 41},
		{"7E5F4552091A69125d5DfCb7b8C2659029395Bdf", ErrPrefix, "ETH", 0},
		{"0X7E5F4552091A69125d5DfCb7b8C2659029395Bdf", ErrPrefix, "ETH", 1},
		{"0x417e5f4552091a69125d5dfcb7b8c2659029395bdf", ErrPrefix, "TRX", 0},
		// a transaction, a public key
		{strings.Repeat("ab", 32), ErrHash, "", -1},
		{"04" + strings.Repeat("ab", 64), ErrHash, "", -1},
		// XRP Ledger: character, length, checksum, version of an X-address, tag, a node's key
		{"rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwM0", ErrCharacter, "XRP", 33},
		{"rBgGZ9tc4him9KBzD8fKFiQz3fSZp", ErrLength, "XRP", -1},
		{"rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwMs", ErrChecksum, "XRP", -1},
		{"XVhLjQePBhtPRN5YjpjeZQtfYp3m5Vgh4GKJ2UWCkPXB7NN", ErrChecksum, "XRP", -1},
		{"n9MXXueo837zYH36DvMc13BwHcqtfAWNJY5czWVbp7uYTj7x17TH", ErrPublicKey, "", -1},
		// Solana has nothing to claim a text by: 31 and 33 bytes are a text unknown
		{"4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vig", ErrUnsupported, "", -1},
		{"4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw11", ErrUnsupported, "", -1},
		// Monero: character, length, checksum
		{"44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3l", ErrCharacter, "XMR", 94},
		{"44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3", ErrLength, "XMR", -1},
		{"44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3B", ErrChecksum, "XMR", -1},
		// BNB: a validator's operator address is another human-readable part
		{"bnb1w508d6qejxtdg4y5r3zarvary0c5xw7kcegkwq", ErrChecksum, "BNB", -1},
		// names resolve on a network: never valid
		{"vitalik.eth", ErrName, "", -1},
		{"donate@getmonero.org", ErrName, "", -1},
		{"₿matt@mattcorallo.com", ErrName, "", -1},
		{"alice*example.org", ErrName, "", -1},
		{"$handle", ErrName, "", -1},
		{"toly.sol", ErrName, "", -1},
		// invoices pay a node's key
		{"lnbc1pvjluezpp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypq", ErrInvoice, "", -1},
		{"lnurl1dp68gurn8ghj7um9wfmxjcm99e3k7mf0v9cxj0m385ekvcenxc6r2c35xvukxefcv5mkvv34x5ekzd3ev56nyd3hxqurzepexejxxepnxscrvwfnv9nxzcn9xq6xyefhvgcxxcmyxymnserxfq5fns", ErrInvoice, "", -1},
		// extended public key
		{"xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8", ErrPublicKey, "", -1},
		// look-alikes of chains outside the table
		{"zil1fwh4ltdguhde9s7nysnp33d5wye6uqpugufkz7", ErrUnsupported, "", -1},
		{"ecash:ppm2qsznhks23z7629mms6s4cwef74vcwva87rkuu2", ErrChecksum, "XEC", -1},
		// a Solana signature
		{"5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW", ErrHash, "", -1},
	} {
		rs, err := Parse(c.text)
		e, _ := errors.AsType[*Error](err)
		if e == nil || !errors.Is(err, c.err) || e.Chain.ID() != c.chain || e.At != c.at {
			t.Errorf("%q: %v (%v), want %v of %q at %d", c.text, err, e, c.err, c.chain, c.at)
		}
		check(t, c.text, rs[0])
	}
}

// TestCompareAnyway reads the spellings that are refused and must be compared
// all the same: a listed account in one of them is listed.
func TestCompareAnyway(t *testing.T) {
	const evmAccount, tronAccount = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", "TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC"
	for _, c := range []struct{ text, want string }{
		{"0x7e5F4552091A69125d5DfCb7b8C2659029395BDF", evmAccount},         // wrong mixed case
		{"7e5f4552091a69125d5dfcb7b8c2659029395bdf", evmAccount},           // bare hex
		{"7e5F4552091A69125d5DfCb7b8C2659029395BDF", evmAccount},           // bare hex in a wrong mixed case
		{"0X7E5F4552091A69125D5DFCB7B8C2659029395BDF", evmAccount},         // 0X
		{"ronin:7e5f4552091a69125d5dfcb7b8c2659029395bdf", evmAccount},     // ronin: for 0x
		{"ronin:0x7e5f4552091a69125d5dfcb7b8c2659029395bdf", evmAccount},   // and with it
		{"tron:0x7e5f4552091a69125d5dfcb7b8c2659029395bdf", evmAccount},    // another chain's scheme
		{"bitcoin:0x7e5f4552091a69125d5dfcb7b8c2659029395bdf", evmAccount}, //
		{"ethereum:" + tronAccount, tronAccount},                           //
		{"417e5f4552091a69125d5dfcb7b8c2659029395bdf", tronAccount},        // Tron's hex
		{"0x417E5F4552091A69125D5DFCB7B8C2659029395BDF", tronAccount},      // with 0x
		{"bitcoin://" + "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH"},
		{"bitcoin:1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH?req-x=1", "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH"},
	} {
		rs, _ := Parse(c.text)
		if rs[0].Address.String() != c.want {
			t.Errorf("%s: %v, want %s", c.text, rs[0].Address, c.want)
		}
	}
	// an X-address with a broken tag is still the account
	if rs, err := Parse(encode58([]byte{5, 0x44}, append(MustParse("rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwMH").AppendPayload(nil), 2, 0, 0, 0, 0, 0, 0, 0, 0), xrpl)); !errors.Is(err, ErrTag) || rs[0].Address.String() != "rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwMH" {
		t.Error(rs[0].Address, err)
	}
}
