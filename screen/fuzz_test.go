package screen_test

import (
	"bytes"
	"testing"

	"addresscheck/screen"
)

// FuzzScreen: whatever the text, there is an answer, it is ordered, it is the
// same again, and no secret is in it.
func FuzzScreen(f *testing.F) {
	for _, s := range []string{
		"", hit, miss + "\n" + named, removed, every(hit, 4, " "), "bitcoin:" + hit + "?amount=1&req-x=2", "ronin:4f47bc496083c727c5fbe3ce9cdf2b0f6496270c",
		"https://etherscan.io/address/" + named + "#x", wif, wif[:25] + "\n" + wif[25:], "0x1234…abcd", "\u202e" + hit, hit[:9] + "\u200b" + hit[9:],
		"legal winner thank year wave sausage worth useful legal winner thank yellow", "\x00\xff\xfe" + hit, "zcash:?address=t1&address.1=t1", "vitalik.eth",
		"eip155:1:" + named, "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320", alike + "\n0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c",
		"5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b\x1a\x87 \x16\xd6 25B7ffAe456C320", apart[:20] + " key " + wif + " und " + apart[20:],
	} {
		f.Add(s, false, int16(12))
		f.Add(s, true, int16(200))
	}
	f.Fuzz(func(t *testing.T, text string, lines bool, hours int16) {
		o := atNoon(t)
		o.Lines, o.Now = lines, compared+int64(hours)*hour
		res := screen.Screen(text, o)
		out := screen.AppendResult(nil, &res)
		holds(t, text, &res, out)
		canonical(t, out)
		again := screen.Screen(text, o)
		if !bytes.Equal(out, screen.AppendResult(nil, &again)) {
			t.Error("the same text, another result")
		}
		// a secret pasted before the text is in no output, whatever follows
		masked := screen.Screen(wif+"\n"+text, o)
		if bytes.Contains(screen.AppendResult(nil, &masked), []byte(wif)) && !bytes.Contains([]byte(text), []byte(wif)) {
			t.Error("a secret is shown")
		}
		o.Lists = nil
		for _, it := range screen.Screen(text, o).Items {
			if it.State != screen.NotChecked && it.State != screen.Invalid {
				t.Errorf("%s without lists", it.State)
			}
		}
	})
}
