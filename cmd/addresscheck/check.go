package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"addresscheck/address/find"
	"addresscheck/screen"
)

// maxFile is the most that is read of one input: a little more than the finder
// reads, so that a longer one is told.
const maxFile = find.MaxText + 1

// input is a text to check and what to call it.
type input struct {
	name string // "" for the arguments themselves
	text string
}

// check finds the addresses in arguments, files or standard input and screens
// them.
func (e *env) check(args []string) int {
	fset := flags("check")
	lines := fset.Bool("lines", false, "")
	json := fset.Bool("json", false, "")
	src := e.listFlags(fset)
	var at instant
	var maxAge span
	var where place
	fset.Var(&at, "at", "")
	fset.Var(&maxAge, "max-age", "")
	fset.Var(&where, "place", "")
	var lang language
	fset.Var(&lang, "lang", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("check", err)
	}
	if lang.tag != "" {
		e.say = speakerFor(lang.tag)
	}
	if len(src.keys) > 0 && src.where == "" {
		return e.usage("flag.key")
	}
	inputs, code := e.inputs(rest)
	if code != exitNone {
		return code
	}
	o := screen.Options{Now: e.now(), MaxAge: maxAge.seconds, Place: where.code, Lines: *lines}
	if at.set {
		o.Now = at.unix
	}
	if o.Lists, o.Refused, err = src.open(o.Now); err != nil {
		return e.usage("lists.unreadable", "what", err.Error())
	}
	if o.Refused != nil {
		e.talk("lists.refused", "what", o.Refused.Text)
	}
	out := bufio.NewWriter(e.out)
	n := 0
	var coverage *screen.Coverage
	misses := false
	for _, in := range inputs {
		res := screen.Screen(in.text, o)
		coverage = &res.Coverage
		res.Renumber(n)
		for i := range res.Items {
			misses = misses || res.Items[i].State == screen.None
		}
		if *json {
			var line []byte
			for i := range res.Items {
				line = append(screen.AppendItem(line[:0], &res.Items[i]), '\n')
				out.Write(line)
			}
			if res.More {
				e.talk("more", "name", in.label())
			}
		} else {
			e.report(out, &in, &res, where.code)
		}
		n += len(res.Items)
		code = worst(code, exitCode(&res))
	}
	if *json {
		e.jsonTalk(n, coverage)
	} else {
		e.reportCoverage(out, coverage, misses)
	}
	if err := out.Flush(); err != nil {
		e.talk("output.failed", "what", err.Error())
		return exitInternal
	}
	if coverage != nil && !coverage.OK() {
		e.talk("lists.cure")
	}
	return code
}

func (in *input) label() string {
	if in.name == "" {
		return "-"
	}
	return in.name
}

// inputs reads what the arguments name: files by their path, - for standard
// input, and any other argument is text. All text arguments are one input, so
// that look-alikes among them are seen.
func (e *env) inputs(args []string) ([]input, int) {
	if len(args) == 0 {
		if e.terminal {
			e.help(e.err, "check")
			return nil, exitUsage
		}
		args = []string{"-"}
	}
	var out []input
	var texts []string
	for _, a := range args {
		var data []byte
		var err error
		switch {
		case a == "-":
			data, err = io.ReadAll(io.LimitReader(e.in, maxFile))
		case isFile(a):
			data, err = readFile(a)
		case looksLikePath(a):
			err = fs.ErrNotExist
		default:
			texts = append(texts, a)
			continue
		}
		if err != nil {
			var path *fs.PathError
			if errors.As(err, &path) {
				err = path.Err
			}
			return nil, e.usage("file.unreadable", "name", a, "what", err.Error())
		}
		out = append(out, input{a, string(data)})
	}
	if len(texts) > 0 {
		out = append([]input{{"", strings.Join(texts, "\n")}}, out...)
	}
	return out, exitNone
}

func isFile(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// looksLikePath reports whether an argument that is no file was meant as one: a
// mistyped path must not be checked as a text without an address in it.
func looksLikePath(a string) bool {
	if strings.ContainsAny(a, " \n:") {
		return false
	}
	switch strings.ToLower(filepath.Ext(a)) {
	case ".txt", ".csv", ".tsv", ".eml", ".json", ".jsonl", ".md", ".html", ".xml", ".log", ".pdf", ".xlsx":
		return true
	}
	return strings.HasPrefix(a, "./") || strings.HasPrefix(a, "../") || strings.HasPrefix(a, "/")
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxFile))
}
