package screen

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"addresscheck/address"
	"addresscheck/lists"
)

// Sentence is one sentence about a result, without a language: a key of
// screen/words and its arguments. Both formatters (Go's in screen/words, the
// page's in JavaScript) make the same text of it.
type Sentence struct {
	Key  string
	Args []Arg
}

// Arg is one argument of a sentence: values that are joined with commas. The
// first byte of a value says what it is: '=' text as it stands, '@' a key of the
// catalogue, '#' a date YYYY-MM-DD, to be written as the language does.
type Arg struct {
	Name   string
	Values []string
}

// says collects sentences. Names of arguments are given with the kind of their
// value in front: "=party", "@jurisdiction", "#date".
type says []Sentence

// The call sites are many: inlined they are a tenth of the engine.
//
//go:noinline
func (s *says) add(key string, pairs ...string) {
	var args []Arg
	for i := 0; i+1 < len(pairs); i += 2 {
		args = append(args, Arg{pairs[i][1:], []string{value(pairs[i][:1] + pairs[i+1])}})
	}
	*s = append(*s, Sentence{key, args})
}

// value replaces the values that the catalogues can't tell: a date that is not
// known, a jurisdiction without a name there.
func value(v string) string {
	if v == "#" {
		return "@date.unknown"
	}
	if id, ok := strings.CutPrefix(v, "@jurisdiction."); ok && binding[id] == nil {
		return "=" + id
	}
	return v
}

// addList adds a sentence with a list, and n, the number of its values.
func (s *says) addList(key, name string, values []string) {
	a := Arg{Name: name[1:]}
	for _, v := range values {
		a.Values = append(a.Values, name[:1]+v)
	}
	*s = append(*s, Sentence{key, []Arg{a, {"n", []string{"=" + strconv.Itoa(len(values))}}}})
}

// Says returns what there is to say about the item, in the order in which it is
// read: what it is, what was found and by whom, remarks, what it means, what to
// do now. Against what was compared is said once for all items: Coverage.Says.
func (it *Item) Says(place string) []Sentence {
	var s says
	state := it.words()
	s.add("state." + state)
	if r := it.Reading; r != nil && r.Chain != 0 && it.State != Invalid {
		if r.Address.IsValid() && r.Chain.Family() == address.FamilyEVM {
			s.add("chain.evm")
		} else {
			s.add("chain.name", "=chain", r.Chain.Name())
		}
	}
	for i := range it.Hits {
		h := &it.Hits[i]
		// one address is often filed under several labels: the party is told once
		if i > 0 && h.Entry.Party == it.Hits[i-1].Entry.Party && h.State == it.Hits[i-1].State && h.Entry.Removed == nil {
			h.saysText(&s)
			continue
		}
		h.says(&s, place)
	}
	it.saysForms(&s)
	for _, x := range it.Similar {
		if x.From == nil {
			s.add("similar.row", "=row", strconv.Itoa(x.Item), "=address", x.Text)
		} else {
			s.add("similar."+string(x.From.Party.Source.Kind), "=party", x.From.Party.Name, "=address", x.Text)
		}
	}
	for _, code := range it.Codes {
		it.sayCode(&s, code)
	}
	if it.State == NotChecked && it.Finding != NotChecked && it.Finding != "" {
		s.add("finding." + string(it.Finding))
	}
	if it.secret() {
		s.add("todo.secret")
		return s
	}
	s.add("means." + state)
	s.add("todo." + string(it.State))
	return s
}

// words returns the state as its sentences are told: what rests on an attribution
// or on a list of the person's own must not read as if a sanctions list, or an
// authority, had said it.
func (it *Item) words() string {
	state := string(it.State)
	if it.State != Named && it.State != Related {
		return state
	}
	best := lists.Own
	for i := range it.Hits {
		if h := &it.Hits[i]; h.State == it.State {
			switch h.Entry.Party.Source.Kind {
			case lists.Sanctions:
				return state
			case lists.Attribution:
				best = lists.Attribution
			}
		}
	}
	if it.State == Named && best == lists.Attribution {
		return state
	}
	return state + "." + string(best)
}

