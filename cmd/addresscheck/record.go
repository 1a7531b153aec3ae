package main

import (
	"flag"

	"addresscheck/lists"
	"addresscheck/screen"
)

// maxRecord is the most that is read of a record: a text of find.MaxText with its
// items, and a snapshot.
const maxRecord = 512 << 20

func (e *env) record(args []string) int {
	if len(args) > 0 {
		switch args[0] {
		case "make":
			return e.recordMake(args[1:])
		case "verify":
			return e.recordVerify(args[1:])
		case "rescreen":
			return e.recordRescreen(args[1:])
		case "report":
			return e.recordReport(args[1:])
		case "-h", "-help", "--help", "help":
			e.help(e.out, "record")
			return exitNone
		}
		return e.usage("command.unknown", "command", "record "+args[0])
	}
	e.help(e.err, "record")
	return exitUsage
}

// question are the flags that say against what and when is screened.
type question struct {
	src    *listSource
	at     instant
	maxAge span
	where  place
	lines  *bool
}

func (e *env) questionFlags(fset *flag.FlagSet) *question {
	q := &question{src: e.listFlags(fset), lines: fset.Bool("lines", false, "")}
	fset.Var(&q.at, "at", "")
	fset.Var(&q.maxAge, "max-age", "")
	fset.Var(&q.where, "place", "")
	return q
}

// options opens the lists and returns what to screen with.
func (e *env) options(q *question) (o screen.Options, code int) {
	if len(q.src.keys) > 0 && q.src.where == "" {
		return o, e.usage("flag.key")
	}
	o = screen.Options{Now: e.now(), MaxAge: q.maxAge.seconds, Place: q.where.code, Lines: *q.lines}
	if q.at.set {
		o.Now = q.at.unix
	}
	var l *lists.Lists
	var err error
	if l, o.Refused, err = q.src.open(o.Now); err != nil {
		return o, e.usage("lists.unreadable", "what", err.Error())
	}
	o.Lists = l
	if o.Refused != nil {
		e.talk("lists.refused", "what", o.Refused.Text)
	}
	return o, exitNone
}
