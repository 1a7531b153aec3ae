package find

import "unicode/utf8"

// A fold is a text with what hides an address undone: every letter, digit and
// sign is one byte, invisible characters are gone, full-width letters and letters
// of other scripts that look like Latin ones are those, all blanks are blanks.
// Most texts are plain ASCII, and then nothing is copied.
type fold struct {
	text  string
	b     string
	marks []mark // nil when b is text
}

// A mark pairs an offset in b with the offset in text of the character that
// byte was made from. There is one every few bytes; what is between is found by
// folding again, which costs far less memory than a whole map.
type mark struct{ b, text int32 }

const (
	markEvery = 64  // folded bytes
	markBytes = 256 // bytes of text: a long run of invisible characters needs marks too
)

func newFold(text string) fold {
	ascii := true
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return fold{text: text, b: text}
	}
	f := fold{text: text, marks: []mark{{}}}
	b := make([]byte, 0, len(text))
	last := mark{}
	for i := 0; i < len(text); {
		if len(b)-int(last.b) >= markEvery || i-int(last.text) >= markBytes {
			last = mark{int32(len(b)), int32(i)}
			f.marks = append(f.marks, last)
		}
		c, _, _, n := step(text[i:])
		if c != 0 || text[i] == 0 {
			b = append(b, c)
		}
		i += n
	}
	f.b = string(b)
	return f
}

// step folds the first character of s: to c, or to nothing (c is 0 and s does
// not start with NUL). note says what was undone; n is its length in s.
func step(s string) (c byte, r rune, note Note, n int) {
	if s[0] < utf8.RuneSelf {
		if s[0] < ' ' && s[0] != '\t' && s[0] != '\n' && s[0] != '\r' {
			note = Hidden
		}
		return s[0], rune(s[0]), note, 1
	}
	r, n = utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 {
		return cSign, r, 0, 1 // for example a no-break space of windows-1252
	}
	c, note = foldRune(r)
	return c, r, note, n
}

// at returns the offset in text of the character that made b[i].
func (f *fold) at(i int) int {
	if f.marks == nil {
		return i
	}
	lo, hi := 0, len(f.marks) // the last mark with .b <= i
	for hi-lo > 1 {
		if m := int(uint(lo+hi) >> 1); int(f.marks[m].b) <= i {
			lo = m
		} else {
			hi = m
		}
	}
	j, o := int(f.marks[lo].b), int(f.marks[lo].text)
	for o < len(f.text) {
		c, _, _, n := step(f.text[o:])
		if c != 0 || f.text[o] == 0 {
			if j == i {
				return o
			}
			j++
		}
		o += n
	}
	return len(f.text)
}

// span returns where b[i:j] stands in text, from its first to its last
// character.
func (f *fold) span(i, j int) (start, end int) {
	if f.marks == nil {
		return i, j
	}
	start = f.at(i)
	end = f.at(j - 1)
	_, _, _, n := step(f.text[end:])
	return start, end + n
}

// undone returns what was undone in text[start:end], and the first character
// that was not what it seemed: a letter of another script before any other.
func (f *fold) undone(start, end int) (notes Note, at int, foreign rune) {
	at = -1
	worst := Note(0)
	for i := start; i < end; {
		_, r, note, n := step(f.text[i:])
		notes |= note
		if note != 0 && (at < 0 || note == Homoglyph && worst != Homoglyph) {
			at, foreign, worst = i, r, note
		}
		i += n
	}
	return notes, at, foreign
}
