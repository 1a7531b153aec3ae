// Package data holds the facts compiled into the program: one readable, sorted
// file per source, so that the history of a list is the history of its file.
//
// The program for a terminal imports it; the engine for the browser never does:
// it gets its lists signed, from outside.
package data

import (
	"embed"

	"addresscheck/lists"
)

//go:embed *.txt
var files embed.FS

// Facts returns the sources and entries of all files. An error names the file
// and the line; a test reads them all.
func Facts() ([]*lists.Source, []*lists.Entry, error) {
	dir, err := files.ReadDir(".")
	if err != nil {
		return nil, nil, err
	}
	var sources []*lists.Source
	var entries []*lists.Entry
	for _, f := range dir {
		text, err := files.ReadFile(f.Name())
		if err != nil {
			return nil, nil, err
		}
		s, es, err := lists.ParseFacts(f.Name(), string(text))
		if err != nil {
			return nil, nil, err
		}
		sources, entries = append(sources, s), append(entries, es...)
	}
	return sources, entries, nil
}

// Compiled returns the snapshot of all files, and the sources with their status.
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
