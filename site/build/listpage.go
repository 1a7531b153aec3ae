package main

import (
	"html/template"
	"slices"
	"strconv"

	"addresscheck/lists"
	"addresscheck/lists/changes"
	"addresscheck/screen"
	"addresscheck/site/figures"
	"addresscheck/site/picture"
)

// List is one source as the page on the lists shows it.
type List struct {
	*lists.Source
	Current, Gone, Parties int
}

// Lists are the sources, sanctions lists first, with the numbers of their facts.
func (v *view) Lists() ([]List, error) {
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	var list []List
	for _, s := range x.sources {
		l := List{Source: s}
		parties := map[*lists.Party]bool{}
		for _, e := range x.entries {
			switch {
			case e.Party.Source != s:
			case e.Removed != nil:
				l.Gone++
			default:
				l.Current++
				parties[e.Party] = true
			}
		}
		l.Parties = len(parties)
		list = append(list, l)
	}
	slices.SortStableFunc(list, func(a, b List) int { return rank(a) - rank(b) })
	return list, nil
}

// rank puts what must be there first, then lists, then excerpts, then statements.
func rank(l List) int {
	switch {
	case l.Required:
		return 0
	case l.Kind == lists.Sanctions && l.Whole:
		return 1
	case l.Kind == lists.Sanctions:
		return 2
	}
	return 3
}

// ComparedDay is the day of the last successful comparison, "" where there is none.
func (l List) ComparedDay() string {
	if l.Compared == 0 {
		return ""
	}
	return screen.Day(l.Compared)
}

// source returns the one of an id; the pages quote OFAC and the FBI by name.
func (x *explained) source(id string) *lists.Source {
	for _, s := range x.sources {
		if s.ID == id {
			return s
		}
	}
	return nil
}

const (
	ofac = "us-ofac-sdn"
	fbi  = "us-fbi-dprk"
)

// burst is from how many additions or removals a day is named.
const burst = 40

// Course is OFAC's list month by month.
func (v *view) Course() (*figures.OverTime, error) {
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	return figures.Over(x.source(ofac), x.entries), nil
}

// Statements is the FBI's publications month by month.
func (v *view) Statements() (*figures.OverTime, error) {
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	return figures.Over(x.source(fbi), x.entries), nil
}

// Bursts are the days on which OFAC's list changed most.
func (v *view) Bursts() ([]figures.Day, error) {
	c, err := v.Course()
	if err != nil {
		return nil, err
	}
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	named := map[string]bool{}
	for _, e := range x.entries {
		if x.tells(e.Party) {
			named[e.Party.Name] = true
		}
	}
	days := c.Bursts(burst)
	for _, d := range days {
		for i, name := range d.Parties {
			if !named[name] {
				d.Parties[i] = ""
			}
		}
	}
	return days, nil
}

// Chains are the chains of current entries.
func (v *view) Chains() ([]figures.Chain, error) {
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	return figures.Chains(x.entries), nil
}

// Korea is the part of OFAC's list that concerns North Korea, on the day of its edition.
func (v *view) Korea() (figures.Share, error) { return v.korea(ofac) }

// KoreaStated is that of the FBI's publications.
func (v *view) KoreaStated() (figures.Share, error) { return v.korea(fbi) }

func (v *view) korea(id string) (figures.Share, error) {
	x, err := v.b.explain()
	if err != nil {
		return figures.Share{}, err
	}
	s := x.source(id)
	return figures.Korea(s, x.entries, s.Published), nil
}

// Edition is the day of OFAC's edition in the facts.
func (v *view) Edition() (string, error) {
	x, err := v.b.explain()
	if err != nil {
		return "", err
	}
	return x.source(ofac).Published, nil
}

// StatedDay is the day of the FBI's last publication in the facts.
func (v *view) StatedDay() (string, error) {
	x, err := v.b.explain()
	if err != nil {
		return "", err
	}
	return x.source(fbi).Published, nil
}

// recent is how many changes the page tells of; the feeds have all.
const recent = 15

