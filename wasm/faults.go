//go:build faults

package main

import (
	"bytes"
	"time"
)

// strike makes the engine fail as the text says. It is in no engine but that of
// the death tests: each of these must end in "not checked".
func strike(text []byte) {
	switch {
	case bytes.Contains(text, []byte("FAULT panic")):
		var none []byte
		_ = none[len(text)]
	case bytes.Contains(text, []byte("FAULT exhaust")):
		for {
			hoard = append(hoard, make([]byte, 1<<29))
		}
	case bytes.Contains(text, []byte("FAULT stack")):
		deeper(0)
	case bytes.Contains(text, []byte("FAULT block")):
		<-make(chan int)
	case bytes.Contains(text, []byte("FAULT sleep")):
		time.Sleep(50 * time.Millisecond)
	case bytes.Contains(text, []byte("FAULT throw")):
		throw()
	case bytes.Contains(text, []byte("FAULT exit")):
		exit()
	case bytes.Contains(text, []byte("FAULT while")):
		n := time.Duration(bytes.Count(text, []byte("FAULT while")))
		for begun := time.Now(); time.Since(begun) < n*300*time.Millisecond; {
		}
	case bytes.Contains(text, []byte("FAULT endless")):
		for endless {
		}
	}
}

var (
	hoard   [][]byte
	endless = true
)

func deeper(n int) int { return deeper(n+1) + n }
