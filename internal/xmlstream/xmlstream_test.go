package xmlstream

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"
)

// tokens reads a whole document and writes what it read, a token a line.
func tokens(s *Scanner) (string, error) {
	var out strings.Builder
	var element func(name string) error
	element = func(name string) error {
		fmt.Fprintf(&out, "<%s\n", s.stack[s.opened[len(s.opened)-1]:])
		s.Attrs(func(name, value string) { fmt.Fprintf(&out, " %s=%q\n", name, value) })
		var text string
		flush := func() {
			if text != "" {
				fmt.Fprintf(&out, "%q\n", text)
			}
			text = ""
		}
		for depth := len(s.opened); ; {
			k, err := s.next()
			if err != nil {
				return err
			}
			switch k {
			case start:
				flush()
				if err := element(""); err != nil {
					return err
				}
			case text_:
				b := s.buf[s.text.from:s.text.to]
				if s.coded {
					text += decode(b, false)
				} else {
					text += string(b)
				}
			case end:
				flush()
				out.WriteString(">\n")
				if len(s.opened) >= depth {
					return errors.New("an end too few")
				}
				return nil
			}
		}
	}
	err := s.Root(element)
	return out.String(), err
}

const text_ = text

// One document of everything that is read, whole and byte by byte.
func TestRead(t *testing.T) {
	const doc = "\ufeff<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- c --><p:a xmlns:p='u' p:x='1 &amp; 2'>\r\n<p:b/>t&lt;&#x41;&#66;<![CDATA[<&\r\n]]]]><!-- - --><?pi x?>é\n<p:c  q=\"'\" ></p:c >\n</p:a>\n<!---->\n"
	const want = "<p:a\n xmlns:p=\"u\"\n p:x=\"1 & 2\"\n\"\\n\"\n<p:b\n>\n\"t<AB<&\\n]]é\\n\"\n<p:c\n q=\"'\"\n>\n\"\\n\"\n>\n"
	for name, s := range map[string]*Scanner{
		"whole": New(strings.NewReader(doc)),
		"bytes": New(iotest.OneByteReader(strings.NewReader(doc))),
	} {
		got, err := tokens(s)
		if err != nil || got != want || s.Namespace() != "u" {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
		if s.Line() != 8 {
			t.Errorf("%s: ends in line %d", name, s.Line())
		}
	}
}

func TestEach(t *testing.T) {
	s := New(strings.NewReader("<p:a xmlns:p='u' xmlns='v'> <p:b>x<!-- -->y&amp;</p:b>\n<c>1</c><p:d><p:e/><p:e/></p:d></p:a>"))
	var got []string
	err := s.Root(func(name string) error {
		got = append(got, name)
		return s.Each(func(name string) error {
			got = append(got, name)
			if name == "d" {
				return s.Each(func(name string) error { got = append(got, name); return s.Skip() })
			}
			text, err := s.Leaf()
			got = append(got, text)
			return err
		})
	})
	// <c> is in another namespace than the root
	if want := "a b xy& :c 1 d e e"; err != nil || strings.Join(got, " ") != want {
		t.Errorf("%v, %q", err, got)
	}
}

func TestSkipTexts(t *testing.T) {
	s := New(strings.NewReader("<a> <b>x<c/>&amp;</b>\n<d><![CDATA[y]]></d></a>"))
	var got []string
	err := s.Root(func(string) error {
		return s.SkipTexts(func(text []byte) { got = append(got, string(text)) })
	})
	if err != nil || strings.Join(got, "|") != "x|&|y" {
		t.Errorf("%v, %q", err, got)
	}
}

// Every document that must be refused, with the line and the reason.
func TestRefused(t *testing.T) {
	long := strings.Repeat("x", maxToken+1)
	for _, c := range []struct {
		doc, want string
		line      int
	}{
		{"", "cut off", 1},
		{"   \n", "cut off", 1},
		{"<a>", "cut off inside <a>", 1},
		{"<a>\n<b>", "cut off inside <b>", 2},
		{"<a>x", "cut off", 1},
		{"<a><b x='1", "cut off", 1},
		{"<a/", "cut off", 1},
		{"<a></a", "cut off", 1},
		{"<a><!-- ", "cut off", 1},
		{"<a><![CDATA[ ", "cut off", 1},
		{"<a>\n</b>", "</b> where </a> is due", 2},
		{"<a></a><b/>", "a second element", 1},
		{"</a>", "did not begin", 1},
		{"<a/>x", "text outside", 1},
		{"x<a/>", "text outside", 1},
		{"<a/><![CDATA[x]]>", "a declaration", 1},
		// files and text that multiplies
		{"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "a document with a DTD", 1},
		{"<a>&b;</a>", "reference", 1},
		{"<a>&amp</a>", "reference", 1},
		{"<a>&#0;</a>", "reference", 1},
		{"<a>&#xD800;</a>", "reference", 1},
		{"<a>&#x110000;</a>", "reference", 1},
		{"<a>&#xfffe;</a>", "reference", 1},
		{"<a>&#;</a>", "reference", 1},
		{"<a x='&c;'/>", "reference &…; in an attribute", 1},
		{"<a x='<'/>", "< where it can't stand in an attribute", 1},
		{"<a x=1/>", "without quotes", 1},
		{"<a x/>", "without a value", 1},
		{"<a x='1'y='2'/>", "no blank before an attribute", 1},
		{"<a x='1' x='2'/>", "an attribute twice", 1},
		{"<a /x>", "/ inside a tag", 1},
		{"<1/>", "without a name", 1},
		{"<a:b:c/>", "without a name", 1},
		{"<é/>", "without a name", 1},
		{"<p:a/>", "is not declared", 1},
		{"<a><p:b/></a>", "is not declared", 1},
		{"<a><b xmlns='u'/></a>", "a namespace declared below", 1},
		{"<a>]]></a>", "outside of CDATA", 1},
		{"<a>\x01</a>", "control character", 1},
		{"<a>\xff</a>", "not UTF-8", 1},
		{"<a>\uffff</a>", "a character that is none", 1},
		{"<a><!-- a -- b --></a>", "-- inside a comment", 1},
		{"<?xml version='1.1'?><a/>", "not XML 1.0", 1},
		{"<?xml version='1.0' encoding='latin1'?><a/>", "only UTF-8", 1},
		{"<a/><?xml version='1.0'?>", "that is not the first", 1},
		{"<? x?><a/>", "without a name", 1},
		{"<a>" + long + "</a>", "more than 1048576 bytes", 1},
		{strings.Repeat("<a>", 65), "more than 64 elements", 1},
	} {
		_, err := tokens(New(strings.NewReader(c.doc)))
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(e.Reason, c.want) || e.Line != c.line {
			t.Errorf("%.60q: %v; want line %d, %s", c.doc, err, c.line, c.want)
		}
	}
	if _, err := tokens(New(iotest.ErrReader(errors.New("boom")))); err == nil || err.Error() != "boom" {
		t.Error(err)
	}
	if _, err := tokens(New(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader("<a></a>"))))); !errors.Is(err, iotest.ErrTimeout) {
		t.Error(err)
	}
}

