package main

import (
	"errors"
	"fmt"
	"time"

	"addresscheck/lists"
	"addresscheck/screen"
)

// listsStatus says how old the lists are; with --fail-after it is the alarm.
func (e *env) listsStatus(args []string) int {
	fset := flags("lists status")
	src := e.listFlags(fset)
	var at instant
	var after span
	fset.Var(&at, "at", "")
	fset.Var(&after, "fail-after", "")
	rest, err := parseFlags(fset, args)
	if err != nil || len(rest) > 0 {
		if err == nil {
			err = errors.New(rest[0])
		}
		return e.flagError("lists", err)
	}
	o := screen.Options{Now: e.clock(at)}
	if o.Lists, o.Refused, err = src.open(o.Now); err != nil {
		return e.usage("lists.unreadable", "what", err.Error())
	}
	if after.seconds > 0 {
		return e.alarm(o, after.seconds)
	}
	c := screen.Screen("", o).Coverage
	for _, s := range c.Says() {
		fmt.Fprintln(e.out, e.say.words.Text(s))
	}
	if !c.OK() {
		e.talk("lists.cure")
		return exitNotChecked
	}
	return exitNone
}

// alarm says in one line whether lists are kept up: no live source was compared
// longer ago than so many seconds, and the head is not older. What is fixed does
// not age.
func (e *env) alarm(o screen.Options, most int64) int {
	fail := func(key string, pairs ...string) int {
		fmt.Fprintln(e.out, e.say.line("alarm", "what", e.say.line(key, pairs...)))
		return exitNotChecked
	}
	if o.Refused != nil {
		return fail("alarm.refused", "what", o.Refused.Text)
	}
	if h := o.Lists.Head; h != nil && o.Now-h.Issued > most {
		return fail("alarm.head", "age", age(o.Now-h.Issued))
	}
	var oldest *lists.Source
	for _, s := range o.Lists.Sources {
		if s.Live && (oldest == nil || s.Compared < oldest.Compared) {
			oldest = s
		}
	}
	switch {
	case oldest == nil:
		return fail("alarm.none")
	case oldest.Compared == 0:
		return fail("alarm.never", "source", oldest.ID)
	case o.Now-oldest.Compared > most:
		return fail("alarm.old", "source", oldest.ID, "age", age(o.Now-oldest.Compared))
	case oldest.Compared > o.Now+lists.Skew:
		return fail("alarm.ahead", "source", oldest.ID)
	}
	fmt.Fprintln(e.out, e.say.line("alarm.ok", "source", oldest.ID, "age", age(o.Now-oldest.Compared)))
	return exitNone
}

// age writes seconds as 13h5m0s.
func age(seconds int64) string { return (time.Duration(seconds) * time.Second).String() }
