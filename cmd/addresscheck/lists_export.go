package main

import (
	"bufio"

	"addresscheck/lists"
	"addresscheck/screen"
)

// listsExport writes all entries of the lists as JSON lines.
func (e *env) listsExport(args []string) int {
	fset := flags("lists export")
	src := e.listFlags(fset)
	facts := fset.String("facts", "", "")
	var at instant
	fset.Var(&at, "at", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	if len(rest) != 1 || rest[0] != "json" || *facts != "" && src.where != "" {
		return e.usage("lists.export")
	}
	var l *lists.Lists
	var refused *lists.OpenError
	if *facts == "" {
		l, refused, err = src.open(e.clock(at))
	} else {
		ed, code := e.edition(*facts)
		if code != exitNone {
			return code
		}
		l, err = lists.OpenUnsigned(ed.snapshot, ed.sources)
	}
	switch {
	case err != nil:
		return e.usage("lists.unreadable", "what", err.Error())
	case refused != nil:
		return e.refused(refused)
	}
	out := bufio.NewWriter(e.out)
	for _, entry := range l.Entries {
		var w screen.Writer
		writeEntry(&w, entry, true)
		out.Write(append(w.B, '\n'))
	}
	if err := out.Flush(); err != nil {
		e.talk("output.failed", "what", err.Error())
		return exitInternal
	}
	return exitNone
}

// writeAccount writes the account that an entry names, null where its text is none.
func writeAccount(w *screen.Writer, e *lists.Entry) {
	w.Key("account")
	if !e.Account.IsValid() {
		w.Null()
		return
	}
	w.Open('{')
	w.KeyStr("address", e.Account.String())
	w.KeyStr("chain", e.Account.Chain().ID())
	w.Close('}')
}

// writePast writes when an entry was first seen, and when it was not included.
func writePast(w *screen.Writer, e *lists.Entry) {
	w.Key("first_seen")
	if e.FirstSeen == "" {
		w.Null()
	} else {
		w.Open('{')
		w.KeyStr("after", e.After)
		w.KeyStr("date", e.FirstSeen)
		w.KeyBool("or_earlier", e.Earliest)
		w.Close('}')
	}
	w.Key("gaps")
	w.Open('[')
	for i := range e.Gaps {
		writeWindow(w, &e.Gaps[i])
	}
	w.Close(']')
}

// writeWindow writes the time in which something happened; null where it did not.
func writeWindow(w *screen.Writer, x *lists.Window) {
	if x == nil {
		w.Null()
		return
	}
	w.Open('{')
	w.KeyStr("from", x.From)
	w.KeyStr("to", x.To)
	w.Close('}')
}
