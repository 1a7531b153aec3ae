package picture

import "strconv"

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
		d.text("end", left-7, y+12.5, b.Label)
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
