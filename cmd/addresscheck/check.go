package main

import (
	"bufio"

	"addresscheck/address/find"
	"addresscheck/screen"
)

// maxFile is the most that is read of one text: a little more than the finder
// reads, so that a longer one is told. A table can be of any length.
const maxFile = find.MaxText + 1

// A checking is one run of check: what was asked for, and what was found so far.
type checking struct {
	*env
	o        screen.Options
	lines    bool // every line is an address
	redact   bool // nothing of the input is told
	out      sink
	n        int // items told
	counts   [len(screen.States)]int
	code     int
	coverage *screen.Coverage
	progress progress
}

// check finds the addresses in arguments, files or standard input and screens
// them.
func (e *env) check(args []string) int {
	fset := flags("check")
	c := &checking{env: e}
	fset.BoolVar(&c.lines, "lines", false, "")
	fset.BoolVar(&c.redact, "no-input", false, "")
	json := fset.Bool("json", false, "")
	csv := fset.Bool("csv", false, "")
	sarif := fset.Bool("sarif", false, "")
	q := e.questionFlags(fset)
	var lang language
	fset.Var(&lang, "lang", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("check", err)
	}
	if lang.tag != "" {
		e.say = speakerFor(lang.tag)
	}
	if code := e.valid(q); code != exitNone {
		return code
	}
	if *json && (*csv || *sarif) || *csv && *sarif {
		return e.usage("flag.output")
	}
	inputs, code := e.inputs(rest, *sarif)
	if code != exitNone {
		return code
	}
	if c.o, code = e.options(q); code != exitNone {
		return code
	}
	c.o.Lines = c.lines
	out := bufio.NewWriter(e.out)
	switch {
	case *json:
		c.out = &jsonSink{c: c, w: out}
	case *csv:
		c.out = &csvSink{c: c, w: out}
	case *sarif:
		c.out = newSARIF(c, out)
	default:
		c.out = &reportSink{c: c, w: out}
	}
	c.progress = progress{env: e}
	for i := range inputs {
		if code := c.input(&inputs[i], !*sarif); code != exitNone {
			out.Flush()
			return code
		}
	}
	c.progress.end()
	c.out.end()
	if err := out.Flush(); err != nil {
		e.talk("output.failed", "what", err.Error())
		return exitInternal
	}
	if c.coverage != nil && !c.coverage.OK() {
		e.talk("lists.cure")
	}
	return c.code
}

// add counts what was found and makes it ready to be told: rows are counted
// through several texts, and what was pasted is taken out where that was asked for.
func (c *checking) add(res *screen.Result) {
	res.Renumber(c.n)
	c.n += len(res.Items)
	for i, n := range res.Count() {
		c.counts[i] += n
	}
	for i := range res.Items {
		c.code = worst(c.code, exitOf[res.Items[i].State])
		if c.redact {
			res.Items[i].Redact()
		}
	}
	if res.More {
		c.code = worst(c.code, exitNotChecked)
	}
	c.coverage = &res.Coverage
}

// none counts an input without an address.
func (c *checking) none() { c.code = worst(c.code, exitNotChecked) }
