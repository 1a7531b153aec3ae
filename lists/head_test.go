package lists_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/lists"
)

// signed returns a head of today's facts and its keys.
func signed(t testing.TB) (head []byte, skey, vkey string) {
	t.Helper()
	c := today(t)
	skey, vkey = keys(t)
	h, err := lists.NewHead(c.snapshot, c.sources, now)
	if err != nil {
		t.Fatal(err)
	}
	h.Files = []lists.File{{Name: "changes.txt", SHA256: h.Snapshot, Size: 12}}
	head, err = lists.Sign(h, skey)
	if err != nil {
		t.Fatal(err)
	}
	return head, skey, vkey
}

func TestOpen(t *testing.T) {
	c := today(t)
	head, _, vkey := signed(t)
	l, err := lists.Open(head, c.snapshot, lists.Options{Keys: []string{vkey}, Now: now + 60, Floor: now})
	if err != nil {
		t.Fatal(err)
	}
	if l.Head.Seq != now || l.Head.Expires != now+lists.Lifetime || l.Head.Entries != len(c.entries) || l.Head.Files[0].Name != "changes.txt" {
		t.Errorf("head %+v", l.Head)
	}
	if k, _, _ := strings.Cut(strings.TrimPrefix(vkey, "test.example+"), "+"); l.Head.Key != "test.example+"+k {
		t.Errorf("key %s of %s", l.Head.Key, vkey)
	}
	if !slices.ContainsFunc(l.Sources, func(s *lists.Source) bool {
		return s.ID == "us-ofac-sdn" && s.Published == "2026-10-01" && s.Compared == 1790812800 && s.Required && s.Entries == 1065
	}) {
		t.Error("OFAC's status is not that of the head")
	}
}

