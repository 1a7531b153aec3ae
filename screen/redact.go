package screen

import "addresscheck/address"

// Redact takes from an item what was pasted and what could tell it: for results
// that are passed on. A hit still names the entry, which is public.
func (it *Item) Redact() {
	it.Input, it.Read, it.Tag, it.Amount = "", "", "", ""
	it.kinship, it.foreign = nil, 0
	it.Readings = nil
	if it.Reading != nil {
		it.Reading = &address.Reading{Chain: it.Reading.Chain}
	}
	if it.Err != nil {
		e := *it.Err
		e.Input = ""
		it.Err = &e
	}
	for i := range it.Hits {
		it.Hits[i].Reading = nil
	}
	for i := range it.Similar {
		if it.Similar[i].From == nil {
			it.Similar[i].Text = ""
		}
	}
	if c := it.Cell; c != nil {
		it.Cell = &Cell{Row: c.Row, Column: c.Column, Name: c.Name, Index: c.Index}
	}
}
