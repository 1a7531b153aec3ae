package address

import (
	"strings"
	"testing"
)

// A key with a blank before it, or as the second payee or a parameter of a URI,
// was shown in the error.
func TestSecretIsNeverShown(t *testing.T) {
	for _, secret := range secrets {
		for _, text := range []string{
			secret, " " + secret, secret + "\n", "\t" + secret + "\r\n",
			"bitcoin:" + secret, "bitcoin:" + secret + "?amount=1", "BITCOIN:" + secret, "ripple:" + secret, "ethereum:" + secret,
			"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb?bc=" + secret,
			"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?bc=" + secret,
			"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb?label=" + secret,
			"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?req-key=" + secret,
			"key: " + secret, "BTC:" + secret, secret + ":1", secret + "/0",
			"eip155:1:" + secret, "zcash:?address=" + secret, "monero:4?tx_payment_id=" + secret,
		} {
			rs, err := Parse(text)
			if err == nil {
				t.Errorf("%s: no error", text)
			}
			show(t, text, secret, rs)
			for _, c := range Chains() {
				r, _ := ParseFor(c, text)
				show(t, text, secret, []Reading{r})
				r, _ = ParseOn(c, Testnet, text)
				show(t, text, secret, []Reading{r})
			}
		}
	}
}

// secrets are one of each form, and mistyped ones.
var secrets = []string{
	"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",                                                             // WIF, uncompressed
	"KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617",                                                            // WIF, compressed
	"KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98618",                                                            // the same, mistyped
	"KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617x",                                                           // one character too many
	"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyT",                                                              // one too few
	"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvy0J",                                                             // 0 for something
	"6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg",                                                      // BIP-38
	"snoPBrXtMeMyMHUVTgbuqAfg1SUTb",                                                                                   // XRP Ledger seed
	"sEdTM1uX8pu2do5XvTnutH6HsouMaM2",                                                                                 // the same, Ed25519
	"SBCVMMCBEDB64TVJZFYJOJAERZC4YVVUOE6SYR2Y76CBTENGUSGWRRVO",                                                        // Stellar
	"xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi", // BIP-32
}

func show(t *testing.T, text, secret string, rs []Reading) {
	t.Helper()
	for _, r := range rs {
		if r.Err == nil {
			continue
		}
		for _, s := range []string{r.Err.Input, r.Err.Error()} {
			if strings.Contains(s, secret) || strings.Contains(s, secret[2:20]) {
				t.Errorf("%q: shown in %q", text, s)
			}
		}
	}
}
