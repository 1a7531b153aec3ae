//go:build !js

package source

import (
	"slices"

	"addresscheck/lists"
)

// ofacParty is a profile that has addresses.
type ofacParty struct {
	party    lists.Party
	profile  string
	line     int
	features []feature
	warnings []string // texts of its secondary sanctions
}

// profile is what is gathered of one profile while it is read. Most have no
// address: their names are not made strings of.
type profile struct {
	text               []byte // all names, one after the other
	names              []documented
	features           []feature
	warnings           []string
	id, fixed, subType string
	line               int
}

func (o *ofac) distinctParties() error {
	var p profile
	return o.s.Each(func(name string) error {
		if name != "DistinctParty" {
			return o.s.Errorf("unknown element <%s> among the parties", name)
		}
		fixed := o.s.Attr("FixedRef")
		if err := o.once(o.s.Line(), name, fixed); err != nil {
			return err
		}
		if err := o.whole(); err != nil {
			return err
		}
		profiles := 0
		var stray []feature // addresses in the party's comment
		err := o.s.Each(func(name string) error {
			switch name {
			case "Comment":
				p = profile{fixed: fixed, text: p.text[:0], names: p.names[:0], features: stray} // of comments before
				err := o.elsewhere(&p, "a comment")
				stray = p.features
				return err
			case "Profile":
				profiles++
				p = profile{fixed: fixed, text: p.text[:0], names: p.names[:0], features: stray}
				stray = nil
				return o.profile(&p)
			}
			return o.s.Errorf("unknown element <%s> in a party", name)
		})
		switch {
		case err != nil:
			return err
		case profiles == 0:
			return o.s.Errorf("party %s has no profile", fixed)
		case len(stray) > 0:
			return o.s.Errorf("party %s has an address in a comment after its profile", fixed)
		}
		return nil
	})
}

// profile reads one profile, and keeps it when it has an address or stands for
// North Korea.
func (o *ofac) profile(p *profile) error {
	p.id, p.subType, p.line = o.s.Attr("ID"), o.s.Attr("PartySubTypeID"), o.s.Line()
	if err := o.once(p.line, "Profile", p.id); err != nil {
		return err
	}
	if err := o.whole(); err != nil {
		return err
	}
	err := o.s.Each(func(name string) error {
		switch name {
		case "Comment":
			return o.elsewhere(p, "a comment")
		case "SanctionsEntryReference", "ExternalReference":
			return o.s.Skip()
		case "Identity":
			return o.identity(p)
		case "Feature":
			return o.feature(p)
		}
		return o.s.Errorf("unknown element <%s> in a profile", name)
	})
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(p.names, func(d documented) bool { return d.primary }) {
		return o.fail(p.line, "party %s has no name", p.fixed)
	}
	o.standsForDPRK(p)
	if len(p.features) == 0 {
		return nil
	}
	name, spellings, aliases := p.strings()
	sub, err := o.lookup("PartySubType", p.subType)
	if err != nil {
		return err
	}
	kind, err := o.lookup("PartyType", sub.ref)
	if err != nil {
		return err
	}
	out := &ofacParty{profile: p.id, line: p.line, features: p.features, warnings: p.warnings}
	out.party = lists.Party{
		Name: name, Reference: p.fixed, Aliases: aliases, Spellings: spellings,
		Lookup: o.doc.Source.URL + "Details.aspx?id=" + p.fixed,
	}
	if out.party.Type = partyType(kind.text, sub.text); out.party.Type == "" {
		return o.fail(p.line, "party %s is of the unknown type %q, %q", p.fixed, kind.text, sub.text)
	}
	o.parties[p.id] = out
	o.order = append(o.order, out)
	return nil
}

// partyType is our word for a party's type.
func partyType(kind, sub string) string {
	switch {
	case kind == "Individual":
		return "individual"
	case kind == "Entity", kind == "Other Entity":
		return "entity"
	case kind == "Transport" && sub == "Vessel":
		return "vessel"
	case kind == "Transport" && sub == "Aircraft":
		return "aircraft"
	}
	return ""
}
