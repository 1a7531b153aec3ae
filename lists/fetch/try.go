//go:build !js

package fetch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"addresscheck/internal/disk"
	"addresscheck/lists/source"
)

// client follows redirects within the scheme that was asked, and never to where
// could not have been asked.
func (f *Fetcher) client() *http.Client {
	transport := f.Roots
	if transport == nil {
		transport = &http.Transport{
			Proxy:                  http.ProxyFromEnvironment,
			DialContext:            (&net.Dialer{Timeout: f.Limits.Connect}).DialContext,
			TLSHandshakeTimeout:    f.Limits.Connect,
			ResponseHeaderTimeout:  f.Limits.Header,
			ForceAttemptHTTP2:      true,
			DisableKeepAlives:      true, // one document each, half an hour apart
			MaxResponseHeaderBytes: 64 << 10,
		}
	}
	return &http.Client{Transport: transport, CheckRedirect: func(r *http.Request, via []*http.Request) error {
		switch {
		case r.URL.Scheme != via[0].URL.Scheme || !allowed(r.URL):
			return &schemeError{place(r.URL)}
		case len(via) > f.Limits.Redirects:
			return errRedirects
		}
		return nil
	}}
}

// place is a URL without its query, which may hold a token.
func place(u *url.URL) string { return u.Scheme + "://" + u.Host + u.EscapedPath() }

// try asks once. It returns the record of the document, new or confirmed.
func (f *Fetcher) try(ctx context.Context, row *source.Row, old *Record, clock *clock) (*Record, *Error) {
	u, e := f.where(row)
	if e != nil {
		return nil, e
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, fail(row, "scheme", err.Error())
	}
	req.Header.Set("User-Agent", UserAgent)
	req.Header.Set("Accept", "application/xml, application/json, */*;q=0.5")
	asked := old.condition(f.Dir, place(u), req.Header)
	res, err := f.client().Do(req)
	if err != nil {
		return nil, broken(ctx, row, err)
	}
	defer res.Body.Close()
	clock.see(serverTime(res.Header), f.Now())
	switch {
	case res.StatusCode == http.StatusNotModified && asked:
		rec := *old
		rec.confirm(f.Now())
		return &rec, nil
	case res.StatusCode == http.StatusAccepted || res.StatusCode == http.StatusNoContent:
		return nil, retry(row, "empty", res.Status)
	case res.StatusCode != http.StatusOK:
		return nil, f.status(row, res)
	case res.Header.Get("Content-Encoding") != "":
		return nil, fail(row, "encoding", res.Header.Get("Content-Encoding"))
	case res.ContentLength > row.MaxBytes:
		return nil, fail(row, "oversize", strconv.FormatInt(res.ContentLength, 10))
	}
	name, sum, size, e := f.keep(ctx, cancel, row, res, old.Size)
	if e != nil {
		return nil, e
	}
	rec := &Record{Source: row.ID, URL: place(u), From: place(res.Request.URL), Fetched: f.Now().Unix(), SHA256: sum, Size: size, Before: old.SHA256}
	if old.SHA256 == sum {
		rec.Before, rec.Fetched = old.Before, old.Fetched
	}
	rec.headers(res.Header)
	rec.confirm(f.Now())
	if err := f.Disk.Rename(name, filepath.Join(f.Dir, row.ID, sum)); err != nil {
		return nil, fail(row, "disk", err.Error())
	}
	if err := f.Disk.Sync(filepath.Join(f.Dir, row.ID)); err != nil {
		return nil, fail(row, "disk", err.Error())
	}
	return rec, nil
}

// status names an answer that is no document.
func (f *Fetcher) status(row *source.Row, res *http.Response) *Error {
	e := fail(row, "status", res.Status+" ("+place(res.Request.URL)+")")
	switch code := res.StatusCode; {
	case code == http.StatusRequestTimeout || code == http.StatusTooEarly || code == http.StatusTooManyRequests || code >= 500:
		e.again = true
		e.after = retryAfter(res.Header.Get("Retry-After"), f.Now())
	}
	return e
}

// retryAfter reads how long a server asks to wait: seconds, or a date.
func retryAfter(s string, now time.Time) time.Duration {
	if n, err := strconv.Atoi(s); err == nil && n > 0 {
		return time.Duration(min(n, 1e6)) * time.Second
	}
	if t, err := http.ParseTime(s); err == nil && t.After(now) {
		return t.Sub(now)
	}
	return 0
}

