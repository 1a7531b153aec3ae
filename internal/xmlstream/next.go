package xmlstream

import (
	"bytes"
	"io"
)

// next reads the next tag or text; io.EOF after the whole document. Comments and
// processing instructions are passed over.
func (s *Scanner) next() (kind, error) {
	if s.void {
		s.void = false
		return end, s.pop()
	}
	for {
		if s.at == s.have {
			ok, err := s.fill()
			if err != nil {
				return 0, err
			}
			if !ok {
				if !s.done {
					return 0, s.cutOff()
				}
				return 0, io.EOF
			}
		}
		if s.buf[s.at] != '<' {
			return text, s.readText()
		}
		if err := s.need(2); err != nil {
			return 0, err
		}
		var err error
		switch s.buf[s.at+1] {
		case '/':
			return end, s.readEnd()
		case '?':
			err = s.readInstruction()
		case '!':
			var cdata bool
			if cdata, err = s.readDeclaration(); cdata {
				return text, err
			}
		default:
			return start, s.readStart()
		}
		if err != nil {
			return 0, err
		}
	}
}

// readText reads text up to the next tag.
func (s *Scanner) readText() error {
	// Most texts are blanks between two tags.
	for i := s.at; i < s.have; i++ {
		if class[s.buf[i]]&(blank|special) == blank {
			continue
		}
		if s.buf[i] == '<' {
			s.text, s.coded, s.at = span{s.at, i}, false, i
			return nil
		}
		if len(s.opened) == 0 && class[s.buf[i]]&blank == 0 {
			return s.Errorf("text outside of the document's element")
		}
		break
	}
	n, err := s.find(0, "<")
	if err != nil {
		if len(s.opened) > 0 || !s.done || !s.eof {
			return err
		}
		n = s.have - s.at // blanks after the root
	}
	b := s.buf[s.at : s.at+n]
	s.text = span{s.at, s.at + n}
	var bad string
	if bad, s.coded = check(b, false); bad != "" {
		return s.Errorf("%s", bad)
	}
	if bytes.Contains(b, []byte("]]>")) {
		return s.Errorf("]]> outside of CDATA")
	}
	s.at += n
	if len(s.opened) == 0 && !isBlank(b) {
		return s.Errorf("text outside of the document's element")
	}
	return nil
}
