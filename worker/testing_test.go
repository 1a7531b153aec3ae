package main

import (
	"errors"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/lists"
	"addresscheck/lists/data"
)

const clock = 1790856000 // 1 October 2026

// memory is a store that fails as it is told.
type memory struct {
	values map[string][]byte
	puts   []string
	fail   func(op, key string) error // nil: never
}

func (m *memory) get(key string) ([]byte, error) {
	if m.fail != nil {
		if err := m.fail("get", key); err != nil {
			return nil, err
		}
	}
	return m.values[key], nil
}

func (m *memory) put(key string, value []byte) error {
	if m.fail != nil {
		if err := m.fail("put", key); err != nil {
			return err
		}
	}
	m.puts = append(m.puts, key)
	m.values[key] = value
	return nil
}

// world is a publisher, its folder, and a worker that mirrors it.
type world struct {
	t          *testing.T
	skey, vkey string
	folder     map[string][]byte
	assets     map[string][]byte
	asked      []string
	store      *memory
	refresher  *refresher
}

func newWorld(t *testing.T) *world {
	t.Helper()
	skey, vkey, err := note.GenerateKey(nil, "test")
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, skey: skey, vkey: vkey, folder: map[string][]byte{}, assets: map[string][]byte{}, store: &memory{values: map[string][]byte{}}}
	asset := func(path string) ([]byte, error) {
		if b, ok := w.assets[path]; ok {
			return b, nil
		}
		return nil, errors.New("no such asset")
	}
	w.refresher = &refresher{store: w.store, asset: asset, keys: []string{vkey}, fetch: func(name string, most int) ([]byte, error) {
		w.asked = append(w.asked, name)
		b, ok := w.folder[name]
		switch {
		case !ok:
			return nil, errors.New(name + ": the origin answers 404")
		case len(b) > most:
			return nil, errors.New(name + ": too long")
		}
		return b, nil
	}}
	return w
}

// edition returns the facts without so many of their entries: another snapshot for
// each number.
func edition(t *testing.T, without int) ([]*lists.Source, []byte) {
	t.Helper()
	sources, entries, err := data.Facts()
	if err != nil {
		t.Fatal(err)
	}
	snapshot, err := lists.Compile(sources, entries[:len(entries)-without])
	if err != nil {
		t.Fatal(err)
	}
	return sources, snapshot
}

// publish puts a head issued at a time, and what it names, into the folder.
func (w *world) publish(at int64, files ...lists.File) *lists.Head {
	w.t.Helper()
	return w.publishEdition(at, 0, w.skey, files...)
}

func (w *world) publishEdition(at int64, without int, skey string, files ...lists.File) *lists.Head {
	w.t.Helper()
	sources, snapshot := edition(w.t, without)
	h, err := lists.NewHead(snapshot, sources, at)
	if err != nil {
		w.t.Fatal(err)
	}
	h.Files = files
	signed, err := lists.Sign(h, skey)
	if err != nil {
		w.t.Fatal(err)
	}
	w.folder["head"], w.folder[h.Snapshot] = signed, snapshot
	return h
}

// served opens what is in service as a client does, 0 for nothing.
func (w *world) served(now int64) (seq int64) {
	w.t.Helper()
	value := w.store.values[currentKey]
	if value == nil {
		return 0
	}
	head, snapshot, ok := splitCurrent(value)
	if !ok {
		w.t.Fatal("what is in service is not of its form")
	}
	l, err := lists.Open(head, snapshot, lists.Options{Keys: []string{w.vkey}, Now: now})
	if err != nil {
		w.t.Fatal(err)
	}
	if kept := w.store.values[l.Head.Snapshot]; string(kept) != string(snapshot) {
		w.t.Error("the snapshot in service is not kept under its hash")
	}
	return l.Head.Seq
}
