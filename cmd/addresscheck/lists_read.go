package main

import (
	"bufio"
	"io"
	"os"
	"strings"

	"addresscheck/lists"
	"addresscheck/lists/source"
	"addresscheck/screen"
)

// listsRead writes the entries of an authority's document as JSON lines.
func (e *env) listsRead(args []string) int {
	rest, err := parseFlags(flags("lists read"), args)
	if err != nil {
		return e.flagError("lists", err)
	}
	if len(rest) != 2 {
		return e.usage("lists.read")
	}
	doc, code := e.document(rest[0], rest[1])
	if doc == nil {
		return code
	}
	out := bufio.NewWriter(e.out)
	for _, entry := range doc.Entries {
		var w screen.Writer
		writeEntry(&w, entry, false)
		out.Write(append(w.B, '\n'))
	}
	if err := out.Flush(); err != nil {
		e.talk("output.failed", "what", err.Error())
		return exitInternal
	}
	parties := map[*lists.Party]bool{}
	for _, entry := range doc.Entries {
		parties[entry.Party] = true
	}
	e.talk("lists.readdone", "n", sprint(len(doc.Entries)), "parties", sprint(len(parties)), "source", doc.Source.ID, "date", orDash(doc.Source.Published))
	return exitNone
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// document reads a document of a source; what could not be read in it is told.
// A nil document comes with the exit code.
func (e *env) document(id, name string) (*source.Document, int) {
	row, ok := source.ByID(id)
	if !ok {
		var ids []string
		for i := range source.Table {
			ids = append(ids, source.Table[i].ID)
		}
		return nil, e.usage("lists.source", "source", id, "known", strings.Join(ids, ", "))
	}
	in, code := e.open(name)
	if in == nil {
		return nil, code
	}
	defer in.Close()
	doc, err := row.Read(in)
	if err != nil {
		e.talk("lists.document", "what", err.Error())
		return nil, exitNotChecked
	}
	for _, u := range doc.Unread {
		key := "lists.unread"
		if u.Kept {
			key = "lists.unreadkept"
		}
		e.talk(key, "line", sprint(u.Line), "party", u.Party, "text", u.Text, "what", u.Reason)
	}
	return doc, exitNone
}

// open opens a file, or standard input for a hyphen.
func (e *env) open(name string) (io.ReadCloser, int) {
	if name == "-" {
		return io.NopCloser(e.in), exitNone
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, e.usage("file.unreadable", "name", name, "what", reason(err))
	}
	return f, exitNone
}

// writeEntry writes one entry. "comment" is the authority's, "note" is ours. With
// history it tells what we know of its past too.
func writeEntry(w *screen.Writer, e *lists.Entry, history bool) {
	p := e.Party
	w.Open('{')
	if history {
		writeAccount(w, e)
	}
	w.KeyStrs("aliases", p.Aliases)
	w.KeyStr("asset", e.Asset)
	w.KeyStrs("basis", p.Basis)
	w.KeyStr("comment", e.Remark)
	if history {
		writePast(w, e)
	}
	w.KeyStr("listed", p.Listed)
	w.KeyStr("lookup", p.Lookup)
	w.KeyStr("note", e.Comment)
	w.KeyStr("party", p.Name)
	w.KeyStrs("programmes", p.Programmes)
	if p.Source.Kind == lists.Attribution {
		w.KeyStr("published", p.Published)
	}
	w.KeyStr("reference", p.Reference)
	w.KeyStrs("references", p.Also)
	if history {
		w.Key("removed")
		writeWindow(w, e.Removed)
	}
	w.KeyStr("source", p.Source.ID)
	w.KeyStrs("spellings", p.Spellings)
	if p.Source.Kind == lists.Attribution {
		w.KeyStr("statement", p.Statement)
	}
	w.KeyStr("text", e.Text)
	w.Key("topics")
	w.Open('[')
	for _, t := range p.Topics {
		w.Open('{')
		w.KeyStr("basis", t.Basis)
		w.KeyStr("name", t.Name)
		w.KeyStr("text", t.Text)
		w.Close('}')
	}
	w.Close(']')
	w.KeyStr("type", p.Type)
	w.Close('}')
}
