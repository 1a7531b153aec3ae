package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"addresscheck/internal/disk"
	"addresscheck/lists"
	"addresscheck/lists/changes"
	"addresscheck/lists/data"
	"addresscheck/lists/publish"
	"addresscheck/screen"
)

// edition is everything that is made of a folder of facts.
type edition struct {
	sources  []*lists.Source
	entries  []*lists.Entry
	snapshot []byte
	files    []further
}

// further is a file that the head names beside the snapshot.
type further struct {
	name string
	b    []byte
}

// edition compiles a folder of facts; "" is the facts in the program.
func (e *env) edition(dir string) (*edition, int) {
	folder := data.Files()
	if dir != "" {
		folder = os.DirFS(dir)
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, e.usage("lists.nofacts", "name", dir)
		}
	}
	ed, err := compile(folder)
	if err != nil {
		e.talk("lists.badfacts", "name", dir, "what", err.Error())
		return nil, exitNotChecked
	}
	return ed, exitNone
}

func compile(folder fs.FS) (*edition, error) {
	var ed edition
	var err error
	if ed.sources, ed.entries, err = data.Read(folder); err != nil {
		return nil, err
	}
	if ed.snapshot, err = lists.Compile(ed.sources, ed.entries); err != nil {
		return nil, err
	}
	var corrections []changes.Correction
	text, err := fs.ReadFile(folder, changes.CorrectionsFile)
	if err == nil {
		corrections, err = changes.ParseCorrections(string(text))
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	c, err := changes.From(ed.sources, ed.entries, corrections)
	if err != nil {
		return nil, err
	}
	ed.files = []further{{"changes.json", c.JSON()}, {"changes.atom", c.Atom()}}
	return &ed, nil
}

// listsBuild writes the snapshot of the facts and the changes into a folder, under
// their hashes.
func (e *env) listsBuild(args []string) int {
	fset := flags("lists build")
	facts := fset.String("facts", "", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	dir, code := e.folder(rest)
	if code != exitNone {
		return code
	}
	ed, code := e.edition(*facts)
	if code != exitNone {
		return code
	}
	name, code := e.build(ed, dir)
	if code == exitNone {
		fmt.Fprintln(e.out, name)
	}
	return code
}

// build writes an edition into a folder and returns the name of its snapshot.
func (e *env) build(ed *edition, dir string) (string, int) {
	err := os.MkdirAll(dir, 0o755)
	put := func(b []byte) {
		if err == nil {
			err = disk.Replace(e.disk, filepath.Join(dir, publish.Hash(b)), b, 0o644)
		}
	}
	put(ed.snapshot)
	for _, f := range ed.files {
		put(f.b)
	}
	if err != nil {
		return "", e.usage("file.unwritable", "name", dir, "what", reason(err))
	}
	e.talk("lists.built", "bytes", sprint(len(ed.snapshot)))
	return publish.Hash(ed.snapshot), exitNone
}

// listsSign signs a head for what build wrote into the folder.
func (e *env) listsSign(args []string) int {
	fset := flags("lists sign")
	facts := fset.String("facts", "", "")
	keyFile := fset.String("key-file", "", "")
	var at instant
	fset.Var(&at, "at", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	dir, code := e.folder(rest)
	if code != exitNone {
		return code
	}
	skey, code := e.signerKey(*keyFile)
	if code != exitNone {
		return code
	}
	ed, code := e.edition(*facts)
	if code != exitNone {
		return code
	}
	return e.sign(ed, dir, skey, e.clock(at))
}

// clock is the time that a flag gives, or that of the machine.
func (e *env) clock(at instant) int64 {
	if at.set {
		return at.unix
	}
	return e.now()
}

// sign signs the head of an edition that stands in a folder.
func (e *env) sign(ed *edition, dir, skey string, now int64) int {
	for _, b := range ed.all() {
		stored, err := os.ReadFile(filepath.Join(dir, publish.Hash(b)))
		if err != nil || string(stored) != string(b) {
			return e.usage("lists.unbuilt", "name", dir)
		}
	}
	head, err := ed.head(now)
	if err != nil {
		return e.internal(err)
	}
	signed, err := lists.Sign(head, skey)
	if err != nil {
		return e.usage("lists.unsigned", "what", err.Error())
	}
	if err := disk.Replace(e.disk, filepath.Join(dir, "head"), signed, 0o644); err != nil {
		return e.usage("file.unwritable", "name", dir, "what", reason(err))
	}
	e.talk("lists.signed", "seq", sprint(head.Seq), "expires", screen.Day(head.Expires))
	return exitNone
}

// all are the files of an edition.
func (ed *edition) all() [][]byte {
	out := [][]byte{ed.snapshot}
	for _, f := range ed.files {
		out = append(out, f.b)
	}
	return out
}

// head states what the edition is at a time.
func (ed *edition) head(now int64) (*lists.Head, error) {
	h, err := lists.NewHead(ed.snapshot, ed.sources, now)
	if err != nil {
		return nil, err
	}
	for _, f := range ed.files {
		h.Files = append(h.Files, lists.File{Name: f.name, SHA256: publish.Hash(f.b), Size: len(f.b)})
	}
	return h, nil
}
