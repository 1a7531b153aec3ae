//go:build !js

package authorities

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"regexp"
	"sync"
	"time"
)

// Sources are the sources that are served.
var Sources = []string{"eu-fsf", "fr-tresor", "gb-sanctions", "us-ofac-sdn"}

// Server is all authorities. Its clock is the test's.
type Server struct {
	*httptest.Server

	mu     sync.Mutex
	now    time.Time
	serve  map[string]string           // documents, by source
	faults map[string]http.HandlerFunc // by source; nil for good behaviour
	asked  map[string]int
}

// New starts a server.
func New(now time.Time) *Server {
	s := &Server{now: now, serve: map[string]string{}, faults: map[string]http.HandlerFunc{}, asked: map[string]int{}}
	s.Server = httptest.NewServer(s)
	return s
}

// Set sets what is served of a source, and how it misbehaves.
func (s *Server) Set(source, document string, fault http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.serve[source], s.faults[source] = document, fault
}

// SetClock sets the time of all servers.
func (s *Server) SetClock(now time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = now
}

// Asked is how often a source was asked for, with redirects.
func (s *Server) Asked(source string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked[source]
}

// Flags are the flags that make lists fetch ask here.
func (s *Server) Flags() (flags []string) {
	for _, id := range Sources {
		flags = append(flags, "--url", id+"="+s.URL+"/"+id)
	}
	return flags
}

// agent is what OFAC's service wants to be asked by.
var agent = regexp.MustCompile(`^Mozilla/[0-9].{30,}`)

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Path[1:]
	stored := false
	if len(id) > 6 && id[:6] == "store/" {
		id, stored = id[6:], true
	}
	s.mu.Lock()
	s.asked[id]++
	document, ok := s.serve[id]
	fault, now := s.faults[id], s.now
	s.mu.Unlock()
	w.Header().Set("Date", now.UTC().Format(http.TimeFormat))
	sum := sha256.Sum256([]byte(document))
	etag := `"` + hex.EncodeToString(sum[:8]) + `"`
	switch {
	case !ok:
		http.NotFound(w, r)
	case id == "us-ofac-sdn" && !agent.MatchString(r.UserAgent()):
		w.WriteHeader(http.StatusForbidden)
	case fault != nil:
		fault(w, r)
	case id == "us-ofac-sdn" && !stored: // as to its store of files
		http.Redirect(w, r, "/store/"+id+"?signature=0123", http.StatusFound)
	case r.Header.Get("If-None-Match") == etag:
		w.WriteHeader(http.StatusNotModified)
	default:
		w.Header().Set("ETag", etag)
		w.Write([]byte(document))
	}
}
