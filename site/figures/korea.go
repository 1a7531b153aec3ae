package figures

import (
	"cmp"
	"slices"
	"strings"

	"addresscheck/lists"
)

// Share is the part of a source that concerns North Korea on one day.
type Share struct {
	Entries, Addresses int // addresses: distinct texts, since one can be filed under several labels
	Parties            []Party
	// All is every entry, and every distinct address, of the source on that day.
	All, AllAddresses int
}

// Party is one party of a share, and on what basis it is said to concern North
// Korea: in the authority's terms.
type Party struct {
	Name, Reference    string
	Entries, Addresses int
	Basis              []Basis
}

// Basis is one reason.
type Basis struct{ Kind, Text string }

// Korea counts the entries of a source that the facts tie to North Korea, on a day.
func Korea(source *lists.Source, entries []*lists.Entry, day string) Share {
	var s Share
	all, addresses, parties := map[string]bool{}, map[string]bool{}, map[*lists.Party]map[string]bool{}
	for _, e := range entries {
		if e.Party.Source != source || !Included(e, day) {
			continue
		}
		s.All++
		all[e.Text] = true
		if !dprk(e.Party) {
			continue
		}
		s.Entries++
		addresses[e.Text] = true
		if parties[e.Party] == nil {
			parties[e.Party] = map[string]bool{}
			p := Party{Name: e.Party.Name, Reference: e.Party.Reference}
			for _, t := range e.Party.Topics {
				if t.Name == "dprk" {
					p.Basis = append(p.Basis, Basis{t.Basis, t.Text})
				}
			}
			s.Parties = append(s.Parties, p)
		}
		parties[e.Party][e.Text] = true
		for i := range s.Parties {
			if p := &s.Parties[i]; p.Name == e.Party.Name && p.Reference == e.Party.Reference {
				p.Entries++
				p.Addresses = len(parties[e.Party])
			}
		}
	}
	s.Addresses, s.AllAddresses = len(addresses), len(all)
	slices.SortFunc(s.Parties, func(a, b Party) int {
		return cmp.Or(b.Entries-a.Entries, strings.Compare(a.Name, b.Name), strings.Compare(a.Reference, b.Reference))
	})
	return s
}

func dprk(p *lists.Party) bool {
	return slices.ContainsFunc(p.Topics, func(t lists.Topic) bool { return t.Name == "dprk" })
}
