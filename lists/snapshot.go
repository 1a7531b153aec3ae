package lists

import (
	"bytes"
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
	Text    string   // its bytes: the entries are parts of it
}

// Compile makes the bytes of a snapshot: the same facts are the same bytes,
// whatever their order. It decides the account of each entry, sets the counts of
// the sources, and reads its own output back before it returns it.
//
// Accounts that are derived from an entry are not in it: to compute the one hash
// that finds them takes less time than to decode their text.
func Compile(sources []*Source, entries []*Entry) ([]byte, error) {
	sources, entries, err := arrange(sources, entries)
	if err != nil {
		return nil, err
	}
	for _, s := range sources {
		count(s, entries)
	}
	chains := make([]string, len(entries))
	for i, e := range entries {
		chains[i] = none
		if a := Account(e.Asset, e.Text); a.IsValid() {
			chains[i] = a.Chain().ID()
		}
	}
	b, err := writeSnapshot(sources, entries, chains)
	if err != nil {
		return nil, err
	}
	if _, err := Read(b); err != nil {
		return nil, err
	}
	return b, nil
}

// writeSnapshot writes arranged sources and entries, and the last line, by which
// a text that was cut off is known.
func writeSnapshot(sources []*Source, entries []*Entry, chains []string) ([]byte, error) {
	w := writer{b: []byte(snapshotHeader), compiled: true}
	parties := w.stanzas(sources, entries, chains)
	w.b = append(w.b, '\n')
	w.must("end", endLine(len(sources), parties, len(entries)))
	return w.b, w.err
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
	// Before all else: this is what a connection that broke off looks like.
	last := data[bytes.LastIndexByte(data[:max(len(data)-1, 0)], '\n')+1:]
	if !bytes.HasPrefix(last, []byte("end ")) || last[len(last)-1] != '\n' {
		return nil, p.fail("no last line: the text is cut off")
	}
	text := string(data)
	var ok bool
	if p.rest, ok = strings.CutPrefix(text, snapshotHeader); !ok {
		return nil, p.fail("the first line is not " + strings.TrimSpace(snapshotHeader))
	}
	if err := p.parse(); err != nil {
		return nil, err
	}
	for _, s := range p.sources {
		current, removed := s.Entries, s.Removed
		if count(s, p.entries); s.Entries != current || s.Removed != removed {
			return nil, p.fail("the entries of " + s.ID + " are not as many as it says")
		}
	}
	var c chainMemo
	for i, e := range p.entries {
		if p.chains[i] == none {
			continue
		}
		var err error
		if e.Account, err = c.decode(p.chains[i], e.Text); err != nil {
			return nil, p.fail(err.Error())
		}
	}
	return &Snapshot{p.sources, p.entries, text}, nil
}

// chainMemo remembers the chain looked up last: neighbours share it.
type chainMemo struct {
	id    string
	chain address.Chain
}

// decode returns the account that text is on the chain with that id.
func (m *chainMemo) decode(id, text string) (address.Address, error) {
	if id != m.id {
		c, ok := address.ChainByID(id)
		if !ok || c.ID() != id || c.Accounts() != c {
			return address.Address{}, errors.New("unknown chain " + strconv.Quote(id))
		}
		m.id, m.chain = id, c
	}
	r, err := address.ParseFor(m.chain, text)
	if err != nil {
		return address.Address{}, err
	}
	if r.Address.Chain() != m.chain || r.Address.Network() != address.Mainnet {
		return address.Address{}, errors.New("not an account of " + id + ": " + strconv.Quote(text))
	}
	return r.Address, nil
}
