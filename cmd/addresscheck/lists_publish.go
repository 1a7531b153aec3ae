package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"addresscheck/internal/disk"
	"addresscheck/lists"
	"addresscheck/lists/publish"
)

// workFolder is where lists are built and signed when no folder is named.
var workFolder = filepath.Join("build", "lists")

// listsPublish brings signed lists into the folder that is served.
func (e *env) listsPublish(args []string) int {
	fset := flags("lists publish")
	from := fset.String("from", workFolder, "")
	var keys keyFlags
	var at instant
	fset.Var(&keys, "key", "")
	fset.Var(&at, "at", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	dir, code := e.folder(rest)
	if code != exitNone {
		return code
	}
	return e.publish(*from, dir, keys, e.clock(at))
}

// publish publishes and tells what was done, or why nothing was.
func (e *env) publish(from, to string, keys []string, now int64) int {
	p, err := publish.Publish(e.disk, from, to, publish.Options{Keys: append(lists.Trusted(), keys...), Now: now})
	if err == nil {
		if p.Wrote == 0 {
			e.talk("publish.same", "name", to, "seq", sprint(p.Head.Seq))
		} else {
			e.talk("publish.done", "name", to, "seq", sprint(p.Head.Seq), "n", sprint(p.Wrote))
		}
		fmt.Fprintln(e.out, p.Head.Snapshot)
		return exitNone
	}
	if refused, ok := errors.AsType[*lists.OpenError](err); ok {
		e.talk("publish.refused", "name", from)
		return e.refused(refused)
	}
	if older, ok := errors.AsType[*publish.OlderError](err); ok {
		e.talk("publish.older", "name", to, "seq", sprint(older.Seq), "newer", sprint(older.Published))
		return exitNotChecked
	}
	if errors.Is(err, disk.ErrLocked) {
		e.talk("publish.locked", "name", to)
		return exitNotChecked
	}
	return e.usage("publish.failed", "name", to, "what", err.Error())
}
