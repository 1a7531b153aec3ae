//go:build !js

package source

import (
	"strings"
	"time"
	"unicode"

	"addresscheck/address/find"
)

// clean makes a value that facts can hold of what a document says: single
// blanks, and nothing that can't be seen. In names this changes what is stored,
// not what is read; in addresses it is told (repair).
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// maxValue is the longest value that facts hold, with room for its key.
const maxValue = 8000

// short cuts a text that is too long for a line of facts, and shows it.
func short(s string) string {
	if s = clean(s); len(s) <= maxValue {
		return s
	}
	n := maxValue
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n] + " …"
}

// isDate reports whether s is a day, YYYY-MM-DD.
func isDate(s string) bool {
	t, err := time.Parse(time.DateOnly, s)
	return err == nil && t.Year() >= 1900
}

// dayOf returns the day of a time that begins with one: 2026-09-22T16:47:04.
func dayOf(s string) string { return s[:min(len(s), len(time.DateOnly))] }

// british reads 31/12/2025, or a day in the usual form, "" where it is neither.
func british(s string) string {
	s = dayOf(s)
	if isDate(s) {
		return s
	}
	t, err := time.Parse("02/01/2006", s)
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

// The comments on what was undone. They say the same as lists/data has said from
// the beginning.
const (
	glued    = "Published glued to other text; taken apart where the checksums hold."
	splitUp  = "Published with a blank inside: "
	hidden   = "Published with characters that can't be seen; removed."
	lettered = "Published with letters of another script: "
	noForm   = "Not a valid address: kept as published and compared as text."
)

// repaired says what stood in the document where that is not the address.
func repaired(c *find.Candidate, published string) string {
	switch {
	case c.Notes&(find.Homoglyph|find.FullWidth) != 0:
		return lettered + short(published) + "."
	case c.Notes&find.Spaced != 0:
		return splitUp + short(published) + "."
	case c.Notes&find.Hidden != 0:
		return hidden
	case c.Notes&find.Glued != 0:
		return glued
	}
	return ""
}

// wellFormed reports whether the candidate is an address once what hid it is
// undone: a letter of another script is an error of the text, not of the
// reading.
func wellFormed(c *find.Candidate) bool {
	return c.Err == nil || len(c.Readings) > 0 && c.Readings[0].Valid() && c.Notes&(find.Homoglyph|find.FullWidth|find.Hidden) != 0
}
