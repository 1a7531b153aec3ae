package picture

import (
	"encoding/xml"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// all are pictures of every kind, with what would break markup in their words.
func all() map[string]string {
	w := Words{"x", "A <b> & \"c\"", "D"}
	points := []Point{{"2021-11", 5, 5, 0}, {"2021-12", 140, 135, 0}, {"2022-01", 50, 0, 90}, {"2022-02", 50, 0, 0}}
	return map[string]string{
		"bars":     Bars(w, []string{"OFAC", "FBI"}, []Bar{{"Bitcoin & Söhne", []int{500, 3}}, {"Tron", []int{0, 1}}, {"none", nil}}),
		"one":      Bars(w, nil, []Bar{{"a", []int{1}}}),
		"share":    Share(w, 139, 1065, "DPRK", "rest"),
		"nothing":  Share(w, 0, 0, "a", "b"),
		"course":   Course(w, points, []int{0, 7, 7, 7}, 90, "in", "plus", "minus"),
		"empty":    Course(w, nil, nil, 1, "", "", ""),
		"timeline": Timeline(w, []Mark{{"2017-01-01", "2018-09-28", "first <1>", false}, {"2019-02-03", "2019-02-03", "second", true}}),
		"none":     Timeline(w, nil),
	}
}

// Every picture is well-formed, named, without style or script, and nothing of it
// lies outside.
func TestPictures(t *testing.T) {
	for name, svg := range all() {
		dec := xml.NewDecoder(strings.NewReader(svg))
		for {
			if _, err := dec.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, svg)
			}
		}
		m := regexp.MustCompile(`viewBox="0 0 (\d+) (\d+)"`).FindStringSubmatch(svg)
		if m == nil || m[1] != strconv.Itoa(Wide) || !strings.Contains(svg, `role="img" aria-labelledby="x-t x-d"`) || !strings.Contains(svg, "A &lt;b&gt; &amp; &#34;c&#34;") {
			t.Fatalf("%s: %s", name, svg)
		}
		if strings.Contains(svg, "style") || strings.Contains(svg, "script") || strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf") {
			t.Errorf("%s: %s", name, svg)
		}
		height, _ := strconv.ParseFloat(m[2], 64)
		for _, p := range regexp.MustCompile(` (x|y|x1|y1|x2|y2|cx|cy|width|height)="([^"]*)"`).FindAllStringSubmatch(svg, -1) {
			limit := height
			if strings.Contains(p[1], "x") || p[1] == "width" {
				limit = Wide
			}
			if v, err := strconv.ParseFloat(p[2], 64); err != nil || v < 0 || v > limit {
				t.Errorf("%s: %s", name, p[0])
			}
		}
		if svg != all()[name] {
			t.Errorf("%s: other bytes the second time", name)
		}
	}
}

// The numbers are in the picture, and bars are as long as they say.
func TestNumbers(t *testing.T) {
	p := all()
	for name, want := range map[string][]string{
		"bars":     {">503<", ">1<", ">0<", ">OFAC<", ">FBI<"},
		"share":    {">139 DPRK<", ">926 rest<"},
		"course":   {">135<", ">90<", ">2022<", ">100<"},
		"timeline": {">1<", ">2<", ">2017<", ">2020<", "dot filled", "first &lt;1&gt;"},
	} {
		for _, w := range want {
			if !strings.Contains(p[name], w) {
				t.Errorf("%s lacks %s", name, w)
			}
		}
	}
	widths := regexp.MustCompile(`p0" x="118" y="[\d.]+" width="([\d.]+)"`).FindStringSubmatch(Bars(Words{}, nil, []Bar{{"a", []int{4}}, {"b", []int{1}}}))
	if widths == nil || widths[1] != "208" {
		t.Errorf("%v", widths)
	}
	for top, want := range map[int]int{1: 1, 4: 1, 5: 2, 20: 5, 21: 10, 1065: 500} {
		if got := tick(top); got != want {
			t.Errorf("tick(%d) = %d", top, got)
		}
	}
}

// A name that is too long is cut between letters, and only then.
func TestFit(t *testing.T) {
	for name, want := range map[string]string{
		"CHEIL CREDIT BANK": "CHEIL CREDIT BANK", "AMNOKGANG TECHNOLOGY DEVELOPMENT COMPANY": "AMNOKGANG TECHN…", "": "",
		strings.Repeat("ü", 19): strings.Repeat("ü", 19), strings.Repeat("ü", 20): strings.Repeat("ü", 18) + "…",
	} {
		if got := fit(name, 111); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}
