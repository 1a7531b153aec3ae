package find

// The bounds: every length read from a text is held against one of them, so that
// the work for one byte of text is bounded whatever the text is.
const (
	// MaxText is the longest text, in bytes, that All reads: a mailbox or a long
	// table, and still affordable on a telephone.
	MaxText = 16 << 20

	// MaxCandidates is how many candidates All returns at most.
	MaxCandidates = 200_000

	// MaxWord is the longest run of letters and digits that is proposed as one
	// address. The longest address in base58 has 111 characters; only Bech32 (a
	// Lightning invoice) goes beyond maxShort.
	MaxWord  = 2048
	maxShort = 128

	// minWord is the shortest run of letters and digits that is proposed without
	// any other sign that it is an address. The shortest usual address (P2PKH, XRP)
	// has 25 characters.
	minWord = 25

	// MaxGap is how many bytes may stand between two parts of one address: a
	// line break with the quoting of an e-mail reply, not another column.
	MaxGap = 12

	// maxTag is the longest HTML tag or entity that is looked over between two
	// parts of one address.
	maxTag = 48

	// MaxSpan is the longest window of text, in bytes without invisible characters,
	// that one address may be spread over.
	MaxSpan = 1024

	// MaxURI is how far a payment URI or a link is followed.
	MaxURI = 2048

	// maxPieces is how many groups of equal length one address is written in at
	// most; a Monero address in pairs has 53.
	maxPieces = 56

	// parseWork is about what one address.Parse costs, in characters looked at.
	parseWork = 1000

	// hashWork is the same of one checksum in base58.
	hashWork = 250

	// maxGroupTries is from how many words of one run of equal groups an address is
	// tried, after the first.
	maxGroupTries = 6

	// maxBefore is how many bytes before a word are looked at for a word that says
	// what follows.
	maxBefore = 32
)
