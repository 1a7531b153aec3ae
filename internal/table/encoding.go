package table

import (
	"io"
	"unicode/utf8"
)

// Encoding is how a file holds its characters.
type Encoding uint8

// The encodings. There is no way to tell windows-1252 from UTF-8 but by bytes that
// are no UTF-8: each of those is read as windows-1252, wherever it stands, so a
// file with both is read too.
const (
	UTF8    Encoding = iota
	UTF8BOM          // with a byte order mark, as Excel writes it
	UTF16LE
	UTF16BE
	Windows1252
)

// An input is a stream as UTF-8.
type input struct {
	from     io.Reader
	raw      []byte // read and not yet decoded
	buf      []byte // decoded
	at       int    // what of buf was taken
	err      error  // of from; io.EOF at its end
	encoding Encoding
	started  bool
}

func newInput(from io.Reader) *input { return &input{from: from} }

// peek returns what comes next, at least n bytes unless the stream ends before. It
// is good until the next call.
func (in *input) peek(n int) []byte {
	for len(in.buf)-in.at < n && (in.err == nil || len(in.raw) > 0) {
		in.fill()
	}
	return in.buf[in.at:]
}

// skip takes n bytes.
func (in *input) skip(n int) { in.at += n }

// fill reads and decodes some more.
func (in *input) fill() {
	if in.at > 0 {
		in.buf = append(in.buf[:0], in.buf[in.at:]...)
		in.at = 0
	}
	if in.err == nil {
		const size = 64 << 10
		n := len(in.raw)
		if cap(in.raw) < n+size {
			in.raw = append(make([]byte, 0, 2*n+size), in.raw...)
		}
		var got int
		got, in.err = in.from.Read(in.raw[n : n+size])
		in.raw = in.raw[:n+got]
	}
	if !in.started {
		if len(in.raw) < 4 && in.err == nil {
			return
		}
		in.start()
	}
	in.raw = in.raw[:copy(in.raw, in.raw[in.decode():])]
}

// start tells the encoding by the first bytes.
func (in *input) start() {
	in.started = true
	b := in.raw
	has := func(mark ...byte) bool { return len(b) >= len(mark) && string(b[:len(mark)]) == string(mark) }
	switch {
	case has(0xef, 0xbb, 0xbf):
		in.encoding, in.raw = UTF8BOM, b[3:]
	case has(0xff, 0xfe):
		in.encoding, in.raw = UTF16LE, b[2:]
	case has(0xfe, 0xff):
		in.encoding, in.raw = UTF16BE, b[2:]
	case len(b) >= 4 && b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0:
		in.encoding = UTF16LE
	case len(b) >= 4 && b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0:
		in.encoding = UTF16BE
	}
}

// decode decodes what of raw is whole and returns how much that was.
func (in *input) decode() (done int) {
	b, last := in.raw, in.err != nil
	if in.encoding == UTF16LE || in.encoding == UTF16BE {
		return in.decode16(b, last)
	}
	for done < len(b) {
		k := done
		for k < len(b) && b[k] < utf8.RuneSelf {
			k++
		}
		in.buf = append(in.buf, b[done:k]...)
		if done = k; done == len(b) {
			break
		}
		if !last && !utf8.FullRune(b[done:]) {
			return done
		}
		r, n := utf8.DecodeRune(b[done:])
		if r == utf8.RuneError && n == 1 {
			r = windows1252(b[done])
			if in.encoding == UTF8 {
				in.encoding = Windows1252
			}
		}
		in.buf = utf8.AppendRune(in.buf, r)
		done += n
	}
	return done
}

func (in *input) decode16(b []byte, last bool) (done int) {
	unit := func(i int) rune {
		if in.encoding == UTF16LE {
			return rune(b[i]) | rune(b[i+1])<<8
		}
		return rune(b[i])<<8 | rune(b[i+1])
	}
	for done+1 < len(b) {
		r := unit(done)
		n := 2
		if r >= 0xd800 && r < 0xdc00 {
			if done+3 >= len(b) {
				if !last {
					return done
				}
				r = utf8.RuneError
			} else if low := unit(done + 2); low >= 0xdc00 && low < 0xe000 {
				r, n = (r-0xd800)<<10|(low-0xdc00)+0x10000, 4
			}
		}
		in.buf = utf8.AppendRune(in.buf, r) // half a pair becomes U+FFFD
		done += n
	}
	if last && done < len(b) {
		in.buf = utf8.AppendRune(in.buf, utf8.RuneError)
		done = len(b)
	}
	return done
}

// high1252 are the characters 0x80 to 0x9f of windows-1252 (WHATWG Encoding,
// index-windows-1252); the others are those of Latin-1.
var high1252 = [...]rune{'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f, 0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ'}

func windows1252(c byte) rune {
	if c >= 0x80 && c < 0xa0 {
		return high1252[c-0x80]
	}
	return rune(c)
}
