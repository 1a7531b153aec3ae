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

// feature is one address as published.
type feature struct {
	line                        int
	asset, text, comment, doubt string
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

// documented is a name in the text of a profile.
type documented struct {
	from, to       int
	primary, latin bool // of the primary alias; in Latin letters
}

// strings returns the party's name, its other spellings, and its aliases.
func (p *profile) strings() (name string, spellings, aliases []string) {
	main := -1
	for i, d := range p.names {
		if d.primary && (main < 0 || d.latin && !p.names[main].latin) {
			main = i
		}
	}
	for i, d := range p.names {
		switch text := clean(string(p.text[d.from:d.to])); {
		case i == main:
			name = text
		case d.primary:
			spellings = append(spellings, text)
		default:
			aliases = append(aliases, text)
		}
	}
	return name, spellings, aliases
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
		err := o.s.Each(func(name string) error {
			switch name {
			case "Comment":
				return o.s.Skip()
			case "Profile":
				profiles++
				p = profile{fixed: fixed, text: p.text[:0], names: p.names[:0]}
				return o.profile(&p)
			}
			return o.s.Errorf("unknown element <%s> in a party", name)
		})
		if err == nil && profiles == 0 {
			return o.s.Errorf("party %s has no profile", fixed)
		}
		return err
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
		case "Comment", "SanctionsEntryReference", "ExternalReference":
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

// identity reads the names of an identity. The documented names of the primary
// alias are one name in several scripts; all others are aliases.
func (o *ofac) identity(p *profile) error {
	primary := o.s.Attr("Primary") == "true" && o.s.Attr("False") != "true"
	if err := o.once(o.s.Line(), "Identity", o.s.Attr("ID")); err != nil {
		return err
	}
	return o.s.Each(func(name string) error {
		switch name {
		case "Comment", "NamePartGroups", "IDRegDocumentReference":
			return o.s.Skip()
		case "Alias":
			return o.alias(p, primary && o.s.Attr("Primary") == "true")
		}
		return o.s.Errorf("unknown element <%s> in an identity", name)
	})
}

func (o *ofac) alias(p *profile, primary bool) error {
	if err := o.whole(); err != nil {
		return err
	}
	return o.s.Each(func(name string) error {
		switch name {
		case "Comment", "DatePeriod":
			return o.s.Skip()
		case "DocumentedName":
		default:
			return o.s.Errorf("unknown element <%s> in an alias", name)
		}
		status, err := o.lookup("DocNameStatus", o.s.Attr("DocNameStatusID"))
		if err != nil {
			return err
		}
		d := documented{from: len(p.text), primary: primary, latin: status.text == "Primary Latin"}
		if err := o.documentedName(p); err != nil {
			return err
		}
		if d.to = len(p.text); !isBlank(p.text[d.from:d.to]) {
			p.names = append(p.names, d) // an empty one says nothing
		}
		return nil
	})
}

// documentedName appends the parts of a name in their order.
func (o *ofac) documentedName(p *profile) error {
	from := len(p.text)
	return o.s.Each(func(name string) error {
		switch name {
		case "Comment", "DocumentedNameCountry", "IDRegDocumentReference":
			return o.s.Skip()
		case "DocumentedNamePart":
		default:
			return o.s.Errorf("unknown element <%s> in a name", name)
		}
		lead, trail := o.s.Attr("LeadingChars"), o.s.Attr("TrailingChars")
		return o.s.Each(func(name string) (err error) {
			if name != "NamePartValue" {
				return o.s.Errorf("unknown element <%s> in a part of a name", name)
			}
			if len(p.text) > from {
				p.text = append(p.text, ' ')
			}
			p.text = append(p.text, lead...)
			if p.text, err = o.s.AppendLeaf(p.text); err != nil {
				return err
			}
			p.text = append(p.text, trail...)
			return nil
		})
	})
}

// isBlank reports whether nothing that can be seen stands in b.
func isBlank(b []byte) bool {
	return len(b) == 0 || b[0] <= ' ' && clean(string(b)) == ""
}

// feature reads a feature: an address, or what says who may sanction a second
// time; all others are passed over by their type.
func (o *ofac) feature(p *profile) error {
	id, kind, line := o.s.Attr("ID"), o.s.Attr("FeatureTypeID"), o.s.Line()
	if err := o.once(line, "Feature", id); err != nil {
		return err
	}
	if err := o.whole(); err != nil {
		return err
	}
	if _, err := o.lookup("FeatureType", kind); err != nil {
		return err
	}
	asset := o.assets[kind]
	if asset == "" && !o.warnings[kind] {
		return o.s.Skip()
	}
	before := len(p.features)
	err := o.s.Each(func(name string) error {
		switch name {
		case "IdentityReference":
			return o.s.Skip()
		case "FeatureVersion":
			return o.version(p, asset)
		}
		return o.s.Errorf("unknown element <%s> in a feature", name)
	})
	if err == nil && asset != "" && len(p.features) == before {
		return o.fail(line, "feature %s of party %s is an address without a text", id, p.fixed)
	}
	return err
}

// version reads one version of a feature: its comment and its details.
func (o *ofac) version(p *profile, asset string) error {
	reliability := o.s.Attr("ReliabilityID")
	if err := o.once(o.s.Line(), "FeatureVersion", o.s.Attr("ID")); err != nil {
		return err
	}
	f := feature{asset: asset}
	var texts []string
	err := o.s.Each(func(name string) (err error) {
		switch name {
		case "DatePeriod", "VersionLocation", "IDRegDocumentReference":
			return o.s.Skip()
		case "Comment":
			f.comment, err = o.s.Leaf()
			return err
		case "VersionDetail":
		default:
			return o.s.Errorf("unknown element <%s> in a feature", name)
		}
		f.line = o.s.Line()
		reference := o.s.Attr("DetailReferenceID")
		text, err := o.s.Leaf()
		if err != nil {
			return err
		}
		if clean(text) == "" && reference != "" {
			v, err := o.lookup("DetailReference", reference)
			if err != nil {
				return err
			}
			text = v.text
		}
		if clean(text) != "" {
			texts = append(texts, text)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if asset == "" {
		p.warnings = append(p.warnings, texts...)
		return nil
	}
	if v, ok := o.values["Reliability"][reliability]; ok && v.text == "False" {
		f.doubt = v.text
	}
	f.comment = short(f.comment)
	for _, t := range texts {
		f.text = t
		p.features = append(p.features, f)
	}
	return nil
}
