package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"addresscheck/internal/disk"
	"addresscheck/internal/disk/faulty"
	"addresscheck/lists"
	"addresscheck/lists/fetch"
)

// file reads a file of the month's folder.
func (m *month) file(name ...string) string {
	b, err := os.ReadFile(filepath.Join(append([]string{m.dir}, name...)...))
	if err != nil {
		m.t.Fatal(err)
	}
	return string(b)
}

// withoutStatus is facts without the lines that say when they were compared.
func withoutStatus(facts string) string {
	lines := strings.Split(facts, "\n")
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool {
		return strings.HasPrefix(l, "compared ") || strings.HasPrefix(l, "failed ")
	}), "\n")
}

// everyStep is 1 but where it would take too long.
var everyStep = 1

// Killed, or the disk full, at every step of a run that has new editions of every
// list: a client sees a whole list that is no older than before, and the next run
// finishes.
func TestRunEndsAtEveryStep(t *testing.T) {
	base := newMonth(t, 1)
	first := base.dir
	base.now += 1800
	for _, id := range []string{"us-ofac-sdn", "gb-sanctions", "eu-fsf", "fr-tresor"} {
		base.lists[id].add(universe - 1)
		base.edition(id)
	}
	seen := map[string]int{}
	for id, k := range base.lists {
		seen[id] = k.seen
	}
	floor := base.floor
	for _, kill := range []bool{true, false} {
		steps := 0
		for at := 1; ; at++ {
			if kill && at%everyStep != 0 || !kill && at%(3*everyStep) != 0 { // a full disk goes through the same steps
				continue
			}
			base.dir, base.floor = t.TempDir(), floor
			if err := os.CopyFS(base.dir, os.DirFS(first)); err != nil {
				t.Fatal(err)
			}
			for id, k := range base.lists {
				k.seen = seen[id]
			}
			d := &faulty.Disk{At: at, Kill: kill, Fast: true}
			code := base.run(d, base.now)
			if d.Steps < at {
				break
			}
			steps++
			if code == exitNone && kill {
				t.Errorf("step %d: exit code 0 after it was killed: %s", at, base.last)
			}
			base.client()
			base.now++
			base.srv.SetClock(time.Unix(base.now, 0))
			if code := base.run(&faulty.Disk{Fast: true}, base.now); code != exitNone {
				t.Errorf("step %d, kill %v: the next run: exit %d: %s", at, kill, code, base.last)
			}
			base.client()
			base.exact()
		}
		if steps < 20/everyStep {
			t.Errorf("only %d steps", steps)
		}
	}
}

// A clock that no server confirms is believed for hours, not for days: what it
// would sign could hold up all heads that come after it.
func TestUnconfirmedClock(t *testing.T) {
	m := newMonth(t, 2)
	facts, head := m.file("facts", "us-ofac-sdn.txt"), m.file("served", "head")
	m.srv.CloseClientConnections()
	m.srv.Close()
	if code := m.run(&faulty.Disk{Fast: true}, m.now+366*86400); code != exitNotChecked || !strings.Contains(m.last, "no server has confirmed") || m.file("served", "head") != head {
		t.Errorf("exit %d: %s", code, m.last)
	}
	if now := m.file("facts", "us-ofac-sdn.txt"); withoutStatus(now) != withoutStatus(facts) || !strings.Contains(now, "\ncompared 1790856000\nfailed yes\n") {
		t.Errorf("facts after a run without a network:\n%.600s", now)
	}
	m.now += 1800
	if code := m.run(&faulty.Disk{Fast: true}, m.now); code != exitNotChecked || m.file("served", "head") == head || !strings.Contains(m.file("served", "head"), "compared=1790856000 status=failed") {
		t.Errorf("half an hour without a network, exit %d: %s", code, m.last)
	}
	m.client()
}

// A clock that jumped back signs nothing that is older than what is served.
func TestClockBack(t *testing.T) {
	m := newMonth(t, 3)
	head := m.file("served", "head")
	m.lists["eu-fsf"].add(universe - 1)
	m.edition("eu-fsf")
	m.srv.SetClock(time.Unix(m.now-3600, 0)) // all servers with it
	if code := m.run(&faulty.Disk{Fast: true}, m.now-3600); code != exitNotChecked || m.file("served", "head") != head {
		t.Errorf("exit %d: %s", code, m.last)
	}
	m.now += 1800
	m.serve("eu-fsf", nil)
	m.run(&faulty.Disk{Fast: true}, m.now)
	m.client()
	if m.floor != m.now {
		t.Errorf("the next run: %s", m.last)
	}
}

