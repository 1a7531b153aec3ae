package find

import (
	"strings"
	"testing"
)

const twelve = "abandon ability able about above absent absorb abstract absurd abuse access accident"

// twentyFive is a Monero phrase made of the first words of its list and the one
// that their CRC-32 picks.
var twentyFive = moneroPhrase(strings.Fields("abbey abducts ability ablaze abnormal abort abrasive absorb abyss academy aces aching acidic acoustic acquire across actress acumen adapt addicted adept adhesive adjust adopt"))

func moneroPhrase(words []string) []string {
	var s scan
	s.b = strings.Join(words, " ")
	at := 0
	for i, w := range words {
		s.monero.ring[i] = [2]int{at, at + len(w)}
		at += len(w) + 1
	}
	for _, w := range words {
		if s.moneroHolds(0, w) {
			return append(words, w)
		}
	}
	return nil
}

// TestSecrets masks private keys and recovery phrases.
func TestSecrets(t *testing.T) {
	numbered := ""
	for i, w := range strings.Fields(twelve) {
		numbered += string(rune('a' + i))[:0] + itoa(i+1) + ". " + w + "\n"
	}
	run(t, []findCase{
		// WIF, uncompressed and compressed (Bitcoin wiki's examples)
		{"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", []string{"secret 5H…"}},
		{"key=KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617", []string{"secret Kw…"}},
		// glued to its label, and broken over a line
		{"privkey5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", []string{"secret 5H…"}},
		{"5HueCGU8rMjxEXxiPuD5BDku4M\nkFqeZyd4dZ1jvhTVqvbTLvyTJ", []string{"secret 5H…"}},
		// BIP-38, BIP-32
		{"6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg", []string{"secret 6P…"}},
		{"xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi", []string{"secret xp…"}},
		{"xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jP\nPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi", []string{"secret xp…"}},
		// XRP and Stellar seeds
		{"sn259rEFXrQrWyx3Q7XneWcwV6dfL", []string{"secret sn…"}},
		{"SDEK5KQVXNLPX6RB2KYCEZCPLZLBVWSJFWDJKLC6Y2IU7LDRCTN3C6YT", []string{"secret SD…"}},
		// 64 hex digits behind words that say what they are
		{"Private key: " + hash, []string{"secret 5c…"}},
		{"privkey=0x" + hash, []string{"secret 0x…"}},
		{"Privater Schlüssel: " + hash, []string{"secret 5c…"}},
		{"Geheimschlüssel\n" + hash, []string{"secret 5c…"}},
		{"my seed is " + hash, []string{"secret 5c…"}},
		{`{"private_key":"` + hash + `"}`, []string{"secret 5c…"}},
		// phrases: in a sentence, on lines, numbered, in capitals
		{twelve, []string{"secret ab…"}},
		{"Meine Wörter: " + twelve + ".", []string{"secret ab…"}},
		{strings.ReplaceAll(twelve, " ", "\n"), []string{"secret ab…"}},
		{strings.ReplaceAll(twelve, " ", ", "), []string{"secret ab…"}},
		{numbered, []string{"secret ab…"}},
		{strings.ToUpper(twelve), []string{"secret AB…"}},
		{"Abandon" + twelve[7:], []string{"secret Ab…"}},
		{twelve + " " + twelve, []string{"secret ab…"}},
		{"\u200babandon\u200b" + twelve[7:], []string{"secret ab…"}},
		// eleven words are none
		{strings.TrimSuffix(twelve, " accident"), nil},
		// Monero's 25 words, also on lines and inside a sentence
		{strings.Join(twentyFive, " "), []string{"secret ab…"}},
		{"MY SEED: " + strings.ToUpper(strings.Join(twentyFive, "\n")), []string{"secret AB…"}},
		// with another last word they are any words
		{strings.Join(twentyFive[:24], " ") + " zebra", nil},
		// an address beside a secret is found
		{twelve + "\n" + btc, []string{"secret ab…", btc}},
		// addresses before and after a phrase keep their places
		{btc + " " + twelve + ".eth " + p2sh + " " + evm, []string{btc, "secret ab…", p2sh, evm}},
		// a phrase in prose's clothing: none
		{"above about able people can access all area art and agree again about any animal at all", nil},
	})
}

// TestNoSecretShows: no field of the result holds what was masked.
func TestNoSecretShows(t *testing.T) {
	for _, text := range []string{twelve, "Private key: " + hash, "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", strings.Join(twentyFive, " "), "Private key: " + hash[:20] + "\u0430" + hash[21:]} {
		found, _ := All(text)
		for _, c := range found {
			for _, s := range []string{c.Text, c.Err.Input, c.Err.Error(), c.Tag, c.Amount, c.Readings[0].Err.Input} {
				if strings.Contains(s, text[len(text)-10:]) || strings.Contains(s, text[3:12]) {
					t.Errorf("%q shows in %q", text, s)
				}
			}
		}
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}
