//go:build !js

package source

// feature is one address as published.
type feature struct {
	line                 int
	asset, text, comment string
	note                 string // ours
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
	name, err := o.lookup("FeatureType", kind)
	if err != nil {
		return err
	}
	asset := o.assets[kind]
	if asset == "" && !o.warnings[kind] {
		return o.elsewhere(p, name.text)
	}
	before := len(p.features)
	err = o.s.Each(func(name string) error {
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
	if err := o.whole(); err != nil {
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
		if err := o.whole(); err != nil {
			return err
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
		f.note = "OFAC marks its reliability: " + v.text + "."
	}
	f.comment = short(f.comment)
	for _, t := range texts {
		f.text = t
		p.features = append(p.features, f)
	}
	return nil
}
