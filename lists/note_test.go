package lists

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
)

// noteKey returns a signer and its verifier key.
func noteKey(t testing.TB, name string) (note.Signer, string) {
	t.Helper()
	skey, vkey, err := note.GenerateKey(rand.Reader, name)
	if err != nil {
		t.Fatal(err)
	}
	s, err := note.NewSigner(skey)
	if err != nil {
		t.Fatal(err)
	}
	return s, vkey
}

func signNote(t testing.TB, text string, by ...note.Signer) []byte {
	t.Helper()
	b, err := note.Sign(&note.Note{Text: text}, by...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sameAsLibrary holds openNote to note.Open: the same text by a key that it
// verified too. Only where a signature has another spelling may it refuse alone.
func sameAsLibrary(t *testing.T, name string, signed []byte, vkeys []string) bool {
	t.Helper()
	var known []note.Verifier
	for _, k := range vkeys {
		v, err := note.NewVerifier(k)
		if err != nil {
			t.Fatal(err)
		}
		known = append(known, v)
	}
	text, by, err := openNote(signed, vkeys)
	n, libErr := note.Open(signed, note.VerifierList(known...))
	if err == nil && (libErr != nil || n.Text != text || n.Sigs[0].Name != by.Name() || n.Sigs[0].Hash != by.KeyHash()) {
		t.Errorf("%s: opened %q; note.Open: %v", name, signed, libErr)
	}
	if err != nil && libErr == nil {
		strict := true
		for _, s := range append(n.Sigs, n.UnverifiedSigs...) {
			_, err := base64.StdEncoding.Strict().DecodeString(s.Base64)
			strict = strict && err == nil
		}
		// note.Open drops repetitions of a key unseen; their spelling counts here
		if strict && bytes.Count(signed, []byte("\n— ")) == len(n.Sigs)+len(n.UnverifiedSigs) {
			t.Errorf("%s: refused %q; note.Open opens it", name, signed)
		}
	}
	return err == nil
}

// line returns a signature line of another kind or key.
func line(name string, id uint32, sig []byte) string {
	return "— " + name + " " + base64.StdEncoding.EncodeToString(append(binary.BigEndian.AppendUint32(nil, id), sig...)) + "\n"
}

func TestNote(t *testing.T) {
	a, keyA := noteKey(t, "a.example")
	b, keyB := noteKey(t, "b.example")
	good := string(signNote(t, "one\ntwo\n", a))
	frame := good[:strings.Index(good, "— ")]
	sigA := good[len(frame):]
	wrong := line("a.example", a.KeyHash(), make([]byte, 64))
	control, err := a.Sign([]byte("one\rtwo\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, signed string
		keys         []string
		ok           bool
	}{
		{"as signed", good, []string{keyA}, true},
		{"one of two keys", good, []string{keyB, keyA}, true},
		{"two signatures", string(signNote(t, "x\n", a, b)), []string{keyA, keyB}, true},
		{"by a key besides ours", string(signNote(t, "x\n", b, a)), []string{keyA}, true},
		{"the same twice", good + sigA, []string{keyA}, true},
		{"an unknown kind of key", good + line("c.example", 7, []byte("x")), []string{keyA}, true},
		{"a blank line in the text", string(signNote(t, "x\n\ny\n", a)), []string{keyA}, true},
		{"another key", good, []string{keyB}, false},
		// two keys of one id: nobody could say which is meant
		{"a key twice", good, []string{keyA, keyA}, false},
		{"a known key whose signature fails", string(signNote(t, "x\n", b)) + wrong, []string{keyA, keyB}, false},
		{"a signature that fails before one that holds", frame + wrong + sigA, []string{keyA}, false},
		{"the name of another key", frame + strings.Replace(sigA, "a.", "b.", 1), []string{keyA, keyB}, false},
		{"the id of another key", frame + line("a.example", b.KeyHash(), nil), []string{keyA}, false},
		{"an unknown name with a known id", frame + strings.Replace(sigA, "a.", "c.", 1), []string{keyA}, false},
		{"a line without a dash", good + "c AAAABwAA\n", []string{keyA}, false},
		{"no signature", frame, []string{keyA}, false},
		{"text only", "one\ntwo\n", []string{keyA}, false},
		{"nothing", "", []string{keyA}, false},
		{"another text", strings.Replace(good, "two", "twO", 1), []string{keyA}, false},
		{"a control character", strings.Replace(good, "two", "t\ro", 1), []string{keyA}, false},
		{"a control character that is signed", "one\rtwo\n\n" + line("a.example", a.KeyHash(), control), []string{keyA}, false},
		{"no UTF-8", strings.Replace(good, "two", "t\xffo", 1), []string{keyA}, false},
		{"no newline at the end", good[:len(good)-1], []string{keyA}, false},
		{"a line that is no signature", good + "x\n", []string{keyA}, false},
		{"an empty line after", good + "\n", []string{keyA}, false},
		{"a name with a plus", good + line("a+b", 7, []byte("x")), []string{keyA}, false},
		{"a name with a space of Unicode", good + line("a\u00a0b", 7, []byte("x")), []string{keyA}, false},
		{"no name", good + line("", 7, []byte("x")), []string{keyA}, false},
		{"too short", good + line("c", 7, nil), []string{keyA}, false},
		{"no base64", good + "— c A\n", []string{keyA}, false},
		{"100 signatures", good + strings.Repeat(line("c", 7, []byte("x")), 99), []string{keyA}, true},
		{"101 signatures", good + strings.Repeat(line("c", 7, []byte("x")), 100), []string{keyA}, false},
	} {
		if got := sameAsLibrary(t, c.name, []byte(c.signed), c.keys); got != c.ok {
			t.Errorf("%s: opened %v, want %v", c.name, got, c.ok)
		}
	}
}

// Whatever byte of a note changes, openNote never opens what note.Open refuses.
func TestNoteMangled(t *testing.T) {
	a, keyA := noteKey(t, "a.example")
	b, _ := noteKey(t, "b.example")
	good := signNote(t, "one\ntwo\n", b, a)
	for i := range good {
		for bit := range 8 {
			bad := bytes.Clone(good)
			bad[i] ^= 1 << bit
			sameAsLibrary(t, "flipped", bad, []string{keyA})
		}
		sameAsLibrary(t, "cut", good[:i], []string{keyA})
		sameAsLibrary(t, "a byte less", append(bytes.Clone(good[:i]), good[i+1:]...), []string{keyA})
		sameAsLibrary(t, "a newline more", append(append(bytes.Clone(good[:i]), '\n'), good[i:]...), []string{keyA})
	}
}

// FuzzNote: text is signed as it is given, or put before a genuine signature.
func FuzzNote(f *testing.F) {
	a, keyA := noteKey(f, "a.example")
	b, keyB := noteKey(f, "b.example")
	_, private, _ := ed25519.GenerateKey(rand.Reader)
	f.Add([]byte("one\n"), []byte(""))
	f.Add([]byte("one\n\ntwo\n"), []byte("— c AAAABwAA\n"))
	f.Add(signNote(f, "x\n", a, b), signNote(f, "y\n", b))
	f.Fuzz(func(t *testing.T, text, more []byte) {
		if len(text) > 4096 || len(more) > 4096 {
			return
		}
		keys := []string{keyA, keyB}
		sameAsLibrary(t, "as given", append(bytes.Clone(text), more...), keys)
		sig, err := a.Sign(text)
		if err != nil {
			t.Fatal(err)
		}
		genuine := string(text) + "\n" + line("a.example", a.KeyHash(), sig)
		sameAsLibrary(t, "signed", []byte(genuine), keys)
		sameAsLibrary(t, "signed, with more", append([]byte(genuine), more...), keys)
		foreign := line("a.example", a.KeyHash(), ed25519.Sign(private, text))
		if sameAsLibrary(t, "by a stranger", []byte(string(text)+"\n"+foreign), keys) {
			t.Errorf("a stranger's signature of %q", text)
		}
	})
}
