package address

import (
	"errors"
	"strings"
	"testing"
)

const (
	uriBTC = "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH"
	uriETH = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"
	uriBCH = "qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h"
)

// TestParseURI takes payment URIs and prefixed addresses apart.
func TestParseURI(t *testing.T) {
	for _, c := range []struct {
		text, scheme, chain string
		payees              []Payee
		err                 error
		at                  int
	}{
		// BIP-21: the scheme in any case, a bare address, an amount, percent-encoded text
		{"bitcoin:" + uriBTC, "bitcoin", "BTC", []Payee{{Text: uriBTC, At: 8}}, nil, 0},
		{"BITCOIN:" + uriBTC + "?amount=20.3&label=Luke-Jr", "bitcoin", "BTC", []Payee{{Text: uriBTC, At: 8, Amount: "20.3"}}, nil, 0},
		// an unknown parameter is passed over; one that is required refuses the request
		{"bitcoin:" + uriBTC + "?somethingyoudontunderstand=50", "bitcoin", "BTC", []Payee{{Text: uriBTC, At: 8}}, nil, 0},
		{"bitcoin:" + uriBTC + "?req-somethingyoudontunderstand=50", "bitcoin", "BTC", []Payee{{Text: uriBTC, At: 8}}, ErrParameter, 43},
		// a parameter given twice: which amount is meant must not be guessed
		{"bitcoin:" + uriBTC + "?amount=1&Amount=2", "bitcoin", "BTC", []Payee{{Text: uriBTC, At: 8, Amount: "1"}}, ErrParameter, 52},
		// two slashes
		{"bitcoin://" + uriBTC, "bitcoin", "BTC", []Payee{{Text: uriBTC, At: 10}}, ErrPrefix, 8},
		// BIP-321: further addresses as parameters, with or without a first one
		{"bitcoin:?tb=tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", "bitcoin", "BTC", []Payee{{Text: "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", At: 12}}, nil, 0},
		{"bitcoin:" + uriBTC + "?bc=bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "bitcoin", "BTC", []Payee{{Text: uriBTC, At: 8}, {Text: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", At: 46}}, nil, 0},
		// the scheme is the prefix of a CashAddr, not of a legacy address
		{"bitcoincash:" + uriBCH + "?amount=1", "bitcoincash", "BCH", []Payee{{Text: "bitcoincash:" + uriBCH, At: 0, Amount: "1"}}, nil, 0},
		{"bitcoincash:" + uriBTC, "bitcoincash", "BCH", []Payee{{Text: uriBTC, At: 12}}, nil, 0},
		{"bitcoincash://" + uriBCH, "bitcoincash", "BCH", []Payee{{Text: uriBCH, At: 14}}, ErrPrefix, 12},
		// EIP-681: pay-, chain id, amount
		{"ethereum:" + uriETH, "ethereum", "ETH", []Payee{{Text: uriETH, At: 9}}, nil, 0},
		{"ethereum:pay-" + uriETH + "@1?value=2.014e18", "ethereum", "ETH", []Payee{{Text: uriETH, At: 13, Amount: "2.014e18"}}, nil, 0},
		// of a transfer the payee is address=, the target is the token's contract
		{"ethereum:0x89205A3A3b2A69De6Dbf7f01ED13B2108B2c43e7/transfer?address=" + uriETH + "&uint256=1", "ethereum", "ETH", []Payee{{Text: uriETH, At: 69, Amount: "1"}}, nil, 0},
		{"ethereum:0x89205A3A3b2A69De6Dbf7f01ED13B2108B2c43e7@137/transfer?address=" + uriETH, "ethereum", "ETH", []Payee{{Text: uriETH, At: 73}}, nil, 0},
		// of another function it is the target
		{"ethereum:" + uriETH + "/deposit?address=0x89205A3A3b2A69De6Dbf7f01ED13B2108B2c43e7", "ethereum", "ETH", []Payee{{Text: uriETH, At: 9}}, nil, 0},
		// a transfer to nobody: the contract is all there is
		{"ethereum:" + uriETH + "/transfer?uint256=1", "ethereum", "ETH", []Payee{{Text: uriETH, At: 9, Amount: "1"}}, nil, 0},
		// EIP-3770, CAIP-10, Ronin
		{"eth:" + uriETH, "eth", "ETH", []Payee{{Text: uriETH, At: 4}}, nil, 0},
		{"arb1:" + uriETH, "arb1", "ARB", []Payee{{Text: uriETH, At: 5}}, nil, 0},
		{"eip155:1:" + uriETH, "eip155", "ETH", []Payee{{Text: uriETH, At: 9}}, nil, 0},
		{"eip155:42161:" + uriETH, "eip155", "ARB", []Payee{{Text: uriETH, At: 13}}, nil, 0},
		{"eip155:999999:" + uriETH, "eip155", "ETH", []Payee{{Text: uriETH, At: 14}}, nil, 0}, // a chain not known is an EVM chain
		{"bip122:000000000019d6689c085ae165831e93:" + uriBTC, "bip122", "BTC", []Payee{{Text: uriBTC, At: 40}}, nil, 0},
		{"solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp:mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN", "solana", "SOL", []Payee{{Text: "mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN", At: 40}}, nil, 0},
		{"ronin:" + uriETH[2:], "ronin", "ETH", []Payee{{Text: uriETH[2:], At: 6}}, nil, 0},
		// Solana Pay, Tron, Monero, XRP with a tag
		{"solana:mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN?amount=1.01&spl-token=82ZJ7nbGpixjeDCmEhUcmwXYfvurzAgGdtSMuHnUgyny", "solana", "SOL", []Payee{{Text: "mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN", At: 7, Amount: "1.01"}}, nil, 0},
		{"tron:TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC?amount=10", "tron", "TRX", []Payee{{Text: "TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC", At: 5, Amount: "10"}}, nil, 0},
		{"ripple:rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwMH?dt=7&amount=3", "ripple", "XRP", []Payee{{Text: "rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwMH", At: 7, Amount: "3", Tag: "7"}}, nil, 0},
		{"monero:44A?tx_amount=1&tx_payment_id=ab", "monero", "XMR", []Payee{{Text: "44A", At: 7, Amount: "1", Tag: "ab"}}, nil, 0},
		// ZIP-321: several payees, by index
		{"zcash:?address=t1V9mnyk5Z5cTNMCkLbaDwSskgJZucTLdgW&amount=1&address.1=t1LZdE42PAt1wREUv1YMYRFwJDPHPW8toLL&amount.1=2", "zcash", "ZEC", []Payee{{Text: "t1V9mnyk5Z5cTNMCkLbaDwSskgJZucTLdgW", At: 15, Amount: "1"}, {Text: "t1LZdE42PAt1wREUv1YMYRFwJDPHPW8toLL", At: 70, Amount: "2"}}, nil, 0},
		{"zcash:t1V9mnyk5Z5cTNMCkLbaDwSskgJZucTLdgW?address.1=t1LZdE42PAt1wREUv1YMYRFwJDPHPW8toLL", "zcash", "ZEC", []Payee{{Text: "t1V9mnyk5Z5cTNMCkLbaDwSskgJZucTLdgW", At: 6}, {Text: "t1LZdE42PAt1wREUv1YMYRFwJDPHPW8toLL", At: 52}}, nil, 0},
	} {
		u, ok := ParseURI(c.text)
		if !ok || u.Scheme != c.scheme || u.Chain.ID() != c.chain || len(u.Payees) != len(c.payees) || u.Err != c.err || u.Err != nil && u.At != c.at {
			t.Errorf("%s: %v %+v", c.text, ok, u)
			continue
		}
		for i, p := range u.Payees {
			if p != c.payees[i] {
				t.Errorf("%s: payee %+v, want %+v", c.text, p, c.payees[i])
			}
			if !strings.HasPrefix(c.text[p.At:], p.Text) {
				t.Errorf("%s: payee %s is not at %d", c.text, p.Text, p.At)
			}
		}
	}
	for _, s := range []string{
		"", ":", "bitcoin", "bitcoin:", "b:x", "http://example.com", uriBTC, "mailto:a@b.c", "a-scheme-of-more-than-20:x",
		"base: 12 volts", "etc:\tand so on", // a scheme, and a sentence
	} {
		if u, ok := ParseURI(s); ok {
			t.Errorf("%q: %+v", s, u)
		}
	}
}

