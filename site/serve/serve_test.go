package serve_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/site/route"
	"addresscheck/site/serve"
)

const script = "sha256-AAAA"

var site = fstest.MapFS{
	"build.txt":            {Data: []byte("version test\nvault " + script + "\n")},
	"index.html":           {Data: []byte("<!doctype html>check")},
	"de/index.html":        {Data: []byte("<!doctype html>Prüfung")},
	"a/shell-0123.js":      {Data: []byte("1")},
	"a/engine-0123.wasm":   {Data: []byte("\x00asm")},
	"a/page-0123.css":      {Data: []byte("p{}")},
	"a/page-0123.css.gz":   {Data: []byte("\x1f\x8bnot really")},
	"_headers":             {Data: []byte("not to be served")},
	"elsewhere/secret.txt": {Data: []byte("not to be served")},
}

type fixed struct{}

func (fixed) Head() ([]byte, error) { return []byte("the head\n"), nil }
func (fixed) Snapshot(hash string) ([]byte, error) {
	if hash != strings.Repeat("ab", 32) {
		return nil, os.ErrNotExist
	}
	return []byte("the snapshot\n"), nil
}

func (fixed) Changes(name string) ([]byte, error) {
	if name != "changes.json" {
		return nil, os.ErrNotExist
	}
	return []byte("{}\n"), nil
}

func do(t *testing.T, method, path string, headers ...string) *http.Response {
	t.Helper()
	h, err := serve.New(site, fixed{})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Each path has the type, the caching and all the headers of the table.
func TestAnswers(t *testing.T) {
	for _, c := range []struct{ path, body, kind, cache string }{
		{"/", "<!doctype html>check", "text/html; charset=utf-8", "no-cache"},
		{"/de/", "<!doctype html>Prüfung", "text/html; charset=utf-8", "no-cache"},
		{"/a/shell-0123.js", "1", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"},
		{"/a/engine-0123.wasm", "\x00asm", "application/wasm", "public, max-age=31536000, immutable"},
		{"/a/page-0123.css", "p{}", "text/css; charset=utf-8", "public, max-age=31536000, immutable"},
		{"/lists/head", "the head\n", "text/plain; charset=utf-8", "public, max-age=60, stale-if-error=86400"},
		{"/lists/changes.json", "{}\n", "application/json", "public, max-age=60, stale-if-error=86400"},
		{"/lists/" + strings.Repeat("ab", 32), "the snapshot\n", "text/plain; charset=utf-8", "public, max-age=31536000, immutable"},
	} {
		r := do(t, "GET", c.path)
		if got := body(t, r); r.StatusCode != 200 || got != c.body || r.Header.Get("Content-Type") != c.kind || r.Header.Get("Cache-Control") != c.cache {
			t.Errorf("%s: %d %q %v", c.path, r.StatusCode, got, r.Header)
		}
		want := route.Match(route.Table([]string{script}), c.path)
		for _, h := range want.Headers {
			if h.Name != "Content-Type" && r.Header.Get(h.Name) != h.Value {
				t.Errorf("%s: %s is %q, want %q", c.path, h.Name, r.Header.Get(h.Name), h.Value)
			}
		}
		if etag := r.Header.Get("ETag"); etag == "" {
			t.Errorf("%s: no ETag", c.path)
		} else if again := do(t, "GET", c.path, "If-None-Match", etag); again.StatusCode != 304 || body(t, again) != "" {
			t.Errorf("%s: asked for again: %d", c.path, again.StatusCode)
		}
		if head := do(t, "HEAD", c.path); head.StatusCode != 200 || body(t, head) != "" || head.Header.Get("Content-Type") != c.kind {
			t.Errorf("HEAD %s: %d", c.path, head.StatusCode)
		}
	}
}

// Errors say what is wrong, are not kept, and allow nothing.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		method, path string
		status       int
	}{
		{"GET", "/nothing", 404}, {"GET", "/_headers", 404}, {"GET", "/elsewhere/secret.txt", 404},
		{"GET", "/a/", 404}, {"GET", "/a/none.js", 404}, {"GET", "/a/page-0123.css.gz", 404}, {"GET", "/de/index.html", 404},
		{"GET", "/lists/", 404}, {"GET", "/lists/" + strings.Repeat("00", 32), 404}, {"GET", "/lists/local.skey", 404},
		{"GET", "/lists/changes.atom", 404}, {"GET", "/lists/changes.txt", 404}, {"GET", "/lists/.lock", 404},
		{"GET", "/lists/..%2f..%2flocal.skey", 404}, {"GET", "/a/..%2fbuild.txt", 404},
		{"POST", "/", 405}, {"DELETE", "/lists/head", 405}, {"GET", "/de", 308},
	} {
		r := do(t, c.method, c.path)
		if r.StatusCode != c.status || !strings.HasSuffix(body(t, r), ".\n") || r.Header.Get("Cache-Control") != "no-store" ||
			r.Header.Get("X-Content-Type-Options") != "nosniff" || !strings.HasPrefix(r.Header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s %s: %d %v", c.method, c.path, r.StatusCode, r.Header)
		}
		if c.status == 405 && r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s %s: Allow %q", c.method, c.path, r.Header.Get("Allow"))
		}
	}
}

