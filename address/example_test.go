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
