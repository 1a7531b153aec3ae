package main

import (
	"errors"
	"os"
	"strings"
	"time"

	"addresscheck/site/guidance"
)

// guide reads the guidance as the vault has it. A release refuses lines that
// claim a verification of more than 180 days ago, and names those that nobody has
// held against their source: they are shown as such.
func (b *build) guide() (any, error) {
	file, err := os.ReadFile("site/guidance/guidance.txt")
	if err != nil {
		return nil, err
	}
	g, err := guidance.Parse(string(file))
	if err != nil {
		return nil, errors.New("site/guidance/guidance.txt: " + err.Error())
	}
	if b.release {
		if stale := ids(g.Stale(time.Now())); stale != "" {
			return nil, errors.New("site/guidance: verified too long ago: " + stale + ": open their sources, correct them, write the new date")
		}
		if open := ids(g.Unverified()); open != "" {
			b.told = append(b.told, "steps shown as not verified by us, since nobody has opened their source on a day that is written down: "+open)
		}
	}
	places, sources, steps := map[string][]string{}, map[string]any{}, []any{}
	for _, p := range g.Places {
		places[p.ID] = p.Binds
	}
	for _, s := range g.Sources {
		sources[s.ID] = map[string]string{"name": s.Name, "url": s.URL}
	}
	for _, s := range g.Steps {
		steps = append(steps, map[string]any{
			"id": s.ID, "part": s.Part, "states": s.States, "situation": s.Situation, "places": s.Places, "when": s.When,
			"sources": s.Sources, "verified": s.Verified, "de": s.DE, "en": s.EN,
		})
	}
	return map[string]any{"places": places, "sources": sources, "steps": steps}, nil
}

func ids(steps []guidance.Step) string {
	var all []string
	for _, s := range steps {
		all = append(all, s.ID)
	}
	return strings.Join(all, ", ")
}
