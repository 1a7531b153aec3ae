//go:build !js

package publish_test

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/internal/disk"
	"addresscheck/internal/disk/faulty"
	"addresscheck/lists"
	"addresscheck/lists/publish"
)

const now = 1790856000 // 2026-10-01T12:00:00Z

// maker makes signed lists.
type maker struct {
	t          testing.TB
	skey, vkey string
}

func newMaker(t testing.TB) *maker {
	t.Helper()
	skey, vkey, err := note.GenerateKey(rand.Reader, "test")
	if err != nil {
		t.Fatal(err)
	}
	return &maker{t, skey, vkey}
}

// facts are two editions of a list: the second has one address more.
var facts = [2]string{one, one + "address TRX TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV\n"}

const one = `addresscheck facts 1

source own
publisher you
title Your own list
kind own
live no
whole yes
required no

party Alpha
address ETH 0x098B716B8Aaf21512996dC57EB0615e2383E2f96
`

// work makes a folder as lists build and lists sign leave it.
func (m *maker) work(text string, at int64) string {
	m.t.Helper()
	dir := m.t.TempDir()
	s, entries, err := lists.ParseFacts("own", text)
	if err != nil {
		m.t.Fatal(err)
	}
	snapshot, err := lists.Compile([]*lists.Source{s}, entries)
	if err != nil {
		m.t.Fatal(err)
	}
	h, err := lists.NewHead(snapshot, []*lists.Source{s}, at)
	if err != nil {
		m.t.Fatal(err)
	}
	files := map[string][]byte{publish.Hash(snapshot): snapshot}
	for _, name := range []string{"changes.json", "changes.atom"} {
		b := []byte(name + " " + h.Snapshot + "\n")
		files[publish.Hash(b)] = b
		h.Files = append(h.Files, lists.File{Name: name, SHA256: publish.Hash(b), Size: len(b)})
	}
	if files["head"], err = lists.Sign(h, m.skey); err != nil {
		m.t.Fatal(err)
	}
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			m.t.Fatal(err)
		}
	}
	return dir
}

func (m *maker) publish(d disk.Disk, from, to string) (*publish.Published, error) {
	return publish.Publish(d, from, to, publish.Options{Keys: []string{m.vkey}, Now: now})
}

// client opens what is served, with all that the head names, and returns its seq;
// 0 where nothing is served yet.
func (m *maker) client(dir string) int64 {
	m.t.Helper()
	head, err := os.ReadFile(filepath.Join(dir, "head"))
	if errors.Is(err, os.ErrNotExist) {
		return 0
	}
	if err != nil {
		m.t.Fatal(err)
	}
	h, err := lists.OpenHead(head, []string{m.vkey}, now, 0)
	if err != nil {
		m.t.Fatal(err)
	}
	snapshot, err := os.ReadFile(filepath.Join(dir, h.Snapshot))
	if err != nil {
		m.t.Fatalf("the head names a snapshot that is not there: %v", err)
	}
	if _, err := lists.Open(head, snapshot, lists.Options{Keys: []string{m.vkey}, Now: now}); err != nil {
		m.t.Fatal(err)
	}
	for _, f := range h.Files {
		if _, err := publish.Further(f, func() ([]byte, error) { return os.ReadFile(filepath.Join(dir, f.SHA256)) }); err != nil {
			m.t.Fatal(err)
		}
	}
	return h.Seq
}

// names are the files of a folder without the lock.
func names(t testing.TB, dir string) (out []string) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name() != ".lock" {
			out = append(out, f.Name())
		}
	}
	return out
}

// What is published is the head, every file under its hash, and the changes under
// their names; the same again writes nothing.
func TestPublish(t *testing.T) {
	m, to := newMaker(t), filepath.Join(t.TempDir(), "served", "lists")
	first, second := m.work(facts[0], now-60), m.work(facts[1], now)
	p, err := m.publish(disk.OS, first, to)
	if err != nil || p.Wrote != 6 || m.client(to) != now-60 {
		t.Fatalf("%+v %v", p, err)
	}
	stat := func() (out []os.FileInfo) {
		for _, n := range names(t, to) {
			info, err := os.Stat(filepath.Join(to, n))
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, info)
		}
		return out
	}
	before := stat()
	if p, err := m.publish(disk.OS, first, to); err != nil || p.Wrote != 0 {
		t.Errorf("the same twice: %+v %v", p, err)
	}
	for i, info := range stat() {
		if !os.SameFile(info, before[i]) {
			t.Errorf("%s was written again", info.Name())
		}
	}
	if p, err := m.publish(disk.OS, second, to); err != nil || p.Wrote != 6 || m.client(to) != now {
		t.Errorf("%+v %v", p, err)
	}
	if got := names(t, to); len(got) != 9 { // three blobs each, two names, the head
		t.Errorf("%d files: %v", len(got), got)
	}
	named, err := os.ReadFile(filepath.Join(to, "changes.json"))
	if err != nil {
		t.Fatal(err)
	}
	if blob, err := os.ReadFile(filepath.Join(to, publish.Hash(named))); err != nil || string(blob) != string(named) {
		t.Errorf("changes.json is not there under its hash: %v", err)
	}
}

