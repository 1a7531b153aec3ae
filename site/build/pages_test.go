package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"addresscheck/site/route"
)

const filled = `site = https://check.example
name = Beispiel & Söhne GmbH
address = Beispielweg 1, 12345 Musterstadt, Deutschland
email = post@check.example
host = Ein Anbieter, Musterstadt
authority = Eine Aufsicht
phone = +49 30 1234
logs_de = Der Anbieter löscht Abrufe nach 7 Tagen.
logs_en = The host deletes requests after 7 days.
`

// operated builds the site of an operator.
func operated(t *testing.T, operator string, release bool) (map[string]string, error) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "operator.txt")
	if err := os.WriteFile(file, []byte(operator), 0o644); err != nil {
		t.Fatal(err)
	}
	dir, err := built(t, func(b *build) { b.operator, b.release = file, release })
	if err != nil {
		return nil, err
	}
	return all(t, dir), nil
}

// Every page is there in both languages, says the same things in the same order,
// holds no script and leads to the others.
func TestTextPages(t *testing.T) {
	files, err := operated(t, filled, false)
	if err != nil {
		t.Fatal(err)
	}
	parts := regexp.MustCompile(`<(?:h[12]|p|li|dt|dl|ol|ul|a href="mailto)[ >]`)
	titles := map[string]bool{}
	for _, p := range route.Pages {
		de, en := files[p.DE+"index.html"], files[p.EN+"index.html"]
		if a, b := parts.FindAllString(de, -1), parts.FindAllString(en, -1); len(a) < 15 || !slices.Equal(a, b) {
			t.Errorf("%s: the languages differ:\n%v\n%v", p.Name, a, b)
		}
		for lang, page := range map[string]string{"de": de, "en": en} {
			if strings.Contains(page, "<script") || strings.Contains(page, "style=") || strings.Contains(page, "<iframe") || !strings.Contains(page, `<html lang="`+lang+`">`) {
				t.Errorf("%s in %s holds more than text", p.Name, lang)
			}
			if strings.Contains(page, "noch nicht vollständig") || strings.Contains(page, "not filled in") {
				t.Errorf("%s in %s says that something is missing", p.Name, lang)
			}
			for _, other := range route.Pages {
				if !strings.Contains(page, `href="`+other.Path(lang)+`"`) {
					t.Errorf("%s in %s does not lead to %s", p.Name, lang, other.Name)
				}
			}
			for _, pattern := range []string{`<title>([^<]+)</title>`, `<meta name="description" content="([^"]{40,160})">`} {
				m := regexp.MustCompile(pattern).FindStringSubmatch(page)
				if m == nil || titles[m[1]] {
					t.Errorf("%s in %s: %s: %v", p.Name, lang, pattern, m)
				} else {
					titles[m[1]] = true
				}
			}
			for _, link := range []string{
				`<link rel="canonical" href="https://check.example` + p.Path(lang) + `">`,
				`<link rel="alternate" hreflang="de" href="https://check.example` + p.DE + `">`,
				`<link rel="alternate" hreflang="en" href="https://check.example` + p.EN + `">`,
				`hreflang="x-default"`,
			} {
				if !strings.Contains(page, link) {
					t.Errorf("%s in %s lacks %s", p.Name, lang, link)
				}
			}
		}
	}
	if imprint := files["/de/impressum/index.html"]; !strings.Contains(imprint, "Beispiel &amp; Söhne GmbH<br>Beispielweg 1<br>12345 Musterstadt<br>Deutschland") || !strings.Contains(imprint, "mailto:post@check.example") || !strings.Contains(imprint, "&#43;49 30 1234") {
		t.Errorf("the imprint lacks the operator: %s", imprint)
	}
	for _, name := range []string{"/index.html", "/de/index.html", "/en/index.html"} {
		for _, p := range route.Pages {
			if strings.Count(files[name], `href="`+p.DE+`" target="_blank" rel="noopener"`) != 1 || strings.Count(files[name], `href="`+p.EN+`" target="_blank" rel="noopener"`) != 1 {
				t.Errorf("%s does not lead to %s beside the text that stands there", name, p.Name)
			}
		}
	}
	if s := files["/sitemap.xml"]; strings.Count(s, "<loc>https://check.example/") != 2*(1+len(route.Pages)) || !strings.Contains(files["/robots.txt"], "Sitemap: https://check.example/sitemap.xml\n") {
		t.Errorf("sitemap: %s%s", s, files["/robots.txt"])
	}
}

// An operator who has filled in nothing is said to have filled in nothing.
func TestNobodyFilledIn(t *testing.T) {
	files, err := operated(t, "# nothing\nname =\n", false)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"impressum", "datenschutz", "barrierefreiheit"} {
		if !strings.Contains(files["/de/"+name+"/index.html"], "Der Betreiber dieser Seite hat diese Angaben noch nicht vollständig eingetragen.") {
			t.Errorf("%s does not say so", name)
		}
	}
	if !strings.Contains(files["/en/report-a-mistake/index.html"], "The operator has stated no address to write to.") {
		t.Error("nobody to write to, and it is not said")
	}
	for name, page := range files {
		if strings.HasSuffix(name, ".html") && (strings.Contains(page, "mailto:") || strings.Contains(page, `rel="canonical"`)) {
			t.Errorf("%s has an address that nobody gave", name)
		}
	}
	if _, there := files["/sitemap.xml"]; there {
		t.Error("a sitemap without an address")
	}
}

// No release without an operator, and none with a verification that is too old;
// what nobody has verified is named.
func TestRelease(t *testing.T) {
	if _, err := operated(t, strings.Replace(filled, "email = post@check.example", "email =", 1), true); err == nil || !strings.HasSuffix(err.Error(), "before a release: email") {
		t.Error(err)
	}
	if _, err := operated(t, filled, true); err != nil {
		t.Error(err)
	}
	b := &build{release: true}
	if _, err := b.guide(); err != nil || len(b.told) != 1 || !strings.Contains(b.told[0], "limit-bybit") || strings.Contains(b.told[0], "stop-listed") {
		t.Errorf("%v %v", err, b.told)
	}
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("site/guidance", 0o755); err != nil {
		t.Fatal(err)
	}
	const old = "source law\nname A law\nurl https://example.org\n\nstep x\npart first\nstates listed\nsituation any\nplaces any\nsource law\nverified 2020-01-01\nde Ja.\nen Yes.\n"
	if err := os.WriteFile("site/guidance/guidance.txt", []byte(old), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := (&build{release: true}).guide(); err == nil || !strings.Contains(err.Error(), "too long ago: x") {
		t.Error(err)
	}
	if _, err := (&build{}).guide(); err != nil {
		t.Errorf("a build of one's own: %v", err)
	}
}
