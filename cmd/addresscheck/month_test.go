package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"addresscheck/internal/disk/faulty"
	"addresscheck/lists"
	"addresscheck/lists/fetch/authorities"
	"addresscheck/lists/publish"
)

// universe is how many addresses there are in the month.
const universe = 20_000

// month is a factory that runs every half hour of virtual time, and everything
// around it: authorities that change their lists and misbehave, a disk that fills
// up, a process that is killed, a clock that jumps, and a client that asks after
// every run.
type month struct {
	t      *testing.T
	rnd    *rand.Rand
	dir    string
	vkey   string
	srv    *authorities.Server
	now    int64
	lists  map[string]*kept
	floor  int64 // the highest seq that the client has seen
	last   string
	counts map[string]int
}

// kept is the truth about one source.
type kept struct {
	now      map[int]bool   // addresses that are on it
	ever     map[int]bool   // and those that were
	shown    map[int]bool   // those that the client has seen
	good     map[string]int // the number of each good edition, by its addresses
	editions int
	seen     int  // number of the newest edition that the client has seen
	genuine  bool // what is served is what is on the list
	min      int
	date     string
	document string
}

// monthRuns is ten days; make test-all runs the month.
var monthRuns = 480

// TestMonth runs it: with whatever goes wrong on the way, the client never sees a
// list that no authority has published, or an older one than before, and in the
// end the facts are exactly right.
func TestMonth(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	if s := os.Getenv("MONTH_SEED"); s != "" {
		seed, _ = strconv.ParseUint(s, 10, 64)
	}
	runs := monthRuns
	if os.Getenv("MONTH") != "" {
		runs = 1440
	}
	m := newMonth(t, seed)
	began := time.Now()
	for range runs {
		m.halfHour()
	}
	// what remains is what the authorities say: good runs bring it, one of them after
	// a person has acknowledged what was missed
	for range 3 {
		m.now += 1800
		for id := range m.lists {
			m.serve(id, nil)
		}
		m.run(&faulty.Disk{Fast: true}, m.now)
		m.client()
	}
	m.exact()
	t.Logf("seed %d: %d runs in %v: %v", seed, runs, time.Since(began).Round(time.Second), m.counts)
	for _, what := range []string{"changed", "fault", "full", "killed", "clock", "shrunk", "older", "late"} {
		if m.counts[what] == 0 && runs > 1000 {
			t.Errorf("seed %d: never %s", seed, what)
		}
	}
}

func newMonth(t *testing.T, seed uint64) *month {
	m := &month{t: t, rnd: rand.New(rand.NewPCG(seed, 7)), dir: t.TempDir(), now: 1790856000, lists: map[string]*kept{}, counts: map[string]int{}}
	m.srv = authorities.New(time.Unix(m.now, 0))
	t.Cleanup(func() {
		m.srv.Close()
		if t.Failed() {
			t.Logf("MONTH_SEED=%d; %s", seed, m.last)
		}
	})
	e, out, _ := session("")
	if code := e.run([]string{"lists", "keygen", filepath.Join(m.dir, "key")}); code != exitNone {
		t.Fatal("no key")
	}
	m.vkey = strings.TrimSpace(out.String())
	if err := os.Mkdir(filepath.Join(m.dir, "facts"), 0o755); err != nil {
		t.Fatal(err)
	}
	for id, n := range map[string]int{"us-ofac-sdn": 70, "gb-sanctions": 20, "eu-fsf": 12, "fr-tresor": 12} {
		k := &kept{now: map[int]bool{}, ever: map[int]bool{}, shown: map[int]bool{}, good: map[string]int{}, min: n * 8 / 10}
		m.lists[id] = k
		for len(k.now) < n {
			k.add(m.rnd.IntN(universe))
		}
		m.edition(id)
	}
	m.run(&faulty.Disk{Fast: true}, m.now)
	m.client()
	return m
}

func (k *kept) add(n int) { k.now[n], k.ever[n] = true, true }

// edition publishes what is on a list now.
func (m *month) edition(id string) {
	k := m.lists[id]
	k.editions++
	k.date = time.Unix(m.now, 0).UTC().Format(time.DateOnly)
	k.good[fmt.Sprint(slices.Sorted(maps.Keys(k.now)))] = k.editions
	k.document = document(id, k.date, slices.Sorted(maps.Keys(k.now)))
	m.serve(id, nil)
}

