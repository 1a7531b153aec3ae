package words_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"addresscheck/address"
	"addresscheck/address/find"
	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/screen"
	"addresscheck/screen/words"
)

// catalogue reads a file in its own way, so that what New overlooks is seen.
func catalogue(t *testing.T, name string) map[string]string {
	t.Helper()
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for i, line := range strings.Split(string(file), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, text, ok := strings.Cut(line, " = ")
		if !ok || key == "" || text == "" || strings.TrimSpace(line) != line || strings.Trim(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._0123456789") != "" {
			t.Errorf("%s:%d: %q", name, i+1, line)
		}
		if _, twice := out[key]; twice {
			t.Errorf("%s:%d: %s is there twice", name, i+1, key)
		}
		out[key] = text
	}
	return out
}

// names returns the names in a sentence, sorted, each once.
func names(text string) (out []string) {
	for {
		_, rest, ok := strings.Cut(text, "{")
		if !ok {
			slices.Sort(out)
			return slices.Compact(out)
		}
		var name string
		name, text, _ = strings.Cut(rest, "}")
		out = append(out, name)
	}
}

// Both languages have the same keys, in the same order, and the same names.
func TestCataloguesAreEqual(t *testing.T) {
	en, de := catalogue(t, "en.txt"), catalogue(t, "de.txt")
	for key, text := range en {
		other, ok := de[key]
		if !ok {
			t.Errorf("de.txt lacks %s", key)
		} else if !slices.Equal(names(text), names(other)) {
			t.Errorf("%s: names %v in English, %v in German", key, names(text), names(other))
		}
	}
	for key := range de {
		if _, ok := en[key]; !ok {
			t.Errorf("en.txt lacks %s", key)
		}
	}
	for key := range en {
		if base, ok := strings.CutSuffix(key, ".one"); ok {
			if _, ok := en[base+".other"]; !ok {
				t.Errorf("%s has no form for other numbers", key)
			}
		}
	}
}

// There is no "safe": where a sentence has such a word, it denies it.
func TestNoSentenceClears(t *testing.T) {
	denied := strings.NewReplacer("not a clearance", "", "keine Unbedenklichkeitsbescheinigung", "")
	for _, file := range []string{"en.txt", "de.txt"} {
		for key, text := range catalogue(t, file) {
			low := strings.ToLower(denied.Replace(text))
			for _, claim := range []string{"safe", "clean", "clear", "sicher", "unbedenklich", "sauber", "harmlos", "trustworthy", "vertrauenswürdig", "no risk", "kein risiko", "legitimate", "seriös"} {
				if i := strings.Index(low, claim); i >= 0 && !strings.Contains(low[max(0, i-2):], "vertrauenswürdigen schlüssel") {
					t.Errorf("%s: %s says %q: %s", file, key, claim, text)
				}
			}
		}
	}
	for _, c := range []*words.Catalogue{words.English, words.German} {
		text := c.Text(screen.Sentence{Key: "means.none"})
		if !strings.Contains(text, "not a clearance") && !strings.Contains(text, "keine Unbedenklichkeitsbescheinigung") {
			t.Errorf("a miss is not said to be no clearance: %s", text)
		}
	}
}

var both = []*words.Catalogue{words.English, words.German}

// Everything that can be a code has a sentence.
func TestEveryCodeHasASentence(t *testing.T) {
	codes := slices.Concat(find.Note(0xffff).Names(), address.Caveat(0xffff).Names(),
		[]string{"no_checksum", "tag", "same_text", "entry_unreadable", "other_label", "memo_chain", "inside", "lists_missing", "lists_old", "clock"})
	for _, e := range []error{
		address.ErrEmpty, address.ErrLength, address.ErrCharacter, address.ErrChecksum, address.ErrCase, address.ErrPrefix,
		address.ErrVersion, address.ErrVariant, address.ErrPadding, address.ErrPoint, address.ErrTag, address.ErrNetwork, address.ErrChain,
		address.ErrSurround, address.ErrParameter, address.ErrName, address.ErrInvoice, address.ErrHash, address.ErrPublicKey,
		address.ErrSecret, address.ErrUnsupported, address.ErrNotAddress,
	} {
		if address.Code(e) == "" {
			t.Errorf("%v has no code", e)
		}
		codes = append(codes, address.Code(e))
	}
	for _, r := range []address.Relation{address.SameKey, address.SameScript, address.SameBytes} {
		codes = append(codes, r.String())
	}
	for _, r := range []string{lists.Missing, lists.Keys, lists.Signature, lists.WrongOrigin, lists.Format, lists.Clock, lists.Older, lists.Future, lists.Expired, lists.WrongSize, lists.WrongHash} {
		codes = append(codes, "lists_"+r)
	}
	for _, c := range both {
		for _, code := range codes {
			if !c.Has("code." + code) {
				t.Errorf("%s: code %s has no sentence", c.Lang, code)
			}
		}
		for _, s := range screen.States {
			for _, what := range []string{"state.", "means.", "todo.", "summary."} {
				if !c.Has(what + string(s)) {
					t.Errorf("%s: no %s%s", c.Lang, what, s)
				}
			}
		}
		for _, p := range screen.Places {
			if !c.Has("jurisdiction." + p) {
				t.Errorf("%s: the place %s has no name", c.Lang, p)
			}
		}
	}
}

