package find

import "strings"

// A place is a piece of a text.
type place struct{ from, to int }

// maxHeader is how far a part's body may begin after its header's first line.
const maxHeader = 16 << 10

// quotedParts returns the parts of text whose header says that they are
// quoted-printable, in order.
func quotedParts(text string) (out []place) {
	const header = "content-transfer-encoding:"
	for i := 0; i < len(text); {
		end := strings.IndexByte(text[i:], '\n') + 1
		if end == 0 {
			end = len(text) - i
		}
		line := text[i : i+end]
		i += end
		if len(line) < len(header) || lowerASCII(line[:len(header)]) != header || lowerASCII(strings.TrimSpace(line[len(header):])) != "quoted-printable" {
			continue
		}
		from := bodyAfter(text, i)
		to := partEnd(text, from)
		if to > from {
			out = append(out, place{from, to})
			i = to
		}
	}
	return out
}

// bodyAfter returns where the body begins of the header that goes on at i: after
// the first empty line.
func bodyAfter(text string, i int) int {
	head := text[i:min(len(text), i+maxHeader)]
	for at := 0; at < len(head); {
		end := strings.IndexByte(head[at:], '\n') + 1
		if end == 0 {
			break
		}
		if strings.TrimSpace(head[at:at+end]) == "" {
			return i + at + end
		}
		at += end
	}
	return i
}

// partEnd returns where the body that begins at i ends: at a line that looks like
// the boundary of parts (RFC 2046, 5.1.1: two hyphens and up to 70 characters
// without a blank at the end), or with the text.
func partEnd(text string, i int) int {
	for at := i; at < len(text); {
		end := strings.IndexByte(text[at:], '\n') + 1
		if end == 0 {
			end = len(text) - at
		}
		line := strings.TrimRight(text[at:at+end], "\r\n")
		if len(line) >= 10 && len(line) <= 76 && line[:2] == "--" && !strings.ContainsAny(line, " \t") {
			return at
		}
		at += end
	}
	return len(text)
}

// quotedPrintable adds what text[i:end] stands for: =XX is a byte, = at the end of
// a line nothing.
func (l *builder) quotedPrintable(text string, i, end int) {
	from := i
	for i < end {
		if text[i] != '=' {
			i++
			continue
		}
		n, code := 0, []byte(nil)
		switch rest := text[i+1 : end]; {
		case len(rest) >= 2 && isHex(rest[0]) && isHex(rest[1]):
			n, code = 3, []byte{byte(number(rest[:2], 16))}
		default:
			k := 0 // blanks may stand before the line break
			for k < len(rest) && k < 8 && strings.IndexByte(" \t\r", rest[k]) >= 0 {
				k++
			}
			if strings.HasPrefix(rest[k:], "\n") {
				n = k + 2
			}
		}
		if n == 0 {
			i++
			continue
		}
		if i > from {
			l.copied(text[from:i], from)
		}
		l.coded(code, i, i+n)
		i += n
		from = i
	}
	if end > from {
		l.copied(text[from:end], from)
	}
	l.part(end)
}
