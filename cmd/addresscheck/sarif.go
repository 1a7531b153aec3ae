package main

import (
	"bufio"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"addresscheck/screen"
)

// sarifSink writes SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange
// Format"): the payout addresses of a repository with the place of each, for
// programs that show findings beside code. A rule is a state. Addresses without a
// listing are given too, as information: never as a check that was passed.
type sarifSink struct {
	c     *checking
	w     *bufio.Writer
	j     screen.Writer
	notes []string // what was not read in full
	begun bool
}

// levels are SARIF's for the states, in their order.
var levels = map[screen.State]string{
	screen.Listed: "error", screen.Named: "error", screen.Related: "error", screen.NotChecked: "warning",
	screen.Formerly: "note", screen.Lookalike: "warning", screen.Invalid: "warning", screen.None: "none",
}

func newSARIF(c *checking, w *bufio.Writer) *sarifSink { return &sarifSink{c: c, w: w} }

// A repository without an address is nothing unusual.
func (s *sarifSink) wantsAddress() bool { return false }

// flush hands what was written to the output; the last byte stays, since it says
// whether a comma follows.
func (s *sarifSink) flush() {
	if n := len(s.j.B) - 1; n > 0 {
		s.w.Write(s.j.B[:n])
		s.j.B = append(s.j.B[:0], s.j.B[n])
	}
}

// begin writes what stands before the results.
func (s *sarifSink) begin() {
	if s.begun {
		return
	}
	s.begun = true
	j := &s.j
	j.Open('{')
	j.KeyStr("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
	j.Key("runs")
	j.Open('[')
	j.Open('{')
	j.KeyStr("columnKind", "utf16CodeUnits")
	j.Key("results")
	j.Open('[')
}

func (s *sarifSink) text(in *input, text string, res *screen.Result) {
	s.begin()
	at := cursor{text: text, line: 1, column: 1}
	for i := range res.Items {
		s.result(in, &res.Items[i], &at)
	}
	s.flush()
}

func (s *sarifSink) result(in *input, it *screen.Item, at *cursor) {
	j := &s.j
	j.Open('{')
	if it.State == screen.None {
		j.KeyStr("kind", "informational")
	}
	j.KeyStr("level", levels[it.State])
	j.Key("locations")
	j.Open('[')
	j.Open('{')
	j.Key("physicalLocation")
	j.Open('{')
	j.Key("artifactLocation")
	j.Open('{')
	j.KeyStr("uri", fileURI(in.label()))
	j.Close('}')
	j.Key("region")
	j.Open('{')
	start := at.to(it.Start)
	end := start.to(it.End)
	*at = start
	j.KeyInt("byteLength", int64(it.End-it.Start))
	j.KeyInt("byteOffset", int64(it.Start))
	j.KeyInt("endColumn", int64(end.column))
	j.KeyInt("endLine", int64(end.line))
	j.KeyInt("startColumn", int64(start.column))
	j.KeyInt("startLine", int64(start.line))
	j.Close('}')
	j.Close('}')
	j.Close('}')
	j.Close(']')
	j.Key("message")
	s.message(it)
	j.KeyStr("ruleId", string(it.State))
	j.KeyInt("ruleIndex", int64(it.State.Rank()))
	j.Close('}')
}

// message writes what there is to say as one text.
func (s *sarifSink) message(it *screen.Item) {
	var b strings.Builder
	for i, x := range it.Says(s.c.o.Place) {
		text := s.c.say.words.Text(x)
		if i == 0 {
			text += ": " + it.Read
			if it.Read == "" {
				text = strings.TrimSuffix(text, ": ") + "."
			} else {
				text += "."
			}
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	s.j.Open('{')
	s.j.KeyStr("text", visible(b.String()))
	s.j.Close('}')
}

func (s *sarifSink) part(*input, *part, *screen.Result) {} // files are read as texts, with lines

func (s *sarifSink) tableEnd(*input) {}

func (s *sarifSink) more(in *input) {
	s.c.talk("more", "name", in.label())
	s.notes = append(s.notes, s.c.say.line("more", "name", in.label()))
}

func (s *sarifSink) end() {
	s.begin()
	j := &s.j
	j.Close(']')
	j.Key("tool")
	j.Open('{')
	j.Key("driver")
	j.Open('{')
	j.KeyStr("name", "addresscheck")
	j.Key("notifications")
	j.Open('[')
	j.Open('{')
	j.KeyStr("id", "coverage")
	j.Close('}')
	j.Close(']')
	j.Key("rules")
	j.Open('[')
	for _, state := range screen.States {
		j.Open('{')
		j.Key("defaultConfiguration")
		j.Open('{')
		j.KeyStr("level", levels[state])
		j.Close('}')
		s.sentence("fullDescription", "means."+string(state))
		s.sentence("help", "todo."+string(state))
		j.KeyStr("id", string(state))
		s.sentence("shortDescription", "state."+string(state))
		j.Close('}')
	}
	j.Close(']')
	j.KeyStr("version", version())
	j.Close('}')
	j.Close('}')
	s.invocation()
	j.Close('}')
	j.Close(']')
	j.KeyStr("version", "2.1.0")
	j.Close('}')
	s.w.Write(append(j.B, '\n'))
	s.c.talkCounts()
	s.c.jsonTalk(s.c.n, s.c.coverage)
}

// invocation tells against what was compared, and what was not read.
func (s *sarifSink) invocation() {
	notes := s.notes
	if s.c.coverage != nil {
		for _, x := range s.c.coverage.Says() {
			notes = append(notes, s.c.say.words.Text(x))
		}
	}
	j := &s.j
	j.Key("invocations") // after the results, although keys are in order elsewhere: it is known at the end
	j.Open('[')
	j.Open('{')
	j.KeyBool("executionSuccessful", len(s.notes) == 0)
	j.Key("toolExecutionNotifications")
	j.Open('[')
	for i, text := range notes {
		j.Open('{')
		j.Key("descriptor")
		j.Open('{')
		j.KeyStr("id", "coverage")
		j.Close('}')
		level := "note"
		if i < len(s.notes) {
			level = "error"
		}
		j.KeyStr("level", level)
		j.Key("message")
		j.Open('{')
		j.KeyStr("text", visible(text))
		j.Close('}')
		j.Close('}')
	}
	j.Close(']')
	j.Close('}')
	j.Close(']')
}

func (s *sarifSink) sentence(key, sentence string) {
	s.j.Key(key)
	s.j.Open('{')
	s.j.KeyStr("text", s.c.say.words.Text(screen.Sentence{Key: sentence}))
	s.j.Close('}')
}

// fileURI returns a path as a relative URI reference, or an absolute path as one.
func fileURI(path string) string {
	u := url.URL{Path: filepath.ToSlash(filepath.Clean(path))}
	if filepath.IsAbs(path) {
		u.Scheme = "file"
	}
	return u.String()
}

// A cursor is a place in a text as line and column, both from 1, columns in units
// of UTF-16.
type cursor struct {
	text         string
	offset       int
	line, column int
}

// to returns the place offset, which is not before c.
func (c cursor) to(offset int) cursor {
	for c.offset < offset {
		r, n := utf8.DecodeRuneInString(c.text[c.offset:])
		switch {
		case r == '\n':
			c.line, c.column = c.line+1, 1
		case r >= 0x10000:
			c.column += 2
		default:
			c.column++
		}
		c.offset += n
	}
	return c
}
