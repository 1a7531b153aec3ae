//go:build !js

package source

import (
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

// readAhead begins to read; close ends it. Once the reader has given io.EOF, sum
// holds the hash of the whole.
func readAhead(in io.Reader, sum hash.Hash) *ahead {
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

// close stops the reading and waits for its end.
func (a *ahead) close() {
	close(a.stop)
	for range a.blocks {
	}
}
