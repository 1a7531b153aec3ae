package main

import (
	"io"

	"addresscheck/internal/table"
	"addresscheck/screen"
)

// A table is read, checked and told in parts, so that one of any length needs the
// memory of one part.
const (
	partRows  = 2_000
	partBytes = 256 << 10
)

// A part is some rows of a table.
type part struct {
	format *table.Reader
	rows   []table.Row
	cells  []screen.Cell
	size   int
}

// take adds a row; the reader's is good only until the next one.
func (p *part) take(row *table.Row) {
	cells := append([]table.Cell(nil), row.Cells...)
	p.rows = append(p.rows, table.Row{Number: row.Number, Cells: cells})
	for i := range cells {
		c := &cells[i]
		p.cells = append(p.cells, screen.Cell{Row: row.Number, Column: c.Column, Name: c.Name, Text: c.Text, Index: len(p.rows) - 1})
		p.size += len(c.Text)
	}
}

// table checks a table.
func (c *checking) table(in *input, r *table.Reader) int {
	before := c.n
	p := part{format: r}
	flush := func() {
		res := screen.ScreenCells(p.cells, c.o)
		c.add(&res)
		if res.More {
			c.out.more(in)
		}
		c.out.part(in, &p, &res)
		c.progress.rows(len(p.rows), c.n)
		p.rows, p.cells, p.size = p.rows[:0], p.cells[:0], 0
	}
	for {
		row, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			flush()
			return c.unreadable(in.name, err)
		}
		p.take(row)
		if len(p.rows) >= partRows || p.size >= partBytes {
			flush()
		}
	}
	flush()
	if c.n == before {
		c.none()
	}
	if problem := r.Problem(); problem != nil {
		c.talk("table."+problem.Code, "name", in.label(), "row", itoa(problem.Row))
	}
	c.out.tableEnd(in)
	c.progress.file()
	return exitNone
}
