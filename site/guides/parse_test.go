package guides

import (
	"strings"
	"testing"

	"addresscheck/site/blocks"
)

const small = `source a
publisher A
title B
date 2022-03
url https://example.org/x
read copy

guide g
title_de T
title_en T
description_de D
description_en D
lead_de L
lead_en L

section s
form list
de H
en H

claim c
source a
de Ja.
en Yes.

event e
date 2022-03-23
source a
carries us-ofac-sdn 27307 2022-04-14..2022-05-07
carries us-fbi-dprk FBI press release of 2023-01-23
title_de T
title_en T
de Ja.
en Yes.
`

func TestParse(t *testing.T) {
	g, err := Parse(small)
	if err != nil {
		t.Fatal(err)
	}
	e := g.Events[0]
	if c := e.Carriers; c[0] != (Carrier{"us-ofac-sdn", "27307", "2022-04-14", "2022-05-07"}) || c[1] != (Carrier{"us-fbi-dprk", "FBI press release of 2023-01-23", "", ""}) {
		t.Errorf("%v", c)
	}
	if g.Guides[0].Section("s").Claims[0].In("de") != "Ja." || g.Guides[0].Sources()[0].ID != "a" || g.EventSources()[0].ID != "a" {
		t.Errorf("%+v", g)
	}
	for from, want := range map[string][2]string{"2017": {"2017-01-01", "2017-12-28"}, "2017-05": {"2017-05-01", "2017-05-28"}, "2017-05-03": {"2017-05-03", "2017-05-03"}} {
		if first, last := (&Event{From: from}).Days(); first != want[0] || last != want[1] {
			t.Errorf("%s: %s %s", from, first, last)
		}
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"date 2022-03\n", "date 2022-13\n", `line 6: "2022-13" is no day`},
		{"date 2022-03\n", "date -\n", "own advice has no date"},
		{"url https://example.org/x", "url http://example.org/x", "no https address"},
		{"read copy", "read maybe", "copy, report or -"},
		{"publisher A\n", "", "publisher should stand here"},
		{"source a\nde", "source b\nde", `"b" is no source`},
		{"source a\nde", "source a a\nde", "there twice"},
		{"source a\nde", "de", "source should stand here"}, // a claim without a source
		{"form list", "form table", "none of"},
		{"section s", "section S", "no id"},
		{"guide g", "gide g", "a block begins"},
		{"claim c\n", "claim c\n\nclaim c\n", "source is missing"},
		{"en Yes.\n\nevent", "event", "en should stand here"},
		{"de Ja.\n", "de Ja.\u202e\n", "can't be seen"},
		{"de Ja.\n", "de \xff\n", "can't be seen"},
		{"de Ja.\n", "de  Ja.\n", "one blank"},
		{"de Ja.\n", "de " + strings.Repeat("x", blocks.MaxLine) + "\n", "longer than"},
		{"date 2022-03-23", "date 2022-03-23..2022-03-01", "neither a day"},
		{"date 2022-03-23", "date 2022-03-23..", "neither a day"},
		{"carries us-ofac-sdn 27307 2022-04-14..2022-05-07", "carries us-ofac-sdn 27307 2022-04-14..x", "not DAY..DAY"},
		{"carries us-ofac-sdn 27307 2022-04-14..2022-05-07", "carries us-ofac-sdn 27307 2022-06-14..2022-05-07", "not DAY..DAY"},
		{"carries us-ofac-sdn 27307 2022-04-14..2022-05-07", "carries us-ofac-sdn", "a source and a reference"},
		{"section s\nform list\nde H\nen H\n\n", "", "before its section"},
	} {
		text := strings.Replace(small, c.old, c.new, 1)
		if text == small {
			t.Fatalf("%q is not there", c.old)
		}
		if _, err := Parse(text); err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "line ") {
			t.Errorf("%q: %v, want %q", c.new, err, c.want)
		}
	}
	for _, block := range []string{"source a\n", "guide g\n", "section s\n", "claim c\n", "event e\n"} {
		i := strings.Index(small, block)
		b, _, _ := strings.Cut(small[i:], "\n\n")
		if _, err := Parse(small + "\n" + strings.TrimSuffix(b, "\n") + "\n"); err == nil || !strings.Contains(err.Error(), "there twice") {
			t.Errorf("%q twice: %v", block, err)
		}
	}
	old := strings.Replace(small[strings.Index(small, "event e"):], "event e\ndate 2022-03-23", "event f\ndate 2021-01-01", 1)
	if _, err := Parse(small + "\n" + old); err == nil || !strings.Contains(err.Error(), "older than") {
		t.Error(err)
	}
	if _, err := Parse(strings.Repeat("\n", blocks.MaxFile+1)); err == nil {
		t.Error("a file without a bound")
	}
}

func FuzzParse(f *testing.F) {
	f.Add(small)
	f.Add("event e\ndate 2022..2023\nsource a\n")
	f.Add("event e\ndate 2022-..2\n")
	f.Fuzz(func(t *testing.T, text string) {
		g, err := Parse(text)
		if err != nil {
			return
		}
		for _, e := range g.Events {
			first, last := e.Days()
			if len(first) != 10 || len(last) != 10 || len(e.Sources) == 0 {
				t.Fatalf("%+v", e)
			}
		}
		for _, x := range g.Guides {
			for _, s := range x.Sections {
				for _, c := range s.Claims {
					if len(c.Sources) == 0 || c.DE == "" || c.EN == "" {
						t.Fatalf("%+v", c)
					}
				}
			}
		}
	})
}
