package main

import (
	"flag"

	"addresscheck/screen"
)

// question are the flags that say against what and when is screened: those of
// check, and of the records that repeat a check.
type question struct {
	src    *listSource
	at     instant
	maxAge span
	where  place
}

func (e *env) questionFlags(fset *flag.FlagSet) *question {
	q := &question{src: e.listFlags(fset)}
	fset.Var(&q.at, "at", "")
	fset.Var(&q.maxAge, "max-age", "")
	fset.Var(&q.where, "place", "")
	return q
}

// valid holds the flags to each other.
func (e *env) valid(q *question) int {
	if len(q.src.keys) > 0 && q.src.where == "" {
		return e.usage("flag.key")
	}
	return exitNone
}

// options opens the lists and returns what to screen with.
func (e *env) options(q *question) (o screen.Options, code int) {
	o = screen.Options{Now: e.now(), MaxAge: q.maxAge.seconds, Place: q.where.code}
	if q.at.set {
		o.Now = q.at.unix
	}
	var err error
	if o.Lists, o.Refused, err = q.src.open(o.Now); err != nil {
		return o, e.usage("lists.unreadable", "what", err.Error())
	}
	if o.Refused != nil {
		e.talk("lists.refused", "what", o.Refused.Text)
	}
	return o, exitNone
}
