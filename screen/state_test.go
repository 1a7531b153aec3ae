package screen

import (
	"testing"

	"addresscheck/address"
	"addresscheck/address/find"
)

func TestRank(t *testing.T) {
	want := []State{"listed", "named", "related", "not_checked", "formerly", "lookalike", "invalid", "none"}
	for i, s := range want {
		if States[i] != s || s.Rank() != i {
			t.Errorf("%s: place %d in States, want %d", s, s.Rank(), i)
		}
		if s.certain() != (i < 3) {
			t.Errorf("%s: certain %v", s, s.certain())
		}
	}
	if State("").Rank() != -1 || State("safe").Rank() != -1 {
		t.Error("what is no state has a rank")
	}
}

func TestWorse(t *testing.T) {
	for i, a := range States {
		for k, b := range States {
			want := States[min(i, k)]
			if got := worse(a, b); got != want {
				t.Errorf("worse(%s, %s) = %s", a, b, got)
			}
		}
		if worse(a, "") != a || worse("", a) != a {
			t.Errorf("%s is not worse than nothing", a)
		}
	}
}

// Where nothing was read and nothing refused, nothing was checked.
func TestNothingReadIsNotChecked(t *testing.T) {
	if s := stateOf(nil); s != NotChecked {
		t.Error(s)
	}
}

// A refused reading is never a miss, even if the candidate itself has no error.
func TestRefusedReadingIsNoMiss(t *testing.T) {
	for err, want := range map[error]State{address.ErrName: NotChecked, address.ErrChecksum: Invalid} {
		c := find.Candidate{End: 1, Text: "x", At: -1, Readings: []address.Reading{{Err: &address.Error{Input: "x", At: -1, Err: err}}}}
		if it := judge("x", &c, &Options{}); it.State != want {
			t.Errorf("%v: %s, want %s", err, it.State, want)
		}
	}
}
