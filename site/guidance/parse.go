package guidance

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"addresscheck/site/blocks"
)

// Bounds of the file.
// Parse reads a file. It refuses whatever it does not know, with the line.
func Parse(file string) (*Guidance, error) {
	lines, err := blocks.New(file)
	if err != nil {
		return nil, err
	}
	r := &reader{lines, map[string]bool{}}
	var g Guidance
	err = r.Each(func() error {
		switch r.Key {
		case "place":
			return r.place(&g)
		case "source":
			return r.source(&g)
		case "step":
			return r.step(&g)
		}
		return fmt.Errorf("a block begins with place, source or step, not %q", r.Key)
	})
	if err != nil {
		return nil, err
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
	value, err := r.Want("binds")
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
	if s.Name, err = r.Want("name"); err != nil {
		return err
	}
	if s.URL, err = r.Want("url"); err != nil {
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
			value, err = r.Want(key)
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
	if err == nil && r.Follows("when") {
		s.When = read("when", Conditions, false)[0]
	}
	s.Sources = many(read("source", sources, true))
	if err != nil {
		return err
	}
	if s.Verified, err = r.Want("verified"); err != nil {
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
	if s.DE, err = r.Want("de"); err != nil {
		return err
	}
	if s.EN, err = r.Want("en"); err != nil {
		return err
	}
	g.Steps = append(g.Steps, s)
	return nil
}
