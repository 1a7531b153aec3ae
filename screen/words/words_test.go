package words_test

import (
	"encoding/json"
	"os"
	"sort"
	"strings"
	"testing"

	"addresscheck/screen"
	"addresscheck/screen/words"
)

// args reads arguments as AppendResult writes them.
func args(t *testing.T, text string) (out []screen.Arg) {
	t.Helper()
	var m map[string][]string
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	for name, values := range m {
		out = append(out, screen.Arg{Name: name, Values: values})
	}
	sort.Slice(out, func(i, k int) bool { return out[i].Name < out[k].Name })
	return out
}

// The vectors hold for the page's formatter too.
func TestVectors(t *testing.T) {
	file, err := os.ReadFile("testdata/vectors.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for block := range strings.SplitSeq(string(file), "\n\n") {
		lines := strings.Split(strings.TrimSuffix(block, "\n"), "\n")
		if strings.HasPrefix(lines[0], "#") {
			continue
		}
		if len(lines) != 4 {
			t.Fatalf("%q has %d lines, not 4", block, len(lines))
		}
		n++
		c := words.For(lines[0])
		if c.Lang != lines[0] {
			t.Errorf("no language %q", lines[0])
		}
		if got := c.Text(screen.Sentence{Key: lines[1], Args: args(t, lines[2])}); got != lines[3] {
			t.Errorf("%s %s %s:\n%s\nwant\n%s", lines[0], lines[1], lines[2], got, lines[3])
		}
	}
	if n < 20 {
		t.Errorf("%d vectors", n)
	}
}

func TestFor(t *testing.T) {
	for tag, want := range map[string]string{
		"de": "de", "DE": "de", "de-AT": "de", "de_CH.UTF-8": "de", "en": "en", "en-GB": "en", "": "en", "C": "en", "den": "en", "fr": "en",
	} {
		if c := words.For(tag); c.Lang != want {
			t.Errorf("%q: %s, want %s", tag, c.Lang, want)
		}
	}
}

func TestHas(t *testing.T) {
	c := words.New("en", "# a = comment\na = A\nb.one = one\nb.other = {n}\nbroken\nc=no\n")
	for key, want := range map[string]bool{"a": true, "b": true, "b.one": true, "# a": false, "broken": false, "c": false, "d": false} {
		if c.Has(key) != want {
			t.Errorf("Has(%q) is %v", key, !want)
		}
	}
}
