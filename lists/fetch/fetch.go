//go:build !js

// Package fetch gets the authorities' documents and keeps them, each under its
// SHA-256 with a record of where it came from and when it was last confirmed:
//
//	DIR/us-ofac-sdn/36c5…        the document
//	DIR/us-ofac-sdn/record       see [Record]
//
// What is kept has been read to its end by the source's reader. Whatever goes
// wrong has a name ([Error]), leaves what was kept as it is, and is noted in the
// record; the other sources go on.
//
//	f := fetch.New("documents", disk.OS)
//	results, confirmed, err := f.Run(ctx, rows)
//
// It is the only package of lists that has a network.
package fetch

import (
	"context"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"addresscheck/internal/disk"
	"addresscheck/lists/source"
)

// Limits bound the work on one document.
type Limits struct {
	Connect time.Duration // until there is a connection
	Header  time.Duration // then until the answer begins
	Idle    time.Duration // in each such time at least MinBytes must come
	Total   time.Duration // for all tries together
	Tries   int

	MinBytes   int64
	Back       time.Duration // the longest wait after the first try; it doubles
	RetryAfter time.Duration // the longest wait that a server may ask for
	Redirects  int
}

// Usual are the limits of a run every half hour. 16 KiB in 30 seconds is a tenth
// of a modem of 1996.
var Usual = Limits{
	Connect: 20 * time.Second, Header: time.Minute, Idle: 30 * time.Second, Total: 12 * time.Minute, Tries: 4,
	MinBytes: 16 << 10, Back: 2 * time.Second, RetryAfter: 2 * time.Minute, Redirects: 5,
}

// UserAgent is what a request says of us. OFAC's service answers 403 to whatever
// does not begin with "Mozilla/" and a digit or has fewer than 40 characters.
const UserAgent = "Mozilla/5.0 (compatible; addresscheck lists fetch; reads published sanctions lists)"

// Fetcher gets documents.
type Fetcher struct {
	Dir      string
	Disk     disk.Disk
	Limits   Limits
	URLs     map[string]string // by source, instead of those of the table
	Now      func() time.Time
	Pause    func(context.Context, time.Duration) error
	Random   func() float64                         // from 0 to 1
	Progress func(source string, done, total int64) // total is that of the document before, or 0, where the server does not say it
	Roots    http.RoundTripper                      // nil for the usual transport
}

// New returns a fetcher with the usual limits.
func New(dir string, d disk.Disk) *Fetcher {
	return &Fetcher{Dir: dir, Disk: d, Limits: Usual, Now: time.Now, Pause: pause, Random: rand.Float64, Progress: func(string, int64, int64) {}}
}

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// Result is what came of one source.
type Result struct {
	Source  string
	Record  *Record
	Changed bool   // another document than before
	Err     *Error // nil where Record was confirmed
}

// Run fetches one source after the other and then writes their records. confirmed
// reports whether any server's clock was near ours. The error is a *[ClockError]
// where all of them were elsewhere: then no record is written, since every time in
// it would be wrong. Any other error is of the folder.
func (f *Fetcher) Run(ctx context.Context, rows []*source.Row) (results []Result, confirmed bool, err error) {
	if err := os.MkdirAll(f.Dir, 0o755); err != nil {
		return nil, false, err
	}
	unlock, err := disk.Lock(f.Dir)
	if err != nil {
		return nil, false, err
	}
	defer unlock()
	var clock clock
	for _, row := range rows {
		results = append(results, f.one(ctx, row, &clock))
	}
	if err := clock.wrong(f.Now()); err != nil {
		return nil, false, err
	}
	for i := range results {
		if err := results[i].Record.write(f.Disk, f.Dir); err != nil {
			return nil, false, err
		}
		f.clear(results[i].Record)
	}
	return results, clock.seen, nil
}

// one fetches one source, as often as it may.
func (f *Fetcher) one(ctx context.Context, row *source.Row, clock *clock) Result {
	ctx, cancel := context.WithTimeoutCause(ctx, f.Limits.Total, errTotal)
	defer cancel()
	old, err := Read(f.Dir, row.ID)
	if err != nil { // a record that can't be read is no reason to have no document
		old = &Record{Source: row.ID}
	}
	for n := 0; ; n++ {
		rec, e := f.try(ctx, row, old, clock)
		if e == nil {
			return Result{row.ID, rec, rec.SHA256 != old.SHA256, nil}
		}
		if e.after > f.Limits.RetryAfter {
			e = fail(row, "busy", e.after.String())
		}
		wait := time.Duration(f.Random() * float64(f.Limits.Back<<min(n, 10))) // full jitter
		if e.again && n+1 < f.Limits.Tries && f.Pause(ctx, max(wait, e.after)) == nil {
			continue
		}
		rec = new(*old)
		rec.Failed, rec.Word, rec.Detail = f.Now().Unix(), e.Word, e.Detail
		return Result{row.ID, rec, false, e}
	}
}

// clear removes what an earlier run left behind, and all documents but the present
// one and the one before, which is what a person compares it with.
func (f *Fetcher) clear(r *Record) {
	dir := filepath.Join(f.Dir, r.Source)
	files, err := os.ReadDir(dir)
	if err != nil {
		return // nothing was kept yet
	}
	disk.Clear(f.Disk, dir)
	for _, file := range files {
		if name := file.Name(); len(name) == 64 && name != r.SHA256 && name != r.Before {
			f.Disk.Remove(filepath.Join(dir, name))
		}
	}
}

// where returns the URL of a source, or why it can't be one: https, or http to
// this machine itself.
func (f *Fetcher) where(row *source.Row) (*url.URL, *Error) {
	text := row.Document
	if other, ok := f.URLs[row.ID]; ok {
		text = other
	}
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || !allowed(u) {
		return nil, fail(row, "scheme", strings.TrimSpace(text))
	}
	return u, nil
}

// allowed reports whether a URL may be fetched.
func allowed(u *url.URL) bool {
	host := u.Hostname()
	return u.Scheme == "https" || u.Scheme == "http" && (host == "localhost" || net.ParseIP(host).IsLoopback())
}
