package screen_test

import (
	"sync"
	"testing"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/screen"
)

// compared is when the embedded facts of OFAC were compared, 2026-10-01T00:00:00Z;
// noon is the clock of most tests.
const (
	compared = 1790812800
	hour     = 60 * 60
	day      = 24 * hour
	noon     = compared + 12*hour
)

type compiled struct {
	sources  []*lists.Source
	snapshot []byte
	err      error
}

var facts = sync.OnceValue(func() (c compiled) {
	c.sources, c.snapshot, c.err = data.Compiled()
	return c
})

// open opens the facts anew: a test may change the sources of what it returns.
func open(t testing.TB) *lists.Lists {
	t.Helper()
	c := facts()
	if c.err != nil {
		t.Fatal(c.err)
	}
	l, err := lists.OpenUnsigned(c.snapshot, c.sources)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

var shared = sync.OnceValue(func() *lists.Lists {
	c := facts()
	l, _ := lists.OpenUnsigned(c.snapshot, c.sources)
	return l
})

// embedded returns the facts opened once; nobody changes them.
func embedded(t testing.TB) *lists.Lists {
	t.Helper()
	if l := shared(); l != nil {
		return l
	}
	return open(t) // says why
}

// atNoon are the options of most tests.
func atNoon(t testing.TB) screen.Options {
	return screen.Options{Lists: embedded(t), Now: noon}
}

// source returns the source of l with that id.
func source(t testing.TB, l *lists.Lists, id string) *lists.Source {
	t.Helper()
	for _, s := range l.Sources {
		if s.ID == id {
			return s
		}
	}
	t.Fatalf("no source %s", id)
	return nil
}

// own opens one source with the given lines of facts after its id.
func own(t testing.TB, text string) *lists.Lists {
	t.Helper()
	s, es, err := lists.ParseFacts("own", "addresscheck facts 1\n\n"+text)
	if err != nil {
		t.Fatal(err)
	}
	b, err := lists.Compile([]*lists.Source{s}, es)
	if err != nil {
		t.Fatal(err)
	}
	l, err := lists.OpenUnsigned(b, []*lists.Source{s})
	if err != nil {
		t.Fatal(err)
	}
	return l
}
