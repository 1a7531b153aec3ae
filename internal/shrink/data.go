package shrink

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// maxImage bounds the memory image: addresses stand in the module.
const maxImage = 64 << 20

// image is the memory that a module's data section fills, from address base on.
// Bytes that no segment fills are zero, as fresh memory is.
type image struct {
	base  uint32
	bytes []byte
}

// readData reads the body of a data section (5.5.14): active segments of memory
// 0 at constant addresses that do not overlap.
func readData(body []byte) (*image, error) {
	type segment struct {
		at   uint32
		data []byte
	}
	n, b, err := u32(body)
	if err != nil {
		return nil, err
	}
	var segments []segment
	low, high := uint32(maxImage), uint32(0)
	for i := range n {
		// mode 0, then the expression "i32.const at, end" (0x41 … 0x0b)
		if len(b) < 3 || b[0] != 0 || b[1] != 0x41 {
			return nil, fmt.Errorf("shrink: segment %d of the data is not one at a constant address", i)
		}
		at, rest, err := address(b[2:])
		if err != nil {
			return nil, err
		}
		if len(rest) == 0 || rest[0] != 0x0b {
			return nil, fmt.Errorf("shrink: segment %d of the data is not one at a constant address", i)
		}
		size, rest, err := u32(rest[1:])
		if err != nil || uint64(size) > uint64(len(rest)) {
			return nil, errEnd
		}
		if uint64(at)+uint64(size) > maxImage {
			return nil, fmt.Errorf("shrink: segment %d of the data ends at %d, beyond %d", i, uint64(at)+uint64(size), maxImage)
		}
		segments = append(segments, segment{at, rest[:size]})
		low, high = min(low, at), max(high, at+size)
		b = rest[size:]
	}
	if len(b) > 0 {
		return nil, errors.New("shrink: bytes follow the last data segment")
	}
	if low > high {
		return nil, errors.New("shrink: the data section is empty")
	}
	m := &image{low, make([]byte, high-low)}
	filled := make([]bool, high-low)
	for _, s := range segments {
		for i := range s.data {
			if filled[s.at-low+uint32(i)] {
				return nil, fmt.Errorf("shrink: two data segments fill address %d", s.at+uint32(i))
			}
			filled[s.at-low+uint32(i)] = true
		}
		copy(m.bytes[s.at-low:], s.data)
	}
	return m, nil
}

// append writes the image as a data section with one segment.
func (m *image) append(dst []byte) []byte {
	dst = append(dst, 1, 0, 0x41)
	// signed LEB128: a seventh bit that is set would be a sign
	v := m.base
	for v > 0x3f {
		dst = append(dst, byte(v)|0x80)
		v >>= 7
	}
	dst = append(dst, byte(v), 0x0b)
	dst = binary.AppendUvarint(dst, uint64(len(m.bytes)))
	return append(dst, m.bytes...)
}

// address reads a signed LEB128 number that is not negative.
func address(b []byte) (uint32, []byte, error) {
	v, rest, err := u32(b)
	if err != nil {
		return 0, nil, err
	}
	n := len(b) - len(rest)
	if v>>(7*n-1) != 0 {
		return 0, nil, errors.New("shrink: a data segment at a negative address")
	}
	return v, rest, nil
}
