//go:build !js

package changes

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"addresscheck/lists"
	"addresscheck/screen"
)

// Correction is an entry that we showed wrongly: what was shown, from when to
// when. A correction is never taken back; a wrong one is followed by another.
type Correction struct {
	Date             string // on which we corrected it
	Source           string // id
	Party, Reference string // as they were shown, "" where nobody was
	Asset, Text      string // the address
	Shown            string // the state that was shown: listed, named, related, formerly, none
	From, To         string // first and last day on which it was
	English, German  string // why, and what is right: one line each
}

// CorrectionsFile is the name of the corrections in a folder of facts.
const CorrectionsFile = "corrections.txt"

// The bounds of a file of corrections.
const (
	maxCorrections = 1_000
	maxLine        = 2 << 10 // bytes
)

// header is the first line of the file.
const header = "addresscheck corrections 1\n"

// fields are the keys of a correction in their order; ? can be missing.
var fields = []string{"correction", "source", "party?", "reference?", "address", "shown", "from", "to", "en", "de"}

// shownStates are what can have been shown wrongly.
var shownStates = []screen.State{screen.Listed, screen.Named, screen.Related, screen.Formerly, screen.None}

// ParseCorrections reads the file of corrections: stanzas after an empty line,
// in the form in which [WriteCorrections] writes them, oldest first.
//
//	addresscheck corrections 1
//
//	correction 2026-10-05
//	source us-ofac-sdn
//	party EXAMPLE
//	reference 12345
//	address ETH 0x098B716B8Aaf21512996dC57EB0615e2383E2f96
//	shown listed
//	from 2026-10-02
//	to 2026-10-05
//	en A blank in the document was read as the end of the address.
//	de Ein Leerzeichen im Dokument wurde als Ende der Adresse gelesen.
//
// The error names the line and what to do.
func ParseCorrections(text string) ([]Correction, error) {
	rest, ok := strings.CutPrefix(text, header)
	if !ok {
		return nil, fail(1, "the first line is not %q", strings.TrimSpace(header))
	}
	var out []Correction
	line := 1
	for rest != "" {
		if rest, ok = strings.CutPrefix(rest, "\n"); !ok {
			return nil, fail(line+1, "an empty line stands before each correction")
		}
		line++
		if len(out) == maxCorrections {
			return nil, fail(line, "more than %d corrections", maxCorrections)
		}
		var c Correction
		for _, key := range fields {
			name, optional := strings.CutSuffix(key, "?")
			row, after, _ := strings.Cut(rest, "\n")
			value, found := strings.CutPrefix(row, name+" ")
			if !found && optional {
				continue
			}
			line++
			if !found {
				return nil, fail(line, "here stands %q, and the key %q belongs here", clip(row), name)
			}
			if why := c.set(name, value); why != "" {
				return nil, fail(line, "%s: %s", name, why)
			}
			rest = after
		}
		if c.From > c.To || c.To > c.Date {
			return nil, fail(line, "from, to and the day of the correction are out of order")
		}
		if n := len(out); n > 0 && out[n-1].Date > c.Date {
			return nil, fail(line, "older than the correction before: a new one stands at the end")
		}
		if slices.Contains(out, c) {
			return nil, fail(line, "this correction stands there twice")
		}
		out = append(out, c)
	}
	if string(WriteCorrections(out)) != text {
		return nil, fail(line, "the file ends without a newline, or with too many")
	}
	return out, nil
}

// set takes one value; it returns what is wrong with it.
func (c *Correction) set(key, value string) string {
	if value == "" || strings.TrimSpace(value) != value || len(value) > maxLine || strings.Contains(value, "  ") || strings.ContainsFunc(value, hidden) {
		return "a value is printable, without blanks at its ends or two in a row, and not longer than 2 KiB"
	}
	date := func(to *string) string {
		*to = value
		if t, err := time.Parse(time.DateOnly, value); err != nil || t.Format(time.DateOnly) != value {
			return "not a date such as 2026-10-05"
		}
		return ""
	}
	switch key {
	case "correction":
		return date(&c.Date)
	case "from":
		return date(&c.From)
	case "to":
		return date(&c.To)
	case "source":
		c.Source = value
	case "party":
		c.Party = value
	case "reference":
		c.Reference = value
	case "address":
		asset, text, ok := strings.Cut(value, " ")
		if c.Asset, c.Text = asset, text; !ok {
			return "write the label, or a hyphen, and the address"
		}
		if asset == "-" {
			c.Asset = ""
		}
	case "shown":
		if c.Shown = value; !slices.Contains(shownStates, screen.State(value)) {
			return fmt.Sprintf("%q is not what can have been shown: %v", clip(value), shownStates)
		}
	case "en":
		c.English = value
	case "de":
		c.German = value
	}
	return ""
}

// WriteCorrections writes corrections as ParseCorrections reads them.
func WriteCorrections(list []Correction) []byte {
	b := []byte(header)
	for _, c := range list {
		b = append(b, '\n')
		asset := c.Asset
		if asset == "" {
			asset = "-"
		}
		for i, value := range []string{c.Date, c.Source, c.Party, c.Reference, asset + " " + c.Text, c.Shown, c.From, c.To, c.English, c.German} {
			if value != "" {
				b = append(b, strings.TrimSuffix(fields[i], "?")+" "+value+"\n"...)
			}
		}
	}
	return b
}

// change is the correction as a change; nil where its source is none of these.
func (c *Correction) change(sources []*lists.Source) *Change {
	for _, s := range sources {
		if s.ID == c.Source {
			return &Change{Date: c.Date, Kind: Corrected, Source: s, Party: c.Party, Reference: c.Reference,
				Addresses: []Address{{Asset: c.Asset, Text: c.Text, After: c.Date, By: c.Date}}, Correction: c}
		}
	}
	return nil
}

func hidden(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\uFFFD' || r != ' ' && unicode.IsSpace(r)
}

func clip(s string) string {
	if len(s) > 40 {
		s = s[:40] + "…"
	}
	return strings.ToValidUTF8(s, "?")
}

func fail(line int, format string, args ...any) error {
	return fmt.Errorf("%s: line %d: %s", CorrectionsFile, line, fmt.Sprintf(format, args...))
}
