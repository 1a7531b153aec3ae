package screen_test

import (
	"runtime"
	"strings"
	"testing"

	"addresscheck/address"
	"addresscheck/lists"
	"addresscheck/screen"
)

// The table of the whole facts: every published address says what it is, in
// every spelling that a person may paste. Nothing here is chosen by hand, so
// nothing that comes onto a list can be missed by a rule that was made for
// another form.

// stride is how many entries the slow parts go on at a time: wasm in Node takes
// ten times as long.
func stride() int {
	switch {
	case testing.Short():
		return 29
	case runtime.GOOS == "js":
		return 7
	}
	return 1
}

// stateOf is what pasting the published text of e must say: the most severe of
// all entries with its account or its text.
func stateOf(l *lists.Lists, e *lists.Entry) screen.State {
	best := screen.State("")
	for _, o := range l.Entries {
		if o.Text != e.Text && (!e.Account.IsValid() || o.Account != e.Account) {
			continue
		}
		s := screen.Listed
		switch {
		case o.Removed != nil:
			s = screen.Formerly
		case o.Party.Source.Kind == lists.Attribution:
			s = screen.Named
		}
		if best == "" || s.Rank() < best.Rank() {
			best = s
		}
	}
	return best
}

// one screens a text and returns its only item.
func one(t *testing.T, text string, o screen.Options) *screen.Item {
	t.Helper()
	res := screen.Screen(text, o)
	if len(res.Items) != 1 {
		t.Errorf("%q: %d items%s", text, len(res.Items), told(&res))
		return nil
	}
	return &res.Items[0]
}

func says(t *testing.T, text string, o screen.Options, want screen.State) {
	t.Helper()
	if it := one(t, text, o); it != nil && it.State != want {
		t.Errorf("%q: %s %v, want %s", text, it.State, it.Codes, want)
	}
}

func TestFactsCounts(t *testing.T) {
	n := map[string]int{}
	pairs := map[string]bool{} // label and text; an address of two parties is one
	for _, e := range embedded(t).Entries {
		id := e.Party.Source.ID
		if e.Removed != nil {
			id += " removed"
		}
		if pair := id + " " + e.Asset + " " + e.Text; !pairs[pair] {
			pairs[pair] = true
			n[id]++
		}
	}
	if n["us-ofac-sdn"] != 1063 || n["us-fbi-dprk"] != 101 || n["us-ofac-sdn removed"] != 94 || n["eu-fsf"] == 0 || n["fr-tresor"] == 0 {
		t.Errorf("entries: %v", n)
	}
}

// Every published text, pasted alone, in whatever is wrong with its case.
func TestFactsAlone(t *testing.T) {
	o := atNoon(t)
	states := map[screen.State]int{}
	for _, e := range o.Lists.Entries {
		want := stateOf(o.Lists, e)
		states[want]++
		says(t, e.Text, o, want)
	}
	if states[screen.Listed] < 1063 || states[screen.Named] == 0 || states[screen.Formerly] == 0 || len(states) != 3 {
		t.Errorf("states: %v", states)
	}
}

func TestFactsSpellings(t *testing.T) {
	o := atNoon(t)
	for i := 0; i < len(o.Lists.Entries); i += stride() {
		e := o.Lists.Entries[i]
		want := stateOf(o.Lists, e)
		for _, text := range []string{
			strings.ToLower(e.Text), strings.ToUpper(e.Text), swapped(e.Text),
			every(e.Text, 4, " "), every(e.Text, 4, "\u00a0"), every(e.Text, 5, "-"), every(e.Text, 1, " "),
			e.Text[:len(e.Text)/2] + "\n" + e.Text[len(e.Text)/2:],
			e.Text[:len(e.Text)/3] + "\r\n> " + e.Text[len(e.Text)/3:],
			e.Text[:7] + "\u200b" + e.Text[7:] + "\u202c",
			every(strings.ToLower(e.Text), 4, " "),
			"Bitte an " + e.Text + ", danke.", "(" + e.Text + ")", "x=" + e.Text + ";",
		} {
			found(t, text, o, e, want)
		}
	}
}

