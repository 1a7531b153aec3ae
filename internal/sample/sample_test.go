package sample

import (
	"testing"

	"addresscheck/address"
)

// Every sample reads as a valid address, and the mix holds what it says.
func TestMixed(t *testing.T) {
	chains := map[string]int{}
	for _, s := range Mixed(400) {
		rs, err := address.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		chains[rs[0].Chain.ID()]++
	}
	want := map[string]int{"BTC": 200, "ETH": 100, "TRX": 20, "SOL": 20, "LTC": 20, "XRP": 20, "XMR": 20}
	for c, n := range want {
		if chains[c] != n {
			t.Errorf("%s: %d, want %d", c, chains[c], n)
		}
	}
}
