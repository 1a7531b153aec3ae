package base58

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/mr-tron/base58"
)

var xrpl = NewAlphabet("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz")

// agree holds Decode to the library's, and to Encode, which is the library's.
func agree(t *testing.T, a *Alphabet, text string) {
	t.Helper()
	got, err := a.Decode(text)
	want, libErr := base58.DecodeAlphabet(text, a.lib)
	if (err == nil) != (libErr == nil) || !bytes.Equal(got, want) {
		t.Fatalf("%q: %x, %v; the library has %x, %v", text, got, err, want, libErr)
	}
	if err != nil && !errors.Is(err, ErrDigit) {
		t.Fatalf("%q: error %v", text, err)
	}
	if err == nil && a.Encode(got) != text {
		t.Fatalf("%q is written back as %q", text, a.Encode(got))
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// draft-msporny-base58, section 5
		{"2NEpo7TZRRrLZSi2U", "Hello World!"},
		{"111", "\x00\x00\x00"},
		{"1", "\x00"},
		{"z", "\x39"},
		{"21", "\x3a"},
		{"5Q", "\xff"},
		{"jpXCZedGfVQ", "\xff\xff\xff\xff\xff\xff\xff\xff"},
	} {
		if got, err := Decode(c.text); err != nil || string(got) != c.want {
			t.Errorf("%q: %q, %v", c.text, got, err)
		}
	}
}

// Every length of number around the borders of words and of chunks.
func TestDecodeBorders(t *testing.T) {
	for n := range 120 {
		for _, fill := range []byte{0, 1, 0x7f, 0x80, 0xff} {
			b := bytes.Repeat([]byte{fill}, n)
			for _, a := range []*Alphabet{Bitcoin, xrpl} {
				agree(t, a, a.Encode(b))
				agree(t, a, a.Encode(append([]byte{0, 0, 1}, b...)))
				agree(t, a, strings.Repeat("z", n))
				agree(t, a, strings.Repeat("2", n))
			}
		}
	}
	agree(t, Bitcoin, strings.Repeat("z", 2048))
}

// A byte that is no digit is refused wherever it stands.
func TestDecodeRefuses(t *testing.T) {
	text := "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
	for i := range text {
		for c := range 256 {
			agree(t, Bitcoin, text[:i]+string([]byte{byte(c)})+text[i+1:])
		}
	}
	if _, err := Decode(""); err == nil {
		t.Error("an empty text is a text of digits")
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "1", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "rrrrrrrrrrrrrrrrrrrrrhoLvTp", "11111111111111111111111111111111", "zzzzzzzzzzz0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4096 {
			return
		}
		agree(t, Bitcoin, s)
		agree(t, xrpl, s)
	})
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := Decode("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeLibrary(b *testing.B) {
	for b.Loop() {
		if _, err := base58.Decode("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"); err != nil {
			b.Fatal(err)
		}
	}
}
