package table

import (
	"bytes"
	"io"
	"strings"
)

// A csvRows reads CSV (RFC 4180) as spreadsheets write and forgive it: any
// delimiter, any end of line, quotes doubled inside quotes, a quote inside a cell
// that does not begin with one is a character.
type csvRows struct {
	delimiter byte
	cell      []byte
}

// newCSV returns the reader of r's rows; it takes the names of the columns from
// the first one, which is read as a row all the same.
func newCSV(r *Reader, head []byte) *csvRows {
	c := &csvRows{delimiter: r.format.Delimiter}
	if _, ok := declared(head); ok {
		r.in.skip(min(len(head), 5))
	}
	return c
}

func (c *csvRows) next(r *Reader) error {
	for {
		first := r.row.Number == 0
		r.begin()
		size, err := c.row(r)
		if err != nil {
			r.row.Number--
			return err
		}
		if size == 0 && len(r.row.Cells) == 1 { // an empty line is no row, but is counted
			continue
		}
		if first && isHeader(r.row.Cells) {
			r.format.Header = true
			for i := range r.row.Cells {
				r.names = append(r.names, strings.TrimSpace(r.row.Cells[i].Text))
			}
		}
		for i := range r.row.Cells {
			r.row.Cells[i].Name = r.name(i + 1)
		}
		return nil
	}
}

// row reads one row, whose length it returns.
func (c *csvRows) row(r *Reader) (size int, err error) {
	for {
		ended, err := c.read(r)
		if err != nil {
			return 0, err
		}
		size += len(c.cell)
		r.row.Cells = append(r.row.Cells, Cell{Column: len(r.row.Cells) + 1, Text: string(c.cell)})
		if ended {
			return size, nil
		}
		if size > MaxRow || len(r.row.Cells) >= MaxColumns {
			r.fail("long")
			return size, nil
		}
	}
}

// read reads one cell. ended is true when it was the row's last one.
func (c *csvRows) read(r *Reader) (ended bool, err error) {
	c.cell = c.cell[:0]
	b := r.in.peek(1)
	if len(b) == 0 {
		if len(r.row.Cells) > 0 {
			return true, nil // the file ends with a delimiter
		}
		return true, io.EOF
	}
	if b[0] == '"' {
		r.in.skip(1)
		if !c.quoted(r) {
			return true, nil
		}
	}
	for { // what is left up to the delimiter: all of it, without quotes
		b := r.in.peek(1)
		if len(b) == 0 {
			return true, nil
		}
		k := bytes.IndexAny(b, string([]byte{c.delimiter, '\r', '\n'}))
		n := k
		if k < 0 {
			n = len(b)
		}
		if len(c.cell)+n > MaxCell {
			r.fail("long")
			return true, nil
		}
		c.cell = append(c.cell, b[:n]...)
		r.in.skip(n)
		if k < 0 {
			continue
		}
		if b[k] == c.delimiter {
			r.in.skip(1)
			return false, nil
		}
		if b := r.in.peek(2); b[0] == '\r' && len(b) > 1 && b[1] == '\n' {
			r.in.skip(1)
		}
		r.in.skip(1)
		return true, nil
	}
}

// quoted reads the rest of a cell in quotes. It is false when they are not closed.
func (c *csvRows) quoted(r *Reader) bool {
	for {
		b := r.in.peek(2)
		k := bytes.IndexByte(b, '"')
		n := k
		if k < 0 {
			n = len(b)
		}
		if len(b) == 0 {
			r.fail("quote")
			return false
		}
		if len(c.cell)+n > MaxCell {
			r.fail("quote")
			return false
		}
		c.cell = append(c.cell, b[:n]...)
		r.in.skip(n)
		if k < 0 {
			continue
		}
		b = r.in.peek(2)
		if len(b) > 1 && b[1] == '"' {
			c.cell = append(c.cell, '"')
			r.in.skip(2)
			continue
		}
		r.in.skip(1)
		return true
	}
}

// isHeader reports whether a first row holds names: every cell is short, some have
// letters, and none is a number or as long and mixed as an address is.
func isHeader(cells []Cell) bool {
	const longest = 64
	letters := false
	for i := range cells {
		text := strings.TrimSpace(cells[i].Text)
		digits, others := 0, 0
		for k := range len(text) {
			switch c := text[k]; {
			case c >= '0' && c <= '9':
				digits++
			case c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80:
				others++
			}
		}
		if len(text) > longest || digits > 0 && others == 0 || digits > 4 || others > 24 && digits > 0 && !strings.ContainsAny(text, " _-") {
			return false
		}
		letters = letters || others > 0
	}
	return letters && len(cells) > 1
}
