package screen_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"addresscheck/screen"
)

// TestAdversary holds the adversary's file: listed addresses in disguise, one a
// line. want is the state that must be among the answers; "any" is one of listed,
// related and not checked. An answer "no listing found" is in none of them, and no
// text goes without an answer.
func TestAdversary(t *testing.T) {
	file, err := os.ReadFile("testdata/adversary.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	states := map[screen.State]int{}
	n, missed := 0, 0
	for line := range bytes.Lines(file) {
		var c struct {
			Name, Text string
			Want       screen.State
		}
		if err := json.Unmarshal(line, &c); err != nil {
			t.Fatal(err)
		}
		n++
		res := screen.Screen(c.Text, atNoon(t))
		best := screen.State("")
		for i := range res.Items {
			s := res.Items[i].State
			if best == "" || s.Rank() < best.Rank() {
				best = s
			}
			if s == screen.None {
				t.Errorf("%s: %q: an answer is none:%s", c.Name, c.Text, told(&res))
			}
		}
		states[best]++
		want := []screen.State{c.Want}
		if c.Want == "any" {
			want = []screen.State{screen.Listed, screen.Related, screen.NotChecked}
		}
		if !slices.Contains(want, best) {
			missed++
			t.Errorf("%s: %q: %q, want %s%s", c.Name, c.Text, best, c.Want, told(&res))
		}
	}
	t.Logf("%d disguises, %d not as wanted; %v", n, missed, states)
	if n < 100 {
		t.Errorf("only %d disguises", n)
	}
}
