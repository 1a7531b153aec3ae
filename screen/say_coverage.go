package screen

import (
	"strconv"
	"time"

	"addresscheck/lists"
)

// Says tells against what was compared, and what is not included.
func (c *Coverage) Says() []Sentence {
	var s says
	if !c.OK() {
		s.add("code." + c.Code)
	}
	for _, key := range [...]string{"coverage.compared", "coverage.old", "coverage.ahead", "coverage.fixed", "coverage.partly"} {
		for i := range c.Sources {
			if x := &c.Sources[i]; coverageKey[x.Age] == key {
				x.says(&s, key)
			}
		}
	}
	if len(c.Missing) > 0 {
		var keys []string
		for _, j := range c.Missing {
			keys = append(keys, "jurisdiction."+j)
		}
		s.addList("coverage.missing", "@jurisdictions", keys)
	}
	return s
}

var coverageKey = map[Age]string{
	Fresh: "coverage.compared", Aging: "coverage.compared", Old: "coverage.old", Ahead: "coverage.ahead",
	Fixed: "coverage.fixed", Partly: "coverage.partly",
}

func (x *SourceCoverage) says(s *says, key string) {
	src := x.Source
	day := src.Published
	switch {
	case src.Compared != 0:
		day = Day(src.Compared)
	case x.Age == Old:
		key += ".never"
	}
	switch {
	case x.Age == Aging:
		key += ".aging"
	case x.Age == Fixed && src.Kind == lists.Own:
		key = "coverage.own" // no statement of an authority
	}
	s.add(key, "=publisher", src.Publisher, "@jurisdiction", "jurisdiction."+src.Jurisdiction, "=entries", strconv.Itoa(src.Entries), "#date", day)
}

// Day returns the UTC date of a Unix time as YYYY-MM-DD. It does without
// time.Format, which would add to the engine what nothing else needs.
func Day(unix int64) string {
	y, m, d := time.Unix(unix, 0).UTC().Date()
	b := strconv.AppendInt(nil, int64(y), 10)
	for _, n := range [...]int{int(m), d} {
		b = append(b, '-', byte('0'+n/10), byte('0'+n%10))
	}
	return string(b)
}

// Summary returns the sentences over all: how many addresses, and in what
// states, the most severe first.
func (r *Result) Summary() []Sentence { return Summary(r.Count(), r.More) }

// Summary is Result.Summary of counts, which may be those of several results.
func Summary(counts [len(States)]int, more bool) []Sentence {
	var s says
	all := 0
	for _, n := range counts {
		all += n
	}
	if all == 0 {
		s.add("summary.nothing")
	} else {
		s.add("summary.found", "=n", strconv.Itoa(all))
	}
	for i, n := range counts {
		if n > 0 {
			s.add("summary."+string(States[i]), "=n", strconv.Itoa(n))
		}
	}
	if more {
		s.add("summary.more")
	}
	return s
}
