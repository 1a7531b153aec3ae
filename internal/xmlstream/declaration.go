package xmlstream

import (
	"bytes"
	"strings"
)

// readInstruction passes over a processing instruction; the XML declaration must
// say UTF-8 or nothing.
func (s *Scanner) readInstruction() error {
	n, err := s.find(2, "?>")
	if err != nil {
		return err
	}
	b := s.buf[s.at+2 : s.at+n]
	if bad, _ := check(b, true); bad != "" {
		return s.Errorf("%s", bad)
	}
	target := b
	if i := bytes.IndexFunc(b, func(r rune) bool { return r > 0x7f || class[byte(r)]&nameByte == 0 }); i >= 0 {
		target = b[:i]
	}
	first := len(s.opened) == 0 && !s.done && s.count == 0 && s.at == 0
	switch {
	case len(target) == 0 || class[target[0]]&nameStart == 0 || len(target) < len(b) && class[b[len(target)]]&blank == 0:
		return s.Errorf("a processing instruction without a name")
	case !strings.EqualFold(string(target), "xml"):
	case string(target) != "xml" || !first:
		return s.Errorf("an XML declaration that is not the first")
	case declared(string(b), "version") != "1.0":
		return s.Errorf("not XML 1.0")
	case !strings.EqualFold(declared(string(b), "encoding"), "utf-8") && declared(string(b), "encoding") != "":
		return s.Errorf("encoding %q: only UTF-8 is read", declared(string(b), "encoding"))
	}
	s.at += n + 2
	return nil
}

// declared returns a part of an XML declaration.
func declared(b, name string) string {
	_, rest, ok := strings.Cut(b, name+"=")
	if !ok || rest == "" || rest[0] != '"' && rest[0] != '\'' {
		return ""
	}
	value, _, _ := strings.Cut(rest[1:], rest[:1])
	return value
}

// readDeclaration passes over a comment or gives CDATA as text; all else is
// refused: a DTD can name files and multiply text.
func (s *Scanner) readDeclaration() (cdata bool, err error) {
	// <!----> is the shortest of them; <![CDATA[ is never the end of a document.
	if err := s.need(7); err != nil {
		return false, err
	}
	if s.buf[s.at+2] == '[' {
		if err := s.need(9); err != nil {
			return false, err
		}
	}
	switch b := s.buf[s.at:s.have]; {
	case bytes.HasPrefix(b, []byte("<!--")):
		n, err := s.find(4, "--")
		if err != nil {
			return false, err
		}
		if err := s.need(n + 3); err != nil {
			return false, err
		}
		if s.buf[s.at+n+2] != '>' {
			return false, s.Errorf("-- inside a comment")
		}
		if bad, _ := check(s.buf[s.at+4:s.at+n], true); bad != "" {
			return false, s.Errorf("%s", bad)
		}
		s.at += n + 3
		return false, nil
	case bytes.HasPrefix(b, []byte("<![CDATA[")) && len(s.opened) > 0:
		n, err := s.find(9, "]]>")
		if err != nil {
			return false, err
		}
		s.text = span{s.at + 9, s.at + n}
		bad, coded := check(s.buf[s.at+9:s.at+n], true)
		if bad != "" {
			return false, s.Errorf("%s", bad)
		}
		if coded {
			// Only carriage returns: undone in place, so that text need not know.
			b := strings.ReplaceAll(strings.ReplaceAll(string(s.buf[s.at+9:s.at+n]), "\r\n", "\n"), "\r", "\n")
			s.text.to = s.text.from + copy(s.buf[s.text.from:], b)
		}
		s.coded = false
		s.at += n + 3
		return true, nil
	}
	return false, s.Errorf("a declaration <!…: a document with a DTD is not read")
}
