package main

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"strings"

	"addresscheck/internal/disk"
	"addresscheck/screen"
)

// recordMake screens one text and writes the record of it to a new file.
func (e *env) recordMake(args []string) int {
	fset := flags("record make")
	out := fset.String("out", "", "")
	hashed := fset.Bool("hashed", false, "")
	bare := fset.Bool("without-snapshot", false, "")
	previous := fset.String("previous", "", "")
	q := e.questionFlags(fset)
	var f screen.File
	fset.StringVar(&f.Case.Customer, "customer", "", "")
	fset.StringVar(&f.Case.Reference, "reference", "", "")
	fset.StringVar(&f.Case.Purpose, "purpose", "", "")
	fset.StringVar(&f.Case.Note, "note", "", "")
	fset.StringVar(&f.Case.Decision, "decision", "", "")
	fset.StringVar(&f.Case.DecidedBy, "decided-by", "", "")
	fset.StringVar(&f.Case.SecondReviewer, "second-reviewer", "", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("record", err)
	}
	if *out == "" {
		return e.usage("record.out")
	}
	if *previous != "" {
		before, code := e.readRecord(*previous)
		if code != exitNone {
			return code
		}
		if !before.intact() {
			return e.usage("record.altered", "name", *previous)
		}
		f.Previous = before.digest
	}
	inputs, code := e.inputs(rest)
	if code != exitNone {
		return code
	}
	o, code := e.options(q)
	if code != exitNone {
		return code
	}
	var texts []string
	for _, in := range inputs {
		texts = append(texts, strings.TrimSuffix(in.text, "\n"))
	}
	salt := ""
	if *hashed {
		b := make([]byte, 16)
		rand.Read(b)
		salt = hex.EncodeToString(b)
	}
	body, res, ok := screen.Record(strings.Join(texts, "\n"), salt, o)
	if !ok {
		return e.usage("record.secret")
	}
	f.Body = body
	f.MadeBy = screen.MadeBy{Surface: "cli", Version: version()}
	if o.Lists != nil && !*bare {
		f.Snapshot = o.Lists.Snapshot
	}
	if code := e.writeNew(*out, f.Append(nil)); code != exitNone {
		return code
	}
	for _, s := range res.Summary() {
		e.talk("line", "what", e.say.words.Text(s))
	}
	e.talk("record.made", "name", *out)
	return exitCode(&res)
}

// writeNew writes a file that is not there yet, whole or not at all.
func (e *env) writeNew(name string, b []byte) int {
	_, err := os.Lstat(name)
	if err == nil {
		return e.usage("record.exists", "name", name)
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = disk.Replace(e.disk, name, b, 0o600)
	}
	if err != nil {
		return e.usage("file.unwritable", "name", name, "what", reason(err))
	}
	return exitNone
}
