package lists

import (
	"unicode"
	"unicode/utf8"
)

// FoldRune returns r as it is compared when texts are compared as texts, and
// whether it counts at all. Blanks and characters that can't be seen do not
// count; capital and small letters are one.
//
// Small letters only, although base58 tells capital and small letters apart: two
// addresses that differ in nothing else don't happen by chance, and a listed
// address typed in the wrong case must be found.
func FoldRune(r rune) (folded rune, counts bool) {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return r, true
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A', true
	case r > ' ' && r < 0x7f:
		return r, true
	case unicode.IsSpace(r), unicode.IsControl(r), unicode.Is(unicode.Cf, r), hidden(r):
		return 0, false
	}
	return unicode.ToLower(r), true
}

// hidden reports characters that show nothing although Unicode counts them as
// letters, marks or signs.
func hidden(r rune) bool {
	switch {
	case r >= 0xfe00 && r <= 0xfe0f, r >= 0xe0100 && r <= 0xe01ef: // variation selectors
		return true
	case r == 0x034f, r == 0x115f, r == 0x1160, r == 0x17b4, r == 0x17b5, r == 0x2800, r == 0x3164, r == 0xffa0:
		return true
	}
	return false
}

// Fold returns text as it is compared: without blanks and invisible characters,
// in small letters.
func Fold(text string) string {
	b := make([]byte, 0, len(text))
	for _, r := range text {
		if f, counts := FoldRune(r); counts {
			b = utf8.AppendRune(b, f)
		}
	}
	return string(b)
}

// hashFolded returns a hash of Fold(text) (FNV-1a, by character) without making
// it. Nobody can make collisions matter: what is indexed is signed, and a match
// is confirmed.
func hashFolded(text string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(text); {
		f, n := rune(0), 1
		if c := text[i]; c < utf8.RuneSelf {
			f = rune(ascii[c])
		} else {
			var r rune
			r, n = utf8.DecodeRuneInString(text[i:])
			f, _ = FoldRune(r)
		}
		if i += n; f != 0 {
			h = (h ^ uint64(f)) * 1099511628211
		}
	}
	return h
}

// ascii is FoldRune for the characters that texts are made of; 0 does not count.
var ascii = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		if f, counts := FoldRune(rune(c)); counts {
			t[c] = byte(f)
		}
	}
	return t
}()

// sameFolded reports whether a and b are the same text when folded. A text of
// nothing that counts is no text.
func sameFolded(a, b string) bool {
	n := 0
	for _, r := range a {
		f, counts := FoldRune(r)
		if !counts {
			continue
		}
		g, size := nextFolded(b)
		if size == 0 || f != g {
			return false
		}
		b = b[size:]
		n++
	}
	_, size := nextFolded(b)
	return size == 0 && n > 0
}

// nextFolded returns the first character of text that counts, folded, and the
// length of text up to its end; 0 when there is none.
func nextFolded(text string) (folded rune, size int) {
	for i, r := range text {
		if f, counts := FoldRune(r); counts {
			_, n := utf8.DecodeRuneInString(text[i:])
			return f, i + n
		}
	}
	return 0, 0
}

// foldedPrefix reports whether the folded text s begins with text, folded.
func foldedPrefix(s, text string) bool {
	for _, r := range text {
		f, counts := FoldRune(r)
		if !counts {
			continue
		}
		g, n := utf8.DecodeRuneInString(s)
		if n == 0 || f != g {
			return false
		}
		s = s[n:]
	}
	return true
}
