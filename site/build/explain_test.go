package main

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/site/figures"
	"addresscheck/site/guides"
	"addresscheck/site/route"
)

func explanations(t *testing.T) map[string]string {
	t.Helper()
	files, err := operated(t, filled, false)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// What the page says of North Korea's part is what the facts say.
func TestKoreaOnThePage(t *testing.T) {
	files := explanations(t)
	sources, entries, err := data.Facts()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sources {
		k := figures.Korea(s, entries, s.Published)
		want := map[string]string{
			ofac: "<strong>" + strconv.Itoa(k.Addresses) + " Adressen zu " + strconv.Itoa(len(k.Parties)) + " Personen oder Stellen</strong>",
			fbi:  strconv.Itoa(len(k.Parties)) + " Veröffentlichungen <strong>" + strconv.Itoa(k.Addresses) + " Adressen</strong>",
		}[s.ID]
		if !strings.Contains(files["/de/listen/index.html"], want) {
			t.Errorf("the page lacks %q", want)
		}
		if s.ID != ofac {
			continue
		}
		if k.Addresses != 135 || len(k.Parties) != 13 || k.Entries != 139 {
			t.Errorf("the facts changed: %d addresses of %d parties", k.Addresses, len(k.Parties))
		}
		for _, p := range k.Parties {
			if !strings.Contains(files["/en/lists/index.html"], `<th scope="row">`+p.Name+`</th><td class="n">`+strconv.Itoa(p.Entries)+`</td><td class="n">`+strconv.Itoa(p.Addresses)+`</td><td>`) {
				t.Errorf("no row of %s", p.Name)
			}
		}
	}
	if en := files["/en/lists/index.html"]; !strings.Contains(en, "139 of 1065 entries concern North Korea: <strong>135 addresses of 13 parties</strong>") || !strings.Contains(en, "note on secondary sanctions: North Korea; relationship: Korea Kwangson Banking Corp") {
		t.Error("the share, or its basis, is not said in English")
	}
}

// Each statement of a guide stands on its page with the number of its source, and
// that number is in the list of sources with publisher, title and date.
func TestCitedOnThePage(t *testing.T) {
	files := explanations(t)
	g, err := guides.Read()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range route.Pages {
		x := g.Guide(p.Name)
		if x == nil {
			continue
		}
		for lang, page := range map[string]string{"de": files[p.DE+"index.html"], "en": files[p.EN+"index.html"]} {
			plain := strings.NewReplacer("&#39;", "'", "&#34;", `"`, "&amp;", "&").Replace(page)
			for _, s := range x.Sections {
				for _, c := range s.Claims {
					i := strings.Index(plain, c.In(lang)+`<span class="cite">`)
					if i < 0 {
						t.Errorf("%s in %s does not say %s", p.Name, lang, c.ID)
						continue
					}
					cite, _, _ := strings.Cut(plain[i+len(c.In(lang)):], "</span>")
					for _, src := range c.Sources {
						if !src.Own() && !strings.Contains(cite, `href="#source-`+src.ID+`"`) || src.Own() && strings.Contains(cite, "href") {
							t.Errorf("%s in %s: %s does not name %s: %s", p.Name, lang, c.ID, src.ID, cite)
						}
					}
				}
			}
			for _, m := range regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(plain, -1) {
				if strings.Count(plain, ` id="`+m[1]+`"`) != 1 {
					t.Errorf("%s in %s: #%s leads nowhere, or to several", p.Name, lang, m[1])
				}
			}
			for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(plain, -1) {
				if strings.Count(plain, ` id="`+m[1]+`"`) != 1 {
					t.Errorf("%s in %s: id %s is there several times", p.Name, lang, m[1])
				}
			}
			for _, src := range x.Sources() {
				if !src.Own() && (!strings.Contains(plain, src.Publisher+": <cite>"+src.Title+"</cite>") || !strings.Contains(plain, (&view{Lang: lang}).Day(src.Date))) {
					t.Errorf("%s in %s: source %s is not told", p.Name, lang, src.ID)
				}
			}
		}
	}
}

// Every event on the page shows each address that carries it, and no address of
// another.
func TestEventsOnThePage(t *testing.T) {
	files := explanations(t)
	_, entries, err := data.Facts()
	if err != nil {
		t.Fatal(err)
	}
	g, err := guides.Read()
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{files["/de/nordkorea/index.html"], files["/en/north-korea/index.html"]} {
		for _, e := range g.Events {
			_, part, ok := strings.Cut(page, `id="event-`+e.ID+`"`)
			part, _, _ = strings.Cut(part, `<li id="event-`)
			if !ok {
				t.Errorf("no event %s", e.ID)
			}
			n := 0
			for _, x := range e.Carried(entries) {
				if x.Removed == nil {
					n++
					if !strings.Contains(part, "<code>"+x.Text+"</code>") {
						t.Errorf("event %s lacks %s", e.ID, x.Text)
					}
				}
			}
			if strings.Count(part, "<code>") != n {
				t.Errorf("event %s shows %d addresses, not %d", e.ID, strings.Count(part, "<code>"), n)
			}
		}
		if !strings.Contains(page, "<svg class=\"picture\"") {
			t.Error("no timeline")
		}
	}
}

// The texts of these pages are in both languages.
func TestTextsOfExplanations(t *testing.T) {
	explanations(t) // a key that is missing in a language fails the build
	all, err := catalogues("site/pages")
	if err != nil {
		t.Fatal(err)
	}
	for key, text := range all["de"] {
		if all["en"][key] == "" || text == "" {
			t.Errorf("%s is not in both languages", key)
		}
	}
	if len(all["de"]) != len(all["en"]) {
		t.Errorf("%d and %d texts", len(all["de"]), len(all["en"]))
	}
}

// The examples of address poisoning are what the program says of them: a pair
// that it does not find alike fails the build.
func TestPairs(t *testing.T) {
	files := explanations(t)
	if de := files["/de/adressvergiftung/index.html"]; strings.Count(de, "<dd>Verwechselbar</dd>") != len(pairs) || !strings.Contains(de, "0x<b>5290</b>") {
		t.Error("the pairs are not said to be easily confused")
	}
	old := pairs
	t.Cleanup(func() { pairs = old })
	pairs[0].other = "0x62901f7c3BE04a9d66C2815f90Ab37e4D27c9eE7"
	if _, err := (&view{Lang: "de"}).Pairs(); err == nil {
		t.Error("a pair with other ends is shown as one that is easily confused")
	}
}

// A natural person whom the list has not named for a year is named on no page,
// neither beside a day on which the list changed much nor beside an event.
func TestForgottenOnThePages(t *testing.T) {
	b := &build{}
	x, err := b.explain()
	if err != nil {
		t.Fatal(err)
	}
	names := func() (all []string) {
		v := &view{b: b, Lang: "en", t: texts{}}
		days, err := v.Bursts()
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range days {
			all = append(all, d.Parties...)
		}
		events, err := v.Events()
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range events {
			for _, c := range e.Carried {
				all = append(all, c.Party.Name)
			}
		}
		return all
	}
	for _, name := range []string{"Yunhe WANG", "Huihui WU"} { // of a burst, of an event
		if !slices.Contains(names(), name) {
			t.Fatalf("%s is not told while listed", name)
		}
		for _, e := range x.entries {
			if e.Party.Name == name {
				e.Removed = &lists.Window{From: "2025-09-01", To: "2025-09-02"}
			}
		}
		x.told = nil
		if slices.Contains(names(), name) {
			t.Errorf("%s is told a year after the list named them last", name)
		}
	}
}

func TestDay(t *testing.T) {
	for day, want := range map[string][2]string{
		"2019": {"2019", "2019"}, "2019-08": {"August 2019", "August 2019"}, "2020-03-02": {"02.03.2020", "2 Mar 2020"}, "": {"", ""},
	} {
		if de, en := (&view{Lang: "de"}).Day(day), (&view{Lang: "en"}).Day(day); de != want[0] || en != want[1] {
			t.Errorf("%s: %s, %s", day, de, en)
		}
	}
}
