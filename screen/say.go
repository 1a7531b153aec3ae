package screen

import (
	"strconv"
	"time"
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

func text(name, value string) Arg { return Arg{name, []string{"=" + value}} }
func date(name, value string) Arg { return Arg{name, []string{"#" + value}} }
func number(name string, n int) Arg {
	return Arg{name, []string{"=" + strconv.Itoa(n)}}
}

// Says returns what there is to say about the item, in the order in which it is
// read: what it is, what was found and by whom, remarks, what it means, what to
// do now. Against what was compared is said once for all items: Coverage.Says.
func (it *Item) Says(place string) []Sentence {
	out := []Sentence{{Key: "state." + string(it.State)}}
	if it.Reading != nil && it.Reading.Chain != 0 && it.State != Invalid {
		out = append(out, it.sayChain())
	}
	for i := range it.Hits {
		out = append(out, it.Hits[i].says(place)...)
	}
	for _, s := range it.Similar {
		if s.From == nil {
			out = append(out, Sentence{"similar.row", []Arg{number("row", s.Item), text("address", s.Text)}})
		} else {
			out = append(out, Sentence{"similar.listed", []Arg{text("party", s.From.Party.Name), text("address", s.Text)}})
		}
	}
	for _, code := range it.Codes {
		out = append(out, it.sayCode(code))
	}
	if it.State == NotChecked && it.Finding != NotChecked && it.Finding != "" {
		out = append(out, Sentence{Key: "finding." + string(it.Finding)})
	}
	if it.State == Invalid && len(it.Codes) > 0 && it.Codes[0] == "secret" {
		return append(out, Sentence{Key: "todo.secret"})
	}
	return append(out, Sentence{Key: "means." + string(it.State)}, Sentence{Key: "todo." + string(it.State)})
}

func (it *Item) sayChain() Sentence {
	r := it.Reading
	if r.Address.IsValid() && r.Chain.Family() == address.FamilyEVM {
		return Sentence{Key: "chain.evm"}
	}
	return Sentence{"chain.one", []Arg{text("chain", r.Chain.Name())}}
}

// sayCode gives a code its arguments: where the wrong character is, the tag, how
// old the list is.
func (it *Item) sayCode(code string) Sentence {
	s := Sentence{Key: "code." + code}
	switch code {
	case "character", "case":
		if e := it.Err; e != nil && e.At >= 0 && e.At < len(e.Input) {
			r, _ := utf8.DecodeRuneInString(e.Input[e.At:])
			s.Key += ".at"
			s.Args = []Arg{number("position", utf8.RuneCountInString(e.Input[:e.At])+1), text("character", string(r))}
		}
	case "tag":
		s.Args = []Arg{text("tag", it.Tag)}
	case "other_label":
		for i := range it.Hits {
			if e := it.Hits[i].Entry; e.Account.IsValid() {
				s.Args = []Arg{text("label", e.Asset), text("chain", e.Account.Chain().Name())}
				break
			}
		}
	}
	return s
}

// says tells one hit: whose list or statement, whom it names, since when, why
// North Korea is named, where to look it up, whether it binds at the place.
func (h *Hit) says(place string) []Sentence {
	e, p := h.Entry, h.Entry.Party
	src := p.Source
	who := []Arg{text("publisher", src.Publisher), {"jurisdiction", []string{"@jurisdiction." + src.Jurisdiction}}, partyName(p.Name)}
	var out []Sentence
	switch {
	case h.Relation == lists.Derived:
		out = append(out, Sentence{"hit.derived." + string(src.Kind), append(who, text("address", e.Text))})
	case e.Removed != nil && e.Removed.From == e.Removed.To:
		out = append(out, Sentence{"hit.removed.on", append(who, date("date", e.Removed.To))})
	case e.Removed != nil && e.Removed.From == "":
		out = append(out, Sentence{"hit.removed.by", append(who, date("to", e.Removed.To))})
	case e.Removed != nil:
		out = append(out, Sentence{"hit.removed.window", append(who, date("from", e.Removed.From), date("to", e.Removed.To))})
	default:
		out = append(out, Sentence{"hit." + string(src.Kind), who})
	}
	if len(p.Programmes) > 0 {
		list := Arg{Name: "programmes"}
		for _, x := range p.Programmes {
			list.Values = append(list.Values, "="+x)
		}
		out = append(out, Sentence{"hit.programmes", []Arg{list}})
	}
	if p.Statement != "" {
		out = append(out, Sentence{"hit.statement", []Arg{text("statement", p.Statement), text("incident", p.Incident), date("date", p.Published)}})
	}
	if p.Listed != "" {
		out = append(out, Sentence{"hit.listed_since", []Arg{date("date", p.Listed)}})
	}
	if e.FirstSeen != "" && src.Kind != lists.Attribution { // the statement has its date
		key := "hit.first_seen"
		if e.Earliest {
			key = "hit.first_seen_earlier"
		}
		out = append(out, Sentence{key, []Arg{date("date", e.FirstSeen)}})
	}
	for _, t := range p.Topics {
		out = append(out, Sentence{"topic." + t.Name + "." + t.Basis, []Arg{text("text", t.Text)}})
	}
	if src.Kind == lists.Attribution && hasTopic(p, "dprk") {
		out = append(out, Sentence{Key: "hit.lazarus"})
	}
	if e.Asset == "" {
		out = append(out, Sentence{"hit.published", []Arg{text("address", e.Text)}})
	} else {
		out = append(out, Sentence{"hit.published.as", []Arg{text("asset", e.Asset), text("address", e.Text)}})
	}
	if p.Lookup != "" {
		out = append(out, Sentence{"hit.lookup", []Arg{text("url", p.Lookup)}})
	}
	if src.Kind == lists.Sanctions && e.Removed == nil && place != "" {
		key := "law.foreign"
		switch {
		case binds(place, src.Jurisdiction):
			key = "law.binding"
		case binds(place, "EU"): // Regulation (EC) No 2271/96, the EU Blocking Statute
			key = "law.foreign.eu"
		}
		out = append(out, Sentence{key, []Arg{{"jurisdiction", []string{"@jurisdiction." + src.Jurisdiction}}, {"place", []string{"@jurisdiction." + place}}}})
	}
	return out
}

func hasTopic(p *lists.Party, name string) bool {
	for _, t := range p.Topics {
		if t.Name == name {
			return true
		}
	}
	return false
}

func partyName(name string) Arg {
	if name == "" {
		return Arg{"party", []string{"@party.unknown"}}
	}
	return text("party", name)
}

// Says tells against what was compared, and what is not included.
func (c *Coverage) Says() []Sentence {
	var out []Sentence
	if !c.OK() {
		out = append(out, Sentence{Key: "code." + c.Code})
	}
	for _, kind := range [...]struct {
		key  string
		ages []Age
	}{
		{"coverage.compared", []Age{Fresh, Aging}}, {"coverage.old", []Age{Old, Ahead}},
		{"coverage.fixed", []Age{Fixed}}, {"coverage.partly", []Age{Partly}},
	} {
		for i := range c.Sources {
			s := &c.Sources[i]
			for _, a := range kind.ages {
				if s.Age == a {
					out = append(out, s.says(kind.key))
				}
			}
		}
	}
	if len(c.Missing) > 0 {
		a := Arg{Name: "jurisdictions"}
		for _, j := range c.Missing {
			a.Values = append(a.Values, "@jurisdiction."+j)
		}
		out = append(out, Sentence{"coverage.missing", []Arg{a}})
	}
	return out
}

func (s *SourceCoverage) says(key string) Sentence {
	src := s.Source
	args := []Arg{text("publisher", src.Publisher), {"jurisdiction", []string{"@jurisdiction." + src.Jurisdiction}}, number("entries", src.Entries)}
	switch {
	case s.Age == Aging:
		key += ".aging"
	case s.Age == Old && src.Compared == 0:
		key += ".never"
	}
	if src.Compared != 0 {
		args = append(args, date("date", Day(src.Compared)))
	} else if src.Published != "" {
		args = append(args, date("date", src.Published))
	}
	return Sentence{key, args}
}

// Day returns the UTC date of a Unix time as YYYY-MM-DD. It does without
// time.Format, which would add to the engine what nothing else needs.
func Day(unix int64) string {
	y, m, d := time.Unix(unix, 0).UTC().Date()
	b := strconv.AppendInt(nil, int64(y), 10)
	for _, n := range [...]int{int(m), d} {
		b = append(b, '-', byte('0'+n/10), byte('0'+n%10))
	}
	return string(b)
}

// Summary returns the sentence over all: how many addresses, and what is worst.
func (r *Result) Summary() []Sentence {
	if len(r.Items) == 0 {
		return []Sentence{{Key: "summary.nothing"}}
	}
	out := []Sentence{{"summary.found", []Arg{number("n", len(r.Items))}}}
	for i, n := range r.Count() {
		if n > 0 {
			out = append(out, Sentence{"summary." + string(States[i]), []Arg{number("n", n)}})
		}
	}
	if r.More {
		out = append(out, Sentence{Key: "summary.more"})
	}
	return out
}
