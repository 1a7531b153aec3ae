package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/lists"
)

// Newer lists come into service, the snapshot first.
func TestRefresh(t *testing.T) {
	w := newWorld(t)
	head := w.publish(clock)
	f, seq, skipped := w.refresher.refresh(clock + 60)
	if f.Error != "" || f.Failures != 0 || f.Since != clock+60 || seq != clock || skipped || w.served(clock+60) != clock {
		t.Fatalf("%+v %d", f, seq)
	}
	if got := strings.Join(w.store.puts, " "); got != head.Snapshot+" "+currentKey {
		t.Errorf("written in this order: %s", got)
	}

	// the same head again: nothing is fetched or written anew
	w.asked, w.store.puts = nil, nil
	if f, _, _ := w.refresher.refresh(clock + 120); f.Error != "" || f.Since != clock+120 || len(w.asked) != 1 || len(w.store.puts) != 0 {
		t.Errorf("%+v asked %v put %v", f, w.asked, w.store.puts)
	}

	// a head of the same snapshot: only the head is fetched
	w.publish(clock + 1800)
	w.asked = nil
	if f, _, _ := w.refresher.refresh(clock + 1800); f.Error != "" || len(w.asked) != 1 || w.served(clock+1800) != clock+1800 {
		t.Errorf("%+v asked %v", f, w.asked)
	}

	// another snapshot: the old one is kept
	next := w.publishEdition(clock+3600, 1, w.skey)
	if f, _, _ := w.refresher.refresh(clock + 3600); f.Error != "" || w.served(clock+3600) != clock+3600 || next.Snapshot == head.Snapshot || w.store.values[head.Snapshot] == nil {
		t.Errorf("%+v", f)
	}
}

// Whatever the origin serves instead: what was in service stays, byte for byte, and
// the reason is told.
func TestRefused(t *testing.T) {
	stranger, _, err := note.GenerateKey(nil, "test")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		change func(w *world)
		reason string
	}{
		{"no head", func(w *world) { delete(w.folder, "head") }, "head: the origin answers 404"},
		{"an empty head", func(w *world) { w.folder["head"] = nil }, "missing: "},
		{"garbage", func(w *world) { w.folder["head"] = []byte("\x00\xff garbage") }, "signature: "},
		{"an error page", func(w *world) { w.folder["head"] = []byte("<!doctype html><title>Hotel</title>") }, "signature: "},
		{"a head cut off", func(w *world) { w.folder["head"] = w.folder["head"][:300] }, "signature: "},
		{"a head with one other byte", func(w *world) {
			w.folder["head"] = bytes.Replace(w.folder["head"], []byte("seq 1"), []byte("seq 2"), 1)
		}, "signature: "},
		{"another key", func(w *world) { w.publishEdition(clock+60, 1, stranger) }, "signature: "},
		{"an older head", func(w *world) { w.publishEdition(clock-60, 1, w.skey) }, "older: "},
		{"another head of the same time", func(w *world) { w.publishEdition(clock, 1, w.skey) }, "older: "},
		{"a head of a day to come", func(w *world) { w.publishEdition(clock+86400, 1, w.skey) }, "future: "},
		{"another statement of the same key", func(w *world) { w.folder["head"] = statement(t, w.skey) }, "origin: "},
		{"a head without its snapshot", func(w *world) { delete(w.folder, w.publishEdition(clock+60, 1, w.skey).Snapshot) }, "the origin answers 404"},
		{"a snapshot with one other byte", func(w *world) {
			name := w.publishEdition(clock+60, 1, w.skey).Snapshot
			w.folder[name] = bytes.Clone(w.folder[name])
			w.folder[name][5000] ^= 1
		}, "hash: "},
		{"a snapshot cut off", func(w *world) {
			name := w.publishEdition(clock+60, 1, w.skey).Snapshot
			w.folder[name] = w.folder[name][:1000]
		}, "size: "},
		{"a snapshot that is too long", func(w *world) {
			name := w.publishEdition(clock+60, 1, w.skey).Snapshot
			w.folder[name] = append(w.folder[name], '\n')
		}, "too long"},
	} {
		w := newWorld(t)
		w.publish(clock)
		w.refresher.refresh(clock)
		before := w.store.values[currentKey]
		c.change(w)
		f, _, _ := w.refresher.refresh(clock + 100)
		if !strings.Contains(f.Error, c.reason) || f.Failures != 1 || f.Since != 0 {
			t.Errorf("%s: %+v", c.name, f)
		}
		if !bytes.Equal(w.store.values[currentKey], before) || w.served(clock+100) != clock {
			t.Errorf("%s: what was in service is not", c.name)
		}
	}
}

// A store that fails midway leaves whole lists in service, and the next attempt puts
// in place what was missing.
func TestStoreFails(t *testing.T) {
	for _, failing := range []string{"put " + currentKey, "get " + currentKey, "put snapshot"} {
		w := newWorld(t)
		w.publish(clock)
		w.refresher.refresh(clock)
		next := w.publishEdition(clock+60, 1, w.skey)
		w.store.fail = func(op, key string) error {
			if failing == op+" "+key || failing == "put snapshot" && op == "put" && key == next.Snapshot {
				return errors.New("no room")
			}
			return nil
		}
		if f, _, _ := w.refresher.refresh(clock + 100); f.Error != "store: no room" || f.Failures != 1 {
			t.Errorf("%s: %+v", failing, f)
		}
		w.store.fail = nil
		if w.served(clock+100) != clock {
			t.Errorf("%s: what was in service is not", failing)
		}
		if f, _, _ := w.refresher.refresh(clock + 200); f.Error != "" || w.served(clock+200) != clock+60 {
			t.Errorf("%s: %+v", failing, f)
		}
	}
}

// Larger than a worker takes is refused before it is fetched.
func TestTooLarge(t *testing.T) {
	w := newWorld(t)
	if _, err := w.refresher.snapshot(&lists.Head{Size: maxSnapshot + 1}, nil); err == nil || len(w.asked) > 0 {
		t.Errorf("%v, asked %v", err, w.asked)
	}
}

func statement(t *testing.T, skey string) []byte {
	t.Helper()
	signer, err := note.NewSigner(skey)
	if err != nil {
		t.Fatal(err)
	}
	b, err := note.Sign(&note.Note{Text: "something else\nseq 1790856000\n"}, signer)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
