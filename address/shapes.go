package address

import "strings"

// A shape is the look of a form that is neither hex, Bech32 nor base58 of 20
// bytes: what it begins with and its length. Most texts are passed over by these
// two alone; claim decides for the rest. look, where it is not nil, says whether a
// refusal counts: a valid address need not look like one.
type shape struct {
	starts   string // first characters
	min, max int
	claim    func(text string) bool // nil: the above says all
	read     func(r *Reading, text string)
	look     func(text string) bool
}

var shapes = [...]shape{
	{"r", 25, 36, claimXRP, readXRP, nil},
	{"XT", 45, 49, claimXRP, readXRP, nil},
	{"4589AB7", 90, 110, claimMonero, readMonero, nil},
	{"EU0k", friendlyTON - 1, 70, claimTON, readTON, looksRandom},
	{"-", 60, 72, claimTON, readTON, nil},
	{"GCMBLTXP", 54, 165, claimStellar, readStellar, nil},
	{"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 58, 58, isBase32, readAlgorand, nil},
	{"tKksT", 33, 68, claimTezos, readTezos, nil},
	{"AD23", 50, maxByron, claimByron, readByron, nil},
	{"ftFT", 3, 140, claimFilecoin, readFilecoin, lookFilecoin},
	{"0123456789", 5, 70, claimHedera, readHedera, nil},
	{"nxNX", 20, 80, func(t string) bool { return nanoPrefix(t) > 0 }, readNano, nil},
	{"kK", 20, 120, claimKaspa, readKaspa, nil},
	{"abcdefghijklmnopqrstuvwxyz234567ABCDEFGHIJKLMNOPQRSTUVWXYZ", 8, 80, claimPrincipal, readPrincipal, lookPrincipal},
	{"S", 28, 170, claimStacks, readStacks, lookStacks},
	{"z", 93, 97, claimSprout, readSproutText, nil},
	{"X", 34, 35, IsICAP, readICAP, nil},
}

// appendShapes appends the readings of the shapes that claim text.
func appendShapes(dst []Reading, text string) []Reading {
	n := len(text)
	for i := range shapes {
		if s := &shapes[i]; n >= s.min && n <= s.max && strings.IndexByte(s.starts, text[0]) >= 0 && (s.claim == nil || s.claim(text)) {
			dst = append(dst, Reading{})
			if s.read(&dst[len(dst)-1], text); !dst[len(dst)-1].Valid() && s.look != nil && !s.look(text) {
				dst = dst[:len(dst)-1]
			}
		}
	}
	return dst
}