// keep writes the body into a file of its own and reads it as the source's reader
// does. It returns the name of the file, which has no place yet.
func (f *Fetcher) keep(ctx context.Context, stop context.CancelCauseFunc, row *source.Row, res *http.Response, about int64) (name, sum string, size int64, e *Error) {
	dir := filepath.Join(f.Dir, row.ID)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", "", 0, fail(row, "disk", err.Error())
	}
	disk.Clear(f.Disk, dir)
	out, err := f.Disk.Create(dir)
	if err != nil {
		return "", "", 0, fail(row, "disk", err.Error())
	}
	b := body{f: f, row: row, in: res.Body, out: out, total: about, sum: sha256.New()}
	if res.ContentLength > 0 {
		b.total = res.ContentLength
	}
	e = b.copy(ctx, stop)
	if e == nil {
		if err := errors.Join(out.Chmod(0o644), out.Sync()); err != nil {
			e = fail(row, "disk", err.Error())
		}
	}
	if err := out.Close(); err != nil && e == nil {
		e = fail(row, "disk", err.Error())
	}
	if e == nil {
		e = readable(row, out.Name())
	}
	if e != nil {
		f.Disk.Remove(out.Name())
		return "", "", 0, e
	}
	return out.Name(), hex.EncodeToString(b.sum.Sum(nil)), b.done.Load(), nil
}

// readable reads a document to its end.
func readable(row *source.Row, name string) *Error {
	file, err := os.Open(name)
	if err != nil {
		return fail(row, "disk", err.Error())
	}
	defer file.Close()
	_, err = row.Read(file)
	if bad, ok := errors.AsType[*source.Error](err); ok {
		e := fail(row, "unread", bad.Reason)
		if bad.Line > 0 {
			e.Detail = oneLine(fmt.Sprintf("line %d: %s", bad.Line, bad.Reason))
		}
		return e
	}
	if err != nil {
		return fail(row, "disk", err.Error())
	}
	return nil
}

// body is a document on its way to the disk.
type body struct {
	f     *Fetcher
	row   *source.Row
	in    io.Reader
	out   io.Writer
	total int64
	sum   hash.Hash
	done  atomic.Int64
}

// peek is as much of a document as shows what it is.
const peek = 64 << 10

// copy copies it, a block at a time, and looks at the first.
func (b *body) copy(ctx context.Context, stop context.CancelCauseFunc) *Error {
	end := make(chan struct{})
	defer close(end)
	go b.watch(end, stop)
	block := make([]byte, peek)
	for first := true; ; first = false {
		n, err := b.fill(block)
		if first && (err == nil || err == io.EOF) {
			if e := b.look(block[:n]); e != nil {
				return e
			}
		}
		if b.done.Load() > b.row.MaxBytes {
			return fail(b.row, "oversize", strconv.FormatInt(b.row.MaxBytes, 10))
		}
		b.sum.Write(block[:n])
		if _, disk := b.out.Write(block[:n]); disk != nil {
			return fail(b.row, "disk", disk.Error())
		}
		b.f.Progress(b.row.ID, b.done.Load(), b.total)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return broken(ctx, b.row, err)
		}
	}
}

// fill fills a block. The error is the body's own: an end that it did not announce
// is another one than io.EOF.
func (b *body) fill(block []byte) (n int, err error) {
	for n < len(block) && err == nil {
		var got int
		got, err = b.in.Read(block[n:])
		n += got
		b.done.Add(int64(got))
	}
	return n, err
}

// watch stops a body that comes too slowly.
func (b *body) watch(end <-chan struct{}, stop context.CancelCauseFunc) {
	t := time.NewTicker(b.f.Limits.Idle)
	defer t.Stop()
	for before := int64(0); ; {
		select {
		case <-end:
			return
		case <-t.C:
			now := b.done.Load()
			if now-before < b.f.Limits.MinBytes {
				stop(errSlow)
				return
			}
			before = now
		}
	}
}

// look names what is no document by its beginning.
func (b *body) look(block []byte) *Error {
	text := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(string(block[:min(len(block), 1024)]), "\ufeff")))
	switch {
	case text == "":
		return retry(b.row, "empty", "200 OK")
	case strings.HasPrefix(text, "<!doctype html"), strings.HasPrefix(text, "<html"):
		return retry(b.row, "html", "")
	}
	if strings.HasPrefix(text, "<?xml") {
		if _, rest, ok := strings.Cut(text, "?>"); ok {
			text = strings.TrimSpace(rest)
		}
	}
	if strings.HasPrefix(text, "<error>") || strings.HasPrefix(text, "<error ") {
		return retry(b.row, "xmlerror", clipError(string(block)))
	}
	if row := source.Sniff(block); row.ID != b.row.ID {
		what := row.ID
		if what == "own" {
			what = http.DetectContentType(block)
		}
		return fail(b.row, "type", what)
	}
	return nil
}

// clipError is the code and message of an error in XML.
func clipError(text string) string {
	var out []string
	for _, name := range []string{"Code", "Message"} {
		if _, rest, ok := strings.Cut(text, "<"+name+">"); ok {
			value, _, _ := strings.Cut(rest, "<")
			out = append(out, value)
		}
	}
	return strings.Join(out, ": ")
}
