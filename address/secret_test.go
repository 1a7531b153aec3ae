package address

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestIsSecret knows each form of a key, mistyped as well.
func TestIsSecret(t *testing.T) {
	for _, s := range append(secrets,
		"L5BmPijJjrKbiUfG4zbiFKNqkvuJ8usooJmzuD7Z8dkRoTThYnAT",                                                            // WIF, compressed
		"9213qJab2HNEpMpYNBa7wHGFKKbkDn24jpANDs2huN3yi4J11ko",                                                             // WIF of a test network
		"cNJFgo1driFnPcBdBX8BrJrpxchBWXwXCvNH5SoSkdcF6JXXwHMm",                                                            // the same, compressed
		"6uwwE3nzYNRnDtFzMpFsKxPNnLaKFLwNyy5gBnBgtTjDmDqbFZs",                                                             // WIF of Litecoin or Dogecoin
		"T3kCFqeyk72hu7BBZnbEW6VJ9iKiRrGuqLxEeqnzbVXhqPgJgX7c",                                                            // Litecoin, compressed
		"QPkeC1ZfHx3c9g7WTj9cQ8gnvk2iSAfAcbq1aVAWjNTwDAKfZUzx",                                                            // Dogecoin, compressed
		"yprvABrGsX5C9jantZVwdwcQhDXkqsu4RoSAZKBwPnLA3uyeVM3C3fvTuqzru4fovMSLqYSqALGe9MBqCf7Pg7Y7CTsjoNnLYg6HxR2Xo44NX7E", // BIP-49
	) {
		if !IsSecret(s) {
			t.Errorf("%s: no secret", s)
		}
	}
	for _, s := range []string{
		"", "s", "5", "6P", "Lebensversicherungsgesellschaft", "selbstverstaendlichkeiten", "schifffahrtsgesellschaften",
		strings.Repeat("K", 54), strings.Repeat("5", 49),
		"xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
		"GBBM6BKZPEHWYO3E3YKREDPQXMS4VK35YLNU7NFBRI26RAN7GI5POFBB",
		"cosmosvaloper1sxx9mszve0gaedz5ld7qdkjkfv8z992ax69k08",
	} {
		if IsSecret(s) {
			t.Errorf("%q: a secret", s)
		}
	}
	for _, f := range lines(t, "readings.txt", 2) {
		if IsSecret(f[1]) {
			t.Errorf("%s is an address and a secret", f[1])
		}
	}
}

// TestMask shows two bytes of anything.
func TestMask(t *testing.T) {
	for s, want := range map[string]string{"": "…", "K": "K…", "Kw": "Kw…", "KwdMAjGm": "Kw…"} {
		if got := Mask(s); got != want || !utf8.ValidString(got) {
			t.Errorf("%q: %q", s, got)
		}
	}
}

// TestRedact masks keys where they stand and leaves the rest.
func TestRedact(t *testing.T) {
	key := secrets[0]
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"nothing in it, however long the sentence may be", "nothing in it, however long the sentence may be"},
		{key, "5H…"},
		{" " + key + " ", " 5H… "},
		{"a=" + key + "&b=" + secrets[2], "a=5H…&b=Kw…"},
		{key + key, key + key}, // glued: no form of a key
		{uriBTC + ":" + uriETH, uriBTC + ":" + uriETH},
	} {
		if got := redact(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
