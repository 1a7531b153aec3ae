package main

import (
	"bytes"
	"testing"
)

func TestCurrent(t *testing.T) {
	head, snapshot, ok := splitCurrent(joinCurrent([]byte("head\n"), []byte("snapshot\n")))
	if !ok || string(head) != "head\n" || string(snapshot) != "snapshot\n" {
		t.Errorf("%q %q %v", head, snapshot, ok)
	}
	for _, text := range []string{"", "5", "5head\nx", "\nhead", "-1\nhead", "0\nhead", "05\nhead\nx", "+4\nhead", "6\nhead\n", "99999999999999999999\nx", "4 \nhead", "<null>"} {
		if _, _, ok := splitCurrent([]byte(text)); ok {
			t.Errorf("%q is taken for lists", text)
		}
	}
}

func FuzzCurrent(f *testing.F) {
	f.Add([]byte("5\nhead\nsnapshot"))
	f.Fuzz(func(t *testing.T, value []byte) {
		if head, snapshot, ok := splitCurrent(value); ok && !bytes.Equal(joinCurrent(head, snapshot), value) {
			t.Errorf("%q has another spelling", value)
		}
	})
}
