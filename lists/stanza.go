package lists

import (
	"strconv"
	"strings"
)

// The beginning and the end of the three stanzas. Their lines are in keys.go.

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
	if p.source != nil && p.source.ID >= id {
		return p.bad("source out of order", id)
	}
	p.source = &Source{ID: id}
	p.sources = append(p.sources, p.source)
	p.party, p.before, p.entry = nil, nil, nil
	p.open()
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
	p.before, p.party, p.entry = p.party, &Party{Source: p.source, Name: name}, nil
	p.parties++
	p.lines = 0
	p.open()
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
	if len(p.slab) == cap(p.slab) {
		return p.fail("too many entries")
	}
	p.slab = append(p.slab, Entry{Party: p.party, Asset: asset, Text: text})
	e := &p.slab[len(p.slab)-1]
	switch {
	case p.lines > 0 && compareEntries(p.entry, e) >= 0:
		return p.bad("address out of order or twice", text)
	case p.lines == 0 && p.before != nil && compareParties(p.before, p.party) >= 0:
		return p.bad("party out of order or twice", p.party.Name)
	}
	p.entries = append(p.entries, e)
	p.entry = e
	p.lines++
	p.open()
	return nil
}

// close checks that what was open is complete.
func (p *parser) close() error {
	switch {
	case p.source == nil:
		return nil
	case p.party == nil:
		return p.closeSource()
	case p.lines == 0:
		return p.fail("a party without an address before this line")
	}
	return p.closeEntry()
}

// closeEntry checks that a snapshot says of every entry what its account is.
func (p *parser) closeEntry() error {
	if p.compiled && len(p.chains) != len(p.entries) {
		return p.fail("an address without an account before this line")
	}
	return nil
}
