package screen

import "addresscheck/lists"

const hour = 60 * 60

// Ages of a live list, counted from its last successful comparison with the
// authority's own document.
const (
	FreshFor  = 48 * hour     // shown as it is
	UsableFor = 7 * 24 * hour // shown in amber; older, and a miss is not_checked
	clockSlip = 10 * 60       // seconds a list may be ahead of the clock
)

// Age says how a source stands to the clock.
type Age string

// The ages.
const (
	Fresh  Age = "fresh"
	Aging  Age = "aging"  // over FreshFor: amber
	Old    Age = "old"    // over UsableFor, or over the limit asked for
	Ahead  Age = "ahead"  // compared in the future: the clock is wrong
	Fixed  Age = "fixed"  // a publication with a date: not aged, never counted as a list
	Partly Age = "partly" // an excerpt of a list: its hits count, its misses do not
)

// SourceCoverage is one source as of the time of the check.
type SourceCoverage struct {
	Source   *lists.Source
	Age      Age
	Required bool
}

// Coverage says against what was compared, and whether that is enough for a
// miss to be a miss.
type Coverage struct {
	Code    string // why a miss is not_checked: lists_missing, lists_old, clock, … ; "" when it counts
	Sources []SourceCoverage
	Missing []string // jurisdictions a reader may expect and no whole list is carried for: EU, GB
	Head    *lists.Head
	At      int64 // the time of the check, Unix seconds
}

// OK reports whether a miss counts.
func (c *Coverage) OK() bool { return c.Code == "" }

// AlwaysRequired is the source without which no miss is one, whatever a snapshot
// says of itself.
const AlwaysRequired = "us-ofac-sdn"

// expected are the jurisdictions whose lists a reader may take to be compared.
var expected = [...]string{"US", "EU", "GB"}

// binding maps a place that a person can choose to the jurisdictions whose lists
// bind there.
var binding = map[string][]string{
	"US": {"US"}, "GB": {"GB"}, "EU": {"EU"}, "DE": {"EU", "DE"}, "AT": {"EU", "AT"}, "FR": {"EU", "FR"}, "CH": {"CH"},
}

// Places are the places that can be chosen, in the order in which they are shown.
var Places = [...]string{"DE", "AT", "CH", "EU", "FR", "GB", "US"}

// cover judges the lists at the time of the check.
func cover(o *Options) Coverage {
	c := Coverage{At: o.Now}
	if o.Lists == nil {
		c.Code = "lists_missing"
		if o.Refused != nil {
			c.Code = "lists_" + o.Refused.Reason
		}
		c.Missing = expected[:]
		return c
	}
	c.Head = o.Lists.Head
	if h := c.Head; h != nil {
		switch {
		case o.Now > h.Expires:
			c.Code = "lists_expired"
		case h.Issued-o.Now > clockSlip:
			c.Code = "clock"
		}
	}
	whole := map[string]bool{}
	found := false
	for _, s := range o.Lists.Sources {
		sc := SourceCoverage{Source: s, Age: age(s, o)}
		sc.Required = s.Required || s.ID == AlwaysRequired || s.Live && s.Whole && binds(o.Place, s.Jurisdiction)
		found = found || s.ID == AlwaysRequired && s.Kind == lists.Sanctions && s.Live && s.Whole
		whole[s.Jurisdiction] = whole[s.Jurisdiction] || s.Kind == lists.Sanctions && s.Whole
		if sc.Required && c.Code == "" {
			switch sc.Age {
			case Old:
				c.Code = "lists_old"
			case Ahead:
				c.Code = "clock"
			case Fixed, Partly:
				c.Code = "lists_missing"
			}
		}
		c.Sources = append(c.Sources, sc)
	}
	if !found && c.Code == "" {
		c.Code = "lists_missing"
	}
	for _, j := range expected {
		if !whole[j] {
			c.Missing = append(c.Missing, j)
		}
	}
	return c
}

func binds(place, jurisdiction string) bool {
	for _, j := range binding[place] {
		if j == jurisdiction {
			return true
		}
	}
	return false
}

func age(s *lists.Source, o *Options) Age {
	switch seconds := o.Now - s.Compared; {
	case !s.Whole:
		return Partly
	case !s.Live:
		return Fixed
	case s.Compared == 0:
		return Old // never compared
	case seconds < -clockSlip:
		return Ahead
	case seconds > UsableFor, o.MaxAge > 0 && seconds > o.MaxAge:
		return Old
	case seconds > FreshFor:
		return Aging
	}
	return Fresh
}
