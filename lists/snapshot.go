package lists

import (
	"errors"
	"strconv"
	"strings"

	"addresscheck/address"
)

// snapshotHeader is the first line of a snapshot. The number is the version: a
// snapshot is never rebuilt by newer code, so a reader of version 2 still reads
// version 1.
const snapshotHeader = "addresscheck snapshot 1\n"

// Snapshot is all entries of all sources, as read from its bytes. The status of
// a source (published, compared, failed) is not in it but in the head.
type Snapshot struct {
	Sources []*Source
	Entries []*Entry // ordered by source, party, label and text
}

// Compile makes the bytes of a snapshot: the same facts are the same bytes,
// whatever their order. It decides the account of each entry and the twins that
// need a hash to find, sets the counts of the sources, and reads its own output
// back before it returns it.
func Compile(sources []*Source, entries []*Entry) ([]byte, error) {
	sources, entries, err := arrange(sources, entries)
	if err != nil {
		return nil, err
	}
	compiled := make([]entryText, len(entries))
	for i, e := range entries {
		compiled[i] = compile(e)
	}
	for _, s := range sources {
		count(s, entries)
	}
	w := writer{b: []byte(snapshotHeader), compiled: true}
	w.snapshot(sources, entries, compiled)
	if w.err != nil {
		return nil, w.err
	}
	if _, err := Read(w.b); err != nil {
		return nil, err
	}
	return w.b, nil
}

// compile decides what a snapshot says of an entry's account.
func compile(e *Entry) entryText {
	a := account(e.Asset, e.Text)
	if !a.IsValid() {
		return entryText{Entry: e, account: none}
	}
	c := entryText{Entry: e, account: a.Chain().ID()}
	// Nothing is derived from an entry that is no longer on the list.
	if e.Removed == nil {
		for _, t := range hashTwins(a) {
			c.twins = append(c.twins, [2]string{t.Chain().ID(), t.String()})
		}
	}
	return c
}

// snapshot writes arranged sources and entries, and the last line, by which a
// text that was cut off is known.
func (w *writer) snapshot(sources []*Source, entries []*Entry, compiled []entryText) {
	parties := w.stanzas(sources, entries, compiled)
	w.b = append(w.b, '\n')
	w.must("end", endLine(len(sources), parties, len(entries)))
}

func endLine(sources, parties, entries int) string {
	return strconv.Itoa(sources) + " sources " + strconv.Itoa(parties) + " parties " + strconv.Itoa(entries) + " entries"
}

// end reads the last line.
func (p *parser) end(value string) error {
	if !p.compiled {
		return p.unknown("end")
	}
	if err := p.close(); err != nil {
		return err
	}
	if want := endLine(len(p.sources), p.parties, len(p.entries)); value != want {
		return p.bad("the text has "+want+", not", value)
	}
	p.ended = true
	return nil
}

// Read reads a snapshot. It refuses any that is not, byte for byte, what Compile
// writes for the facts in it, and any with an account that this program can't
// read: an entry that is not compared must not go unnoticed. The error is a
// *[FormatError].
func Read(data []byte) (*Snapshot, error) {
	p := parser{file: "snapshot", compiled: true, line: 1}
	if len(data) > maxSnapshot {
		return nil, p.fail("larger than " + strconv.Itoa(maxSnapshot) + " bytes")
	}
	text := string(data)
	var ok bool
	if p.rest, ok = strings.CutPrefix(text, snapshotHeader); !ok {
		return nil, p.fail("the first line is not " + strings.TrimSpace(snapshotHeader))
	}
	if err := p.parse(); err != nil {
		return nil, err
	}
	if !p.ended {
		return nil, p.fail("no last line: the text is cut off")
	}
	if err := p.same(text); err != nil {
		return nil, err
	}
	if err := p.resolve(); err != nil {
		return nil, err
	}
	return &Snapshot{p.sources, p.entries}, nil
}

// same writes what was read and compares.
func (p *parser) same(text string) error {
	for _, s := range p.sources {
		current, removed := s.Entries, s.Removed
		if count(s, p.entries); s.Entries != current || s.Removed != removed {
			return p.fail("the entries of " + s.ID + " are not as many as it says")
		}
	}
	sources, entries, err := arrange(p.sources, p.entries)
	if err != nil {
		return p.fail(err.Error())
	}
	for i := range entries {
		if entries[i] != p.entries[i] {
			return p.fail("not in order: " + p.entries[i].Text)
		}
	}
	w := writer{b: make([]byte, 0, len(text)), compiled: true}
	w.b = append(w.b, snapshotHeader...)
	w.snapshot(sources, entries, p.texts)
	if w.err != nil {
		return p.fail(w.err.Error())
	}
	if string(w.b) != text {
		return p.fail("not in the form in which it is written")
	}
	return nil
}

// resolve decodes the accounts and twins.
func (p *parser) resolve() error {
	var err error
	for i := range p.texts {
		e := &p.texts[i]
		if e.account == none {
			if len(e.twins) > 0 {
				return p.fail("twins of no account: " + e.Text)
			}
			continue
		}
		if e.Account, err = decode(e.account, e.Text); err != nil {
			return p.fail(err.Error())
		}
		if len(e.twins) == 0 {
			continue
		}
		e.Twins = make([]address.Address, len(e.twins))
		for j, t := range e.twins {
			if e.Twins[j], err = decode(t[0], t[1]); err != nil {
				return p.fail(err.Error())
			}
		}
	}
	return nil
}

// decode returns the account that text is on the chain with that id.
func decode(chain, text string) (address.Address, error) {
	c, ok := address.ChainByID(chain)
	if !ok || c.ID() != chain || c.Accounts() != c {
		return address.Address{}, errors.New("unknown chain " + strconv.Quote(chain))
	}
	r, err := address.ParseFor(c, text)
	if err != nil {
		return address.Address{}, err
	}
	if r.Address.Chain() != c || r.Address.Network() != address.Mainnet {
		return address.Address{}, errors.New("not an account of " + chain + ": " + strconv.Quote(text))
	}
	return r.Address, nil
}
