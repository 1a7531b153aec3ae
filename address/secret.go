package address

import "strings"

// Mask returns what may be shown of a secret: its first two bytes.
func Mask(secret string) string {
	return secret[:min(2, len(secret))] + "…"
}

// IsSecret reports whether text is written like a private key or seed, whether
// or not its checksum holds: a mistyped key is a secret too.
//
// Forms: Bitcoin-like WIF (51 or 52 base58 characters; Bitcoin's with a character
// missing, too many or outside the alphabet as well), BIP-38 (6P, 58), BIP-32
// extended private keys (…prv, 111), XRP Ledger seeds (s…, 29 to 31), Stellar
// secret seeds (S, 56 in base32). Keys in 64 hex digits look like any hash
// ([ErrHash]).
func IsSecret(text string) bool {
	n := len(text)
	switch {
	case n >= 48 && n <= 53 && strings.IndexByte("5KL", text[0]) >= 0 && hasLetter(text[1:]) && !(n == 48 && text[0] == '5'): // SS58
		return near58(text)
	case n == 51 || n == 52:
		return strings.IndexByte("9c6QT7X", text[0]) >= 0 && foreign58(text) < 0
	case n >= 57 && n <= 59 && text[:2] == "6P":
		return near58(text)
	case n >= 60 && n <= 115 && text[1:4] == "prv":
		return near58(text)
	case n >= 40 && secretPrefix(text):
		return true
	case n >= shortestSecret && n <= 31 && text[0] == 's' && looksRandom(text):
		return foreign58(text) < 0 && xrplSeed(text)
	case n == 56 && text[0] == 'S':
		return isBase32(text)
	}
	return false
}

// near58 reports whether text is base58 but for two slips (0, O, I or l).
func near58(text string) bool {
	slips := 0
	for i := range len(text) {
		if !is58[text[i]] {
			slips++
		}
	}
	return slips <= 2 && alphanumeric(text) && looksRandom(text)
}

// shortestSecret is the length of the shortest text that can be a secret.
const shortestSecret = 28

// redact returns text with every run of letters and digits in it that is a
// secret masked: a key can stand in a payment URI or behind a label.
func redact(text string) string {
	if len(text) < shortestSecret {
		return text
	}
	var out []byte
	done := 0
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && alphanumeric(text[j:j+1]) {
			j++
		}
		if j-i >= shortestSecret && IsSecret(text[i:j]) {
			out = append(append(out, text[done:i]...), Mask(text[i:j])...)
			done = j
		}
		i = j + 1
	}
	if done == 0 {
		return text
	}
	return string(append(out, text[done:]...))
}

// isBase32 reports whether every byte of s is a digit of RFC 4648's alphabet.
func isBase32(s string) bool {
	for i := range len(s) {
		if !(s[i] >= 'A' && s[i] <= 'Z' || s[i] >= '2' && s[i] <= '7') {
			return false
		}
	}
	return true
}

// secretPrefix reports whether text, of 40 bytes or more, begins in either letter
// case as the keys of other chains do that say so themselves: Nostr (NIP-19,
// NIP-49), Sui (SIP-15), Cardano (CIP-5), Zcash (ZIP-32), Tezos, codex32 (BIP-93).
func secretPrefix(text string) bool {
	for _, p := range [...]string{"nsec1", "ncryptsec1", "suiprivkey1", "xprv1", "root_xsk1", "acct_xsk1", "addr_xsk1", "ed25519_sk1", "ed25519e_sk1", "ed25519bip32_sk1", "secret-extended-key-", "edsk", "edesk", "ms10"} {
		if text[0]|0x20 == p[0] && strings.EqualFold(text[:len(p)], p) {
			return true
		}
	}
	return false
}
