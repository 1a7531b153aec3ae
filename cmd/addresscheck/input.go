package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"addresscheck/internal/table"
	"addresscheck/screen"
)

// An input is a text or file to check.
type input struct {
	name string // "" for the arguments themselves, - for standard input
	text string // where name is ""
}

func (in *input) label() string {
	if in.name == "" {
		return "-"
	}
	return in.name
}

// inputs returns what the arguments name: files by their path, - for standard
// input, and any other argument is text. All text arguments are one input, so
// that look-alikes among them are seen. Folders are gone through where that is
// asked for. What can't be opened is told before anything is checked.
func (e *env) inputs(args []string, folders bool) ([]input, int) {
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
		info, err := os.Stat(a)
		switch {
		case a == "-":
			out, err = append(out, input{name: a}), nil
		case err == nil && info.IsDir() && folders:
			out, err = e.walk(out, a)
		case err == nil && info.IsDir():
			err = errors.New("is a directory")
		case err == nil:
			var f *os.File
			if f, err = os.Open(a); err == nil {
				f.Close()
				out = append(out, input{name: a})
			}
		case looksLikePath(a):
			err = fs.ErrNotExist
		default:
			texts, err = append(texts, a), nil
		}
		if err != nil {
			return nil, e.unreadable(a, err)
		}
	}
	if len(texts) > 0 {
		out = append([]input{{text: strings.Join(texts, "\n")}}, out...)
	}
	return out, exitNone
}

// unreadable tells that a file can't be read.
func (e *env) unreadable(name string, err error) int {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return e.usage("file.unreadable", "name", name, "what", err.Error())
}

// notEntered are the folders of a repository that are passed over, which is told.
var notEntered = []string{".git", "node_modules"}

// walk adds the files of a folder.
func (e *env) walk(out []input, dir string) ([]input, error) {
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			for _, n := range notEntered {
				if d.Name() == n && path != dir {
					e.talk("folder.passed", "name", path)
					return filepath.SkipDir
				}
			}
		case d.Type().IsRegular():
			out = append(out, input{name: path})
		}
		return nil
	})
	return out, err
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
	case ".txt", ".csv", ".tsv", ".eml", ".json", ".jsonl", ".ndjson", ".md", ".html", ".xml", ".yml", ".yaml", ".log", ".pdf", ".xlsx":
		return true
	}
	return strings.HasPrefix(a, "./") || strings.HasPrefix(a, "../") || strings.HasPrefix(a, "/")
}

// input checks one input: as a table where it is one and tables are asked for,
// otherwise as a text.
func (c *checking) input(in *input, tables bool) int {
	if in.name == "" {
		c.text(in, in.text)
		return exitNone
	}
	from := c.in
	if in.name != "-" {
		f, err := os.Open(in.name)
		if err != nil {
			return c.unreadable(in.name, err)
		}
		defer f.Close()
		from = f
	}
	head := make([]byte, 64<<10)
	n, err := io.ReadFull(from, head)
	head = head[:n]
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return c.unreadable(in.name, err)
	}
	whole := io.MultiReader(bytes.NewReader(head), from)
	if tables && !c.lines {
		name := strings.TrimPrefix(in.name, "-")
		if table.NewReader(bytes.NewReader(head), name).Format().Kind != table.Text {
			return c.table(in, table.NewReader(whole, name))
		}
	}
	if !tables && bytes.IndexByte(head, 0) >= 0 && !bytes.HasPrefix(head, []byte("\xff\xfe")) && !bytes.HasPrefix(head, []byte("\xfe\xff")) {
		c.progress.binary++ // a picture or program of a repository
		return exitNone
	}
	text, err := io.ReadAll(io.LimitReader(whole, maxFile))
	if err != nil {
		return c.unreadable(in.name, err)
	}
	c.text(in, string(text))
	return exitNone
}

// text checks one text.
func (c *checking) text(in *input, text string) {
	res := screen.Screen(text, c.o)
	c.add(&res)
	if len(res.Items) == 0 && c.out.wantsAddress() {
		c.none()
	}
	if res.More {
		c.out.more(in)
	}
	c.out.text(in, text, &res)
	c.progress.file()
}
