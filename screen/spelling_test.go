package screen_test

import (
	"slices"
	"strings"
	"testing"

	"addresscheck/screen"
)

// The net under the finder: a listed text is found however it is broken up.
func TestBrokenListedTextIsFound(t *testing.T) {
	o := atNoon(t)
	lower := strings.ToLower(hit)
	for _, text := range []string{every(lower, 3, "~ "), every(lower, 11, "\n\n"), "zz" + lower + "zz"} {
		res := screen.Screen(text, o)
		if !slices.ContainsFunc(res.Items, func(it screen.Item) bool { return it.State == screen.Listed }) {
			t.Errorf("%q: %s", text, told(&res))
		}
	}
}

// It is found in what only resembles an address: 64 hex digits that hold an
// account, and a text without a checksum.
func TestListedInsideIsFound(t *testing.T) {
	o := atNoon(t)
	expect(t, strings.Repeat("0", 24)+"4f47bc496083c727c5fbe3ce9cdf2b0f6496270c", o, screen.Listed, "inside")
}

// The net is drawn in pieces: an address that stands across two is found, and
// one that stands in both is told once.
func TestListedAcrossWindows(t *testing.T) {
	o := atNoon(t)
	broken := every(strings.ToLower(hit), 3, "~ ") + "\n" // of which the finder makes nothing
	for _, before := range []int{1<<16 - 300, 1<<16 - 230, 1<<16 - 100, 1<<16 - 20, 1<<16 - 1, 1 << 16} {
		text := strings.Repeat("ab ", before/2) + strings.Repeat(broken, 8)
		res := screen.Screen(text, o)
		if len(res.Items) != 8 {
			t.Errorf("%d before: %d items, want 8", before, len(res.Items))
		}
		for _, it := range res.Items {
			if it.State != screen.Listed || len(it.Hits) != 2 {
				t.Errorf("%d before: %s with %d hits", before, it.State, len(it.Hits))
			}
		}
	}
}

// A look-alike of any row is told, of a listed, a related and a former one too.
func TestLookalikeOfEveryRow(t *testing.T) {
	o := atNoon(t)
	for row, copy := range map[string]string{
		"0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c": alike,
		"0xC807C718738a0E3A4C8c510182429f6AA56117E5": "0xc807abababababababababababababababab17e5", // related
		removed: "0x12d6ababababababababababababababababb8fc",
		"0x52908400098527886E0F7030069857D2E4169EE7": "0x5290B7333AB614Bb5d3c430335ab64E1D7259Ee7",
	} {
		res := screen.Screen(row+"\n"+copy, o)
		if len(res.Items) != 2 || res.Items[1].State != screen.Lookalike || len(res.Items[1].Similar) == 0 {
			t.Errorf("%s: %s", row, told(&res))
		}
	}
}

// An address of two parties names both, in what only resembles an address too:
// the second one was once left out.
func TestInsideNamesEveryParty(t *testing.T) {
	res := screen.Screen("0x"+strings.Repeat("0", 24)+"b6f5ec1a0a9cd1526536d3f0426c429529471f40", atNoon(t))
	if len(res.Items) != 1 || res.Items[0].State != screen.Listed || len(res.Items[0].Hits) != 3 {
		t.Errorf("%s", told(&res))
	}
	res = screen.Screen(strings.ToLower(hit)+"l", atNoon(t)) // glued to what is no base58
	if len(res.Items) != 1 || len(res.Items[0].Hits) != 2 {
		t.Errorf("%s", told(&res))
	}
}

// An address in the markup inside a listed one once hid it, and the listed one was
// hidden in the markup inside another: exit code 0.
func TestListedAroundAnotherAddress(t *testing.T) {
	const other, evm = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "0x098b716b8aaf21512996dc57eb0615e2383e2f96"
	for _, text := range []string{
		`0x098b716b8aaf2151<a title="` + other + `">2996dc57eb0615e2383e2f96</a>`,
		`0x098b716b8aaf2151<td title="` + other + `">2996dc57eb0615e2383e2f96</td>`,
		`1A1zP1eP5QGefi2D<img alt="` + evm + `">MPTfTL5SLmv7DivfNa`,
		`bc1qar0srrr7xfkvy<img alt="` + evm + `">5l643lydnw9re59gtzzwf5mdq`,
	} {
		res := screen.Screen(text, atNoon(t))
		listed := 0
		for i := range res.Items {
			if res.Items[i].State == screen.Listed {
				listed++
			}
		}
		if listed != 1 {
			t.Errorf("%s: %d listed of %d", text, listed, len(res.Items))
		}
	}
}
