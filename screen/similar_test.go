package screen

import (
	"fmt"
	"strings"
	"testing"
)

// Many rows with equal ends once took quadratic time: every row was compared with
// every other although no more than maxSimilar are told.
func TestManyRowsWithEqualEnds(t *testing.T) {
	const rows = 20_000
	var b strings.Builder
	for i := range rows {
		fmt.Fprintf(&b, "0x1234%032xabcd\n", i)
	}
	res := Screen(b.String(), Options{})
	if len(res.Items) != rows {
		t.Fatalf("%d items", len(res.Items))
	}
	for _, it := range res.Items {
		if len(it.Similar) != maxSimilar {
			t.Fatalf("row %d: %d look-alikes", it.N, len(it.Similar))
		}
	}
}

// What stands inside an address as markup or escape, with what it stands for.
func TestUnwrap(t *testing.T) {
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
		if r, n := unwrap(c.text); r != c.r || n != c.n {
			t.Errorf("%q: %q and %d, want %q and %d", c.text, r, n, c.r, c.n)
		}
	}
}
