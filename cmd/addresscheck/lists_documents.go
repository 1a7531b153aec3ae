package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"addresscheck/internal/disk"
	"addresscheck/lists"
	"addresscheck/lists/fetch"
	"addresscheck/lists/source"
)

// stoppedFile stands in the folder of documents while a guard stops a source: what
// was stopped, why, and what would change. Who runs the factory is told by it.
const stoppedFile = "stopped.txt"

// update changes the facts of each source by the document that is kept of it. A
// source of which the last fetch failed, or whose document a guard stops, keeps
// its entries and its time of comparison, and its status says failed. The others
// go on.
func (f *factory) update(rows []*source.Row) int {
	var stopped bytes.Buffer
	code := exitNone
	for _, row := range rows {
		c, why := f.updateOne(row, &stopped)
		code = worst(code, c)
		if why != nil { // the folder of facts can't be written: so it is for all
			return worst(code, f.usage("file.unwritable", "name", f.facts, "what", reason(why)))
		}
	}
	name := filepath.Join(f.documents, stoppedFile)
	old, err := os.ReadFile(name)
	switch {
	case stopped.Len() == 0 && errors.Is(err, fs.ErrNotExist), err == nil && bytes.Equal(old, stopped.Bytes()):
		err = nil
	case stopped.Len() == 0:
		err = f.disk.Remove(name)
	default:
		err = disk.Replace(f.disk, name, stopped.Bytes(), 0o644)
	}
	if err != nil {
		return worst(code, f.usage("file.unwritable", "name", name, "what", reason(err)))
	}
	return code
}

// updateOne updates one source. The error is of the folder of facts.
func (f *factory) updateOne(row *source.Row, stopped *bytes.Buffer) (int, error) {
	rec, err := fetch.Read(f.documents, row.ID)
	if errors.Is(err, fs.ErrNotExist) {
		f.talk("update.none", "source", row.ID)
		return exitNotChecked, nil
	}
	if err != nil {
		f.talk("lists.document", "what", row.ID+": "+err.Error())
		return exitNotChecked, nil
	}
	name := filepath.Join(f.facts, row.ID+".txt")
	s, entries, code := f.readFacts(name)
	if code != exitNone {
		return code, nil
	}
	code = exitNone
	failed := rec.Failed != 0
	if failed {
		code = exitNotChecked
		if rec.Word == "unread" { // no later run will help
			f.stop(stopped, row.ID, f.say.line("fetch.unread", "source", row.ID, "what", rec.Detail), nil)
		}
	}
	var changes *source.Changes
	// What was confirmed no later than the facts were compared has been taken already.
	if rec.SHA256 != "" && (s == nil || !s.Live || rec.Checked > s.Compared) {
		up, c := f.take(row, rec, s, entries, stopped)
		if up == nil {
			code, failed = worst(code, c), true
		} else {
			s, entries, changes = up.Source, up.Entries, up.Changes
		}
	}
	if s == nil {
		return code, nil // nothing yet to keep
	}
	s.Failed = failed
	b, err := lists.WriteFacts(s, entries)
	if err != nil { // too much of something for the format
		f.talk("lists.document", "what", err.Error())
		return exitNotChecked, nil
	}
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, b) {
		return code, nil
	}
	if err := disk.Replace(f.disk, name, b, 0o644); err != nil {
		return code, err
	}
	if changes != nil && len(changes.Added)+len(changes.Removed)+len(changes.Details) > 0 {
		f.out.Write([]byte(row.ID + "\n"))
		f.changes(f.out, changes, false)
	}
	return code, nil
}

// take reads the document of a record and updates facts by it. It returns nil, and
// the exit code, where a guard stops it.
func (f *factory) take(row *source.Row, rec *fetch.Record, s *lists.Source, entries []*lists.Entry, stopped *bytes.Buffer) (*source.Updated, int) {
	file, err := os.Open(rec.Path(f.documents))
	if err != nil {
		f.talk("file.unreadable", "name", rec.Path(f.documents), "what", reason(err))
		return nil, exitNotChecked
	}
	defer file.Close()
	doc, err := row.Read(file)
	if err == nil && doc.Source.SHA256 != rec.SHA256 {
		err = errors.New(row.ID + ": the document that is kept was changed: remove its folder, and the next fetch gets it anew")
	}
	if err != nil {
		f.talk("lists.document", "what", err.Error())
		f.stop(stopped, row.ID, f.say.line("lists.document", "what", err.Error()), nil)
		return nil, exitNotChecked
	}
	expects, ok := f.expects(row.ID)
	if !ok {
		return nil, f.usage("flag.acknowledge")
	}
	up, err := source.Update(s, entries, doc, source.Options{Now: rec.Checked, Acknowledge: expects})
	if err == nil {
		return up, exitNone
	}
	why := f.say.line("lists.document", "what", err.Error())
	if shrink, ok := errors.AsType[*source.ShrinkError](err); ok {
		why = f.say.line("update.shrink", "source", row.ID, "n", sprint(shrink.Removed), "all", sprint(shrink.Had), "percent", sprint(source.MaxShrink))
	}
	f.err.Write([]byte("addresscheck: " + why + "\n"))
	f.stop(stopped, row.ID, why, source.Compare(entries, doc.Entries))
	return nil, exitNotChecked
}

// maxStopped bounds what is told of one source: an issue holds 64 KiB.
const maxStopped = 12 << 10

// stop notes that a person is needed, and what would change.
func (f *factory) stop(stopped *bytes.Buffer, id, why string, c *source.Changes) {
	stopped.WriteString(id + "\n" + why + "\n")
	if c != nil {
		var b bytes.Buffer
		f.changes(&b, c, false)
		if text := b.Bytes(); len(text) > maxStopped {
			b.Truncate(bytes.LastIndexByte(text[:maxStopped], '\n') + 1)
			b.WriteString("…\n")
		}
		stopped.Write(b.Bytes())
	}
	stopped.WriteByte('\n')
}
