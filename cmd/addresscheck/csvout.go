package main

import (
	"bufio"
	"slices"
	"strings"

	"addresscheck/address"
	"addresscheck/internal/table"
	"addresscheck/screen"
)

// csvSink writes a table: the input's own columns and ours, a line for each address
// and one for each row without. What a spreadsheet would run as a formula is made
// text.
type csvSink struct {
	c         *checking
	w         *bufio.Writer
	delimiter byte
	begun     *input   // of which the header was written
	texts     input    // stands for all texts, which are one table
	first     bool     // no row of it yet
	names     []string // of its own columns
}

// ours are our columns; scripts depend on them.
var ours = []string{"check_row", "check_column", "check_state", "check_address", "check_asset", "check_codes", "check_source", "check_party", "check_reference", "check_programmes", "check_tag", "check_more"}

// noAddress stands in check_state of a row without an address. That is no state:
// nothing was found that could be checked.
const noAddress = "no_address"

func (s *csvSink) wantsAddress() bool { return true }

// begin writes the header of an input, after an empty line where it is another
// table.
func (s *csvSink) begin(in *input, own []string, d byte, mark bool) {
	switch {
	case s.begun != nil:
		s.w.WriteByte('\n')
	case mark:
		s.w.WriteString("\ufeff") // Excel takes a file without it for windows-1252
	}
	s.begun, s.first, s.names, s.delimiter = in, true, own, d
	if s.c.redact {
		own = nil
	}
	s.line(slices.Concat(own, ours))
}

func (s *csvSink) text(in *input, _ string, res *screen.Result) {
	if s.begun != &s.texts {
		s.begin(&s.texts, []string{"file", "start", "end", "input"}, ',', false)
	}
	for i := range res.Items {
		it := &res.Items[i]
		s.row([]string{in.label(), itoa(it.Start), itoa(it.End), it.Input}, "", "", it)
	}
}

func (s *csvSink) part(in *input, p *part, res *screen.Result) {
	f := p.format.Format()
	if s.begun != in {
		d := f.Delimiter
		if d == 0 {
			d = ','
		}
		s.begin(in, columns(p), d, f.Encoding != table.UTF8)
	}
	items := res.Items
	for i := range p.rows {
		n := 0
		for n < len(items) && items[n].Cell.Index == i {
			n++
		}
		header := s.first && f.Header
		s.first = false
		own, more := s.own(&p.rows[i], items[:n])
		row := itoa(p.rows[i].Number)
		for k := range n {
			s.row(own, row, more, &items[k])
		}
		if n == 0 && !header {
			s.row(own, row, more, nil)
		}
		items = items[n:]
	}
}

// columns returns the names of a table's columns, numbers where it has none.
func columns(p *part) []string {
	names := slices.Clone(p.format.Columns())
	for i := range p.rows {
		for k := len(names); k < len(p.rows[i].Cells); k++ {
			names = append(names, "column_"+itoa(k+1))
		}
	}
	return names
}

// own returns the cells of a row by column, and what has no column. A private key
// is masked here too.
func (s *csvSink) own(row *table.Row, items []screen.Item) (own []string, more string) {
	own = make([]string, len(s.names))
	for i := range row.Cells {
		c := &row.Cells[i]
		text := c.Text
		for k := range items {
			if it := &items[k]; it.Cell.Column == c.Column && slices.Contains(it.Codes, "secret") {
				text = address.Mask(text)
			}
		}
		if c.Column <= len(own) && own[c.Column-1] == "" {
			own[c.Column-1] = text
			continue
		}
		if more != "" {
			more += "; "
		}
		if c.Name != "" {
			more += c.Name + "="
		}
		more += text
	}
	return own, more
}

// row writes one address of a row, or a row without one.
func (s *csvSink) row(own []string, number, more string, it *screen.Item) {
	if s.c.redact {
		own, more = nil, ""
	}
	out := append(slices.Clone(own), number)
	if it == nil {
		s.line(append(out, "", noAddress, "", "", "", "", "", "", "", "", more))
		return
	}
	column := ""
	if it.Cell != nil {
		column = itoa(it.Cell.Column)
	}
	account, asset := it.Read, ""
	if r := it.Reading; r != nil {
		asset = r.Chain.ID()
		if r.Address.IsValid() {
			account = r.Text()
		}
	}
	var source, party, reference, programmes []string
	for i := range it.Hits {
		p := it.Hits[i].Entry.Party
		source, party, reference = once(source, p.Source.ID), once(party, p.Name), once(reference, p.Reference)
		for _, x := range p.Programmes {
			programmes = once(programmes, x)
		}
	}
	join := func(list []string) string { return strings.Join(list, "; ") }
	s.line(append(out, column, string(it.State), account, asset, strings.Join(it.Codes, " "), join(source), join(party), join(reference), join(programmes), it.Tag, more))
}

func once(list []string, x string) []string {
	if x == "" || slices.Contains(list, x) {
		return list
	}
	return append(list, x)
}

// line writes cells.
func (s *csvSink) line(cells []string) {
	for i, c := range cells {
		if i > 0 {
			s.w.WriteByte(s.delimiter)
		}
		s.w.WriteString(csvCell(c))
	}
	s.w.WriteByte('\n')
}

// csvCell returns a cell as it is written: no formula, and in quotes where a
// delimiter of any program stands in it.
func csvCell(c string) string {
	if isFormula(c) {
		c = "'" + c
	}
	if strings.ContainsAny(c, "\"\r\n,;\t|") || c != strings.TrimSpace(c) {
		return `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
	}
	return c
}

// isFormula reports whether a spreadsheet may run a cell as a formula: it begins
// with one of the signs that OWASP names ("CSV Injection"), in full width too,
// behind blanks too. A number with its sign is none.
func isFormula(c string) bool {
	c = strings.TrimLeft(c, " \u00a0\ufeff")
	if c == "" || !strings.ContainsAny(c[:1], "=+-@\t\r\n|%") && !strings.HasPrefix(c, "＝") && !strings.HasPrefix(c, "＋") && !strings.HasPrefix(c, "－") && !strings.HasPrefix(c, "＠") {
		return false
	}
	number := strings.Trim(c[1:], "0123456789.,") == "" && len(c) > 1 && (c[0] == '-' || c[0] == '+')
	return !number
}

func (s *csvSink) tableEnd(*input) {}

func (s *csvSink) more(in *input) { s.c.talk("more", "name", in.label()) }

func (s *csvSink) end() {
	s.c.talkCounts()
	s.c.jsonTalk(s.c.n, s.c.coverage)
}
