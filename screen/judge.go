package screen

import (
	"errors"
	"slices"
	"strconv"
	"unicode/utf8"

	"addresscheck/address"
	"addresscheck/address/find"
	"addresscheck/lists"
)

// judge gives the state of one candidate. Every reading is compared; the most
// severe wins and names its reading.
func judge(text string, c *find.Candidate, o *Options) Item {
	it := Item{Start: c.Start, End: c.End, Input: text[c.Start:c.End], Read: c.Text, Readings: c.Readings, Err: c.Err, Tag: c.Tag, Amount: c.Amount}
	if it.secret() {
		return it.mask()
	}
	if c.At >= c.Start && c.At < c.End {
		it.foreign, it.place = c.Rune, utf8.RuneCountInString(text[c.Start:c.At])+1
	}
	for i := range it.Readings {
		r := &it.Readings[i]
		state := o.judgeReading(&it, r)
		if state != "" && (it.Reading == nil || state.Rank() < it.State.Rank()) {
			it.State, it.Reading = state, r
		}
	}
	o.judgeText(&it)
	if it.State == "" || it.Err != nil {
		it.State = worse(it.State, stateOf(it.Err))
	}
	it.explain(c)
	if r := it.Reading; r != nil && r.Expires > 0 && o.Now > r.Expires {
		it.addCode("expired")
	}
	return it
}

// secret reports whether any reading, or the candidate, is a private key.
func (it *Item) secret() bool {
	if it.Err != nil && errors.Is(it.Err, address.ErrSecret) {
		return true
	}
	for i := range it.Readings {
		if e := it.Readings[i].Err; e != nil && errors.Is(e, address.ErrSecret) {
			return true
		}
	}
	return false
}

// mask removes everything of a secret but its first two bytes.
func (it *Item) mask() Item {
	masked := address.Mask(it.Read)
	if len(it.Read) > len(masked) || it.Read == "" {
		masked = address.Mask(it.Input)
	}
	e := &address.Error{Input: masked, At: -1, Err: address.ErrSecret}
	return Item{Start: it.Start, End: it.End, Input: masked, Read: masked, State: Invalid, Codes: []string{"secret"}, Err: e, Readings: []address.Reading{{Err: e}}}
}

// judgeReading compares one reading. It returns "" for a reading that says
// nothing: the refusal of a form that another, checksummed reading contradicts.
func (o *Options) judgeReading(it *Item, r *address.Reading) State {
	var state State
	if r.Address.IsValid() && o.Lists != nil {
		for _, h := range o.lookup(it, r) {
			hit := Hit{Hit: h, Reading: r, State: stateOfHit(h)}
			if it.addHit(hit) {
				state = worse(state, hit.State)
			}
		}
	}
	var ends address.Ends
	var long bool
	if r.Valid() && r.Comparable() {
		if ends, long = r.Address.Ends(); long {
			it.kinship = append(it.kinship, kin{ends, r.Address}) // of a listed row too: the row that imitates it is told
		}
	}
	switch {
	case state.certain():
		return state
	case !r.Valid():
		if proven(it.Readings) {
			return state
		}
		return worse(state, stateOf(r.Err))
	case !r.Comparable():
		return worse(state, NotChecked)
	}
	if o.Lists != nil && long {
		if entries := o.Lists.Lookalikes(r.Address, ends); len(entries) > 0 && state == "" {
			for _, e := range entries {
				it.addSimilar(Similar{Text: e.Account.String(), From: e})
			}
			state = Lookalike
		}
	}
	return worse(state, None)
}

// lookup returns the entries for a reading's account. What an earlier reading of
// the same text has looked up is not looked up again: 1… is one key on Bitcoin and
// on all its likes, and to find what wraps it costs two hashes.
func (o *Options) lookup(it *Item, r *address.Reading) []lists.Hit {
	for i := range it.Readings {
		earlier := &it.Readings[i]
		switch {
		case earlier == r:
			return o.Lists.Lookup(r.Address)
		case earlier.Address == r.Address:
			return nil
		case address.SameKeys(earlier.Address, r.Address):
			return o.Lists.LookupAccount(r.Address)
		}
	}
	return o.Lists.Lookup(r.Address)
}

// proven reports whether a reading is valid with a checksum: then a form that
// claims the same text by its look alone is mistaken.
func proven(rs []address.Reading) bool {
	return len(rs) > 0 && rs[0].Valid() && rs[0].Proof != address.ProofNone
}

// judgeText compares what was written as text, whatever its validation says.
// Letter case decides only for a text that no checksum proves to be something
// else.
func (o *Options) judgeText(it *Item) {
	if o.Lists == nil {
		return
	}
	for _, written := range [...]string{it.Read, it.Input} {
		for _, h := range o.Lists.LookupText(written) {
			if proven(it.Readings) && written != h.Entry.Text {
				continue
			}
			hit := Hit{Hit: h, State: stateOfHit(h)}
			if it.addHit(hit) && (it.State == "" || hit.State.Rank() < it.State.Rank()) {
				it.State = hit.State
			}
		}
	}
}

