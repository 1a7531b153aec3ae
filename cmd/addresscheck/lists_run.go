package main

import (
	"os"
	"path/filepath"
	"slices"

	"addresscheck/lists"
	"addresscheck/lists/publish"
)

// believed is how long after the last head a clock is believed that no server has
// confirmed. A head that a wrong clock has signed holds up all that come after it.
const believed = 7 * 60 * 60

// listsRun does what keeps lists up, once: fetch, update, build, sign, publish. A
// source that fails does not hold up the others; where nothing has changed and the
// head is young, nothing is signed.
func (e *env) listsRun(args []string) int {
	fset := flags("lists run")
	f := e.factory(fset)
	f.fetchFlags(fset)
	fset.StringVar(&f.facts, "facts", factsFolder, "")
	fset.Var(f.acknowledge, "acknowledge", "")
	work := fset.String("work", workFolder, "")
	keyFile := fset.String("key-file", "", "")
	var keys keyFlags
	fset.Var(&keys, "key", "")
	resign := span{6 * 60 * 60}
	fset.Var(&resign, "resign", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	to, code := e.folder(rest)
	if code != exitNone {
		return code
	}
	skey, code := e.signerKey(*keyFile)
	if code != exitNone {
		return code
	}
	rows, _ := e.fetched(nil)
	unlock, code := f.lockFacts()
	if code != exitNone {
		return code
	}
	defer unlock()
	noted, confirmed, code := f.fetch(rows)
	if !noted {
		return code
	}
	if code = worst(code, f.update(rows)); code != exitNone && code != exitNotChecked {
		return code
	}
	ed, c := e.edition(f.facts)
	if c != exitNone {
		return c
	}
	now := e.clock(f.at)
	served := e.served(to, keys, now)
	switch {
	case served != nil && now-served.Issued < resign.seconds && ed.sameAs(served):
		e.talk("run.same", "name", to, "seq", sprint(served.Seq))
		return code
	case served != nil && !confirmed && now-served.Issued > believed:
		e.talk("run.unconfirmed", "name", to, "seq", sprint(served.Seq))
		return exitNotChecked
	}
	if _, c := e.build(ed, *work); c != exitNone {
		return c
	}
	if c := e.sign(ed, *work, skey, now); c != exitNone {
		return c
	}
	return worst(code, e.publish(*work, to, keys, now))
}

// served returns the head that is served, nil where a client could not use all of
// what it names: then it is made anew.
func (e *env) served(dir string, keys []string, now int64) *lists.Head {
	l, refused, err := (&listSource{where: dir, keys: keys}).open(now)
	if err != nil || refused != nil {
		return nil
	}
	if refused, err = (&listSource{where: dir}).further(l.Head); err != nil || refused != nil {
		return nil
	}
	for _, f := range l.Head.Files {
		b, err := os.ReadFile(filepath.Join(dir, f.Name))
		if err != nil || publish.Hash(b) != f.SHA256 {
			return nil
		}
	}
	return l.Head
}

// sameAs reports whether a head says of an edition all that there is to say,
// beside when each source was last compared.
func (ed *edition) sameAs(h *lists.Head) bool {
	now, err := ed.head(h.Issued)
	if err != nil || now.Snapshot != h.Snapshot || !slices.Equal(now.Files, h.Files) || len(now.Sources) != len(h.Sources) {
		return false
	}
	for i, s := range now.Sources {
		if s.Compared = h.Sources[i].Compared; s != h.Sources[i] {
			return false
		}
	}
	return true
}