// document is an edition with two addresses a party.
func document(id, date string, numbers []int) string {
	e := authorities.Edition{Date: date}
	byParty := map[int][]int{}
	for _, n := range numbers {
		byParty[n/2+1] = append(byParty[n/2+1], n)
	}
	for _, p := range slices.Sorted(maps.Keys(byParty)) {
		e.Parties = append(e.Parties, authorities.Party{Number: p, Addresses: byParty[p]})
	}
	return e.Document(id)
}

func (m *month) serve(id string, fault http.HandlerFunc) {
	m.srv.Set(id, m.lists[id].document, fault)
	m.lists[id].genuine = fault == nil
	m.srv.SetClock(time.Unix(m.now, 0))
}

// halfHour lets the world go on, runs the factory once and asks as a client.
func (m *month) halfHour() {
	m.now += 1800 + int64(m.rnd.IntN(300))
	if m.rnd.IntN(100) == 0 { // a scheduler that is hours late
		m.now += int64(m.rnd.IntN(5 * 3600))
		m.counts["late"]++
	}
	for _, id := range authorities.Sources {
		k := m.lists[id]
		if m.rnd.IntN(40) == 0 {
			m.change(k)
			m.edition(id)
			m.counts["changed"]++
		}
		m.serve(id, nil)
		switch n := m.rnd.IntN(100); {
		case n < 10:
			m.serve(id, m.fault(k.document))
			m.counts["fault"]++
		case n == 10: // a list that lost half of itself
			all := slices.Sorted(maps.Keys(k.now))
			m.srv.Set(id, document(id, k.date, all[:len(all)/2]), nil)
			k.genuine = false
			m.counts["shrunk"]++
		case n == 11: // an edition of last year
			m.srv.Set(id, document(id, "2025-10-01", slices.Sorted(maps.Keys(k.now))), nil)
			m.counts["older"]++
		}
	}
	d, at := &faulty.Disk{Fast: true}, m.now
	switch n := m.rnd.IntN(100); {
	case n < 5:
		d.At = 1 + m.rnd.IntN(60)
		m.counts["full"]++
	case n < 10:
		d.At, d.Kill = 1+m.rnd.IntN(60), true
		m.counts["killed"]++
	case n == 10:
		at += []int64{-86400, -3600, 3600, 86400, 366 * 86400}[m.rnd.IntN(5)]
		m.counts["clock"]++
	}
	m.run(d, at)
	m.client()
}

// person looks at what a guard has stopped, and acknowledges what is right: too
// many removals at once because the factory has missed editions.
func (m *month) person() (flags []string) {
	b, err := os.ReadFile(filepath.Join(m.dir, "documents", stoppedFile))
	if err != nil {
		return nil
	}
	for _, found := range acknowledge.FindAllStringSubmatch(string(b), -1) {
		if m.lists[found[1]].genuine {
			flags = append(flags, "--acknowledge", found[1]+"="+found[2])
			m.counts["acknowledged"]++
		}
	}
	return flags
}

var acknowledge = regexp.MustCompile(`--acknowledge ([a-z-]+)=(\d+)`)

// change adds addresses to a list and takes some away, never more than may go
// without a person's word.
func (m *month) change(k *kept) {
	for range m.rnd.IntN(4) {
		k.add(m.rnd.IntN(universe))
	}
	all := slices.Sorted(maps.Keys(k.now))
	for range m.rnd.IntN(max(1, len(all)/10)) {
		if len(k.now) > k.min {
			delete(k.now, all[m.rnd.IntN(len(all))])
		}
	}
	if gone := slices.Sorted(maps.Keys(k.ever)); m.rnd.IntN(5) == 0 { // one comes back
		k.add(gone[m.rnd.IntN(len(gone))])
	}
}

// fault is one of the ways in which servers misbehave.
func (m *month) fault(document string) http.HandlerFunc {
	half := document[:len(document)/2]
	return []http.HandlerFunc{
		func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) },
		func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusAccepted) },
		func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) },
		func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "<html>Maintenance") },
		func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, "<Error><Code>SlowDown</Code></Error>")
		},
		func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, half) },
		func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, document+"x") },
		func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", strconv.Itoa(len(document)))
			io.WriteString(w, half)
		},
		func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://example.invalid/", http.StatusFound)
		},
		func(_ http.ResponseWriter, _ *http.Request) { panic(http.ErrAbortHandler) },
	}[m.rnd.IntN(10)]
}

