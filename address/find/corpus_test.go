package find_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The corpus: texts of real shapes, German and English, written by hand, in
// testdata/corpus. What is to be found in each is labelled by construction: a
// text names the kind of address that stands at a place, and the address is put
// there, so that nobody had to ask the finder.
//
//	@@@ name [options]     begins a text; all up to the next such line is its body
//	⟦KIND⟧                 an address, to be found: a kind of corpusKinds
//	⟦KIND disguise⟧        the same, written as one of corpusDisguises
//	⟦=text⟧ ⟦?text⟧        text to be found; to be shown with an error
//	⟦tag X⟧ ⟦tag> X⟧       X, the tag of the address before, or of the next one
//	⟦U+200B⟧               a character that can't be seen
//
// Options: x3, three texts with other addresses; qp, base64, utf16: the body after
// the first empty line is sent in this encoding.

// A found is what is to be found in a text.
type found struct {
	start, end int
	read       string // "" when only its place is known
	refused    bool   // to be shown with an error
	tag        string
	listed     bool
	loose      bool // start and end are those of the encoding's units
}

// A labelled is one text of the corpus.
type labelled struct {
	file, name string
	text       string
	want       []found
}

var (
	corpusHead = regexp.MustCompile(`(?m)^@@@ (\S+)(.*)\n`)
	corpusMark = regexp.MustCompile(`⟦([^⟧]*)⟧`)
)

// readCorpus returns all texts, in the order of the files.
func readCorpus(t testing.TB) (out []labelled) {
	t.Helper()
	names, err := filepath.Glob("testdata/corpus/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no corpus", err)
	}
	pool := newPool(t)
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		heads := corpusHead.FindAllStringSubmatchIndex(string(b), -1)
		for i, h := range heads {
			end := len(b)
			if i+1 < len(heads) {
				end = heads[i+1][0]
			}
			body := strings.TrimSuffix(string(b[h[1]:end]), "\n")
			options := strings.Fields(string(b[h[4]:h[5]]))
			for range copies(options) {
				l := pool.expand(t, string(b[h[2]:h[3]]), body)
				l.file = filepath.Base(name)
				for _, o := range options {
					switch o {
					case "qp":
						l.encode(quotedPrintable)
					case "base64":
						l.encode(base64Lines)
					case "utf16":
						l.encode(base64UTF16)
					}
				}
				out = append(out, l)
			}
		}
	}
	return out
}

// copies returns how many texts are made of one.
func copies(options []string) int {
	for _, o := range options {
		if len(o) == 2 && o[0] == 'x' {
			return int(o[1] - '0')
		}
	}
	return 1
}

// expand puts addresses into a body and notes where they stand.
func (p *pool) expand(t testing.TB, name, body string) labelled {
	t.Helper()
	l := labelled{name: name}
	var b strings.Builder
	at, next := 0, ""
	for _, m := range corpusMark.FindAllStringSubmatchIndex(body, -1) {
		b.WriteString(body[at:m[0]])
		at = m[1]
		mark := body[m[2]:m[3]]
		if tag, ok := strings.CutPrefix(mark, "tag> "); ok {
			next = tag
			b.WriteString(tag)
			continue
		}
		if tag, ok := strings.CutPrefix(mark, "tag "); ok {
			l.want[len(l.want)-1].tag = tag
			b.WriteString(tag)
			continue
		}
		if r, ok := character(mark); ok {
			b.WriteRune(r)
			continue
		}
		f, written := p.place(t, name, mark)
		f.start = b.Len()
		b.WriteString(written)
		f.end = b.Len()
		f.tag, next = next, ""
		l.want = append(l.want, f)
	}
	b.WriteString(body[at:])
	l.text = b.String()
	return l
}

// place returns what a mark stands for, and how it is written.
func (p *pool) place(t testing.TB, name, mark string) (found, string) {
	t.Helper()
	switch {
	case strings.HasPrefix(mark, "="):
		return found{read: strings.ReplaceAll(mark[1:], " ", "")}, mark[1:]
	case strings.HasPrefix(mark, "?"):
		return found{refused: true}, mark[1:]
	}
	kind, disguise, _ := strings.Cut(mark, " ")
	a := p.take(t, kind)
	f := found{read: a, listed: strings.HasPrefix(kind, "L")}
	if disguise == "" {
		return f, a
	}
	d, ok := corpusDisguises[disguise]
	if !ok {
		t.Fatalf("%s: no disguise %q", name, disguise)
	}
	if d.refused {
		f.refused, f.read = true, ""
	}
	f.loose = d.around
	return f, d.write(a)
}
