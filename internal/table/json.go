package table

import (
	"io"
	"strconv"
)

// A jsonRows reads JSON (RFC 8259) as rows: each element of a list, at the top or
// directly inside an object at the top, is a row; what stands beside such lists is
// a row too. A cell is a string, a number or a literal, named by its path in the
// row: payee.address, items[2].to. A key with something in it that can be an
// address is a cell of its own.
type jsonRows struct {
	open  []byte // the brackets of the lists and objects around the rows
	size  int    // bytes of the row's cells
	fresh bool   // a list begins: its rows are counted from 1
}

func (j *jsonRows) next(r *Reader) error {
	if j.fresh {
		r.row.Number, j.fresh = 0, false
	}
	r.begin()
	j.size = 0
	for r.problem == nil {
		c, ok := space(r.in)
		if !ok {
			if len(j.open) > 0 {
				r.fail("json")
			}
			break
		}
		top := len(j.open) == 0
		switch {
		case c == ',':
			r.in.skip(1)
		case !top && (c == ']' || c == '}'):
			r.in.skip(1)
			j.open = j.open[:len(j.open)-1]
			if len(r.row.Cells) > 0 {
				return nil
			}
		case top && r.format.Kind == JSON && (c == '[' || c == '{'):
			j.enter(r, c)
		case top || j.open[len(j.open)-1] == '[': // an element, a line
			if j.value(r, "", 0) == nil {
				return nil
			}
		default: // a member of the object at the top
			key, err := j.key(r, "")
			if err != nil {
				break
			}
			if c, _ := space(r.in); c != '[' || len(j.open) > 1 {
				j.value(r, key, 0)
				continue
			}
			j.enter(r, '[')
			j.fresh = true
			if len(r.row.Cells) > 0 {
				return nil
			}
			r.row.Number, j.fresh = 1, false
		}
	}
	if len(r.row.Cells) > 0 {
		return nil
	}
	r.row.Number--
	if r.problem != nil {
		return r.rows.next(r)
	}
	return io.EOF
}

// enter goes into a list or object whose elements are rows.
func (j *jsonRows) enter(r *Reader, c byte) {
	r.in.skip(1)
	j.open = append(j.open, c)
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
