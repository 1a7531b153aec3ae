package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"addresscheck/screen"

	"github.com/tidwall/gjson"
)

// records returns the files that the arguments name: a folder stands for every
// .json below it.
func records(args []string) (names []string, err error) {
	for _, a := range args {
		info, err := os.Stat(a)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			names = append(names, a)
			continue
		}
		err = filepath.WalkDir(a, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.HasSuffix(path, ".json") {
				names = append(names, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return names, nil
}

// recordRescreen screens the texts of records against the lists of today and tells
// what is found now that was not found then.
func (e *env) recordRescreen(args []string) int {
	fset := flags("record rescreen")
	q := e.questionFlags(fset)
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("record", err)
	}
	if code := e.valid(q); code != exitNone {
		return code
	}
	if len(rest) == 0 {
		return e.usage("record.files")
	}
	names, err := records(rest)
	if err != nil {
		return e.usage("file.unreadable", "name", strings.Join(rest, " "), "what", reason(err))
	}
	if len(names) == 0 {
		return e.usage("record.none", "name", strings.Join(rest, " "))
	}
	o, code := e.options(q)
	if code != exitNone {
		return code
	}
	code = exitNone
	changed, old := 0, 0
	var c *screen.Coverage
	for _, name := range names {
		k, bad := e.readRecord(name)
		if bad != exitNone {
			code = worst(code, bad)
			continue
		}
		if !k.intact() {
			fmt.Fprintf(e.out, "%s: %s\n", visible(name), e.say.line("verify.altered"))
			code = worst(code, exitAttention)
		}
		if k.body.Get("input.text").Type != gjson.String {
			fmt.Fprintf(e.out, "%s: %s\n", visible(name), e.say.line("rescreen.hashed"))
			code = worst(code, exitNotChecked)
			continue
		}
		then := o
		then.Lines, then.Place = k.body.Get("input.lines").Bool(), k.body.Get("input.place").Str
		if q.where.code != "" {
			then.Place = q.where.code
		}
		res := screen.Screen(k.body.Get("input.text").Str, then)
		c = &res.Coverage
		old++
		n, worse := e.reportChanges(k, &res)
		changed += n
		code = worst(code, worse)
	}
	if c != nil {
		e.talk("rescreen.done", "n", sprint(old), "changed", sprint(changed))
		for _, s := range c.Says() {
			e.talk("line", "what", e.say.words.Text(s))
		}
		if !c.OK() {
			code = worst(code, exitNotChecked)
		}
	}
	return code
}

// reportChanges prints each address of k whose finding is another one now, and those
// that only one of both found. It returns how many these are, and the exit code of
// all that is found now, as of a check.
func (e *env) reportChanges(k *keptRecord, res *screen.Result) (n, code int) {
	changed := func(text, was, now string) {
		if n++; n == 1 {
			fmt.Fprintf(e.out, "%s\n", visible(k.name+e.who(k)))
		}
		fmt.Fprintf(e.out, "  %s\n    %s\n", visible(text), e.say.line("rescreen.state", "was", e.state(was), "now", e.state(now)))
	}
	was := map[[2]int64]gjson.Result{}
	for _, it := range k.body.Get("items").Array() {
		was[[2]int64{it.Get("start").Int(), it.Get("end").Int()}] = it
	}
	if len(res.Items) == 0 || res.More {
		code = exitNotChecked
	}
	for i := range res.Items {
		it := &res.Items[i]
		code = worst(code, exitOf[it.Finding])
		at := [2]int64{int64(it.Start), int64(it.End)}
		before, seen := was[at]
		delete(was, at)
		then := before.Get("finding").Str
		if seen && then == string(it.Finding) && before.Get("hits.#").Int() == int64(len(it.Hits)) {
			continue
		}
		changed(it.Read, then, string(it.Finding))
		for h := range it.Hits {
			entry := it.Hits[h].Entry
			fmt.Fprintf(e.out, "    %s\n", e.say.line("rescreen.hit", "source", entry.Party.Source.ID, "party", entry.Party.Name, "seen", orDash(entry.FirstSeen)))
		}
	}
	for _, it := range k.body.Get("items").Array() { // what is no longer found, in its order
		if before, left := was[[2]int64{it.Get("start").Int(), it.Get("end").Int()}]; left && before.Raw == it.Raw {
			changed(it.Get("read").Str, it.Get("finding").Str, "")
		}
	}
	return n, code
}

// who names the customer and reference of a record.
func (e *env) who(k *keptRecord) string {
	out := ""
	for _, m := range [...]string{"customer", "reference"} {
		if v := k.all.Get("case." + m).Str; v != "" {
			out += " · " + v
		}
	}
	return out
}

// state is a state in words, a hyphen for none.
func (e *env) state(s string) string {
	if s == "" {
		return "-"
	}
	return e.say.words.Text(screen.Sentence{Key: "state." + s})
}
