// Package find finds candidate addresses in any text: lists, sentences, groups
// of four, payment URIs, explorer links. It knows no lists.
package find

import "addresscheck/address"

// Note says what had to be undone or set aside before a candidate could be read.
type Note uint16

// The notes.
const (
	Spaced     Note = 1 << iota // blanks, line breaks or separators stood inside the address
	Hidden                      // zero-width, bidi or other invisible characters stood inside it
	Homoglyph                   // letters of another script that look like Latin ones
	FullWidth                   // full-width letters or digits
	FromURI                     // taken from a payment URI
	FromLink                    // taken from an explorer link
	FromPrefix                  // behind a chain prefix such as eth:, eip155:1:, ronin:
	Glued                       // stood directly against other letters or another address
)

var noteNames = [...]string{"spaced", "hidden", "homoglyph", "full_width", "uri", "link", "prefix", "glued"}

// Names returns the names of the notes set, in a fixed order.
func (n Note) Names() []string {
	var out []string
	for i, s := range noteNames {
		if n&(1<<i) != 0 {
			out = append(out, s)
		}
	}
	return out
}

// Candidate is a place in a text that is an address, or resembles one.
type Candidate struct {
	Start, End int               // byte offsets in the text as given
	Text       string            // what was read: without blanks, invisible characters, URI, link
	At         int               // byte offset in the text as given of the first foreign character (Homoglyph, FullWidth, Hidden), or -1
	Rune       rune              // that character
	Notes      Note              // what was undone
	Readings   []address.Reading // all readings, as of address.Parse
	Err        *address.Error    // nil when the first reading is valid
	Tag        string            // destination tag, memo or payment id found with it, "" if none
	Amount     string            // amount found in the URI, as written, "" if none
}

// All returns the candidates of text in the order of their places, without
// overlaps. more is true when the text held more than MaxCandidates: the rest
// was not read.
func All(text string) (found []Candidate, more bool) { panic("being written") }
