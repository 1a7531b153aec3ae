package lists

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/mod/sumdb/note"
)

// maxSignatures bounds the signatures of a note, as package note does.
const maxSignatures = 100

// openNote verifies a C2SP signed note (c2sp.org/signed-note) and returns its
// text, with its last newline, and the first of the keys given that signed it.
//
//	text, lines that end with a newline
//
//	— name base64(4 bytes of key id, signature of the text)
//
// One key must have signed it, and where a line names a key given, its signature
// must hold. Signatures of other keys are passed over.
//
// Keys and signatures are package note's and crypto/ed25519's. Only the frame is
// read here: the errors of note.Open link fmt and with it reflect, 47 KB of the
// browser's engine (brotli). What this opens note.Open opens, with the same text
// (FuzzNote); besides, base64 has only one spelling here.
func openNote(signed []byte, vkeys []string) (text string, by note.Verifier, err error) {
	var known []note.Verifier
	for _, k := range vkeys {
		v, err := note.NewVerifier(k)
		if err != nil {
			return "", nil, &OpenError{Keys, "a trusted key is no verifier key"}
		}
		known = append(known, v)
	}
	if len(known) == 0 {
		return "", nil, &OpenError{Keys, "no key is trusted"}
	}
	msg, lines, ok := cutNote(signed)
	if !ok {
		return "", nil, errNote
	}
	for n := 0; len(lines) > 0; n++ {
		// cutNote has seen the newline at the end
		line, rest, _ := bytes.Cut(lines, []byte("\n"))
		lines = rest
		name, id, sig, ok := cutSignature(string(line))
		if !ok || n == maxSignatures {
			return "", nil, errNote
		}
		var key note.Verifier
		for _, v := range known {
			if v.Name() != name || v.KeyHash() != id {
				continue
			}
			if key != nil {
				return "", nil, errNote // two keys with one id: which is meant?
			}
			key = v
		}
		if key == nil {
			continue
		}
		if !key.Verify(msg, sig) {
			return "", nil, errNote
		}
		if by == nil {
			by = key
		}
	}
	if by == nil {
		return "", nil, errNote
	}
	return string(msg), by, nil
}

var errNote = &OpenError{Signature, "the head is not signed by a key that is trusted here"}

// cutNote returns the text of a note and the lines of its signatures. Both end
// with a newline.
func cutNote(signed []byte) (text, signatures []byte, ok bool) {
	for b := signed; len(b) > 0; {
		r, n := utf8.DecodeRune(b)
		if r < ' ' && r != '\n' || r == utf8.RuneError && n == 1 {
			return nil, nil, false
		}
		b = b[n:]
	}
	i := bytes.LastIndex(signed, []byte("\n\n"))
	if i < 0 {
		return nil, nil, false
	}
	text, signatures = signed[:i+1], signed[i+2:]
	return text, signatures, bytes.HasSuffix(signatures, []byte("\n"))
}

// cutSignature returns the parts of a signature line.
func cutSignature(line string) (name string, id uint32, sig []byte, ok bool) {
	line, dash := strings.CutPrefix(line, "— ")
	name, text, _ := strings.Cut(line, " ")
	// Strict: the unused bits of the last digit would give one signature several
	// spellings. Line breaks, which the decoder passes over, can't be in a line.
	b, err := base64.StdEncoding.Strict().DecodeString(text)
	if !dash || err != nil || len(b) < 5 || name == "" || strings.Contains(name, "+") || strings.ContainsFunc(name, unicode.IsSpace) {
		return "", 0, nil, false
	}
	return name, binary.BigEndian.Uint32(b), b[4:], true
}
