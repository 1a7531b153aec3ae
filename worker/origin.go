package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

// origin is the folder of published lists that is mirrored: https, or any scheme on
// this machine for tests.
type origin struct {
	base *url.URL
	do   func(*http.Request) (*http.Response, error) // follows no redirect
}

// newOrigin reads the address of the folder, which is LISTS_ORIGIN.
func newOrigin(address string, do func(*http.Request) (*http.Response, error)) (*origin, error) {
	if address == "" {
		return nil, errors.New("LISTS_ORIGIN is not set: name the folder of published lists, https://…/lists/")
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, errors.New("LISTS_ORIGIN is not the address of a folder: https://…/lists/")
	}
	if u.Scheme != "https" && !(u.Scheme == "http" && local(u.Hostname())) {
		return nil, errors.New("LISTS_ORIGIN must begin with https://")
	}
	return &origin{u, do}, nil
}

func local(host string) bool { return host == "localhost" || host == "127.0.0.1" || host == "::1" }

// fetch returns a file of the folder of at most most bytes. What it returns is worth
// nothing until it is verified.
func (o *origin) fetch(name string, most int) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1) // who gives up waiting must not keep the other
	go func() {
		var r result
		defer func() {
			// a value of JavaScript that is not what it should be panics
			if p := recover(); p != nil {
				r = result{nil, fmt.Errorf("%s: %v", name, p)}
			}
			done <- r
		}()
		r.data, r.err = o.read(o.base.JoinPath(name), name, most)
	}()
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case r := <-done:
		return r.data, r.err
	case <-late.C:
		return nil, fmt.Errorf("%s: no answer within %d seconds", name, int(patience.Seconds()))
	}
}

func (o *origin) read(at *url.URL, name string, most int) ([]byte, error) {
	for range maxMoved + 1 {
		req, err := http.NewRequestWithContext(context.Background(), http.MethodGet, at.String(), nil)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		res, err := o.do(req)
		if err != nil {
			return nil, fmt.Errorf("%s: the origin can't be reached", name)
		}
		switch res.StatusCode {
		case http.StatusOK:
			return readMost(res.Body, name, most)
		case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
			where := res.Header.Get("Location")
			next, err := at.Parse(where)
			if err != nil || where == "" || next.Host == "" {
				return nil, fmt.Errorf("%s: redirected to nowhere", name)
			}
			if next.Scheme != at.Scheme || local(next.Hostname()) != local(at.Hostname()) {
				return nil, fmt.Errorf("%s: redirected to another scheme, or between this machine and others", name)
			}
			at = next
		default:
			return nil, fmt.Errorf("%s: the origin answers %d", name, res.StatusCode)
		}
	}
	return nil, fmt.Errorf("%s: redirected more than %d times", name, maxMoved)
}

func readMost(body io.ReadCloser, name string, most int) ([]byte, error) {
	defer body.Close()
	b, err := io.ReadAll(io.LimitReader(body, int64(most)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: the answer broke off", name)
	case len(b) > most:
		return nil, fmt.Errorf("%s: more than %d bytes", name, most)
	}
	return b, nil
}
