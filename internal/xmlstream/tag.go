package xmlstream

import "bytes"

// readStart reads the tag that begins an element.
func (s *Scanner) readStart() error {
	for {
		n, more, bad := s.startTag(s.buf[s.at:s.have])
		if bad != "" {
			return s.Errorf("%s", bad)
		}
		if !more {
			s.at += n
			return s.push()
		}
		ok, err := s.fill()
		if err != nil {
			return err
		}
		if !ok {
			return s.cutOff()
		}
	}
}

// startTag reads the tag that b begins with. It sets the spans of name and
// attributes and returns the tag's length, or that more bytes are needed.
func (s *Scanner) startTag(b []byte) (n int, more bool, bad string) {
	i, colon := name(b, 1)
	if i == len(b) {
		return 0, true, ""
	}
	if i == 1 || colon < 0 {
		return 0, false, "a tag without a name"
	}
	s.prefix, s.name = span{}, span{s.at + 1, s.at + i}
	if colon > 0 {
		s.prefix, s.name = span{s.at + 1, s.at + colon}, span{s.at + colon + 1, s.at + i}
	}
	s.attrs = s.attrs[:0]
	for {
		from := i
		for i < len(b) && class[b[i]]&blank != 0 {
			i++
		}
		switch {
		case i < len(b) && b[i] == '>':
			s.void = false
			return i + 1, false, ""
		case i+1 >= len(b):
			return 0, true, ""
		case b[i] == '/':
			if b[i+1] != '>' {
				return 0, false, "/ inside a tag"
			}
			s.void = true
			return i + 2, false, ""
		}
		if i == from {
			return 0, false, "no blank before an attribute"
		}
		begin := i
		if i, colon = name(b, i); i == len(b) {
			return 0, true, ""
		}
		if i == begin || colon < 0 {
			return 0, false, "an attribute without a name"
		}
		a := attr{name: span{s.at + begin, s.at + i}}
		if b[i] != '=' {
			return 0, false, "an attribute without a value"
		}
		if i++; i == len(b) {
			return 0, true, ""
		}
		quote := b[i]
		if quote != '"' && quote != '\'' {
			return 0, false, "an attribute without quotes"
		}
		i++
		length := bytes.IndexByte(b[i:], quote)
		if length < 0 {
			return 0, true, ""
		}
		a.value = span{s.at + i, s.at + i + length}
		if bad, a.coded = check(b[i:i+length], false); bad != "" {
			return 0, false, bad + " in an attribute"
		}
		for _, other := range s.attrs {
			if string(s.buf[other.name.from:other.name.to]) == string(s.buf[a.name.from:a.name.to]) {
				return 0, false, "an attribute twice"
			}
		}
		if len(s.attrs) == maxAttrs {
			return 0, false, "too many attributes"
		}
		s.attrs = append(s.attrs, a)
		i += length + 1
	}
}

// name returns where the name that begins at b[i] ends, and where its colon is:
// 0 without one, -1 where the name is none.
func name(b []byte, i int) (end, colon int) {
	if i < len(b) && class[b[i]]&nameStart == 0 {
		return i, -1
	}
	for ; i < len(b); i++ {
		if class[b[i]]&nameByte != 0 {
			continue
		}
		if b[i] != ':' {
			break
		}
		if colon != 0 {
			return i, -1
		}
		if colon = i; i+1 < len(b) && class[b[i+1]]&nameStart == 0 {
			return i, -1
		}
	}
	return i, colon
}

// readEnd reads the tag that ends an element.
func (s *Scanner) readEnd() error {
	n, err := s.find(2, ">")
	if err != nil {
		return err
	}
	if len(s.opened) == 0 {
		return s.Errorf("an element ends that did not begin")
	}
	b := s.buf[s.at+2 : s.at+n]
	for len(b) > 0 && class[b[len(b)-1]]&blank != 0 {
		b = b[:len(b)-1]
	}
	if string(b) != string(s.top()) {
		return s.Errorf("</%.40s> where </%s> is due", b, s.top())
	}
	s.at += n + 1
	return s.pop()
}

// push opens the element whose tag was read.
func (s *Scanner) push() error {
	if s.done {
		return s.Errorf("a second element of the document")
	}
	if len(s.opened) == maxDepth {
		return s.Errorf("more than %d elements in each other", maxDepth)
	}
	from := s.name.from
	if s.prefix.to > 0 {
		from = s.prefix.from
	}
	s.opened = append(s.opened, len(s.stack))
	s.stack = append(s.stack, s.buf[from:s.name.to]...)
	return s.namespace()
}

// pop closes the innermost element.
func (s *Scanner) pop() error {
	last := len(s.opened) - 1
	s.stack = s.stack[:s.opened[last]]
	s.opened = s.opened[:last]
	s.done = last == 0
	return nil
}

// top is the name of the innermost element, as written.
func (s *Scanner) top() []byte { return s.stack[s.opened[len(s.opened)-1]:] }
