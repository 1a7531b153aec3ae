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
