// Addresscheck finds crypto addresses in text and says which of them a sanctions
// list or an authority names.
//
// Standard output is data, standard error is talk. Exit codes: see exit.go.
package main

import (
	"context"
	"io"
	"os"
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
		progress: isTerminal(os.Stderr),
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
	progress bool                                       // standard error is a terminal: long work shows that it goes on
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
