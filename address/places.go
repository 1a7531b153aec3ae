package address

import (
	"strings"

	"addresscheck/internal/bech32"
)

// Places returns the byte offsets in Input of the characters that are wrong, when
// the error is a checksum that says so: Bech32 and Bech32m locate up to two. It is
// nil otherwise. What should stand there is not told: a corrected address is a
// guess, and nobody may pay to one (BIP-173).
func (e *Error) Places() []int {
	if e.Err != ErrChecksum {
		return nil
	}
	text, at := strings.ToLower(e.Input), 0
	if len(text) > 2 && text[1] == '-' { // Avalanche
		at = 2
	}
	h, ok := claimBech32(text[at:])
	if !ok {
		return nil
	}
	v := bech32.Bech32
	switch h.use {
	case useTEX, useUnified, useSilent:
		v = bech32.Bech32m
	case useSegWit:
		if n := len(h.hrp) + 1; n < len(text) && text[n] != 'q' {
			v = bech32.Bech32m
		}
	}
	places := bech32.Locate(h.hrp, text[at:], v)
	for i := range places {
		places[i] += at
	}
	return places
}
