//go:build !js

// Package changes tells what changed on the lists: which addresses were added and
// removed, day by day and party by party, and where we showed one wrongly.
//
//	c, err := changes.From(sources, entries, corrections)
//	c.JSON()  // changes.json: for programs
//	c.Atom()  // changes.atom (RFC 4287): for feed readers
//
// Everything is taken from the facts, so the same facts give the same bytes on
// any machine, and the past of a list that we never saw is not made up: a change
// is told with the last day on which it had not happened, where that is known.
// Both formats are in docs/format.md. It is never linked into the engine.
package changes

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"addresscheck/lists"
)

// Since is the first day that is told of: our record begins in February 2021.
const Since = "2021-01-01"

// Kind is what happened.
type Kind string

// The kinds.
const (
	Added     Kind = "added"
	Removed   Kind = "removed"
	Corrected Kind = "corrected" // we had shown it wrongly
)

// Address is an address that changed.
type Address struct {
	Asset, Text string
	After       string // it had not happened on this day, "" if not known
	By          string // it had happened on this day, "" if not known; equal to After where the day itself is known
	Again       bool   // added, and had been on the list before
}

// Change is what happened to the addresses of one party on one day.
type Change struct {
	Date       string // By of its addresses, After where that is not known
	Kind       Kind
	Source     *lists.Source
	Party      string // "" where our record does not say whose they were
	Reference  string
	Programmes []string
	Addresses  []Address
	Correction *Correction // of Corrected
}

// Changes are all changes of all sources, the newest day first.
type Changes struct {
	sources []*lists.Source
	list    []*Change
}

// group is what makes addresses one change.
type group struct {
	date             string
	kind             Kind
	source           *lists.Source
	party, reference string
}

// From gives the changes that facts and corrections tell of. An entry without
// the date on which it was first seen has no day to be told on. A correction of a
// source that is not there is an error: it must not go untold. Natural persons who
// are no longer listed leave after [ForgetAfter].
func From(sources []*lists.Source, entries []*lists.Entry, corrections []Correction) (*Changes, error) {
	c := &Changes{sources: slices.Clone(sources)}
	slices.SortFunc(c.sources, func(a, b *lists.Source) int { return strings.Compare(a.ID, b.ID) })
	groups := map[group]*Change{}
	add := func(e *lists.Entry, kind Kind, after, by string, again bool) {
		key := group{cmp.Or(by, after), kind, e.Party.Source, e.Party.Name, e.Party.Reference}
		if key.date < Since {
			return
		}
		g := groups[key]
		if g == nil {
			g = &Change{Date: key.date, Kind: kind, Source: key.source, Party: key.party, Reference: key.reference, Programmes: e.Party.Programmes}
			groups[key] = g
			c.list = append(c.list, g)
		}
		g.Addresses = append(g.Addresses, Address{e.Asset, e.Text, after, by, again})
	}
	for _, e := range Told(entries) {
		after := e.FirstSeen
		if e.Earliest {
			after = e.After
		}
		add(e, Added, after, e.FirstSeen, false)
		for _, w := range e.Gaps {
			add(e, Removed, "", w.From, false)
			add(e, Added, w.From, w.To, true)
		}
		if e.Removed != nil {
			add(e, Removed, e.Removed.From, e.Removed.To, false)
		}
	}
	for i := range corrections {
		g := corrections[i].change(c.sources)
		if g == nil {
			return nil, fmt.Errorf("%s: there are no facts of %s", CorrectionsFile, corrections[i].Source)
		}
		c.list = append(c.list, g)
	}
	for _, g := range c.list {
		slices.SortFunc(g.Addresses, func(a, b Address) int {
			return cmp.Or(strings.Compare(a.Asset, b.Asset), strings.Compare(a.Text, b.Text), strings.Compare(a.By, b.By))
		})
	}
	slices.SortStableFunc(c.list, func(a, b *Change) int {
		return cmp.Or(strings.Compare(b.Date, a.Date), strings.Compare(a.Source.ID, b.Source.ID), strings.Compare(string(a.Kind), string(b.Kind)),
			strings.Compare(a.Party, b.Party), strings.Compare(a.Reference, b.Reference), byAddress(a, b))
	})
	return c, nil
}

// byAddress orders corrections of one party: all else has one change a party.
func byAddress(a, b *Change) int {
	x, y := a.Addresses[0], b.Addresses[0]
	return cmp.Or(strings.Compare(x.Asset, y.Asset), strings.Compare(x.Text, y.Text))
}

// All gives the changes, the newest day first.
func (c *Changes) All() []*Change { return c.list }
