package xmlstream

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// Classes of bytes.
const (
	nameStart byte = 1 << iota
	nameByte
	blank
	special // in text: what must be looked at
)

var class = func() (c [256]byte) {
	for i := 'a'; i <= 'z'; i++ {
		c[i] = nameStart | nameByte
		c[i-'a'+'A'] = nameStart | nameByte
	}
	c['_'] = nameStart | nameByte
	for i := '0'; i <= '9'; i++ {
		c[i] = nameByte
	}
	c['-'], c['.'] = nameByte, nameByte
	for i := range 0x20 {
		c[i] = special
	}
	c[' '], c['\t'], c['\n'], c['\r'] = blank, blank, blank, blank|special
	c['&'], c['<'] = special, special
	for i := 0x80; i < 0x100; i++ {
		c[i] = special
	}
	return c
}()

// check reports what in b can't stand in text or in an attribute's value (XML
// 1.0, 2.2 Char, 2.4 CharData and 4.1), or "", and whether b must be decoded.
// CDATA is checked with raw: nothing in it is a reference.
func check(b []byte, raw bool) (bad string, coded bool) {
	for i := 0; i < len(b); i++ {
		c := b[i]
		if class[c]&special == 0 {
			continue
		}
		switch {
		case c == '\r':
			coded = true
		case c == '&' && !raw:
			_, n := reference(b[i:])
			if n == 0 {
				return "an unknown or broken reference &…;", false
			}
			coded = true
			i += n - 1
		case c == '<' && !raw:
			return "< where it can't stand", false
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(b[i:])
			if r == utf8.RuneError && n < 2 {
				return "a byte that is not UTF-8", false
			}
			if r >= 0xfffe && r <= 0xffff {
				return "a character that is none", false
			}
			i += n - 1
		case c < ' ':
			return "a control character", false
		}
	}
	return "", coded
}

// reference returns the character of the reference that b begins with, and its
// length; 0 where there is none.
func reference(b []byte) (rune, int) {
	n := bytes.IndexByte(b[:min(len(b), 12)], ';')
	if n < 2 {
		return 0, 0
	}
	switch name := string(b[1:n]); name {
	case "amp":
		return '&', n + 1
	case "lt":
		return '<', n + 1
	case "gt":
		return '>', n + 1
	case "quot":
		return '"', n + 1
	case "apos":
		return '\'', n + 1
	default:
		if name[0] != '#' || len(name) < 2 {
			return 0, 0
		}
		digits, base := name[1:], 10
		if digits[0] == 'x' {
			digits, base = digits[1:], 16
		}
		for _, c := range []byte(digits) {
			if class[c]&nameByte == 0 || c == '_' || c == '-' {
				return 0, 0
			}
		}
		v, err := strconv.ParseUint(digits, base, 32)
		r := rune(v)
		if err != nil || v > utf8.MaxRune || !utf8.ValidRune(r) || r >= 0xfffe && r <= 0xffff || r < ' ' && r != '\t' && r != '\n' && r != '\r' {
			return 0, 0
		}
		return r, n + 1
	}
}

// decode returns what b, which was checked, stands for. Line breaks become \n
// (2.11). Those of attributes stay, as in encoding/xml.
func decode(b []byte, raw bool) string {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '\r':
			if i+1 == len(b) || b[i+1] != '\n' {
				out = append(out, '\n')
			}
		case c == '&' && !raw:
			r, n := reference(b[i:])
			out = utf8.AppendRune(out, r)
			i += n - 1
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// isBlank reports whether b is nothing but blanks.
func isBlank(b []byte) bool {
	for _, c := range b {
		if class[c]&blank == 0 {
			return false
		}
	}
	return true
}
