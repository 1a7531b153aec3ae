//go:build !js

package source

import (
	"strings"
)

// value is a reference value: its text, and the id of another that it names.
type value struct{ text, ref string }

// values are the reference values that are needed: element name → id → value.
type values map[string]map[string]value

// ofacValues are the sets that are read, each with the attribute that names
// another value. All other sets are passed over: nothing that is read refers to
// them.
var ofacValues = map[string]string{
	"DetailReference": "", "DocNameStatus": "", "EntryEventType": "", "FeatureType": "", "IDRegDocType": "", "LegalBasis": "", "List": "",
	"PartySubType": "PartyTypeID", "PartyType": "", "Reliability": "", "SanctionsType": "",
}

// referenceValues reads the sets, and finds the types of addresses by name: the
// ids are data and change.
func (o *ofac) referenceValues() error {
	o.values, o.assets, o.warnings = values{}, map[string]string{}, map[string]bool{}
	err := o.s.Each(func(set string) error {
		return o.s.Each(func(name string) error {
			attribute, needed := ofacValues[name]
			if !needed {
				return o.s.Skip()
			}
			id := o.s.Attr("ID")
			v := value{ref: o.s.Attr(attribute)}
			if err := o.once(o.s.Line(), name, id); err != nil {
				return err
			}
			if err := o.whole(); err != nil {
				return err
			}
			text, err := o.s.Leaf()
			if err != nil {
				return err
			}
			if v.text = clean(text); v.text == "" {
				return o.s.Errorf("a %s without a text", name)
			}
			if o.values[name] == nil {
				o.values[name] = map[string]value{}
			}
			o.values[name][id] = v
			switch name {
			case "FeatureType":
				return o.featureType(id, v.text)
			case "IDRegDocType": // OFAC's other document has addresses among these
				return o.namesAddresses(name, v.text)
			}
			return nil
		})
	})
	if err == nil && len(o.assets) == 0 {
		return o.s.Errorf("no feature type %q: addresses can't be told from other features", addressType+"X")
	}
	return err
}

const addressType = "Digital Currency Address - "

// featureType takes the type of an address by its name. An unknown X, or a type
// that may be one of addresses under a new name, stops: to pass it over would be
// to lose a list's entries in silence.
func (o *ofac) featureType(id, text string) error {
	lower := strings.ToLower(text)
	if x, ok := strings.CutPrefix(text, addressType); ok {
		if !knownAsset(x) {
			return o.s.Errorf("unknown asset %q in the feature type %q: add it to tokens, or its chain to package address", x, text)
		}
		o.assets[id] = x
		return nil
	}
	o.warnings[id] = strings.Contains(lower, "secondary sanctions")
	return o.namesAddresses("FeatureType", text)
}

// namesAddresses stops at a type that may be one of addresses, and is none that
// is read.
func (o *ofac) namesAddresses(set, text string) error {
	for _, word := range []string{"digital currency", "virtual currency", "crypto", "wallet", "blockchain"} {
		if strings.Contains(strings.ToLower(text), word) {
			return o.s.Errorf("the %s %q may hold addresses, and is not of the form %q", set, text, addressType+"X")
		}
	}
	return nil
}

// lookup returns the reference value that an element names.
func (o *ofac) lookup(set, id string) (value, error) {
	v, ok := o.values[set][id]
	if !ok {
		return v, o.s.Errorf("%s %q is not among the reference values", set, id)
	}
	return v, nil
}
