package find_test

import (
	"strings"
	"testing"

	"addresscheck/address"
	"addresscheck/address/find"
)

// figures are what the corpus is measured by.
type figures struct {
	texts, want, got, wrong int // wrong: candidates that are to be found nowhere
	listed, listedGot       int
	tags, tagsGot, tagWrong int
}

// TestCorpus prints recall and precision on the corpus and holds them.
func TestCorpus(t *testing.T) {
	all, byFile := figures{}, map[string]*figures{}
	var order []string
	for _, l := range readCorpus(t) {
		f := byFile[l.file]
		if f == nil {
			f = &figures{}
			byFile[l.file] = f
			order = append(order, l.file)
		}
		one := l.measure(t)
		f.add(one)
		all.add(one)
	}
	for _, name := range order {
		byFile[name].print(t, name)
	}
	all.print(t, "all")
	switch {
	case all.texts < 400:
		t.Errorf("%d texts", all.texts)
	case all.listedGot < all.listed:
		t.Errorf("%d of %d listed addresses are found", all.listedGot, all.listed)
	case all.got*1000 < all.want*995:
		t.Errorf("recall below 99.5 %%")
	case (all.got+all.wrong)*99 > all.got*100:
		t.Errorf("precision below 99 %%")
	case all.tagsGot < all.tags || all.tagWrong > 0:
		t.Errorf("%d of %d tags, %d wrong", all.tagsGot, all.tags, all.tagWrong)
	}
}

func (f *figures) add(g figures) {
	f.texts += g.texts
	f.want += g.want
	f.got += g.got
	f.wrong += g.wrong
	f.listed += g.listed
	f.listedGot += g.listedGot
	f.tags += g.tags
	f.tagsGot += g.tagsGot
	f.tagWrong += g.tagWrong
}

func (f *figures) print(t *testing.T, name string) {
	recall, precision := 100.0, 100.0
	if f.want > 0 {
		recall = 100 * float64(f.got) / float64(f.want)
	}
	if f.got+f.wrong > 0 {
		precision = 100 * float64(f.got) / float64(f.got+f.wrong)
	}
	t.Logf("%-14s %4d texts, %4d finds: recall %6.2f %%, precision %6.2f %%, listed %d of %d, tags %d of %d",
		name, f.texts, f.want, recall, precision, f.listedGot, f.listed, f.tagsGot, f.tags)
}

// measure finds in one text.
func (l *labelled) measure(t *testing.T) (f figures) {
	found, _ := find.All(l.text)
	f.texts, f.want = 1, len(l.want)
	used := make([]bool, len(found))
	for i := range l.want {
		w := &l.want[i]
		if w.listed {
			f.listed++
		}
		if w.tag != "" {
			f.tags++
		}
		at := -1
		for k := range found {
			if !used[k] && w.is(&found[k]) {
				at = k
				break
			}
		}
		if at < 0 {
			t.Logf("%s: missed %q %q", l.name, w.read, excerpt(l.text, w.start, w.end))
			continue
		}
		c := &found[at]
		used[at] = true
		f.got++
		if w.listed {
			f.listedGot++
		}
		if w.tag != "" && c.Tag == w.tag {
			f.tagsGot++
		} else if c.Tag != w.tag {
			f.tagWrong++
			t.Logf("%s: tag %q of %q, want %q", l.name, c.Tag, c.Text, w.tag)
		}
		if !w.loose && (c.Start != w.start || c.End != w.end) && !strings.Contains(c.Text, ":") {
			t.Errorf("%s: %q stands at %d..%d, found at %d..%d", l.name, c.Text, w.start, w.end, c.Start, c.End)
		}
	}
	for k := range found {
		if !used[k] {
			f.wrong++
			t.Logf("%s: not an address: %q (%v) in %q", l.name, found[k].Text, found[k].Err, excerpt(l.text, found[k].Start, found[k].End))
		}
	}
	return f
}

// is reports whether c is what is to be found.
func (w *found) is(c *find.Candidate) bool {
	if c.End <= w.start || c.Start >= w.end {
		return false
	}
	if w.refused {
		return c.Err != nil
	}
	if c.Err != nil {
		return false
	}
	if w.read == "" || c.Text == w.read || strings.EqualFold(c.Text, w.read) {
		return true
	}
	rs, err := address.Parse(w.read)
	if err != nil {
		return false
	}
	for _, r := range c.Readings {
		if r.Address.IsValid() && r.Address == rs[0].Address {
			return true
		}
	}
	return false
}

func excerpt(text string, start, end int) string {
	return text[max(0, start-24):min(len(text), end+24)]
}
