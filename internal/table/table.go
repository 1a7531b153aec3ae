// Package table reads the rows of tables: CSV and TSV as spreadsheets write them,
// JSON and JSON lines, in the encodings that occur. It reads a stream in bounded
// memory and knows nothing of what is in the cells.
//
//	r := table.NewReader(file, "kunden.csv")
//	for {
//		row, err := r.Next()
//		if err == io.EOF {
//			break
//		}
//		…
//		row.Cells[2].Text   // "bc1q…"
//		row.Cells[2].Name   // "Wallet", from the first row
//	}
//
// It is linked into the browser's engine, so it needs neither fmt nor reflection:
// encoding/csv and encoding/json are not used.
//
// Nothing of a file is passed over: the first row is a row too, keys of JSON
// objects are cells, and what can't be read as the table it seemed to be is given
// as text ([Reader.Problem] says from where on).
package table

import "io"

// The bounds.
const (
	MaxCell    = 1 << 20 // bytes of one cell
	MaxRow     = 4 << 20 // bytes of one row
	MaxColumns = 16_384  // cells of one row: as many as a spreadsheet has
	maxNames   = 16_384  // columns of a table of JSON
	maxDepth   = 64      // JSON values inside each other
	sampled    = 64 << 10
)

// Cell is one value of a row.
type Cell struct {
	Column int    // from 1, the same for all cells of that name
	Name   string // of the column: from the first row, or the path in JSON; "" if it has none
	Text   string // without the quotes and escapes of the format, in UTF-8
}

// Row is one record.
type Row struct {
	Number int // from 1, the first row included, as a spreadsheet counts; in JSON from 1 in each list
	Cells  []Cell
}

// Format says what a file is.
type Format struct {
	Kind      Kind
	Encoding  Encoding
	Delimiter byte // of CSV
	Header    bool // the first row holds the names of the columns
}

// Kind is how a file holds its rows.
type Kind uint8

// The kinds.
const (
	Text  Kind = iota // no table
	CSV               // with any delimiter
	JSON              // one value: a list of rows, or an object with lists in it
	Lines             // JSON lines: a value a line
)

// Problem says why a file is no table from some place on.
type Problem struct {
	Row  int    // the row at which it was met
	Code string // quote: a quote is not closed; json: not valid JSON; long: a cell or row is longer than the bounds
}

// Reader reads the rows of one table.
type Reader struct {
	in      *input
	format  Format
	names   []string       // of the columns
	columns map[string]int // and their numbers, for JSON
	rows    rowReader
	row     Row
	problem *Problem
}

// A rowReader reads the next row of a kind into r.row.
type rowReader interface {
	next(r *Reader) error
}

// NewReader returns a reader of what in holds. Its kind is told by name, the
// file's ("" for none), and its beginning.
func NewReader(in io.Reader, name string) *Reader {
	r := &Reader{in: newInput(in)}
	head := r.in.peek(sampled)
	r.format = sniff(head, name)
	r.format.Encoding = r.in.encoding
	switch r.format.Kind {
	case CSV:
		r.rows = newCSV(r, head)
	case JSON, Lines:
		r.columns = map[string]int{}
		r.rows = &jsonRows{}
	default:
		r.rows = &textRows{}
	}
	return r
}

// Format says what the file is.
func (r *Reader) Format() Format { return r.format }

// Columns returns the names of the columns seen so far, in their order.
func (r *Reader) Columns() []string { return r.names }

// Problem returns why the file was read as text from some row on, or nil.
func (r *Reader) Problem() *Problem { return r.problem }

// Next returns the next row, which is good until the next call; io.EOF after the
// last one. Any other error is one of the stream: then not all was read.
func (r *Reader) Next() (*Row, error) {
	if r.in.err != nil && r.in.err != io.EOF {
		return nil, r.in.err
	}
	if err := r.rows.next(r); err != nil {
		if r.in.err != nil && r.in.err != io.EOF {
			return nil, r.in.err
		}
		return nil, err
	}
	return &r.row, nil
}

// begin begins a row.
func (r *Reader) begin() {
	r.row.Number++
	r.row.Cells = r.row.Cells[:0]
}

// name returns the name of column i, from 1.
func (r *Reader) name(i int) string {
	if i <= len(r.names) {
		return r.names[i-1]
	}
	return ""
}

// fail tells a problem and goes on as text.
func (r *Reader) fail(code string) {
	if r.problem == nil {
		r.problem = &Problem{Row: r.row.Number, Code: code}
	}
	r.rows = &textRows{}
}

// textRows gives text in pieces of whole lines.
type textRows struct{}

// piece is about how long a piece of text is.
const piece = 64 << 10

func (*textRows) next(r *Reader) error {
	b := r.in.peek(piece)
	if len(b) == 0 {
		return io.EOF
	}
	n := len(b)
	if n >= piece { // more may follow: whole lines, or whole words
		for _, end := range [...]byte{'\n', ' '} {
			k := n
			for k > 0 && b[k-1] != end {
				k--
			}
			if k > 0 {
				n = k
				break
			}
		}
	}
	r.begin()
	r.row.Cells = append(r.row.Cells, Cell{Column: 1, Text: string(b[:n])})
	r.in.skip(n)
	return nil
}