// found expects an item of the state that tells the entry. There may be another
// one beside it: what is broken up resembles something itself.
func found(t *testing.T, text string, o screen.Options, e *lists.Entry, want screen.State) {
	t.Helper()
	res := screen.Screen(text, o)
	for i := range res.Items {
		for _, h := range res.Items[i].Hits {
			if h.Entry == e && res.Items[i].State == want {
				return
			}
		}
	}
	t.Errorf("%q is not %s%s", text, want, told(&res))
}

// swapped returns text with capital and small letters exchanged.
func swapped(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z' && r != 'x':
			return r - 'a' + 'A'
		case 'A' <= r && r <= 'Z':
			return r - 'A' + 'a'
		}
		return r
	}, text)
}

// every puts sep after every n bytes of text.
func every(text string, n int, sep string) string {
	var b strings.Builder
	for i := range len(text) {
		if i > 0 && i%n == 0 {
			b.WriteString(sep)
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// All in one text: each row says what it says alone.
func TestFactsTogether(t *testing.T) {
	o := atNoon(t)
	var texts []string
	for _, e := range o.Lists.Entries {
		texts = append(texts, e.Text)
	}
	for _, sep := range []string{"\n", ", ", "\t;\"", " und an "} {
		for _, lines := range []bool{false, true} {
			if lines && sep != "\n" {
				continue
			}
			o.Lines = lines
			res := screen.Screen(strings.Join(texts, sep), o)
			if len(res.Items) != len(texts) {
				t.Fatalf("%d items of %d texts between %q", len(res.Items), len(texts), sep)
			}
			for i, e := range o.Lists.Entries {
				if it := &res.Items[i]; it.Input != e.Text || it.State != stateOf(o.Lists, e) {
					t.Errorf("%s: %s %s", e.Text, it.Input, it.State)
				}
			}
		}
	}
}

// For every listed x and every twin t of x, pasting t says related, unless t is
// on a list itself.
func TestFactsTwins(t *testing.T) {
	o := atNoon(t)
	n := 0
	for i := 0; i < len(o.Lists.Entries); i += stride() {
		e := o.Lists.Entries[i]
		if e.Removed != nil || !e.Account.IsValid() {
			continue
		}
		for _, twin := range address.Twins(e.Account) {
			text := twin.Address.String()
			it := one(t, text, o)
			if it == nil {
				continue
			}
			n++
			if it.State.Rank() > screen.Related.Rank() {
				t.Errorf("%s, twin of %s: %s", text, e.Text, it.State)
			}
			tells := false
			for _, h := range it.Hits {
				tells = tells || h.Entry == e
			}
			if !tells {
				t.Errorf("%s does not tell that it is a twin of %s", text, e.Text)
			}
		}
	}
	if n < 5000/stride() {
		t.Errorf("%d twins", n)
	}
}

// On lists eight days old every hit stays, and every miss is not checked.
func TestFactsOld(t *testing.T) {
	o := atNoon(t)
	o.Now = compared + 8*day
	for _, e := range o.Lists.Entries {
		want := stateOf(o.Lists, e)
		it := one(t, e.Text, o)
		if it == nil {
			continue
		}
		if it.Finding != want {
			t.Errorf("%s: finding %s, want %s", e.Text, it.Finding, want)
		}
		if want == screen.Formerly {
			want = screen.NotChecked
		}
		if it.State != want {
			t.Errorf("%s: %s, want %s", e.Text, it.State, want)
		}
	}
	for _, miss := range misses {
		says(t, miss, o, screen.NotChecked)
	}
}

// misses are valid addresses on no list, one of each family.
var misses = []string{
	"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
	"bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr", "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045",
	"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
	"48bWuoDG75CXMDHbmPEvUF2hm1vLDic7ZJ7hqRkL65QR9p13AQAX4eEACXNk4YP115Q4KRVZnAvmMBHrcGfv9FvKPZnH6vH",
	"MPmoY6RX3Y3HFjGEnFxyuLPCQdjvHwMEny", "DTtvgptdaV3hh2vshVx7oBYXZQFVmUMBgV", "XsyCV5yojxF4y3bYeEiVYqarvRgsWFELZL",
	"t1U9yhDa5XEjgfnTgZoKddeSiEN1aoLkQxq", "bitcoincash:qq4v32mtagxac29my6gwj6fd4tmqg8rysu23dax807", "bnb16hw73zvzmye7x58mqauagf82gd5d3stven24jk",
}