// The compressed form is sent to those who take it, under an ETag of its own.
func TestGzip(t *testing.T) {
	plain := do(t, "GET", "/a/page-0123.css", "Accept-Encoding", "br, gzip;q=0")
	packed := do(t, "GET", "/a/page-0123.css", "Accept-Encoding", "br, gzip")
	if body(t, plain) != "p{}" || plain.Header.Get("Content-Encoding") != "" || plain.Header.Get("Vary") != "Accept-Encoding" {
		t.Errorf("%v", plain.Header)
	}
	if body(t, packed) != "\x1f\x8bnot really" || packed.Header.Get("Content-Encoding") != "gzip" || packed.Header.Get("ETag") == plain.Header.Get("ETag") {
		t.Errorf("%v", packed.Header)
	}
}

// What stands in a request changes nothing of the answer: there is no function
// here that takes an address.
func TestNothingIsTaken(t *testing.T) {
	const address = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96"
	want := do(t, "GET", "/")
	for _, got := range []*http.Response{
		do(t, "GET", "/?address="+address), do(t, "GET", "/", "X-Address", address), do(t, "GET", "/", "Cookie", "a="+address), do(t, "GET", "/", "Referer", "http://x/"+address),
	} {
		if body(t, got) == "" || got.Header.Get("ETag") != want.Header.Get("ETag") || len(got.Header) != len(want.Header) || got.Header.Get("Set-Cookie") != "" {
			t.Errorf("%v", got.Header)
		}
	}
	if r := do(t, "GET", "/"+address); r.StatusCode != 404 || strings.Contains(body(t, r), address) {
		t.Error("an address in the path is repeated")
	}
}

func TestNoSite(t *testing.T) {
	for _, fsys := range []fstest.MapFS{{}, {"build.txt": {Data: []byte("version test\n")}}} {
		if _, err := serve.New(fsys, fixed{}); err == nil || !strings.Contains(err.Error(), "make build") {
			t.Errorf("%v", err)
		}
	}
}

// Signed lists open with their key, and are signed anew before they grow old.
func TestSigned(t *testing.T) {
	skey, vkey, err := note.GenerateKey(nil, "test")
	if err != nil {
		t.Fatal(err)
	}
	sources, snapshot, err := data.Compiled()
	if err != nil {
		t.Fatal(err)
	}
	now := int64(1790856000)
	s, err := serve.Sign(sources, snapshot, skey, func() int64 { return now })
	if err != nil {
		t.Fatal(err)
	}
	var last int64
	for _, step := range []struct {
		after int64
		anew  bool
	}{{0, true}, {5 * 3600, false}, {2 * 3600, true}, {30 * 24 * 3600, true}} {
		now += step.after
		head, err := s.Head()
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(snapshot)
		blob, err := s.Snapshot(hex.EncodeToString(sum[:]))
		if err != nil {
			t.Fatal(err)
		}
		l, err := lists.Open(head, blob, lists.Options{Keys: []string{vkey}, Now: now})
		if err != nil {
			t.Fatal(err)
		}
		if anew := l.Head.Seq != last; anew != step.anew {
			t.Errorf("after %d seconds: signed anew %v", step.after, anew)
		}
		last = l.Head.Seq
	}
	if _, err := s.Snapshot(strings.Repeat("0", 64)); err == nil {
		t.Error("a snapshot of another hash")
	}
	if _, err := serve.Sign(sources, snapshot, "no key", func() int64 { return now }); err == nil {
		t.Error("signed without a key")
	}
}
