//go:build !js

package fetch

import (
	"context"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"addresscheck/lists/source"
)

// A document is kept under its SHA-256 with its record; the next run asks only
// whether it has changed, and 304 moves the time of comparison.
func TestFetch(t *testing.T) {
	var w *world
	w = newWorld(t, func(rw http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"one"` && r.Header.Get("If-Modified-Since") == "Wed, 30 Sep 2026 00:00:00 GMT" {
			rw.WriteHeader(http.StatusNotModified)
			return
		}
		w.send(rw)
	})
	first := w.run()
	rec := first.Record
	if first.Err != nil || !first.Changed || rec.Checked != now.Unix() || rec.Fetched != now.Unix() || rec.Size != int64(len(w.good)) || rec.Before != "" {
		t.Fatalf("%+v", first)
	}
	if rec.URL != w.srv.URL+"/list.json" || strings.Contains(rec.text(), "secret") {
		t.Errorf("%s: a query may hold a token", rec.text())
	}
	if b, err := os.ReadFile(rec.Path(w.Dir)); err != nil || string(b) != w.good {
		t.Errorf("%v", err)
	}
	doc, err := os.Open(rec.Path(w.Dir))
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	if d, err := w.row.Read(doc); err != nil || d.Source.SHA256 != rec.SHA256 {
		t.Errorf("%v", err)
	}
	later := now.Add(30 * time.Minute)
	w.Now = func() time.Time { return later }
	second := w.run()
	if second.Err != nil || second.Changed || second.Record.Checked != later.Unix() || second.Record.Fetched != now.Unix() || len(w.asked) != 2 {
		t.Errorf("%+v", second)
	}
	// Another document: the one before is kept, the one before that is not.
	for i, n := range []int{3, 4, 4} {
		w.good += " "
		if err := w.again(); err != nil {
			t.Fatal(err)
		}
		if got := w.run(); got.Err != nil || !got.Changed || len(w.files()) != min(n, 3) {
			t.Errorf("%d: %+v, %v", i, got, w.files())
		}
	}
}

// again makes the next run ask for the whole document.
func (w *world) again() error {
	rec, err := Read(w.Dir, w.row.ID)
	if err != nil {
		return err
	}
	rec.Header = nil
	return rec.write(w.Disk, w.Dir)
}

// What is not there, not whole or of another place is asked for anew.
func TestNotConditional(t *testing.T) {
	for name, spoil := range map[string]func(*world, *Record){
		"gone":            func(w *world, r *Record) { os.Remove(r.Path(w.Dir)) },
		"cut":             func(w *world, r *Record) { os.Truncate(r.Path(w.Dir), 5) },
		"another place":   func(w *world, r *Record) { w.URLs[w.row.ID] = w.srv.URL + "/other.json" },
		"a broken record": func(w *world, r *Record) { os.WriteFile(filepath.Join(w.Dir, r.Source, "record"), []byte("x"), 0o644) },
	} {
		w := newWorld(t, nil)
		first := w.run()
		spoil(w, first.Record)
		got := w.run()
		if r := w.asked[1]; got.Err != nil || r.Header.Get("If-None-Match") != "" || r.Header.Get("If-Modified-Since") != "" {
			t.Errorf("%s: %v, asked with %v", name, got.Err, r.Header)
		}
		if b, err := os.ReadFile(got.Record.Path(w.Dir)); err != nil || string(b) != w.good {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// OFAC's service answers only such a User-Agent; redirects carry it along, and the
// document may come from another host.
func TestUserAgentAndRedirect(t *testing.T) {
	if !regexp.MustCompile(`^Mozilla/[0-9]`).MatchString(UserAgent) || len(UserAgent) < 40 {
		t.Error(UserAgent)
	}
	var w *world
	w = newWorld(t, func(rw http.ResponseWriter, r *http.Request) {
		switch {
		case r.UserAgent() != UserAgent:
			rw.WriteHeader(http.StatusForbidden)
		case r.URL.Path == "/list.json":
			http.Redirect(rw, r, strings.Replace(w.srv.URL, "127.0.0.1", "localhost", 1)+"/store/list.json?signature=secret", http.StatusFound)
		default:
			w.send(rw)
		}
	})
	if got := w.run(); got.Err != nil || !strings.HasSuffix(got.Record.From, "/store/list.json") || !strings.HasPrefix(got.Record.From, "http://localhost:") {
		t.Errorf("%+v %v", got.Record, got.Err)
	}
}

// What may be better in a moment is tried again: after a wait that doubles, with
// jitter, or as long as the server asks for.
func TestRetry(t *testing.T) {
	n := 0
	var w *world
	w = newWorld(t, func(rw http.ResponseWriter, r *http.Request) {
		switch n++; n {
		case 1:
			rw.WriteHeader(503)
		case 2:
			rw.Header().Set("Retry-After", "60")
			rw.WriteHeader(429)
		case 3:
			rw.Header().Set("Retry-After", now.Add(90*time.Second).UTC().Format(http.TimeFormat))
			rw.WriteHeader(503)
		default:
			w.send(rw)
		}
	})
	w.Random = func() float64 { return 0.5 }
	if got := w.run(); got.Err != nil {
		t.Fatal(got.Err)
	}
	if want := []time.Duration{time.Second, time.Minute, 90 * time.Second}; len(w.pauses) != 3 || w.pauses[0] != want[0] || w.pauses[1] != want[1] || w.pauses[2] != want[2] {
		t.Errorf("waited %v, want %v", w.pauses, want)
	}
}

// A source that fails does not hold up the others.
func TestOthersGoOn(t *testing.T) {
	w := newWorld(t, nil)
	bad := new(*w.row)
	bad.ID = "eu-fsf"
	w.URLs[bad.ID] = w.srv.URL
	results, _, err := w.Run(context.Background(), []*source.Row{bad, w.row})
	if err != nil || results[0].Err == nil || results[0].Err.Word != "type" || results[1].Err != nil {
		t.Errorf("%+v %v", results, err)
	}
}

// A clock that is not that of the servers stops the run before anything is
// noted; a cache that answers late does not.
func TestClock(t *testing.T) {
	for name, c := range map[string]struct {
		date string
		age  string
		bad  bool
	}{
		"right":               {now.Format(http.TimeFormat), "", false},
		"nine minutes":        {now.Add(9 * time.Minute).Format(http.TimeFormat), "", false},
		"ours is behind":      {now.Add(11 * time.Minute).Format(http.TimeFormat), "", true},
		"ours is ahead":       {now.Add(-11 * time.Minute).Format(http.TimeFormat), "", true},
		"a year":              {now.AddDate(-1, 0, 0).Format(http.TimeFormat), "", true},
		"from a cache":        {now.Add(-2 * time.Hour).Format(http.TimeFormat), "7200", false},
		"no date":             {"", "", false},
		"a date that is none": {"yesterday", "", false},
	} {
		var w *world
		w = newWorld(t, func(rw http.ResponseWriter, _ *http.Request) {
			if date := c.date; date != "" {
				rw.Header().Set("Date", strings.Replace(date, "UTC", "GMT", 1))
			} else {
				rw.Header()["Date"] = nil
			}
			if c.age != "" {
				rw.Header().Set("Age", c.age)
			}
			w.send(rw)
		})
		_, _, err := w.Run(context.Background(), []*source.Row{w.row})
		clock, wrong := errors.AsType[*ClockError](err)
		if wrong != c.bad || !wrong && err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := Read(w.Dir, w.row.ID); wrong && (err == nil || clock.Here != now) {
			t.Errorf("%s: noted although the clock is wrong: %v", name, err)
		}
	}
}

// A record is read back as it was written; anything else is refused.
func FuzzRecord(f *testing.F) {
	r := &Record{Source: "us-ofac-sdn", URL: "https://a.example/x", From: "https://b.example/y", Fetched: 5, Checked: 7, SHA256: strings.Repeat("ab", 32), Size: 9,
		Failed: 8, Word: "status", Detail: "503 Service Unavailable", Header: []string{`ETag: "x"`}}
	f.Add(r.text())
	f.Add((&Record{Source: "x", Failed: 1, Word: "empty"}).text())
	f.Add("addresscheck document 1\nsource ../x\n")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := parseRecord(text)
		if err == nil && (r.text() != text || strings.Contains(r.Source, "/")) {
			t.Errorf("%q is read as %+v", text, r)
		}
	})
}

// The table's own addresses are such as may be fetched.
func TestTable(t *testing.T) {
	n := 0
	for i := range source.Table {
		row := &source.Table[i]
		if row.Document == "" {
			continue
		}
		n++
		f := New(t.TempDir(), nil)
		if _, e := f.where(row); e != nil || !strings.HasPrefix(row.Document, "https://") || row.MaxBytes < 64<<20 || row.MaxBytes > 1<<30 || !row.Live {
			t.Errorf("%s: %v", row.ID, e)
		}
	}
	if n != 4 {
		t.Errorf("%d sources are fetched", n)
	}
}
