package find

import (
	"strings"
	"testing"

	"addresscheck/internal/sample"
)

// In a list of addresses each is found, whatever stands before and after it: what
// tells other things apart must not take an address for one.
func TestEveryOneOfAList(t *testing.T) {
	n := 20_000
	if testing.Short() {
		n = 2_000
	}
	list := sample.Mixed(n)
	for _, sep := range []string{"\n", ", ", " ", "\t", ";", "\r\n", " | "} {
		found, more := All(strings.Join(list, sep))
		if more || len(found) != len(list) {
			t.Errorf("separator %q: %d of %d found", sep, len(found), len(list))
		}
		for i := 0; i < len(found) && i < len(list); i++ {
			if found[i].Text != list[i] || found[i].Err != nil {
				t.Errorf("separator %q: number %d is %q, want %q", sep, i, found[i].Text, list[i])
				break
			}
		}
	}
}
