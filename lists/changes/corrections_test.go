//go:build !js

package changes_test

import (
	"os"
	"strings"
	"testing"

	"addresscheck/lists/changes"
	"addresscheck/screen/words"
)

var good = string(changes.WriteCorrections([]changes.Correction{example}))

// The file in the repository is read; what is written is read back.
func TestCorrections(t *testing.T) {
	b, err := os.ReadFile("../data/" + changes.CorrectionsFile)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := changes.ParseCorrections(string(b)); err != nil {
		t.Error(err)
	}
	list, err := changes.ParseCorrections(good)
	if err != nil || len(list) != 1 || list[0] != example {
		t.Errorf("%+v %v", list, err)
	}
	none := strings.NewReplacer("party Alpha\n", "", "reference 7\n", "", "address ETH", "address -").Replace(good)
	if list, err = changes.ParseCorrections(none); err != nil || list[0].Party+list[0].Reference+list[0].Asset != "" {
		t.Errorf("%+v %v", list, err)
	}
	sources, entries := facts(t)
	if _, err := changes.From(sources, entries, list); err == nil || !strings.Contains(err.Error(), "no facts of own") {
		t.Errorf("a correction of no source: %v", err)
	}
}

// What is wrong is told with its line.
func TestCorrectionsRefused(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"empty":          {"", "line 1: the first line"},
		"another header": {strings.Replace(good, "corrections 1", "corrections 2", 1), "line 1"},
		"no blank line":  {strings.Replace(good, "\n\n", "\n", 1), "line 2: an empty line"},
		"unknown key":    {strings.Replace(good, "shown", "showed", 1), `line 8: here stands "showed listed", and the key "shown" belongs here`},
		"no German":      {good[:strings.Index(good, "de ")], `"de" belongs here`},
		"no date":        {strings.Replace(good, "from 2026-10-02", "from 2026-10-32", 1), "line 9: from: not a date"},
		"state":          {strings.Replace(good, "shown listed", "shown safe", 1), `"safe" is not what can have been shown`},
		"no label":       {strings.Replace(good, "address ETH ", "address ", 1), "write the label, or a hyphen"},
		"order of dates": {strings.Replace(good, "from 2026-10-02", "from 2026-10-06", 1), "out of order"},
		"older after":    {good + strings.TrimPrefix(strings.ReplaceAll(good, "2026-10", "2026-09"), "addresscheck corrections 1\n"), "older than the correction before"},
		"twice":          {good + strings.TrimPrefix(good, "addresscheck corrections 1\n"), "twice"},
		"hidden":         {strings.Replace(good, "Alpha", "Al\u200bpha", 1), "party: a value is printable"},
		"two blanks":     {strings.Replace(good, "One character", "One  character", 1), "two in a row"},
		"too long":       {strings.Replace(good, "Alpha", strings.Repeat("a", 3000), 1), "2 KiB"},
		"no last line":   {strings.TrimSuffix(good, "\n"), "newline"},
		"blank at end":   {good + "\n", "belongs here"},
	} {
		if _, err := changes.ParseCorrections(c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// What is read is written back as it was, and never panics.
func FuzzCorrections(f *testing.F) {
	f.Add(good)
	f.Add("addresscheck corrections 1\n")
	f.Add(good + "\ncorrection 2026-10-06\nsource own\naddress - x\nshown none\nfrom 2026-10-02\nto 2026-10-06\nen a\nde b\n")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := changes.ParseCorrections(text)
		if err == nil && string(changes.WriteCorrections(list)) != text {
			t.Errorf("%q is written as %q", text, changes.WriteCorrections(list))
		}
	})
}

// Both languages have the same keys and names.
func TestLanguages(t *testing.T) {
	texts := [2]map[string]string{}
	for i, name := range []string{"en.txt", "de.txt"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = map[string]string{}
		for key, text := range words.Lines(string(b)) {
			texts[i][key] = text
		}
	}
	for key, en := range texts[0] {
		for _, part := range strings.Split(en, "{")[1:] {
			if name, _, _ := strings.Cut(part, "}"); !strings.Contains(texts[1][key], "{"+name+"}") {
				t.Errorf("%s: no {%s} in German", key, name)
			}
		}
	}
	if len(texts[0]) != len(texts[1]) || len(texts[0]) < 25 {
		t.Errorf("%d keys in English, %d in German", len(texts[0]), len(texts[1]))
	}
}
