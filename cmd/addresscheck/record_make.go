package main

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"addresscheck/address/find"
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
	lines := fset.Bool("lines", false, "")
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
	if code := e.valid(q); code != exitNone {
		return code
	}
	inputs, code := e.inputs(rest, false)
	if code != exitNone {
		return code
	}
	o, code := e.options(q)
	if code != exitNone {
		return code
	}
	o.Lines = *lines
	text, code := e.oneText(inputs)
	if code != exitNone {
		return code
	}
	salt := ""
	if *hashed {
		b := make([]byte, 16)
		rand.Read(b)
		salt = hex.EncodeToString(b)
	}
	body, res, ok := screen.Record(text, salt, o)
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
	code = exitNone
	for i := range res.Items {
		code = worst(code, exitOf[res.Items[i].State])
	}
	if len(res.Items) == 0 || res.More {
		code = worst(code, exitNotChecked)
	}
	return code
}

// oneText reads the inputs as one text: a record holds what was checked, so a text
// of which only a part would be read gets none.
func (e *env) oneText(inputs []input) (string, int) {
	var texts []string
	n := 0
	for _, in := range inputs {
		if in.name != "" {
			from := e.in
			if in.name != "-" {
				f, err := os.Open(in.name)
				if err != nil {
					return "", e.unreadable(in.name, err)
				}
				defer f.Close()
				from = f
			}
			b, err := io.ReadAll(io.LimitReader(from, maxFile))
			if err != nil {
				return "", e.unreadable(in.name, err)
			}
			in.text = string(b)
		}
		if n += len(in.text); n > find.MaxText {
			return "", e.usage("record.long", "name", in.label())
		}
		texts = append(texts, strings.TrimSuffix(in.text, "\n"))
	}
	return strings.Join(texts, "\n"), exitNone
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
