package table

import "unicode/utf8"

// space passes over blanks and returns the next byte.
func space(in *input) (byte, bool) {
	for {
		b := in.peek(1)
		if len(b) == 0 {
			return 0, false
		}
		for i, c := range b {
			if c != ' ' && c != '\n' && c != '\r' && c != '\t' {
				in.skip(i)
				return c, true
			}
		}
		in.skip(len(b))
	}
}

// text reads a string.
func (j *jsonRows) text(r *Reader) (string, error) {
	r.in.skip(1)
	var out []byte
	for {
		b := r.in.peek(1)
		if len(b) == 0 {
			return "", j.lost(r, out, "json")
		}
		n := 0
		for n < len(b) && b[n] != '"' && b[n] != '\\' {
			n++
		}
		if len(out)+n > MaxCell {
			return "", j.lost(r, out, "long")
		}
		out = append(out, b[:n]...)
		r.in.skip(n)
		if n == len(b) {
			continue
		}
		if b[n] == '"' {
			r.in.skip(1)
			return string(out), nil
		}
		var ok bool
		if out, ok = escape(r.in, out); !ok {
			return "", j.lost(r, out, "json")
		}
	}
}

// lost keeps what was read of a string that can't be read on, as a cell.
func (j *jsonRows) lost(r *Reader, text []byte, code string) error {
	r.row.Cells = append(r.row.Cells, Cell{Column: 1, Text: string(text)})
	return j.bad(r, code)
}

// escape reads an escape of a string and appends what it stands for.
func escape(in *input, out []byte) ([]byte, bool) {
	b := in.peek(12)
	if len(b) < 2 {
		return out, false
	}
	c := b[1]
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		r, ok := unit(b[2:])
		if !ok {
			return out, false
		}
		n := 6
		if r >= 0xd800 && r < 0xdc00 && len(b) >= 12 && b[6] == '\\' && b[7] == 'u' {
			if low, ok := unit(b[8:]); ok && low >= 0xdc00 && low < 0xe000 {
				r, n = (r-0xd800)<<10|(low-0xdc00)+0x10000, 12
			}
		}
		in.skip(n)
		return utf8.AppendRune(out, r), true
	default:
		return out, false
	}
	in.skip(2)
	return append(out, c), true
}

// unit reads four hex digits.
func unit(b []byte) (r rune, ok bool) {
	if len(b) < 4 {
		return 0, false
	}
	for _, c := range b[:4] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
