//go:build !js

package source

import (
	"bytes"
	"errors"
	"os"
	"testing"
)

// truncated reads the document cut at n places evenly over its length: always an
// error, never a shorter list.
func truncated(t *testing.T, id string, doc []byte, n int) {
	t.Helper()
	row := mustRow(id)
	if _, err := row.Read(bytes.NewReader(doc)); err != nil {
		t.Fatal(err)
	}
	end := len(bytes.TrimRight(doc, " \r\n"))
	for i := range n {
		at := int(int64(end) * int64(i) / int64(n))
		_, err := row.Read(bytes.NewReader(doc[:at]))
		if _, ok := errors.AsType[*Error](err); !ok {
			t.Errorf("cut at %d of %d: %v", at, len(doc), err)
		}
	}
}

// The cut of the real document at 1,000 places; the fixtures wherever they can be
// cut in 1,000.
func TestTruncated(t *testing.T) {
	for id, file := range map[string]string{"us-ofac-sdn": "ofac.xml", "gb-sanctions": "uk.xml", "eu-fsf": "eu.xml", "fr-tresor": "france.json"} {
		t.Run(file, func(t *testing.T) { truncated(t, id, []byte(fixture(t, file)), 1000) })
	}
	t.Run("cut", func(t *testing.T) { truncated(t, "us-ofac-sdn", cut(t), 1000) })
}

// The whole document of 121 MB at 1,000 places takes minutes: with SLOW=1. Else
// at 5.
func TestTruncatedWhole(t *testing.T) {
	n := 5
	if os.Getenv("SLOW") != "" {
		n = 1000
	}
	truncated(t, "us-ofac-sdn", whole(t), n)
}

// A byte changed anywhere in a party is refused or seen, and never loses an
// entry: a field of two addresses of which one was broken once lost both.
func TestChangedByte(t *testing.T) {
	good := []byte(fixture(t, "ofac.xml"))
	from, to := bytes.Index(good, []byte("<DistinctParties>")), bytes.Index(good, []byte("<ProfileRelationships>"))
	entries := len(read(t, "us-ofac-sdn", string(good)).Entries)
	accepted := 0
	for at := from; at < to; at++ {
		bad := bytes.Clone(good)
		bad[at] ^= 1
		doc, err := mustRow("us-ofac-sdn").Read(bytes.NewReader(bad))
		if err != nil {
			continue
		}
		if accepted++; len(doc.Entries) < entries {
			t.Errorf("byte %d, %q: %d entries of %d", at, bad[max(at-30, 0):at+10], len(doc.Entries), entries)
		}
	}
	if accepted == 0 {
		t.Error("nothing was accepted")
	}
}
