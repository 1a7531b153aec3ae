package base32

import "testing"

func TestDigits(t *testing.T) {
	a := New("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
	digits, at := a.Digits(nil, "A27Z")
	if at != -1 || string(digits) != "\x00\x1a\x1f\x19" {
		t.Errorf("%v, %d", digits, at)
	}
	if got := string(a.AppendText(nil, digits)); got != "A27Z" {
		t.Errorf("%s", got)
	}
	// the first wrong character is told, whatever follows
	for text, want := range map[string]int{"": -1, "a": 0, "AA1": 2, "A=A=": 1, "AAÄ": 2} {
		if _, at := a.Digits(nil, text); at != want {
			t.Errorf("%q: at %d, want %d", text, at, want)
		}
	}
}

func FuzzDigits(f *testing.F) {
	f.Add("A27Z")
	a := New("13456789abcdefghijkmnopqrstuwxyz")
	f.Fuzz(func(t *testing.T, text string) {
		digits, at := a.Digits(nil, text)
		if at < 0 && string(a.AppendText(nil, digits)) != text || at >= 0 && at != len(digits) {
			t.Errorf("%q: %v, %d", text, digits, at)
		}
	})
}
