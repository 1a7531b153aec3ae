package guidance

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"addresscheck/lists/data"
	"addresscheck/screen"
)

func real(t *testing.T) *Guidance {
	t.Helper()
	file, err := os.ReadFile("guidance.txt")
	if err != nil {
		t.Fatal(err)
	}
	g, err := Parse(string(file))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// No line may claim a verification that is older than 180 days, or one to come.
// When this fails: open the sources named, correct the lines, write today's date.
func TestNothingIsStale(t *testing.T) {
	for _, s := range real(t).Stale(time.Now()) {
		t.Errorf("%s was verified on %s: open its source again (%s)", s.ID, s.Verified, strings.Join(s.Sources, ", "))
	}
}

func TestStale(t *testing.T) {
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	for verified, stale := range map[string]bool{
		"2026-11-22": false, "2026-05-27": false, "2026-05-26": true, "2026-05-01": true, "2025-11-22": true,
		"2026-11-23": true,                 // to come
		"":           false, "copy": false, // no claim of a day
	} {
		g := Guidance{Steps: []Step{{ID: "x", Verified: verified}}}
		if got := len(g.Stale(now)) == 1; got != stale {
			t.Errorf("%q: stale %v", verified, got)
		}
	}
}

// Every step is in both languages, says what a source is, and none of them clears.
func TestSteps(t *testing.T) {
	g := real(t)
	used := map[string]bool{}
	for _, s := range g.Steps {
		for _, text := range []string{s.DE, s.EN} {
			if !strings.ContainsAny(text[len(text)-1:], ".?") || len(text) < 40 {
				t.Errorf("%s is no sentence: %s", s.ID, text)
			}
			if m := regexp.MustCompile(`(?i)\b(safe|clean|cleared|trustworthy|sicher ist|unbedenklich|sauber|guarantee\w*|garant\w*)\b`).FindString(text); m != "" {
				t.Errorf("%s says %q: %s", s.ID, m, text)
			}
			if strings.Contains(text, `"`) || strings.Contains(text, "'") && text == s.DE {
				t.Errorf("%s: straight quotes: %s", s.ID, text)
			}
		}
		if s.DE == s.EN {
			t.Errorf("%s says the same in both languages", s.ID)
		}
		if len(s.Sources) == 0 {
			t.Errorf("%s has no source", s.ID)
		}
		for _, id := range s.Sources {
			used[id] = true
		}
		// what holds at some place only is law, and law has a source of somebody's
		if s.When == "binding" && g.own(&s) {
			t.Errorf("%s says what the law is, without a source", s.ID)
		}
	}
	for _, s := range g.Sources {
		if !used[s.ID] {
			t.Errorf("no step rests on %s", s.ID)
		}
	}
	if len(g.Unverified()) == 0 || slices.ContainsFunc(g.Unverified(), func(s Step) bool { return g.own(&s) }) {
		t.Error("the unverified steps are those of others' sources without a day")
	}
}

// Nowhere is anybody told to send money back.
func TestNothingIsSentBack(t *testing.T) {
	n := 0
	for _, s := range real(t).Steps {
		for _, text := range []string{s.DE, s.EN} {
			for _, sentence := range regexp.MustCompile(`[.:;?]\s`).Split(text, -1) {
				low := strings.ToLower(sentence)
				if regexp.MustCompile(`send\w* .*back|zurück(zu)?send|rücksendung|return`).MatchString(low) {
					n++
					if !regexp.MustCompile(`\b(not|nothing|forbidden|nicht|nichts|verboten)\b`).MatchString(low) {
						t.Errorf("%s: %s", s.ID, sentence)
					}
				}
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d sentences on sending back", n)
	}
}

// A place binds what screen says that it binds: the sentence of the engine and
// the steps must not disagree.
func TestPlacesAreScreens(t *testing.T) {
	g := real(t)
	var ids []string
	for _, p := range g.Places {
		ids = append(ids, p.ID)
	}
	if !slices.Equal(ids, screen.Places[:]) {
		t.Fatalf("places %v, screen has %v", ids, screen.Places)
	}
	now := time.Date(2026, 10, 1, 12, 0, 0, 0, time.UTC).Unix()
	l, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, src := range l.Sources {
		var text string
		for i := range l.Entries {
			if e := l.Entries[i]; e.Party.Source == src && e.Removed == nil && src.Kind == "sanctions" {
				text = e.Text
				break
			}
		}
		if text == "" {
			continue
		}
		for _, p := range g.Places {
			r := screen.Screen(text, screen.Options{Lists: l, Now: now, Place: p.ID})
			for _, hit := range r.Items[0].Hits {
				if hit.Entry.Party.Source != src {
					continue
				}
				one := r.Items[0]
				one.Hits = []screen.Hit{hit}
				says := slices.ContainsFunc(one.Says(p.ID), func(s screen.Sentence) bool { return s.Key == "law.binding" })
				if binds := slices.Contains(p.Binds, src.Jurisdiction); says != binds {
					t.Errorf("%s in %s: screen says binding %v, the guidance %v", src.ID, p.ID, says, binds)
				}
				seen[src.Jurisdiction] = true
			}
		}
	}
	if len(seen) < 3 {
		t.Errorf("only lists of %v were compared", seen)
	}
}