// run runs the factory once.
func (m *month) run(d *faulty.Disk, at int64) int {
	e, out, said := session("")
	e.disk = d
	e.pause = func(context.Context, time.Duration) error { return nil }
	in := func(name string) string { return filepath.Join(m.dir, name) }
	code := e.run(slices.Concat([]string{"lists", "run", in("served"), "--facts", in("facts"), "--documents", in("documents"), "--work", in("work"),
		"--key-file", in("key"), "--key", m.vkey, "--at", strconv.FormatInt(at, 10), "--tries", "2"}, m.srv.Flags(), m.person()))
	m.last = out.String() + said.String()
	if code == exitInternal || strings.Contains(m.last, "PRIVATE") {
		m.t.Fatalf("exit %d: %s", code, m.last)
	}
	return code
}

// client opens what is served as a program does that has seen all before it.
func (m *month) client() {
	dir := filepath.Join(m.dir, "served")
	head, err := os.ReadFile(filepath.Join(dir, "head"))
	if errors.Is(err, os.ErrNotExist) && m.floor == 0 {
		return // nothing was published yet
	}
	if err != nil {
		m.t.Fatal(err)
	}
	h, err := lists.OpenHead(head, []string{m.vkey}, m.now, m.floor)
	if err != nil {
		m.t.Fatalf("a head that is refused: %v\n%s", err, m.last)
	}
	m.floor = h.Seq
	snapshot, err := os.ReadFile(filepath.Join(dir, h.Snapshot))
	if err != nil {
		m.t.Fatalf("a head without its snapshot: %v\n%s", err, m.last)
	}
	l, err := lists.Open(head, snapshot, lists.Options{Keys: []string{m.vkey}, Now: m.now, Floor: m.floor})
	if err != nil {
		m.t.Fatalf("lists that are refused: %v\n%s", err, m.last)
	}
	for _, f := range h.Files {
		if _, err := publish.Further(f, func() ([]byte, error) { return os.ReadFile(filepath.Join(dir, f.SHA256)) }); err != nil {
			m.t.Fatal(err)
		}
	}
	current, _ := addresses(l.Entries)
	for _, s := range l.Sources {
		k := m.lists[s.ID]
		n := k.good[fmt.Sprint(current[s.ID])]
		if n == 0 || s.Compared > m.now {
			m.t.Fatalf("%s: what no authority has published is served: %d addresses, compared %d\n%s", s.ID, len(current[s.ID]), s.Compared, m.last)
		}
		if n < k.seen {
			m.t.Fatalf("%s: edition %d after %d", s.ID, n, k.seen)
		}
		k.seen = n
		for _, a := range current[s.ID] {
			k.shown[a] = true
		}
	}
}

// number finds the number of each address that the month can hold.
var number = func() func(text string) int {
	known := map[string]int{}
	return func(text string) int {
		if len(known) == 0 {
			for n := range universe {
				known[authorities.Address(n)] = n
			}
		}
		return known[text]
	}
}()

// addresses are the numbers on each source, and of those that were removed.
func addresses(entries []*lists.Entry) (current, removed map[string][]int) {
	current, removed = map[string][]int{}, map[string][]int{}
	for _, e := range entries {
		to := current
		if e.Removed != nil {
			to = removed
		}
		to[e.Party.Source.ID] = append(to[e.Party.Source.ID], number(e.Text))
	}
	for _, m := range []map[string][]int{current, removed} {
		for id := range m {
			slices.Sort(m[id])
		}
	}
	return current, removed
}

// exact holds the facts against the truth: what is on each list, and what was.
func (m *month) exact() {
	for id, k := range m.lists {
		b, err := os.ReadFile(filepath.Join(m.dir, "facts", id+".txt"))
		if err != nil {
			m.t.Fatal(err)
		}
		s, entries, err := lists.ParseFacts(id, string(b))
		if err != nil {
			m.t.Fatal(err)
		}
		current, removed := addresses(entries)
		if s.Compared != m.now || s.Failed || s.Published != k.date || !slices.Equal(current[id], slices.Sorted(maps.Keys(k.now))) {
			m.t.Errorf("%s: compared %d at %d, failed %v, edition of %s, want %s; %d addresses, want %d", id, s.Compared, m.now, s.Failed, s.Published, k.date, len(current[id]), len(k.now))
		}
		for _, n := range removed[id] {
			if k.now[n] || !k.ever[n] {
				m.t.Errorf("%s: %d is told to be removed", id, n)
			}
		}
		for n := range k.shown {
			if !k.now[n] && !slices.Contains(removed[id], n) {
				m.t.Errorf("%s: %d was shown and is forgotten", id, n)
			}
		}
	}
}
