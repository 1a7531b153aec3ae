package lists_test

import (
	"bytes"
	"testing"

	"addresscheck/lists"
)

// What can be read is written back as the same bytes.
func FuzzFacts(f *testing.F) {
	f.Add(factsStart + "published 2026-10-01\ncompared 1\nfailed yes\n\nparty (not recorded)\naddress - x\nseen 2026-01-01 or earlier, after 2025-01-01\nremoved ..2026-02-01\ngap 2026-01-01..\ncomment c\n")
	f.Add(factsStart + "\nparty A\nalias B\ntype entity\nreference 1\nprogramme X\nlisted 2026-01-01\ntopic dprk programme X\nlookup u\naddress XBT 1abc\nremoved 2026-01-01\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, entries, err := lists.ParseFacts("f", text)
		if err != nil {
			return
		}
		back, err := lists.WriteFacts(s, entries)
		if err != nil {
			t.Fatalf("%q can be read and not written: %v", text, err)
		}
		if string(back) != text {
			t.Fatalf("%q is written %q", text, back)
		}
	})
}

func FuzzSnapshot(f *testing.F) {
	f.Add([]byte(small))
	f.Add(today(f).snapshot)
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := lists.Read(text)
		if err != nil {
			return
		}
		back, err := lists.Compile(s.Sources, s.Entries)
		if err != nil {
			t.Fatalf("can be read and not written: %v", err)
		}
		// Compile decides the accounts itself; all else must be as it was.
		if !bytes.Equal(accountless(back), accountless(text)) {
			t.Fatalf("%q is written %q", text, back)
		}
	})
}

// accountless returns the lines of a snapshot but those of the accounts.
func accountless(text []byte) []byte {
	var out []byte
	for line := range bytes.Lines(text) {
		if !bytes.HasPrefix(line, []byte("account ")) {
			out = append(out, line...)
		}
	}
	return out
}
