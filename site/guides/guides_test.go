package guides

import (
	"regexp"
	"strings"
	"testing"

	"addresscheck/lists/data"
)

func read(t *testing.T) *Guides {
	t.Helper()
	g, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// Every statement says, in both languages, what it rests on; in the background
// and the timeline that is never our own word.
func TestEveryClaimHasASource(t *testing.T) {
	g := read(t)
	used := map[*Source]bool{}
	claim := func(where string, sources []*Source, texts ...Text) {
		if len(sources) == 0 {
			t.Errorf("%s has no source", where)
		}
		for _, s := range sources {
			used[s] = true
			if s.Own() && len(sources) > 1 {
				t.Errorf("%s mixes our advice with a source", where)
			}
			if s.Own() && (strings.HasPrefix(where, "background") || strings.HasPrefix(where, "event")) {
				t.Errorf("%s rests on us", where)
			}
		}
		for _, x := range texts {
			if x.DE == "" || x.EN == "" || x.DE == x.EN && !strings.HasPrefix(where, "event") {
				t.Errorf("%s is not said in both languages: %q %q", where, x.DE, x.EN)
			}
		}
	}
	n := 0
	for _, x := range g.Guides {
		for _, s := range x.Sections {
			if len(s.Claims) == 0 && s.Form != "events" && s.Form != "pairs" {
				t.Errorf("%s %s says nothing", x.Name, s.ID)
			}
			for _, c := range s.Claims {
				claim(x.Name+" "+s.ID+" "+c.ID, c.Sources, c.Text)
				n++
			}
		}
	}
	for _, e := range g.Events {
		claim("event "+e.ID, e.Sources, e.Title, e.Text)
	}
	if n < 60 || len(g.Events) < 15 || len(g.Guides) != 6 {
		t.Errorf("%d claims, %d events, %d guides", n, len(g.Events), len(g.Guides))
	}
	for _, s := range g.Sources {
		if !used[s] {
			t.Errorf("nothing rests on %s", s.ID)
		}
	}
}

// What a search engine shows is neither cut off nor empty, and no page has that of
// another one.
func TestDescriptions(t *testing.T) {
	seen := map[string]bool{}
	for _, g := range read(t).Guides {
		for _, s := range []string{g.Title.DE, g.Title.EN, g.Description.DE, g.Description.EN} {
			if seen[s] || len(s) > 175 {
				t.Errorf("%s: %d bytes, or there twice: %s", g.Name, len(s), s)
			}
			seen[s] = true
		}
	}
}

// The numbers that events and guides tell of lists are those of the facts.
func TestCarriers(t *testing.T) {
	sources, entries, err := data.Facts()
	if err != nil {
		t.Fatal(err)
	}
	g := read(t)
	want := map[string]int{
		"launderers-2020": 20, "ronin": 8, "blender": 45, "harmony": 11, "tornado": 90, "funders-2023": 31, "workers-2023": 6, "atomic": 6,
		"semenov": 8, "stake": 33, "sinbad": 2, "bybit": 51, "tornado-removed": 90, "workers-2025": 1, "cheil": 53, "workers-2026": 10,
	}
	carried := map[string]bool{}
	for _, e := range g.Events {
		list := e.Carried(entries)
		if len(list) != want[e.ID] {
			t.Errorf("event %s is carried by %d entries, not %d", e.ID, len(list), want[e.ID])
		}
		for _, c := range e.Carriers {
			if len((&Event{Carriers: []Carrier{c}}).Carried(entries)) == 0 {
				t.Errorf("event %s: nothing is carried by %v", e.ID, c)
			}
		}
		for _, x := range list {
			carried[x.Party.Source.ID+x.Party.Reference] = true
			if e.ID == "tornado-removed" && (x.Removed == nil || x.Removed.To != "2025-03-21") {
				t.Errorf("%s is still listed, or went another day", x.Text)
			}
			if first, _ := e.Days(); x.FirstSeen < first && !x.Earliest && e.ID != "tornado-removed" {
				t.Errorf("event %s is carried by what was there before it: %s", e.ID, x.FirstSeen)
			}
		}
	}
	// every party that a list ties to North Korea has its event, so that each such hit finds one
	for _, x := range entries {
		for _, topic := range x.Party.Topics {
			if topic.Name == "dprk" && !carried[x.Party.Source.ID+x.Party.Reference] {
				t.Errorf("%s %s has no event", x.Party.Source.ID, x.Party.Name)
				carried[x.Party.Source.ID+x.Party.Reference] = true
			}
		}
	}
	// what the guide says of whole lists and of Cheil Credit Bank
	for _, l := range sources {
		if l.Jurisdiction == "GB" || l.Jurisdiction == "CH" || l.Whole && (l.Jurisdiction == "EU" || l.Jurisdiction == "FR") {
			t.Errorf("%s: the guide limits says whole-lists of the lists before this one", l.ID)
		}
	}
	for _, x := range entries {
		if x.Party.Reference == "22985" && (x.Party.Listed != "2017-09-26" || x.FirstSeen != "2025-11-04") {
			t.Errorf("Cheil Credit Bank: %s %s", x.Party.Listed, x.FirstSeen)
		}
	}
	for _, s := range g.Sources {
		if s.ID == "ofac-list" {
			for _, l := range sources {
				if l.ID == "us-ofac-sdn" && l.Published != s.Date {
					t.Errorf("the source says %s, the facts are of %s", s.Date, l.Published)
				}
			}
		}
	}
}

// No sensation, no verdict: words that the pages never use.
func TestWords(t *testing.T) {
	never := regexp.MustCompile(`(?i)\b(safe|clean|sicher|sauber|unbedenklich|terror\w*|regime|schurken\w*|rogue|massive|dramatic|dramatisch)\b|!`)
	g := read(t)
	check := func(where string, x Text) {
		for _, s := range []string{x.DE, x.EN} {
			if m := never.FindString(s); m != "" {
				t.Errorf("%s says %q", where, m)
			}
		}
	}
	for _, x := range g.Guides {
		check(x.Name, x.Title)
		check(x.Name, x.Lead)
		for _, s := range x.Sections {
			for _, c := range s.Claims {
				check(c.ID, c.Text)
			}
		}
	}
	for _, e := range g.Events {
		check(e.ID, e.Title)
		check(e.ID, e.Text)
	}
}
