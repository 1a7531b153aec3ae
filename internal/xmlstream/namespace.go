package xmlstream

import (
	"bytes"
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
