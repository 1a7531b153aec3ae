package screen_test

import (
	"strings"
	"sync"
	"testing"

	"addresscheck/address"
	"addresscheck/internal/sample"
	"addresscheck/screen"
)

const mixed = 100_000

var samples = sync.OnceValue(func() []string { return sample.Mixed(mixed) })

// BenchmarkValidate reads 100,000 mixed addresses.
func BenchmarkValidate(b *testing.B) {
	texts := samples()
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			if _, err := address.Parse(t); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/mixed, "ns/address")
}

// BenchmarkLookup looks up the accounts of 100,000 mixed addresses, read before.
func BenchmarkLookup(b *testing.B) {
	l := embedded(b)
	var accounts []address.Address
	for _, t := range samples() {
		accounts = append(accounts, address.MustParse(t))
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range accounts {
			if len(l.Lookup(a)) != 0 {
				b.Fatal("a sample is listed")
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/mixed, "ns/address")
}

// BenchmarkScreen does all of it, from one text of 100,000 lines to states.
func BenchmarkScreen(b *testing.B) {
	o := atNoon(b)
	text := strings.Join(samples(), "\n")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if r := screen.Screen(text, o); len(r.Items) != mixed {
			b.Fatalf("%d items", len(r.Items))
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/mixed, "ns/address")
}
