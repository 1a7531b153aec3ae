package unpack

import (
	"strings"
	"unicode/utf8"
)

// inline are the tags of HTML that can stand inside a word: they are taken out,
// where any other tag ends it.
const inline = " a b i u s em strong span font mark code tt kbd samp small big sub sup ins del wbr bdi bdo nobr o:p "

// hiding are the named references of HTML that show nothing.
const hiding = " shy zwj zwnj wbr ZeroWidthSpace NoBreak "

// plain returns text with its escapes undone and the tags taken out that stand
// inside words; nil when nothing of the kind is in it. Quoted-printable is not
// undone here: amount=30 is no zero.
func plain(text string) *Layer {
	wide := wideText(text)
	if !wide && !MayHide(text) {
		return nil
	}
	l := builder{text: text}
	undone := false
	for i := 0; i < len(text); {
		n, code, ok := 1, "", false
		switch text[i] {
		case '<', '&', '\\', '%', '\x1b':
			code, n, ok = undo(text[i:])
		case 0:
			for ok = wide; ok && i+n < len(text) && text[i+n] == 0; {
				n++
			}
		}
		if !ok {
			i++
			continue
		}
		l.put(code, i, i+n)
		// a line break or a slash that was escaped hides nothing
		undone = undone || code == "" || isAlnum(code[0]) || code[0] >= utf8.RuneSelf || strings.IndexByte("%&\\", code[0]) >= 0
		i += n
	}
	if !undone {
		return nil
	}
	l.put("", len(text), len(text))
	return l.layer(nil)
}

// undo returns what the escape or tag that text begins with stands for, nothing
// for what only hides, and its length; ok is false where it is to be left.
func undo(text string) (code string, n int, ok bool) {
	if strings.HasPrefix(text, `\/`) {
		return "/", 2, true
	}
	r, n := Undo(text)
	switch {
	case n == 0:
		return "", 0, false
	case text[0] == '<':
		return "", n, strings.Contains(inline, tagName(text[:n]))
	case text[0] == '%' && r != 0:
		return string([]byte{byte(r)}), n, true
	case r >= ' ':
		return string(r), n, true
	case text[0] == '&':
		name := text[1 : n-1]
		if name == "amp" {
			return "&", n, true
		}
		return "", n, strings.Contains(hiding, " "+name+" ")
	case text[0] == '\\' && n == 2:
		return "\n", n, true
	}
	return "", n, text[0] == '\x1b'
}

// tagName returns the name of a tag of HTML between blanks, in small letters.
func tagName(tag string) string {
	name := []byte{' '}
	for i := 1; i < len(tag) && len(name) < 16; i++ {
		c := tag[i]
		if c == '/' && i == 1 {
			continue
		}
		if !isAlnum(c) && c != ':' {
			break
		}
		name = append(name, c|0x20)
	}
	return string(append(name, ' '))
}

// maxWide is the longest text whose NULs are taken out: every character of it is a
// unit of its own. (The finder looks over NULs too, where a checksum speaks.)
const maxWide = 1 << 20

// wideText reports whether text is UTF-16 that was read as bytes: two fifths of
// its beginning are NUL.
func wideText(text string) bool {
	head := text[:min(len(text), 512)]
	return len(head) >= 50 && len(text) <= maxWide && strings.Count(head, "\x00")*5 >= len(head)*2
}
