//go:build !js

package fetch

import (
	"net/http"
	"strconv"
	"time"
)

// Skew is how far the clock may be from that of the authorities' servers. It is
// what clients allow a head: one that was signed by a wrong clock would be refused
// by them, or would hold up all that come after it.
const Skew = 10 * time.Minute

// ClockError says that this machine's clock is not that of the servers.
type ClockError struct{ Here, There time.Time }

// Error returns both times.
func (e *ClockError) Error() string {
	return "this machine's clock says " + e.Here.UTC().Format(time.RFC3339) + ", the authorities' servers say " + e.There.UTC().Format(time.RFC3339)
}

// clock holds how far the servers' clocks are ahead of ours, at most: one that
// answers from a cache can seem to be behind.
type clock struct {
	seen  bool
	ahead time.Duration
}

// see takes the time at a server when it answered, zero where it does not say it.
func (c *clock) see(there, here time.Time) {
	if there.IsZero() {
		return
	}
	if ahead := there.Sub(here); !c.seen || ahead > c.ahead {
		c.seen, c.ahead = true, ahead
	}
}

// wrong returns an error where no server's clock is near ours.
func (c *clock) wrong(here time.Time) error {
	if c.seen && (c.ahead > Skew || c.ahead < -Skew) {
		return &ClockError{here, here.Add(c.ahead)}
	}
	return nil
}

// serverTime is the time at the server when it answered; zero where it does not
// say it. An answer from a cache says how old it is.
func serverTime(h http.Header) time.Time {
	t, err := http.ParseTime(h.Get("Date"))
	if err != nil {
		return time.Time{}
	}
	if age, err := strconv.Atoi(h.Get("Age")); err == nil && age > 0 {
		t = t.Add(time.Duration(min(age, 1e8)) * time.Second)
	}
	return t
}
