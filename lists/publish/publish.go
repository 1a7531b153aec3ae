//go:build !js

// Package publish brings signed lists into the folder that a static host serves.
//
//	<sha256>       the snapshot, and every further file that the head names
//	changes.json   the same bytes under their names, for feed readers
//	head           the signed statement of all of them
//
// A file under its hash is never removed and never changed, and the head comes
// last: whoever has read a head finds what it names, whatever happened since. All
// is written beside its place and renamed into it. Killed at any step, the next
// run finishes. Two at once: the second is told and stops.
package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"addresscheck/internal/disk"
	"addresscheck/lists"
)

// Options are what lists are verified with before anybody sees them.
type Options struct {
	Keys []string // verifier keys that clients trust
	Now  int64    // Unix seconds
}

// Published says what was done.
type Published struct {
	Head  *lists.Head
	Wrote int // files; 0 where everything was there already
}

// OlderError says that a newer head is published than the one at hand.
type OlderError struct{ Seq, Published int64 }

// Error returns both numbers.
func (e *OlderError) Error() string {
	return fmt.Sprintf("a newer head is published: %d, not older than %d", e.Published, e.Seq)
}

// most is the largest file that is published.
const most = 64 << 20

// Publish brings the lists of folder from into folder to. It opens them first, as
// every client does; the error is an *[lists.OpenError] where a client would
// refuse them. It never replaces a head by one that is older.
func Publish(d disk.Disk, from, to string, o Options) (*Published, error) {
	if err := os.MkdirAll(to, 0o755); err != nil {
		return nil, err
	}
	unlock, err := disk.Lock(to)
	if err != nil {
		return nil, err
	}
	defer unlock()
	head, err := readOr(filepath.Join(from, "head"))
	if err != nil {
		return nil, err
	}
	h, err := lists.OpenHead(head, o.Keys, o.Now, 0)
	if err != nil {
		return nil, err
	}
	snapshot, err := readOr(filepath.Join(from, h.Snapshot))
	if err != nil {
		return nil, err
	}
	if _, err := lists.Open(head, snapshot, lists.Options{Keys: o.Keys, Now: o.Now}); err != nil {
		return nil, err
	}
	files := make([][]byte, len(h.Files))
	for i, f := range h.Files {
		if files[i], err = Further(f, func() ([]byte, error) { return read(filepath.Join(from, f.SHA256)) }); err != nil {
			return nil, err
		}
	}
	old, err := readOr(filepath.Join(to, "head"))
	if err != nil {
		return nil, err
	}
	if seq := seqOf(old); seq > h.Seq || seq == h.Seq && !bytes.Equal(old, head) {
		return nil, &OlderError{h.Seq, seq}
	}
	p := &putter{d: d, dir: to}
	if err := disk.Clear(d, to); err != nil {
		return nil, err
	}
	p.put(h.Snapshot, snapshot)
	for i, f := range h.Files {
		p.put(f.SHA256, files[i])
	}
	for i, f := range h.Files {
		p.put(f.Name, files[i])
	}
	p.put("head", head)
	return &Published{h, p.wrote}, p.err
}

// Further reads a further file of a head and holds it against what the head says
// of it. The error is an *[lists.OpenError] where it is another one.
func Further(f lists.File, get func() ([]byte, error)) ([]byte, error) {
	b, err := get()
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &lists.OpenError{Reason: lists.Missing, Text: "there is no " + f.Name}
	}
	if err != nil {
		return nil, err
	}
	if len(b) != f.Size {
		return nil, &lists.OpenError{Reason: lists.WrongSize, Text: f.Name + " has " + strconv.Itoa(len(b)) + " bytes, not " + strconv.Itoa(f.Size)}
	}
	if Hash(b) != f.SHA256 {
		return nil, &lists.OpenError{Reason: lists.WrongHash, Text: f.Name + " is not the one the head names"}
	}
	return b, nil
}

// Hash is the SHA-256 of b in lower-case hex: the name of a published file.
func Hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// read reads a file, none that is larger than any list.
func read(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err == nil && info.Size() > most {
		err = fmt.Errorf("%s has more than %d bytes", name, most)
	}
	if err != nil {
		return nil, err
	}
	return os.ReadFile(name)
}

// readOr is read; nothing where there is no such file.
func readOr(name string) ([]byte, error) {
	b, err := read(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return b, err
}

// seqOf is the number of a head, whoever signed it: the key of the one that is
// published may have been withdrawn since. 0 where it has none.
func seqOf(head []byte) int64 {
	_, rest, _ := strings.Cut(string(head), "\nseq ")
	number, _, _ := strings.Cut(rest, "\n")
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// putter writes files into a folder until one fails.
type putter struct {
	d     disk.Disk
	dir   string
	wrote int
	err   error
}

// put writes a file, unless it is there as it should be.
func (p *putter) put(name string, b []byte) {
	path := filepath.Join(p.dir, name)
	if old, err := read(path); p.err != nil || err == nil && bytes.Equal(old, b) {
		return
	}
	p.err = disk.Replace(p.d, path, b, 0o644)
	p.wrote++
}
