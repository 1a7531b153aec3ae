package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"addresscheck/internal/sample"
	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/screen"
)

// madeRecord writes a record of a listed and an unlisted address, without the
// snapshot, and returns its bytes.
func madeRecord(t testing.TB) []byte {
	t.Helper()
	l, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	const noon = 1790856000 // of the day of the lists
	body, _, ok := screen.Record("0x098B716B8Aaf21512996dC57EB0615e2383E2f96, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "", screen.Options{Lists: l, Now: noon})
	if !ok {
		t.Fatal("no record")
	}
	f := screen.File{Body: body, Case: screen.Case{Note: "Überweisung \"ok\"\n"}, MadeBy: screen.MadeBy{Surface: "cli", Version: "test"}}
	return f.Append(nil)
}

func quiet() *env {
	return &env{out: new(bytes.Buffer), err: new(bytes.Buffer), say: speakerFor("en")}
}

// Every changed byte, every cut and every addition is found.
func TestRecordMangled(t *testing.T) {
	whole := madeRecord(t)
	found := func(b []byte, what string, at int) {
		t.Helper()
		if k, code := quiet().parseRecord("", b); code == exitNone && k.intact() {
			t.Errorf("%s at %d was not found: %q", what, at, b[max(0, at-20):min(len(b), at+20)])
		}
	}
	if k, code := quiet().parseRecord("", whole); code != exitNone || !k.intact() {
		t.Fatal("the record itself is refused")
	}
	for i := range whole {
		b := bytes.Clone(whole)
		b[i] ^= 1
		found(b, "a changed byte", i)
		found(append(bytes.Clone(whole[:i]), whole[i+1:]...), "a byte less", i)
		found(append(append(bytes.Clone(whole[:i]), ' '), whole[i:]...), "a blank", i)
		if i%7 == 0 {
			found(whole[:i], "a cut", i)
		}
	}
	found(append(bytes.Clone(whole), '\n'), "a line more", len(whole))
	found(bytes.Replace(whole, []byte(`"case":`), []byte(`"case":{},"case":`), 1), "a member twice", 0)
}

// FuzzReadRecord holds the reader of records to any file.
func FuzzReadRecord(f *testing.F) {
	f.Add(madeRecord(f))
	f.Add([]byte(`{"type":"addresscheck record","body":{"schema":1,"lists":{"snapshot":"x","head":"y"},"coverage":{"sources":[{}]},"items":[{"hits":1}]}}`))
	f.Add([]byte(`{"type":"addresscheck record","body":{"schema":1,"input":{"text":"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"}},"snapshot":"a"}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		e := quiet()
		k, code := e.parseRecord("record.json", b)
		if code != exitNone {
			return
		}
		v := k.verify(nil, nil, nil)
		if v.exit() == exitNone && !v.intact {
			t.Error("verified, and not intact")
		}
		e.reportVerdict(k, v)
		v.json(k)
	})
}

// BenchmarkRecord makes and verifies a record of 10,000 addresses.
func BenchmarkRecord(b *testing.B) {
	l, err := data.Open()
	if err != nil {
		b.Fatal(err)
	}
	text := lines10000()
	o := screen.Options{Lists: l, Now: 1790856000, Lines: true}
	name := filepath.Join(b.TempDir(), "record.json")
	b.ReportAllocs()
	for b.Loop() {
		body, _, _ := screen.Record(text, "", o)
		f := screen.File{Body: body, Snapshot: l.Snapshot}
		if err := os.WriteFile(name, f.Append(nil), 0o600); err != nil {
			b.Fatal(err)
		}
		k, code := quiet().readRecord(name)
		if code != exitNone {
			b.Fatal(code)
		}
		if v := k.verify(nil, nil, nil); !v.intact || !v.same {
			b.Fatalf("%+v", v)
		}
		b.ReportMetric(float64(len(k.bytes)), "bytes")
	}
}

func lines10000() string {
	return strings.Join(sample.Mixed(10_000), "\n")
}

// A head of the record and lists that it does not name are not taken together, nor
// are unsigned lists under another's hash.
func TestRecordOtherLists(t *testing.T) {
	l, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(madeRecord(t)), l.SHA256, strings.Repeat("0", 64), 1)
	k, code := quiet().parseRecord("", []byte(text))
	if code != exitNone {
		t.Fatal(code)
	}
	if v := k.verify(nil, nil, []byte(l.Snapshot)); v.refused != lists.WrongHash {
		t.Errorf("%+v", v)
	}
}
