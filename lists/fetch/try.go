//go:build !js

package fetch

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"strconv"
	"time"

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
