//go:build !js

package changes

import (
	"strings"
	"testing"

	"addresscheck/lists"
)

// A natural person who is no longer listed leaves the feed a year later, and not
// a day before; firms, and who is still listed with any address, stay.
func TestForget(t *testing.T) {
	s := &lists.Source{ID: "us-ofac-sdn", Publisher: "OFAC", Jurisdiction: "US", Kind: lists.Sanctions, Published: "2026-03-01"}
	for _, c := range []struct {
		name    string
		party   lists.Party
		removed []string // of its entries, "" for one that is still there
		want    bool     // told of
	}{
		{"a person gone for a year", lists.Party{Name: "Jane DOE", Type: "individual"}, []string{"2025-03-01"}, false},
		{"a day less", lists.Party{Name: "Jane DOE", Type: "individual"}, []string{"2025-03-02"}, true},
		{"still listed with another address", lists.Party{Name: "Jane DOE", Type: "individual"}, []string{"2022-03-01", ""}, true},
		{"gone bit by bit", lists.Party{Name: "Jane DOE", Type: "individual"}, []string{"2022-03-01", "2026-01-01"}, true},
		{"of no type, written like a person", lists.Party{Name: "Jane DOE"}, []string{"2022-03-01"}, false},
		{"of no type, written like a firm", lists.Party{Name: "EXAMPLE LTD"}, []string{"2022-03-01"}, true},
		{"a firm with small letters", lists.Party{Name: "Example Ltd", Type: "entity"}, []string{"2022-03-01"}, true},
		{"nobody recorded", lists.Party{}, []string{"2022-03-01"}, true},
	} {
		p := c.party
		p.Source = s
		var entries []*lists.Entry
		for i, removed := range c.removed {
			e := &lists.Entry{Party: &p, Asset: "ETH", Text: strings.Repeat("a", i+1), FirstSeen: "2021-05-01"}
			if removed != "" {
				e.Removed = &lists.Window{From: removed, To: removed}
			}
			entries = append(entries, e)
		}
		changes, err := From([]*lists.Source{s}, entries, nil)
		if err != nil {
			t.Fatal(err)
		}
		told := len(changes.All()) > 0
		if told != c.want {
			t.Errorf("%s: told %v", c.name, told)
		}
		if !told && (strings.Contains(string(changes.JSON()), "DOE") || strings.Contains(string(changes.Atom()), "DOE")) {
			t.Errorf("%s: the name is in the feed", c.name)
		}
	}
}
