package screen

import (
	"crypto/sha256"
	"encoding/hex"
)

// RecordType is what a record's file says it is.
const RecordType = "addresscheck record"

// File is a record as it is kept: the body, what made it, and what the person
// says. Only the body can be recomputed; the rest is what somebody wrote.
type File struct {
	Body     []byte // of Record
	Case     Case
	MadeBy   MadeBy
	Previous string // digest of the record before, "" for none
	Snapshot string // the snapshot's text, "" where it was left out
}

// Case is what the person who checks says about it.
type Case struct {
	Customer, DecidedBy, Decision, Note, Purpose, Reference, SecondReviewer string
}

// MadeBy names the program.
type MadeBy struct {
	Engine  string // SHA-256 of engine.wasm, "" for a native program
	Surface string // cli, browser, widget or node
	Version string
}

// Append appends the file, one JSON object in RFC 8785 and a newline. Its digest is
// the SHA-256 of the object without the member digest.
func (f *File) Append(dst []byte) []byte {
	sum := sha256.Sum256(f.object(""))
	dst = append(dst, f.object(hex.EncodeToString(sum[:]))...)
	return append(dst, '\n')
}

func (f *File) object(digest string) []byte {
	w := Writer{}
	w.Open('{')
	w.Key("body")
	w.B = append(w.B, f.Body...)
	w.Key("case")
	w.Open('{')
	c := &f.Case
	w.KeyStr("customer", c.Customer)
	w.KeyStr("decided_by", c.DecidedBy)
	w.KeyStr("decision", c.Decision)
	w.KeyStr("note", c.Note)
	w.KeyStr("purpose", c.Purpose)
	w.KeyStr("reference", c.Reference)
	w.KeyStr("second_reviewer", c.SecondReviewer)
	w.Close('}')
	if digest != "" {
		w.KeyStr("digest", digest)
	}
	w.Key("made_by")
	w.Open('{')
	w.KeyStr("clock", "device")
	w.KeyStr("engine", f.MadeBy.Engine)
	w.KeyStr("surface", f.MadeBy.Surface)
	w.KeyStr("tool", "addresscheck")
	w.KeyStr("version", f.MadeBy.Version)
	w.Close('}')
	w.KeyStr("previous", f.Previous)
	w.KeyStr("snapshot", f.Snapshot)
	w.KeyStr("type", RecordType)
	w.Close('}')
	return w.B
}
