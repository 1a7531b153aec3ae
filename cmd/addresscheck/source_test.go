package main

import (
	"crypto/rand"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/lists/publish"

	"golang.org/x/mod/sumdb/note"
)

const now = 1790856000 // 2026-10-01T12:00:00Z

// published returns a folder with signed lists and the key to verify them with.
func published(t *testing.T) (dir, vkey string) {
	t.Helper()
	skey, vkey, err := note.GenerateKey(rand.Reader, "test")
	if err != nil {
		t.Fatal(err)
	}
	sources, snapshot, err := data.Compiled()
	if err != nil {
		t.Fatal(err)
	}
	head, err := lists.NewHead(snapshot, sources, now)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := lists.Sign(head, skey)
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	for name, b := range map[string][]byte{"head": signed, publish.Hash(snapshot): snapshot} {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir, vkey
}

// Lists from a URL are opened as those from a folder are; what a server answers
// beside 200 is an error that names the status.
func TestListsFromURL(t *testing.T) {
	dir, vkey := published(t)
	files := http.FileServer(http.Dir(dir))
	var asked []string
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path)
		switch {
		case strings.HasPrefix(r.URL.Path, "/lists/"):
			http.StripPrefix("/lists", files).ServeHTTP(w, r)
		case strings.HasPrefix(r.URL.Path, "/elsewhere/"):
			http.Redirect(w, r, "ftp://example.invalid/", http.StatusFound)
		default:
			http.Error(w, "down", http.StatusServiceUnavailable)
		}
	}))
	defer srv.Close()
	for _, where := range []string{srv.URL + "/lists", srv.URL + "/lists/", srv.URL + "/lists/head"} {
		src := listSource{where: where, keys: keyFlags{vkey}}
		l, refused, err := src.open(now)
		if err != nil || refused != nil || len(l.Entries) < 1000 {
			t.Fatalf("%s: %v %v", where, refused, err)
		}
	}
	if len(asked) != 6 {
		t.Errorf("asked %v: head and snapshot each time, nothing else", asked)
	}
	for path, want := range map[string]string{"/down": "503", "/elsewhere/": "another scheme"} {
		src := listSource{where: srv.URL + path, keys: keyFlags{vkey}}
		l, refused, err := src.open(now)
		if l != nil || err != nil || refused == nil || refused.Reason != lists.Missing || !strings.Contains(refused.Text, want) {
			t.Errorf("%s: %v %v, want %q", path, refused, err, want)
		}
	}
}

// A file that is cut or larger than any list is refused, never read half.
func TestListsOversize(t *testing.T) {
	dir, vkey := published(t)
	if err := os.WriteFile(filepath.Join(dir, "head"), make([]byte, maxHeadBytes+1), 0o666); err != nil {
		t.Fatal(err)
	}
	src := listSource{where: dir, keys: keyFlags{vkey}}
	if l, refused, err := src.open(now); l != nil || err != nil || refused == nil || !strings.Contains(refused.Text, "more than") {
		t.Errorf("got %v %v", refused, err)
	}
}

// Both languages of the command line have the same keys, names and help topics.
func TestLanguages(t *testing.T) {
	keys := func(file string) map[string]string {
		m := map[string]string{}
		for line := range strings.Lines(file) {
			if k, v, ok := strings.Cut(line, " = "); ok && !strings.HasPrefix(line, "#") {
				var names []string
				for _, part := range strings.Split(v, "{")[1:] {
					name, _, _ := strings.Cut(part, "}")
					names = append(names, name)
				}
				m[k] = strings.Join(names, " ")
			}
		}
		return m
	}
	e, d := keys(en), keys(de)
	for k := range e {
		if e[k] != d[k] {
			t.Errorf("%s: {%s} in English, {%s} in German", k, e[k], d[k])
		}
	}
	if len(e) != len(d) || len(e) < 20 {
		t.Errorf("%d keys in English, %d in German", len(e), len(d))
	}
	for _, topic := range []string{"", "check", "parse", "lists"} {
		for _, lang := range []string{"en", "de"} {
			var b strings.Builder
			if v := (&env{say: speakerFor(lang)}); !v.help(&b, topic) || len(b.String()) < 200 {
				t.Errorf("help %q in %s: %q", topic, lang, b.String())
			}
		}
	}
}
