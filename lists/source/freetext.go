//go:build !js

package source

import (
	"errors"
	"strings"

	"addresscheck/address"
	"addresscheck/address/find"
	"addresscheck/lists"
)

// maxFree is the longest single text that is searched; the finder's own bound is
// higher.
const maxFree = 1 << 20

// free finds the addresses in a free text and adds them to the party. What looks
// like an address and is none is reported. Where its form claims it or a label
// stands before it, it is kept too: the authority meant an address, and somebody
// may paste exactly what it published.
func (r *reader) free(p *lists.Party, line int, text string) error {
	if len(text) < 20 {
		return nil // shorter than any address
	}
	if err := r.room(line); err != nil {
		return err
	}
	if len(text) > maxFree {
		return r.fail(line, "a text of more than %d bytes", maxFree)
	}
	found, more := find.All(text)
	if more {
		return r.fail(line, "a text with more candidates than are read")
	}
	if len(found) == 0 && speaks.MatchString(text) {
		at := speaks.FindStringIndex(text)
		shown := clean(text[at[0]:min(len(text), at[0]+160)])
		r.doc.Unread = append(r.doc.Unread, Unread{Line: line, Party: p.Name, Text: shown, Reason: "it speaks of an address, and none was found"})
	}
	label, last := "", 0
	for i := range found {
		c := &found[i]
		published := text[c.Start:c.End]
		if l := labelBefore(text[last:c.Start]); l != "" {
			label = l
		} else if last == 0 || !between.MatchString(text[last:c.Start]) {
			label = ""
		}
		last = c.End
		if wellFormed(c) {
			r.add(p, label, c.Text, repaired(c, published))
			continue
		}
		if errors.Is(c.Err, address.ErrSecret) {
			published = c.Text // masked
		}
		u := Unread{Line: line + strings.Count(text[:c.Start], "\n"), Party: p.Name, Text: short(published), Reason: c.Err.Err.Error()}
		if u.Kept = keep(c, label) && len(clean(published)) <= 512; u.Kept {
			r.add(p, label, clean(published), noForm)
		}
		r.doc.Unread = append(r.doc.Unread, u)
	}
	return nil
}

// keep reports whether what is no address was meant to be one.
func keep(c *find.Candidate, label string) bool {
	for _, never := range []error{address.ErrName, address.ErrInvoice, address.ErrSecret, address.ErrShortened} {
		if errors.Is(c.Err, never) {
			return false
		}
	}
	return label != "" || c.Err.Chain != 0
}

// field adds what stands in a field that is meant for one address. Several in one
// field become several entries; what is no address is kept as published, beside
// any address in it.
func (r *reader) field(p *lists.Party, line int, asset, text, remark string) error {
	if err := r.room(line); err != nil {
		return err
	}
	published := clean(text)
	if published == "" {
		return r.fail(line, "an address without a text")
	}
	if len(published) > 512 {
		return r.fail(line, "an address of %d bytes: %.60q…", len(published), published)
	}
	if _, err := address.Parse(published); err == nil {
		comment := ""
		if published != strings.TrimSpace(text) {
			comment = hidden
		}
		r.add(p, asset, published, comment).Remark = remark
		return nil
	}
	found, rest := addresses(text)
	for i := range found {
		c := &found[i]
		r.add(p, asset, c.Text, repaired(c, text[c.Start:c.End])).Remark = remark
	}
	if len(found) > 0 && !rest {
		return nil
	}
	// Whatever was found in it, the whole is kept too: but what a person may keep
	// in a list of their own by mistake must not be copied.
	_, err := address.Parse(published)
	why, _ := errors.AsType[*address.Error](err)
	if r.row.Kind == lists.Own && errors.Is(err, address.ErrSecret) {
		return r.fail(line, "%s where an address is expected: take it out of the list", why.Err)
	}
	r.doc.Unread = append(r.doc.Unread, Unread{Line: line, Party: p.Name, Text: published, Reason: why.Err.Error(), Kept: true})
	r.add(p, asset, published, noForm).Remark = remark
	return nil
}

// addresses returns the addresses in text, and whether anything else stands in
// it but what separates them.
func addresses(text string) (out []find.Candidate, rest bool) {
	found, more := find.All(text)
	last := 0
	for i := range found {
		rest = rest || !wellFormed(&found[i]) || !between.MatchString(text[last:found[i].Start])
		if wellFormed(&found[i]) {
			out = append(out, found[i])
		}
		last = found[i].End
	}
	return out, rest || more || !between.MatchString(text[last:])
}

// room refuses to go on in a document that has more entries than can be.
func (r *reader) room(line int) error {
	if n := len(r.doc.Entries); n > r.row.Max {
		return r.fail(line, "more than %d addresses: that is not believable", r.row.Max)
	}
	return nil
}

// add adds an entry.
func (r *reader) add(p *lists.Party, asset, text, comment string) *lists.Entry {
	p.Source = r.doc.Source
	e := &lists.Entry{Party: p, Asset: asset, Text: text, Comment: comment}
	r.doc.Entries = append(r.doc.Entries, e)
	return e
}
