package picture

import "strconv"

// Point is one month of a course: what was there at its end, and what came and
// went in it.
type Point struct {
	Month                    string // YYYY-MM
	Included, Added, Removed int
}

// Course draws months without a gap: above what was there, below what came
// (upwards) and went (downwards). Bursts of at least so many carry their number.
// second is another source's course over the same months, a thin line; it can be
// nil.
func Course(w Words, points []Point, second []int, burst int, included, added, removed string) string {
	const left, right, above, floor, zero, low = 30.0, 354.0, 20.0, 128.0, 200.0, 244.0
	d := begin(w, 262)
	if len(points) == 0 {
		return d.end()
	}
	top, change := 1, 1
	for _, p := range points {
		top = max(top, p.Included)
		change = max(change, p.Added, p.Removed)
	}
	for _, n := range second {
		top = max(top, n)
	}
	width := (right - left) / float64(len(points))
	height := func(n int) float64 { return floor - float64(n)*(floor-above)/float64(top) }
	d.text("head", 0, 10, included)
	for n := 0; n <= top; n += tick(top) {
		d.line("grid", left, height(n), right, height(n))
		d.text("end small", left-4, height(n)+3.5, strconv.Itoa(n))
	}
	area := "M" + num(left) + " " + num(floor)
	thin := ""
	for i, p := range points {
		x := left + float64(i)*width
		area += "L" + num(x) + " " + num(height(p.Included)) + "H" + num(x+width)
		if i < len(second) && second[i] > 0 {
			if thin == "" {
				thin = "M" + num(x) + " " + num(floor)
			}
			thin += "L" + num(x) + " " + num(height(second[i])) + "H" + num(x+width)
		}
	}
	d.path("area", area+"V"+num(floor)+"Z")
	if thin != "" {
		d.path("thin", thin)
	}
	d.text("head", 0, 148, added+" ↑  "+removed+" ↓")
	// both directions have one scale: what fits the taller of the two
	scale := min((zero-158)/float64(change), (low-zero)/float64(change))
	for i, p := range points {
		x := left + float64(i)*width
		if p.Added > 0 {
			h := float64(p.Added) * scale
			d.rect("part p0", x+.4, zero-h, width-.8, h)
			if p.Added >= burst {
				d.text("middle small", x+width/2, zero-h-2.5, strconv.Itoa(p.Added))
			}
		}
		if p.Removed > 0 {
			h := float64(p.Removed) * scale
			d.rect("part gone", x+.4, zero, width-.8, h)
			if p.Removed >= burst {
				d.text("middle small", x+width/2, zero+h+9, strconv.Itoa(p.Removed))
			}
		}
		if p.Month[5:] == "01" {
			d.line("axis", x, zero, x, zero+3)
			d.text("small", x, 258, p.Month[:4])
		}
	}
	d.line("axis", left, zero, right, zero)
	return d.end()
}
