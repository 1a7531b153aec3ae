package main

import (
	"fmt"
	"strconv"
	"time"
)

// progress tells on a terminal how far long work has come, and counts.
type progress struct {
	*env
	files, read, binary int
	items               int
	last                time.Time
	shown               bool
}

// every is how often it is told.
const every = 500 * time.Millisecond

// rows counts rows of a table.
func (p *progress) rows(n, items int) {
	p.read += n
	p.items = items
	p.tell()
}

// file counts a file that was read.
func (p *progress) file() {
	p.files++
	p.tell()
}

func (p *progress) tell() {
	if !p.watched || time.Since(p.last) < every {
		return
	}
	if p.last.IsZero() { // short work says nothing
		p.last = time.Now()
		return
	}
	p.last, p.shown = time.Now(), true
	fmt.Fprintf(p.err, "\r%s\x1b[K", p.say.line("progress", "files", itoa(p.files), "rows", itoa(p.read), "items", itoa(p.items)))
}

// end clears the line.
func (p *progress) end() {
	if p.shown {
		fmt.Fprint(p.err, "\r\x1b[K")
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
