// Package figures counts what the facts hold, for the pages that tell of the
// lists: over time, by chain, and what concerns North Korea. Everything is taken
// from the facts, so a page can't say another number than the lists do.
//
//	o := figures.Over(source, entries) // month by month since 2021
//	k := figures.Korea(entries, "2026-08-20")
//	k.Entries, k.Addresses, len(k.Parties) // 139, 135, 13
package figures

import (
	"cmp"
	"slices"
	"strings"

	"addresscheck/lists"
)

// Since is the first month that is shown: our record begins in February 2021.
const Since = "2021-01"

// Included reports whether an entry was included on a day, as far as the facts
// know: from the day it was first seen to the day it was seen to be gone. An entry
// without a first day is included on none.
func Included(e *lists.Entry, day string) bool {
	if e.FirstSeen == "" || e.FirstSeen > day || e.Removed != nil && gone(*e.Removed) <= day {
		return false
	}
	return !slices.ContainsFunc(e.Gaps, func(w lists.Window) bool { return w.From <= day && day < w.To })
}

// gone is the day on which it was seen that something is no longer there.
func gone(w lists.Window) string { return cmp.Or(w.To, w.From) }

// Month is what happened in one month, and the entries included at its end.
type Month struct {
	Month                    string // YYYY-MM
	Added, Removed, Included int
}

// Day is a day on which a list changed much, by whose entries.
type Day struct {
	Day            string
	Added, Removed int
	Parties        []string // the largest first, "" where our record does not say whose
}

// OverTime is one source, month by month without a gap.
type OverTime struct {
	Source *lists.Source
	Months []Month
	// Begins is the day our record begins, Start how many entries it begins with: they
	// were listed then or earlier, and count as no addition.
	Begins string
	Start  int
	// Undated are the entries of which the facts know no first day.
	Undated int
	days    map[string]*tally
}

type tally struct {
	added, removed int
	parties        map[string]int
}

// Over counts one source up to the month of its edition, or of its last change
// where the edition is not known. It returns nil for a source without any date.
func Over(source *lists.Source, entries []*lists.Entry) *OverTime {
	o := &OverTime{Source: source, days: map[string]*tally{}}
	last := source.Published
	var own []*lists.Entry
	for _, e := range entries {
		if e.Party.Source != source {
			continue
		}
		if e.FirstSeen == "" {
			o.Undated++
			continue
		}
		own = append(own, e)
		if o.Begins == "" || e.FirstSeen < o.Begins {
			o.Begins = e.FirstSeen
		}
	}
	if len(own) == 0 {
		return nil
	}
	for _, e := range own {
		if e.FirstSeen == o.Begins && e.Earliest && e.After == "" {
			o.Start++
		} else {
			o.day(e.FirstSeen, e).added++
		}
		for _, w := range e.Gaps {
			o.day(w.From, e).removed++
			o.day(w.To, e).added++
		}
		if e.Removed != nil {
			o.day(gone(*e.Removed), e).removed++
		}
		last = max(last, e.FirstSeen)
	}
	included := 0
	for m := Since; m <= last[:7]; m = next(m) {
		x := Month{Month: m}
		for day, t := range o.days {
			if day[:7] == m {
				x.Added += t.added
				x.Removed += t.removed
			}
		}
		if o.Begins[:7] == m {
			included += o.Start
		}
		included += x.Added - x.Removed
		x.Included = included
		o.Months = append(o.Months, x)
	}
	return o
}

func (o *OverTime) day(day string, e *lists.Entry) *tally {
	t := o.days[day]
	if t == nil {
		t = &tally{parties: map[string]int{}}
		o.days[day] = t
	}
	t.parties[e.Party.Name]++
	return t
}

// next is the month after one.
func next(m string) string {
	if m[5:] == "12" {
		y := m[:4]
		b := []byte(y)
		for i := 3; ; i-- {
			if b[i] != '9' {
				b[i]++
				break
			}
			b[i] = '0'
		}
		return string(b) + "-01"
	}
	b := []byte(m)
	if b[6] == '9' {
		return m[:5] + "10"
	}
	b[6]++
	return string(b)
}

// Bursts are the days with at least so many additions or removals, in order.
func (o *OverTime) Bursts(least int) (list []Day) {
	for day, t := range o.days {
		if t.added < least && t.removed < least {
			continue
		}
		d := Day{Day: day, Added: t.added, Removed: t.removed}
		for name := range t.parties {
			d.Parties = append(d.Parties, name)
		}
		slices.SortFunc(d.Parties, func(a, b string) int {
			return cmp.Or(t.parties[b]-t.parties[a], strings.Compare(a, b))
		})
		list = append(list, d)
	}
	slices.SortFunc(list, func(a, b Day) int { return strings.Compare(a.Day, b.Day) })
	return list
}

// Years sums the months up.
func (o *OverTime) Years() (list []Month) {
	for _, m := range o.Months {
		if n := len(list); n == 0 || list[n-1].Month != m.Month[:4] {
			list = append(list, Month{Month: m.Month[:4]})
		}
		y := &list[len(list)-1]
		y.Added += m.Added
		y.Removed += m.Removed
		y.Included = m.Included
	}
	return list
}
