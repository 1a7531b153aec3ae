package serve_test

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/site/serve"
)

// published is a folder of lists in memory.
type published map[string][]byte

func (p published) Head() ([]byte, error) { return p.Blob("head") }
func (p published) Blob(name string) ([]byte, error) {
	if b, ok := p[name]; ok {
		return b, nil
	}
	return nil, errors.New("not there")
}

func name(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// publish signs the facts as of 1 October 2026, with a file of changes.
func publish(t *testing.T, changes string) (published, string) {
	t.Helper()
	skey, vkey, err := note.GenerateKey(nil, "test")
	if err != nil {
		t.Fatal(err)
	}
	sources, snapshot, err := data.Compiled()
	if err != nil {
		t.Fatal(err)
	}
	h, err := lists.NewHead(snapshot, sources, 1790856000)
	if err != nil {
		t.Fatal(err)
	}
	h.Files = []lists.File{{Name: "changes.json", SHA256: name([]byte(changes)), Size: len(changes)}}
	head, err := lists.Sign(h, skey)
	if err != nil {
		t.Fatal(err)
	}
	return published{"head": head, h.Snapshot: snapshot, name([]byte(changes)): []byte(changes)}, vkey
}

func get(t *testing.T, p published, keys []string, path, encoding string) *http.Response {
	t.Helper()
	h, err := serve.New(serve.Options{Site: site, Lists: p, Keys: keys, Now: func() int64 { return 1790856000 + 3600 }})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest("GET", path, nil)
	r.Header.Set("Accept-Encoding", encoding)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

// A name means what a trusted head says, and nothing without one.
func TestChanges(t *testing.T) {
	p, vkey := publish(t, "{}\n")
	if r := get(t, p, []string{vkey}, "/lists/changes.json", ""); r.StatusCode != 200 || body(t, r) != "{}\n" || r.Header.Get("Content-Type") != "application/json; charset=utf-8" {
		t.Errorf("%d %v", r.StatusCode, r.Header)
	}
	for _, path := range []string{"/lists/changes.atom", "/lists/changes.xml"} {
		if r := get(t, p, []string{vkey}, path, ""); r.StatusCode != 404 {
			t.Errorf("%s: %d", path, r.StatusCode)
		}
	}
	if r := get(t, p, nil, "/lists/changes.json", ""); r.StatusCode != 404 {
		t.Errorf("without a key: %d", r.StatusCode)
	}
}

// The status is that of the lists that are served, and of no head that nobody signed.
func TestStatus(t *testing.T) {
	p, vkey := publish(t, "")
	if r := get(t, p, []string{vkey}, "/status", ""); r.StatusCode != 200 || !strings.Contains(body(t, r), `"ok":true,"problems":[],"refresh":null,"seq":1790856000`) {
		t.Errorf("%d", r.StatusCode)
	}
	if r := get(t, p, nil, "/status", ""); r.StatusCode != 503 || !strings.Contains(body(t, r), `"problems":["head_keys"]`) {
		t.Errorf("without a key: %d", r.StatusCode)
	}
	delete(p, "head")
	if r := get(t, p, []string{vkey}, "/status", ""); r.StatusCode != 503 || !strings.Contains(body(t, r), `"problems":["head_missing"]`) {
		t.Errorf("without a head: %d", r.StatusCode)
	}
}

// Lists are compressed for those who take it; what changes under a name is not kept.
func TestListsCompressed(t *testing.T) {
	p, _ := publish(t, strings.Repeat("changes ", 1000))
	h, err := serve.New(serve.Options{Site: site, Lists: p})
	if err != nil {
		t.Fatal(err)
	}
	one, two := strings.Repeat("changes ", 1000), strings.Repeat("another ", 1000)
	for _, want := range []string{one, one, two} {
		p[name([]byte(one))] = []byte(want)
		r := httptest.NewRequest("GET", "/lists/"+name([]byte(one)), nil)
		r.Header.Set("Accept-Encoding", "gzip")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		z, err := gzip.NewReader(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(z); err != nil || string(got) != want || w.Header().Get("ETag") != `"`+name([]byte(want))[:32]+`-gzip"` {
			t.Errorf("%.20s %v %v", got, err, w.Header())
		}
	}
}
