//go:build !js

package fetch

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"addresscheck/internal/disk/faulty"
	"addresscheck/lists/source"
)

// now is the time of the tests.
var now = time.Unix(1790856000, 0) // 2026-10-01T12:00:00Z

// world is a fetcher of one source and the server that it asks.
type world struct {
	t *testing.T
	*Fetcher
	row    *source.Row
	good   string
	disk   *faulty.Disk
	pauses []time.Duration
	asked  []*http.Request
	srv    *httptest.Server
}

// newWorld makes a world whose server answers with answer; nil for the good
// document.
func newWorld(t *testing.T, answer http.HandlerFunc) *world {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "source", "testdata", "france.json"))
	if err != nil {
		t.Fatal(err)
	}
	row, _ := source.ByID("fr-tresor")
	row = new(*row)
	row.MaxBytes = 1 << 20
	w := &world{t: t, row: row, good: string(b), disk: &faulty.Disk{Fast: true}}
	w.Fetcher = New(t.TempDir(), w.disk)
	w.Now = func() time.Time { return now }
	w.Random = func() float64 { return 1 }
	w.Limits.Idle, w.Limits.Header, w.Limits.Total = time.Second, time.Second, 30*time.Second
	w.Pause = func(_ context.Context, d time.Duration) error {
		w.pauses = append(w.pauses, d)
		return nil
	}
	w.srv = httptest.NewUnstartedServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		w.asked = append(w.asked, r.Clone(context.Background()))
		rw.Header().Set("Date", w.Now().UTC().Format(http.TimeFormat))
		if answer == nil {
			w.send(rw)
			return
		}
		answer(rw, r)
	}))
	w.srv.Start()
	t.Cleanup(w.srv.Close)
	w.URLs = map[string]string{row.ID: w.srv.URL + "/list.json?token=secret"}
	return w
}

// send answers with the good document.
func (w *world) send(rw http.ResponseWriter) {
	rw.Header().Set("ETag", `"one"`)
	rw.Header().Set("Last-Modified", "Wed, 30 Sep 2026 00:00:00 GMT")
	rw.Write([]byte(w.good))
}

// run fetches once.
func (w *world) run() Result {
	w.t.Helper()
	results, _, err := w.Run(context.Background(), []*source.Row{w.row})
	if err != nil {
		w.t.Fatal(err)
	}
	return results[0]
}

// files are the names in the source's folder.
func (w *world) files() (out []string) {
	files, err := os.ReadDir(filepath.Join(w.Dir, w.row.ID))
	if err != nil {
		w.t.Fatal(err)
	}
	for _, f := range files {
		out = append(out, f.Name())
	}
	return out
}
