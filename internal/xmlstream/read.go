package xmlstream

import (
	"bytes"
	"io"
	"slices"
	"strings"
)

// namespace takes the declarations of the root element, and refuses those of any
// other and prefixes that were not declared.
func (s *Scanner) namespace() error {
	root := len(s.opened) == 1
	for _, a := range s.attrs {
		name := s.buf[a.name.from:a.name.to]
		if !bytes.HasPrefix(name, []byte("xmlns")) || len(name) > 5 && name[5] != ':' {
			continue
		}
		if !root {
			return s.Errorf("a namespace declared below the document's element")
		}
		s.known = append(s.known, strings.TrimPrefix(string(name[5:]), ":")+"="+s.value(a))
	}
	prefix := string(s.buf[s.prefix.from:s.prefix.to])
	if root {
		s.own = prefix
	}
	if prefix == "" && !root || prefix == s.own && !root {
		return nil
	}
	for _, k := range s.known {
		if p, uri, _ := strings.Cut(k, "="); p == prefix {
			if root {
				s.space = uri
			}
			return nil
		}
	}
	if prefix != "" {
		return s.Errorf("the prefix %q is not declared on the document's element", prefix)
	}
	return nil
}

// Namespace returns the namespace of the document's element, "" without one.
func (s *Scanner) Namespace() string { return s.space }

// elementName is the name of the element that begins: its local name where it
// is in the namespace of the root, else with its prefix.
func (s *Scanner) elementName() []byte {
	if s.prefix.to == 0 && s.own == "" || string(s.buf[s.prefix.from:s.prefix.to]) == s.own {
		return s.buf[s.name.from:s.name.to]
	}
	if s.prefix.to == 0 { // no prefix, in a document that has one
		return append([]byte(":"), s.buf[s.name.from:s.name.to]...)
	}
	return s.buf[s.prefix.from:s.name.to]
}

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
func (s *Scanner) Skip() error {
	for depth := len(s.opened); len(s.opened) >= depth; {
		if _, err := s.next(); err != nil {
			return err
		}
	}
	return nil
}

// intern returns b as a string, without making one anew for a name that is open
// again and again.
func (s *Scanner) intern(b []byte) string {
	for i, n := range s.names {
		if n == string(b) {
			if i > 0 { // what comes often moves to the front
				s.names[i-1], s.names[i] = s.names[i], s.names[i-1]
			}
			return n
		}
	}
	n := string(b)
	if len(s.names) < 64 {
		s.names = slices.Insert(s.names, 0, n)
	}
	return n
}
