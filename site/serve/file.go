package serve

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"sync"

	"addresscheck/lists"
	"addresscheck/site/route"
)

// list returns the head, the further file that it names, or what has a hash.
func (h *handler) list(where string, to *route.Route) *file {
	name := strings.TrimPrefix(where, route.Lists)
	if to.Pattern == route.Head || to.File() != "" {
		head, err := h.Lists.Head()
		if err != nil {
			return nil
		}
		if to.Pattern == route.Head {
			return h.zipped.file(name, head)
		}
		// a name means what a trusted head says that it means
		name = ""
		if known, err := lists.VerifyHead(head, h.Keys); err == nil {
			name = known.File(to.File()).SHA256
		}
	}
	if !lists.IsHash(name) {
		return nil
	}
	data, err := h.Lists.Blob(name)
	if err != nil {
		return nil
	}
	return h.zipped.file(name, data)
}

// etag is the first half of the SHA-256: of a snapshot, the first half of its name.
func etag(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}

// packed remembers what was made of what was served last: its ETag and compressed form.
type packed struct {
	mu  sync.Mutex
	all map[string]*file // by name
}

// maxPacked is how many are remembered: head, snapshot, further files.
const maxPacked = 8

func (p *packed) file(name string, data []byte) *file {
	p.mu.Lock()
	defer p.mu.Unlock()
	if f := p.all[name]; f != nil && bytes.Equal(f.data, data) {
		return f
	}
	if p.all == nil || len(p.all) >= maxPacked {
		p.all = map[string]*file{}
	}
	f := &file{data: data, etag: etag(data)}
	if len(data) >= 1024 {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write(data) // a buffer takes everything
		z.Close()
		f.gzip = b.Bytes()
	}
	p.all[name] = f
	return f
}