// sayCode gives a code its arguments: where the wrong character is, the tag, the
// label it was filed under.
func (it *Item) sayCode(s *says, code string) {
	key := "code." + code
	switch code {
	case "character", "case":
		if e := it.Err; e != nil && e.At >= 0 && e.At < len(e.Input) {
			r, _ := utf8.DecodeRuneInString(e.Input[e.At:])
			s.add(key+".at", "=position", strconv.Itoa(utf8.RuneCountInString(e.Input[:e.At])+1), "=character", named(r))
			return
		}
	case "hidden":
		if it.foreign != 0 {
			s.add(key+".at", "=position", strconv.Itoa(it.place), "=codepoint", codePoint(it.foreign))
			return
		}
	case "checksum":
		if it.Err != nil && it.N <= maxMistyped {
			var places []string
			for _, at := range it.Err.Places() {
				places = append(places, strconv.Itoa(at+1))
			}
			if places != nil {
				s.addList("places", "=positions", places)
				return
			}
		}
	case "contract":
		special, _ := address.SpecialOf(it.Reading.Address)
		s.add(key, "=token", special.Name)
		return
	case "tag":
		s.add(key, "=tag", it.Tag)
		return
	case "other_label":
		for i := range it.Hits {
			if e := it.Hits[i].Entry; otherLabel(e) {
				s.add(key, "=label", e.Asset, "=chain", e.Account.Chain().Name())
				return
			}
		}
	}
	s.add(key)
}

// named returns a character as it is told: one that only looks like another needs
// its number too.
func named(r rune) string {
	if r > '~' {
		return string(r) + " (" + codePoint(r) + ")"
	}
	return string(r)
}

// codePoint returns a character's number in Unicode, as U+0410.
func codePoint(r rune) string {
	s := strings.ToUpper(strconv.FormatInt(int64(r), 16))
	if len(s) < 4 {
		s = "0000"[len(s):] + s
	}
	return "U+" + s
}

// says tells one hit: whose list or statement, whom it names, since when, why
// North Korea is named, where to look it up, whether it binds at the place.
func (h *Hit) says(s *says, place string) {
	e, p := h.Entry, h.Entry.Party
	src := p.Source
	key, extra := "hit."+string(src.Kind), [4]string{"=address", e.Text}
	switch w := e.Removed; {
	case h.Relation == lists.Derived:
		key = "hit.derived." + string(src.Kind)
	case w != nil && w.From == w.To:
		key, extra = "hit.removed.on", [4]string{"#date", w.To}
	case w != nil && w.From == "":
		key, extra = "hit.removed.by", [4]string{"#to", w.To}
	case w != nil:
		key, extra = "hit.removed.window", [4]string{"#from", w.From, "#to", w.To}
	}
	who := [...]string{"=publisher", src.Publisher, "@jurisdiction", "jurisdiction." + src.Jurisdiction, "=party", p.Name}
	if p.Name == "" {
		who[4], who[5] = "@party", "party.unknown"
	}
	pairs := append(who[:], extra[:2]...)
	if extra[2] != "" {
		pairs = append(pairs, extra[2:]...)
	}
	s.add(key, pairs...)
	if len(p.Programmes) > 0 {
		s.addList("hit.programmes", "=programmes", p.Programmes)
	}
	if p.Statement != "" {
		s.add("hit.statement", "=statement", p.Statement, "=incident", p.Incident, "#date", p.Published)
	}
	if p.Listed != "" {
		s.add("hit.listed_since", "#date", p.Listed)
	}
	// A derived address was never on the list, and a statement has its own date.
	if e.FirstSeen != "" && src.Kind != lists.Attribution && h.Relation != lists.Derived {
		if e.Earliest {
			s.add("hit.first_seen_earlier", "#date", e.FirstSeen)
		} else {
			s.add("hit.first_seen", "#date", e.FirstSeen)
		}
	}
	for _, g := range e.Gaps {
		s.add("hit.gap", "#from", g.From, "#to", g.To)
	}
	dprk := false
	for _, t := range p.Topics {
		if t.Name == "dprk" {
			s.add("topic.dprk."+t.Basis, "=text", t.Text)
			dprk = true
		} else {
			s.add("topic.any", "=name", t.Name, "=text", t.Text)
		}
	}
	if dprk && src.Kind == lists.Attribution {
		s.add("hit.lazarus")
	}
	h.saysText(s)
	if p.Lookup != "" {
		s.add("hit.lookup", "=url", p.Lookup)
	}
	if src.Kind == lists.Sanctions && e.Removed == nil && place != "" {
		key := "law.foreign"
		switch {
		case binds(place, src.Jurisdiction):
			key = "law.binding"
		case binds(place, "EU") && src.Jurisdiction == "US": // Regulation (EC) No 2271/96, the EU Blocking Statute
			key = "law.foreign.eu"
		}
		s.add(key, "@jurisdiction", "jurisdiction."+src.Jurisdiction, "@place", "jurisdiction."+place)
	}
}

// saysText tells what was published.
func (h *Hit) saysText(s *says) {
	if e := h.Entry; e.Asset == "" {
		s.add("hit.published", "=address", e.Text)
	} else {
		s.add("hit.published.as", "=asset", e.Asset, "=address", e.Text)
	}
}
