package screen

import (
	"strconv"
	"unicode/utf8"
)

// This file is the project's only writer of JSON. It appends, sorts nothing and
// needs no reflection: who calls it gives the keys in order. The output is
// RFC 8785 (JCS) for the values in use: strings, integers within 2^53, true,
// false, null, arrays, objects with sorted keys; no white space.

// Writer appends JSON to B.
type Writer struct {
	B []byte
}

// Open begins an object ('{') or array ('[').
//
//go:noinline
func (w *Writer) Open(c byte) { w.B = append(w.comma(), c) }

// Close ends it.
//
//go:noinline
func (w *Writer) Close(c byte) { w.B = append(w.B, c) }

// comma puts a comma where a value or key precedes.
func (w *Writer) comma() []byte {
	if n := len(w.B); n > 0 {
		switch w.B[n-1] {
		case '{', '[', ':', '\n':
		default:
			return append(w.B, ',')
		}
	}
	return w.B
}

// The methods below have many call sites: inlined they are a tenth of the engine.

// Key writes a key; keys of an object must be given in ascending order.
//
//go:noinline
func (w *Writer) Key(k string) {
	w.B = append(w.comma(), '"')
	w.B = append(append(w.B, k...), '"', ':')
}

// Str writes a string value. Bytes that are not UTF-8 become U+FFFD.
//
//go:noinline
func (w *Writer) Str(s string) { w.B = AppendString(w.comma(), s) }

// Int writes an integer.
//
//go:noinline
func (w *Writer) Int(n int64) { w.B = strconv.AppendInt(w.comma(), n, 10) }

// Bool writes true or false.
func (w *Writer) Bool(b bool) { w.B = strconv.AppendBool(w.comma(), b) }

// Null writes null.
//
//go:noinline
func (w *Writer) Null() { w.B = append(w.comma(), "null"...) }

// KeyStr writes a key and its string, null for "": what is not known.
//
//go:noinline
func (w *Writer) KeyStr(k, s string) {
	w.Key(k)
	if s == "" {
		w.Null()
		return
	}
	w.Str(s)
}

// KeyInt writes a key and its integer.
//
//go:noinline
func (w *Writer) KeyInt(k string, n int64) {
	w.Key(k)
	w.Int(n)
}

// KeyBool writes a key and true or false.
//
//go:noinline
func (w *Writer) KeyBool(k string, b bool) {
	w.Key(k)
	w.Bool(b)
}

// KeyStrs writes a key and an array of strings.
//
//go:noinline
func (w *Writer) KeyStrs(k string, list []string) {
	w.Key(k)
	w.Open('[')
	for _, s := range list {
		w.Str(s)
	}
	w.Close(']')
}

// AppendString appends s as a JSON string (RFC 8785, section 3.2.2.2).
func AppendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for i := 0; i < len(s); {
		plain := i
		for i < len(s) && s[i] >= ' ' && s[i] < utf8.RuneSelf && s[i] != '"' && s[i] != '\\' {
			i++
		}
		if dst = append(dst, s[plain:i]...); i == len(s) {
			break
		}
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			dst = utf8.AppendRune(dst, r) // RuneError for what is not UTF-8
			i += n
			continue
		}
		i++
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, '\\', 'b')
		case '\t':
			dst = append(dst, '\\', 't')
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\f':
			dst = append(dst, '\\', 'f')
		case '\r':
			dst = append(dst, '\\', 'r')
		default:
			dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
	}
	return append(dst, '"')
}
