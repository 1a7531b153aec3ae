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

// appendFold appends text as it is compared to dst, at most max bytes of it; ok
// is false when there is more.
func appendFold(dst []byte, text string, max int) (_ []byte, ok bool) {
	n := len(dst)
	for _, r := range text {
		f, counts := FoldRune(r)
		if !counts {
			continue
		}
		if len(dst)-n+utf8.RuneLen(f) > max {
			return dst, false
		}
		dst = utf8.AppendRune(dst, f)
	}
	return dst, true
}

// Fold returns text as it is compared: without blanks and invisible characters,
// in small letters.
func Fold(text string) string {
	b, _ := appendFold(nil, text, 4*len(text)+utf8.UTFMax)
	return string(b)
}
