package address

import (
	"slices"
	"testing"
)

// The characters exchanged in valid addresses are the ones told.
func TestPlaces(t *testing.T) {
	for text, want := range map[string][]int{
		"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5":                     {41},     // the last
		"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8fet5":                     {39, 41}, // two
		"BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T5":                     {41},     // in capitals
		"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jjq": {61},     // Bech32m
		"cosmos15v50ymp6n5dn73erkqtmq0u8adpl8d3ujv2e7q":                  {44},     //
		"X-avax1w508d6qejxtdg4y5r3zarvary0c5xw7k0l6nkq":                  {44},     // behind its chain
		"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kqqqqqq":                     nil,      // too many
		"1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMJ":                             nil,      // base58check can't tell
		"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3tb":                     nil,      // a character outside the alphabet: At tells
	} {
		_, err := Parse(text)
		e, ok := err.(*Error)
		if !ok {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := e.Places(); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