// Recent are the newest changes by party.
func (v *view) Recent() ([]*changes.Change, error) {
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	all := slices.DeleteFunc(slices.Clone(x.changes.All()), func(c *changes.Change) bool { return c.Kind == changes.Corrected })
	return all[:min(recent, len(all))], nil
}

// Corrections are all corrections of ours.
func (v *view) Corrections() ([]*changes.Change, error) {
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(x.changes.All()), func(c *changes.Change) bool { return c.Kind != changes.Corrected }), nil
}

// Basis says in the page's language why a party is said to concern North Korea.
func (v *view) Basis(b figures.Basis) (string, error) {
	kind, err := v.In(v.Lang, "picture.basis."+b.Kind)
	return kind + ": " + b.Text, err
}

// Picture draws one of the page's pictures.
func (v *view) Picture(name string) (template.HTML, error) {
	x, err := v.b.explain()
	if err != nil {
		return "", err
	}
	t := func(key string) string {
		text, missing := v.In(v.Lang, "picture."+key)
		if missing != nil {
			err = missing
		}
		return text
	}
	w := picture.Words{ID: "picture-" + name, Title: t(name), Description: t(name + ".description")}
	var s string
	switch name {
	case "course":
		s = v.drawCourse(x, w, t)
	case "chains":
		var bars []picture.Bar
		for _, c := range figures.Chains(x.entries) {
			if n := []int{c.Count[ofac], c.Count[fbi]}; n[0]+n[1] > 0 {
				bars = append(bars, picture.Bar{Label: v.chain(c, t), Parts: n})
			}
		}
		s = picture.Bars(w, []string{"OFAC", "FBI"}, bars)
	case "korea":
		k, wrong := v.Korea()
		if wrong != nil {
			return "", wrong
		}
		s = picture.Share(w, k.Entries, k.All, t("korea.part"), t("korea.rest"))
	case "parties":
		k, wrong := v.Korea()
		if wrong != nil {
			return "", wrong
		}
		var bars []picture.Bar
		for _, p := range k.Parties {
			bars = append(bars, picture.Bar{Label: p.Name, Parts: []int{p.Entries}})
		}
		s = picture.Bars(w, nil, bars)
	case "timeline":
		var marks []picture.Mark
		for _, e := range x.guides.Events {
			first, last := e.Days()
			marks = append(marks, picture.Mark{First: first, Last: last, Label: e.Title.In(v.Lang), Filled: len(e.Carriers) > 0})
		}
		s = picture.Timeline(w, marks)
	default:
		_, err = v.In(v.Lang, "picture."+name)
	}
	return svg(s), err
}

func (v *view) drawCourse(x *explained, w picture.Words, t func(string) string) string {
	o, stated := figures.Over(x.source(ofac), x.entries), figures.Over(x.source(fbi), x.entries)
	var points []picture.Point
	var second []int
	for i, m := range o.Months {
		points = append(points, picture.Point{Month: m.Month, Included: m.Included, Added: m.Added, Removed: m.Removed})
		n := 0
		if i < len(stated.Months) {
			n = stated.Months[i].Included
		} else if k := len(stated.Months); k > 0 {
			n = stated.Months[k-1].Included
		}
		second = append(second, n)
	}
	return picture.Course(w, points, second, 80, t("included"), t("added"), t("removed"))
}

// ChainName is a chain's name as the page writes it.
func (v *view) ChainName(c figures.Chain) (string, error) {
	var err error
	name := v.chain(c, func(key string) string {
		var text string
		text, err = v.In(v.Lang, "picture."+key)
		return text
	})
	return name, err
}

func (v *view) chain(c figures.Chain, t func(string) string) string {
	switch c.ID {
	case "":
		return t("chain.none")
	case "ETH":
		return t("chain.evm")
	}
	return c.Name
}

// Sum writes the number of addresses of a change with its sign.
func (v *view) Sum(c *changes.Change) string {
	if c.Kind == changes.Removed {
		return "−" + strconv.Itoa(len(c.Addresses))
	}
	return "+" + strconv.Itoa(len(c.Addresses))
}
