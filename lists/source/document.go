//go:build !js

package source

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"addresscheck/internal/xmlstream"
	"addresscheck/lists"
)

// Document is what a reader found: the entries in the order in which they stand
// in it, an address that stands there twice twice.
type Document struct {
	Source  *lists.Source
	Entries []*lists.Entry
	Unread  []Unread
}

// Unread is a text that looks like an address and could not be read as one.
type Unread struct {
	Line   int
	Party  string
	Text   string
	Reason string
	Kept   bool // as an entry, compared as text
}

// reader is what all readers share.
type reader struct {
	row *Row
	in  io.Reader
	doc *Document
	ids map[string]*idSet // by kind

	counted, lines int // bytes of a JSON document, and the lines in them
}

func (r *reader) fail(line int, format string, args ...any) error {
	return &Error{r.row.ID, line, fmt.Sprintf(format, args...)}
}

// wrap turns an error of the scanner into one of the source.
func (r *reader) wrap(err error) error {
	if e, ok := errors.AsType[*xmlstream.Error](err); ok {
		return &Error{r.row.ID, e.Line, e.Reason}
	}
	if _, ok := errors.AsType[*Error](err); ok {
		return err
	}
	return fmt.Errorf("%s: %w", r.row.ID, err)
}

// once refuses a second id of one kind.
func (r *reader) once(line int, kind, id string) error {
	if id == "" {
		return r.fail(line, "a %s without an id", kind)
	}
	ids := r.ids[kind]
	if ids == nil {
		if r.ids == nil {
			r.ids = map[string]*idSet{}
		}
		ids = &idSet{}
		r.ids[kind] = ids
	}
	if !ids.add(id) {
		return r.fail(line, "a second %s with the id %s", kind, id)
	}
	return nil
}

// published sets the date of the edition.
func (r *reader) published(line int, date string) error {
	if !isDate(date) {
		return r.fail(line, "the document's date is %q, not a date", date)
	}
	r.doc.Source.Published = date
	return nil
}

// tidy removes from a party's values what is empty or stands there twice.
func tidy(values []string) []string {
	out := values[:0]
	for _, v := range values {
		if v = clean(v); v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

// finish puts a party's values into the form in which facts keep them.
func finish(p *lists.Party) {
	p.Name = clean(p.Name)
	p.Aliases = slices.DeleteFunc(tidy(p.Aliases), func(a string) bool { return a == p.Name })
	p.Spellings = slices.DeleteFunc(tidy(p.Spellings), func(a string) bool { return a == p.Name })
	p.Also, p.Basis = tidy(p.Also), tidy(p.Basis)
	p.Programmes = tidy(p.Programmes)
	slices.Sort(p.Programmes)
	slices.Sort(p.Basis)
	slices.SortFunc(p.Topics, func(a, b lists.Topic) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(basisOrder(a.Basis), basisOrder(b.Basis)), strings.Compare(a.Text, b.Text))
	})
	p.Topics = slices.Compact(p.Topics)
}
