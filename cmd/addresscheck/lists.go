package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/screen"
)

// keyVariable is where a signer key may be given: never in an argument, which
// other users of a machine can read.
const keyVariable = "ADDRESSCHECK_SIGNING_KEY"

func (e *env) lists(args []string) int {
	if len(args) > 0 {
		switch args[0] {
		case "read":
			return e.listsRead(args[1:])
		case "update":
			return e.listsUpdate(args[1:])
		case "diff":
			return e.listsDiff(args[1:])
		case "build":
			return e.listsBuild(args[1:])
		case "sign":
			return e.listsSign(args[1:])
		case "verify":
			return e.listsVerify(args[1:])
		case "status":
			return e.listsStatus(args[1:])
		case "keygen":
			return e.listsKeygen(args[1:])
		case "-h", "-help", "--help", "help":
			e.help(e.out, "lists")
			return exitNone
		}
		return e.usage("command.unknown", "command", "lists "+args[0])
	}
	e.help(e.err, "lists")
	return exitUsage
}

// folder returns the one argument of a command: a folder.
func (e *env) folder(rest []string) (string, int) {
	if len(rest) != 1 {
		return "", e.usage("lists.folder")
	}
	return rest[0], exitNone
}

// listsBuild writes the snapshot of the facts into a folder, under its hash.
func (e *env) listsBuild(args []string) int {
	rest, err := parseFlags(flags("lists build"), args)
	if err != nil {
		return e.flagError("lists", err)
	}
	dir, code := e.folder(rest)
	if code != exitNone {
		return code
	}
	_, snapshot, err := data.Compiled()
	if err != nil {
		return e.internal(err)
	}
	name := hash(snapshot)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return e.usage("file.unwritable", "name", dir, "what", reason(err))
	}
	if err := writeFile(filepath.Join(dir, name), snapshot, 0o644); err != nil {
		return e.usage("file.unwritable", "name", dir, "what", reason(err))
	}
	e.talk("lists.built", "bytes", sprint(len(snapshot)))
	fmt.Fprintln(e.out, name)
	return exitNone
}

// listsSign signs a head for the snapshot that build wrote into the folder.
func (e *env) listsSign(args []string) int {
	fset := flags("lists sign")
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
	sources, snapshot, err := data.Compiled()
	if err != nil {
		return e.internal(err)
	}
	stored, err := os.ReadFile(filepath.Join(dir, hash(snapshot)))
	if err != nil || string(stored) != string(snapshot) {
		return e.usage("lists.unbuilt", "name", dir)
	}
	now := e.now()
	if at.set {
		now = at.unix
	}
	head, err := lists.NewHead(snapshot, sources, now)
	if err != nil {
		return e.internal(err)
	}
	signed, err := lists.Sign(head, skey)
	if err != nil {
		return e.usage("lists.unsigned", "what", err.Error())
	}
	if err := writeFile(filepath.Join(dir, "head"), signed, 0o644); err != nil {
		return e.usage("file.unwritable", "name", dir, "what", reason(err))
	}
	e.talk("lists.signed", "seq", sprint(head.Seq), "expires", screen.Day(head.Expires))
	return exitNone
}

// listsVerify opens the lists of a folder or URL as every client does.
func (e *env) listsVerify(args []string) int {
	fset := flags("lists verify")
	var src listSource
	var at instant
	fset.Var(&src.keys, "key", "")
	fset.Var(&at, "at", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	if src.where, _ = e.folder(rest); src.where == "" {
		return exitUsage
	}
	now := e.now()
	if at.set {
		now = at.unix
	}
	l, refused, err := src.open(now)
	switch {
	case err != nil:
		return e.usage("lists.unreadable", "what", err.Error())
	case refused != nil:
		e.talk("lists.refused", "what", refused.Text)
		fmt.Fprintln(e.err, "addresscheck: "+e.say.words.Text(screen.Sentence{Key: "code.lists_" + refused.Reason}))
		return exitNotChecked
	}
	fmt.Fprintln(e.out, e.say.line("lists.verified", "key", l.Head.Key, "seq", sprint(l.Head.Seq), "hash", l.Head.Snapshot, "entries", sprint(len(l.Entries))))
	return exitNone
}

// listsStatus says how old the lists are.
func (e *env) listsStatus(args []string) int {
	fset := flags("lists status")
	src := e.listFlags(fset)
	var at instant
	fset.Var(&at, "at", "")
	rest, err := parseFlags(fset, args)
	if err != nil || len(rest) > 0 {
		if err == nil {
			err = errors.New(rest[0])
		}
		return e.flagError("lists", err)
	}
	o := screen.Options{Now: e.now()}
	if at.set {
		o.Now = at.unix
	}
	if o.Lists, o.Refused, err = src.open(o.Now); err != nil {
		return e.usage("lists.unreadable", "what", err.Error())
	}
	c := screen.Screen("", o).Coverage
	for _, s := range c.Says() {
		fmt.Fprintln(e.out, e.say.words.Text(s))
	}
	if !c.OK() {
		e.talk("lists.cure")
		return exitNotChecked
	}
	return exitNone
}

func hash(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// reason is what went wrong without the path, which the message names already.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

func (e *env) internal(err error) int {
	e.talk("internal", "what", err.Error())
	return exitInternal
}
