//go:build !js

package fetch

import (
	"compress/bzip2"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"addresscheck/lists/source"
)

// OFAC's whole document of 2025-11-19, 121 MB: its SHA-256 is the one on record.
func TestWholeDocument(t *testing.T) {
	if os.Getenv("SLOW") == "" {
		t.Skip("SLOW=1 fetches OFAC's whole document over loopback")
	}
	dir := os.Getenv("ADDRESSCHECK_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	name := filepath.Join(dir, "ofac", "sdn_advanced-2025-11-19.xml.bz2")
	if _, err := os.Stat(name); err != nil {
		t.Skip("the authorities' documents are not here: set ADDRESSCHECK_DATA to their folder")
	}
	w := newWorld(t, func(rw http.ResponseWriter, _ *http.Request) {
		f, err := os.Open(name)
		if err != nil {
			panic(err)
		}
		defer f.Close()
		rw.Header().Set("Content-Length", strconv.Itoa(120977559))
		io.Copy(rw, bzip2.NewReader(f))
	})
	row, _ := source.ByID("us-ofac-sdn")
	w.row, w.Limits = row, Usual
	w.URLs[row.ID] = w.srv.URL
	var last int64
	w.Progress = func(id string, done, total int64) {
		if id != row.ID || done < last || total != 120977559 {
			t.Errorf("%s: %d of %d after %d", id, done, total, last)
		}
		last = done
	}
	got := w.run()
	if got.Err != nil || got.Record.SHA256 != "36c517bd264d8d97eff353eadd8d84427d5eb293505a8ce07271a5bc258c3117" || last != 120977559 {
		t.Errorf("%+v %v", got.Record, got.Err)
	}
}
