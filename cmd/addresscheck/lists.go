package main

import (
	"errors"
	"fmt"
	"io/fs"

	"addresscheck/lists"
	"addresscheck/screen"
)

// keyVariable is where a signer key may be given: never in an argument, which
// other users of a machine can read.
const keyVariable = "ADDRESSCHECK_SIGNING_KEY"

func (e *env) lists(args []string) int {
	if len(args) > 0 {
		switch args[0] {
		case "fetch":
			return e.listsFetch(args[1:])
		case "run":
			return e.listsRun(args[1:])
		case "export":
			return e.listsExport(args[1:])
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
		case "publish":
			return e.listsPublish(args[1:])
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
	if err == nil && refused == nil {
		refused, err = src.further(l.Head)
	}
	switch {
	case err != nil:
		return e.usage("lists.unreadable", "what", err.Error())
	case refused != nil:
		return e.refused(refused)
	}
	fmt.Fprintln(e.out, e.say.line("lists.verified", "key", l.Head.Key, "seq", sprint(l.Head.Seq), "hash", l.Head.Snapshot, "entries", sprint(len(l.Entries))))
	return exitNone
}

// refused tells why lists are refused: for programmers, and in a sentence.
func (e *env) refused(why *lists.OpenError) int {
	e.talk("lists.refused", "what", why.Text)
	fmt.Fprintln(e.err, "addresscheck: "+e.say.words.Text(screen.Sentence{Key: "code.lists_" + why.Reason}))
	return exitNotChecked
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
