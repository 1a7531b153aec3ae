package guidance

import (
	"os"
	"strings"
	"testing"

	"addresscheck/site/blocks"
)

const small = `# a comment
place DE
binds EU DE

source own
name us
url -

source law
name A law
url https://example.org/law

step one
part first
states listed none
situation any
places any
source own
verified -
de Halten Sie inne.
en Stop.

step two
part first
states listed
situation paid
places DE
when binding
source law own
verified 2026-11-22
de Melden Sie es.
en Report it.
`

func TestParse(t *testing.T) {
	g, err := Parse(small)
	if err != nil {
		t.Fatal(err)
	}
	two := g.Steps[1]
	if len(g.Places) != 1 || len(g.Sources) != 2 || len(g.Steps) != 2 || g.Steps[0].Places != nil || two.When != "binding" ||
		two.Places[0] != "DE" || two.Verified != "2026-11-22" || len(two.Sources) != 2 || g.Sources[0].URL != "" || two.EN != "Report it." {
		t.Errorf("%+v", g)
	}
}

// What is not understood is refused, with its line.
func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"an unknown block", "place DE", "plaza DE", "line 2: a block begins with"},
		{"an unknown key", "name us", "title us", "line 6: name should stand here"},
		{"a key that is missing", "binds EU DE\n", "", "line 2: binds is missing"},
		{"a key too many", "url -\n", "url -\nurl -\n", "ends with a blank line"},
		{"keys in another order", "de Halten Sie inne.\nen Stop.", "en Stop.\nde Halten Sie inne.", "de should stand here"},
		{"one language", "en Stop.\n", "", "en is missing"},
		{"an unknown part", "part first\nstates listed none", "part steps\nstates listed none", `"steps" is none of`},
		{"an unknown state", "states listed none", "states listed clear", `"clear" is none of`},
		{"a state twice", "states listed none", "states listed listed", "there twice"},
		{"two situations", "situation paid", "situation paid paying", "takes one value"},
		{"an unknown situation", "situation paid", "situation both", `"both" is none of`},
		{"an unknown place", "places DE", "places FR", `"FR" is none of`},
		{"any and a place", "places DE", "places any DE", "any stands alone"},
		{"an unknown condition", "when binding", "when raining", `"raining" is none of`},
		{"an unknown source", "source law own", "source wiki", `"wiki" is none of`},
		{"a source without a name", "name A law\n", "", "name should stand here"},
		{"an address that is not https", "https://example.org/law", "http://example.org/law", "no https address"},
		{"an address with a password", "https://example.org/law", "https://a:b@example.org/law", "no https address"},
		{"a day that is none", "2026-11-22", "2026-02-30", "neither a day"},
		{"a word for a day", "2026-11-22", "recently", "neither a day"},
		{"our own advice, verified", "verified -", "verified copy", "can't be verified"},
		{"an id twice", "step two", "step one", "step one is there twice"},
		{"an id with other signs", "step two", "step Two", "no id"},
		{"a place that is no code", "place DE", "place Deutschland", "no code"},
		{"two blanks", "name A law", "name A  law", "one blank"},
		{"a blank at the end", "name A law", "name A law ", "one blank"},
		{"a key alone", "name A law", "name", "one blank"},
		{"an invisible character", "en Stop.", "en St\u200bop.", "can't be seen"},
		{"a line break of another kind", "en Stop.", "en Stop.\r", "can't be seen"},
		{"no UTF-8", "en Stop.", "en St\xffp.", "no UTF-8"},
		{"a very long line", "en Stop.", "en " + strings.Repeat("x", blocks.MaxLine), "longer than"},
	} {
		file := strings.Replace(small, c.old, c.new, 1)
		if file == small {
			t.Errorf("%s: nothing changed", c.name)
		}
		_, err := Parse(file)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "line ") {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	if _, err := Parse(strings.Repeat("#\n", blocks.MaxFile)); err == nil || !strings.Contains(err.Error(), "larger") {
		t.Error(err)
	}
}

// It never panics, and what it takes is whole.
func FuzzParse(f *testing.F) {
	f.Add(small)
	if file, err := os.ReadFile("guidance.txt"); err == nil {
		f.Add(string(file))
	}
	f.Add("step x\npart first")
	f.Fuzz(func(t *testing.T, file string) {
		g, err := Parse(file)
		if err != nil {
			return
		}
		for _, s := range g.Steps {
			if s.ID == "" || s.Part == "" || len(s.States) == 0 || s.Situation == "" || len(s.Sources) == 0 || s.DE == "" || s.EN == "" {
				t.Fatalf("%+v", s)
			}
		}
	})
}
