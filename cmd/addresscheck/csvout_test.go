package main

import "testing"

// No cell is a formula to a spreadsheet, and numbers stay numbers.
func TestCSVCell(t *testing.T) {
	for in, want := range map[string]string{
		"":                    "",
		"Müller":              "Müller",
		"=1+1":                "'=1+1",
		"+49 30 123":          "'+49 30 123",
		"-2,50":               `"-2,50"`,
		"-2.50":               "-2.50",
		"+7":                  "+7",
		"-":                   "'-",
		"-1-1":                "'-1-1",
		"@SUM(A1)":            "'@SUM(A1)",
		"\t=1":                "\"'\t=1\"",
		"\r=1":                "\"'\r=1\"",
		"  =1":                "'  =1",
		"\u00a0=1":            "'\u00a0=1",
		"＝1":                  "'＝1",
		"|calc":               `"'|calc"`,
		"a;b":                 `"a;b"`,
		"a\tb":                "\"a\tb\"",
		`say "hi"`:            `"say ""hi"""`,
		"two\nlines":          "\"two\nlines\"",
		`=HYPERLINK("x","y")`: `"'=HYPERLINK(""x"",""y"")"`,
	} {
		if got := csvCell(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
