package main

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"addresscheck/screen"
)

// report prints a result for people: the summary, then what needs attention,
// the most severe first, and the addresses without a listing at the end, short.
func (e *env) report(w io.Writer, in *input, res *screen.Result, place string) {
	if in.name != "" && in.name != "-" {
		fmt.Fprintf(w, "%s\n", visible(in.name))
	}
	var summary []string
	for _, s := range res.Summary() {
		summary = append(summary, e.say.words.Text(s))
	}
	fmt.Fprintf(w, "%s\n", strings.Join(summary, " "))
	order := make([]*screen.Item, 0, len(res.Items))
	for i := range res.Items {
		order = append(order, &res.Items[i])
	}
	sort.SliceStable(order, func(a, b int) bool { return order[a].State.Rank() < order[b].State.Rank() })
	for _, it := range order {
		e.reportItem(w, it, place)
	}
}

// reportItem prints one address: its state, the address whole, to copy, and in
// groups of four, to compare, and each sentence on a line of its own.
func (e *env) reportItem(w io.Writer, it *screen.Item, place string) {
	says := it.Says(place)
	fmt.Fprintf(w, "\n%d. %s\n", it.N, strings.ToUpper(e.say.words.Text(says[0])))
	if c := it.Cell; c != nil {
		fmt.Fprintf(w, "   %s\n", e.say.line("cell", "row", itoa(c.Row), "column", columnName(c)))
	}
	if it.Read != "" {
		fmt.Fprintf(w, "   %s\n", shorten(visible(it.Read)))
	}
	if it.Reading != nil && it.Reading.Address.IsValid() {
		fmt.Fprintf(w, "   %s\n", groups(visible(it.Read)))
	}
	for _, s := range says[1:] {
		if s.Key == "means.none" || s.Key == "todo.none" {
			continue // told once for all, at the end
		}
		fmt.Fprintf(w, "   %s\n", wrap(visible(e.say.words.Text(s)), 76, "     "))
	}
}

// reportCoverage prints against what was compared, and what a miss does not say.
func (e *env) reportCoverage(w io.Writer, c *screen.Coverage, misses bool) {
	fmt.Fprintln(w)
	if misses {
		for _, key := range [...]string{"means.none", "todo.none"} {
			fmt.Fprintf(w, "%s\n", wrap(e.say.words.Text(screen.Sentence{Key: key}), 79, "  "))
		}
		fmt.Fprintln(w)
	}
	for _, s := range c.Says() {
		fmt.Fprintf(w, "%s\n", wrap(e.say.words.Text(s), 79, "  "))
	}
}

// jsonTalk tells on standard error what the data on standard output does not
// say: that nothing was found, and whether a miss counts.
func (e *env) jsonTalk(n int, c *screen.Coverage) {
	if n == 0 {
		e.talk("nothing")
	}
	if c == nil {
		return
	}
	for _, s := range c.Says() {
		fmt.Fprintln(e.err, "addresscheck: "+e.say.words.Text(s))
	}
}

// talkCounts tells how many addresses are in which state.
func (c *checking) talkCounts() {
	var text []string
	for _, x := range screen.Summary(c.counts, false) {
		text = append(text, c.say.words.Text(x))
	}
	fmt.Fprintln(c.err, "addresscheck: "+strings.Join(text, " "))
	if c.progress.binary > 0 {
		c.talk("binary", "n", itoa(c.progress.binary))
	}
}

// columnName is a column's name, or its number.
func columnName(c *screen.Cell) string {
	if c.Name == "" {
		return itoa(c.Column)
	}
	return c.Name
}

// shorten cuts what is far longer than any address.
func shorten(s string) string {
	const most = 400
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + " …"
	}
	return s
}

// groups writes an address in groups of four, as people compare it.
func groups(s string) string {
	var b strings.Builder
	for i, r := range []rune(shorten(s)) {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// wrap breaks a line at blanks; words longer than the width stand alone.
func wrap(s string, width int, indent string) string {
	var b strings.Builder
	column := 0
	for i, word := range strings.Fields(s) {
		n := len([]rune(word))
		switch {
		case i == 0:
		case column+1+n > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}
