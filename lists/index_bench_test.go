package lists_test

import (
	"runtime"
	"testing"

	"addresscheck/address"
	"addresscheck/lists"
)

// BenchmarkIndex makes the look-ups of today's lists, twins included, and prints
// how large they are: accounts and published texts; the keys by which an entry and
// all its twins are found; how many twins that are, none of which is stored.
func BenchmarkIndex(b *testing.B) {
	s, err := lists.Read(today(b).snapshot)
	if err != nil {
		b.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	l := lists.Index(s)
	runtime.GC()
	runtime.ReadMemStats(&after)
	twins := 0
	for _, e := range s.Entries {
		if e.Removed == nil && e.Account.IsValid() {
			twins += len(address.Twins(e.Account))
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		lists.Index(s)
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1024, "KB")
	accounts, keys, texts := l.Sizes()
	b.ReportMetric(float64(accounts), "accounts")
	b.ReportMetric(float64(keys), "keys")
	b.ReportMetric(float64(texts), "texts")
	b.ReportMetric(float64(twins), "twins")
	runtime.KeepAlive(l)
}
