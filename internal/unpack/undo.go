package unpack

import "strings"

// maxWrap is the longest tag or escape that is passed over.
const maxWrap = 1024

// MayHide reports whether text may hold what Undo undoes.
func MayHide(text string) bool { return strings.ContainsAny(text, "<&\\%=\x1b") }

// Undo reads the tag, entity or escape that text begins with: markup and
// escapes can stand inside an address as blanks can (a highlighted beginning in
// HTML, a line break in JSON, a colour of the terminal). It returns the character
// it stands for, 0 for none, and its length, 0 when text begins with nothing of
// the kind.
//
// Forms: HTML and XML tags, comments and character references; \n, \u0030, \x30 of
// JSON and program text; %30 of URLs; =30 of quoted-printable (RFC 2045, 6.7);
// the control sequences of terminals (ECMA-48).
func Undo(text string) (r rune, n int) {
	switch text[0] {
	case '<':
		if len(text) > 1 && (isLetter(text[1]) || strings.IndexByte("/!?", text[1]) >= 0) {
			return 0, strings.IndexByte(text[:min(len(text), maxWrap)], '>') + 1
		}
	case '&':
		end := strings.IndexByte(text[:min(len(text), 12)], ';')
		switch {
		case end < 2:
		case text[1] != '#':
			if strings.TrimFunc(text[1:end], func(r rune) bool { return r < 0x80 && isLetter(byte(r)) }) == "" {
				return 0, end + 1 // &shy; &nbsp; …: no letter or digit of an address has a name
			}
		case text[2] == 'x' || text[2] == 'X':
			return number(text[3:end], 16), end + 1
		default:
			return number(text[2:end], 10), end + 1
		}
	case '\\':
		switch {
		case len(text) < 2:
		case text[1] == 'u' && len(text) >= 6:
			return number(text[2:6], 16), 6
		case text[1] == 'x' && len(text) >= 4:
			return number(text[2:4], 16), 4
		case strings.IndexByte("nrtfvb", text[1]) >= 0:
			return 0, 2
		}
	case '%', '=':
		if len(text) >= 3 && isHex(text[1]) && isHex(text[2]) {
			return number(text[1:3], 16), 3
		}
	case '\x1b':
		if len(text) > 2 && text[1] == '[' {
			for k := 2; k < min(len(text), 24); k++ {
				if isLetter(text[k]) {
					return 0, k + 1
				}
			}
		}
	}
	return 0, 0
}

// number reads digits of a base, 0 when they are none.
func number(digits string, base rune) (v rune) {
	if len(digits) > 7 {
		return 0
	}
	for i := range len(digits) {
		d := rune(99)
		switch c := digits[i] | 0x20; {
		case digits[i] >= '0' && digits[i] <= '9':
			d = rune(digits[i] - '0')
		case c >= 'a' && c <= 'f':
			d = rune(c-'a') + 10
		}
		if d >= base {
			return 0
		}
		v = v*base + d
	}
	return v
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isAlnum(c byte) bool { return isLetter(c) || c >= '0' && c <= '9' }

func isHex(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }
