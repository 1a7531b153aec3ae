package lists

// Bounds of everything that is read. The figures in brackets are today's; each
// bound leaves room for many years, and none is taken from the input.
const (
	maxSnapshot = 16 << 20 // bytes of a snapshot or of a facts file (133 kB)
	maxHead     = 64 << 10 // bytes of a head (700)
	maxLine     = 8 << 10  // bytes of a line (200)
	maxText     = 512      // bytes of an address as published (106)
	maxEntries  = 200_000  // entries of a snapshot (1,276)
	maxSources  = 64       // sources of a snapshot (4)
	maxValues   = 256      // aliases, programmes, topics, gaps or twins of one stanza (11)
)

// Times of a head, in seconds.
const (
	Lifetime = 7 * 24 * 60 * 60 // a head is good for this long after its issue
	Skew     = 10 * 60          // so far may a head be ahead of the clock, or the clock behind a head already seen
)
