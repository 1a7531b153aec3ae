package unpack

import "testing"

// What stands inside an address as markup or escape, with what it stands for.
func TestUndo(t *testing.T) {
	for _, c := range []struct {
		text string
		r    rune
		n    int
	}{
		{"<b>x", 0, 3}, {"</span >x", 0, 8}, {"<!-- b -->x", 0, 10}, {"<br/>", 0, 5},
		{"< 5", 0, 0}, {"<b", 0, 0}, {"<", 0, 0},
		{"&#48;x", '0', 5}, {"&#x36;", '6', 6}, {"&shy;b", 0, 5}, {"&#99999999;", 0, 11},
		{"&", 0, 0}, {"& b;", 0, 0}, {"&;", 0, 0}, {"&#;", 0, 3},
		{`\n1`, 0, 2}, {`\u0030`, '0', 6}, {`\x30`, '0', 4}, {`\`, 0, 0}, {`\q`, 0, 0}, {`\u00`, 0, 0},
		{"%30", '0', 3}, {"=36", '6', 3}, {"=0x", 0, 0}, {"%", 0, 0}, {"100 %", 0, 0},
		{"\x1b[01;31mx", 0, 8}, {"\x1b[K", 0, 3}, {"\x1b", 0, 0}, {"x", 0, 0},
	} {
		if r, n := Undo(c.text); r != c.r || n != c.n {
			t.Errorf("%q: %q and %d, want %q and %d", c.text, r, n, c.r, c.n)
		}
	}
}