// whole writes a sentence in both languages and finds what is missing in it.
func whole(t *testing.T, what string, s screen.Sentence) {
	t.Helper()
	for _, c := range both {
		if !c.Has(s.Key) {
			t.Errorf("%s: %s lacks %s", what, c.Lang, s.Key)
		}
		bare := screen.Sentence{Key: s.Key}
		for _, a := range s.Args { // the sentence's own names, not what is in the arguments
			if len(a.Values) == 0 {
				t.Errorf("%s: %s: no value of %s", what, s.Key, a.Name)
			}
			for _, v := range a.Values {
				if v == "" || strings.IndexByte("=@#", v[0]) < 0 {
					t.Errorf("%s: %s: %s is %q", what, s.Key, a.Name, v)
				} else if v[0] == '@' && !c.Has(v[1:]) {
					t.Errorf("%s: %s lacks %s, which %s needs", what, c.Lang, v[1:], s.Key)
				}
			}
			v := []string{"=x"}
			if a.Name == "n" {
				v = a.Values
			}
			bare.Args = append(bare.Args, screen.Arg{Name: a.Name, Values: v})
		}
		if text := c.Text(bare); strings.ContainsAny(text, "{}[]") {
			t.Errorf("%s: %s: %s", what, c.Lang, text)
		}
	}
}

// Every sentence of every verdict of the golden file can be said in both
// languages, with every name filled in; and no sentence is there for nothing.
func TestVerdictsCanBeSaid(t *testing.T) {
	file, err := os.ReadFile("../testdata/verdicts.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	type sentence struct {
		Key  string
		Args map[string][]string
	}
	said := map[string]bool{}
	for line := range strings.Lines(string(file)) {
		var v struct {
			Name   string
			Result struct {
				Coverage struct{ Says []sentence }
				Items    []struct{ Says []sentence }
				Summary  []sentence
			}
		}
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatal(err)
		}
		all := slices.Concat(v.Result.Coverage.Says, v.Result.Summary)
		for _, it := range v.Result.Items {
			all = append(all, it.Says...)
		}
		for _, s := range all {
			out := screen.Sentence{Key: s.Key}
			for name, values := range s.Args {
				out.Args = append(out.Args, screen.Arg{Name: name, Values: values})
				for _, v := range values {
					said[strings.TrimPrefix(v, "@")] = true
				}
			}
			said[s.Key] = true
			whole(t, v.Name, out)
		}
	}
	for key := range catalogue(t, "en.txt") {
		key = strings.TrimSuffix(strings.TrimSuffix(key, ".one"), ".other")
		if reason, known := unsaid[key]; said[key] == known {
			t.Errorf("%s is said in a verdict: %v; excepted: %v %s", key, said[key], known, reason)
		}
	}
}

// unsaid are the sentences that no verdict of the embedded facts needs.
var unsaid = map[string]string{
	"coverage.own": own, "similar.own": own, "hit.own": own, "hit.derived.own": own, "topic.any": own,
	"state.named.own": own, "state.related.own": own, "means.named.own": own, "means.related.own": own,
	"coverage.old.never":     "every list that is carried was compared",
	"topic.dprk.legal_basis": "no source that is carried gives one yet",
	"hit.removed.by":         "every removal has a day or a window",
	"code.network":           "package screen asks for no network",
	"code.case":              "the place is known: code.case.at",
	"code.character":         "the place is known: code.character.at",
}

const own = "a list of one's own: TestOwnListCanBeSaid"

// Every entry of the facts can be told at every place.
func TestEveryHitCanBeSaid(t *testing.T) {
	l, err := data.Open()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i, e := range l.Entries {
		if i%3 == 0 || e.Removed != nil {
			b.WriteString(e.Text + "\n")
		}
	}
	for _, place := range append([]string{""}, screen.Places[:]...) {
		o := screen.Options{Lists: l, Now: 1790856000, Place: place}
		res := screen.Screen(b.String(), o)
		for i := range res.Items {
			for _, s := range res.Items[i].Says(place) {
				whole(t, res.Items[i].Read, s)
			}
		}
	}
}

// A list of one's own, with what the built-in ones have not: no jurisdiction, no
// date, another topic, a removal known by its end only.
func TestOwnListCanBeSaid(t *testing.T) {
	for _, kind := range []string{"own", "attribution", "sanctions"} {
		for _, live := range []string{"yes", "no"} {
			s, es, err := lists.ParseFacts("own", "addresscheck facts 1\n\nsource own-list\npublisher P\ntitle T\njurisdiction XX\nkind "+kind+"\nlive "+live+"\nwhole yes\nrequired no\n"+
				"\nparty A\nstatement S\ntopic theft legal_basis X\naddress XBT 1H939dom7i4WDLCKyGbXUp3fs9CSTNRzgL\naddress XBT 3My1ffQr5qQzmq4aBFgRqwRYqfB5zPAt8t\nremoved ..2025-01-01\n")
			if err != nil {
				t.Fatal(err)
			}
			b, err := lists.Compile([]*lists.Source{s}, es)
			if err != nil {
				t.Fatal(err)
			}
			l, err := lists.OpenUnsigned(b, []*lists.Source{s})
			if err != nil {
				t.Fatal(err)
			}
			res := screen.Screen("1H939dom7i4WDLCKyGbXUp3fs9CSTNRzgL 3My1ffQr5qQzmq4aBFgRqwRYqfB5zPAt8t bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt 1H939dom7i4WDLCKqsTsBj5mhvdEdfRzgL", screen.Options{Lists: l, Now: 1790856000, Place: "DE"})
			if len(res.Items) != 4 {
				t.Fatalf("%d items", len(res.Items))
			}
			for i := range res.Items {
				for _, s := range res.Items[i].Says("DE") {
					whole(t, kind, s)
				}
			}
			for _, s := range slices.Concat(res.Coverage.Says(), res.Summary()) {
				whole(t, kind, s)
			}
			if kind == "own" {
				for _, s := range res.Items[0].Says("DE") {
					if text := words.English.Text(s); strings.Contains(text, "sanctions list") {
						t.Errorf("of a list of one's own it is said: %s", text)
					}
				}
			}
		}
	}
}
