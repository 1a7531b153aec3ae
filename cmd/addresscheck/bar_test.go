package main

import (
	"strings"
	"testing"
	"time"
)

// What the bar says: how much of how much, or only how much where that is not known.
func TestBar(t *testing.T) {
	for _, c := range []struct {
		done, total int64
		want        string
	}{
		{0, 121e6, "us-ofac-sdn [..............................] 0.0 MB / 121.0 MB"},
		{60.5e6, 121e6, "us-ofac-sdn [###############...............] 60.5 MB / 121.0 MB"},
		{121e6, 121e6, "us-ofac-sdn [##############################] 121.0 MB / 121.0 MB"},
		{122e6, 121e6, "us-ofac-sdn 122.0 MB"}, // longer than the document before
		{5e6, 0, "us-ofac-sdn 5.0 MB"},
	} {
		if got := barText("us-ofac-sdn", c.done, c.total); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	var out strings.Builder
	b := &bar{out: &out}
	for range 1000 {
		b.show("x", 1, 2)
	}
	if n := strings.Count(out.String(), "x ["); n != 1 {
		t.Errorf("drawn %d times at once", n)
	}
	b.last = time.Now().Add(-time.Second)
	b.show("x", 2, 2)
	if !strings.HasPrefix(out.String(), clearLine) || strings.Count(out.String(), clearLine) != 2 {
		t.Errorf("%q", out.String())
	}
}
