//go:build !js

package source

import (
	"bytes"
	"io"

	"github.com/tidwall/gjson"

	"addresscheck/lists"
)

// Bounds of JSON. gjson recurses, so depth is checked before it reads anything.
const (
	maxJSON      = 256 << 20 // bytes; France's register has 10 MB
	maxJSONDepth = 32
)

// readAll reads a whole document that can't be read as a stream.
func (r *reader) readAll(limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r.in, limit+1))
	if err == nil && int64(len(b)) > limit {
		err = r.fail(0, "larger than %d bytes", limit)
	}
	return b, err
}

// parseJSON refuses what is not one whole JSON value.
func (r *reader) parseJSON(b []byte) (gjson.Result, error) {
	if depth(b) > maxJSONDepth {
		return gjson.Result{}, r.fail(1, "more than %d arrays and objects in each other", maxJSONDepth)
	}
	if !gjson.ValidBytes(b) {
		if r.row.Kind == lists.Own { // nothing of it is shown
			return gjson.Result{}, r.fail(1, "not JSON, or cut off")
		}
		return gjson.Result{}, r.fail(1, "not JSON, or cut off: it begins %.40q", b[:min(len(b), 40)])
	}
	return gjson.ParseBytes(b), nil
}

// lineOf returns the line of a value in a document. Values are asked for in
// their order, so the lines before the last one need not be counted again.
func (r *reader) lineOf(doc []byte, v gjson.Result) int {
	at := min(v.Index, len(doc))
	if at < r.counted {
		r.counted, r.lines = 0, 0
	}
	r.lines += bytes.Count(doc[r.counted:at], []byte("\n"))
	r.counted = at
	return r.lines + 1
}

// depth returns how deep arrays and objects stand in each other.
func depth(b []byte) (deepest int) {
	now, quoted := 0, false
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			now++
			deepest = max(deepest, now)
		case c == '}' || c == ']':
			now--
		}
	}
	return deepest
}
