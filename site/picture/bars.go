package picture

import (
	"strconv"
	"unicode"
)

// Bar is one row of bars: the parts stand one after the other.
type Bar struct {
	Label string
	Parts []int
}

// Bars draws rows of bars with their sums, each part in a colour of its own; names
// are those of the parts, told above where there are several.
func Bars(w Words, names []string, bars []Bar) string {
	const row, left = 24, 118
	top := 1
	for _, b := range bars {
		top = max(top, sum(b.Parts))
	}
	y := 6.0
	d := begin(w, legend(len(names))+len(bars)*row+6)
	if len(names) > 1 {
		x := 0.0
		for i, name := range names {
			d.rect("part p"+strconv.Itoa(i), x, y, 11, 11)
			d.text("", x+15, y+9.5, name)
			x += 26 + 6.2*float64(len([]rune(name)))
		}
		y += float64(legend(len(names)))
	}
	scale := (Wide - left - 34.0) / float64(top)
	for _, b := range bars {
		d.text("end", left-7, y+12.5, fit(b.Label, left-7))
		x := float64(left)
		for i, n := range b.Parts {
			if n > 0 {
				d.rect("part p"+strconv.Itoa(i), x, y, max(1, float64(n)*scale), 16)
				x += max(1, float64(n)*scale)
			}
		}
		d.text("number", x+5, y+12.5, strconv.Itoa(sum(b.Parts)))
		y += row
	}
	return d.end()
}

func legend(names int) int {
	if names > 1 {
		return 24
	}
	return 0
}

func sum(list []int) (n int) {
	for _, x := range list {
		n += x
	}
	return n
}

// Share draws a part of a whole as one bar, with both numbers.
func Share(w Words, part, all int, partName, restName string) string {
	d := begin(w, 62)
	x := float64(Wide) * float64(part) / float64(max(all, 1))
	d.rect("part p0", 0, 0, x, 26)
	d.rect("part rest", x, 0, Wide-x, 26)
	d.text("number", 0, 42, strconv.Itoa(part)+" "+partName)
	d.text("end", Wide, 57, strconv.Itoa(all-part)+" "+restName)
	return d.end()
}

// fit cuts a name that would be wider than so many units; the table beside the
// picture has it whole. The widths are those of a wide sans-serif of 11 units.
func fit(name string, units float64) string {
	width := func(r rune) float64 {
		switch {
		case unicode.IsUpper(r):
			return 6.9
		case r == ' ':
			return 3.5
		}
		return 5.8
	}
	all, cut := 0.0, 0
	for i, r := range name {
		if all+width('…') <= units {
			cut = i
		}
		all += width(r)
	}
	if all <= units {
		return name
	}
	return name[:cut] + "…"
}