// Killed, or the disk full, at every step: what is served stays whole and does not
// go back, and the next run finishes.
func TestPublishEndsAtEveryStep(t *testing.T) {
	m := newMaker(t)
	first, second := m.work(facts[0], now-60), m.work(facts[1], now)
	for _, kill := range []bool{true, false} {
		for at := 1; ; at++ {
			to := t.TempDir()
			if _, err := m.publish(&faulty.Disk{Fast: true}, first, to); err != nil {
				t.Fatal(err)
			}
			d := &faulty.Disk{At: at, Kill: kill, Fast: true}
			_, err := m.publish(d, second, to)
			if d.Steps < at {
				if at < 20 {
					t.Errorf("only %d steps", d.Steps)
				}
				break
			}
			// Once the head is renamed, only the wait for the disk can still fail.
			if seq := m.client(to); err == nil || !errors.Is(err, faulty.ErrKilled) && !errors.Is(err, syscall.ENOSPC) || seq != now-60 && seq != now {
				t.Errorf("step %d, kill %v: %v, seq %d", at, kill, err, seq)
			}
			if _, err := m.publish(&faulty.Disk{Fast: true}, second, to); err != nil || m.client(to) != now {
				t.Errorf("step %d, kill %v: the next run: %v", at, kill, err)
			}
			for _, n := range names(t, to) {
				if strings.HasPrefix(n, ".") {
					t.Errorf("step %d, kill %v: %s was left behind", at, kill, n)
				}
			}
		}
	}
}

// Nothing that a client would refuse, and nothing older, is published.
func TestPublishRefused(t *testing.T) {
	m, other := newMaker(t), newMaker(t)
	good := m.work(facts[1], now)
	hash := func(dir, of string) string {
		head, _ := os.ReadFile(filepath.Join(dir, "head"))
		h, err := lists.OpenHead(head, []string{m.vkey}, now, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range h.Files {
			if f.Name == of {
				return filepath.Join(dir, f.SHA256)
			}
		}
		return filepath.Join(dir, h.Snapshot)
	}
	for name, c := range map[string]struct {
		break_ func(dir string) string // makes a folder bad, or another one
		want   string
	}{
		"another key":        {func(string) string { return other.work(facts[1], now) }, lists.Signature},
		"from the future":    {func(string) string { return m.work(facts[1], now+3600) }, lists.Future},
		"expired":            {func(string) string { return m.work(facts[1], now-8*86400) }, lists.Expired},
		"no snapshot":        {func(dir string) string { os.Remove(hash(dir, "")); return dir }, lists.Missing},
		"snapshot changed":   {func(dir string) string { flip(t, hash(dir, "")); return dir }, lists.WrongHash},
		"no changes":         {func(dir string) string { os.Remove(hash(dir, "changes.atom")); return dir }, lists.Missing},
		"changes changed":    {func(dir string) string { flip(t, hash(dir, "changes.json")); return dir }, lists.WrongHash},
		"changes cut":        {func(dir string) string { os.Truncate(hash(dir, "changes.json"), 3); return dir }, lists.WrongSize},
		"head changed":       {func(dir string) string { flip(t, filepath.Join(dir, "head")); return dir }, lists.Signature},
		"older":              {func(string) string { return m.work(facts[0], now-61) }, "older"},
		"another, same time": {func(string) string { return m.work(facts[1], now-60) }, "older"},
	} {
		to := t.TempDir()
		if _, err := m.publish(disk.OS, m.work(facts[0], now-60), to); err != nil {
			t.Fatal(err)
		}
		before, err := os.ReadFile(filepath.Join(to, "head"))
		if err != nil {
			t.Fatal(err)
		}
		from := t.TempDir()
		if err := os.CopyFS(from, os.DirFS(good)); err != nil {
			t.Fatal(err)
		}
		_, err = m.publish(disk.OS, c.break_(from), to)
		got := ""
		if open, ok := errors.AsType[*lists.OpenError](err); ok {
			got = open.Reason
		} else if _, ok := errors.AsType[*publish.OlderError](err); ok {
			got = "older"
		}
		after, readErr := os.ReadFile(filepath.Join(to, "head"))
		if got != c.want || readErr != nil || string(after) != string(before) || len(names(t, to)) != 6 {
			t.Errorf("%s: %v (%q), want %q; %v", name, err, got, c.want, names(t, to))
		}
	}
}

func flip(t *testing.T, name string) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/2] ^= 1
	if err := os.WriteFile(name, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// Two at once: the second is told. A lock that a dead process left holds up nobody.
func TestPublishLocked(t *testing.T) {
	m, to := newMaker(t), t.TempDir()
	from := m.work(facts[0], now)
	unlock, err := disk.Lock(to)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.publish(disk.OS, from, to); !errors.Is(err, disk.ErrLocked) || m.client(to) != 0 {
		t.Errorf("locked: %v", err)
	}
	unlock() // as the kernel does for a process that was killed; the file stays
	if _, err := os.Stat(filepath.Join(to, ".lock")); err != nil {
		t.Error(err)
	}
	if _, err := m.publish(disk.OS, from, to); err != nil {
		t.Errorf("after the lock: %v", err)
	}
}

// A file under its hash that is not what its name says is put right.
func TestPublishRepairs(t *testing.T) {
	m, to := newMaker(t), t.TempDir()
	from := m.work(facts[0], now)
	p, err := m.publish(disk.OS, from, to)
	if err != nil {
		t.Fatal(err)
	}
	flip(t, filepath.Join(to, p.Head.Snapshot))
	if p, err := m.publish(disk.OS, from, to); err != nil || p.Wrote != 1 || m.client(to) != now {
		t.Errorf("%+v %v", p, err)
	}
}

// After a key was withdrawn, the head it signed still counts for what is newer.
func TestPublishAfterWithdrawnKey(t *testing.T) {
	old, m, to := newMaker(t), newMaker(t), t.TempDir()
	if _, err := old.publish(disk.OS, old.work(facts[1], now), to); err != nil {
		t.Fatal(err)
	}
	if _, err := m.publish(disk.OS, m.work(facts[0], now-1), to); err == nil {
		t.Error("an older head of the new key was published")
	}
	if _, err := m.publish(disk.OS, m.work(facts[0], now+1), to); err != nil || m.client(to) != now+1 {
		t.Error(err)
	}
}
