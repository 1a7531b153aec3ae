package lists

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// Why lists can't be opened: the stable words of [OpenError].
const (
	Missing     = "missing"   // head or snapshot is not there
	Keys        = "keys"      // no key to verify with
	Signature   = "signature" // not signed by a trusted key, or changed since
	WrongOrigin = "origin"    // signed, but something else
	Format      = "format"    // genuine, but not readable by this program
	Clock       = "clock"     // the device's clock is behind a head already seen
	Older       = "older"     // an older head than one already seen
	Future      = "future"    // issued ahead of the device's clock
	Expired     = "expired"   // older than its time
	WrongSize   = "size"      // the snapshot has another length than the head says
	WrongHash   = "hash"      // the snapshot is another than the head says
)

// OpenError says why lists can't be opened. Whatever it is, nothing was
// compared: every address is then "not checked".
type OpenError struct {
	Reason string // one of the words above
	Text   string // a sentence for programmers; people read screen/words
}

// Error returns the sentence.
func (e *OpenError) Error() string { return "lists: " + e.Text }

// Options are what [Open] verifies with.
type Options struct {
	Keys  []string // verifier keys that are trusted
	Now   int64    // Unix seconds
	Floor int64    // highest Seq seen so far, 0 for none
}

// Open verifies a head and the snapshot it names, and only then reads the
// snapshot. The error is an *[OpenError].
func Open(head, snapshot []byte, o Options) (*Lists, error) {
	h, err := OpenHead(head, o.Keys, o.Now, o.Floor)
	if err != nil {
		return nil, err
	}
	if len(snapshot) == 0 {
		return nil, &OpenError{Missing, "there is no snapshot"}
	}
	if len(snapshot) != h.Size {
		return nil, &OpenError{WrongSize, "the snapshot has " + strconv.Itoa(len(snapshot)) + " bytes, not " + strconv.Itoa(h.Size)}
	}
	if sum := sha256.Sum256(snapshot); hex.EncodeToString(sum[:]) != h.Snapshot {
		return nil, &OpenError{WrongHash, "the snapshot is not the one the head names"}
	}
	s, err := Read(snapshot)
	if err != nil {
		return nil, &OpenError{Format, err.Error()}
	}
	if len(s.Entries) != h.Entries || !s.status(h.Sources) {
		return nil, &OpenError{Format, "head and snapshot do not name the same sources and numbers"}
	}
	l := index(s)
	l.Head, l.SHA256 = h, h.Snapshot
	l.Note, l.Snapshot = string(head), s.Text
	return l, nil
}

// OpenUnsigned reads a snapshot without a head, for facts compiled into the
// program and for a person's own lists. The status of each source of the
// snapshot (published, compared, failed) is that of the source with its id.
func OpenUnsigned(snapshot []byte, sources []*Source) (*Lists, error) {
	if len(snapshot) == 0 {
		return nil, &OpenError{Missing, "there is no snapshot"}
	}
	s, err := Read(snapshot)
	if err != nil {
		return nil, &OpenError{Format, err.Error()}
	}
	status := make([]Status, len(sources))
	for i, o := range sources {
		status[i] = Status{o.ID, o.Published, o.Compared, o.Failed, o.Entries, o.SHA256}
	}
	if !s.status(status) {
		return nil, &OpenError{Format, "the sources are not those of the snapshot"}
	}
	sum := sha256.Sum256(snapshot)
	l := index(s)
	l.SHA256, l.Snapshot = hex.EncodeToString(sum[:]), s.Text
	return l, nil
}

// status sets what the head says of each source. It reports whether both name
// the same sources with the same numbers.
func (s *Snapshot) status(status []Status) bool {
	if len(status) != len(s.Sources) {
		return false
	}
	for _, src := range s.Sources {
		found := false
		for _, t := range status {
			if t.ID == src.ID && t.Entries == src.Entries {
				src.Published, src.Compared, src.Failed, src.SHA256 = t.Published, t.Compared, t.Failed, t.SHA256
				found = true
			}
		}
		if !found {
			return false
		}
	}
	return true
}
