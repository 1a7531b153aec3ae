package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strconv"

	"addresscheck/lists"
	"addresscheck/site/route"
	"addresscheck/site/status"
)

// store is the key-value store. It is eventually consistent: what it gives may be
// older than what was written last, but every value is one that was written whole.
type store interface {
	get(key string) ([]byte, error) // nil where there is none
	put(key string, value []byte) error
}

// refresher gets newer lists from the origin and puts them where they are served.
type refresher struct {
	store store
	fetch func(name string, most int) ([]byte, error) // a file of the origin's folder
	asset func(path string) ([]byte, error)           // a file of the assets: the baseline
	keys  []string                                    // verifier keys
}

// refresh gets the origin's head and what it names, and puts it into service if a
// client would take it and it is no older than what is served. Whatever goes wrong,
// what was served stays. now is in Unix seconds. What became of it is returned, to
// be kept; skipped says that it was too early for another attempt.
func (r *refresher) refresh(now int64) (f status.Refresh, seq int64, skipped bool) {
	f = last(r.store)
	if f.Failures > 0 && now < f.Next && f.Next-now <= maxPause {
		return f, 0, true
	}
	f.At, f.Error = now, ""
	seq, err := r.attempt(now)
	var later *laterError
	if errors.As(err, &later) {
		f.Error = reason(err) // the lists are in service all the same
		err = nil
	}
	if err == nil {
		f.Since, f.Failures, f.Next = now, 0, now
		return f, seq, false
	}
	f.Error = reason(err)
	f.Failures++
	f.Next = now + pause(f.Failures)
	return f, seq, false
}

// attempt returns the seq of the head that it put, or found, in service.
func (r *refresher) attempt(now int64) (int64, error) {
	served, err := r.store.get(currentKey)
	if err != nil {
		return 0, errors.New("store: " + err.Error())
	}
	oldHead, oldSnapshot, ok := splitCurrent(served)
	if !ok {
		// what clients have seen until now; without one there is no floor
		oldHead, _ = r.asset(route.Head)
	}
	// what can't be verified any more (a key that was taken away) has no say
	var floor int64
	if old, err := lists.VerifyHead(oldHead, r.keys); err == nil {
		floor = old.Seq
	}
	signed, err := r.fetch("head", maxHead)
	if err != nil {
		return 0, err
	}
	head, err := lists.OpenHead(signed, r.keys, now, floor)
	if err != nil {
		return 0, err
	}
	same := bytes.Equal(signed, oldHead)
	if head.Seq == floor && !same {
		return 0, &lists.OpenError{Reason: lists.Older, Text: "the head is another one of the same time as the one in service"}
	}
	if same && hash(oldSnapshot) == head.Snapshot {
		return head.Seq, r.further(head)
	}
	snapshot, err := r.snapshot(head, oldSnapshot)
	if err != nil {
		return 0, err
	}
	// the engine's own code: signature, time, length, hash, and every line of it
	if _, err := lists.Open(signed, snapshot, lists.Options{Keys: r.keys, Now: now, Floor: floor}); err != nil {
		return 0, err
	}
	// under its hash first: who has the head must find what it names
	if err := r.store.put(head.Snapshot, snapshot); err != nil {
		return 0, errors.New("store: " + err.Error())
	}
	later := r.further(head)
	if err := r.store.put(currentKey, joinCurrent(signed, snapshot)); err != nil {
		return 0, errors.New("store: " + err.Error())
	}
	return head.Seq, later
}

// snapshot returns what the head names: what is served already, or the origin's.
func (r *refresher) snapshot(head *lists.Head, served []byte) ([]byte, error) {
	if head.Size > maxSnapshot {
		return nil, errors.New("the snapshot has " + strconv.Itoa(head.Size) + " bytes; this worker takes " + strconv.Itoa(maxSnapshot))
	}
	if hash(served) == head.Snapshot {
		return served, nil
	}
	return r.fetch(head.Snapshot, head.Size)
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
