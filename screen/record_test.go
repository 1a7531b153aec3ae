package screen_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"addresscheck/screen"
)

// records holds, for each case of the golden file whose text is not large, its name and the SHA-256 of its
// record's body with the text and with hashes; "-" where no record may be made. It
// is recorded by
//
//	go test ./screen -run TestRecords -update
//
// A record must be the same bytes in every surface and in years to come: a change
// here is a change of the schema, or of what was found.
const records = "testdata/records.txt"

const salt = "000102030405060708090a0b0c0d0e0f"

func TestRecords(t *testing.T) {
	var b strings.Builder
	for _, v := range readVerdicts(t) {
		if len(v.text(t)) > 1<<16 {
			continue // large texts are about time and bounds
		}
		b.WriteString(v.Name)
		for _, s := range [...]string{"", salt} {
			body, res, ok := screen.Record(v.text(t), s, v.options(t))
			if !ok {
				b.WriteString(" -")
				continue
			}
			sum := sha256.Sum256(body)
			b.WriteString(" " + hex.EncodeToString(sum[:]))
			if len(body) < longest {
				canonical(t, body)
			}
			if s != "" {
				hides(t, v.Name, string(body), &res)
			}
		}
		b.WriteByte('\n')
	}
	if *update {
		if err := os.WriteFile(records, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(records)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(b.String(), "\n")
	for i, line := range strings.Split(string(want), "\n") {
		if i >= len(got) || got[i] != line {
			t.Errorf("the record of %q is not the one recorded", strings.SplitN(line, " ", 2)[0])
		}
	}
	if len(got) != strings.Count(string(want), "\n")+1 {
		t.Error("other cases than those recorded")
	}
}

// hides holds a body with hashes to showing nothing that was pasted.
func hides(t *testing.T, name, body string, res *screen.Result) {
	t.Helper()
	for i := range res.Items {
		it := &res.Items[i]
		for _, s := range [...]string{it.Input, it.Read, it.Reading.Text()} {
			if len(s) > 12 && strings.Contains(body, strings.Trim(string(screen.AppendString(nil, s)), `"`)) {
				t.Errorf("%s: a record with hashes shows %q", name, s)
			}
		}
		hashed := it.Reading.Text()
		if hashed == "" {
			hashed = it.Read
		}
		if utf8.ValidString(hashed) && !strings.Contains(body, screen.SaltedHash(salt, hashed)) {
			t.Errorf("%s: the hash of %q is missing", name, hashed)
		}
	}
}

// No record may keep a private key, with its text or as a hash.
func TestRecordSecret(t *testing.T) {
	for _, s := range [...]string{"", salt} {
		body, res, ok := screen.Record("key KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn, pay 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", s, atNoon(t))
		if ok || body != nil || len(res.Items) != 2 {
			t.Errorf("salt %q: %v %s", s, ok, body)
		}
	}
}

func TestIsSalt(t *testing.T) {
	for s, want := range map[string]bool{salt: true, "": false, salt[1:]: false, salt + "0": false, strings.ToUpper(salt): false, "g" + salt[1:]: false} {
		if screen.IsSalt(s) != want {
			t.Errorf("%q", s)
		}
	}
}
