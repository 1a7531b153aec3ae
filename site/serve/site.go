// Package serve is the local server: the built site and the lists, from one
// process, with the headers of package route. It logs nothing and has no function
// that takes an address.
package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"

	"addresscheck/lists"
	"addresscheck/site/route"
)

// Lists is where the handler gets the lists from.
type Lists interface {
	// Head returns the signed head, or an error when there is none.
	Head() ([]byte, error)
	// Snapshot returns the snapshot, or the further file that the head names, with
	// this SHA-256: 64 lower-case hex digits.
	Snapshot(hash string) ([]byte, error)
	// Changes returns changes.json or changes.atom, or an error when there is none.
	Changes(name string) ([]byte, error)
}

// handler holds the whole site in memory: what is served stays of one build, even
// while another one is made.
type handler struct {
	table []route.Route
	files map[string]*file // by path
	lists Lists
}

// file is one file and its compressed form.
type file struct {
	data, gzip []byte
	etag       string // of data
	kind       string // media type, "" when the route says it
}

// New returns a handler for the folder that site/build made.
func New(site fs.FS, lists Lists) (http.Handler, error) {
	h := &handler{files: map[string]*file{}, lists: lists}
	about, err := fs.ReadFile(site, "build.txt")
	if err != nil {
		return nil, errors.New("there is no site in this folder (no build.txt): make build makes one")
	}
	for line := range strings.Lines(string(about)) {
		if script, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "vault "); ok {
			h.table = route.Table([]string{script})
		}
	}
	if h.table == nil {
		return nil, errors.New("build.txt names no vault: make build makes the site anew")
	}
	err = fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(name, ".gz") {
			return err
		}
		return h.load(site, name)
	})
	return h, err
}

func (h *handler) load(site fs.FS, name string) error {
	data, err := fs.ReadFile(site, name)
	if err != nil {
		return err
	}
	where := "/" + name
	if dir, ok := strings.CutSuffix(where, "index.html"); ok {
		where = dir
	}
	if route.Match(h.table, where) == nil {
		return nil // for static hosting, not to be served: _headers
	}
	sum := sha256.Sum256(data)
	f := &file{data: data, etag: hex.EncodeToString(sum[:16]), kind: kinds[path.Ext(name)]}
	if f.gzip, err = fs.ReadFile(site, name+".gz"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	h.files[where] = f
	return nil
}

// kinds are the media types of assets.
var kinds = map[string]string{
	".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".wasm": "application/wasm",
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		refuse(w, http.StatusMethodNotAllowed, "Only GET and HEAD are answered here.")
		return
	}
	if h.files[r.URL.Path+"/"] != nil && !strings.HasSuffix(r.URL.Path, "/") {
		w.Header().Set("Location", r.URL.Path+"/")
		refuse(w, http.StatusPermanentRedirect, "This page is at "+r.URL.Path+"/.")
		return
	}
	to := route.Match(h.table, r.URL.Path)
	f := h.files[r.URL.Path]
	if to != nil && strings.HasPrefix(r.URL.Path, route.Lists) {
		f = h.list(r.URL.Path)
	}
	if to == nil || f == nil {
		refuse(w, http.StatusNotFound, "There is nothing here. The check is at /.")
		return
	}
	for _, x := range to.Headers {
		w.Header().Set(x.Name, x.Value)
	}
	if f.kind != "" {
		w.Header().Set("Content-Type", f.kind)
	}
	data, etag := f.data, f.etag
	if len(f.gzip) > 0 {
		w.Header().Set("Vary", "Accept-Encoding")
		if accepts(r, "gzip") {
			w.Header().Set("Content-Encoding", "gzip")
			data, etag = f.gzip, etag+"-gzip"
		}
	}
	w.Header().Set("ETag", `"`+etag+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}

// list returns the head, a snapshot or the changes.
func (h *handler) list(where string) *file {
	var data []byte
	var err error
	switch name := strings.TrimPrefix(where, route.Lists); {
	case where == route.Head:
		data, err = h.lists.Head()
	case where == route.ChangesJSON || where == route.ChangesAtom:
		data, err = h.lists.Changes(name)
	case lists.IsHash(name):
		data, err = h.lists.Snapshot(name)
	default:
		return nil
	}
	if err != nil {
		return nil
	}
	sum := sha256.Sum256(data)
	return &file{data: data, etag: hex.EncodeToString(sum[:16])}
}

// accepts reports whether the request allows a content coding.
func accepts(r *http.Request, coding string) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, q, _ := strings.Cut(part, ";")
		if strings.TrimSpace(name) == coding && strings.ReplaceAll(q, " ", "") != "q=0" {
			return true
		}
	}
	return false
}

func refuse(w http.ResponseWriter, status int, text string) {
	for _, x := range route.Always() {
		w.Header().Set(x.Name, x.Value)
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	w.Write([]byte(text + "\n"))
}
