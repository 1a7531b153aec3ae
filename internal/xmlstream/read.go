package xmlstream

import (
	"bytes"
	"io"
)

// value returns the value of an attribute.
func (s *Scanner) value(a attr) string {
	b := s.buf[a.value.from:a.value.to]
	if a.coded {
		return decode(b, false)
	}
	return string(b)
}

// Attr returns the value of an attribute of the element that begins, "" where it
// has none. name is as written, with its prefix. Call it before reading on.
func (s *Scanner) Attr(name string) string {
	for _, a := range s.attrs {
		if string(s.buf[a.name.from:a.name.to]) == name {
			return s.value(a)
		}
	}
	return ""
}

// Attrs calls f for every attribute of the element that begins.
func (s *Scanner) Attrs(f func(name, value string)) {
	for _, a := range s.attrs {
		f(string(s.buf[a.name.from:a.name.to]), s.value(a))
	}
}

// Root reads the document's element: f gets its name and must read it to its
// end. Then nothing may follow.
func (s *Scanner) Root(f func(name string) error) error {
	if err := s.need(3); err != nil {
		return err
	}
	if bytes.HasPrefix(s.buf[s.at:s.have], []byte("\xef\xbb\xbf")) {
		// The mark of byte order says nothing in UTF-8; many programs write it.
		copy(s.buf, s.buf[s.at+3:s.have])
		s.have -= 3
	}
	for {
		switch k, err := s.next(); {
		case err != nil:
			return err
		case k == start:
			if err := f(string(s.elementName())); err != nil {
				return err
			}
			if !s.done {
				return s.Errorf("the document's element was not read to its end")
			}
			return s.rest()
		}
	}
}

// rest reads what follows the document's element: blanks and comments.
func (s *Scanner) rest() error {
	for {
		if _, err := s.next(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// Each calls f for every child of the element that began, with the child's name;
// f must read it to its end, by Each, Leaf or Skip. Text beside the children is
// refused.
func (s *Scanner) Each(f func(name string) error) error {
	depth := len(s.opened)
	for {
		k, err := s.next()
		switch {
		case err != nil:
			return err
		case k == end:
			return nil
		case k == text:
			if !isBlank(s.buf[s.text.from:s.text.to]) {
				return s.Errorf("text inside <%s>, which holds elements", s.top())
			}
			continue
		}
		if err := f(s.intern(s.elementName())); err != nil {
			return err
		}
		if len(s.opened) != depth {
			return s.Errorf("<%s> was not read to its end", s.top())
		}
	}
}

// Leaf returns the text of the element that began, which must hold no other.
func (s *Scanner) Leaf() (string, error) {
	b, err := s.AppendLeaf(nil)
	return string(b), err
}

// AppendLeaf appends to dst what Leaf returns.
func (s *Scanner) AppendLeaf(dst []byte) ([]byte, error) {
	from := len(dst)
	for {
		k, err := s.next()
		switch {
		case err != nil:
			return dst, err
		case k == end:
			return dst, nil
		case k == start:
			return dst, s.Errorf("an element inside <%s>, which holds text", s.stack[s.opened[len(s.opened)-2]:s.opened[len(s.opened)-1]])
		}
		if b := s.buf[s.text.from:s.text.to]; s.coded {
			dst = append(dst, decode(b, false)...)
		} else {
			dst = append(dst, b...)
		}
		if len(dst)-from > maxToken {
			return dst, s.Errorf("a text of more than %d bytes", maxToken)
		}
	}
}

// Mixed reads the element that began, in which text and elements may stand side
// by side: text gets each text that is not blank, child each element, which it
// must read to its end.
func (s *Scanner) Mixed(text func(text string), child func(name string) error) error {
	depth := len(s.opened)
	all := ""
	flush := func() {
		if !isBlank([]byte(all)) {
			text(all)
		}
		all = ""
	}
	for {
		k, err := s.next()
		switch {
		case err != nil:
			return err
		case k == end:
			flush()
			return nil
		case k == start:
			name := s.intern(s.elementName())
			flush()
			if err := child(name); err != nil {
				return err
			}
			if len(s.opened) != depth {
				return s.Errorf("<%s> was not read to its end", s.top())
			}
			continue
		}
		if b := s.buf[s.text.from:s.text.to]; s.coded {
			all += decode(b, false)
		} else {
			all += string(b)
		}
		if len(all) > maxToken {
			return s.Errorf("a text of more than %d bytes", maxToken)
		}
	}
}

// Skip reads the element that began to its end.
func (s *Scanner) Skip() error { return s.SkipTexts(nil) }

// SkipTexts reads the element that began to its end and gives f, which can be
// nil, every text in it that is not blank. f must not keep it.
func (s *Scanner) SkipTexts(f func(text []byte)) error {
	for depth := len(s.opened); len(s.opened) >= depth; {
		k, err := s.next()
		if err != nil {
			return err
		}
		if k != text || f == nil {
			continue
		}
		switch b := s.buf[s.text.from:s.text.to]; {
		case isBlank(b):
		case s.coded:
			f([]byte(decode(b, false)))
		default:
			f(b)
		}
	}
	return nil
}
