package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"addresscheck/lists"
	"addresscheck/lists/source"
	"addresscheck/screen"
)

// listsDiff tells what changed between two editions: facts files or documents.
func (e *env) listsDiff(args []string) int {
	fset := flags("lists diff")
	id := fset.String("source", "", "")
	asJSON := fset.Bool("json", false, "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	if len(rest) != 2 {
		return e.usage("lists.diff")
	}
	var sides [2][]*lists.Entry
	var ids [2]string
	for i, name := range rest {
		var code int
		if ids[i], sides[i], code = e.side(*id, name); code != exitNone {
			return code
		}
	}
	if ids[0] != ids[1] {
		return e.usage("lists.two", "old", ids[0], "new", ids[1])
	}
	e.changes(e.out, source.Compare(sides[0], sides[1]), *asJSON)
	return exitNone
}

// maxPeek is as much of a file as shows what it is.
const maxPeek = 64 << 10

// side reads a facts file, or a document of the source, which is known by its
// beginning where none is named.
func (e *env) side(id, name string) (string, []*lists.Entry, int) {
	in, code := e.open(name)
	if in == nil {
		return "", nil, code
	}
	defer in.Close()
	b := bufio.NewReaderSize(in, maxPeek)
	head, _ := b.Peek(maxPeek)
	if bytes.HasPrefix(head, []byte("addresscheck facts ")) {
		text, err := io.ReadAll(io.LimitReader(b, maxFactsFile))
		if err != nil {
			return "", nil, e.usage("file.unreadable", "name", name, "what", reason(err))
		}
		s, entries, err := lists.ParseFacts(name, string(text))
		if err != nil {
			e.talk("lists.document", "what", err.Error())
			return "", nil, exitNotChecked
		}
		return s.ID, entries, exitNone
	}
	row, ok := source.ByID(id)
	if id != "" && !ok {
		_, code := e.document(id, name)
		return "", nil, code
	}
	if !ok {
		row = source.Sniff(head)
	}
	doc, err := row.Read(b)
	if err != nil {
		e.talk("lists.document", "what", name+": "+err.Error())
		return "", nil, exitNotChecked
	}
	return row.ID, doc.Entries, exitNone
}

const maxFactsFile = 32 << 20

// changes tells changes in words, party by party, or as one JSON object.
func (e *env) changes(out io.Writer, c *source.Changes, asJSON bool) {
	if asJSON {
		var w screen.Writer
		w.Open('{')
		for _, part := range []struct {
			key  string
			list []source.Change
		}{{"added", c.Added}, {"details", c.Details}, {"removed", c.Removed}} {
			w.Key(part.key)
			w.Open('[')
			for i := range part.list {
				writeChange(&w, &part.list[i])
			}
			w.Close(']')
		}
		w.Close('}')
		fmt.Fprintf(out, "%s\n", w.B)
		return
	}
	if len(c.Added)+len(c.Removed)+len(c.Details) == 0 {
		fmt.Fprintln(out, e.say.line("diff.none"))
		return
	}
	e.part(out, "diff.added", c.Added)
	e.part(out, "diff.removed", c.Removed)
	if len(c.Details) > 0 {
		e.part(out, "diff.details", c.Details)
	}
}

// part tells one kind of change. A party's addresses stand together.
func (e *env) part(out io.Writer, key string, list []source.Change) {
	fmt.Fprintln(out, e.say.line(key, "n", sprint(len(list))))
	for i := 0; i < len(list); {
		p := list[i].Entry().Party
		j := i
		for j < len(list) && list[j].Entry().Party == p {
			j++
		}
		name := p.Name
		if name == "" {
			name = e.say.line("diff.unnamed")
		}
		if p.Reference != "" {
			name += " (" + p.Reference + ")"
		}
		fmt.Fprintln(out, "  "+e.say.line("diff.party", "party", name, "n", sprint(j-i)))
		for ; i < j; i++ {
			fmt.Fprintln(out, "    "+e.change(&list[i]))
		}
	}
}

// change tells one change in a line.
func (e *env) change(c *source.Change) string {
	entry := c.Entry()
	asset := entry.Asset
	if asset == "" {
		asset = "-"
	}
	s := visible(asset + " " + entry.Text)
	if c.Again {
		s += ": " + e.say.line("diff.again")
	}
	if len(c.What) > 0 {
		var what []string
		for _, w := range c.What {
			what = append(what, e.say.line("detail."+w))
		}
		s += ": " + strings.Join(what, ", ")
	}
	if slices.Contains(c.What, "party") {
		s += " (" + e.say.line("diff.was", "parties", e.named(c.Before), "now", e.named(c.After)) + ")"
	}
	return s
}

// parties are the names of those that entries are of.
func parties(entries []*lists.Entry) (names []string) {
	for _, x := range entries {
		if !slices.Contains(names, x.Party.Name) {
			names = append(names, x.Party.Name)
		}
	}
	return names
}

// named writes the names of parties in a sentence.
func (e *env) named(entries []*lists.Entry) string {
	names := parties(entries)
	for i, n := range names {
		if n == "" {
			names[i] = e.say.line("diff.unnamed")
		}
	}
	return visible(strings.Join(names, ", "))
}

// writeChange writes one change: the entry after it, or before where it is gone.
func writeChange(w *screen.Writer, c *source.Change) {
	entry := c.Entry()
	p := entry.Party
	named := c.After
	if len(named) == 0 {
		named = c.Before
	}
	w.Open('{')
	w.KeyBool("again", c.Again)
	w.KeyStr("asset", entry.Asset)
	w.KeyStrs("before", parties(c.Before))
	w.KeyStrs("parties", parties(named))
	w.KeyStrs("programmes", p.Programmes)
	w.KeyStr("reference", p.Reference)
	w.KeyStr("text", entry.Text)
	w.KeyStrs("what", c.What)
	w.Close('}')
}
