package find

import (
	"strings"
	"unicode/utf8"
)

// inline are the tags of HTML that can stand inside a word: they are taken out,
// where any other tag ends it.
var inline = [...]string{"a", "b", "i", "u", "s", "em", "strong", "span", "font", "mark", "code", "tt", "kbd", "samp", "small", "big", "sub", "sup", "ins", "del", "wbr", "bdi", "bdo", "nobr", "o:p"}

// plain returns text with its escapes undone and the tags taken out that stand
// inside words; nil when nothing of the kind is in it. Quoted-printable is not
// undone here: amount=30 is no zero.
func plain(text string) *Layer {
	wide := wideText(text)
	if !wide && !MayHide(text) {
		return nil
	}
	l := builder{}
	from, undone := 0, false
	for i := 0; i < len(text); {
		n, code, ok := 0, []byte(nil), false
		switch text[i] {
		case '<', '&', '\\', '%', '\x1b':
			code, n, ok = undo(text[i:])
		case 0:
			n, ok = 1, wide
		}
		if !ok {
			i++
			continue
		}
		if i > from {
			l.copied(text[from:i], from)
		}
		l.coded(code, i, i+n)
		// a line break or a slash that was escaped hides nothing
		undone = undone || len(code) == 0 || isAlnum(code[0]) || code[0] >= utf8.RuneSelf || strings.IndexByte("%&\\", code[0]) >= 0
		i += n
		from = i
	}
	if !undone {
		return nil
	}
	if from < len(text) {
		l.copied(text[from:], from)
	}
	return l.layer(nil)
}

// undo returns what the escape or tag that text begins with stands for, nothing
// for what only hides, and its length; ok is false where it is to be left.
func undo(text string) (code []byte, n int, ok bool) {
	if text[0] == '\\' && len(text) > 1 && text[1] == '/' {
		return []byte{'/'}, 2, true
	}
	r, n := Undo(text)
	switch {
	case n == 0:
		return nil, 0, false
	case text[0] == '<':
		return nil, n, oneOf(tagName(text[:n]), inline[:])
	case text[0] == '%' && r != 0:
		return []byte{byte(r)}, n, true
	case r >= ' ':
		return utf8.AppendRune(nil, r), n, true
	case text[0] == '&':
		switch text[1 : n-1] {
		case "amp":
			return []byte{'&'}, n, true
		case "shy", "zwj", "zwnj", "wbr", "ZeroWidthSpace", "NoBreak":
			return nil, n, true
		}
		return nil, 0, false
	case text[0] == '\\' && n == 2:
		return []byte{'\n'}, n, true
	}
	return nil, n, text[0] == '\x1b'
}

// tagName returns the name of a tag of HTML, in small letters.
func tagName(tag string) string {
	i := 1
	if tag[i] == '/' {
		i++
	}
	k := i
	for k < len(tag) && (isAlnum(tag[k]) || tag[k] == ':') {
		k++
	}
	return lowerASCII(tag[i:k])
}

// wideText reports whether text is UTF-16 that was read as bytes: two fifths of
// its beginning are NUL.
func wideText(text string) bool {
	const most = 512
	nuls := 0
	n := min(len(text), most)
	for i := range n {
		if text[i] == 0 {
			nuls++
		}
	}
	return n >= 2*minWord && nuls*5 >= n*2
}
