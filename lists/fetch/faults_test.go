//go:build !js

package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"addresscheck/internal/disk"
	"addresscheck/lists/source"
)

// hijack takes the connection and writes what no server of Go's would.
func hijack(rw http.ResponseWriter, text string, reset bool) {
	conn, buf, err := rw.(http.Hijacker).Hijack()
	if err != nil {
		panic(err)
	}
	buf.WriteString(text)
	buf.Flush()
	if reset {
		conn.(*net.TCPConn).SetLinger(0)
	}
	conn.Close()
}

func packed(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// bomb is a document with 64 MiB of blanks after it, in a few kilobytes.
func bomb(good string) string {
	bombs.Do(func() { bombed = packed(good + strings.Repeat(" ", 64<<20)) })
	return bombed
}

var (
	bombs  sync.Once
	bombed string
)

// faults are the ways in which a server misbehaves, each with the word that names
// it and how often it is tried.
func faults(w *world) map[string]struct {
	answer http.HandlerFunc
	word   string
	detail string
	tries  int
} {
	type fault = struct {
		answer http.HandlerFunc
		word   string
		detail string
		tries  int
	}
	text := func(s string) http.HandlerFunc {
		return func(rw http.ResponseWriter, _ *http.Request) { rw.Write([]byte(s)) }
	}
	status := func(code int) http.HandlerFunc {
		return func(rw http.ResponseWriter, _ *http.Request) { rw.WriteHeader(code) }
	}
	raw := func(s string, reset bool) http.HandlerFunc {
		return func(rw http.ResponseWriter, _ *http.Request) { hijack(rw, s, reset) }
	}
	redirect := func(to string) http.HandlerFunc {
		return func(rw http.ResponseWriter, r *http.Request) { http.Redirect(rw, r, to, http.StatusFound) }
	}
	zipped := func(s string) http.HandlerFunc {
		return func(rw http.ResponseWriter, _ *http.Request) {
			rw.Header().Set("Content-Encoding", "gzip")
			rw.Write([]byte(s))
		}
	}
	half := w.good[:len(w.good)/2]
	return map[string]fault{
		"an empty 202":       {status(202), "empty", "202 Accepted", 4},
		"204":                {status(204), "empty", "204", 4},
		"an empty 200":       {text(""), "empty", "", 4},
		"blanks":             {text("\ufeff \n\n"), "empty", "", 4},
		"a web page":         {text("<!DOCTYPE html><html><title>Maintenance</title>"), "html", "", 4},
		"a page after a BOM": {text("\ufeff\n<HTML lang=fr>"), "html", "", 4},
		"an error of S3 with 200": {text(`<?xml version="1.0" encoding="UTF-8"?>` + "\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"),
			"xmlerror", "AccessDenied: Request has expired", 4},
		"403":                   {status(403), "status", "403 Forbidden", 1},
		"404":                   {status(404), "status", "404 Not Found (" + w.srv.URL + "/list.json)", 1},
		"500":                   {status(500), "status", "500", 4},
		"304 that nobody asked": {status(304), "status", "304", 1},
		"another list":          {text(`<?xml version="1.0"?><export xmlns="http://eu.europa.ec/fpi/fsd/export">`), "type", "eu-fsf", 1},
		"a PDF":                 {text("%PDF-1.7\n"), "type", "application/pdf", 1},
		"a zip":                 {text("PK\x03\x04xxxx"), "type", "application/zip", 1},
		"cut off, with length":  {raw("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"+half, false), "truncated", "", 4},
		"cut off, in chunks":    {raw(fmt.Sprintf("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n", len(half), half), false), "truncated", "", 4},
		"cut off, no length":    {raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"+half, false), "unread", "", 1},
		"a length too short":    {raw(fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", len(half), w.good), false), "unread", "", 1},
		"a broken gzip":         {zipped(packed(w.good)[:200]), "truncated", "", 4},
		"no gzip at all":        {zipped(w.good), "truncated", "", 4},
		"a gzip bomb": {func(rw http.ResponseWriter, r *http.Request) {
			zipped(bomb(w.good))(rw, r)
		}, "oversize", "1048576", 1},
		"another packing": {func(rw http.ResponseWriter, _ *http.Request) {
			rw.Header().Set("Content-Encoding", "br")
			rw.Write([]byte("x"))
		}, "encoding", "br", 1},
		"a length too large": {raw("HTTP/1.1 200 OK\r\nContent-Length: 1048577\r\n\r\n", false), "oversize", "1048577", 1},
		"too large":          {text(w.good + strings.Repeat(" ", 1<<20)), "oversize", "1048576", 1},
		"an endless body": {func(rw http.ResponseWriter, _ *http.Request) {
			for block := []byte(w.good + strings.Repeat(" ", 1<<16)); ; {
				if _, err := rw.Write(block); err != nil {
					return
				}
			}
		}, "oversize", "1048576", 1},
		"a slow drip": {func(rw http.ResponseWriter, r *http.Request) {
			for i := range len(w.good) {
				rw.Write([]byte(w.good[i : i+1]))
				rw.(http.Flusher).Flush()
				select {
				case <-time.After(20 * time.Millisecond):
				case <-r.Context().Done():
					return
				}
			}
		}, "slow", "", 4},
		"silence after the beginning": {func(rw http.ResponseWriter, r *http.Request) {
			rw.Write([]byte(half))
			rw.(http.Flusher).Flush()
			<-r.Context().Done()
		}, "slow", "", 4},
		"no answer":             {func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, "timeout", "", 4},
		"a reset":               {raw("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"+half, true), "reset", "", 4},
		"closed without a word": {raw("", false), "reset", "", 4},
		"no HTTP":               {raw("220 ftp.example ready\r\n", false), "connect", "malformed HTTP", 4},
		"to another scheme":     {redirect("ftp://example.invalid/list.json"), "scheme", "ftp://example.invalid/list.json", 1},
		"to http elsewhere":     {redirect("http://example.invalid/list.json?signature=x"), "scheme", "http://example.invalid/list.json", 1},
		"to a file":             {redirect("file:///etc/passwd"), "scheme", "file:///etc/passwd", 1},
		"in circles":            {redirect("/list.json"), "redirects", "", 1},
		"a reader that refuses": {text(strings.Replace(w.good, "Personne morale", "Personne inconnue", 1)), "unread", "unknown nature", 1},
		"wait for an hour": {func(rw http.ResponseWriter, _ *http.Request) {
			rw.Header().Set("Retry-After", "3600")
			rw.WriteHeader(503)
		}, "busy", "1h0m0s", 1},
		"a huge header":           {func(rw http.ResponseWriter, _ *http.Request) { rw.Header().Set("X", strings.Repeat("x", 1<<17)) }, "connect", "", 4},
		"control signs in a code": {text("<Error><Code>a\x1b[2J\u202eb</Code></Error>"), "xmlerror", "a [2J b", 4},
	}
}

// Every way of misbehaving has its name, leaves the document that was kept and its
// time of comparison, and the next run recovers.
func TestFaults(t *testing.T) {
	for name := range faults(newWorld(t, nil)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bad := false
			var answer http.HandlerFunc
			w := newWorld(t, func(rw http.ResponseWriter, r *http.Request) { answer(rw, r) })
			answer = func(rw http.ResponseWriter, r *http.Request) { w.send(rw) }
			f := faults(w)[name]
			bomb(w.good)
			w.Now = func() time.Time { return now.Add(-time.Hour) }
			first := w.run()
			if first.Err != nil || !first.Changed {
				t.Fatalf("%+v", first)
			}
			before := w.files()
			w.Now = func() time.Time { return now }
			good := answer
			answer = func(rw http.ResponseWriter, r *http.Request) {
				if bad {
					f.answer(rw, r)
				} else {
					good(rw, r)
				}
			}
			bad, w.asked, w.pauses = true, nil, nil
			// the document is asked for anew: another one was kept before
			rec := new(*first.Record)
			rec.URL = "https://example.invalid/"
			if err := rec.write(w.Disk, w.Dir); err != nil {
				t.Fatal(err)
			}
			got := w.run()
			asked := 0
			for _, r := range w.asked {
				if r.Header.Get("Referer") == "" {
					asked++
				}
			}
			if f.word != "redirects" && asked != f.tries {
				t.Errorf("asked %d times, want %d", asked, f.tries)
			}
			if got.Err == nil || got.Err.Word != f.word || !strings.Contains(got.Err.Detail, f.detail) || got.Changed {
				t.Fatalf("%v, want %s: %s", got.Err, f.word, f.detail)
			}
			kept, err := Read(w.Dir, w.row.ID)
			if err != nil || kept.Checked != first.Record.Checked || kept.SHA256 != first.Record.SHA256 || kept.Failed != now.Unix() || kept.Word != f.word {
				t.Errorf("kept %+v, %v", kept, err)
			}
			if after := w.files(); strings.Join(after, " ") != strings.Join(before, " ") {
				t.Errorf("%v, was %v", after, before)
			}
			bad = false
			if again := w.run(); again.Err != nil || again.Record.Checked != now.Unix() || again.Record.Failed != 0 {
				t.Errorf("the next run: %+v", again)
			}
		})
	}
}

// A server that proves to be nobody, and a redirect from https to http.
func TestTLS(t *testing.T) {
	w := newWorld(t, nil)
	srv := httptest.NewUnstartedServer(http.RedirectHandler(w.srv.URL+"/list.json", http.StatusFound))
	srv.Config.ErrorLog = log.New(io.Discard, "", 0)
	srv.StartTLS()
	defer srv.Close()
	w.URLs[w.row.ID] = srv.URL
	if got := w.run(); got.Err == nil || got.Err.Word != "tls" {
		t.Errorf("a certificate of nobody: %v", got.Err)
	}
	w.Roots = srv.Client().Transport
	if got := w.run(); got.Err == nil || got.Err.Word != "scheme" || !strings.HasPrefix(got.Err.Detail, "http://127.0.0.1") || len(w.asked) != 0 {
		t.Errorf("from https to http: %v", got.Err)
	}
}

// Nobody there.
func TestNoServer(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.Close()
	if got := w.run(); got.Err == nil || got.Err.Word != "connect" || len(w.pauses) != 3 {
		t.Errorf("%v after %v", got.Err, w.pauses)
	}
	if _, err := Read(w.Dir, w.row.ID); err != nil {
		t.Error(err) // that nothing was ever fetched is on record
	}
}

// http goes to this machine only, whatever a flag says.
func TestScheme(t *testing.T) {
	for _, u := range []string{"http://example.org/x", "ftp://127.0.0.1/x", "file:///etc/passwd", "", "://", "http:///x", "http://127.0.0.1.example.org/x", "http://localhost.example.org/"} {
		w := newWorld(t, nil)
		w.URLs[w.row.ID] = u
		if got := w.run(); got.Err == nil || got.Err.Word != "scheme" {
			t.Errorf("%q: %v", u, got.Err)
		}
	}
}

// All tries together have an end.
func TestTotal(t *testing.T) {
	w := newWorld(t, func(rw http.ResponseWriter, _ *http.Request) { rw.WriteHeader(500) })
	w.Limits.Total = 50 * time.Millisecond
	w.Pause = pause
	if got := w.run(); got.Err == nil || len(w.asked) > 2 {
		t.Errorf("%v after %d", got.Err, len(w.asked))
	}
}

// A full disk, at any step: named, nothing is half there, the next run recovers.
func TestFullDisk(t *testing.T) {
	for at := 1; ; at++ {
		w := newWorld(t, nil)
		w.disk.At = at
		results, _, err := w.Run(context.Background(), []*source.Row{w.row})
		if w.disk.Steps < at {
			if at < 8 {
				t.Errorf("only %d steps", w.disk.Steps)
			}
			break
		}
		if err == nil && (results[0].Err == nil || results[0].Err.Word != "disk") {
			t.Errorf("step %d: %+v", at, results[0])
		}
		if rec, err := Read(w.Dir, w.row.ID); err == nil && rec.SHA256 != "" {
			if info, err := os.Stat(rec.Path(w.Dir)); err != nil || info.Size() != rec.Size {
				t.Errorf("step %d: the record names what is not there: %v", at, err)
			}
		}
		w.disk.At = 0
		if got := w.run(); got.Err != nil || len(w.files()) != 2 {
			t.Errorf("step %d: the next run: %v %v", at, got.Err, w.files())
		}
	}
}

// Killed at any step, the record never names a document that is not there.
func TestKilled(t *testing.T) {
	for at := 1; ; at++ {
		w := newWorld(t, nil)
		w.disk.At, w.disk.Kill = at, true
		w.Run(context.Background(), []*source.Row{w.row})
		if w.disk.Steps < at {
			break
		}
		if rec, err := Read(w.Dir, w.row.ID); err == nil && rec.SHA256 != "" {
			if _, err := os.Stat(rec.Path(w.Dir)); err != nil {
				t.Errorf("step %d: %v", at, err)
			}
		}
		w.disk.At = 0
		if got := w.run(); got.Err != nil || len(w.files()) != 2 {
			t.Errorf("step %d: the next run: %v %v", at, got.Err, w.files())
		}
	}
}

// Two at once: the second is told.
func TestLocked(t *testing.T) {
	w := newWorld(t, nil)
	unlock, err := disk.Lock(w.Dir)
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	if _, _, err := w.Run(context.Background(), []*source.Row{w.row}); !errors.Is(err, disk.ErrLocked) {
		t.Errorf("%v", err)
	}
}