// Why a head or snapshot is refused, one by one, with the word that names it.
func TestOpenRefused(t *testing.T) {
	c := today(t)
	head, skey, vkey := signed(t)
	_, other := keys(t)
	o := lists.Options{Keys: []string{vkey}, Now: now}
	with := func(change func(*lists.Options)) lists.Options { x := o; change(&x); return x }
	changed := bytes.Replace(c.snapshot, []byte("LAZARUS"), []byte("LAZARUZ"), 1)
	older, err := lists.NewHead(c.snapshot, c.sources, now-1)
	if err != nil {
		t.Fatal(err)
	}
	oldHead, err := lists.Sign(older, skey)
	if err != nil {
		t.Fatal(err)
	}
	origin, err := note.Sign(&note.Note{Text: "addresscheck tree\nseq 1\n"}, must(note.NewSigner(skey)))
	if err != nil {
		t.Fatal(err)
	}
	newer, err := note.Sign(&note.Note{Text: lists.Origin + "\nseq 1\nversion 2\n"}, must(note.NewSigner(skey)))
	if err != nil {
		t.Fatal(err)
	}
	large, err := note.Sign(&note.Note{Text: lists.Origin + "\n" + strings.Repeat("x", 70<<10) + "\n"}, must(note.NewSigner(skey)))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		name           string
		head, snapshot []byte
		o              lists.Options
		want           string
	}{
		{"as signed", head, c.snapshot, o, ""},
		{"no head", nil, c.snapshot, o, lists.Missing},
		{"no snapshot", head, nil, o, lists.Missing},
		{"no key", head, c.snapshot, with(func(o *lists.Options) { o.Keys = nil }), lists.Keys},
		{"no such key", head, c.snapshot, with(func(o *lists.Options) { o.Keys = []string{"x"} }), lists.Keys},
		{"another key", head, c.snapshot, with(func(o *lists.Options) { o.Keys = []string{other} }), lists.Signature},
		{"one of two keys", head, c.snapshot, with(func(o *lists.Options) { o.Keys = []string{other, vkey} }), ""},
		{"not a note", []byte("<html>"), c.snapshot, o, lists.Signature},
		{"too large", large, c.snapshot, o, lists.Signature},
		{"another statement of the same key", origin, c.snapshot, o, lists.WrongOrigin},
		{"a head of a newer program", newer, c.snapshot, o, lists.Format},
		// a replay
		{"older than seen", oldHead, c.snapshot, with(func(o *lists.Options) { o.Floor = now }), lists.Older},
		{"the one seen", head, c.snapshot, with(func(o *lists.Options) { o.Floor = now }), ""},
		{"just not from the future", head, c.snapshot, with(func(o *lists.Options) { o.Now = now - lists.Skew }), ""},
		{"from the future", head, c.snapshot, with(func(o *lists.Options) { o.Now = now - lists.Skew - 1 }), lists.Future},
		{"a clock that was set back", head, c.snapshot, with(func(o *lists.Options) { o.Now, o.Floor = now-lists.Skew-1, now }), lists.Clock},
		{"a clock without a time", head, c.snapshot, with(func(o *lists.Options) { o.Now = 0 }), lists.Future},
		{"just not expired", head, c.snapshot, with(func(o *lists.Options) { o.Now = now + lists.Lifetime }), ""},
		{"expired", head, c.snapshot, with(func(o *lists.Options) { o.Now = now + lists.Lifetime + 1 }), lists.Expired},
		{"another length", head, c.snapshot[:len(c.snapshot)-1], o, lists.WrongSize},
		{"another snapshot of the same length", head, changed, o, lists.WrongHash},
	} {
		l, err := lists.Open(x.head, x.snapshot, x.o)
		if got := reason(t, err); got != x.want {
			t.Errorf("%s: %v; want %q", x.name, err, x.want)
		}
		if (l == nil) != (x.want != "") {
			t.Errorf("%s: lists and an error", x.name)
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// A head that names other sources or numbers than its snapshot is refused, even
// well signed: a list must not be missing unseen.
func TestOpenDisagreeing(t *testing.T) {
	c := today(t)
	skey, vkey := keys(t)
	for name, change := range map[string]func(h *lists.Head){
		"a source less":   func(h *lists.Head) { h.Sources = h.Sources[1:] },
		"a source more":   func(h *lists.Head) { h.Sources = append(h.Sources, lists.Status{ID: "gb-sanctions"}) },
		"another source":  func(h *lists.Head) { h.Sources[0].ID = "gb-sanctions" },
		"a source twice":  func(h *lists.Head) { h.Sources[0] = h.Sources[1] },
		"another number":  func(h *lists.Head) { h.Sources[0].Entries++ },
		"another number ": func(h *lists.Head) { h.Entries++ },
	} {
		h, err := lists.NewHead(c.snapshot, c.sources, now)
		if err != nil {
			t.Fatal(err)
		}
		change(h)
		head, err := lists.Sign(h, skey)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := lists.Open(head, c.snapshot, lists.Options{Keys: []string{vkey}, Now: now}); reason(t, err) != lists.Format {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Every byte of a head flipped, and every length of it cut off, is refused.
func TestOpenHeadMangled(t *testing.T) {
	head, _, vkey := signed(t)
	start := bytes.LastIndex(head, []byte("\n\n"))
	for i := range head {
		flips := []byte{0x01, 0x20, 0x80}
		if i > start {
			// the signature: every bit, for base64 has some that don't count
			flips = []byte{1, 2, 4, 8, 16, 32, 64, 128}
		}
		for _, f := range flips {
			bad := bytes.Clone(head)
			bad[i] ^= f
			if _, err := lists.OpenHead(bad, []string{vkey}, now, 0); err == nil {
				t.Fatalf("opened with byte %d flipped by %#x: %q", i, f, bad[max(0, i-10):i+1])
			}
		}
		if _, err := lists.OpenHead(head[:i], []string{vkey}, now, 0); err == nil {
			t.Fatalf("opened at length %d", i)
		}
	}
}

// base64 has digits whose last bits don't count: without the strict decoder the
// signature would have several spellings, and a flipped byte would go unnoticed.
func TestSignatureSpelling(t *testing.T) {
	head, _, vkey := signed(t)
	at := bytes.LastIndexByte(head, '=') - 1
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	bad := bytes.Clone(head)
	bad[at] = digits[strings.IndexByte(digits, head[at])^1]
	if _, err := lists.OpenHead(bad, []string{vkey}, now, 0); reason(t, err) != lists.Signature {
		t.Errorf("another spelling of the signature: %v", err)
	}
}

// Sign refuses what could not be opened.
func TestSignRefused(t *testing.T) {
	c := today(t)
	skey, vkey := keys(t)
	for name, change := range map[string]func(h *lists.Head){
		"good for too long":    func(h *lists.Head) { h.Expires++ },
		"no time":              func(h *lists.Head) { h.Seq = 0 },
		"expired before issue": func(h *lists.Head) { h.Expires = h.Issued - 1 },
		"no hash":              func(h *lists.Head) { h.Snapshot = "" },
		"a line in a name":     func(h *lists.Head) { h.Files = []lists.File{{Name: "a\nb", SHA256: h.Snapshot}} },
		"a date that is none":  func(h *lists.Head) { h.Sources[0].Published = "today" },
		"a negative time":      func(h *lists.Head) { h.Sources[0].Compared = -1 },
	} {
		h, err := lists.NewHead(c.snapshot, c.sources, now)
		if err != nil {
			t.Fatal(err)
		}
		change(h)
		if b, err := lists.Sign(h, skey); err == nil {
			t.Errorf("%s: signed: %s", name, b)
		}
	}
	h := must(lists.NewHead(c.snapshot, c.sources, now))
	if _, err := lists.Sign(h, vkey); err == nil {
		t.Error("signed with a verifier key")
	}
	if _, err := lists.NewHead(c.snapshot, c.sources[1:], now); err == nil {
		t.Error("a head without the status of a source")
	}
	if got := must(lists.VerifierKey(skey)); got != vkey {
		t.Errorf("verifier key %s, want %s", got, vkey)
	}
}

func TestTrusted(t *testing.T) {
	_, a := keys(t)
	_, b := keys(t)
	lists.Trusted() // panics when the tracked file can't be read
	for _, c := range []struct {
		text string
		n    int
		ok   bool
	}{
		{"", 0, true},
		{"# none\n\n", 0, true},
		{a + "\n" + b + "\n", 2, true},
		{"# old\n" + a, 1, true},
		{a + "\n" + a + "\n", 0, false},
		{a + " \n", 0, false},
		{"key\n", 0, false},
	} {
		if got, err := lists.ReadTrusted(c.text); len(got) != c.n || (err == nil) != c.ok {
			t.Errorf("%q: %v, %v", c.text, got, err)
		}
	}
}
