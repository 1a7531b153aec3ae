package screen_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"addresscheck/address/find"
	"addresscheck/screen"
)

func TestSecretIsMasked(t *testing.T) {
	for _, text := range []string{wif, "x " + wif + " " + hit, every(wif, 4, " "), wif[:20] + "\u200b" + wif[20:], "bitcoin:" + wif,
		"legal winner thank year wave sausage worth useful legal winner thank yellow"} {
		for _, lines := range []bool{false, true} {
			o := atNoon(t)
			o.Lines = lines
			res := screen.Screen(text, o)
			out := screen.AppendResult(nil, &res)
			if len(res.Items) == 0 || res.Items[0].State != screen.Invalid || !slices.Contains(res.Items[0].Codes, "secret") {
				t.Errorf("%q: %s", text, told(&res))
			}
			for _, part := range []string{wif[:8], wif[20:28], "winner", "sausage"} {
				if bytes.Contains(out, []byte(part)) {
					t.Errorf("%q (lines: %v): %s is shown", text, lines, part)
				}
			}
		}
	}
}

func TestSecretOverLinesIsMasked(t *testing.T) {
	o := atNoon(t)
	o.Lines = true
	for _, text := range []string{
		strings.ReplaceAll("legal winner thank year wave sausage worth useful legal winner thank yellow", " ", "\n"),
		wif[:25] + "\n" + wif[25:],
		"Private key:\n4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33c",
	} {
		res := screen.Screen(text+"\n"+hit, o)
		out := string(screen.AppendResult(nil, &res))
		n := len(res.Items)
		if n < 2 || res.Items[n-1].State != screen.Listed || strings.Contains(out, text[20:27]) || strings.Contains(out, "sausage") || strings.Contains(out, "4a5e1e4b") {
			t.Errorf("%q: %s", text, told(&res))
		}
	}
}

// A secret is not even told to hold a listed address: the hit would show it.
func TestSecretTellsNothingMore(t *testing.T) {
	it := expect(t, "private key: "+strings.Repeat("0", 24)+"4f47bc496083c727c5fbe3ce9cdf2b0f6496270c", atNoon(t), screen.Invalid, "secret")
	if len(it.Hits) > 0 || strings.Contains(string(screen.AppendItem(nil, it)), "4f47bc") {
		t.Errorf("%+v", it.Hits)
	}
}

func TestMoreIsNotAllRead(t *testing.T) {
	for _, lines := range []bool{false, true} {
		o := atNoon(t)
		o.Lines = lines
		if res := screen.Screen(miss+strings.Repeat("\nlorem ipsum", 3), o); res.More {
			t.Error("a short text is said to be longer than what was read")
		}
		if res := screen.Screen(strings.Repeat(" ", find.MaxText)+" "+miss, o); !res.More {
			t.Errorf("lines %v: a text longer than what is read is not said to be", lines)
		}
	}
}

func TestMoreLinesAreNotAllRead(t *testing.T) {
	o := atNoon(t)
	o.Lines = true
	if res := screen.Screen(strings.Repeat("-\n", find.MaxCandidates+1), o); !res.More || len(res.Items) != find.MaxCandidates {
		t.Errorf("%d items, more: %v", len(res.Items), res.More)
	}
}

func TestLineWithoutAddressIsTold(t *testing.T) {
	o := atNoon(t)
	o.Lines = true
	expect(t, "Guten Tag", o, screen.Invalid, "not_address")
	expect(t, "satoshi@example.org", o, screen.NotChecked, "name")
}

// A line with two addresses tells both: the second one was once ignored.
func TestLineTellsEveryAddress(t *testing.T) {
	o := atNoon(t)
	o.Lines = true
	res := screen.Screen(miss+" "+related, o)
	if len(res.Items) != 2 || res.Items[0].State != screen.None || res.Items[1].State != screen.Related {
		t.Error(told(&res))
	}
}
