// Package blocks reads the texts of the pages as people write them: blocks of lines
// "key value", apart by blank lines, with comments behind #.
//
//	step stop-listed
//	en Stop.
//
// What a block and its keys are is for the packages that read one.
package blocks

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of a file, in bytes.
const (
	MaxFile = 1 << 18
	MaxLine = 1200 // what a person reads in one breath is far shorter
)

// Reader goes through the lines of a file.
type Reader struct {
	Key, Value string // of the line that was read last

	lines []string
	at    int // its number, from 1
	err   error
}

// New returns a reader of a file of at most MaxFile bytes.
func New(file string) (*Reader, error) {
	if len(file) > MaxFile {
		return nil, fmt.Errorf("the file is larger than %d bytes", MaxFile)
	}
	return &Reader{lines: strings.Split(file, "\n")}, nil
}

// Each calls block at the first line of every block, which block reads to its end.
// The error names the line.
func (r *Reader) Each(block func() error) error {
	for r.next() {
		err := block()
		if err == nil && r.More() {
			err = errors.New("a block ends with a blank line")
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", r.at, err)
		}
	}
	if r.err != nil {
		return fmt.Errorf("line %d: %w", r.at, r.err)
	}
	return nil
}

// More reports whether the line that follows is one of the same block.
func (r *Reader) More() bool {
	return r.at < len(r.lines) && r.lines[r.at] != "" && r.lines[r.at][0] != '#'
}

// Follows reports whether a line of the key follows in the same block.
func (r *Reader) Follows(key string) bool {
	return r.More() && strings.HasPrefix(r.lines[r.at], key+" ")
}

// next reads the next line that is not blank and no comment.
func (r *Reader) next() bool {
	for r.at < len(r.lines) && !r.More() {
		r.at++
	}
	return r.at < len(r.lines) && r.line() == nil
}

func (r *Reader) line() error {
	line := r.lines[r.at]
	r.at++
	var ok bool
	r.Key, r.Value, ok = strings.Cut(line, " ")
	switch {
	case len(line) > MaxLine:
		r.err = fmt.Errorf("longer than %d bytes", MaxLine)
	case !utf8.ValidString(line) || strings.ContainsFunc(line, func(c rune) bool { return !unicode.IsPrint(c) || c == utf8.RuneError }):
		r.err = errors.New("a character that can't be seen, or no UTF-8")
	case !ok || r.Value == "" || strings.TrimSpace(r.Value) != r.Value || strings.Contains(r.Value, "  "):
		r.err = errors.New("a line is a key, one blank and a value")
	}
	return r.err
}

// Want reads the line of a key that must follow.
func (r *Reader) Want(key string) (string, error) {
	if !r.More() {
		return "", fmt.Errorf("%s is missing", key)
	}
	if err := r.line(); err != nil {
		return "", err
	}
	if r.Key != key {
		return "", fmt.Errorf("%s should stand here, not %q", key, r.Key)
	}
	return r.Value, nil
}
