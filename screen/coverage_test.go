package screen

import (
	"testing"

	"addresscheck/lists"
)

func TestAge(t *testing.T) {
	const now = 1_800_000_000
	for _, c := range []struct {
		live, whole bool
		ago, max    int64
		want        Age
	}{
		{true, true, 0, 0, Fresh},
		{true, true, 48 * hour, 0, Fresh}, // up to 48 h
		{true, true, 48*hour + 1, 0, Aging},
		{true, true, 7 * 24 * hour, 0, Aging}, // up to 7 days
		{true, true, 7*24*hour + 1, 0, Old},
		{true, true, -600, 0, Fresh}, // 10 minutes of slip
		{true, true, -601, 0, Ahead},
		{true, true, hour, hour, Fresh}, // MaxAge tightens
		{true, true, hour + 1, hour, Old},
		{true, true, 49 * hour, 50 * hour, Aging},
		{true, true, 8 * 24 * hour, 100 * 24 * hour, Old}, // and never loosens
		{true, true, hour, -1, Fresh},
		{false, true, 0, 0, Fixed},
		{false, true, 9999 * hour, hour, Fixed}, // a publication does not age
		{true, false, 0, 0, Partly},
		{false, false, 0, 0, Partly},
		{true, true, now, 0, Old}, // never compared
	} {
		s := &lists.Source{Live: c.live, Whole: c.whole, Compared: now - c.ago}
		if got := age(s, &Options{Now: now, MaxAge: c.max}); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// Whatever may be wrong with additional sources, they don't spoil a miss; and
// none of them makes one.
func TestCoverOfAdditionalSources(t *testing.T) {
	const now = 1_800_000_000
	ofac := &lists.Source{ID: "us-ofac-sdn", Kind: lists.Sanctions, Live: true, Whole: true, Required: true, Compared: now - hour, Jurisdiction: "US"}
	eu := &lists.Source{ID: "eu-fsf", Kind: lists.Sanctions, Live: true, Whole: true, Compared: now - 999*hour, Jurisdiction: "EU"}
	fbi := &lists.Source{ID: "us-fbi-dprk", Kind: lists.Attribution, Whole: true, Jurisdiction: "US"}
	mine := &lists.Source{ID: "own-list", Kind: lists.Own, Whole: true}
	for _, c := range []struct {
		name    string
		sources []*lists.Source
		place   string
		want    string
	}{
		{"OFAC alone", []*lists.Source{ofac}, "", ""},
		{"an old additional list", []*lists.Source{eu, ofac}, "", ""},
		{"an old list that binds", []*lists.Source{eu, ofac}, "DE", "lists_old"},
		{"the order does not matter", []*lists.Source{ofac, eu}, "DE", "lists_old"},
		{"an old list that binds elsewhere", []*lists.Source{eu, ofac}, "US", ""},
		{"a place nobody knows", []*lists.Source{eu, ofac}, "XX", ""},
		{"no OFAC", []*lists.Source{eu, fbi, mine}, "", "lists_missing"},
		{"publications only", []*lists.Source{fbi}, "", "lists_missing"},
		{"nothing", nil, "", "lists_missing"},
	} {
		o := Options{Lists: &lists.Lists{Sources: c.sources}, Now: now, Place: c.place}
		if got := cover(&o); got.Code != c.want || got.OK() != (c.want == "") || len(got.Sources) != len(c.sources) {
			t.Errorf("%s: %q, want %q", c.name, got.Code, c.want)
		}
	}
}

func TestBinds(t *testing.T) {
	for _, c := range []struct {
		place, jurisdiction string
		binds               bool
	}{
		{"DE", "EU", true}, {"AT", "EU", true}, {"FR", "EU", true}, {"EU", "EU", true}, {"CH", "EU", false}, {"GB", "EU", false},
		{"DE", "US", false}, {"US", "US", true}, {"", "US", false}, {"", "EU", false},
	} {
		if got := binds(c.place, c.jurisdiction); got != c.binds {
			t.Errorf("%s in %q: %v", c.jurisdiction, c.place, got)
		}
	}
	for _, p := range Places {
		if len(binding[p]) == 0 {
			t.Errorf("%s can be chosen and nothing binds there", p)
		}
	}
	if len(Places) != len(binding) {
		t.Error("a place binds and can't be chosen")
	}
}
