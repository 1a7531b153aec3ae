//go:build !js

// Seed makes the facts of 2026-10-01 in lists/data from the documents they come
// from, which are not part of the repository:
//
//	go run ./lists/data/seed DIR
//
// DIR holds ofac/, fbi/ and other/ as the README beside them describes. It was
// run once; from then on an importer compares with the live sources. It is kept
// because it says, rule by rule, how each fact came about.
package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"

	"addresscheck/lists"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./lists/data/seed DIR")
		os.Exit(64)
	}
	for _, make := range []func(dir string) (*lists.Source, []*lists.Entry, error){ofac, fbi, eu, france} {
		if err := write(make(os.Args[1])); err != nil {
			fmt.Fprintln(os.Stderr, "seed:", err)
			os.Exit(70)
		}
	}
}

// write puts the facts of one source into its file.
func write(s *lists.Source, entries []*lists.Entry, err error) error {
	if err != nil {
		return err
	}
	b, err := lists.WriteFacts(s, entries)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%s: %d entries\n", s.ID, len(entries))
	return os.WriteFile(filepath.Join("lists", "data", s.ID+".txt"), b, 0o666)
}

// rows reads a CSV file with a header; each row is a map by column.
func rows(dir, name string) ([]map[string]string, error) {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var out []map[string]string
	for _, r := range all[1:] {
		m := map[string]string{}
		for i, column := range all[0] {
			m[column] = r[i]
		}
		out = append(out, m)
	}
	return out, nil
}
