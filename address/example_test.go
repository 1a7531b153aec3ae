package address_test

import (
	"errors"
	"fmt"

	"addresscheck/address"
)

func ExampleParse() {
	// one text, several chains: which is meant cannot be told from it
	readings, err := address.Parse("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH")
	fmt.Println(err)
	for _, r := range readings {
		fmt.Println(r.Chain.ID(), r.Address.Kind(), r.Address)
	}
	// Output:
	// <nil>
	// BTC p2pkh 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH
	// BCH p2pkh bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h
	// BSV p2pkh 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH
	// XEC p2pkh ecash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cacy2kzvq
	// USDT-OMNI p2pkh 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH
}

func ExampleParse_refused() {
	// the form that claims a text by its look says what is wrong with it
	_, err := address.Parse("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")
	fmt.Println(err)
	fmt.Println(errors.Is(err, address.ErrChecksum), address.Code(err))

	// a refused text may still name an account, which is compared all the same
	readings, err := address.Parse("7E5F4552091A69125d5DfCb7b8C2659029395Bdf")
	fmt.Println(address.Code(err), readings[0].Address)
	// Output:
	// address: Bitcoin: checksum does not match: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"
	// true checksum
	// prefix 0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf
}

func ExampleParseFor() {
	xrp, _ := address.ChainByID("XRP")
	r, err := address.ParseFor(xrp, "XVLhHMPHU98es4dbozjVtdWzVrDjtV8xvjGQTYPiAx6gwDC")
	fmt.Println(r.Address, r.Tag, r.Form, r.Proof, err)

	_, err = address.ParseFor(xrp, "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH")
	fmt.Println(address.Code(err))
	// Output:
	// rGWrZyQqhTp9Xu7G5Pkayo7bXjH4k4QYpf 1 x-address checksum <nil>
	// chain
}

func ExampleTwins() {
	// the 20 bytes of an EVM account are those of a Tron account of the same key
	a := address.MustParse("0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf")
	for _, t := range address.Twins(a) {
		fmt.Println(t.Relation, t.Address.Chain().ID(), t.Address)
	}
	// Output:
	// same_bytes TRX TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC
	// same_bytes INJ inj10e0525sfrf53yh2aljmm3sn9jq5njk7lwfmzjf
	// same_bytes EVMOS evmos10e0525sfrf53yh2aljmm3sn9jq5njk7lxpag6e
}

func ExampleParseOn() {
	btc, _ := address.ChainByID("XBT") // an alias
	_, err := address.ParseOn(btc, address.Mainnet, "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx")
	fmt.Println(address.Code(err))
	// Output: network
}

func ExampleParseURI() {
	u, ok := address.ParseURI("ton://transfer/UQAs9VlT6S776tq3unJcP5Ogsj-ELLunLXuOb1EKcOQi41-E?amount=5")
	fmt.Println(u.Chain.Name(), u.Payees[0].Text, u.Payees[0].Amount, ok)
	// Output: TON UQAs9VlT6S776tq3unJcP5Ogsj-ELLunLXuOb1EKcOQi41-E 5 true
}

func ExampleMustParse() {
	// a TEX address is the account of its t1
	fmt.Println(address.MustParse("tex1yvvrncc9czsza45pgph67g39shmxywgyvsypwn"))
	// Output: t1M5AgJw56FNFRBNGtzAGX4AHfQh7ZCxd4w
}

func ExampleChains() {
	for _, c := range address.Chains()[:3] {
		fmt.Println(c.ID(), c.Name(), c.CAIP2())
	}
	// Output:
	// BTC Bitcoin bip122:000000000019d6689c085ae165831e93
	// ETH Ethereum (ERC-20) eip155:1
	// TRX Tron (TRC-20) tron:0x2b6653dc
}

func ExampleChainByID() {
	c, ok := address.ChainByID("matic")
	fmt.Println(c.ID(), c.Name(), c.Accounts().Name(), ok)
	// Output: POLYGON Polygon Ethereum (ERC-20) true
}

func ExampleNetworkByName() {
	n, ok := address.NetworkByName("signet")
	fmt.Println(n, ok)
	// Output: testnet true
}

func ExampleCode() {
	_, err := address.Parse("cosmosvaloper1sxx9mszve0gaedz5ld7qdkjkfv8z992ax69k08")
	fmt.Println(address.Code(err))
	// Output: not_payee
}

func ExampleError_Places() {
	_, err := address.Parse("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")
	var e *address.Error
	fmt.Println(errors.As(err, &e), e.Places()) // where, and not what should stand there
	// Output: true [41]
}

func ExampleAddress_Ends() {
	e, ok := address.MustParse("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq").Ends()
	fmt.Printf("%s %s %v\n", e.Head, e.Tail, ok)
	// Output: ar0s 5mdq true
}

func ExampleReading_Text() {
	// one key on every chain of Substrate: the account is Polkadot's, the text Kusama's
	readings, _ := address.Parse("HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F")
	fmt.Println(readings[0].Chain.ID(), readings[0].Text())
	fmt.Println(readings[0].Address.Chain().ID(), readings[0].Address)
	// Output:
	// KSM HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F
	// DOT 15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5
}

func ExampleReading_Comparable() {
	// a shielded receiver stands nowhere on the chain: a miss says nothing
	readings, _ := address.Parse("zs1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqpq6d8g")
	fmt.Println(readings[0].Address.Kind(), readings[0].Caveats.Names(), readings[0].Comparable())
	// Output: sapling [shielded] false
}

func ExampleRelated() {
	key := address.MustParse("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH")
	fmt.Println(address.Related(key, address.MustParse("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")))
	// Output: same_key
}

func ExampleAppendKeys() {
	// a key's account and the script hash that wraps it share a key of the index
	a := address.AppendKeys(nil, address.MustParse("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"))
	b := address.AppendKeys(nil, address.MustParse("3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN"))
	fmt.Println(len(a), len(b), a[1] == b[0])
	// Output: 2 1 true
}

func ExampleSameKeys() {
	a := address.MustParse("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH")
	fmt.Println(address.SameKeys(a, address.MustParse("bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h")))
	// Output: true
}

func ExampleSpecialOf() {
	s, ok := address.SpecialOf(address.MustParse("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"))
	fmt.Println(s.Name, s.Burn, ok)
	// Output: USDT, Tron (TRC-20) false true
}

func ExampleIsSecret() {
	const key = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ" // published with Bitcoin's wiki, worth nothing
	fmt.Println(address.IsSecret(key), address.Mask(key))
	// Output: true 5H…
}

func ExampleMask() {
	fmt.Println(address.Mask("correct horse battery staple"))
	// Output: co…
}

func ExampleIsIBAN() {
	fmt.Println(address.IsIBAN("DE89370400440532013000"), address.IsICAP("XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS"))
	// Output: true true
}

func ExampleIsICAP() {
	readings, _ := address.Parse("XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS")
	fmt.Println(readings[0].Form, readings[0].Address)
	// Output: icap 0x00c5496aEe77C1bA1f0854206A26DdA82a81D6D8
}

func ExampleVersions() {
	fmt.Println(address.Versions()[:3]) // 1… and 3… of Bitcoin, m… and n… of its test network
	// Output: [0 5 111]
}

func ExampleHRPs() {
	h := address.HRPs()[0]
	fmt.Println(h.Text, h.Chain.ID(), h.Lengths)
	// Output: bc BTC [39 59]
}
