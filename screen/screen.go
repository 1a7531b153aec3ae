package screen

import (
	"addresscheck/address"
	"addresscheck/address/find"
	"addresscheck/lists"
)

// Options say against what is screened and when.
type Options struct {
	Lists   *lists.Lists     // nil when none could be opened
	Refused *lists.OpenError // why, if known
	Now     int64            // the clock, Unix seconds
	Place   string           // where the person is: DE, AT, CH, EU, FR, GB, US, or "" (not chosen)
	MaxAge  int64            // seconds; may only tighten UsableFor; 0: no further limit
	Lines   bool             // every line is an address, whatever it holds
}

// Hit is an entry found, with the reading of the text that found it.
type Hit struct {
	lists.Hit
	Reading *address.Reading // nil for a hit by text alone
	State   State            // what this hit alone makes of the address
}

// Similar is an address that a row is easily confused with.
type Similar struct {
	Text string       // canonical text
	Item int          // number of the other row of the batch, 0 for a listed address
	From *lists.Entry // the listed address, nil for a row of the batch
}

// Item is one address of the text.
type Item struct {
	N          int    // from 1
	Start, End int    // byte offsets in the text
	Input      string // the text as pasted; masked where it holds a secret
	Read       string // what was read: without blanks, link, scheme; masked likewise
	State      State
	Finding    State    // what the state would be if the lists could be relied on
	Codes      []string // reasons and remarks, in a fixed order
	Reading    *address.Reading
	Readings   []address.Reading
	Err        *address.Error
	Hits       []Hit
	Similar    []Similar
	Tag        string
	Amount     string
	Cell       *Cell // where it stands in a table (ScreenCells), nil in a text

	kinship []kin // what look-alikes in the batch are told by
	foreign rune  // the first character that was undone, 0 for none
	place   int   // and which of Input's it is, from 1
}

// Result is what was found in a text.
type Result struct {
	Items    []Item
	Coverage Coverage
	Place    string // as of Options
	More     bool   // the text held more than was read: see find.MaxCandidates and find.MaxText
}

// Count returns how many items are in each state, by the order of States.
func (r *Result) Count() (n [len(States)]int) {
	for i := range r.Items {
		n[r.Items[i].State.Rank()]++
	}
	return n
}

// Renumber makes the first item number first+1: the rows of several texts are
// counted through.
func (r *Result) Renumber(first int) {
	for i := range r.Items {
		it := &r.Items[i]
		it.N += first
		for k := range it.Similar {
			if it.Similar[k].Item > 0 {
				it.Similar[k].Item += first
			}
		}
	}
}

// Screen finds the addresses of text and looks each up. It always answers: a
// text without an address gives no items, and what could not be checked says so.
func Screen(text string, o Options) Result {
	res := Result{Coverage: cover(&o), Place: o.Place}
	var found []find.Candidate
	if o.Lines {
		found, res.More = lines(text)
	} else {
		found, res.More = find.Everything(text)
	}
	res.Items = make([]Item, 0, len(found))
	for i := range found {
		it := judge(text, &found[i], &o)
		if found[i].Apart && len(it.Hits) == 0 {
			continue // something else, and no list names what it could be
		}
		if o.Lists != nil && len(res.Items) < maxMistyped {
			it.addMistyped(o.Lists)
		}
		res.Items = append(res.Items, it)
	}
	if o.Lists != nil {
		addSpellings(&res, text, &o)
	}
	markSimilar(res.Items)
	for i := range res.Items {
		it := &res.Items[i]
		it.N = i + 1
		it.Finding = it.State
		if it.State == None && o.Lists == nil {
			it.Finding = NotChecked // nothing was compared
		}
		if !res.Coverage.OK() {
			it.addCode(res.Coverage.Code)
			if !it.State.certain() && it.State != Invalid {
				it.State = NotChecked
			}
		}
	}
	return res
}
