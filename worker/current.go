package main

import (
	"bytes"
	"strconv"
)

// Keys of the store. Everything else in it is named by its SHA-256.
const (
	currentKey = "current" // what is served: see joinCurrent
	refreshKey = "refresh" // what became of the last attempt, JSON
)

// joinCurrent writes what is served as one value, so that no reader ever sees a head
// without the snapshot that it names:
//
//	713
//	addresscheck lists
//	…
//	addresscheck snapshot 1
//	…
//
// the length of the head in bytes, the head, the snapshot. entry.mjs reads it too.
func joinCurrent(head, snapshot []byte) []byte {
	b := strconv.AppendInt(nil, int64(len(head)), 10)
	b = append(b, '\n')
	b = append(b, head...)
	return append(b, snapshot...)
}

// splitCurrent reads what joinCurrent wrote. ok is false for anything else.
func splitCurrent(value []byte) (head, snapshot []byte, ok bool) {
	digits, rest, found := bytes.Cut(value, []byte("\n"))
	n, err := strconv.Atoi(string(digits))
	if !found || err != nil || n <= 0 || n > maxHead || n > len(rest) || strconv.Itoa(n) != string(digits) {
		return nil, nil, false
	}
	return rest[:n], rest[n:], true
}
