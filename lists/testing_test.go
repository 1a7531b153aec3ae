package lists_test

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/lists"
	"addresscheck/lists/data"
)

// now is the time of the tests: noon of the day of the facts.
const now = 1790856000

type compiled struct {
	sources  []*lists.Source
	entries  []*lists.Entry
	snapshot []byte
	lists    *lists.Lists
	err      error
}

var facts = sync.OnceValue(func() (c compiled) {
	if c.sources, c.entries, c.err = data.Facts(); c.err != nil {
		return c
	}
	if c.snapshot, c.err = lists.Compile(c.sources, c.entries); c.err != nil {
		return c
	}
	c.lists, c.err = lists.OpenUnsigned(c.snapshot, c.sources)
	return c
})

// today returns the facts in the repository, compiled and opened.
func today(t testing.TB) compiled {
	t.Helper()
	c := facts()
	if c.err != nil {
		t.Fatal(c.err)
	}
	return c
}

// keys makes a pair of keys.
func keys(t testing.TB) (skey, vkey string) {
	t.Helper()
	skey, vkey, err := note.GenerateKey(rand.Reader, "test.example")
	if err != nil {
		t.Fatal(err)
	}
	return skey, vkey
}

// reason returns the word of an OpenError.
func reason(t testing.TB, err error) string {
	t.Helper()
	var e *lists.OpenError
	if err == nil {
		return ""
	}
	if !errors.As(err, &e) {
		t.Fatalf("%v is no OpenError", err)
	}
	return e.Reason
}

// documents returns the folder of the documents that the facts come from, which
// are not part of the repository, and skips the test without it.
func documents(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("ADDRESSCHECK_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared", "data")
	}
	if _, err := os.Stat(filepath.Join(dir, "ofac")); err != nil {
		t.Skip("the documents the facts come from are not here: set ADDRESSCHECK_DATA to their folder")
	}
	return dir
}
