package serve

import (
	"io/fs"
	"sync"

	"addresscheck/lists"
)

// Signed are lists signed by this process with a key of its own.
type Signed struct {
	sources  []*lists.Source
	snapshot []byte
	hash     string
	skey     string
	now      func() int64

	mu   sync.Mutex
	head []byte
	made int64
}

// resign is how old a head may get, in seconds, before a new one is signed.
const resign = 6 * 60 * 60

// Sign compiles nothing: it signs a snapshot of these sources, now and whenever
// the head has grown old. now gives Unix seconds.
func Sign(sources []*lists.Source, snapshot []byte, skey string, now func() int64) (*Signed, error) {
	s := &Signed{sources: sources, snapshot: snapshot, skey: skey, now: now}
	_, err := s.Head()
	return s, err
}

// Head returns a head that is younger than six hours.
func (s *Signed) Head() ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	if s.head != nil && now-s.made < resign {
		return s.head, nil
	}
	h, err := lists.NewHead(s.snapshot, s.sources, now)
	if err != nil {
		return nil, err
	}
	signed, err := lists.Sign(h, s.skey)
	if err != nil {
		return nil, err
	}
	s.head, s.made, s.hash = signed, now, h.Snapshot
	return signed, nil
}

// Snapshot returns the snapshot that was signed.
func (s *Signed) Snapshot(hash string) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if hash != s.hash {
		return nil, fs.ErrNotExist
	}
	return s.snapshot, nil
}

// Changes returns nothing: these lists have no history of their own.
func (s *Signed) Changes(string) ([]byte, error) { return nil, fs.ErrNotExist }