// addHit keeps a hit once: an entry found by its account is not told again by
// its text or by a further reading, unless that says more. An address filed as
// BCH is derived from itself when it is read as Bitcoin, and listed when it is
// read as what it was filed as.
func (it *Item) addHit(h Hit) bool {
	for i := range it.Hits {
		if it.Hits[i].Entry == h.Entry {
			if it.Hits[i].State.Rank() <= h.State.Rank() {
				return false
			}
			it.Hits = append(it.Hits[:i], it.Hits[i+1:]...)
			break
		}
	}
	at := len(it.Hits)
	for at > 0 && h.State.Rank() < it.Hits[at-1].State.Rank() {
		at--
	}
	it.Hits = append(it.Hits, Hit{})
	copy(it.Hits[at+1:], it.Hits[at:])
	it.Hits[at] = h
	return true
}

// stateOfHit is what one hit makes of an address.
func stateOfHit(h lists.Hit) State {
	switch {
	case h.Entry.Removed != nil:
		return Formerly
	case h.Relation == lists.Derived:
		return Related
	case h.Entry.Party.Source.Kind == lists.Sanctions:
		return Listed
	}
	return Named
}

// stateOf is what a refusal makes of a text: what could not be read is not
// checked, what was read and is wrong is invalid. Without a reading and without a
// refusal nothing was checked.
func stateOf(err *address.Error) State {
	if err == nil {
		return NotChecked
	}
	for _, e := range [...]error{address.ErrUnsupported, address.ErrName, address.ErrInvoice, address.ErrHash, address.ErrParameter, address.ErrShortened} {
		if errors.Is(err, e) {
			return NotChecked
		}
	}
	return Invalid
}

// explain fills in the codes: what was undone, why it is not valid, what the
// reading is not good for, how a hit was found.
func (it *Item) explain(c *find.Candidate) {
	for _, n := range c.Notes.Names() {
		it.addCode(n)
	}
	r := it.Reading
	if r == nil && len(it.Readings) > 0 {
		r = &it.Readings[0]
		it.Reading = r
	}
	if r != nil {
		if r.Err != nil {
			it.addCode(address.Code(r.Err))
			it.Err = r.Err
		} else if it.Err != nil {
			it.addCode(address.Code(it.Err)) // read only after foreign characters were undone
		}
		for _, n := range r.Caveats.Names() {
			it.addCode(n)
		}
		if r.Address.IsValid() && r.Proof == address.ProofNone && r.Err == nil {
			it.addCode("no_checksum")
		}
		if s, ok := address.SpecialOf(r.Address); ok && s.Burn {
			it.addCode("burn")
		} else if ok {
			it.addCode("contract")
		}
		if r.HasTag && it.Tag == "" {
			it.Tag = strconv.FormatUint(uint64(r.Tag), 10)
		}
		if r.Payment != "" && it.Tag == "" {
			it.Tag = r.Payment
		}
		if r.Amount != "" && it.Amount == "" {
			it.Amount = r.Amount
		}
	}
	if it.Tag != "" {
		it.addCode("tag")
	}
	for i := range it.Hits {
		it.explainHit(&it.Hits[i])
	}
}

// explainHit adds the codes of one hit.
func (it *Item) explainHit(h *Hit) {
	switch {
	case h.Relation == lists.Derived:
		it.addCode(h.Why.String())
	case h.Relation == lists.SameText && !slices.Contains(it.Codes, "inside"):
		it.addCode("same_text")
	}
	if !h.Entry.Account.IsValid() {
		it.addCode("entry_unreadable")
	} else if otherLabel(h.Entry) {
		it.addCode("other_label")
	}
	if id := h.Entry.Account.Chain().ID(); h.Relation != lists.Derived && (id == "XRP" || id == "BNB" || id == "XLM" || id == "TON" || id == "HBAR" || id == "EOS" || id == "ATOM") {
		it.addCode("memo_chain") // many customers of an exchange share one address there
	}
}

// otherLabel reports whether an entry was filed under the label of another chain
// than its address is of.
func otherLabel(e *lists.Entry) bool {
	c, ok := address.ChainByID(e.Asset)
	return ok && e.Account.IsValid() && c.Accounts() != e.Account.Chain()
}

// addCode adds a code once.
func (it *Item) addCode(code string) {
	if code == "" {
		return
	}
	for _, c := range it.Codes {
		if c == code {
			return
		}
	}
	it.Codes = append(it.Codes, code)
}
