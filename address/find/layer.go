package find

import (
	"sort"
	"strings"
)

// A Layer is a text inside the text: a part of a mail that was sent in base64 or
// quoted-printable, what is left when escapes and tags are undone. It knows where
// each of its characters stands in the text as given.
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

// A builder makes a layer.
type builder struct {
	b     []byte
	units []unit
}

// copied adds bytes that stand in the text as they are, from from on.
func (l *builder) copied(s string, from int) {
	l.units = append(l.units, unit{int32(len(l.b)), int32(from), int32(from + len(s))})
	l.b = append(l.b, s...)
}

// coded adds bytes that text[from:to] is the code of.
func (l *builder) coded(b []byte, from, to int) {
	if len(b) == 0 {
		return
	}
	l.units = append(l.units, unit{int32(len(l.b)), int32(from), int32(to)})
	l.b = append(l.b, b...)
}

// between stands between two parts of one layer: longer than any gap inside an
// address, so that nothing is read across it.
var between = strings.Repeat("\x1f", MaxGap+2) + "\n"

// part ends a part of the layer at place to of the text.
func (l *builder) part(to int) { l.coded([]byte(between), to, to) }

func (l *builder) layer(parent *Layer) *Layer {
	return &Layer{Text: string(l.b), units: l.units, parent: parent}
}

// maxDepth is how many layers are looked for inside each other: HTML, in base64,
// in a mail that was forwarded in base64.
const maxDepth = 3

// maxPlain is how many times escapes are undone that stand in escapes.
const maxPlain = 2

// Layers returns the texts inside text: what stands there encoded, in all depths,
// and last of each depth the text with its escapes undone. There are at most three
// of a depth, and each is no longer than the one that holds it, nearly.
func Layers(text string) []*Layer {
	layers, _ := layersOf(text)
	return layers
}

// layersOf returns the layers of text, and which places of text are nothing but
// the code of one.
func layersOf(text string) (out []*Layer, code []place) {
	var parent *Layer
	for depth := range maxDepth {
		l, in := packed(text)
		if depth == 0 {
			code = in
		}
		inner, holds := text, parent
		for range maxPlain { // %2531 is %31 in a link's parameter
			p := plain(inner)
			if p == nil {
				break
			}
			p.parent = holds
			out = append(out, p)
			inner, holds = p.Text, p
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

// inLayers adds to found what is found in the layers of text only.
func inLayers(found []Candidate, text string, apart bool) (all []Candidate, more bool) {
	layers, code := layersOf(text)
	found = outside64(found, code, apart)
	for _, l := range layers {
		s := scan{fold: newFold(l.Text), everything: apart}
		s.run()
		more = more || s.more
		kept := s.out[:0]
		for i := range s.out {
			c := s.out[i]
			start, end := l.Span(c.Start, c.End)
			if end-start == c.End-c.Start {
				continue // nothing is undone in it: it was found without
			}
			if c.At >= 0 {
				c.At, _ = l.Span(c.At, c.At+1)
			}
			c.Start, c.End = start, end
			c.Notes |= Encoded
			kept = append(kept, c)
		}
		found = joined(found, kept)
	}
	return found, more
}

// outside64 drops what merely resembles an address in the code of a layer, or sets
// it apart; what is proven by a checksum stays.
func outside64(found []Candidate, code []place, apart bool) []Candidate {
	if len(code) == 0 {
		return found
	}
	kept := found[:0]
	for _, c := range found {
		for len(code) > 0 && code[0].to <= c.Start {
			code = code[1:]
		}
		if c.Err != nil && !isSecret(&c) && len(code) > 0 && code[0].from <= c.Start && c.End <= code[0].to {
			if !apart {
				continue
			}
			c.Apart = true
		}
		kept = append(kept, c)
	}
	return kept
}

// joined returns both a and b, each ordered by place; of two that overlap the
// better one, of equals the one of a.
func joined(a, b []Candidate) []Candidate {
	if len(b) == 0 {
		return a
	}
	out := make([]Candidate, 0, len(a)+len(b))
	for i := range b {
		c := &b[i]
		for len(a) > 0 && a[0].End <= c.Start {
			out, a = append(out, a[0]), a[1:]
		}
		over, best := 0, len(out) == 0 || out[len(out)-1].End <= c.Start
		for over < len(a) && a[over].Start < c.End {
			best = best && better(c, &a[over])
			over++
		}
		if best {
			out, a = append(out, *c), a[over:]
		}
	}
	return append(out, a...)
}
