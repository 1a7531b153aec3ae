package main

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"addresscheck/screen"
)

// recordReport sums up a folder of records, by month.
func (e *env) recordReport(args []string) int {
	fset := flags("record report")
	month := fset.String("month", "", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("record", err)
	}
	if _, err := time.Parse("2006-01", *month); *month != "" && err != nil {
		return e.usage("record.month")
	}
	if len(rest) == 0 {
		return e.usage("record.files")
	}
	names, err := records(rest)
	if err != nil {
		return e.usage("file.unreadable", "name", strings.Join(rest, " "), "what", reason(err))
	}
	months := map[string]*tally{}
	code := exitNone
	for _, name := range names {
		k, bad := e.readRecord(name)
		if bad != exitNone {
			code = worst(code, bad)
			continue
		}
		m := time.Unix(k.body.Get("at").Int(), 0).UTC().Format("2006-01")
		if *month != "" && m != *month {
			continue
		}
		if months[m] == nil {
			months[m] = &tally{states: map[string]int{}, editions: map[string]int{}, decisions: map[string]int{}}
		}
		if !k.intact() {
			fmt.Fprintf(e.out, "%s: %s\n", visible(name), e.say.line("verify.altered"))
			code = worst(code, exitAttention)
		}
		months[m].add(k)
	}
	if len(months) == 0 {
		return worst(code, e.usage("record.none", "name", strings.Join(rest, " ")))
	}
	var order []string
	for m := range months {
		order = append(order, m)
	}
	sort.Strings(order)
	for _, m := range order {
		e.reportMonth(m, months[m])
	}
	fmt.Fprintf(e.out, "\n%s\n", wrap(e.say.line("report.retention"), 79, ""))
	return code
}

// tally is what the records of a month hold.
type tally struct {
	records, addresses int
	states             map[string]int
	editions           map[string]int // of the required list, by the day of comparison
	decisions          map[string]int
	oldest             int64 // seconds
}

func (t *tally) add(k *keptRecord) {
	t.records++
	for _, it := range k.body.Get("items").Array() {
		t.addresses++
		t.states[it.Get("state").Str]++
	}
	for _, s := range k.body.Get("coverage.sources").Array() {
		if !s.Get("required").Bool() {
			continue
		}
		compared := s.Get("compared").Int()
		t.editions[s.Get("id").Str+" "+orDash(s.Get("published").Str)]++
		if compared > 0 {
			t.oldest = max(t.oldest, k.body.Get("at").Int()-compared)
		}
	}
	if d := k.all.Get("case.decision").Str; d != "" {
		t.decisions[d]++
	}
}

func (e *env) reportMonth(month string, t *tally) {
	fmt.Fprintf(e.out, "\n%s\n", month)
	line := func(key string, pairs ...string) { fmt.Fprintf(e.out, "  %s\n", visible(e.say.line(key, pairs...))) }
	line("report.records", "n", sprint(t.records), "addresses", sprint(t.addresses))
	for _, s := range screen.States {
		if n := t.states[string(s)]; n > 0 {
			line("report.count", "what", e.state(string(s)), "n", sprint(n))
		}
	}
	line("report.oldest", "hours", sprint((t.oldest+3599)/3600))
	for _, part := range [...]struct {
		key    string
		counts map[string]int
	}{{"report.edition", t.editions}, {"report.decision", t.decisions}} {
		var names []string
		for name := range part.counts {
			names = append(names, name)
		}
		sort.Strings(names)
		for _, name := range names {
			line(part.key, "what", name, "n", sprint(part.counts[name]))
		}
	}
}