// What is served is made whole again: a file that went, was cut, or is of another head.
func TestRunRepairs(t *testing.T) {
	for name, spoil := range map[string]func(m *month, h *lists.Head){
		"snapshot gone":   func(m *month, h *lists.Head) { os.Remove(filepath.Join(m.dir, "served", h.Snapshot)) },
		"snapshot cut":    func(m *month, h *lists.Head) { os.Truncate(filepath.Join(m.dir, "served", h.Snapshot), 10) },
		"changes gone":    func(m *month, h *lists.Head) { os.Remove(filepath.Join(m.dir, "served", h.Files[0].SHA256)) },
		"name of changes": func(m *month, h *lists.Head) { os.Remove(filepath.Join(m.dir, "served", "changes.atom")) },
		"head gone":       func(m *month, h *lists.Head) { os.Remove(filepath.Join(m.dir, "served", "head")) },
		"work gone":       func(m *month, h *lists.Head) { os.RemoveAll(filepath.Join(m.dir, "work")) },
		"documents gone":  func(m *month, h *lists.Head) { os.RemoveAll(filepath.Join(m.dir, "documents")) },
	} {
		m := newMonth(t, 4)
		h, err := lists.OpenHead([]byte(m.file("served", "head")), []string{m.vkey}, m.now, 0)
		if err != nil {
			t.Fatal(err)
		}
		spoil(m, h)
		m.now += 1800
		m.srv.SetClock(time.Unix(m.now, 0))
		if code := m.run(&faulty.Disk{Fast: true}, m.now); code != exitNone {
			t.Errorf("%s: exit %d: %s", name, code, m.last)
		}
		m.client()
		m.exact()
		m.file("served", "changes.atom")
	}
}

// Two at once: the second says so, stops, and has changed nothing.
func TestRunTwice(t *testing.T) {
	m := newMonth(t, 5)
	head := m.file("served", "head")
	for _, folder := range []string{"facts", "documents", "served"} {
		unlock, err := disk.Lock(filepath.Join(m.dir, folder))
		if err != nil {
			t.Fatal(err)
		}
		m.now += 7 * 3600
		m.srv.SetClock(time.Unix(m.now, 0))
		if code := m.run(&faulty.Disk{Fast: true}, m.now); code != exitNotChecked || !strings.Contains(m.last, "another process") || m.file("served", "head") != head {
			t.Errorf("%s: exit %d: %s", folder, code, m.last)
		}
		unlock()
	}
	m.run(&faulty.Disk{Fast: true}, m.now)
	m.client()
	if m.floor != m.now {
		t.Error(m.last)
	}
}

// A document that was changed where it is kept is not taken, whether it can still be
// read or not; the next run gets it anew.
func TestKeptDocumentChanged(t *testing.T) {
	for name, change := range map[string]func(string) string{
		"another name": func(s string) string { return strings.Replace(s, "PARTY", "PARTI", 1) },
		"broken":       func(s string) string { return strings.Replace(s, "<sanctionEntity", "<sanctionentity", 1) },
		"an address":   func(s string) string { return strings.Replace(s, "ETH: 0x", "ETH: 1x", 1) },
	} {
		m := newMonth(t, 6)
		facts := m.file("facts", "eu-fsf.txt")
		rec, err := fetch.Read(filepath.Join(m.dir, "documents"), "eu-fsf")
		if err != nil {
			t.Fatal(err)
		}
		kept := rec.Path(filepath.Join(m.dir, "documents"))
		if err := os.WriteFile(kept, []byte(change(m.lists["eu-fsf"].document)), 0o644); err != nil {
			t.Fatal(err)
		}
		m.now += 1800
		m.srv.SetClock(time.Unix(m.now, 0))
		code := m.run(&faulty.Disk{Fast: true}, m.now)
		if now := m.file("facts", "eu-fsf.txt"); code != exitNotChecked || !strings.Contains(m.last, "is not the one that was fetched") || withoutStatus(now) != withoutStatus(facts) || !strings.Contains(now, "\ncompared 1790856000\nfailed yes\n") {
			t.Errorf("%s: exit %d: %s", name, code, m.last)
		}
		if _, err := os.Stat(filepath.Join(m.dir, "documents", stoppedFile)); err == nil {
			t.Errorf("%s: a person is asked for what the next run repairs", name)
		}
		m.now += 1800
		m.srv.SetClock(time.Unix(m.now, 0))
		if code := m.run(&faulty.Disk{Fast: true}, m.now); code != exitNone {
			t.Errorf("%s: the next run: exit %d: %s", name, code, m.last)
		}
		m.client()
		m.exact()
	}
}
