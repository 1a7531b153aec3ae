package unpack

import "strings"

// quotedParts returns the parts of text whose header says that they are
// quoted-printable, in order.
func quotedParts(text string) (out []Place) {
	const header = "content-transfer-encoding:"
	for i := 0; i < len(text); {
		line, next := lineAt(text, i)
		i = next
		if len(line) < len(header) || !strings.EqualFold(line[:len(header)], header) || !strings.EqualFold(strings.TrimSpace(line[len(header):]), "quoted-printable") {
			continue
		}
		for i < len(text) && line != "" { // its body begins after the first empty line
			line, i = lineAt(text, i)
		}
		from, to := i, i
		for to < len(text) && !boundary(line) {
			line, i = lineAt(text, to)
			if !boundary(line) {
				to = i
			}
		}
		if i = to; to > from {
			out = append(out, Place{from, to})
		}
	}
	return out
}

// lineAt returns the line at i, and where the next one begins.
func lineAt(text string, i int) (line string, next int) {
	if k := strings.IndexByte(text[i:], '\n'); k >= 0 {
		return strings.TrimRight(text[i:i+k], "\r"), i + k + 1
	}
	return text[i:], len(text)
}

// boundary reports whether a line looks like the boundary of parts: two hyphens
// and up to 70 characters without a blank (RFC 2046, 5.1.1).
func boundary(line string) bool {
	return len(line) >= 10 && len(line) <= 76 && line[:2] == "--" && !strings.ContainsAny(line, " \t")
}

// quotedPrintable adds what text[i:end] stands for: =XX is a byte, = at the end of
// a line nothing.
func (l *builder) quotedPrintable(i, end int) {
	l.from = i
	for ; i < end; i++ {
		if l.text[i] != '=' {
			continue
		}
		rest := l.text[i:end]
		if r, n := Undo(rest); n > 0 && r != 0 {
			l.put(string([]byte{byte(r)}), i, i+n)
			i += n - 1
			continue
		}
		k := 1 // blanks may stand before the line break
		for k < len(rest) && k < 8 && strings.IndexByte(" \t\r", rest[k]) >= 0 {
			k++
		}
		if k < len(rest) && rest[k] == '\n' {
			l.put("", i, i+k+1)
			i += k
		}
	}
	l.put("", end, end)
	l.add(Between, end-1, end)
}
