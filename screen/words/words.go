// Package words holds every sentence a person reads about an address, in German
// and English, and the formatter that fills them in.
//
// A catalogue is a text file: lines "key = sentence", comments begin with #. In
// a sentence {name} is replaced by the argument of that name. Where a key exists
// as key.one and key.other, key alone picks one by the argument n. The page's
// JavaScript has a formatter of its own; testdata/vectors.txt holds for both.
package words

import (
	_ "embed"
	"iter"
	"strings"

	"addresscheck/screen"
)

//go:embed en.txt
var en string

//go:embed de.txt
var de string

// Catalogue is the sentences of one language.
type Catalogue struct {
	Lang  string // de or en
	texts map[string]string
}

// German and English are the languages there are; neither is the other's
// translation at run time, nor a fallback for it.
var (
	German  = New("de", de)
	English = New("en", en)
)

// For returns the catalogue of a language tag such as de, de-AT, de_CH.UTF-8 or
// en-GB: German for de, otherwise English.
func For(tag string) *Catalogue {
	if t := strings.ToLower(tag); t == "de" || strings.HasPrefix(t, "de-") || strings.HasPrefix(t, "de_") {
		return German
	}
	return English
}

// New returns the catalogue of a file's text. With it a surface keeps sentences
// of its own in the same form.
func New(lang, file string) *Catalogue {
	c := &Catalogue{Lang: lang, texts: map[string]string{}}
	for key, text := range Lines(file) {
		c.texts[key] = text
	}
	return c
}

// Lines gives the keys and texts of a catalogue's file, in their order.
func Lines(file string) iter.Seq2[string, string] {
	return func(yield func(key, text string) bool) {
		for line := range strings.SplitSeq(file, "\n") {
			if key, text, ok := strings.Cut(line, " = "); ok && !strings.HasPrefix(line, "#") && !yield(key, text) {
				return
			}
		}
	}
}

// Has reports whether the catalogue has the key, or its forms for numbers.
func (c *Catalogue) Has(key string) bool {
	_, plain := c.texts[key]
	_, one := c.texts[key+".one"]
	return plain || one
}

// Text returns the sentence. A key that is not in the catalogue is given as
// itself in brackets, never left out.
func (c *Catalogue) Text(s screen.Sentence) string {
	t, ok := c.texts[s.Key]
	if !ok {
		form := ".other"
		if n := arg(s.Args, "n"); n != nil && len(n.Values) == 1 && n.Values[0] == "=1" {
			form = ".one"
		}
		if t, ok = c.texts[s.Key+form]; !ok {
			return "[" + s.Key + "]"
		}
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(t, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		if a := arg(s.Args, name); a != nil {
			for i, v := range a.Values {
				if i > 0 {
					b.WriteString(", ")
				}
				if counts[name] && len(v) > 5 && strings.Trim(v[1:], "0123456789") == "" {
					v = v[:1] + c.grouped(v[1:])
				}
				b.WriteString(c.value(v))
			}
		} else {
			b.WriteString("{" + name + "}")
		}
		t = after
	}
}

// counts are the names of arguments that are numbers of things; elsewhere digits
// may be an id.
var counts = map[string]bool{"n": true, "entries": true}

// grouped writes a number of five digits or more in groups of three: 12.345 in
// German, 12,345 in English. Four stay together in both.
func (c *Catalogue) grouped(digits string) string {
	mark := byte(',')
	if c.Lang == "de" {
		mark = '.'
	}
	var b []byte
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b = append(b, mark)
		}
		b = append(b, digits[i])
	}
	return string(b)
}

func arg(args []screen.Arg, name string) *screen.Arg {
	for i := range args {
		if args[i].Name == name {
			return &args[i]
		}
	}
	return nil
}

// value writes one value of an argument: see screen.Arg.
func (c *Catalogue) value(v string) string {
	if v == "" {
		return ""
	}
	switch v[0] {
	case '@':
		return c.Text(screen.Sentence{Key: v[1:]})
	case '#':
		return c.date(v[1:])
	}
	return v[1:]
}

// date writes YYYY-MM-DD as 01.10.2026 in German and 1 Oct 2026 in English,
// where 01/10 would mean two days.
func (c *Catalogue) date(d string) string {
	if len(d) != 10 {
		return d
	}
	y, m, day := d[:4], d[5:7], d[8:]
	if c.Lang == "de" {
		return day + "." + m + "." + y
	}
	i := int(m[0]-'0')*10 + int(m[1]-'0')
	if i < 1 || i > 12 {
		return d
	}
	return strings.TrimPrefix(day, "0") + " " + months[i-1] + " " + y
}

var months = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
