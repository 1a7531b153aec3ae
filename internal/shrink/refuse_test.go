package shrink

import (
	"strings"
	"testing"
)

// module returns a module with a data section of the body given.
func module(body string) []byte {
	return appendSections(nil, []section{{sectionCustom, []byte(goVersion)}, {sectionData, []byte(body)}})
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ name, wasm, want string }{
		{"nothing", "", "not a WebAssembly module"},
		{"another format", "\x7fELF\x01\x00\x00\x00", "not a WebAssembly module"},
		{"cut off in a section", header + "\x01\x05ab", "ends in the middle"},
		{"a section that nobody knows", header + "\x0c\x01\x01", "section 12 at byte 8"},
		// the tables of another version may lie elsewhere
		{"another Go", header + "\x00\x06go1.25", "does not name go1.26"},
		{"no data", header + "\x00\x06go1.26", "no data section"},
		{"data without segments", string(module("\x00")), "is empty"},
		{"passive segment", string(module("\x01\x01\x01a")), "segment 0"},
		{"address from a global", string(module("\x01\x00\x23\x00\x0b\x01a")), "segment 0"},
		{"negative address", string(module("\x01\x00\x41\x7f\x0b\x01a")), "negative address"},
		{"segment cut off", string(module("\x01\x00\x41\x08\x0b\x02a")), "ends in the middle"},
		{"bytes after the last", string(module("\x01\x00\x41\x08\x0b\x01ab")), "bytes follow"},
		{"overlap", string(module("\x02\x00\x41\x08\x0b\x02ab\x00\x41\x09\x0b\x01c")), "fill address 9"},
		// the image would take gigabytes
		{"far away", string(module("\x01\x00\x41\x80\x80\x80\x80\x01\x0b\x01a")), "beyond 67108864"},
		{"no Go tables", string(module("\x01\x00\x41\x08\x0b\x01a")), "0 places look like"},
	} {
		out, err := Module([]byte(c.wasm))
		if err == nil || !strings.Contains(err.Error(), c.want) || out != nil {
			t.Errorf("%s: %v, want an error with %q", c.name, err, c.want)
		}
	}
}

// Tables that do not hold together are refused, wherever they are cut.
func TestTablesRefused(t *testing.T) {
	b := build(t)
	sections, err := readSections(b)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sections {
		if s.id != sectionData {
			continue
		}
		for _, c := range []struct {
			name string
			at   uint64 // of a word of moduledata
			put  byte
		}{
			{"pctab that ends before a table does", 16 + 24*3, 1},
			{"pclntable without functions", 16 + 24*4, 1},
			{"ftab outside", 8 + 24*5 + 6, 0x7f},
		} {
			m, err := readData(s.body)
			if err != nil {
				t.Fatal(err)
			}
			md, err := m.moduledata()
			if err != nil {
				t.Fatal(err)
			}
			clear(m.slice(md+c.at/8*8, 8, 1))
			m.slice(md+c.at, 1, 1)[0] = c.put
			if err := m.clearLines(); err == nil {
				t.Errorf("%s: no error", c.name)
			}
		}
	}
}

func TestAddressWritten(t *testing.T) {
	for _, at := range []uint32{0, 1, 63, 64, 127, 128, 8191, 8192, 66147, 1 << 20, maxImage - 1} {
		m := &image{at, []byte{7}}
		got, err := readData(m.append(nil))
		if err != nil || got.base != at || string(got.bytes) != "\x07" {
			t.Errorf("address %d: %v, %v", at, got, err)
		}
	}
}

func FuzzModule(f *testing.F) {
	f.Add(module("\x01\x00\x41\x08\x0b\x01a"))
	f.Add(module("\x02\x00\x41\x08\x0b\x02ab\x00\x41\x20\x0b\x01c"))
	f.Add([]byte(header + "\x01\x05ab"))
	f.Fuzz(func(t *testing.T, b []byte) {
		out, err := Module(b)
		if err != nil {
			return
		}
		if again, err := Module(out); err != nil || string(again) != string(out) {
			t.Errorf("of its own result: %v", err)
		}
	})
}

// FuzzData: what is read is written so that it is read as the same memory.
func FuzzData(f *testing.F) {
	f.Add([]byte("\x02\x00\x41\x08\x0b\x02ab\x00\x41\x20\x0b\x01c"))
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := readData(body)
		if err != nil {
			return
		}
		got, err := readData(m.append(nil))
		if err != nil || got.base != m.base || string(got.bytes) != string(m.bytes) {
			t.Errorf("not the same memory: %v", err)
		}
		_ = m.clearLines()
	})
}
