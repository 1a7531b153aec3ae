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
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"addresscheck/internal/disk"
	"addresscheck/lists/source"
)

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
