//go:build !js

package source

import (
	"errors"
	"hash"
	"io"
)

// ahead reads and hashes a document one block ahead of who scans it: both take
// about as long as half of the scanning, on a core that is idle.
type ahead struct {
	blocks chan block
	free   chan []byte
	stop   chan struct{}
	now    block
	rest   []byte
}

type block struct {
	b   []byte
	err error
}

const aheadBlock = 256 << 10

// errLarge says that a document is larger than may be read.
var errLarge = errors.New("too large")

// readAhead begins to read, at most so many bytes; close ends it. Once the reader
// has given io.EOF, sum holds the hash of the whole.
func readAhead(in io.Reader, sum hash.Hash, most int64) *ahead {
	a := &ahead{blocks: make(chan block, 1), free: make(chan []byte, 2), stop: make(chan struct{})}
	for range cap(a.free) {
		a.free <- make([]byte, aheadBlock)
	}
	go func() {
		defer close(a.blocks)
		for {
			var b []byte
			select {
			case b = <-a.free:
			case <-a.stop:
				return
			}
			n, err := io.ReadFull(in, b)
			if err == io.ErrUnexpectedEOF {
				err = io.EOF
			}
			sum.Write(b[:n])
			if most -= int64(n); most < 0 {
				err = errLarge
			}
			select {
			case a.blocks <- block{b[:n], err}:
			case <-a.stop:
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return a
}

// Read gives what was read ahead.
func (a *ahead) Read(p []byte) (int, error) {
	for len(a.rest) == 0 {
		if a.now.err != nil {
			return 0, a.now.err
		}
		if a.now.b != nil {
			a.free <- a.now.b[:aheadBlock]
		}
		a.now = <-a.blocks
		a.rest = a.now.b
	}
	n := copy(p, a.rest)
	a.rest = a.rest[n:]
	return n, nil
}

// close stops the reading. It does not wait: a read that hangs must not hold up
// an error.
func (a *ahead) close() { close(a.stop) }
