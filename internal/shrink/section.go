package shrink

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Sections of a module: WebAssembly Core Specification 2.0, 5.5. Only those that
// Go's linker writes are known; 12 (data count) would have to be kept in step.
const (
	sectionCustom = 0
	sectionData   = 11

	header = "\x00asm\x01\x00\x00\x00"
)

var errEnd = errors.New("shrink: the module ends in the middle of a number or section")

type section struct {
	id   byte
	body []byte
}

func readSections(wasm []byte) ([]section, error) {
	if len(wasm) < len(header) || string(wasm[:len(header)]) != header {
		return nil, errors.New("shrink: not a WebAssembly module, version 1")
	}
	var out []section
	for b := wasm[len(header):]; len(b) > 0; {
		id := b[0]
		if id > sectionData {
			return nil, fmt.Errorf("shrink: section %d at byte %d is not known", id, len(wasm)-len(b))
		}
		n, rest, err := u32(b[1:])
		if err != nil || uint64(n) > uint64(len(rest)) {
			return nil, errEnd
		}
		out = append(out, section{id, rest[:n]})
		b = rest[n:]
	}
	return out, nil
}

func appendSections(dst []byte, sections []section) []byte {
	dst = append(dst, header...)
	for _, s := range sections {
		dst = append(dst, s.id)
		dst = binary.AppendUvarint(dst, uint64(len(s.body)))
		dst = append(dst, s.body...)
	}
	return dst
}

// u32 reads an unsigned LEB128 number (5.2.2) and returns what follows.
func u32(b []byte) (uint32, []byte, error) {
	v, n := binary.Uvarint(b)
	if n <= 0 || n > 5 || v > 1<<32-1 {
		return 0, nil, errEnd
	}
	return uint32(v), b[n:], nil
}
