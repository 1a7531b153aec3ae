package lists

import (
	"strings"
	"testing"
)

const headText = Origin + "\nseq 1790856000\nissued 1790856000\nexpires 1791460800\n" +
	"snapshot 36c517bd36c517bd36c517bd36c517bd36c517bd36c517bd36c517bd36c517bd 301877 1277\n" +
	"source us-fbi-dprk published=2025-02-26 compared=- status=ok entries=101 sha256=-\n" +
	"source us-ofac-sdn published=- compared=1790812800 status=failed entries=1065 sha256=36c517bd36c517bd36c517bd36c517bd36c517bd36c517bd36c517bd36c517bd\n" +
	"file changes.txt 36c517bd36c517bd36c517bd36c517bd36c517bd36c517bd36c517bd36c517bd 2210\n"

// A head has one spelling.
func TestHeadText(t *testing.T) {
	h, err := parseHead(headText)
	if err != nil || h.text() != headText {
		t.Fatalf("%v %+v", err, h)
	}
	for _, c := range [][2]string{
		{"seq 1", "seq +1"}, {"seq 1", "seq 01"}, {"seq 1", "seq  1"}, {"seq", "sequence"},
		{"seq 1790856000\nissued 1790856000\n", "issued 1790856000\nseq 1790856000\n"},
		{"1791460800", "1791460801"}, {"1791460800", "1790855999"},
		{"36c517bd", "36C517bd"}, {" 1277", ""}, {" 1277", " 1277 1"}, {"301877", "99999999999"},
		{"published=-", "published="}, {"published=-", "published=today"}, {"compared=-", "compared=0"},
		{"status=ok", "status=fine"}, {"status=ok", "status=-"}, {"entries=101", "entries=-1"}, {"entries=101", "entries=-"},
		{"us-ofac-sdn", "US-OFAC"}, {"changes.txt", "../x"}, {"changes.txt", "a/b"}, {"file changes", "fil changes"},
		{"2210\n", "2210\n\n"}, {"2210\n", "2210"}, {"\n", "\r\n"},
	} {
		if h, err := parseHead(strings.Replace(headText, c[0], c[1], 1)); err == nil {
			t.Errorf("%q for %q: %+v", c[1], c[0], h)
		}
	}
}

func FuzzHead(f *testing.F) {
	f.Add(headText)
	f.Fuzz(func(t *testing.T, text string) {
		if h, err := parseHead(text); err == nil && h.text() != text {
			t.Fatalf("%q is written %q", text, h.text())
		}
	})
}

func TestDates(t *testing.T) {
	for text, want := range map[string]bool{
		"2026-10-01": true, "2024-02-29": true, "2000-02-29": true, "1900-02-28": true, "2026-12-31": true,
		"2026-02-29": false, "1900-02-29": false, "2026-04-31": false, "2026-00-01": false, "2026-13-01": false, "2026-01-00": false,
		"1899-01-01": false, "26-10-01": false, "2026/10/01": false, "2026-1-01": false, "2026-10-01 ": false, "２026-10-1": false, "": false,
	} {
		if isDate(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

// The three ways of folding agree.
func TestFoldAgrees(t *testing.T) {
	texts := []string{"", "aB c", "a\u200bB", "ABC", "ÄöÜ", "K", "\ufe0f", "\xff", "1\u20282", "ａＢ", "ſ", "İ", "Ⱥ"}
	for _, a := range texts {
		for _, b := range texts {
			want := Fold(a) == Fold(b) && Fold(a) != ""
			if got := sameFolded(a, b); got != want {
				t.Errorf("%q %q: %v", a, b, got)
			}
			if want && hashFolded(a) != hashFolded(b) {
				t.Errorf("%q %q: other hashes", a, b)
			}
			if got, want := foldedPrefix(Fold(a), b), strings.HasPrefix(Fold(a), Fold(b)); got != want {
				t.Errorf("%q begins with %q: %v", a, b, got)
			}
		}
	}
}
