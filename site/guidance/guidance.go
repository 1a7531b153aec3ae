// Package guidance reads what a person can do after a check: steps by state,
// situation and place, each in both languages, with the source it rests on and
// the day on which somebody last held it against that source.
//
// The file is blocks of lines "key value" with a blank line between them; lines
// that begin with # are comments. Keys come in this order, all of them but when:
//
//	place DE                  a place that a person can choose
//	binds EU DE               whose lists are law there
//
//	source ofac-646           an id
//	name OFAC, FAQ 646        what the source is called, in its own language
//	url https://…             where it is; - for our own advice
//
//	step tell-us              an id
//	part tell                 where it is shown: see Parts
//	states listed related     for which states: see States
//	situation any             any, also before the question is answered; or paying, or paid
//	places US                 any, also before a place is known; or places
//	when binding              only under a condition: see Conditions
//	source ofac-646 ofac-50   ids
//	verified -                YYYY-MM-DD, copy or -: see Step.Verified
//	de …
//	en …
//
// A step whose only source has no address is our own advice and is never
// verified.
package guidance

import (
	"slices"
	"time"
)

// Guidance is the whole file, in its order.
type Guidance struct {
	Places  []Place
	Sources []Source
	Steps   []Step
}

// Place is a place that a person can choose, and the jurisdictions whose lists
// are law there, as screen has them.
type Place struct {
	ID    string
	Binds []string
}

// Source is a document of an authority, or our own advice (no URL).
type Source struct {
	ID, Name, URL string
}

// Step is one line that a person reads.
type Step struct {
	ID        string
	Part      string
	States    []string
	Situation string   // any, paying, paid
	Places    []string // nil: any
	When      string   // "" or a condition
	Sources   []string // ids
	// Verified is the day (YYYY-MM-DD) on which it was held against its source;
	// "copy" where it was read in a stored copy of the source whose day is not
	// known; "" where nobody has held it against the source yet.
	Verified string
	DE, EN   string
}

// Vocabulary of the file.
var (
	// Parts: what to do first; whether it is law at the place; whom to tell, and by
	// when; what "no listing found" does not say; what to look at before a stranger
	// is paid; what a transaction's id is good for; tokens that a law forbids as such.
	Parts = []string{"first", "law", "tell", "limits", "checklist", "transaction", "token"}
	// States are those of the engine, with own for a hit on a list of the
	// person's own and secret for a pasted key.
	States = []string{"listed", "named", "related", "own", "not_checked", "formerly", "lookalike", "invalid", "secret", "none"}
	// Conditions: a list that named it is law at the place; none of them is; the
	// place is not known; North Korea is named; a transaction's id was pasted.
	Conditions = []string{"binding", "foreign", "unplaced", "dprk", "hash"}
	situations = []string{"any", "paying", "paid"}
)

// Fresh is how long a verification counts.
const Fresh = 180 * 24 * time.Hour

// Stale returns the steps that were verified too long before now, or after it:
// a date from the future is no verification.
func (g *Guidance) Stale(now time.Time) (stale []Step) {
	for _, s := range g.Steps {
		day, err := time.Parse(time.DateOnly, s.Verified)
		if err == nil && (now.Sub(day) > Fresh || day.After(now)) {
			stale = append(stale, s)
		}
	}
	return stale
}

// Unverified returns the steps that rest on somebody's document and have no day
// on which they were held against it.
func (g *Guidance) Unverified() (steps []Step) {
	for _, s := range g.Steps {
		if !g.own(&s) && (s.Verified == "" || s.Verified == "copy") {
			steps = append(steps, s)
		}
	}
	return steps
}

// own reports whether a step is our own advice alone.
func (g *Guidance) own(s *Step) bool {
	return !slices.ContainsFunc(s.Sources, func(id string) bool {
		i := slices.IndexFunc(g.Sources, func(x Source) bool { return x.ID == id })
		return i < 0 || g.Sources[i].URL != ""
	})
}
