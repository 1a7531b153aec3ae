// Package shrink makes a WebAssembly module of the Go linker smaller to
// transfer, without touching one instruction of it. Two steps, both on data:
//
//   - The linker leaves out every run of 8 zero bytes and so writes the memory
//     image as some 50,000 segments, each with an address that does not
//     compress. One segment with its zeros is larger as a file and 50 to 70 KB
//     smaller with brotli.
//   - The tables of file names and line numbers go; only a printed traceback
//     reads them. The runtime has a word for "no such table" (offset 0, see
//     pcvalue and funcline1 in runtime/symtab.go) and then prints "?:0".
//     Everything that panics, garbage collection and growing stacks read (frame
//     sizes, pointer maps, safe points, defer and function tables, names) stays.
//
// The second step knows the layout of one version of Go and refuses all others.
// Measured for the engine of 15 chains, with brotli: 150 KB less.
package shrink

import (
	"fmt"
	"strings"
)

// goVersion is the linker whose tables are known: cmd/link/internal/ld/pcln.go,
// runtime/symtab.go (moduledata) and runtime/runtime2.go (_func). With a new
// version read these three again, then change it; the tests run the result.
const goVersion = "go1.26"

// Module returns wasm, a module that Go linked for js/wasm, with its data in one
// segment and without file and line tables. The same bytes give the same bytes;
// Module of its own result changes nothing. An error means: not a module this
// package knows; publish nothing made from it.
func Module(wasm []byte) ([]byte, error) {
	sections, err := readSections(wasm)
	if err != nil {
		return nil, err
	}
	known := false
	for _, s := range sections {
		known = known || s.id == sectionCustom && strings.Contains(string(s.body), goVersion)
	}
	if !known {
		return nil, fmt.Errorf("shrink: the module's producers section does not name %s: the layout of its tables is not known", goVersion)
	}
	for i := range sections {
		if sections[i].id != sectionData {
			continue
		}
		m, err := readData(sections[i].body)
		if err != nil {
			return nil, err
		}
		if err := m.clearLines(); err != nil {
			return nil, err
		}
		sections[i].body = m.append(nil)
		return appendSections(nil, sections), nil
	}
	return nil, fmt.Errorf("shrink: the module has no data section")
}
