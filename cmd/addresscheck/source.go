package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/lists/publish"
)

// The bounds of what is fetched or read as lists.
const (
	maxHeadBytes     = 1 << 20
	maxSnapshotBytes = 64 << 20
	fetchTimeout     = 30 * time.Second
)

// listSource is where lists come from, as the flags say: a folder or a URL that
// holds head and <sha256>, or the facts compiled into the program.
type listSource struct {
	where string
	keys  keyFlags
}

type keyFlags []string

func (k *keyFlags) String() string     { return "" }
func (k *keyFlags) Set(s string) error { *k = append(*k, s); return nil }

func (e *env) listFlags(fs *flag.FlagSet) *listSource {
	s := &listSource{}
	fs.StringVar(&s.where, "lists", "", "")
	fs.Var(&s.keys, "key", "")
	return s
}

// open returns the lists, or why they are refused: then nothing can be checked,
// which is an answer, not a failure. err is for a folder or URL that can't be
// read at all because it was named wrongly.
func (s *listSource) open(now int64) (*lists.Lists, *lists.OpenError, error) {
	if s.where == "" {
		l, err := data.Open()
		return l, nil, err
	}
	keys := append(lists.Trusted(), s.keys...)
	get, remote := s.getter()
	head, err := get("head", maxHeadBytes)
	if err != nil {
		// a folder that is not there was named wrongly; a server that does not
		// answer, or a head that is missing, is an answer: nothing was compared
		if _, here := os.Stat(s.where); !remote && here != nil {
			return nil, nil, err
		}
		return nil, &lists.OpenError{Reason: lists.Missing, Text: err.Error()}, nil
	}
	h, err := lists.OpenHead(head, keys, now, 0)
	if err != nil {
		return refused(err)
	}
	snapshot, err := get(h.Snapshot, maxSnapshotBytes)
	if err != nil {
		return nil, &lists.OpenError{Reason: lists.Missing, Text: err.Error()}, nil
	}
	l, err := lists.Open(head, snapshot, lists.Options{Keys: keys, Now: now})
	if err != nil {
		return refused(err)
	}
	return l, nil, nil
}

// getter reads files of the folder or URL.
func (s *listSource) getter() (get getter, remote bool) {
	u, err := url.Parse(s.where)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		return fromURL(u), true
	}
	return fromFolder(s.where), false
}

// further holds the further files of a head against it: they are there under
// their hashes.
func (s *listSource) further(h *lists.Head) (*lists.OpenError, error) {
	get, _ := s.getter()
	for _, f := range h.Files {
		_, err := publish.Further(f, func() ([]byte, error) { return get(f.SHA256, maxSnapshotBytes) })
		if oe, ok := errors.AsType[*lists.OpenError](err); ok {
			return oe, nil
		}
		if err != nil {
			return &lists.OpenError{Reason: lists.Missing, Text: err.Error()}, nil
		}
	}
	return nil, nil
}

func refused(err error) (*lists.Lists, *lists.OpenError, error) {
	var oe *lists.OpenError
	if errors.As(err, &oe) {
		return nil, oe, nil
	}
	return nil, nil, err
}

type getter func(name string, most int64) ([]byte, error)

// fromFolder reads files of a folder; a path that ends in head names the folder
// it is in.
func fromFolder(path string) getter {
	if filepath.Base(path) == "head" && isFile(path) {
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			path = filepath.Dir(path)
		}
	}
	return func(name string, most int64) ([]byte, error) {
		f, err := os.Open(filepath.Join(path, name))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return readMost(f, name, most)
	}
}

func readMost(r io.Reader, name string, most int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(b)) > most {
		err = fmt.Errorf("%s has more than %d bytes", name, most)
	}
	return b, err
}

// fromURL fetches below a URL. What it fetches is worth nothing until verified,
// so any answer but 200 is an error and nothing else about it matters.
func fromURL(base *url.URL) getter {
	client := &http.Client{Timeout: fetchTimeout, CheckRedirect: func(r *http.Request, via []*http.Request) error {
		if r.URL.Scheme != via[0].URL.Scheme {
			return errors.New("redirected to another scheme: " + r.URL.Scheme)
		}
		if len(via) > 5 {
			return errors.New("redirected too often")
		}
		return nil
	}}
	return func(name string, most int64) ([]byte, error) {
		u := base.JoinPath(name)
		if strings.HasSuffix(base.Path, "/head") {
			u = base.ResolveReference(&url.URL{Path: name})
		}
		ctx, cancel := context.WithTimeout(context.Background(), fetchTimeout)
		defer cancel()
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
		if err != nil {
			return nil, err
		}
		res, err := client.Do(req)
		if err != nil {
			return nil, err
		}
		defer res.Body.Close()
		if res.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("%s: %s", u, res.Status)
		}
		return readMost(res.Body, name, most)
	}
}
