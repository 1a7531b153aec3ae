//go:build !js

package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode"

	"addresscheck/internal/disk"
	"addresscheck/lists"
)

// Record is what is known of a document that is kept:
//
//	addresscheck document 1
//	source us-ofac-sdn
//	url https://sanctionslistservice.ofac.treas.gov/api/…/SDN_ADVANCED.XML
//	from https://sls-store.example/SDN_ADVANCED.XML
//	fetched 1790812800
//	checked 1790856000
//	sha256 36c5…
//	size 121083901
//	before 0f3a…
//	failed 1790857800 status 503 Service Unavailable
//	header ETag: "5f2c"
//
// Times are Unix seconds. checked is when the authority last confirmed that this
// is its document: by sending it, or by saying that it has not changed. failed is
// there when the last try failed, whatever was kept before.
type Record struct {
	Source  string
	URL     string // that was asked, without its query
	From    string // that answered in the end
	Fetched int64
	Checked int64
	SHA256  string // "" where nothing is kept yet
	Size    int64
	Before  string // SHA-256 of the document that was kept before
	Failed  int64  // 0 where the last try was good
	Word    string // of the Error
	Detail  string
	Header  []string // "Name: value" of the answer
}

const recordHeader = "addresscheck document 1\n"

// kept are the headers that are worth keeping, in their order.
var kept = []string{"Content-Length", "Content-Type", "Date", "ETag", "Last-Modified"}

// Path is where the document of a record stands.
func (r *Record) Path(dir string) string { return filepath.Join(dir, r.Source, r.SHA256) }

// confirm notes that the document was confirmed.
func (r *Record) confirm(now time.Time) {
	r.Checked, r.Failed, r.Word, r.Detail = now.Unix(), 0, "", ""
}

func (r *Record) headers(h http.Header) {
	for _, name := range kept {
		if v := oneLine(h.Get(name)); v != "" {
			r.Header = append(r.Header, name+": "+v)
		}
	}
}

func (r *Record) header(name string) string {
	for _, h := range r.Header {
		if v, ok := strings.CutPrefix(h, name+": "); ok {
			return v
		}
	}
	return ""
}

// condition asks for the document only if it is another one than the one that is
// kept, where that is there, of this place, and whole. It reports whether it does.
func (r *Record) condition(dir, url string, h http.Header) bool {
	info, err := os.Stat(r.Path(dir))
	if r.SHA256 == "" || r.URL != url || err != nil || info.Size() != r.Size {
		return false
	}
	tag, modified := r.header("ETag"), r.header("Last-Modified")
	if tag != "" {
		h.Set("If-None-Match", tag)
	}
	if modified != "" {
		h.Set("If-Modified-Since", modified)
	}
	return tag != "" || modified != ""
}

// Read reads the record of a source. The error is fs.ErrNotExist where nothing was
// ever fetched.
func Read(dir, id string) (*Record, error) {
	b, err := os.ReadFile(filepath.Join(dir, id, "record"))
	if err != nil {
		return nil, err
	}
	r, err := parseRecord(string(b))
	if err == nil && r.Source != id {
		err = fmt.Errorf("%s/record is of %s", id, r.Source)
	}
	return r, err
}

func (r *Record) write(d disk.Disk, dir string) error {
	if err := os.MkdirAll(filepath.Join(dir, r.Source), 0o755); err != nil {
		return err
	}
	return disk.Replace(d, filepath.Join(dir, r.Source, "record"), []byte(r.text()), 0o644)
}

func (r *Record) text() string {
	var b strings.Builder
	b.WriteString(recordHeader + "source " + r.Source + "\n")
	line := func(key, value string) {
		if value != "" && value != "0" {
			b.WriteString(key + " " + value + "\n")
		}
	}
	number := func(n int64) string { return strconv.FormatInt(n, 10) }
	line("url", r.URL)
	line("from", r.From)
	line("fetched", number(r.Fetched))
	line("checked", number(r.Checked))
	line("sha256", r.SHA256)
	line("size", number(r.Size))
	line("before", r.Before)
	if r.Failed != 0 {
		line("failed", strings.TrimSuffix(number(r.Failed)+" "+r.Word+" "+r.Detail, " "))
	}
	for _, h := range r.Header {
		line("header", h)
	}
	return b.String()
}

var errRecord = errors.New("the record of the document is not in its form: remove it, and lists fetch makes a new one")

// maxRecord bounds a record; ten times what one has.
const maxRecord = 16 << 10

// parseRecord reads a record in the one spelling that text writes.
func parseRecord(text string) (*Record, error) {
	rest, ok := strings.CutPrefix(text, recordHeader)
	if !ok || len(text) > maxRecord {
		return nil, errRecord
	}
	r := &Record{}
	for line := range strings.Lines(rest) {
		key, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		switch key {
		case "source":
			r.Source = value
		case "url":
			r.URL = value
		case "from":
			r.From = value
		case "fetched":
			r.Fetched, _ = strconv.ParseInt(value, 10, 64)
		case "checked":
			r.Checked, _ = strconv.ParseInt(value, 10, 64)
		case "sha256":
			r.SHA256 = value
		case "size":
			r.Size, _ = strconv.ParseInt(value, 10, 64)
		case "before":
			r.Before = value
		case "failed":
			at, rest, _ := strings.Cut(value, " ")
			r.Failed, _ = strconv.ParseInt(at, 10, 64)
			r.Word, r.Detail, _ = strings.Cut(rest, " ")
		case "header":
			r.Header = append(r.Header, value)
		}
	}
	for _, h := range []string{r.SHA256, r.Before} {
		ok = ok && (h == "" || lists.IsHash(h))
	}
	if r.text() != text || !ok || r.Source == "" || strings.ContainsAny(r.Source, "/\\.") || r.Fetched < 0 || r.Checked < 0 || r.Size < 0 || r.Failed < 0 {
		return nil, errRecord
	}
	return r, nil
}

// oneLine makes text of a server or of the system fit for a line: printable,
// single blanks, at most 300 bytes.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "?"))), " ")
	if len(s) > 300 {
		s = strings.ToValidUTF8(s[:300], "") + "…"
	}
	return s
}
