//go:build !js

package source

import (
	"addresscheck/address"
	"addresscheck/address/find"
)

// elsewhere reads an element that is not meant for an address to its end, and
// takes every address in it that a checksum proves: OFAC has filed addresses
// under wrong labels, and one under another type would be lost in silence. It is
// an entry without a label, with a comment that says where it stood.
func (o *ofac) elsewhere(p *profile, where string) error {
	return o.s.SkipTexts(func(text []byte) {
		if !longRun(text) {
			return
		}
		found, _ := find.All(string(text))
		for i := range found {
			c := &found[i]
			if c.Err != nil || len(c.Readings) == 0 || c.Readings[0].Proof == address.ProofNone && c.Readings[0].Form != address.FormHex {
				continue
			}
			p.features = append(p.features, feature{line: o.s.Line(), text: c.Text, note: "Not filed as an address but under “" + where + "”."})
		}
	})
}

// longRun reports whether 25 letters and digits stand together in b: the
// shortest usual address.
func longRun(b []byte) bool {
	n := 0
	for _, c := range b {
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			if n++; n == 25 {
				return true
			}
			continue
		}
		n = 0
	}
	return false
}
