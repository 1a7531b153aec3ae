package main

import "time"

// Bounds of what one refresh reads, keeps and waits for. A worker has 128 MB and a
// few seconds; none of these is taken from what the origin says.
const (
	maxHead     = 64 << 10         // bytes of a head (700)
	maxSnapshot = 4 << 20          // bytes of a snapshot (133 kB)
	maxFile     = 2 << 20          // bytes of a further file
	maxFiles    = 8                // further files of a head
	maxMoved    = 3                // redirects of one request
	maxReason   = 300              // bytes of a reason that is kept
	patience    = 15 * time.Second // for one request to the origin
)

// After failures the origin is asked less often: after 30 minutes, an hour, two, and
// then every four. Seconds.
const (
	firstPause = 25 * 60 // a little less than the cron's 30 minutes
	maxPause   = 4 * 60 * 60
)