// TestReadURI reads payment URIs: the first payee's readings on the scheme's
// chain, refused when any payee or the request is.
func TestReadURI(t *testing.T) {
	for _, c := range []struct {
		text, want string // the account, "" none
		err        error
		chain      string
		at         int // of the error
	}{
		{"bitcoin:" + uriBTC, uriBTC, nil, "", 0},
		{"bitcoincash:" + uriBTC, "bitcoincash:" + uriBCH, nil, "", 0},
		// places are places in the whole text
		{"bitcoin:1BgGZ9tcN4rmlKBzDn7KprQz87SZ26SAMH", "", ErrCharacter, "BTC", 20},
		{"eip155:1:0x7E5F4552091A69125d5DfCb7b8C2659029395BdF", uriETH, ErrCase, "ETH", 50},
		{"bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2b?amount=1", "", ErrCharacter, "BCH", 53},
		{"ethereum:0x89205A3A3b2A69De6Dbf7f01ED13B2108B2c43e7/transfer?address=0x7E5F4552091A69125d5DfCb7b8C2659029395Bdg", "", ErrCharacter, "ETH", 110},
		// checksum
		{"bitcoin:1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMJ?amount=1", "", ErrChecksum, "BTC", -1},
		// a chain that is not the scheme's: the account is there to compare
		{"bitcoin:" + uriETH, uriETH, ErrChain, "BTC", 8},
		{"ethereum:" + uriBTC, uriBTC, ErrChain, "ETH", 9},
		// a name as the payee
		{"ethereum:vitalik.eth", "", ErrName, "", -1},
		// the second payee is wrong: so is the request, and the first is there to compare
		{"zcash:?address=t1V9mnyk5Z5cTNMCkLbaDwSskgJZucTLdgW&address.1=t1LZdE42PAt1wREUv1YMYRFwJDPHPW8toLM", "t1V9mnyk5Z5cTNMCkLbaDwSskgJZucTLdgW", ErrChecksum, "ZEC", -1},
		{"bitcoin:" + uriBTC + "?bc=bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3tb", uriBTC, ErrCharacter, "BTC", 87},
		// required, twice, slashes
		{"bitcoin:" + uriBTC + "?req-x=1", uriBTC, ErrParameter, "BTC", 43},
		{"bitcoin:" + uriBTC + "?amount=1&amount=1", uriBTC, ErrParameter, "BTC", 52},
		{"bitcoin://" + uriBTC, uriBTC, ErrPrefix, "BTC", 8},
		// no payee
		{"bitcoin:?amount=1", "", ErrEmpty, "BTC", -1},
		// a URI in a URI
		{"bitcoin:bitcoin:" + uriBTC, "", ErrPrefix, "BTC", 8},
		// ronin: stands for 0x, in any case of the digits
		{"ronin:" + strings.ToLower(uriETH[2:]), uriETH, nil, "", 0},
		{"ronin:" + uriETH[2:], uriETH, nil, "", 0},
		{"ronin:7e5F4552091A69125d5DfCb7b8C2659029395Bdf", uriETH, ErrCase, "ETH", 7},
	} {
		rs, err := Parse(c.text)
		e, _ := errors.AsType[*Error](err)
		if rs[0].Address.String() != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s: %v, %v; want %q, %v", c.text, rs[0].Address, err, c.want, c.err)
			continue
		}
		if e != nil && (e.At != c.at || e.Chain.ID() != c.chain || e.Input != c.text) {
			t.Errorf("%s: %v of %q at %d, want %q at %d", c.text, e, e.Chain.ID(), e.At, c.chain, c.at)
		}
		check(t, c.text, rs[0])
	}
}

// TestURIBounds gives the reader more than anybody would write.
func TestURIBounds(t *testing.T) {
	var many strings.Builder
	many.WriteString("zcash:?")
	for i := 0; many.Len() < MaxText-20; i++ {
		many.WriteString("address.")
		many.WriteString(strings.Repeat("1", 1+i%3))
		many.WriteByte('a' + byte(i%26))
		many.WriteString("=t&")
	}
	u, ok := ParseURI(many.String())
	if !ok || len(u.Payees) > maxPayees+1 {
		t.Errorf("%d payees", len(u.Payees))
	}
	for _, s := range []string{
		strings.Repeat("bitcoin:", MaxText/8), strings.Repeat(":", MaxText), "bitcoin:?" + strings.Repeat("&", MaxText-20),
		"zcash:?" + strings.Repeat("address.1=&", 180), strings.Repeat("a:", MaxText/2), "eip155:" + strings.Repeat("1:", 1000),
		"bitcoin:?" + strings.Repeat("bc=x&", 400), strings.Repeat("1", MaxText), strings.Repeat("5K:", 600),
	} {
		if rs, err := Parse(s); err == nil {
			t.Errorf("%.20s…: %v", s, rs)
		}
	}
}
