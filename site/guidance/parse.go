package guidance

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
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

// reader goes through the lines "key value".
type reader struct {
	lines      []string
	at         int // number of the line that was read last, from 1
	key, value string
	ids        map[string]bool
	err        error
}

// more reports whether the line that follows is one of the same block.
func (r *reader) more() bool {
	return r.at < len(r.lines) && r.lines[r.at] != "" && r.lines[r.at][0] != '#'
}

// next reads the next line that is not blank and no comment.
func (r *reader) next() bool {
	for r.at < len(r.lines) && !r.more() {
		r.at++
	}
	return r.at < len(r.lines) && r.line() == nil
}

func (r *reader) line() error {
	line := r.lines[r.at]
	r.at++
	var ok bool
	r.key, r.value, ok = strings.Cut(line, " ")
	switch {
	case len(line) > maxLine:
		r.err = fmt.Errorf("longer than %d bytes", maxLine)
	case !utf8.ValidString(line) || strings.ContainsFunc(line, func(c rune) bool { return !unicode.IsPrint(c) }):
		r.err = errors.New("a character that can't be seen, or no UTF-8")
	case !ok || r.value == "" || strings.TrimSpace(r.value) != r.value || strings.Contains(r.value, "  "):
		r.err = errors.New("a line is a key, one blank and a value")
	}
	return r.err
}

// want reads the line of a key that must follow.
func (r *reader) want(key string) (string, error) {
	if !r.more() {
		return "", fmt.Errorf("%s is missing", key)
	}
	if err := r.line(); err != nil {
		return "", err
	}
	if r.key != key {
		return "", fmt.Errorf("%s should stand here, not %q", key, r.key)
	}
	return r.value, nil
}

// id takes the block's id: small letters, digits and hyphens, once in the file
// for each kind of block.
func (r *reader) id() (string, error) {
	name := r.key + " " + r.value
	if r.key != "place" && strings.Trim(r.value, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return "", fmt.Errorf("%q is no id", r.value)
	}
	if r.ids[name] {
		return "", fmt.Errorf("%s is there twice", name)
	}
	r.ids[name] = true
	return r.value, nil
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
