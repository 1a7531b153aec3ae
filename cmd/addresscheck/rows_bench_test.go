package main

import (
	"io"
	"runtime"
	"strconv"
	"testing"

	"addresscheck/internal/sample"
)

// A rowsReader gives a table of rows, made as it is read.
type rowsReader struct {
	rows, n int
	some    []string
	rest    []byte
}

func (r *rowsReader) Read(p []byte) (int, error) {
	for len(r.rest) == 0 {
		if r.n > r.rows {
			return 0, io.EOF
		}
		if r.n == 0 {
			r.rest = []byte("Nr;Kunde;Betrag;Wallet\n")
		} else {
			r.rest = []byte(strconv.Itoa(r.n) + ";Kunde " + strconv.Itoa(r.n%997) + ";" + strconv.Itoa(r.n%100) + ",50;" + r.some[r.n%len(r.some)] + "\n")
		}
		r.n++
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// counted counts bytes, and remembers the most memory in use.
type counted struct {
	n    int64
	next int64
	most uint64
}

func (c *counted) Write(p []byte) (int, error) {
	if c.n += int64(len(p)); c.n > c.next {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		c.most, c.next = max(c.most, m.Sys), c.n+8<<20
	}
	return len(p), nil
}

// BenchmarkMillionRows streams a table through check --csv, and prints the memory
// that the program took from the system.
func BenchmarkMillionRows(b *testing.B) {
	for b.Loop() {
		e, _, _ := session("")
		out := &counted{}
		e.in, e.out = &rowsReader{rows: 1_000_000, some: sample.Mixed(10_000)}, out
		if code := e.run([]string{"check", "--csv", atNoon, "-"}); code != exitNone {
			b.Fatal("exit", code)
		}
		b.SetBytes(out.n)
		b.ReportMetric(float64(out.most)/(1<<20), "MB")
	}
}
