package guidance

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Bounds of the file.
const (
	maxFile = 1 << 18 // bytes
	maxLine = 1200    // bytes: what a person reads in one breath is far shorter
)

// Parse reads a file. It refuses whatever it does not know, with the line.
func Parse(file string) (*Guidance, error) {
	if len(file) > maxFile {
		return nil, fmt.Errorf("the file is larger than %d bytes", maxFile)
	}
	r := &reader{lines: strings.Split(file, "\n"), ids: map[string]bool{}}
	var g Guidance
	for r.next() {
		var err error
		switch r.key {
		case "place":
			err = r.place(&g)
		case "source":
			err = r.source(&g)
		case "step":
			err = r.step(&g)
		default:
			err = fmt.Errorf("a block begins with place, source or step, not %q", r.key)
		}
		if err == nil && r.more() {
			err = errors.New("a block ends with a blank line")
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", r.at, err)
		}
	}
	if r.err != nil {
		return nil, fmt.Errorf("line %d: %w", r.at, r.err)
	}
	return &g, nil
}

// among splits a list and refuses what is not known, and what is there twice.
func among(value string, known []string) ([]string, error) {
	list := strings.Split(value, " ")
	for i, v := range list {
		if !slices.Contains(known, v) {
			return nil, fmt.Errorf("%q is none of %s", v, strings.Join(known, " "))
		}
		if slices.Contains(list[:i], v) {
			return nil, fmt.Errorf("%q is there twice", v)
		}
	}
	return list, nil
}

func (r *reader) place(g *Guidance) error {
	id, err := r.id()
	if err != nil {
		return err
	}
	value, err := r.want("binds")
	if err != nil {
		return err
	}
	for _, code := range append(strings.Split(value, " "), id) {
		if len(code) != 2 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return fmt.Errorf("%q is no code of a place", code)
		}
	}
	g.Places = append(g.Places, Place{id, strings.Split(value, " ")})
	return nil
}

func (r *reader) source(g *Guidance) (err error) {
	var s Source
	if s.ID, err = r.id(); err != nil {
		return err
	}
	if s.Name, err = r.want("name"); err != nil {
		return err
	}
	if s.URL, err = r.want("url"); err != nil {
		return err
	}
	if s.URL == "-" {
		s.URL = ""
	} else if u, err := url.Parse(s.URL); err != nil || u.Scheme != "https" || u.Host == "" || u.User != nil {
		return fmt.Errorf("%q is no https address", s.URL)
	}
	g.Sources = append(g.Sources, s)
	return nil
}

func (r *reader) step(g *Guidance) (err error) {
	s := Step{}
	if s.ID, err = r.id(); err != nil {
		return err
	}
	var places, sources []string
	for _, p := range g.Places {
		places = append(places, p.ID)
	}
	for _, x := range g.Sources {
		sources = append(sources, x.ID)
	}
	read := func(key string, known []string, many bool) (list []string) {
		var value string
		if err == nil {
			value, err = r.want(key)
		}
		if err == nil {
			list, err = among(value, known)
		}
		if err == nil && !many && len(list) > 1 {
			err = fmt.Errorf("%s takes one value", key)
		}
		return append(list, "") // so that list[0] is there
	}
	many := func(list []string) []string { return list[:len(list)-1] }
	s.Part = read("part", Parts, false)[0]
	s.States = many(read("states", States, true))
	s.Situation = read("situation", situations, false)[0]
	if list := many(read("places", append([]string{"any"}, places...), true)); len(list) > 1 && slices.Contains(list, "any") {
		return errors.New("any stands alone")
	} else if !slices.Equal(list, []string{"any"}) {
		s.Places = list
	}
	if err == nil && r.more() && strings.HasPrefix(r.lines[r.at], "when ") {
		s.When = read("when", Conditions, false)[0]
	}
	s.Sources = many(read("source", sources, true))
	if err != nil {
		return err
	}
	if s.Verified, err = r.want("verified"); err != nil {
		return err
	}
	if s.Verified == "-" {
		s.Verified = ""
	} else if s.Verified != "copy" {
		if _, err := time.Parse(time.DateOnly, s.Verified); err != nil {
			return fmt.Errorf("verified %q is neither a day (2026-11-22), copy nor -", s.Verified)
		}
	}
	if s.Verified != "" && g.own(&s) {
		return errors.New("our own advice can't be verified")
	}
	if s.DE, err = r.want("de"); err != nil {
		return err
	}
	if s.EN, err = r.want("en"); err != nil {
		return err
	}
	g.Steps = append(g.Steps, s)
	return nil
}
