//go:build !js

package changes

import (
	"cmp"
	"strings"
	"time"
	"unicode"

	"addresscheck/lists"
)

// ForgetAfter is how long a natural person who is no longer listed is still told
// of here, and found by the search of the page (site/vault/search.js): one year
// after the last address was gone. A check still says that an address was listed.
const ForgetAfter = 365 * 24 * time.Hour

// Told returns the entries without those of natural persons whom a list no
// longer names and who have been gone for ForgetAfter on the day of its edition.
// The facts alone decide, not the clock: the same facts give the same bytes.
func Told(entries []*lists.Entry) (kept []*lists.Entry) {
	gone, edition := map[*lists.Party]string{}, map[*lists.Source]string{}
	for _, e := range entries {
		s := e.Party.Source
		last := "9999-12-31"
		edition[s] = max(edition[s], s.Published, e.FirstSeen)
		if e.Removed != nil {
			last = cmp.Or(e.Removed.To, e.Removed.From)
			edition[s] = max(edition[s], last)
		}
		gone[e.Party] = max(gone[e.Party], last)
	}
	for _, e := range entries {
		if person(e.Party) && older(gone[e.Party], edition[e.Party.Source]) {
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

// person reports whether a party is, or may be, a natural person. Where the facts
// do not say it, the authority's spelling does: firms and groups are all capitals.
func person(p *lists.Party) bool {
	return p.Type == "individual" || p.Type == "" && strings.ContainsFunc(p.Name, unicode.IsLower)
}

// older reports whether a day lies ForgetAfter or more before another.
func older(day, now string) bool {
	a, err := time.Parse(time.DateOnly, day)
	b, err2 := time.Parse(time.DateOnly, now)
	return err == nil && err2 == nil && b.Sub(a) >= ForgetAfter
}
