package screen_test

import (
	"bytes"
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"addresscheck/screen"
)

const apart = "Fc1EwQUZyTEagaDvA1utHXCcZNyG1x2PLt2DfNu1cJdH" // listed

// A listed address in parts is found; what merely begins like one, lacks a part or
// has its parts in another order is none.
func TestParts(t *testing.T) {
	o := atNoon(t)
	a, b, c := apart[:15], apart[15:30], apart[30:]
	for text, want := range map[string]bool{
		a + " oben\n" + b + " Mitte\n" + c + " unten":                               true,
		"eins " + a + strings.Repeat(" x", 100) + b + strings.Repeat(" y", 100) + c: true,
		a + " zweitens " + b:                            false,
		a + " " + c + " danach " + b:                    false,
		b + " zuerst " + a + " dann " + c:               false,
		a + strings.Repeat(" zuweit", 60) + b + " " + c: false,
		apart[:9] + " zu kurz " + apart[9:]:             false,
	} {
		res := screen.Screen(text, o)
		got := slices.ContainsFunc(res.Items, func(it screen.Item) bool {
			return it.State == screen.Listed && slices.Contains(it.Codes, "parts")
		})
		if got != want {
			t.Errorf("%q: %v%s", text, got, told(&res))
		}
	}
}

// Its parts can stand in two windows of the search.
func TestPartsAcrossWindows(t *testing.T) {
	for _, before := range []int{1<<16 - 2100, 1<<16 - 2000, 1<<16 - 300, 1<<16 - 40, 1 << 16} {
		text := strings.Repeat("ab ", before/2) + apart[:20] + " und dann " + apart[20:]
		res := screen.Screen(text, atNoon(t))
		if len(res.Items) != 1 || res.Items[0].State != screen.Listed {
			t.Errorf("%d before:%s", before, told(&res))
		}
	}
}

// They are found in encoded text too, where the finder sees no address.
func TestPartsInBase64(t *testing.T) {
	text := base64.StdEncoding.EncodeToString([]byte("erste Hälfte: " + apart[:22] + ", zweite Hälfte: " + apart[22:]))
	says(t, text, atNoon(t), screen.Listed)
}

// A private key between the parts, or in a tag inside a listed address, hides
// neither the address nor is it shown.
func TestSecretBetweenPartsIsMasked(t *testing.T) {
	for _, text := range []string{
		apart[:20] + " key " + wif + " und " + apart[20:],
		apart[:20] + "<b title='" + wif + "'>" + apart[20:] + "</b>",
	} {
		res := screen.Screen(text, atNoon(t))
		out := screen.AppendResult(nil, &res)
		if bytes.Contains(out, []byte(wif)) || !slices.ContainsFunc(res.Items, func(it screen.Item) bool { return it.State == screen.Listed }) {
			t.Errorf("%q:%s", text, told(&res))
		}
	}
}
