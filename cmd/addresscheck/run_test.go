package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"addresscheck/address/find"
	"addresscheck/internal/disk"
)

// session returns an environment that reads text, and what it says.
func session(text string) (e *env, out, err *strings.Builder) {
	out, err = &strings.Builder{}, &strings.Builder{}
	return &env{in: strings.NewReader(text), out: out, err: err, now: func() int64 { return now }, getenv: func(string) string { return "" }, disk: disk.OS}, out, err
}

// A text of which not all was read is not "no listing found".
func TestExitCodeOfMore(t *testing.T) {
	const clean = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
	long := clean + strings.Repeat("\nhallo", find.MaxText/6+1)
	e, _, said := session(long)
	if code := e.run([]string{"check", "--json", "-"}); code != exitNotChecked || !strings.Contains(said.String(), "more than was read") {
		t.Errorf("exit %d, %q", code, said)
	}
	if e, _, _ := session(clean); e.run([]string{"check", "--json", "-"}) != exitNone {
		t.Error("the address alone has a listing")
	}
}

// One byte more than is searched is read of a file, or the cut would not be told.
func TestLongFileIsTold(t *testing.T) {
	name := filepath.Join(t.TempDir(), "long.txt")
	text := "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa" + strings.Repeat(" ", find.MaxText)
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	e, out, _ := session("")
	if code := e.run([]string{"check", name}); code != exitNotChecked || !strings.Contains(out.String(), "more than was read") {
		t.Errorf("exit %d, %q", code, out)
	}
}

// A mistake of the program is 70, and never an answer.
func TestPanicIsInternal(t *testing.T) {
	e, _, said := session("")
	e.now = func() int64 { panic("boom") }
	if code := e.run([]string{"check", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"}); code != exitInternal || !strings.Contains(said.String(), "nothing was decided: boom") {
		t.Errorf("exit %d, %q", code, said)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// Output that can't be written is told, and is not exit code 0.
func TestOutputFails(t *testing.T) {
	for _, args := range [][]string{{"check", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"}, {"parse"}} {
		e, _, said := session("BTC 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n")
		e.out = full{}
		if code := e.run(args); code != exitInternal || !strings.Contains(said.String(), "no space left") {
			t.Errorf("%v: exit %d, %q", args, code, said)
		}
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("pipe broke") }

// Input that can't be read is told.
func TestInputFails(t *testing.T) {
	for _, args := range [][]string{{"check", "-"}, {"parse"}} {
		e, _, said := session("")
		e.in = io.MultiReader(strings.NewReader("BTC 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n"), broken{})
		if code := e.run(args); code != exitUsage || !strings.Contains(said.String(), "pipe broke") {
			t.Errorf("%v: exit %d, %q", args, code, said)
		}
	}
}

// What hides or reorders text on a terminal, or commands it, is made visible.
func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain ä 日本\n\tx":   "plain ä 日本\n\tx",
		"\x1b[2Jgone":       "<U+001B>[2Jgone",
		"a\x00b\x7f":        "a<U+0000>b<U+007F>",
		"\u202e0x1\u202c":   "<U+202E>0x1<U+202C>",
		"a\u200bb\u00adc":   "a<U+200B>b<U+00AD>c",
		"\u2028\ufeff\xff":  "<U+2028><U+FEFF><U+FFFD>",
		"\U000e0041\u0085x": "<U+E0041><U+0085>x",
	} {
		if got := visible(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// Of several states the one that needs most attention decides.
func TestWorst(t *testing.T) {
	order := []int{exitInternal, exitUsage, exitHit, exitNotChecked, exitAttention, exitNone}
	for i, a := range order {
		for j, b := range order {
			if got := worst(a, b); got != order[min(i, j)] {
				t.Errorf("worst(%d, %d) = %d", a, b, got)
			}
		}
	}
}
