package main

import (
	"errors"
	"os"
	"path/filepath"

	"addresscheck/internal/disk"
	"addresscheck/lists"
	"addresscheck/lists/source"
	"addresscheck/screen"
)

// factsFolder is the folder of facts when none is named.
var factsFolder = filepath.Join("lists", "data")

// listsUpdate changes the facts of a source by what a document says, and tells
// what changed.
func (e *env) listsUpdate(args []string) int {
	fset := flags("lists update")
	dir := fset.String("facts", factsFolder, "")
	f := e.factory(fset)
	fset.Var(f.acknowledge, "acknowledge", "")
	acknowledge := fset.Int("acknowledge-removals", -1, "")
	dry := fset.Bool("dry-run", false, "")
	asJSON := fset.Bool("json", false, "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	if f.documents != "" {
		f.facts = *dir
		return f.updateKept(rest)
	}
	if len(rest) != 2 {
		return e.usage("lists.update")
	}
	if info, err := os.Stat(*dir); err != nil || !info.IsDir() {
		return e.usage("lists.nofacts", "name", *dir)
	}
	if _, ok := source.ByID(rest[0]); !ok {
		_, code := e.document(rest[0], rest[1])
		return code
	}
	name := filepath.Join(*dir, rest[0]+".txt")
	s, old, code := e.readFacts(name)
	if code != exitNone {
		return code
	}
	doc, code := e.document(rest[0], rest[1])
	if doc == nil {
		return code
	}
	now := e.clock(f.at)
	up, err := source.Update(s, old, doc, source.Options{Now: now, Acknowledge: *acknowledge})
	if shrink, ok := errors.AsType[*source.ShrinkError](err); ok {
		e.changes(e.out, source.Compare(old, doc.Entries), *asJSON)
		key := "lists.shrink"
		if shrink.Acknowledged >= 0 {
			key = "lists.shrinkother"
		}
		e.talk(key, "n", sprint(shrink.Removed), "all", sprint(shrink.Had), "percent", sprint(source.MaxShrink), "given", sprint(shrink.Acknowledged))
		return exitNotChecked
	}
	if err != nil {
		e.talk("lists.document", "what", err.Error())
		return exitNotChecked
	}
	b, err := lists.WriteFacts(up.Source, up.Entries)
	if err != nil { // too much of something for the format
		e.talk("lists.document", "what", err.Error())
		return exitNotChecked
	}
	e.changes(e.out, up.Changes, *asJSON)
	if *dry {
		e.talk("lists.dry", "name", name)
		return exitNone
	}
	if err := disk.Replace(e.disk, name, b, 0o644); err != nil {
		return e.usage("file.unwritable", "name", name, "what", reason(err))
	}
	if s == nil {
		e.talk("lists.first", "name", name)
	}
	e.talk("lists.updated", "name", name, "day", screen.Day(now))
	return exitNone
}

// updateKept changes the facts by the documents that fetch has kept.
func (f *factory) updateKept(ids []string) int {
	rows, code := f.fetched(ids)
	if code != exitNone {
		return code
	}
	unlock, code := f.lockFacts()
	if code != exitNone {
		return code
	}
	defer unlock()
	return f.update(rows)
}

// lockFacts keeps others from the folder of facts while it is changed.
func (f *factory) lockFacts() (unlock func(), code int) {
	if info, err := os.Stat(f.facts); err != nil || !info.IsDir() {
		return nil, f.usage("lists.nofacts", "name", f.facts)
	}
	unlock, err := disk.Lock(f.facts)
	if errors.Is(err, disk.ErrLocked) {
		f.talk("fetch.locked", "name", f.facts)
		return nil, exitNotChecked
	}
	if err == nil {
		err = disk.Clear(f.disk, f.facts)
	}
	if err != nil {
		return nil, f.usage("file.unwritable", "name", f.facts, "what", reason(err))
	}
	return unlock, exitNone
}

// readFacts reads a facts file; nothing where there is none yet.
func (e *env) readFacts(name string) (*lists.Source, []*lists.Entry, int) {
	b, err := os.ReadFile(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil, exitNone
	}
	if err != nil {
		return nil, nil, e.usage("file.unreadable", "name", name, "what", reason(err))
	}
	s, entries, err := lists.ParseFacts(name, string(b))
	if err != nil {
		e.talk("lists.document", "what", err.Error())
		return nil, nil, exitNotChecked
	}
	return s, entries, exitNone
}
