package shrink

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Layout of Go's tables, little-endian with 8-byte pointers (js/wasm).
const (
	pcMagic = "\xf1\xff\xff\xff\x00\x00\x01\x08" // pcHeader: magic, pads, minLC, ptrSize

	// _func: offsets of its fields, and its size without the two arrays
	funcSP, funcFile, funcLine, funcPCData = 16, 20, 24, 28
	funcCU, funcStart, funcSize            = 32, 36, 44
)

var errTables = errors.New("shrink: Go's function tables are not as this package knows them")

// clearLines clears the tables of files and lines and every reference to them.
func (m *image) clearLines() error {
	md, err := m.moduledata()
	if err != nil {
		return err
	}
	// moduledata: pcHeader, funcnametab, cutab, filetab, pctab, pclntable, ftab
	var t [6][]byte
	width := [6]uint64{1, 4, 1, 1, 1, 8}
	for i := range t {
		at, n := m.word(md+8+24*uint64(i)), m.word(md+16+24*uint64(i))
		if t[i] = m.slice(at, n, width[i]); t[i] == nil {
			return errTables
		}
	}
	cutab, filetab, pctab, funcs, ftab := t[1], t[2], t[3], t[4], t[5]

	keep := make([]bool, len(pctab)) // bytes that another table needs
	mark := func(off uint32) error {
		end, err := tableEnd(pctab, off)
		if err != nil {
			return err
		}
		for i := off; i < end; i++ {
			keep[i] = true
		}
		return nil
	}
	var gone []uint32
	u := binary.LittleEndian.Uint32
	for i := 0; i+16 <= len(ftab); i += 8 { // the last row is the end, no function
		off := uint64(u(ftab[i+4:]))
		if off+funcSize > uint64(len(funcs)) {
			return errTables
		}
		f := funcs[off:]
		n := uint64(u(f[funcPCData:]))
		if n > 16 || uint64(len(f)) < funcSize+4*n {
			return errTables
		}
		if err := mark(u(f[funcSP:])); err != nil {
			return err
		}
		for k := range n {
			if err := mark(u(f[funcSize+4*k:])); err != nil {
				return err
			}
		}
		gone = append(gone, u(f[funcFile:]), u(f[funcLine:]))
		clear(f[funcFile : funcLine+4])
		clear(f[funcCU : funcStart+4])
	}
	for _, off := range gone {
		end, err := tableEnd(pctab, off)
		if err != nil {
			return err
		}
		for i := off; i < end; i++ {
			if !keep[i] {
				pctab[i] = 0
			}
		}
	}
	clear(cutab)
	clear(filetab)
	return nil
}

// moduledata returns the address of runtime.firstmoduledata: the one place that
// holds the address of a pcHeader and then that of the names after it.
func (m *image) moduledata() (uint64, error) {
	var found []uint64
	base := uint64(m.base)
	for i := (8 - base%8) % 8; i+8*20 <= uint64(len(m.bytes)); i += 8 {
		at := base + i
		h := m.slice(m.word(at), 72, 1)
		if h == nil || string(h[:8]) != pcMagic {
			continue
		}
		header := m.word(at)
		nfunc := binary.LittleEndian.Uint64(h[8:])
		names := binary.LittleEndian.Uint64(h[32:])
		lines := binary.LittleEndian.Uint64(h[64:])
		if m.word(at+8) == header+names && m.word(at+8+24*4) == header+lines && m.word(at+16+24*5) == nfunc+1 {
			found = append(found, at)
		}
	}
	if len(found) != 1 {
		return 0, fmt.Errorf("shrink: %d places look like Go's moduledata, not one", len(found))
	}
	return found[0], nil
}

// word returns the 8 bytes at an address, 0 outside the image.
func (m *image) word(at uint64) uint64 {
	b := m.slice(at, 8, 1)
	if b == nil {
		return 0
	}
	return binary.LittleEndian.Uint64(b)
}

// slice returns n elements at an address, nil where they are not in the image.
func (m *image) slice(at, n, width uint64) []byte {
	base, size := uint64(m.base), uint64(len(m.bytes))
	if at < base || at-base > size || n > (size-(at-base))/width {
		return nil
	}
	return m.bytes[at-base:][:n*width]
}

// tableEnd returns the end of the table at off in pctab, off itself for 0, which
// means no table. A table is pairs of numbers, value and length of code, and ends
// with a value of 0 that is not the first: step in runtime/symtab.go.
func tableEnd(pctab []byte, off uint32) (uint32, error) {
	if off == 0 {
		return 0, nil
	}
	p := uint64(off)
	for first := true; ; first = false {
		if p >= uint64(len(pctab)) {
			return 0, errTables
		}
		if pctab[p] == 0 && !first {
			return uint32(p + 1), nil
		}
		for range 2 {
			_, n := binary.Uvarint(pctab[min(p, uint64(len(pctab))):])
			if n <= 0 {
				return 0, errTables
			}
			p += uint64(n)
		}
	}
}
