package main

import (
	"context"
	"errors"
	"flag"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"addresscheck/internal/disk"
	"addresscheck/lists/fetch"
	"addresscheck/lists/source"
)

// factory is what the commands that keep lists up have in common: their folders,
// and where documents come from.
type factory struct {
	*env
	facts, documents string
	urls             pairs // by source, instead of those of the table
	tries            int
	acknowledge      pairs // removals by source that a person expects
	at               instant
}

// pairs is a flag that holds SOURCE=VALUE, any number of times.
type pairs map[string]string

func (p pairs) String() string { return "" }

func (p pairs) Set(s string) error {
	id, value, ok := strings.Cut(s, "=")
	if _, known := source.ByID(id); !ok || !known || value == "" {
		return errors.New("write SOURCE=VALUE, with a source such as us-ofac-sdn")
	}
	p[id] = value
	return nil
}

func (e *env) factory(fset *flag.FlagSet) *factory {
	f := &factory{env: e, urls: pairs{}, acknowledge: pairs{}}
	fset.StringVar(&f.documents, "documents", "", "")
	fset.Var(&f.at, "at", "")
	return f
}

// fetchFlags are the flags of what fetches.
func (f *factory) fetchFlags(fset *flag.FlagSet) {
	fset.Var(f.urls, "url", "")
	fset.IntVar(&f.tries, "tries", fetch.Usual.Tries, "")
	fset.Lookup("documents").DefValue = documentsFolder
	f.documents = documentsFolder
}

// documentsFolder is where documents are kept when no folder is named.
var documentsFolder = filepath.Join("build", "documents")

// listsFetch gets the newest documents of the sources named, or of all.
func (e *env) listsFetch(args []string) int {
	fset := flags("lists fetch")
	f := e.factory(fset)
	f.fetchFlags(fset)
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	rows, code := e.fetched(rest)
	if code != exitNone {
		return code
	}
	_, _, code = f.fetch(rows)
	return code
}

// fetched returns the rows of sources that are fetched: those named, or all.
func (e *env) fetched(ids []string) (rows []*source.Row, code int) {
	var known []string
	for i := range source.Table {
		if source.Table[i].Document != "" {
			rows, known = append(rows, &source.Table[i]), append(known, source.Table[i].ID)
		}
	}
	if len(ids) == 0 {
		return rows, exitNone
	}
	rows = nil
	for _, id := range ids {
		row, ok := source.ByID(id)
		if !ok || row.Document == "" {
			return nil, e.usage("lists.source", "source", id, "known", strings.Join(known, ", "))
		}
		rows = append(rows, row)
	}
	return rows, exitNone
}

// fetch fetches and tells what came of each source. It reports whether that was
// noted, and whether a server has confirmed the clock.
func (f *factory) fetch(rows []*source.Row) (noted, confirmed bool, code int) {
	if f.tries < 1 || f.tries > 10 {
		return false, false, f.usage("flag.tries")
	}
	get := fetch.New(f.documents, f.disk)
	get.URLs, get.Limits.Tries = f.urls, f.tries
	get.Now = func() time.Time { return time.Unix(f.clock(f.at), 0) }
	if f.pause != nil {
		get.Pause = f.pause
	}
	if f.progress {
		get.Progress = (&bar{out: f.err}).show
	}
	results, confirmed, err := get.Run(context.Background(), rows)
	if f.progress {
		f.err.Write([]byte(clearLine))
	}
	if clock, ok := errors.AsType[*fetch.ClockError](err); ok {
		f.talk("fetch.clock", "here", moment(clock.Here), "there", moment(clock.There))
		return false, false, exitNotChecked
	}
	if errors.Is(err, disk.ErrLocked) {
		f.talk("fetch.locked", "name", f.documents)
		return false, false, exitNotChecked
	}
	if err != nil {
		return false, false, f.usage("file.unwritable", "name", f.documents, "what", err.Error())
	}
	for _, r := range results {
		switch {
		case r.Err != nil:
			code = exitNotChecked
			f.talk("fetch."+r.Err.Word, "source", r.Source, "what", r.Err.Detail)
			if r.Record.SHA256 != "" {
				f.talk("fetch.kept", "source", r.Source, "at", moment(time.Unix(r.Record.Checked, 0)))
			}
		case r.Changed:
			f.talk("fetch.new", "source", r.Source, "bytes", sprint(r.Record.Size), "hash", r.Record.SHA256)
		default:
			f.talk("fetch.same", "source", r.Source)
		}
	}
	return true, confirmed, code
}

func moment(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// expects returns how many removals of a source a person expects; negative where
// nobody has said it.
func (f *factory) expects(id string) (int, bool) {
	text, ok := f.acknowledge[id]
	if !ok {
		return -1, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0
}
