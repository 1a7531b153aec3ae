package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// clearLine goes back to the beginning of a terminal's line and empties it.
const clearLine = "\r\x1b[K"

// bar shows on a terminal that a document is coming.
type bar struct {
	out  io.Writer
	last time.Time
}

// show draws the bar, ten times a second at most. Without a total it tells the
// bytes only.
func (b *bar) show(source string, done, total int64) {
	if time.Since(b.last) < 100*time.Millisecond {
		return
	}
	b.last = time.Now()
	io.WriteString(b.out, clearLine+progress(source, done, total))
}

// progress is the text of the bar.
func progress(source string, done, total int64) string {
	mb := func(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
	if total < done {
		return source + " " + mb(done)
	}
	const width = 30
	full := int(done * width / total)
	return fmt.Sprintf("%s [%s%s] %s / %s", source, strings.Repeat("#", full), strings.Repeat(".", width-full), mb(done), mb(total))
}
