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
// It doesn't copy: every string is a part of the text.
type parser struct {
	file     string
	compiled bool // a snapshot; otherwise facts
	rest     string
	line     int

	sources []*Source
	entries []*Entry
	parties int
	ended   bool

	source  *Source // the open stanzas, outermost first
	party   *Party
	entry   *entryText
	texts   []entryText // what Read resolves, in step with entries
	had     uint64      // single keys of the innermost open stanza, by bit
	pending bool        // a party without an address so far
	blank   bool        // the line before was empty
}

// entryText is what a snapshot says of an entry's account, not yet decoded.
type entryText struct {
	*Entry
	account string      // chain id, or none
	twins   [][2]string // chain id and text
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
	if p.blank && key != "source" && key != "party" && key != "end" {
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

// once records that a key of which a stanza has one was read.
func (p *parser) once(bit int) bool {
	had := p.had&(1<<bit) != 0
	p.had |= 1 << bit
	return !had
}

func (p *parser) twice(key string) error   { return p.fail("a second " + key) }
func (p *parser) unknown(key string) error { return p.fail("unknown key " + strconv.Quote(key)) }
func (p *parser) bad(what, v string) error { return p.fail(what + ": " + strconv.Quote(v)) }

// text sets a field of which a stanza has one.
func (p *parser) text(bit int, key string, field *string, value string) error {
	if !p.once(bit) {
		return p.twice(key)
	}
	*field = value
	return nil
}

// date is text for a date.
func (p *parser) date(bit int, key string, field *string, value string) error {
	if !isDate(value) {
		return p.bad("not a date", value)
	}
	return p.text(bit, key, field, value)
}

// more adds to a field of which a stanza can have several.
func (p *parser) more(key string, field *[]string, value string) error {
	if len(*field) >= maxValues {
		return p.fail("too many lines " + key)
	}
	if slices.Contains(*field, value) {
		return p.twice(key + " " + strconv.Quote(value))
	}
	*field = append(*field, value)
	return nil
}

// openSource begins the stanza of a source.
func (p *parser) openSource(id string) error {
	if err := p.close(); err != nil {
		return err
	}
	if !isID(id) {
		return p.bad("not a name of a source", id)
	}
	if len(p.sources) >= maxSources || len(p.sources) > 0 && !p.compiled {
		return p.fail("too many sources")
	}
	p.source = &Source{ID: id}
	p.sources = append(p.sources, p.source)
	p.party, p.entry, p.had = nil, nil, 0
	return nil
}

// openParty begins the stanza of a party of the source.
func (p *parser) openParty(name string) error {
	if p.source == nil {
		return p.fail("a party before its source")
	}
	if err := p.close(); err != nil {
		return err
	}
	if name == notRecorded {
		name = ""
	}
	p.party = &Party{Source: p.source, Name: name}
	p.parties++
	p.entry, p.had, p.pending = nil, 0, true
	return nil
}

// notRecorded stands for the name of a party that our record does not say.
const notRecorded = "(not recorded)"

// openEntry begins the lines of an address of the party.
func (p *parser) openEntry(value string) error {
	if p.party == nil {
		return p.fail("an address before its party")
	}
	if err := p.closeEntry(); err != nil {
		return err
	}
	asset, text, ok := strings.Cut(value, " ")
	if !ok {
		return p.fail("an address line is the asset's label and the address")
	}
	if asset == "-" {
		asset = ""
	}
	if len(text) > maxText {
		return p.fail("an address of more than " + strconv.Itoa(maxText) + " bytes")
	}
	if len(p.entries) >= maxEntries {
		return p.fail("too many entries")
	}
	e := &Entry{Party: p.party, Asset: asset, Text: text}
	p.entries = append(p.entries, e)
	p.texts = append(p.texts, entryText{Entry: e})
	p.entry = &p.texts[len(p.texts)-1]
	p.had, p.pending = 0, false
	return nil
}

// close checks what was open for completeness.
func (p *parser) close() error {
	if p.source != nil && p.party == nil {
		if err := p.closeSource(); err != nil {
			return err
		}
	}
	if p.pending {
		return p.fail("a party without an address before this line")
	}
	return p.closeEntry()
}

// closeEntry checks that a snapshot says of every entry what its account is.
func (p *parser) closeEntry() error {
	if p.compiled && p.entry != nil && p.entry.account == "" {
		return p.fail("an address without an account before this line")
	}
	return nil
}
