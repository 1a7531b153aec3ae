package lists

import (
	_ "embed"
	"errors"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

//go:embed trusted.txt
var trusted string

// Trusted returns the keys of lists/trusted.txt, which are compiled in. It is
// empty until a release key is made.
func Trusted() []string {
	keys, err := ReadTrusted(trusted)
	if err != nil {
		panic(err) // a test reads the file; no input reaches this
	}
	return keys
}

// ReadTrusted reads verifier keys, one a line; lines that begin with # and empty
// lines are passed over. A line that is no Ed25519 verifier key or stands there
// twice is an error, never skipped.
func ReadTrusted(text string) ([]string, error) {
	var keys []string
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if _, err := note.NewVerifier(line); err != nil {
			return nil, errors.New("lists: line " + strconv.Itoa(n) + " of the trusted keys is no verifier key")
		}
		if slices.Contains(keys, line) {
			return nil, errors.New("lists: line " + strconv.Itoa(n) + " of the trusted keys stands there twice")
		}
		keys = append(keys, line)
	}
	return keys, nil
}
