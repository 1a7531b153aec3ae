package main

import (
	"errors"
	"strings"

	"addresscheck/lists/data"
	"addresscheck/screen"
	"addresscheck/screen/words"
)

// Pair is two addresses that look alike, as the page on address poisoning shows
// them: made up, or of a specification, and nobody's.
type Pair struct {
	Known, Other Marked
	Chain        string
	// Says is what the check says of the second when both are pasted.
	State string
}

// Marked is an address with its ends, by which people compare.
type Marked struct{ Before, Start, Middle, End string }

// pairs: the first of each is an example of EIP-55 and of BIP-173, the second was
// made for this page, with the same first and last four characters.
var pairs = [...]struct{ chain, prefix, known, other string }{
	{"Ethereum", "0x", "0x52908400098527886E0F7030069857D2E4169EE7", "0x52901f7c3BE04a9d66C2815f90Ab37e4D27c9eE7"},
	{"Bitcoin", "bc1q", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "bc1qw5085feryxhrdz9m6y09mr8wrerw32jklzf3t4"},
}

// Pairs has the program check each pair as a person would, both at once, and
// tells what it said. A page can't show what the check does not say.
func (v *view) Pairs() ([]Pair, error) {
	l, err := data.Open()
	if err != nil {
		return nil, err
	}
	var now int64
	for _, s := range l.Sources {
		now = max(now, s.Compared)
	}
	says := words.English
	if v.Lang == "de" {
		says = words.German
	}
	var list []Pair
	for _, p := range pairs {
		res := screen.Screen(p.known+"\n"+p.other, screen.Options{Lists: l, Now: now})
		if len(res.Items) != 2 || res.Items[1].State != screen.Lookalike {
			return nil, errors.New("the check does not find " + p.known + " and " + p.other + " alike")
		}
		list = append(list, Pair{
			Known: marked(p.known, p.prefix), Other: marked(p.other, p.prefix), Chain: p.chain,
			State: says.Text(res.Items[1].Says("")[0]),
		})
	}
	return list, nil
}

func marked(text, prefix string) Marked {
	rest := strings.TrimPrefix(text, prefix)
	return Marked{prefix, rest[:4], rest[4 : len(rest)-4], rest[len(rest)-4:]}
}
