package screen

import (
	"sort"
	"strings"

	"addresscheck/internal/unpack"
)

// Cell is a cell of a table.
type Cell struct {
	Row, Column int    // from 1
	Name        string // of the column, "" if it has none
	Text        string
	Index       int // the caller's own: which of its rows it is of
}

// maxName is how long the name of a column may be to say something of its cells.
const maxName = 64

// ScreenCells screens cells of a table together: each item says in which cell it
// stands (Item.Cell), and its offsets are those in the cell's text. What names a
// column stands before each of its cells, as a label does in a text: a memo, a
// transaction's hash, a private key are told by it. An address that is broken over
// two cells is found where it is listed, and told in the first of them.
//
// Look-alikes are told among these cells. A large table is given in parts.
func ScreenCells(cells []Cell, o Options) Result {
	var b strings.Builder
	var starts, index []int
	for i := range cells {
		c := &cells[i]
		if !c.mayHold() {
			continue
		}
		b.WriteString("\n" + unpack.Between)
		if c.Name != "" && len(c.Name) <= maxName {
			b.WriteString(c.Name + ": ")
		}
		starts = append(starts, b.Len())
		index = append(index, i)
		b.WriteString(c.Text)
	}
	o.Lines = false
	res := Screen(b.String(), o)
	kept := res.Items[:0]
	number := make([]int, len(res.Items)+1)
	for i := range res.Items {
		it := res.Items[i]
		k := sort.SearchInts(starts, it.Start+1) - 1
		if k < 0 || it.Start >= starts[k]+len(cells[index[k]].Text) {
			k++ // it begins in the name before the cell
			if k == len(starts) || it.End <= starts[k] {
				continue
			}
		}
		c := &cells[index[k]]
		it.Cell = c
		it.Start = max(0, it.Start-starts[k])
		it.End = min(len(c.Text), it.End-starts[k])
		kept = append(kept, it)
		number[i+1] = len(kept)
	}
	for i := range kept {
		it := &kept[i]
		it.N = i + 1
		similar := it.Similar[:0]
		for _, s := range it.Similar {
			if s.Item > 0 {
				if s.Item = number[s.Item]; s.Item == 0 {
					continue
				}
			}
			similar = append(similar, s)
		}
		it.Similar = similar
	}
	res.Items = kept
	return res
}

// mayHold reports whether a cell has to be looked at: it holds letters and digits
// enough for a part of an address, a sign that names have, or the tag of the
// address beside it.
func (c *Cell) mayHold() bool {
	letters, digits, dots := 0, 0, 0
	for i := range len(c.Text) {
		switch b := c.Text[i]; {
		case b >= '0' && b <= '9':
			digits++
		case b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80:
			letters++
		case b == '.':
			dots++
		case strings.IndexByte("$*@&%\\", b) >= 0:
			letters += 6
		}
	}
	switch {
	case letters+digits >= 14, letters > 0 && digits > 0 && letters+digits >= 6, letters > 3 && dots > 0, dots == 2 && digits > 4:
		return true
	}
	name := strings.ToLower(c.Name)
	return strings.Contains(name, "tag") || strings.Contains(name, "memo") || name == "dt"
}
