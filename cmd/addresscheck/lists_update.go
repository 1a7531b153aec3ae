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

// listsUpdate changes the facts of a source by what a document says, and tells
// what changed.
func (e *env) listsUpdate(args []string) int {
	fset := flags("lists update")
	dir := fset.String("facts", filepath.Join("lists", "data"), "")
	acknowledge := fset.Int("acknowledge-removals", -1, "")
	dry := fset.Bool("dry-run", false, "")
	asJSON := fset.Bool("json", false, "")
	var at instant
	fset.Var(&at, "at", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
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
	s, old, code := e.facts(name)
	if code != exitNone {
		return code
	}
	doc, code := e.document(rest[0], rest[1])
	if doc == nil {
		return code
	}
	now := e.now()
	if at.set {
		now = at.unix
	}
	up, err := source.Update(s, old, doc, source.Options{Now: now, Acknowledge: *acknowledge})
	if shrink, ok := errors.AsType[*source.ShrinkError](err); ok {
		e.changes(source.Compare(old, doc.Entries), *asJSON)
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
	e.changes(up.Changes, *asJSON)
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

// facts reads a facts file; nothing where there is none yet.
func (e *env) facts(name string) (*lists.Source, []*lists.Entry, int) {
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
