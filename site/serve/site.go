// Package serve is the local server: the built site and the lists, from one
// process, with the headers of package route. It logs nothing and has no function
// that takes an address.
package serve

import (
	"errors"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"addresscheck/site/answer"
	"addresscheck/site/route"
	"addresscheck/site/status"
)

// Lists is where the handler gets the lists from.
type Lists interface {
	// Head returns the signed head, or an error when there is none.
	Head() ([]byte, error)
	// Blob returns the snapshot, or further file of the head, with this SHA-256, 64
	// lower-case hex digits.
	Blob(hash string) ([]byte, error)
}

// Options are what [New] serves and by what it reports on it.
type Options struct {
	Site  fs.FS // the folder that site/build made
	Lists Lists
	Keys  []string     // verifier keys for /status; no client believes this server
	Now   func() int64 // Unix seconds
}

// handler holds the whole site in memory: what is served stays of one build, even
// while another one is made.
type handler struct {
	Options
	table  []route.Route
	files  map[string]*file // by path
	zipped packed
}

// file is one file and its compressed form.
type file struct {
	data, gzip []byte
	etag       string // of data
	kind       string // media type, "" when the route says it
}

// New returns a handler for a site and its lists.
func New(o Options) (http.Handler, error) {
	h := &handler{Options: o, files: map[string]*file{}}
	about, err := fs.ReadFile(o.Site, "build.txt")
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
	err = fs.WalkDir(o.Site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(name, ".gz") {
			return err
		}
		return h.load(name)
	})
	return h, err
}

func (h *handler) load(name string) error {
	data, err := fs.ReadFile(h.Site, name)
	if err != nil {
		return err
	}
	where := "/" + name
	if dir, ok := strings.CutSuffix(where, "index.html"); ok {
		where = dir
	}
	if to := route.Match(h.table, where); to == nil || !to.Static() {
		return nil // for static hosting, not to be served: _headers
	}
	f := &file{data: data, etag: etag(data), kind: kinds[path.Ext(name)]}
	if f.gzip, err = fs.ReadFile(h.Site, name+".gz"); err != nil && !errors.Is(err, fs.ErrNotExist) {
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
		answer.Problem(w, r, http.StatusMethodNotAllowed)
		return
	}
	if where := route.Moved(h.table, r.URL.Path); where != "" {
		answer.Moved(w, where)
		return
	}
	to := route.Match(h.table, r.URL.Path)
	if to != nil && to.Pattern == route.Status {
		head, _ := h.Lists.Head()
		report := status.Of(head, h.Keys, h.Now(), nil)
		answer.JSON(w, r, to, report.Code(), report.JSON())
		return
	}
	f := h.files[r.URL.Path]
	if to != nil && !to.Static() {
		f = h.list(r.URL.Path, to)
	}
	if to == nil || f == nil {
		answer.Problem(w, r, http.StatusNotFound)
		return
	}
	data, etag := f.data, f.etag
	if len(f.gzip) > 0 {
		w.Header().Set("Vary", "Accept-Encoding")
		if accepts(r, "gzip") {
			w.Header().Set("Content-Encoding", "gzip")
			data, etag = f.gzip, etag+"-gzip"
		}
	}
	answer.Bytes(w, r, to, f.kind, etag, data)
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
