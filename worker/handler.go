package main

import (
	"net/http"

	"addresscheck/lists"
	"addresscheck/site/answer"
	"addresscheck/site/route"
	"addresscheck/site/status"
)

// handler answers what entry.mjs leaves to Go: the status and the changes. Of a request
// it is given the path and If-None-Match, nothing else.
type handler struct {
	store store
	asset func(path string) ([]byte, error) // a file of the assets: the baseline
	keys  []string
	now   func() int64
	log   func(class string, status int)
}

var table = route.Table(nil)

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	to := route.Match(table, r.URL.Path)
	switch {
	case to != nil && to.Pattern == route.Status:
		report := h.report()
		answer.JSON(w, r, to, report.Code(), report.JSON())
		h.log("status", report.Code())
	case to != nil && to.File() != "":
		if data, etag := h.file(to.File()); data != nil {
			answer.Bytes(w, r, to, "", etag, data)
			h.log("changes", http.StatusOK)
			return
		}
		answer.Problem(w, r, http.StatusNotFound)
		h.log("changes", http.StatusNotFound)
	default:
		answer.Problem(w, r, http.StatusNotFound)
		h.log("none", http.StatusNotFound)
	}
}

// head returns the head that is served: that of the store, else the baseline's. What
// entry.mjs does with a store that fails is done here too.
func (h *handler) head() []byte {
	if value, err := h.store.get(currentKey); err == nil {
		if head, _, ok := splitCurrent(value); ok {
			return head
		}
	}
	head, err := h.asset(route.Head)
	if err != nil {
		return nil
	}
	return head
}

func (h *handler) report() *status.Report {
	f := last(h.store)
	return status.Of(h.head(), h.keys, h.now(), &f)
}

// file returns a further file of the head by its name; what the name means, a head
// that a trusted key has signed says.
func (h *handler) file(name string) (data []byte, etag string) {
	head, err := lists.VerifyHead(h.head(), h.keys)
	if err != nil {
		return nil, ""
	}
	f := head.File(name)
	if f.SHA256 == "" {
		return nil, ""
	}
	if data, err = h.store.get(f.SHA256); err != nil || data == nil {
		if data, err = h.asset(route.Lists + f.SHA256); err != nil {
			return nil, ""
		}
	}
	if len(data) != f.Size || hash(data) != f.SHA256 {
		return nil, ""
	}
	return data, f.SHA256[:32]
}
