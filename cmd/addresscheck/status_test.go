package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/lists"
)

// The alarm: one line and an exit code for whatever is not kept up.
func TestAlarm(t *testing.T) {
	skey, vkey, err := note.GenerateKey(nil, "test")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		live, compared string
		issued         int64 // seconds ago
		want           string
		code           int
	}{
		"in order":       {"yes", "compared 1790852400", 600, "in order: own was compared 1h0m0s ago", exitNone},
		"a list is old":  {"yes", "compared 1790812799", 600, "alarm: own was compared 12h0m1s ago.", exitNotChecked},
		"just not old":   {"yes", "compared 1790812800", 600, "in order", exitNone},
		"the head is":    {"yes", "compared 1790852400", 12*3600 + 1, "alarm: the head was signed 12h0m1s ago.", exitNotChecked},
		"never compared": {"yes", "", 600, "alarm: own was never compared.", exitNotChecked},
		"nothing live":   {"no", "", 600, "alarm: no list in it is kept up.", exitNotChecked},
		"to come":        {"yes", "compared 1790866800", 600, "alarm: own was compared in the future", exitNotChecked},
		"expired":        {"yes", "compared 1790852400", 8 * 86400, "alarm: the lists are refused", exitNotChecked},
	} {
		text := "addresscheck facts 1\n\nsource own\npublisher P\ntitle T\nkind own\nlive " + c.live + "\nwhole yes\nrequired no\n"
		if c.compared != "" {
			text += c.compared + "\n"
		}
		s, entries, err := lists.ParseFacts("own", text+"\nparty A\naddress ETH 0x098B716B8Aaf21512996dC57EB0615e2383E2f96\n")
		if err != nil {
			t.Fatal(err)
		}
		snapshot, err := lists.Compile([]*lists.Source{s}, entries)
		if err != nil {
			t.Fatal(err)
		}
		h, err := lists.NewHead(snapshot, []*lists.Source{s}, now-c.issued)
		if err != nil {
			t.Fatal(err)
		}
		head, err := lists.Sign(h, skey)
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		for file, b := range map[string][]byte{"head": head, h.Snapshot: snapshot} {
			if err := os.WriteFile(filepath.Join(dir, file), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		e, out, said := session("")
		code := e.run([]string{"lists", "status", "--fail-after", "12h", "--lists", dir, "--key", vkey})
		if code != c.code || !strings.Contains(out.String(), c.want) || strings.Count(out.String(), "\n") != 1 || said.Len() > 0 {
			t.Errorf("%s: exit %d, %q %q, want %d, %q", name, code, out, said, c.code, c.want)
		}
	}
}

// A signer key in an argument is told nowhere.
func TestKeyInArgument(t *testing.T) {
	skey, _, err := note.GenerateKey(nil, "test")
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"lists", "sign", "x", "--key-file", skey}, {"lists", "verify", "x", "--key=" + skey}, {"lists", skey}, {"serve", "--key-file", skey}, {"serve", skey}, {skey}, {"help", skey},
	} {
		e, out, said := session("")
		code := e.run(args)
		if all := out.String() + said.String(); code != exitUsage || strings.Contains(all, "PRIVATE") || strings.Contains(all, skey[len(skey)-20:]) || !strings.Contains(all, "stands in an argument") {
			t.Errorf("%v: exit %d, %s", args[:1], code, all)
		}
	}
}
