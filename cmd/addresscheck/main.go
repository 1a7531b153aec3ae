// Addresscheck finds crypto addresses in text and says which of them a sanctions
// list or an authority names.
//
// Standard output is data, standard error is talk. Exit codes: see exit.go.
package main

import (
	"context"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"addresscheck/internal/disk"
)

func main() {
	e := &env{
		in: os.Stdin, out: os.Stdout, err: os.Stderr,
		now:      func() int64 { return time.Now().Unix() },
		getenv:   os.Getenv,
		disk:     disk.OS,
		terminal: isTerminal(os.Stdin),
		watched:  isTerminal(os.Stderr),
	}
	os.Exit(e.run(os.Args[1:]))
}

// env is what the program knows of the world; tests give it another one.
type env struct {
	in       io.Reader
	out, err io.Writer
	now      func() int64 // Unix seconds
	getenv   func(string) string
	disk     disk.Disk
	terminal bool                                       // standard input is a terminal: nobody has piped anything in
	watched  bool                                       // standard error is a terminal: somebody sees how far work has come
	pause    func(context.Context, time.Duration) error // before a fetch is tried again; nil for a real one

	say *speaker
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// run does what the arguments say and returns the exit code. A panic is told as
// an internal error and never taken for a result.
func (e *env) run(args []string) (code int) {
	e.say = newSpeaker(e.getenv)
	defer func() {
		if p := recover(); p != nil {
			e.talk("internal", "what", sprint(p))
			code = exitInternal
		}
	}()
	if len(args) == 0 {
		e.help(e.err, "")
		return exitUsage
	}
	if args[0] != "check" && slices.ContainsFunc(args, holdsKey) { // check masks it: it may have been pasted
		return e.usage("lists.keyargument", "variable", keyVariable)
	}
	switch args[0] {
	case "check":
		return e.check(args[1:])
	case "parse":
		return e.parse(args[1:])
	case "record":
		return e.record(args[1:])
	case "lists":
		return e.lists(args[1:])
	case "serve":
		return e.serve(args[1:])
	case "help", "-h", "-help", "--help":
		topic := ""
		if len(args) > 1 {
			topic = args[1]
		}
		if !e.help(e.out, topic) {
			return e.usage("help.unknown", "topic", topic)
		}
		return exitNone
	case "version", "-version", "--version":
		io.WriteString(e.out, version()+"\n")
		return exitNone
	}
	return e.usage("command.unknown", "command", args[0])
}

// holdsKey reports whether an argument holds a signer key: it is then known to
// every user of the machine and to the shell's history, and must be told nowhere else.
func holdsKey(arg string) bool { return strings.Contains(arg, "PRIVATE+KEY+") }
