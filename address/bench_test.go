package address

import (
	"encoding/binary"
	"testing"

	"addresscheck/internal/base58"
	"addresscheck/internal/bech32"
)

// mixedCount is the number of addresses of the mixed set, as in the design's
// budget.
const mixedCount = 100_000

// random is a stream of bytes that is the same on every machine (SplitMix64).
type random uint64

func (r *random) bytes(n int) []byte {
	out := make([]byte, 0, n+8)
	for len(out) < n {
		*r += 0x9e3779b97f4a7c15
		z := uint64(*r)
		z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		out = binary.LittleEndian.AppendUint64(out, z^z>>31)
	}
	return out[:n]
}

// benchForms make one address each of a form.
var benchForms = []struct {
	name string
	make func(r *random) string
}{
	{"P2PKH", func(r *random) string { return encode58([]byte{0}, r.bytes(20), base58.Bitcoin) }},
	{"P2SH", func(r *random) string { return encode58([]byte{5}, r.bytes(20), base58.Bitcoin) }},
	{"P2WPKH", func(r *random) string { return bechText("bc", []byte{0}, r.bytes(20), bech32.Bech32) }},
	{"P2WSH", func(r *random) string { return bechText("bc", []byte{0}, r.bytes(32), bech32.Bech32) }},
	{"P2TR", func(r *random) string { return bechText("bc", []byte{1}, r.bytes(32), bech32.Bech32m) }},
	{"EVM", func(r *random) string { return string(eip55(r.bytes(20))) }},
	{"TRX", func(r *random) string { return encode58([]byte{tronVersion}, r.bytes(20), base58.Bitcoin) }},
	{"SOL", func(r *random) string { return base58.Encode(r.bytes(32)) }},
	{"LTC", func(r *random) string { return encode58([]byte{0x30}, r.bytes(20), base58.Bitcoin) }},
	{"XRP", func(r *random) string { return encode58([]byte{0}, r.bytes(20), xrpl) }},
	{"XMR", moneroBench},
}

// moneroBench makes a Monero address, whose keys must be points: random y
// coordinates, half of which are.
func moneroBench(r *random) string {
	var keys []byte
	for len(keys) < 64 {
		if b := r.bytes(32); onCurve(b) {
			keys = append(keys, b...)
		}
	}
	return newAddress(xmr, Mainnet, KindStandard, keys).String()
}

// mixed returns n addresses: half of Bitcoin's five forms, a quarter EVM, the
// rest of the others in turn.
func mixed(n int) []string {
	r := random(1)
	out := make([]string, n)
	for i := range out {
		form := 5 // EVM
		switch i % 4 {
		case 0, 2:
			form = i / 2 % 5
		case 3:
			form = 6 + i/4%(len(benchForms)-6)
		}
		out[i] = benchForms[form].make(&r)
	}
	return out
}

// perAddress reports nanoseconds an address; allocations a run are reported by
// the package testing.
func perAddress(b *testing.B, texts []string, parse func(string)) {
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			parse(s)
		}
	}
	n := float64(b.N) * float64(len(texts))
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/n, "ns/address")
}

func parseValid(b *testing.B) func(string) {
	return func(s string) {
		if _, err := Parse(s); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParse reads 100,000 mixed addresses.
func BenchmarkParse(b *testing.B) {
	texts := mixed(mixedCount)
	perAddress(b, texts, parseValid(b))
}

// BenchmarkParseForm reads 1,000 addresses of each form.
func BenchmarkParseForm(b *testing.B) {
	for _, f := range benchForms {
		b.Run(f.name, func(b *testing.B) {
			r := random(2)
			var texts []string
			for range 1000 {
				texts = append(texts, f.make(&r))
			}
			perAddress(b, texts, parseValid(b))
		})
	}
}

// BenchmarkParseNone reads what is no address: most of a pasted text.
func BenchmarkParseNone(b *testing.B) {
	texts := []string{"Rechnung", "Lebensversicherungsgesellschaft", "31.12.2026", "DE89370400440532013000", "https://example.com/", "info@example.org", "0815"}
	perAddress(b, texts, func(s string) { Parse(s) })
}

// BenchmarkKeys makes the index keys of accounts, as a look-up does.
func BenchmarkKeys(b *testing.B) {
	var accounts []Address
	for _, s := range mixed(1000) {
		accounts = append(accounts, MustParse(s))
	}
	keys := make([]Key, 0, 2)
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range accounts {
			keys = AppendKeys(keys[:0], a)
		}
	}
}

// BenchmarkTwins writes out the twins of accounts, as building a snapshot does.
func BenchmarkTwins(b *testing.B) {
	var accounts []Address
	for _, s := range mixed(1000) {
		accounts = append(accounts, MustParse(s))
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range accounts {
			Twins(a)
		}
	}
}

// TestMixed holds the benchmark's set to valid readings of the chains meant.
func TestMixed(t *testing.T) {
	seen := map[string]int{}
	for _, s := range mixed(4000) {
		rs, err := Parse(s)
		if err != nil {
			t.Fatalf("%s: %v", s, err)
		}
		seen[rs[0].Chain.ID()]++
	}
	if seen["BTC"] != 2000 || seen["ETH"] != 1000 || seen["TRX"] != 200 || seen["SOL"] != 200 || seen["LTC"] != 200 || seen["XRP"] != 200 || seen["XMR"] != 200 {
		t.Error(seen)
	}
}
