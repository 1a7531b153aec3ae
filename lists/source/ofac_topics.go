//go:build !js

package source

import (
	"slices"
	"strings"

	"addresscheck/lists"
)

// link is a relationship between two profiles.
type link struct{ from, to string }

func (o *ofac) relationships() error {
	return o.s.Each(func(name string) error {
		if name != "ProfileRelationship" {
			return o.s.Errorf("unknown element <%s> among the relationships", name)
		}
		if err := o.once(o.s.Line(), name, o.s.Attr("ID")); err != nil {
			return err
		}
		if err := o.whole(); err != nil {
			return err
		}
		l := link{o.s.Attr("From-ProfileID"), o.s.Attr("To-ProfileID")}
		if l.from == "" || l.to == "" {
			return o.s.Errorf("a relationship without its two profiles")
		}
		// A former relationship is none.
		if !o.yes("Former") && (o.wanted(l.from) || o.wanted(l.to)) {
			o.links = append(o.links, l)
		}
		return o.s.Skip()
	})
}

// topics says that a party belongs to North Korea, with every basis that OFAC
// gives: a filter of the programmes alone would miss Sim Hyon Sop (NPWMD).
func (o *ofac) topics(p *ofacParty) {
	add := func(basis, text string) {
		p.party.Topics = append(p.party.Topics, lists.Topic{Name: "dprk", Basis: basis, Text: clean(text)})
	}
	for _, programme := range p.party.Programmes {
		if strings.HasPrefix(programme, "DPRK") {
			add("programme", programme)
		}
	}
	for _, text := range p.warnings {
		if strings.Contains(text, "North Korea") {
			add("secondary_sanctions", text)
		}
	}
	for _, basis := range p.party.Basis {
		if strings.Contains(basis, "North Korea") || strings.Contains(basis, "NKSPEA") {
			add("legal_basis", basis)
		}
	}
	for _, l := range o.links {
		other := l.to
		if l.to == p.profile {
			other = l.from
		} else if l.from != p.profile {
			continue
		}
		if name := o.dprk[other]; name != "" {
			add("relationship", name)
		}
	}
}

// dprkParties stand for North Korea: a relationship to one of them is a basis.
// They are known by the beginning of their name; by their UID too, where a
// document was cut and does not hold them.
var dprkParties = []struct{ name, uid string }{
	{"Chinyong Information Technology Cooperation Company", "43379"},
	{"Korea Kwangson Banking Corp", "11581"},
	{"Lazarus Group", "27307"},
}

// standsForDPRK notes a profile that relationships are looked up to.
func (o *ofac) standsForDPRK(p *profile) {
	for _, d := range dprkParties {
		for _, n := range p.names {
			name := p.text[n.from:n.to]
			if n.primary && len(name) >= len(d.name) && strings.EqualFold(string(name[:len(d.name)]), d.name) || p.fixed == d.uid {
				o.dprk[p.id] = d.name
			}
		}
	}
}

// basisOrder sorts bases of topics as people should read them.
func basisOrder(basis string) string {
	i := slices.Index([]string{"programme", "secondary_sanctions", "legal_basis", "relationship", "attribution"}, basis)
	return string(rune('0' + i))
}
