//go:build !js

package source

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"testing"
	"testing/iotest"
)

func TestAhead(t *testing.T) {
	doc := bytes.Repeat([]byte("0123456789"), aheadBlock/4)
	for name, in := range map[string]io.Reader{
		"whole":  bytes.NewReader(doc),
		"halves": iotest.HalfReader(bytes.NewReader(doc)),
		"bytes":  iotest.OneByteReader(bytes.NewReader(doc)),
		"early":  iotest.DataErrReader(bytes.NewReader(doc)),
	} {
		sum := sha256.New()
		a := readAhead(in, sum, int64(len(doc)))
		got, err := io.ReadAll(a)
		a.close()
		if want := sha256.Sum256(doc); err != nil || !bytes.Equal(got, doc) || !bytes.Equal(sum.Sum(nil), want[:]) {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
	boom := errors.New("boom")
	if _, err := io.ReadAll(readAhead(iotest.ErrReader(boom), sha256.New(), 1)); !errors.Is(err, boom) {
		t.Error(err)
	}
	if _, err := io.ReadAll(readAhead(bytes.NewReader(doc), sha256.New(), int64(len(doc))-1)); !errors.Is(err, errLarge) {
		t.Errorf("more than may be read: %v", err)
	}
}

// A document that is refused is refused at once, even where the rest of it never
// comes.
func TestAheadHangs(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	go w.Write(append([]byte("<html>"), make([]byte, 2*aheadBlock)...))
	if _, err := mustRow("us-ofac-sdn").Read(r); err == nil {
		t.Error("accepted")
	}
}
