package xmlstream

import (
	"bytes"
	"io"
)

// fill reads more into the window, of which the bytes from keep on are kept at
// its front; the spans of what is being read begin again. It reports whether
// there is more.
func (s *Scanner) fill() (bool, error) {
	if s.eof {
		return false, nil
	}
	if s.at > 0 {
		s.Line()
		copy(s.buf, s.buf[s.at:s.have])
		s.have -= s.at
		s.count -= s.at
		s.at = 0
	}
	if s.have == len(s.buf) {
		if len(s.buf) >= maxToken {
			return false, s.Errorf("a tag or text of more than %d bytes", maxToken)
		}
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for tries := 0; tries < 100; tries++ {
		n, err := s.r.Read(s.buf[s.have:])
		s.have += n
		switch {
		case err == io.EOF:
			s.eof = true
			return n > 0, nil
		case err != nil:
			return false, err
		case n > 0:
			return true, nil
		}
	}
	return false, io.ErrNoProgress
}

// Line returns the line, from 1, of the token read last.
func (s *Scanner) Line() int {
	if s.at > s.count {
		s.line += bytes.Count(s.buf[s.count:s.at], newline)
		s.count = s.at
	}
	return s.line
}

var newline = []byte{'\n'}

// need makes sure that n bytes follow, or says that the document is cut off.
func (s *Scanner) need(n int) error {
	for s.have-s.at < n {
		ok, err := s.fill()
		if err != nil {
			return err
		}
		if !ok {
			return s.cutOff()
		}
	}
	return nil
}

func (s *Scanner) cutOff() error {
	if len(s.opened) > 0 {
		return s.Errorf("the document is cut off inside <%s>", s.top())
	}
	return s.Errorf("the document is cut off")
}

// find returns how far ahead sep stands, reading more where it must.
func (s *Scanner) find(from int, sep string) (int, error) {
	for {
		if i := bytes.Index(s.buf[s.at+from:s.have], []byte(sep)); i >= 0 {
			return from + i, nil
		}
		from = max(from, s.have-s.at-len(sep)+1)
		ok, err := s.fill()
		if err != nil {
			return 0, err
		}
		if !ok {
			return 0, s.cutOff()
		}
	}
}
