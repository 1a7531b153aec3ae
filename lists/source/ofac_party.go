//go:build !js

package source

import (
	"strings"

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
	name               []string // of the primary alias: the Latin one first
	latin              int      // which of them is
	aliases            []string
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
		err := o.s.Each(func(name string) error {
			switch name {
			case "Comment":
				return o.s.Skip()
			case "Profile":
				profiles++
				p = profile{fixed: fixed, name: p.name[:0], aliases: p.aliases[:0]}
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
	if len(p.name) == 0 || clean(p.name[p.latin]) == "" {
		return o.fail(p.line, "party %s has no name", p.fixed)
	}
	o.standsForDPRK(p)
	if len(p.features) == 0 {
		return nil
	}
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
		Name: p.name[p.latin], Reference: p.fixed,
		Aliases: append([]string(nil), p.aliases...), Spellings: append([]string(nil), p.name...),
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
			return o.alias(p, primary && o.s.Attr("Primary") == "true" && len(p.name) == 0)
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
		text, err := o.documentedName()
		switch {
		case err != nil:
			return err
		case text == "":
			return o.s.Errorf("an alias of party %s is empty", p.fixed)
		case !primary:
			p.aliases = append(p.aliases, text)
		default:
			if status.text == "Primary Latin" && (len(p.name) == 0 || p.latin == 0) {
				p.latin = len(p.name)
			}
			p.name = append(p.name, text)
		}
		return nil
	})
}

// documentedName reads the parts of a name in their order.
func (o *ofac) documentedName() (string, error) {
	all := ""
	err := o.s.Each(func(name string) error {
		switch name {
		case "Comment", "DocumentedNameCountry", "IDRegDocumentReference":
			return o.s.Skip()
		case "DocumentedNamePart":
		default:
			return o.s.Errorf("unknown element <%s> in a name", name)
		}
		lead, trail := o.s.Attr("LeadingChars"), o.s.Attr("TrailingChars")
		return o.s.Each(func(name string) error {
			if name != "NamePartValue" {
				return o.s.Errorf("unknown element <%s> in a part of a name", name)
			}
			part, err := o.s.Leaf()
			if all != "" {
				all += " "
			}
			all += lead + part + trail
			return err
		})
	})
	return strings.TrimSpace(all), err
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
