//go:build !js

package source

import (
	"fmt"
	"time"

	"addresscheck/lists"
)

// Options are what an update needs to know beside facts and document.
type Options struct {
	Now         int64 // Unix seconds: when the document was compared
	Acknowledge int   // removals that the person who runs it expects; negative: not said
}

// MaxShrink is the share of entries, in percent, that may go without being
// acknowledged. The largest genuine removal so far was 12.6 % (Tornado Cash,
// 90 addresses, 2025-03-21).
const MaxShrink = 15

// ShrinkError says that more entries would go than may without a person's word.
type ShrinkError struct {
	Source       string
	Removed, Had int
	Acknowledged int // negative: nothing was
}

// Error returns the numbers and what to do.
func (e *ShrinkError) Error() string {
	if e.Acknowledged >= 0 {
		return fmt.Sprintf("%s: %d of %d addresses would be removed, and %d were acknowledged", e.Source, e.Removed, e.Had, e.Acknowledged)
	}
	return fmt.Sprintf("%s: %d of %d addresses would be removed, more than %d %%: look at lists diff, then acknowledge the exact number", e.Source, e.Removed, e.Had, MaxShrink)
}

// Updated is the facts of a source after an update.
type Updated struct {
	Source  *lists.Source
	Entries []*lists.Entry
	Changes *Changes
}

// Update changes facts by what a document says. old is nil at the first time.
// Entries that are no longer included are kept with the window in which they
// went; entries that come back get the time in between as a gap; the date first
// seen stays. It refuses a document that is older than the facts or of a day to come, has fewer or
// more entries than its source can have, or removes too many.
func Update(s *lists.Source, old []*lists.Entry, doc *Document, o Options) (*Updated, error) {
	row, ok := ByID(doc.Source.ID)
	if !ok {
		return nil, fmt.Errorf("unknown source %s", doc.Source.ID)
	}
	u := updater{now: doc.Source.Published}
	if u.now == "" {
		u.now = day(o.Now)
	}
	if s != nil {
		if s.ID != row.ID {
			return nil, fmt.Errorf("the facts are of %s, the document of %s", s.ID, row.ID)
		}
		u.excerpt = !s.Whole
		if u.before = s.Published; u.before == "" && s.Compared != 0 {
			u.before = day(s.Compared)
		}
	}
	if u.now > day(o.Now+24*60*60) { // the authority's day may have begun before ours
		return nil, &Error{row.ID, 0, fmt.Sprintf("the document is of %s, which is to come: today is %s. Look at its date, or at this machine's clock", u.now, day(o.Now))}
	}
	if u.now < u.before {
		return nil, &Error{row.ID, 0, fmt.Sprintf("the document is of %s, older than the facts (%s)", u.now, u.before)}
	}
	c := Compare(old, doc.Entries)
	if n := len(c.Added) + c.before - len(c.Removed); n < row.Min || n > row.Max {
		return nil, &Error{row.ID, 0, fmt.Sprintf("%d addresses; between %d and %d are believable", n, row.Min, row.Max)}
	}
	n := len(c.Removed)
	if o.Acknowledge >= 0 && o.Acknowledge != n || o.Acknowledge < 0 && n*100 > c.before*MaxShrink {
		return nil, &ShrinkError{row.ID, n, c.before, o.Acknowledge}
	}
	source := *doc.Source
	source.Published = u.now
	if source.Failed = false; source.Live {
		source.Compared = o.Now
	}
	u.source = &source
	u.take(old, doc.Entries)
	return &Updated{&source, u.entries, c}, nil
}

func day(unix int64) string { return time.Unix(unix, 0).UTC().Format(time.DateOnly) }

// updater makes the new entries.
type updater struct {
	source      *lists.Source
	now, before string // dates of the two editions
	excerpt     bool   // the facts were one
	entries     []*lists.Entry
	byReference map[string]*lists.Party    // parties of the document
	byName      map[[2]string]*lists.Party // all parties, by name and reference
	had         map[kept]bool
}

// take makes the new entries from the old ones and those of the document.
func (u *updater) take(old, new []*lists.Entry) {
	u.byReference, u.byName, u.had = map[string]*lists.Party{}, map[[2]string]*lists.Party{}, map[kept]bool{}
	for _, e := range new {
		p := e.Party
		if p.Source = u.source; p.Reference != "" {
			u.byReference[p.Reference] = p
		}
		u.byName[[2]string{p.Name, p.Reference}] = p
	}
	gone, _ := group(removedOnly(old))
	before, _ := group(old)
	after, order := group(new)
	for _, id := range order {
		was := before[id]
		if was == nil {
			for _, e := range after[id] {
				if gone[id] != nil {
					u.again(e, gone[id])
				} else {
					u.seen(e)
				}
				u.put(e)
			}
			delete(gone, id)
			continue
		}
		u.matched(match(was, after[id]))
	}
	for _, e := range old {
		switch id := identify(e); {
		case e.Removed == nil && after[id] == nil:
			u.remove(e)
		case e.Removed != nil && gone[id] != nil:
			u.keep(e)
		}
	}
}
