// Package screen takes text in and gives states out: for every address found in
// a text, whether a list names it, and for every one that could not be checked,
// why. It never says that an address is safe: the best state is [None], "no
// listing found in the lists named here, as of their dates".
//
// It knows no network, no clock (the time is an argument) and no language: a
// result holds states, codes and facts; the sentences are in screen/words.
package screen

// State is what is known about one address.
type State string

// The states.
const (
	Listed     State = "listed"      // an entry of a sanctions list names this account
	Named      State = "named"       // an authority attributes it in its own words
	Related    State = "related"     // derivable from a listed address
	NotChecked State = "not_checked" // could not be checked
	Formerly   State = "formerly"    // in an earlier edition, no longer included
	Lookalike  State = "lookalike"   // easily confused with a listed address or another of the batch
	Invalid    State = "invalid"     // not a valid address
	None       State = "none"        // not included in the lists named, as of their dates
)

// States are all states, the most severe first.
var States = [...]State{Listed, Named, Related, NotChecked, Formerly, Lookalike, Invalid, None}

// Rank returns the place of s in States; smaller is more severe.
func (s State) Rank() int {
	for i, t := range States {
		if s == t {
			return i
		}
	}
	return -1
}

// worse returns the more severe of two states; the zero State is the least.
func worse(a, b State) State {
	switch {
	case a == "":
		return b
	case b == "" || a.Rank() <= b.Rank():
		return a
	}
	return b
}

// certain reports whether s holds whatever else is wrong: a hit is a hit on old
// lists too.
func (s State) certain() bool { return s == Listed || s == Named || s == Related }
