package guides

import (
	"strings"

	"addresscheck/lists"
)

// Event is something that happened, and which entries of the lists carry it.
type Event struct {
	ID       string
	From, To string // YYYY, YYYY-MM or YYYY-MM-DD; To is "" for one day
	Sources  []*Source
	Carriers []Carrier
	Title    Text
	Text
}

// Carrier picks the entries of one party, by the authority's own reference. With
// From and To it is those that came onto the list between these days, both
// included: a party's entry grows with one event after another.
type Carrier struct {
	Source, Reference string
	From, To          string // YYYY-MM-DD, or both ""
}

// Picks reports whether it picks an entry.
func (c Carrier) Picks(e *lists.Entry) bool {
	return e.Party.Source.ID == c.Source && e.Party.Reference == c.Reference &&
		(c.From == "" || e.FirstSeen >= c.From && e.FirstSeen <= c.To)
}

// Carried returns the entries that carry the event, as they stand: no longer
// included ones among them.
func (e *Event) Carried(entries []*lists.Entry) (list []*lists.Entry) {
	for _, x := range entries {
		for _, c := range e.Carriers {
			if c.Picks(x) {
				list = append(list, x)
				break
			}
		}
	}
	return list
}

// Days returns the first and the last day of what may be a year or a month.
func (e *Event) Days() (first, last string) {
	to := e.To
	if to == "" {
		to = e.From
	}
	return e.From + "-01-01"[min(len(e.From)-4, 6):], to + "-12-28"[min(len(to)-4, 6):]
}

// span splits FROM..TO.
func span(value string) (from, to string) {
	from, to, _ = strings.Cut(value, "..")
	return from, to
}
