package main

import (
	"bufio"
	"fmt"
	"strings"

	"addresscheck/screen"
)

// A sink tells what was found, on standard output, in one of the forms.
type sink interface {
	text(in *input, text string, res *screen.Result)
	part(in *input, p *part, res *screen.Result)
	tableEnd(in *input)
	more(in *input)     // not all of in was read
	wantsAddress() bool // an input without an address is to be told by the exit code
	end()
}

// reportSink writes for people: the summary, then each address; of a table only
// what needs attention, and then the summary.
type reportSink struct {
	c      *checking
	w      *bufio.Writer
	named  string // the table whose name stands above
	before [len(screen.States)]int
	misses bool
	cut    bool
}

func (s *reportSink) wantsAddress() bool { return true }

func (s *reportSink) text(in *input, _ string, res *screen.Result) {
	s.miss(res)
	s.c.report(s.w, in, res, s.c.o.Place)
	s.before = s.c.counts
}

func (s *reportSink) miss(res *screen.Result) {
	for i := range res.Items {
		s.misses = s.misses || res.Items[i].State == screen.None
	}
}

func (s *reportSink) part(in *input, _ *part, res *screen.Result) {
	s.miss(res)
	for i := range res.Items {
		it := &res.Items[i]
		if it.State == screen.None {
			continue
		}
		if s.named != in.name {
			fmt.Fprintf(s.w, "%s\n", visible(in.label()))
			s.named = in.name
		}
		s.c.reportItem(s.w, it, s.c.o.Place)
	}
}

func (s *reportSink) tableEnd(in *input) {
	if s.named != in.name {
		fmt.Fprintf(s.w, "%s\n", visible(in.label()))
	}
	var n [len(screen.States)]int
	for i := range n {
		n[i] = s.c.counts[i] - s.before[i]
	}
	s.before, s.named = s.c.counts, ""
	var summary []string
	for _, x := range screen.Summary(n, s.cut) {
		summary = append(summary, s.c.say.words.Text(x))
	}
	s.cut = false
	fmt.Fprintf(s.w, "\n%s\n", strings.Join(summary, " "))
}

func (s *reportSink) more(*input) { s.cut = true }

func (s *reportSink) end() { s.c.reportCoverage(s.w, s.c.coverage, s.misses) }

// jsonSink writes an item a line.
type jsonSink struct {
	c    *checking
	w    *bufio.Writer
	line []byte
}

func (s *jsonSink) wantsAddress() bool { return true }

func (s *jsonSink) text(_ *input, _ string, res *screen.Result) { s.items(res) }

func (s *jsonSink) part(_ *input, _ *part, res *screen.Result) { s.items(res) }

func (s *jsonSink) items(res *screen.Result) {
	for i := range res.Items {
		s.line = append(screen.AppendItem(s.line[:0], &res.Items[i]), '\n')
		s.w.Write(s.line)
	}
}

func (s *jsonSink) tableEnd(*input) {}

func (s *jsonSink) more(in *input) { s.c.talk("more", "name", in.label()) }

func (s *jsonSink) end() { s.c.jsonTalk(s.c.n, s.c.coverage) }
