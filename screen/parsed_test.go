package screen_test

import (
	"strings"
	"testing"

	"addresscheck/screen"
)

func TestParsed(t *testing.T) {
	for line, want := range map[string]string{
		"BTC " + miss:  `{"address":"` + miss + `","asset":"BTC","canonical":"` + miss + `","error":null,"kind":"p2wpkh","network":"mainnet","valid":true}`,
		"XBT  " + miss: `{"address":" ` + miss + `","asset":"XBT","canonical":null,"error":{"at":0,"code":"surround","message":"blanks or other signs around the address"},"kind":null,"network":"mainnet","valid":false}`,
		"ETH " + miss:  `{"address":"` + miss + `","asset":"ETH","canonical":null,"error":{"at":null,"code":"chain","message":"an address of another chain"},"kind":null,"network":"mainnet","valid":false}`,
		"FOO x":        `{"address":"x","asset":"FOO","canonical":null,"error":{"at":null,"code":"unsupported","message":"not a supported chain"},"kind":null,"network":"mainnet","valid":false}`,
		"BTC:foo x":    `{"address":"x","asset":"BTC","canonical":null,"error":{"at":null,"code":"network","message":"an address of another network"},"kind":null,"network":"foo","valid":false}`,
		"":             `{"address":null,"asset":null,"canonical":null,"error":{"at":null,"code":"unsupported","message":"not a supported chain"},"kind":null,"network":"mainnet","valid":false}`,
		"BTC " + wif:   `{"address":"5H…","asset":"BTC","canonical":null,"error":{"at":null,"code":"secret","message":"a private key or recovery phrase"},"kind":null,"network":"mainnet","valid":false}`,
	} {
		got := screen.AppendParsed(nil, line)
		if string(got) != want {
			t.Errorf("%q:\n%s\nwant\n%s", line, got, want)
		}
		canonical(t, got)
	}
}

// A secret is masked wherever in the line it stands. It was once shown as the
// asset, when the line held nothing else, and in groups.
func TestParsedMasksSecrets(t *testing.T) {
	const phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow"
	for _, line := range []string{
		wif, wif + " ", " " + wif, wif + " " + miss, "BTC:" + wif + " x", "FOO " + wif, "BTC:foo " + wif, "BTC " + every(wif, 4, " "), "BTC " + wif + " " + wif,
		"BTC " + wif[:20] + "\u200b" + wif[20:], phrase, "BTC " + phrase, "BTC bitcoin:" + wif, "ETH my key " + wif, "BTC\t" + wif,
		"BTC private key: 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33c",
	} {
		got := string(screen.AppendParsed(nil, line))
		canonical(t, []byte(got))
		for _, part := range []string{wif[:8], wif[30:38], "Hue", "winner", "4a5e1e4b"} {
			if strings.Contains(got, part) {
				t.Errorf("%q: %s", line, got)
			}
		}
		if !strings.Contains(got, `"code":"secret"`) {
			t.Errorf("%q: %s", line, got)
		}
	}
}

// A recovery phrase with a typing error is no phrase for the finder; where the
// line is shown back it is masked all the same.
func TestPhraseWithSlipIsMasked(t *testing.T) {
	const phrase = "legal winner thank year wave sausge worth useful legal winner thank yellow"
	for name, got := range map[string]string{
		"parse": string(screen.AppendParsed(nil, "BTC "+phrase)),
		"lines": func() string {
			res := screen.Screen(phrase, screen.Options{Lines: true})
			return string(screen.AppendResult(nil, &res))
		}(),
	} {
		if !strings.Contains(got, `"secret"`) || strings.Contains(got, "winner") || strings.Contains(got, "sausge") {
			t.Errorf("%s: %s", name, got)
		}
	}
	if res := screen.Screen("the cat sat on the mat and looked at the other cat for a while", screen.Options{Lines: true}); res.Items[0].Codes[0] == "secret" {
		t.Error("a sentence is no phrase")
	}
}
