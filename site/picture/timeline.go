package picture

import (
	"strconv"
	"time"
)

// Mark is one event of a timeline.
type Mark struct {
	First, Last string // YYYY-MM-DD
	Label       string
	Filled      bool // told apart: addresses on a list carry it
}

// Timeline draws events from top to bottom: the years on the left by their length,
// the names on the right at even distances, numbered, and joined to their day.
// marks are in the order of their days.
func Timeline(w Words, marks []Mark) string {
	const row, axis, names, head = 24.0, 44.0, 104.0, 12.0
	d := begin(w, int(2*head+row*float64(len(marks))))
	if len(marks) == 0 {
		return d.end()
	}
	first, last := year(marks[0].First), year(marks[len(marks)-1].Last)+1
	height := row * float64(len(marks))
	at := func(day string) float64 {
		t, err := time.Parse(time.DateOnly, day)
		if err != nil {
			return head
		}
		return head + height*(float64(t.Year()-first)+float64(t.YearDay()-1)/366)/float64(last-first)
	}
	d.line("axis", axis, head, axis, head+height)
	for y := first; y <= last; y++ {
		where := head + height*float64(y-first)/float64(last-first)
		d.line("axis", axis-4, where, axis, where)
		d.text("end small", axis-7, where+3.5, strconv.Itoa(y))
	}
	for i, m := range marks {
		y, from := head+row*(float64(i)+.5), at(m.First)
		d.path("thin", "M"+num(axis+4)+" "+num(from)+"L"+num(names-26)+" "+num(y)+"H"+num(names-16))
		if m.Last > m.First {
			d.line("span", axis, from, axis, at(m.Last))
		}
		class := "dot"
		if m.Filled {
			class = "dot filled"
		}
		d.WriteString(`<circle class="` + class + `" cx="` + num(axis) + `" cy="` + num(from) + `" r="3.6"/>`)
		d.text("end number", names-1, y+4, strconv.Itoa(i+1))
		d.text("", names+5, y+4, m.Label)
	}
	return d.end()
}

func year(day string) int {
	y, err := strconv.Atoi(day[:4])
	if err != nil {
		return 0
	}
	return y
}
