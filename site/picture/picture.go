// Package picture draws the figures of the pages as SVG, at build: bars, a course
// over time, a timeline. The same figures give the same bytes. Colours and fonts
// are the page's (classes of site/shell/picture.css), nothing is fetched and
// nothing moves. A picture is 360 units wide, so that its words can be read on a
// telephone; each has its numbers as a table beside it on the page.
package picture

import (
	"html"
	"strconv"
	"strings"
)

// Wide is the width of every picture, in its own units.
const Wide = 360

// Words are what a picture says to those who can't see it.
type Words struct{ ID, Title, Description string }

// drawing is a picture under way.
type drawing struct{ strings.Builder }

// begin opens the picture of a height.
func begin(w Words, height int) *drawing {
	d := &drawing{}
	id := html.EscapeString(w.ID)
	d.WriteString(`<svg class="picture" viewBox="0 0 ` + strconv.Itoa(Wide) + " " + strconv.Itoa(height) + `" role="img" aria-labelledby="` + id + `-t ` + id + `-d">` +
		`<title id="` + id + `-t">` + html.EscapeString(w.Title) + `</title><desc id="` + id + `-d">` + html.EscapeString(w.Description) + `</desc>`)
	return d
}

func (d *drawing) end() string {
	d.WriteString("</svg>")
	return d.String()
}

// num writes a length with at most one digit after the point.
func num(x float64) string {
	s := strconv.FormatFloat(x, 'f', 1, 64)
	return strings.TrimSuffix(s, ".0")
}

func (d *drawing) rect(class string, x, y, w, h float64) {
	d.WriteString(`<rect class="` + class + `" x="` + num(x) + `" y="` + num(y) + `" width="` + num(w) + `" height="` + num(h) + `"/>`)
}

func (d *drawing) line(class string, x1, y1, x2, y2 float64) {
	d.WriteString(`<line class="` + class + `" x1="` + num(x1) + `" y1="` + num(y1) + `" x2="` + num(x2) + `" y2="` + num(y2) + `"/>`)
}

// text writes words at a place; class can name end or middle, where x is that.
func (d *drawing) text(class string, x, y float64, s string) {
	d.WriteString(`<text class="` + class + `" x="` + num(x) + `" y="` + num(y) + `">` + html.EscapeString(s) + `</text>`)
}

func (d *drawing) path(class, path string) {
	d.WriteString(`<path class="` + class + `" d="` + path + `"/>`)
}

// tick is a round step that divides a range into at most four.
func tick(top int) int {
	for step := 1; ; step *= 10 {
		for _, f := range []int{1, 2, 5} {
			if top <= 4*f*step {
				return f * step
			}
		}
	}
}
