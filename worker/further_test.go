package main

import (
	"fmt"
	"strings"
	"testing"

	"addresscheck/lists"
)

func further(name, text string) lists.File {
	return lists.File{Name: name, SHA256: hash([]byte(text)), Size: len(text)}
}

// The head's further files come along; one that can't be had holds no lists back and
// is asked for again.
func TestFurtherFiles(t *testing.T) {
	w := newWorld(t)
	one, two := further("changes.atom", "<feed/>"), further("changes.json", "{}")
	w.publish(clock, one, two)
	w.folder[one.SHA256] = []byte("<feed/>")
	f, _, _ := w.refresher.refresh(clock)
	if f.Failures != 0 || !strings.HasPrefix(f.Error, "changes.json: ") || w.served(clock) != clock || string(w.store.values[one.SHA256]) != "<feed/>" {
		t.Fatalf("%+v", f)
	}
	w.folder[two.SHA256] = []byte("{} ")
	if f, _, _ := w.refresher.refresh(clock + 60); !strings.HasPrefix(f.Error, "changes.json: ") || w.store.values[two.SHA256] != nil {
		t.Errorf("more than the head says: %+v", f)
	}
	w.folder[two.SHA256] = []byte("[]")
	if f, _, _ := w.refresher.refresh(clock + 120); !strings.Contains(f.Error, "not the file") || w.store.values[two.SHA256] != nil {
		t.Errorf("another file: %+v", f)
	}
	w.folder[two.SHA256] = []byte("{}")
	if f, _, _ := w.refresher.refresh(clock + 180); f.Error != "" || string(w.store.values[two.SHA256]) != "{}" {
		t.Errorf("%+v", f)
	}
	w.asked = nil
	if w.refresher.refresh(clock + 240); len(w.asked) != 1 {
		t.Errorf("what is kept is asked for again: %v", w.asked)
	}
}

// Neither many nor large files are fetched.
func TestFurtherBounds(t *testing.T) {
	w := newWorld(t)
	var many []lists.File
	for i := range maxFiles + 1 {
		many = append(many, further(fmt.Sprintf("file-%02d", i), fmt.Sprint(i)))
	}
	w.publish(clock, many...)
	if f, _, _ := w.refresher.refresh(clock); !strings.Contains(f.Error, "9 further files") || w.served(clock) != clock || len(w.asked) != 2 {
		t.Errorf("%+v, asked %v", f, w.asked)
	}
	w = newWorld(t)
	large := further("changes.json", "{}")
	large.Size = maxFile + 1
	w.publish(clock, large)
	if f, _, _ := w.refresher.refresh(clock); f.Error == "" || len(w.asked) != 2 {
		t.Errorf("%+v, asked %v", f, w.asked)
	}
}
