package screen

import "addresscheck/address"

// Forms returns the other addresses of the account that the hit is about, by which a
// person can recognise it: those on the entry's own chain, Tron's for an account of
// the EVM and the reverse, and the one that was read. Twins on further chains are
// compared and not told. A removed entry has none: see lists.Lists.Lookup.
func (h *Hit) Forms() (out []address.Twin) {
	e := h.Entry
	if e.Removed != nil || !e.Account.IsValid() {
		return nil
	}
	for _, t := range address.Twins(e.Account) {
		c := t.Address.Chain()
		same := c == e.Account.Chain() || t.Relation == address.SameBytes && (c.Family() == address.FamilyEVM || c.Family() == address.FamilyTron)
		if same || h.Reading != nil && t.Address == h.Reading.Address {
			out = append(out, t)
		}
	}
	return out
}

// saysForms tells the other forms of the first hit that has some, each with the
// reason why it is one.
func (it *Item) saysForms(s *says) {
	for i := range it.Hits {
		var texts []string
		why := address.NotRelated
		for _, t := range it.Hits[i].Forms() {
			texts, why = append(texts, t.Address.String()), t.Relation
		}
		if texts != nil {
			s.addList("forms."+why.String(), "=addresses", texts)
			return
		}
	}
}

func (h *Hit) writeForms(w *Writer) {
	w.Key("forms")
	w.Open('[')
	for _, t := range h.Forms() {
		w.Open('{')
		w.KeyStr("address", t.Address.String())
		w.KeyStr("asset", t.Address.Chain().ID())
		w.KeyStr("why", t.Relation.String())
		w.Close('}')
	}
	w.Close(']')
}
