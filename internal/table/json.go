package table

import (
	"io"
	"strconv"
	"unicode/utf8"
)

// A jsonRows reads JSON (RFC 8259) as rows: each element of a list, at the top or
// directly inside an object at the top, is a row; what stands beside such lists is
// a row too. A cell is a string, a number or a literal, named by its path in the
// row: payee.address, items[2].to. A key with something in it that can be an
// address is a cell of its own.
type jsonRows struct {
	open  []byte // the brackets of the lists and objects around the rows
	size  int    // bytes of the row's cells
	after bool   // a value has been read: a comma or bracket must follow
}

func (j *jsonRows) next(r *Reader) error {
	r.begin()
	j.size = 0
	for r.problem == nil {
		c, ok := space(r.in)
		switch {
		case !ok:
			if len(j.open) > 0 {
				r.fail("json")
			}
			if len(r.row.Cells) > 0 {
				return nil
			}
			r.row.Number--
			return io.EOF
		case c == ',' || c == ':':
			r.in.skip(1)
		case len(j.open) == 0 && c == '[':
			j.enter(r, c)
		case len(j.open) > 0 && (c == ']' || c == '}'):
			r.in.skip(1)
			j.open = j.open[:len(j.open)-1]
			if c == ']' || len(j.open) == 0 {
				if done := j.flush(r); done {
					return nil
				}
			}
		case len(j.open) == 0 && c == '{':
			if r.format.Kind == Lines {
				if err := j.value(r, "", 0); err != nil {
					break
				}
				return nil
			}
			j.enter(r, c)
		case j.open == nil || j.open[len(j.open)-1] == '[': // an element
			if err := j.value(r, "", 0); err != nil {
				break
			}
			return nil
		default: // a member of the object at the top
			key, err := j.key(r, "")
			if err != nil {
				break
			}
			if c, _ := space(r.in); c == '[' && len(j.open) == 1 {
				done := len(r.row.Cells) > 0
				j.enter(r, c)
				r.row.Number = 0
				if done {
					return nil
				}
				r.begin()
				continue
			}
			j.value(r, key, 0)
		}
	}
	if len(r.row.Cells) > 0 {
		return nil
	}
	r.row.Number--
	return r.rows.next(r)
}

// enter goes into a list or object whose elements are rows.
func (j *jsonRows) enter(r *Reader, c byte) {
	r.in.skip(1)
	j.open = append(j.open, c)
}

// flush reports whether the row has anything in it; an empty one is not told.
func (j *jsonRows) flush(r *Reader) bool {
	if len(r.row.Cells) > 0 {
		return true
	}
	return false
}

type errJSON struct{}

func (errJSON) Error() string { return "table: not valid JSON" }

// bad tells that what comes is no JSON, and gives it as text.
func (j *jsonRows) bad(r *Reader, code string) error {
	r.fail(code)
	return errJSON{}
}

// value reads one value, whose cells are named from name on.
func (j *jsonRows) value(r *Reader, name string, depth int) error {
	c, ok := space(r.in)
	if !ok || depth > maxDepth {
		return j.bad(r, "json")
	}
	switch c {
	case '{':
		r.in.skip(1)
		return j.object(r, name, depth)
	case '[':
		r.in.skip(1)
		return j.list(r, name, depth)
	case '"':
		s, err := j.text(r)
		if err != nil {
			return err
		}
		return j.cell(r, name, s)
	}
	n := 0
	b := r.in.peek(64)
	for n < len(b) && (isWord(b[n]) || b[n] == '-' || b[n] == '+' || b[n] == '.') {
		n++
	}
	if n == 0 || n == 64 && len(b) > 64 && isWord(b[64]) {
		return j.bad(r, "json")
	}
	s := string(b[:n])
	r.in.skip(n)
	if s == "null" {
		s = ""
	}
	return j.cell(r, name, s)
}

// isWord reports whether c can stand in a number or literal.
func isWord(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' }

func (j *jsonRows) object(r *Reader, name string, depth int) error {
	for first := true; ; first = false {
		c, ok := space(r.in)
		if !ok {
			return j.bad(r, "json")
		}
		if c == '}' {
			r.in.skip(1)
			return nil
		}
		if !first {
			if c != ',' {
				return j.bad(r, "json")
			}
			r.in.skip(1)
		}
		key, err := j.key(r, name)
		if err != nil {
			return err
		}
		if err := j.value(r, key, depth+1); err != nil {
			return err
		}
	}
}

func (j *jsonRows) list(r *Reader, name string, depth int) error {
	for n := 0; ; n++ {
		c, ok := space(r.in)
		if !ok {
			return j.bad(r, "json")
		}
		if c == ']' {
			r.in.skip(1)
			return nil
		}
		if n > 0 {
			if c != ',' {
				return j.bad(r, "json")
			}
			r.in.skip(1)
		}
		if err := j.value(r, name+"["+strconv.Itoa(n)+"]", depth+1); err != nil {
			return err
		}
	}
}

// key reads a key and its colon, and returns the path of its value.
func (j *jsonRows) key(r *Reader, name string) (string, error) {
	if c, ok := space(r.in); !ok || c != '"' {
		return "", j.bad(r, "json")
	}
	key, err := j.text(r)
	if err != nil {
		return "", err
	}
	if c, ok := space(r.in); !ok || c != ':' {
		return "", j.bad(r, "json")
	}
	r.in.skip(1)
	if mayHold(key) {
		if err := j.cell(r, name+"(key)", key); err != nil {
			return "", err
		}
		key = "…" // a table with addresses for keys has one column of them
	}
	if name != "" {
		key = name + "." + key
	}
	return key, nil
}

// mayHold reports whether a key is more than a name: long, or with a dot in it.
func mayHold(key string) bool {
	digits := 0
	for i := range len(key) {
		if key[i] >= '0' && key[i] <= '9' {
			digits++
		}
		if key[i] == '.' && i > 0 && i < len(key)-1 {
			return true
		}
	}
	return len(key) >= 20 && digits > 0 || len(key) >= 40
}

// cell adds one.
func (j *jsonRows) cell(r *Reader, name, text string) error {
	j.size += len(text)
	if j.size > MaxRow || len(r.row.Cells) >= MaxColumns {
		return j.bad(r, "long")
	}
	n, ok := r.columns[name]
	if !ok {
		if len(r.names) < maxNames {
			r.names = append(r.names, name)
			n = len(r.names)
			r.columns[name] = n
		} else {
			n = maxNames + 1
		}
	}
	r.row.Cells = append(r.row.Cells, Cell{Column: n, Name: name, Text: text})
	return nil
}

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
