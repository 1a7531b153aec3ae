package lists_test

import (
	"testing"

	"addresscheck/address"
	"addresscheck/lists"
)

func BenchmarkOpen(b *testing.B) {
	c := today(b)
	head, _, vkey := signed(b)
	o := lists.Options{Keys: []string{vkey}, Now: now}
	b.SetBytes(int64(len(c.snapshot)))
	for b.Loop() {
		if _, err := lists.Open(head, c.snapshot, o); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpenHead(b *testing.B) {
	head, _, vkey := signed(b)
	for b.Loop() {
		if _, err := lists.OpenHead(head, []string{vkey}, now, 0); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	c := today(b)
	for b.Loop() {
		if _, err := lists.Read(c.snapshot); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	l := today(b).lists
	for _, c := range []struct{ name, text string }{
		{"hit", "0x098B716B8Aaf21512996dC57EB0615e2383E2f96"},
		{"miss-evm", "0x0000000000000000000000000000000000000001"},
		{"miss-key", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"}, // one SHA-256 and one RIPEMD-160
	} {
		a := address.MustParse(c.text)
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				l.Lookup(a)
			}
		})
		b.Run(c.name+"-text", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				l.LookupText(c.text)
			}
		})
	}
}

func BenchmarkSearch(b *testing.B) {
	l := today(b).lists
	text := make([]byte, 1<<20)
	for i := range text {
		text[i] = "abcdefghijklmnopqrstuvwxyz0123456789,:"[i*i%38]
	}
	folded := string(text)
	b.SetBytes(int64(len(folded)))
	for b.Loop() {
		for range l.Search(folded) {
			b.Fatal("found")
		}
	}
}
