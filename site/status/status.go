// Package status says how old the lists are that are served, in JSON for a monitor:
//
//	{"entries":1276,"expires":1791460800,"issued":1790856000,"key":"local+1f2e3d4c","ok":true,"problems":[],
//	 "refresh":{"at":1790857800,"error":null,"failures":0,"next":1790857800,"since":1790857800},
//	 "seq":1790856000,"snapshot":"b7cd…",
//	 "sources":[{"compared":1790812800,"entries":1065,"id":"us-ofac-sdn","published":"2026-10-01","required":true,"status":"ok"}]}
//
// Times are Unix seconds. What is not known is null. refresh is null where nothing
// is refreshed.
package status

import (
	"errors"
	"net/http"

	"addresscheck/lists"
	"addresscheck/screen"
)

// From when on the answer is 503, in seconds.
const (
	MaxHead     = 12 * 60 * 60 // age of the head
	MaxCompared = 24 * 60 * 60 // age of the last comparison with a required source
)

// Refresh is what became of the attempts to get newer lists.
type Refresh struct {
	At       int64  // the last attempt
	Since    int64  // the last attempt that succeeded, 0 for none
	Error    string // why the last one failed, or what of it
	Failures int    // how many failed since
	Next     int64  // no attempt before this
}

// Report is what is told.
type Report struct {
	head     *lists.Head
	problems []string
	refresh  *Refresh
}

// Of verifies a head, as every client does, and reports on it at now, in Unix
// seconds. Nothing is told of a head that no trusted key has signed. signed is empty
// where there is none; refresh is nil where nothing is refreshed.
func Of(signed []byte, keys []string, now int64, refresh *Refresh) *Report {
	r := &Report{refresh: refresh}
	h, err := lists.VerifyHead(signed, keys)
	if err == nil {
		r.head = h
		_, err = lists.OpenHead(signed, keys, now, 0)
	}
	if err != nil {
		reason := lists.Format
		var refused *lists.OpenError
		if errors.As(err, &refused) {
			reason = refused.Reason
		}
		r.problems = append(r.problems, "head_"+reason)
	}
	if h == nil {
		return r
	}
	if now-h.Issued > MaxHead {
		r.problems = append(r.problems, "head_old")
	}
	found := false
	for _, s := range h.Sources {
		if s.ID == screen.AlwaysRequired {
			found = true
			if now-s.Compared > MaxCompared {
				r.problems = append(r.problems, "source_old "+s.ID)
			}
		}
	}
	if !found {
		r.problems = append(r.problems, "source_missing "+screen.AlwaysRequired)
	}
	return r
}

// OK reports whether nothing is wrong with the lists that are served.
func (r *Report) OK() bool { return len(r.problems) == 0 }

// Code is the HTTP status of the report: 200, or 503 where something is wrong.
func (r *Report) Code() int {
	if r.OK() {
		return http.StatusOK
	}
	return http.StatusServiceUnavailable
}

// JSON writes the report, with a newline at its end.
func (r *Report) JSON() []byte {
	var w screen.Writer
	h := r.head
	number := func(key string, n int64) {
		w.Key(key)
		if h == nil || n == 0 {
			w.Null()
			return
		}
		w.Int(n)
	}
	if h == nil {
		h = &lists.Head{}
	}
	w.Open('{')
	number("entries", int64(h.Entries))
	number("expires", h.Expires)
	number("issued", h.Issued)
	w.KeyStr("key", h.Key)
	w.KeyBool("ok", r.OK())
	w.KeyStrs("problems", r.problems)
	w.Key("refresh")
	if r.refresh == nil {
		w.Null()
	} else {
		w.B = r.refresh.append(w.B)
	}
	number("seq", h.Seq)
	w.KeyStr("snapshot", h.Snapshot)
	w.Key("sources")
	w.Open('[')
	for _, s := range h.Sources {
		w.Open('{')
		number("compared", s.Compared)
		w.KeyInt("entries", int64(s.Entries))
		w.KeyStr("id", s.ID)
		w.KeyStr("published", s.Published)
		w.KeyBool("required", s.ID == screen.AlwaysRequired)
		state := "ok"
		if s.Failed {
			state = "failed"
		}
		w.KeyStr("status", state)
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
	return append(w.B, '\n')
}
