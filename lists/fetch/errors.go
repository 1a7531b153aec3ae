//go:build !js

package fetch

import (
	"compress/flate"
	"compress/gzip"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"syscall"
	"time"

	"addresscheck/lists/source"
)

// Error is why a document was not taken. Words, stable:
//
//	scheme     not https, or a redirect to another scheme
//	redirects  too many of them
//	connect    no connection
//	tls        the server did not prove who it is
//	timeout    no answer in time
//	slow       too little came in too long
//	total      all tries together took too long
//	reset      the connection was broken off
//	status     another answer than the document
//	busy       the server asks to wait longer than we do
//	empty      nothing in the answer, or 202
//	html       a web page
//	xmlerror   an error written in XML, as stores of files send it
//	type       something else than the document of this source
//	encoding   compressed in a way that was not asked for
//	truncated  shorter than it said, or cut off
//	oversize   longer than the document can be
//	unread     the reader of the source refuses it
//	disk       it can't be kept here
type Error struct {
	Source, Word string
	Detail       string // a number, a URL, a sentence of the system: for the message

	again bool          // may be better in a moment
	after time.Duration // the server asks to wait so long
}

// Error returns all of it.
func (e *Error) Error() string { return e.Source + ": " + e.Word + ": " + e.Detail }

func fail(row *source.Row, word, detail string) *Error {
	return &Error{Source: row.ID, Word: word, Detail: oneLine(detail)}
}

// retry is fail for what may be better in a moment.
func retry(row *source.Row, word, detail string) *Error {
	e := fail(row, word, detail)
	e.again = true
	return e
}

// What ends a request that goes on: causes of its context.
var (
	errSlow      = errors.New("too slow")
	errTotal     = errors.New("too long in all")
	errRedirects = errors.New("too many redirects")
)

// schemeError is a redirect to where could not have been asked.
type schemeError struct{ to string }

func (e *schemeError) Error() string { return "redirected to " + e.to }

// broken names an error of the network.
func broken(ctx context.Context, row *source.Row, err error) *Error {
	cause := context.Cause(ctx)
	var timeout net.Error
	var cert *tls.CertificateVerificationError
	var unknown x509.UnknownAuthorityError
	var record tls.RecordHeaderError
	var corrupt flate.CorruptInputError
	if scheme, ok := errors.AsType[*schemeError](err); ok {
		return fail(row, "scheme", scheme.to)
	}
	switch {
	case errors.Is(cause, errSlow):
		return retry(row, "slow", "")
	case errors.Is(cause, errTotal) || ctx.Err() != nil:
		return fail(row, "total", "")
	case errors.Is(err, errRedirects):
		return fail(row, "redirects", "")
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		return retry(row, "truncated", "")
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE), errors.Is(err, io.EOF), errors.Is(err, net.ErrClosed):
		return retry(row, "reset", "")
	case errors.As(err, &cert), errors.As(err, &unknown), errors.As(err, &record):
		return fail(row, "tls", last(err))
	case errors.As(err, &timeout) && timeout.Timeout():
		return retry(row, "timeout", "")
	}
	return retry(row, "connect", last(err))
}

// last is the innermost error: those around it repeat the URL.
func last(err error) string {
	for inner := err; inner != nil; inner = errors.Unwrap(inner) {
		err = inner
	}
	return err.Error()
}
