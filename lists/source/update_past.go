//go:build !js

package source

import (
	"slices"
	"time"

	"addresscheck/lists"
)

// removedOnly returns copies of the entries that are no longer included, as
// current ones.
func removedOnly(entries []*lists.Entry) (out []*lists.Entry) {
	for _, e := range entries {
		if e.Removed != nil {
			c := *e
			c.Gaps = append(slices.Clone(e.Gaps), *e.Removed)
			c.Removed = nil
			out = append(out, &c)
		}
	}
	return out
}

// matched takes entries that both editions have: what is known of their past
// stays, what the document says of them is taken.
func (u *updater) matched(pairs []pair) {
	for _, p := range pairs {
		switch {
		case p.after == nil:
			// Another party still has it; or the same one, in another spelling.
			if !slices.ContainsFunc(pairs, func(o pair) bool { return o.after != nil && sameParty(o.after.Party, p.before.Party) }) {
				u.remove(p.before)
			}
			continue
		case p.before == nil:
			first := pairs[0].before // the address was seen with another party before
			p.after.FirstSeen, p.after.Earliest, p.after.After = first.FirstSeen, first.Earliest, first.After
		default:
			u.carry(p.before, p.after)
		}
		u.put(p.after)
	}
}

// carry takes over what is known of an entry beside what the document says. What
// was said of an excerpt is not: it was about what could not be seen.
func (u *updater) carry(before, after *lists.Entry) {
	after.FirstSeen, after.Earliest, after.After, after.Gaps = before.FirstSeen, before.Earliest, before.After, before.Gaps
	if after.FirstSeen == "" {
		after.FirstSeen, after.Earliest = u.now, true
	}
	if u.excerpt {
		return
	}
	if before.Comment != "" && before.Text == after.Text {
		after.Comment = before.Comment
	}
	if after.Party.Comment == "" {
		after.Party.Comment = before.Party.Comment
	}
}

func sameParty(a, b *lists.Party) bool {
	return a.Reference != "" && a.Reference == b.Reference || a.Name == b.Name
}

// seen sets when a new address was first seen, and claims no more than is known:
// it stands in this edition and not in the one before; nor before its party was
// listed.
func (u *updater) seen(e *lists.Entry) {
	if e.FirstSeen != "" {
		return // the document says it
	}
	after := u.before
	if listed := e.Party.Listed; listed > after && listed <= u.now {
		after = previous(listed)
	}
	e.FirstSeen = u.now
	if after < previous(u.now) { // else it is the day itself
		e.Earliest, e.After = true, after
	}
}

// again takes an address that was removed and has come back.
func (u *updater) again(e *lists.Entry, gone []*lists.Entry) {
	b := gone[0]
	e.FirstSeen, e.Earliest, e.After = b.FirstSeen, b.Earliest, b.After
	e.Gaps = slices.Clone(b.Gaps)
	last := &e.Gaps[len(e.Gaps)-1]
	// It was gone by the end of the window in which it went, and back by now.
	*last = lists.Window{From: max(last.From, last.To), To: u.now}
	if last.From >= last.To {
		last.From = previous(u.now)
	}
	if e.Comment == "" && e.Text == b.Text {
		e.Comment = b.Comment
	}
}

// remove keeps an entry that is no longer included.
func (u *updater) remove(e *lists.Entry) {
	c := *e
	c.Removed = &lists.Window{From: u.before, To: u.now}
	if u.before >= previous(u.now) {
		c.Removed.From = u.now // the day itself is known
	}
	u.keep(&c)
}

// keep keeps a removed entry under its party, which is the document's where that
// has it.
func (u *updater) keep(e *lists.Entry) {
	c := *e
	key := [2]string{e.Party.Name, e.Party.Reference}
	c.Party = u.byName[key]
	if p := u.byReference[e.Party.Reference]; p != nil {
		c.Party = p
	}
	if c.Party == nil {
		p := *e.Party
		p.Source = u.source
		c.Party, u.byName[key] = &p, &p
	}
	u.put(&c)
}

// kept is what facts can hold once.
type kept struct {
	party       *lists.Party
	asset, text string
}

// put adds an entry, unless it is there.
func (u *updater) put(e *lists.Entry) {
	if k := (kept{e.Party, e.Asset, e.Text}); !u.had[k] {
		u.had[k] = true
		u.entries = append(u.entries, e)
	}
}

// previous is the day before a date.
func previous(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, -1).Format(time.DateOnly)
}
