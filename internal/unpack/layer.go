// Package unpack gives the texts inside a text: parts of a mail that were sent in
// base64 or quoted-printable, text in hex digits, and what is left when escapes are
// undone and the tags are taken out that stand inside words. Every character knows
// where it stands in the text as given.
//
//	for _, l := range unpack.Layers(mail) {
//		l.Text          // "Bitte an bc1q…"
//		l.Span(9, 51)   // where that stands in mail, as base64
//	}
//
// It is linked into the browser's engine, without inlining (the Makefile's
// ENGINEFLAGS): small matters more here than fast.
package unpack

import "sort"

// A Layer is a text inside the text.
type Layer struct {
	Text   string
	units  []unit
	parent *Layer // nil when the units are of the text as given
}

// A unit pairs bytes of a layer with what they were made from: the bytes from at
// on, up to the next unit, stand for from to to. Where both are as long they are
// the same bytes, otherwise the whole of it is one code.
type unit struct{ at, from, to int32 }

// Span returns where Text[i:j], which is not empty, stands in the text as given:
// from the first character of its first code to the last of its last.
func (l *Layer) Span(i, j int) (start, end int) {
	start, _ = l.code(i)
	_, end = l.code(j - 1)
	if l.parent != nil {
		return l.parent.Span(start, end)
	}
	return start, end
}

// code returns where the code of byte i stands.
func (l *Layer) code(i int) (from, to int) {
	k := sort.Search(len(l.units), func(k int) bool { return int(l.units[k].at) > i }) - 1
	u := l.units[k]
	next := len(l.Text)
	if k+1 < len(l.units) {
		next = int(l.units[k+1].at)
	}
	if next-int(u.at) == int(u.to-u.from) {
		from = int(u.from) + i - int(u.at)
		return from, from + 1
	}
	return int(u.from), int(u.to)
}

// A builder makes a layer of text.
type builder struct {
	text  string
	b     []byte
	units []unit
	from  int // up to here text was taken
}

// put adds bytes that text[from:to] is the code of, nothing for what only hides;
// what stands before it and was not taken is added as it is.
func (l *builder) put(code string, from, to int) {
	if l.from < from {
		l.add(l.text[l.from:from], l.from, from)
	}
	if code != "" {
		l.add(code, from, to)
	}
	l.from = to
}

func (l *builder) add(code string, from, to int) {
	l.units = append(l.units, unit{int32(len(l.b)), int32(from), int32(to)})
	l.b = append(l.b, code...)
}

// Between stands between two parts of one layer, so that nothing is read across
// it: longer than any gap inside an address (find.MaxGap).
const Between = "\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\x1f\n"

func (l *builder) layer(parent *Layer) *Layer {
	return &Layer{Text: string(l.b), units: l.units, parent: parent}
}

const (
	maxDepth = 3 // encoded parts inside each other: a mail that was forwarded in base64
	maxPlain = 2 // escapes in escapes: %2531 in a link's parameter
)

// Layers returns the texts inside text, at most three of a depth, each of which is
// hardly longer than the one that holds it.
func Layers(text string) []*Layer {
	layers, _ := Unpack(text)
	return layers
}

// Unpack returns the layers of text, and which places of text are nothing but the
// code of one: base64 or hex digits.
func Unpack(text string) (out []*Layer, code []Place) {
	var parent *Layer
	for depth := range maxDepth {
		inner, holds := text, parent
		for range maxPlain {
			p := plain(inner)
			if p == nil {
				break
			}
			p.parent = holds
			out = append(out, p)
			inner, holds = p.Text, p
		}
		l, in := packed(text)
		if depth == 0 {
			code = in
		}
		if l == nil {
			break
		}
		l.parent = parent
		out = append(out, l)
		text, parent = l.Text, l
	}
	return out, code
}

// A Place is a piece of a text.
type Place struct{ From, To int }
