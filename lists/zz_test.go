package lists_test

import (
	"os"
	"testing"

	"addresscheck/lists"
	"addresscheck/lists/data"
)

func TestZZ(t *testing.T) {
	s, e, err := data.Facts()
	if err != nil {
		t.Fatal(err)
	}
	b, err := lists.Compile(s, e)
	if err != nil {
		t.Fatal(err)
	}
	os.WriteFile("/tmp/szz/snap", b, 0o666)
	t.Log(len(b), len(e))
}

func BenchmarkZZRead(b *testing.B) {
	s, e, _ := data.Facts()
	x, _ := lists.Compile(s, e)
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			lists.Read(x)
		}
	})
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			lists.OpenUnsigned(x, s)
		}
	})
}
