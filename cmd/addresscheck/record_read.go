package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"strings"

	"addresscheck/screen"

	"github.com/tidwall/gjson"
)

// keptRecord is a record as it was read from a file.
type keptRecord struct {
	name   string
	bytes  []byte
	body   gjson.Result
	all    gjson.Result
	digest string // as written in it
}

// members are the members of a record's file, in their order.
var members = [...]string{"body", "case", "digest", "made_by", "previous", "snapshot", "type"}

// readRecord reads a file that says it is a record. Any other file is refused with
// what it seems to be.
func (e *env) readRecord(name string) (*keptRecord, int) {
	b, err := readRecordFile(name)
	if err != nil {
		return nil, e.usage("file.unreadable", "name", name, "what", reason(err))
	}
	return e.parseRecord(name, b)
}

func (e *env) parseRecord(name string, b []byte) (*keptRecord, int) {
	if len(b) > maxRecord {
		return nil, e.usage("record.large", "name", name)
	}
	if !gjson.ValidBytes(b) {
		return nil, e.usage("record.nojson", "name", name)
	}
	all := gjson.ParseBytes(b)
	if t := all.Get("type"); !all.IsObject() || t.Type != gjson.String || t.Str != screen.RecordType {
		what := all.Get("tool").String() + all.Get("type").String()
		if what == "" {
			what = "-"
		}
		return nil, e.usage("record.foreign", "name", name, "what", shorten(what))
	}
	if v := all.Get("body.schema"); v.Type != gjson.Number || v.Raw != sprint(screen.RecordSchema) {
		return nil, e.usage("record.schema", "name", name, "what", shorten(v.Raw))
	}
	return &keptRecord{name, b, all.Get("body"), all, all.Get("digest").Str}, exitNone
}

func readRecordFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxRecord+1))
}

// intact reports whether the file is, to the byte, the object that its digest was
// made of, and nothing else.
func (k *keptRecord) intact() bool {
	var whole, undigested strings.Builder
	whole.WriteByte('{')
	undigested.WriteByte('{')
	for i, m := range members {
		part := `"` + m + `":` + k.all.Get(m).Raw
		if i > 0 {
			part = "," + part
		}
		whole.WriteString(part)
		if m != "digest" {
			undigested.WriteString(part)
		}
	}
	undigested.WriteByte('}')
	whole.WriteString("}\n")
	sum := sha256.Sum256([]byte(undigested.String()))
	return whole.String() == string(k.bytes) && hex.EncodeToString(sum[:]) == k.digest
}
