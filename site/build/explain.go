package main

import (
	"errors"
	"html/template"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"addresscheck/address"
	"addresscheck/lists"
	"addresscheck/lists/changes"
	"addresscheck/lists/data"
	"addresscheck/site/guides"
	"addresscheck/site/route"
)

// explained is what the pages that explain are made of: the guides, and the facts
// that they quote.
type explained struct {
	guides  *guides.Guides
	sources []*lists.Source
	entries []*lists.Entry
	changes *changes.Changes
	told    map[*lists.Party]bool
}

// tells reports whether pages name a party: not a natural person whom the list has
// not named for long, see lists/changes.
func (x *explained) tells(p *lists.Party) bool {
	if x.told == nil {
		x.told = map[*lists.Party]bool{}
		for _, e := range changes.Told(x.entries) {
			x.told[e.Party] = true
		}
	}
	return x.told[p]
}

func (b *build) explain() (*explained, error) {
	if b.explained != nil {
		return b.explained, nil
	}
	var x explained
	var err error
	if x.guides, err = guides.Read(); err != nil {
		return nil, err
	}
	if x.sources, x.entries, err = data.Facts(); err != nil {
		return nil, err
	}
	corrected, err := fs.ReadFile(data.Files(), changes.CorrectionsFile)
	if err != nil {
		return nil, err
	}
	corrections, err := changes.ParseCorrections(string(corrected))
	if err != nil {
		return nil, err
	}
	if x.changes, err = changes.From(x.sources, x.entries, corrections); err != nil {
		return nil, err
	}
	b.explained = &x
	return &x, nil
}

// background is what the vault knows of events, of the checklist and of the names
// of chains, JSON: it has no page to go to. What happened over a time carries no
// address and stays on the page.
func (b *build) background() (string, error) {
	x, err := b.explain()
	if err != nil {
		return "", err
	}
	text := func(t guides.Text) map[string]string { return map[string]string{"de": t.DE, "en": t.EN} }
	day := func(d string) guides.Text {
		return guides.Text{DE: (&view{Lang: "de"}).Day(d), EN: (&view{Lang: "en"}).Day(d)}
	}
	sources := func(list []*guides.Source, titles bool) (out []any) {
		for _, s := range list {
			x := map[string]any{"by": s.Publisher, "date": text(day(s.Date))}
			if titles {
				x["name"] = s.Title
			}
			out = append(out, x)
		}
		return out
	}
	var events, checklist []any
	for _, e := range x.guides.Events {
		if len(e.Carriers) == 0 {
			continue
		}
		var carriers []any
		for _, c := range e.Carriers {
			carriers = append(carriers, map[string]string{"source": c.Source, "reference": c.Reference, "from": c.From, "to": c.To})
		}
		events = append(events, map[string]any{
			"id": e.ID, "when": text(day(e.From)), "carriers": carriers, "title": text(e.Title), "text": text(e.Text), "sources": sources(e.Sources, true),
		})
	}
	guide := x.guides.Guide("freelancer")
	if guide == nil || guide.Section("signs") == nil {
		return "", errors.New("site/guides: the checklist of the guide freelancer is gone")
	}
	for _, c := range guide.Section("signs").Claims {
		checklist = append(checklist, map[string]any{"id": c.ID, "text": text(c.Text), "sources": sources(c.Sources, false)})
	}
	chains := map[string]string{}
	for _, c := range address.Chains() {
		chains[c.ID()] = c.Name()
	}
	return quote(map[string]any{"events": events, "checklist": checklist, "title": text(guide.Title), "chains": chains}), nil
}

// Explained are the pages that explain, as links.
func (v *view) Explained(lang string) (links []map[string]string, err error) {
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	for _, p := range route.Pages {
		switch g := x.guides.Guide(p.Name); {
		case !p.Explains:
			continue
		case g != nil:
			links = append(links, map[string]string{"Path": p.Path(lang), "Title": g.Title.In(lang)})
		default:
			title, err := v.In(lang, "explain."+p.Name)
			if err != nil {
				return nil, err
			}
			links = append(links, map[string]string{"Path": p.Path(lang), "Title": title})
		}
	}
	return links, nil
}

// Guide is the guide that the page shows.
func (v *view) Guide() (*guides.Guide, error) {
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	for _, p := range route.Pages {
		if p.Path(v.Lang) == v.Path {
			if g := x.guides.Guide(p.Name); g != nil {
				return g, nil
			}
		}
	}
	return nil, errors.New("no guide for " + v.Path)
}

// Cited are the sources of the page, numbered from 1 in the order in which they
// are first named. Our own advice is none.
func (v *view) Cited() ([]*guides.Source, error) {
	g, err := v.Guide()
	if err != nil {
		return nil, err
	}
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	cited := g.Sources()
	for _, s := range g.Sections {
		if s.Form != "events" {
			continue
		}
		for _, more := range x.guides.EventSources() {
			if !slices.Contains(cited, more) {
				cited = append(cited, more)
			}
		}
	}
	return slices.DeleteFunc(cited, (*guides.Source).Own), nil
}

// Number is the number of a source on the page.
func (v *view) Number(s *guides.Source) (int, error) {
	cited, err := v.Cited()
	return slices.Index(cited, s) + 1, err
}

// Of is what the template of a citation sees.
type Of struct {
	View    *view
	Sources []*guides.Source
}

// With joins the page and the sources of a statement.
func (v *view) With(sources []*guides.Source) Of { return Of{v, sources} }

// Day writes YYYY, YYYY-MM or YYYY-MM-DD as people do.
func (v *view) Day(day string) string {
	if day == "" {
		return ""
	}
	parts := strings.Split(day, "-")
	if len(parts) == 1 {
		return day
	}
	m, err := strconv.Atoi(parts[1])
	if err != nil || m < 1 || m > 12 {
		return day
	}
	names := months[v.Lang]
	switch {
	case len(parts) == 2:
		return names[m-1] + " " + parts[0]
	case v.Lang == "de":
		return parts[2] + "." + parts[1] + "." + parts[0]
	}
	return strings.TrimPrefix(parts[2], "0") + " " + names[m-1][:3] + " " + parts[0]
}

var months = map[string][]string{
	"de": {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
	"en": {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// Event is one event as the page shows it.
type Event struct {
	*guides.Event
	N       int
	Carried []Carried
}

// Carried are the entries of one party that carry an event.
type Carried struct {
	Party   *lists.Party
	Entries []*lists.Entry // that are on the list
	Gone    int            // that no longer are
}

// Events are all events, with what carries them.
func (v *view) Events() ([]Event, error) {
	x, err := v.b.explain()
	if err != nil {
		return nil, err
	}
	var list []Event
	for i, e := range x.guides.Events {
		event := Event{Event: e, N: i + 1}
		for _, entry := range e.Carried(x.entries) {
			if !x.tells(entry.Party) {
				continue
			}
			if n := len(event.Carried); n == 0 || event.Carried[n-1].Party != entry.Party {
				event.Carried = append(event.Carried, Carried{Party: entry.Party})
			}
			c := &event.Carried[len(event.Carried)-1]
			if entry.Removed != nil {
				c.Gone++
			} else {
				c.Entries = append(c.Entries, entry)
			}
		}
		list = append(list, event)
	}
	return list, nil
}

// svg marks a picture as markup: package picture escapes every word in it.
func svg(s string) template.HTML { return template.HTML(s) }
