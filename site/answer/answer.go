// Package answer writes what the local server and the worker say in one way: with
// the headers of package route, ETag and 304, and problems as RFC 9457 has them.
package answer

import (
	"net/http"
	"strconv"
	"strings"

	"addresscheck/site/route"
)

// Bytes answers with data and the headers of a route; kind is the media type where
// the route does not say it, "" otherwise. etag is of these very bytes, "" for none.
// Ranges are not answered: what is served here is small, and half of it is of no use.
func Bytes(w http.ResponseWriter, r *http.Request, to *route.Route, kind, etag string, data []byte) {
	header(w, to.Headers)
	if kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	if etag != "" {
		w.Header().Set("ETag", `"`+etag+`"`)
		if known(r.Header.Values("If-None-Match"), etag) {
			w.Header().Del("Content-Type")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	body(w, r, http.StatusOK, data)
}

// JSON answers with a status of its own, for a monitor.
func JSON(w http.ResponseWriter, r *http.Request, to *route.Route, status int, data []byte) {
	header(w, to.Headers)
	body(w, r, status, data)
}

// Problem answers with a problem.
func Problem(w http.ResponseWriter, r *http.Request, status int) {
	p := route.NewProblem(status)
	header(w, p.Headers)
	body(w, r, status, p.Body)
}

// Moved sends a browser to where the page is. Nothing of the request is in it.
func Moved(w http.ResponseWriter, where string) {
	header(w, route.NewProblem(http.StatusPermanentRedirect).Headers)
	w.Header().Set("Location", where)
	w.WriteHeader(http.StatusPermanentRedirect)
}

func header(w http.ResponseWriter, all []route.Header) {
	for _, h := range all {
		w.Header().Set(h.Name, h.Value)
	}
}

func body(w http.ResponseWriter, r *http.Request, status int, data []byte) {
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(data)
	}
}

// known reports whether the requester has what the etag names. The comparison is
// the weak one of RFC 9110, section 13.1.2: who compresses on the way marks it W/.
func known(values []string, etag string) bool {
	for _, value := range values {
		for one := range strings.SplitSeq(value, ",") {
			if one = strings.TrimPrefix(strings.TrimSpace(one), "W/"); one == "*" || one == `"`+etag+`"` {
				return true
			}
		}
	}
	return false
}
