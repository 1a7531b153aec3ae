//go:build !js

package source

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

// identity reads the names of an identity. The documented names of the primary
// alias are one name in several scripts; all others are aliases.
func (o *ofac) identity(p *profile) error {
	primary := o.yes("Primary") && !o.yes("False")
	if err := o.once(o.s.Line(), "Identity", o.s.Attr("ID")); err != nil {
		return err
	}
	if err := o.whole(); err != nil {
		return err
	}
	return o.s.Each(func(name string) error {
		switch name {
		case "Comment", "NamePartGroups", "IDRegDocumentReference":
			return o.s.Skip()
		case "Alias":
			return o.alias(p, primary && o.yes("Primary"))
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
		if err := o.whole(); err != nil {
			return err
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
