package guidance

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// reader goes through the lines "key value".
type reader struct {
	lines      []string
	at         int // number of the line that was read last, from 1
	key, value string
	ids        map[string]bool
	err        error
}

// more reports whether the line that follows is one of the same block.
func (r *reader) more() bool {
	return r.at < len(r.lines) && r.lines[r.at] != "" && r.lines[r.at][0] != '#'
}

// next reads the next line that is not blank and no comment.
func (r *reader) next() bool {
	for r.at < len(r.lines) && !r.more() {
		r.at++
	}
	return r.at < len(r.lines) && r.line() == nil
}

func (r *reader) line() error {
	line := r.lines[r.at]
	r.at++
	var ok bool
	r.key, r.value, ok = strings.Cut(line, " ")
	switch {
	case len(line) > maxLine:
		r.err = fmt.Errorf("longer than %d bytes", maxLine)
	case !utf8.ValidString(line) || strings.ContainsFunc(line, func(c rune) bool { return !unicode.IsPrint(c) }):
		r.err = errors.New("a character that can't be seen, or no UTF-8")
	case !ok || r.value == "" || strings.TrimSpace(r.value) != r.value || strings.Contains(r.value, "  "):
		r.err = errors.New("a line is a key, one blank and a value")
	}
	return r.err
}

// want reads the line of a key that must follow.
func (r *reader) want(key string) (string, error) {
	if !r.more() {
		return "", fmt.Errorf("%s is missing", key)
	}
	if err := r.line(); err != nil {
		return "", err
	}
	if r.key != key {
		return "", fmt.Errorf("%s should stand here, not %q", key, r.key)
	}
	return r.value, nil
}

// id takes the block's id: small letters, digits and hyphens, once in the file
// for each kind of block.
func (r *reader) id() (string, error) {
	name := r.key + " " + r.value
	if r.key != "place" && strings.Trim(r.value, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return "", fmt.Errorf("%q is no id", r.value)
	}
	if r.ids[name] {
		return "", fmt.Errorf("%s is there twice", name)
	}
	r.ids[name] = true
	return r.value, nil
}
