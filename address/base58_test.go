package address

import "testing"

// A row without a retired version has 0 there, which is also the version byte of
// Bitcoin's P2PKH: 1… was once called retired.
func TestP2PKHIsNotRetired(t *testing.T) {
	rs, err := Parse("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rs {
		if r.Caveats != 0 {
			t.Errorf("%s: %v", r.Chain.ID(), r.Caveats.Names())
		}
	}
}
