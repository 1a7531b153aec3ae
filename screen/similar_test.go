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
