//go:build !js

package source

import "strconv"

// idSet is the ids of one kind that were seen. A document of OFAC has 230,000,
// nearly all of them small numbers: a bit each.
type idSet struct {
	bits  []uint64
	other map[string]bool
}

// maxBit bounds the bits to 512 KiB.
const maxBit = 1 << 22

// add adds an id and reports whether it is new.
func (s *idSet) add(id string) bool {
	n, err := strconv.ParseUint(id, 10, 22)
	if err != nil || n >= maxBit || id[0] == '+' || id[0] == '0' && id != "0" {
		if s.other[id] {
			return false
		}
		if s.other == nil {
			s.other = map[string]bool{}
		}
		s.other[id] = true
		return true
	}
	for uint64(len(s.bits)) <= n/64 {
		s.bits = append(s.bits, 0)
	}
	mask := uint64(1) << (n % 64)
	if s.bits[n/64]&mask != 0 {
		return false
	}
	s.bits[n/64] |= mask
	return true
}
