package guides

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"addresscheck/site/blocks"
)

// parse reads one file on top of what was read before. It refuses whatever it
// does not know, with the line.
func (g *Guides) parse(file string) error {
	lines, err := blocks.New(file)
	if err != nil {
		return err
	}
	r := &reader{lines}
	return r.Each(func() error {
		switch r.Key {
		case "source":
			return r.source(g)
		case "guide":
			return r.guide(g)
		case "section":
			return r.section(g)
		case "claim":
			return r.claim(g)
		case "event":
			return r.event(g)
		}
		return fmt.Errorf("a block begins with source, guide, section, claim or event, not %q", r.Key)
	})
}

// reader goes through the lines of a file.
type reader struct{ *blocks.Reader }

// want reads the line of a key that must follow.
func (r *reader) want(key string, into *string) (err error) {
	*into, err = r.Want(key)
	return err
}

// text reads a text in both languages.
func (r *reader) text(prefix string, into *Text) error {
	if err := r.want(prefix+"de", &into.DE); err != nil {
		return err
	}
	return r.want(prefix+"en", &into.EN)
}

var isID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`).MatchString

func (r *reader) id(taken bool) error {
	switch {
	case !isID(r.Value):
		return fmt.Errorf("%q is no id", r.Value)
	case taken:
		return fmt.Errorf("%s %s is there twice", r.Key, r.Value)
	}
	return nil
}

// day reports whether it is a year, a month or a day that the calendar has.
func day(s string) bool {
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	_, err := time.Parse(time.DateOnly[:len(s)], s)
	return err == nil
}

// sources reads the ids that a statement names.
func (r *reader) sources(g *Guides, into *[]*Source) error {
	var value string
	if err := r.want("source", &value); err != nil {
		return err
	}
	for id := range strings.SplitSeq(value, " ") {
		i := slices.IndexFunc(g.Sources, func(s *Source) bool { return s.ID == id })
		if i < 0 {
			return fmt.Errorf("%q is no source", id)
		}
		if slices.Contains(*into, g.Sources[i]) {
			return fmt.Errorf("source %s is there twice", id)
		}
		*into = append(*into, g.Sources[i])
	}
	return nil
}

func (r *reader) source(g *Guides) error {
	s := &Source{ID: r.Value}
	if err := r.id(slices.ContainsFunc(g.Sources, func(x *Source) bool { return x.ID == s.ID })); err != nil {
		return err
	}
	for _, f := range []struct {
		key  string
		into *string
	}{{"publisher", &s.Publisher}, {"title", &s.Title}, {"date", &s.Date}, {"url", &s.URL}, {"read", &s.Read}} {
		if err := r.want(f.key, f.into); err != nil {
			return err
		}
		if *f.into == "-" {
			*f.into = ""
		}
	}
	if s.Publisher == "" || s.Title == "" {
		return errors.New("a source has a publisher and a title")
	}
	if s.Date != "" && !day(s.Date) {
		return fmt.Errorf("%q is no day, month or year", s.Date)
	}
	if u, err := url.Parse(s.URL); s.URL != "" && (err != nil || u.Scheme != "https" || u.Host == "" || u.User != nil) {
		return fmt.Errorf("%q is no https address", s.URL)
	}
	if s.Read != "" && s.Read != "copy" && s.Read != "report" {
		return fmt.Errorf("read is copy, report or -, not %q", s.Read)
	}
	if s.Own() && (s.URL != "" || s.Read != "") {
		return errors.New("our own advice has no date, no address and nothing to read")
	}
	g.Sources = append(g.Sources, s)
	return nil
}

func (r *reader) guide(g *Guides) error {
	x := &Guide{Name: r.Value}
	if err := r.id(g.Guide(x.Name) != nil); err != nil {
		return err
	}
	g.Guides = append(g.Guides, x)
	return errors.Join(r.text("title_", &x.Title), r.text("description_", &x.Description), r.text("lead_", &x.Lead))
}

func (r *reader) section(g *Guides) error {
	if len(g.Guides) == 0 {
		return errors.New("a section before its guide")
	}
	x := g.Guides[len(g.Guides)-1]
	s := &Section{ID: r.Value}
	if err := r.id(x.Section(s.ID) != nil); err != nil {
		return err
	}
	if err := r.want("form", &s.Form); err != nil {
		return err
	}
	if !slices.Contains(Forms, s.Form) {
		return fmt.Errorf("%q is none of %s", s.Form, strings.Join(Forms, " "))
	}
	x.Sections = append(x.Sections, s)
	return r.text("", &s.Heading)
}

func (r *reader) claim(g *Guides) error {
	if len(g.Guides) == 0 || len(g.Guides[len(g.Guides)-1].Sections) == 0 {
		return errors.New("a claim before its section")
	}
	x := g.Guides[len(g.Guides)-1]
	taken := slices.ContainsFunc(x.Sections, func(s *Section) bool {
		return slices.ContainsFunc(s.Claims, func(c Claim) bool { return c.ID == r.Value })
	})
	c := Claim{ID: r.Value}
	if err := r.id(taken); err != nil {
		return err
	}
	if err := r.sources(g, &c.Sources); err != nil {
		return err
	}
	if err := r.text("", &c.Text); err != nil {
		return err
	}
	last := x.Sections[len(x.Sections)-1]
	last.Claims = append(last.Claims, c)
	return nil
}

func (r *reader) event(g *Guides) error {
	e := &Event{ID: r.Value}
	if err := r.id(slices.ContainsFunc(g.Events, func(x *Event) bool { return x.ID == e.ID })); err != nil {
		return err
	}
	var date string
	if err := r.want("date", &date); err != nil {
		return err
	}
	e.From, e.To = span(date)
	if !day(e.From) || e.To != "" && (!day(e.To) || e.To <= e.From) || e.To == "" && strings.Contains(date, ".") {
		return fmt.Errorf("%q is neither a day nor DAY..DAY", date)
	}
	if n := len(g.Events); n > 0 && g.Events[n-1].From > e.From {
		return fmt.Errorf("event %s is older than the one before it", e.ID)
	}
	if err := r.sources(g, &e.Sources); err != nil {
		return err
	}
	for r.Follows("carries") {
		value, err := r.Want("carries")
		if err != nil {
			return err
		}
		c, err := carrier(value)
		if err != nil {
			return err
		}
		e.Carriers = append(e.Carriers, c)
	}
	if err := r.text("title_", &e.Title); err != nil {
		return err
	}
	g.Events = append(g.Events, e)
	return r.text("", &e.Text)
}

// carrier reads SOURCE REFERENCE [DAY..DAY]; a reference can hold blanks.
func carrier(value string) (c Carrier, err error) {
	source, rest, _ := strings.Cut(value, " ")
	c = Carrier{Source: source, Reference: rest}
	if i := strings.LastIndexByte(rest, ' '); i >= 0 && strings.Contains(rest[i:], "..") {
		c.Reference = rest[:i]
		c.From, c.To = span(rest[i+1:])
		if len(c.From) != 10 || len(c.To) != 10 || !day(c.From) || !day(c.To) || c.To < c.From {
			return c, fmt.Errorf("%q is not DAY..DAY", rest[i+1:])
		}
	}
	if !isID(source) || c.Reference == "" {
		return c, fmt.Errorf("carries takes a source and a reference, not %q", value)
	}
	return c, nil
}