// What a reader leaves, or takes for something else, is an error and not a loss.
func TestMisread(t *testing.T) {
	for name, c := range map[string]struct {
		doc  string
		read func(s *Scanner) error
	}{
		"text beside elements": {"<a>x<b/></a>", func(s *Scanner) error { return s.Each(func(string) error { return s.Skip() }) }},
		"element in a text":    {"<a>x<b/></a>", func(s *Scanner) error { _, err := s.Leaf(); return err }},
		"element left":         {"<a><b/></a>", func(s *Scanner) error { return s.Each(func(string) error { return nil }) }},
		"root left":            {"<a><b/></a>", func(s *Scanner) error { return nil }},
		"cut off in a skip":    {"<a><b>", func(s *Scanner) error { return s.Skip() }},
	} {
		s := New(strings.NewReader(c.doc))
		if err := s.Root(func(string) error { return c.read(s) }); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}

// A document cut anywhere is never a whole one.
func TestTruncated(t *testing.T) {
	const doc = "<?xml version=\"1.0\"?><a x='1'><b>t&amp;<![CDATA[x]]></b><!-- c --><c/></a>"
	if _, err := tokens(New(strings.NewReader(doc))); err != nil {
		t.Fatal(err)
	}
	for n := range len(doc) {
		if _, err := tokens(New(strings.NewReader(doc[:n]))); err == nil {
			t.Errorf("%q was accepted", doc[:n])
		}
	}
}
