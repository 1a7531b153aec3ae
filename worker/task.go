package main

import (
	"fmt"

	"addresscheck/screen"
	"addresscheck/site/status"
)

// run makes one attempt, keeps what became of it, and says it in one line. It never
// fails: an error that reached the runtime would lose the reason.
func (r *refresher) run(now int64, say func(line string)) {
	f, seq, skipped := r.guarded(now)
	kept := error(nil)
	if !skipped {
		kept = r.store.put(refreshKey, f.JSON())
	}
	say(line(&f, seq, skipped, kept))
}

// guarded is refresh, with a panic as one more reason.
func (r *refresher) guarded(now int64) (f status.Refresh, seq int64, skipped bool) {
	before := last(r.store)
	defer func() {
		if p := recover(); p != nil {
			f = before
			f.At, f.Error = now, reason(fmt.Errorf("a mistake of the worker: %v", p))
			f.Failures++
			f.Next = now + pause(f.Failures)
			seq, skipped = 0, false
		}
	}()
	return r.refresh(now)
}

// line is the one structured line of a refresh in the log.
func line(f *status.Refresh, seq int64, skipped bool, kept error) string {
	var w screen.Writer
	w.Open('{')
	w.KeyStr("error", f.Error)
	w.KeyStr("event", "refresh")
	w.KeyInt("failures", int64(f.Failures))
	w.KeyInt("next", f.Next)
	w.KeyBool("ok", !skipped && f.Failures == 0)
	w.KeyInt("seq", seq)
	w.KeyBool("skipped", skipped)
	if kept != nil {
		w.KeyStr("unkept", reason(kept))
	}
	w.Close('}')
	return string(w.B)
}

// answered is the line of one answer: the class of the path and the status, nothing
// of the request.
func answered(class string, status int) string {
	var w screen.Writer
	w.Open('{')
	w.KeyStr("class", class)
	w.KeyStr("event", "answer")
	w.KeyInt("status", int64(status))
	w.Close('}')
	return string(w.B)
}
