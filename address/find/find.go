// Package find finds candidate addresses in any text: lists, sentences, groups
// of four, payment URIs, explorer links. It knows no lists.
//
//	found, _ := find.All("Bitte an 1A1z P1eP 5QGe fi2D MPTf TL5S Lmv7 Divf Na überweisen")
//	found[0].Text    // "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
//	found[0].Notes   // Spaced
//
// A text is folded first (fold.go): invisible characters go, letters that only
// look Latin become Latin. Then it is read word by word (scan.go), a word being
// a run of letters and digits: as one address, as windows whose checksum holds
// (window.go: broken and glued addresses), as groups (group.go), and at last as
// something that resembles an address (counts.go) and is not something else
// (apart.go). [address.Parse] decides what each is.
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
	Encoded                     // stood there in base64, quoted-printable or hex, with escapes or tags inside
)

var noteNames = [...]string{"spaced", "hidden", "homoglyph", "full_width", "uri", "link", "prefix", "glued", "encoded"}

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
	Apart      bool              // told apart as something else, see Everything
}

// All returns the candidates of text in the order of their places, without
// overlaps. more is true when text was longer than [MaxText] or held more than
// [MaxCandidates]: then the rest was not read.
//
// What a checksum proves is always a candidate, wherever it stands. What merely
// resembles an address is one, with its error, unless it can be told apart: an
// IBAN, part of an e-mail address or of base64, a transaction's id in a link. A
// private key or recovery phrase is one with [address.ErrSecret], and no field
// holds it.
func All(text string) (found []Candidate, more bool) { return read(text, false) }

// Everything is All and more: what All tells apart although it may denote an
// account (forty hex digits after "commit", a token of a link) is given too, with
// Apart set. Who knows the lists compares it; nobody else should be shown it.
func Everything(text string) (found []Candidate, more bool) { return read(text, true) }

func read(text string, apart bool) (found []Candidate, more bool) {
	if len(text) > MaxText {
		text, more = cut(text), true
	}
	s := scan{fold: newFold(text), everything: apart}
	s.run()
	found, inside := inLayers(s.out, text, apart)
	if len(found) > MaxCandidates {
		found, inside = found[:MaxCandidates], true
	}
	return found, more || s.more || inside
}

// FoldFirst folds the first character of s, which is not empty, as All does: to a
// byte of ASCII, or to nothing (c is 0), n bytes long in s. note says what was
// undone.
func FoldFirst(s string) (c byte, note Note, n int) {
	c, _, note, n = step(s)
	return c, note, n
}

// cut returns the part of text that is read: up to the last blank before
// MaxText, so that no address is cut in two.
func cut(text string) string {
	for end := MaxText; end > MaxText-MaxWord; end-- {
		if class[text[end]]&breaks != 0 {
			return text[:end]
		}
	}
	return text[:MaxText]
}
