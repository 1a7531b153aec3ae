// Package data holds the facts compiled into the program: one readable, sorted
// file per source, so that the history of a list is the history of its file.
//
// The program for a terminal imports it; the engine for the browser never does:
// it gets its lists signed, from outside.
package data

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"addresscheck/lists"
)

//go:embed *.txt
var files embed.FS

// Files is the folder of facts compiled into the program.
func Files() fs.FS { return files }

// corrections is the one file of a folder that holds no facts: see lists/changes.
const corrections = "corrections.txt"

// maxFile is the longest file of facts that is read.
const maxFile = 16 << 20

// Facts returns the sources and entries of the facts in the program. An error
// names the file and the line; a test reads them all.
func Facts() ([]*lists.Source, []*lists.Entry, error) { return Read(files) }

// Read returns the sources and entries of a folder of facts: SOURCE.txt, one file
// a source. An error names the file and the line.
func Read(folder fs.FS) ([]*lists.Source, []*lists.Entry, error) {
	dir, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, nil, err
	}
	var sources []*lists.Source
	var entries []*lists.Entry
	for _, f := range dir {
		id, ok := strings.CutSuffix(f.Name(), ".txt")
		if !ok || f.IsDir() || f.Name() == corrections {
			continue
		}
		info, err := f.Info()
		if err != nil {
			return nil, nil, err
		}
		if info.Size() > maxFile {
			return nil, nil, fmt.Errorf("%s: larger than %d bytes", f.Name(), maxFile)
		}
		text, err := fs.ReadFile(folder, f.Name())
		if err != nil {
			return nil, nil, err
		}
		s, es, err := lists.ParseFacts(f.Name(), string(text))
		if err != nil {
			return nil, nil, err
		}
		if s.ID != id {
			return nil, nil, fmt.Errorf("%s: holds the facts of %s: each source has the file of its name", f.Name(), s.ID)
		}
		sources, entries = append(sources, s), append(entries, es...)
	}
	if len(sources) == 0 {
		return nil, nil, errors.New("no facts in this folder: it holds one file SOURCE.txt for each source")
	}
	return sources, entries, nil
}

// Compiled returns the snapshot of the facts in the program, and the sources with
// their status.
func Compiled() ([]*lists.Source, []byte, error) {
	sources, entries, err := Facts()
	if err != nil {
		return nil, nil, err
	}
	snapshot, err := lists.Compile(sources, entries)
	return sources, snapshot, err
}

// Open returns the lists of all files. They need no signature: they are as
// genuine as the program they are compiled into.
func Open() (*lists.Lists, error) {
	sources, snapshot, err := Compiled()
	if err != nil {
		return nil, err
	}
	return lists.OpenUnsigned(snapshot, sources)
}
