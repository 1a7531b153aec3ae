package lists

import (
	"slices"
	"strconv"
	"strings"
)

// FormatError says where and why facts or a snapshot can't be read.
type FormatError struct {
	File   string // name of the facts file, or "snapshot"
	Line   int    // from 1
	Reason string
}

// Error returns the place and the reason.
func (e *FormatError) Error() string {
	return "lists: " + e.File + ":" + strconv.Itoa(e.Line) + ": " + e.Reason
}

// parser reads the stanzas that facts and snapshots share: a source, its
// parties, and the addresses of each. A line is a key, one space and a value.
//
// There is one spelling for every content: keys, parties and addresses stand in
// the order in which writer writes them, and an empty line stands before a
// stanza and nowhere else. So what was read need not be written again to know
// that it is the canonical text (a fuzz target does write it again).
//
// Strings are not copied: each is a part of the text.
type parser struct {
	file     string
	compiled bool // a snapshot; otherwise facts
	rest     string
	line     int

	sources []*Source
	entries []*Entry
	slab    []Entry  // where the entries stand
	chains  []string // snapshot: for each entry the id of its account's chain, or none
	parties int
	ended   bool

	source *Source // the open stanzas, outermost first
	party  *Party
	before *Party // the party before this one
	entry  *Entry
	lines  int  // addresses of the open party
	rank   int  // of the last line of the innermost open stanza, -1 at its start
	had    uint // single keys of it
	blank  bool // the line before was empty
}

const none = "none"

func (p *parser) fail(reason string) error {
	return &FormatError{p.file, p.line, reason}
}

// parse reads the text to its end. The first line was checked by the caller.
func (p *parser) parse() error {
	if len(p.rest) > maxSnapshot {
		return p.fail("larger than " + strconv.Itoa(maxSnapshot) + " bytes")
	}
	n := min(strings.Count(p.rest, "\naddress "), maxEntries)
	p.slab, p.entries = make([]Entry, 0, n), make([]*Entry, 0, n)
	if p.compiled {
		p.chains = make([]string, 0, n)
	}
	for p.rest != "" {
		p.line++
		line, rest, ok := strings.Cut(p.rest, "\n")
		if !ok {
			return p.fail("the last line does not end: the text is cut off")
		}
		p.rest = rest
		if err := p.read(line); err != nil {
			return err
		}
	}
	p.line++
	if p.blank {
		return p.fail("an empty line at the end")
	}
	if p.source == nil {
		return p.fail("no source")
	}
	return p.close()
}

// read takes one line.
func (p *parser) read(line string) error {
	if p.ended {
		return p.fail("a line after the end")
	}
	if line == "" {
		if p.blank {
			return p.fail("two empty lines in a row")
		}
		p.blank = true
		return nil
	}
	if len(line) > maxLine {
		return p.fail("a line of more than " + strconv.Itoa(maxLine) + " bytes")
	}
	key, value, _ := strings.Cut(line, " ")
	if bad := badValue(value); bad != "" {
		return p.fail(bad + " after " + strconv.Quote(key))
	}
	if begins := key == "source" || key == "party" || key == "end"; begins != p.blank {
		if begins {
			return p.fail("no empty line before " + key)
		}
		return p.fail("an empty line within a stanza")
	}
	p.blank = false
	switch key {
	case "source":
		return p.openSource(value)
	case "party":
		return p.openParty(value)
	case "address":
		return p.openEntry(value)
	case "end":
		return p.end(value)
	}
	switch {
	case p.entry != nil:
		return p.entryLine(key, value)
	case p.party != nil:
		return p.partyLine(key, value)
	case p.source != nil:
		return p.sourceLine(key, value)
	}
	return p.fail("a line before the source")
}

// open begins a stanza.
func (p *parser) open() { p.rank, p.had = -1, 0 }

// single checks the place of a key of which a stanza has at most one.
func (p *parser) single(rank int, key string) error {
	switch {
	case rank == p.rank:
		return p.fail("a second " + key)
	case rank < p.rank:
		return p.fail(key + " out of order")
	}
	p.rank = rank
	p.had |= 1 << rank
	return nil
}

func (p *parser) unknown(key string) error { return p.fail("unknown key " + strconv.Quote(key)) }
func (p *parser) bad(what, v string) error { return p.fail(what + ": " + strconv.Quote(v)) }

// text sets a field of which a stanza has one.
func (p *parser) text(rank int, key string, field *string, value string) error {
	*field = value
	return p.single(rank, key)
}

// date is text for a date.
func (p *parser) date(rank int, key string, field *string, value string) error {
	if !isDate(value) {
		return p.bad("not a date", value)
	}
	return p.text(rank, key, field, value)
}

// several checks the place of a key of which a stanza can have n more.
func (p *parser) several(rank int, key string, n int) error {
	if rank < p.rank {
		return p.fail(key + " out of order")
	}
	if n >= maxValues {
		return p.fail("too many lines " + key)
	}
	p.rank = rank
	return nil
}

// more adds to a field of which a stanza can have several.
func (p *parser) more(rank int, key string, field *[]string, value string) error {
	if slices.Contains(*field, value) {
		return p.bad("a second "+key, value)
	}
	*field = append(*field, value)
	return p.several(rank, key, len(*field)-1)
}
