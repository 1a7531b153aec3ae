package main

import (
	"strings"
	"testing"
)

// What would make a broken page or link is refused.
func TestOperatorRefused(t *testing.T) {
	for old, want := range map[string]string{
		"nome = x":                           "none of the keys",
		"name: x":                            "none of the keys",
		"name = a\nname = b":                 "there twice",
		"name = a\u202eb":                    "can't be seen",
		"name = " + strings.Repeat("x", 500): "longer than",
		"site = check.example":               "site is https",
		"site = https://check.example/":      "site is https",
		"site = http://check.example":        "site is https",
		"site = https://a@check.example":     "site is https",
		"email = post":                       "email is no",
		"email = post@x?subject=y":           "email is no",
		"email = @x":                         "email is no",
	} {
		if _, err := parseOperator(old); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", old, err, want)
		}
	}
	if o, err := parseOperator("site = http://localhost:8080\n"); err != nil || o.Site != "http://localhost:8080" {
		t.Error(err)
	}
}

func FuzzOperator(f *testing.F) {
	f.Add(filled)
	f.Add("name =\nsite = https://x")
	f.Fuzz(func(t *testing.T, file string) {
		if o, err := parseOperator(file); err == nil {
			for _, v := range []string{o.Site, o.Name, o.Address, o.Email, o.Host, o.Authority} {
				if len(v) > maxValue || strings.ContainsAny(v, "\r\n\x00") {
					t.Fatalf("%q", v)
				}
			}
		}
	})
}
