//go:build !js

package source

// designation is an entry of one list.
type designation struct {
	list       string
	listed     string // the first date
	bases      []string
	programmes []string
}

// sdnList is the name of the list; the document holds three more, which block
// nobody's property.
const sdnList = "SDN List"

func (o *ofac) sanctionsEntries() error {
	return o.s.Each(func(name string) error {
		if name != "SanctionsEntry" {
			return o.s.Errorf("unknown element <%s> among the entries", name)
		}
		profile := o.s.Attr("ProfileID")
		if err := o.once(o.s.Line(), name, o.s.Attr("ID")); err != nil {
			return err
		}
		if err := o.whole(); err != nil {
			return err
		}
		if !o.wanted(profile) {
			return o.s.Skip()
		}
		list, err := o.lookup("List", o.s.Attr("ListID"))
		if err != nil {
			return err
		}
		d := designation{list: list.text}
		err = o.s.Each(func(name string) error {
			switch name {
			case "Comment", "LimitationsToListing", "SupportingInfo", "ProfileRelationshipReference":
				return o.s.Skip()
			case "EntryEvent":
				return o.event(&d)
			case "SanctionsMeasure":
				return o.measure(&d)
			}
			return o.s.Errorf("unknown element <%s> in an entry", name)
		})
		o.entries[profile] = append(o.entries[profile], d)
		return err
	})
}

// event reads when and on which legal basis the party was listed.
func (o *ofac) event(d *designation) error {
	if err := o.whole(); err != nil {
		return err
	}
	kind, err := o.lookup("EntryEventType", o.s.Attr("EntryEventTypeID"))
	if err != nil {
		return err
	}
	if kind.text != "Created" {
		return o.s.Errorf("unknown event %q of an entry", kind.text)
	}
	if id := o.s.Attr("LegalBasisID"); id != "" {
		basis, err := o.lookup("LegalBasis", id)
		if err != nil {
			return err
		}
		if basis.text != "Unknown" {
			d.bases = append(d.bases, basis.text)
		}
	}
	return o.s.Each(func(name string) error {
		switch name {
		case "Comment":
			return o.s.Skip()
		case "Date":
			date, err := o.date()
			if d.listed == "" || date < d.listed {
				d.listed = date
			}
			return err
		}
		return o.s.Errorf("unknown element <%s> in an event", name)
	})
}

// measure reads a programme: a measure of the type Program names it in its
// comment.
func (o *ofac) measure(d *designation) error {
	if err := o.whole(); err != nil {
		return err
	}
	kind, err := o.lookup("SanctionsType", o.s.Attr("SanctionsTypeID"))
	if err != nil {
		return err
	}
	comment := ""
	err = o.s.Each(func(name string) (err error) {
		switch name {
		case "DatePeriod":
			return o.s.Skip()
		case "Comment":
			comment, err = o.s.Leaf()
			return err
		}
		return o.s.Errorf("unknown element <%s> in a measure", name)
	})
	if err != nil || kind.text != "Program" {
		return err
	}
	if comment = clean(comment); comment == "" {
		return o.s.Errorf("a programme without a name")
	}
	d.programmes = append(d.programmes, comment)
	return nil
}

// designate takes date, programmes and legal bases from the party's entry on the
// SDN list, which it must have: on the other lists nobody is blocked.
func (o *ofac) designate(p *ofacParty) error {
	found := false
	for _, d := range o.entries[p.profile] {
		if d.list != sdnList {
			continue
		}
		found = true
		if p.party.Listed == "" || d.listed != "" && d.listed < p.party.Listed {
			p.party.Listed = d.listed
		}
		p.party.Programmes = append(p.party.Programmes, d.programmes...)
		p.party.Basis = append(p.party.Basis, d.bases...)
	}
	if !found {
		return o.fail(p.line, "party %s (%s) has addresses and no entry on the %s", p.party.Reference, p.party.Name, sdnList)
	}
	if p.party.Listed == "" || len(p.party.Programmes) == 0 {
		return o.fail(p.line, "party %s (%s) has no date or no programme", p.party.Reference, p.party.Name)
	}
	return nil
}
