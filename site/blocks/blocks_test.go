package blocks

import (
	"strings"
	"testing"
)

func TestEach(t *testing.T) {
	r, err := New("# first\n\na 1\nb 2 x\n\n# between\na 3\nb 4\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	err = r.Each(func() error {
		a := r.Key + r.Value
		if !r.Follows("b") || r.Follows("c") {
			t.Error("b should follow")
		}
		b, err := r.Want("b")
		got = append(got, a, b)
		return err
	})
	if err != nil || strings.Join(got, ",") != "a1,2 x,a3,4" {
		t.Error(got, err)
	}
}

func TestRefused(t *testing.T) {
	for file, want := range map[string]string{
		"a\n":                                 "line 1: a line is a key",
		"a  1\n":                              "line 1: a line is a key",
		"a 1 \n":                              "line 1: a line is a key",
		"a 1\n":                               "line 1: b is missing",
		"a 1\nc 2\n":                          "line 2: b should stand here",
		"a 1\nb 2\nb 3\n":                     "line 2: a block ends with a blank line",
		"a 1\u200b\nb 2\n":                    "line 1: a character that can't be seen",
		"a \xff\nb 2\n":                       "line 1: a character that can't be seen",
		"a \ufffd\nb 2\n":                     "line 1: a character that can't be seen",
		"a " + strings.Repeat("x", MaxLine):   "line 1: longer than",
		"a 1\nb " + strings.Repeat("x", 1200): "line 2: longer than",
	} {
		r, err := New(file)
		if err != nil {
			t.Fatal(err)
		}
		err = r.Each(func() error {
			_, err := r.Want("b")
			return err
		})
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.30q: %v, want %s", file, err, want)
		}
	}
	if _, err := New(strings.Repeat("\n", MaxFile+1)); err == nil || !strings.Contains(err.Error(), "larger") {
		t.Error(err)
	}
}
