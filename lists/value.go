package lists

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// badValue returns why s can't stand in a line of facts, a snapshot or a head,
// or "". A value is one or more printable characters with single spaces inside.
// Control characters and those that change the order or hide themselves (bidi
// marks, zero width) are refused: importers undo them with a comment, so that
// what a person sees in a diff is what the engine compares.
func badValue(s string) string {
	if s == "" {
		return "empty value"
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		return "blank at an end of the value"
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return badUnicode(s[i:])
		case c < ' ' || c == 0x7f:
			return "control character"
		case c == ' ' && s[i+1] == ' ':
			return "two blanks in a row"
		}
	}
	return ""
}

// badUnicode is badValue for a text from its first character beyond ASCII.
func badUnicode(s string) string {
	if !utf8.ValidString(s) {
		return "not UTF-8"
	}
	last := ' '
	for i, r := range s {
		switch {
		case unicode.IsControl(r):
			return "control character"
		case unicode.Is(unicode.Cf, r) || r != ' ' && unicode.IsSpace(r) || r == utf8.RuneError:
			return "invisible or unreadable character"
		case r == ' ' && last == ' ' && i > 0:
			return "two blanks in a row"
		}
		last = r
	}
	return ""
}

// isID reports whether s names a source: lower-case letters, digits, hyphens.
func isID(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c != '-' || i == 0) {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

// isDate reports whether s is a day of the calendar, YYYY-MM-DD. Package time's
// parser would cost the engine 22 kB.
func isDate(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	y, m, d := digits(s[:4]), digits(s[5:7]), digits(s[8:])
	if y < 1900 || m < 1 || m > 12 || d < 1 {
		return false
	}
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
	if m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		days = 29
	}
	return d <= days
}

// digits returns the value of decimal digits, or -1.
func digits(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// IsHash reports whether s is a SHA-256 in lower-case hex: the name of a snapshot.
func IsHash(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return len(s) == 64
}

// number returns the value of s, which is a decimal number from 0 in its only
// spelling: no sign, no leading zero.
func number(s string) (int64, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil && n >= 0 && strconv.FormatInt(n, 10) == s
}

// parseWindow reads 2025-03-21 (that day), or 2026-08-20..2026-09-18 (after the
// first and by the second; either can be missing).
func parseWindow(s string) (Window, bool) {
	if isDate(s) {
		return Window{s, s}, true
	}
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == '.' {
			w := Window{s[:i], s[i+2:]}
			ok := (w.From == "" || isDate(w.From)) && (w.To == "" || isDate(w.To))
			return w, ok && (w.From == "" || w.To == "" || w.From < w.To)
		}
	}
	return Window{}, false
}

// String writes the window as parseWindow reads it.
func (w Window) String() string {
	if w.From == w.To && w.From != "" {
		return w.From
	}
	return w.From + ".." + w.To
}
