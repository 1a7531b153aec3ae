//go:build !js

package source

import (
	"regexp"
	"slices"
	"strings"

	"addresscheck/address"
)

// tokens are the labels of assets that are no chain of their own. A label is
// what is held: USDT is filed with addresses of Tron, EVM chains and Bitcoin.
var tokens = []string{"USDT", "USDC", "BUSD", "DAI", "TUSD", "PAX", "WBTC", "TON", "ADA", "DOT", "XLM", "ATOM", "ALGO", "EOS", "NEO", "XTZ", "FIL", "NEAR", "APT", "SUI", "HBAR", "KAS", "ICP"}

// knownAsset reports whether a label is one that we know: of a chain, or a token.
func knownAsset(label string) bool {
	if label == "" || label != strings.ToUpper(label) {
		return false
	}
	_, ok := address.ChainByID(label)
	return ok || slices.Contains(tokens, label)
}

// names are the ways to write an asset in a sentence, with its label.
var names = map[string]string{
	"BITCOIN": "BTC", "ETHEREUM": "ETH", "TETHER": "USDT", "TRON": "TRX", "LITECOIN": "LTC", "MONERO": "XMR",
	"SOLANA": "SOL", "ETHER": "ETH", "RIPPLE": "XRP", "DOGECOIN": "DOGE", "DASH": "DASH", "ZCASH": "ZEC",
}

// before is a label directly before an address: ETH: 0x…, (3) USDT: T…,
// Digital Currency Address - XBT 3…, Bitcoin address: 1….
var before = regexp.MustCompile(`(?i)(?:^|[^\p{L}\p{N}])([A-Z]{2,9}(?:-[A-Z])?)(?:[ \t]*(?:\((?:ERC|TRC|BEP)-?\d+\)|wallets?|addresses|address|adresses|adresse))*[ \t]*(?:[:=\-–—][\s]*|[ \t\n]+)["'(]?$`)

// between is what may stand between two addresses of one label.
var between = regexp.MustCompile(`^(?:[\s;,/|&.·•–—-]|\(?[0-9a-z]{1,2}[.)]|\b(?:and|or|et|und|e|y)\b)*$`)

// speaks of an address: a text like this without one is told.
var speaks = regexp.MustCompile(`(?i)(?:wallet|crypto(?:currency)?|digital currency|virtual currency|blockchain|portefeuille de cha\S+ne de blocs)\s+(?:wallet\s+)?(?:address|adress)|portefeuille de cha\S+ne de blocs|adresses? de portefeuille`)

// labelBefore returns the label directly before the end of text, "" if there is
// none.
func labelBefore(text string) string {
	if len(text) > 80 {
		text = text[len(text)-80:]
	}
	m := before.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	if knownAsset(m[1]) {
		return m[1]
	}
	return names[strings.ToUpper(m[1])]
}
