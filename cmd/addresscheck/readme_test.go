package main

import (
	"os"
	"strings"
	"testing"
)

// The sessions that README.md shows are what the program says.
func TestReadme(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for block := range strings.SplitSeq(string(b), "```") {
		command, want, ok := strings.Cut(strings.ReplaceAll(strings.TrimPrefix(block, "\n"), " \\\n   ", ""), "\n")
		args, run := strings.CutPrefix(command, "$ go run ./cmd/addresscheck ")
		if !ok || !run {
			continue
		}
		shown++
		var list []string
		for i, part := range strings.Split(args, "'") {
			if i%2 == 1 {
				list = append(list, part) // quoted
			} else {
				list = append(list, strings.Fields(part)...)
			}
		}
		e, out, said := session("")
		e.run(list)
		if got := out.String() + said.String(); got != want {
			t.Errorf("%s\nsays:\n%s\nREADME.md shows:\n%s", command, got, want)
		}
	}
	if shown < 2 {
		t.Errorf("%d sessions found in README.md", shown)
	}
}
