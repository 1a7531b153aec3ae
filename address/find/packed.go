package find

import (
	"strings"
	"unicode/utf8"
)

// Text that stands in another one in base64, hex or quoted-printable: parts of a
// mail, data URIs, tokens. Base64 and hex are known by themselves: a run that
// decodes to text is one, whatever stands before it. Quoted-printable is known by
// the header of its part only (RFC 2045, 6.7).

const (
	minBase64 = 32 // characters: 24 bytes, shorter than any usual address
	minHexed  = 50 // digits: 25 bytes
	minLine   = 40 // a line of base64 that goes on in the next one is at least as long
)

// packed returns all parts of text that stand there encoded, as one layer; nil
// when there is none. in are the places of those in base64 and hex: what resembles
// an address in the code itself is chance.
func packed(text string) (layer *Layer, in []place) {
	l := &builder{}
	quoted := quotedParts(text)
	for i := 0; i < len(text); {
		if len(quoted) > 0 && i >= quoted[0].from {
			l.quotedPrintable(text, quoted[0].from, quoted[0].to)
			i = max(i+1, quoted[0].to)
			quoted = quoted[1:]
			continue
		}
		if !in64(text[i]) {
			i++
			continue
		}
		if text[i] == '0' && i+1 < len(text) && text[i+1]|0x20 == 'x' {
			i += 2
		}
		end := i
		for end < len(text) && in64(text[end]) {
			end++
		}
		switch {
		case end-i >= minHexed && all(text[i:end], hexdig) && isText(func(k int) (byte, bool) { return hexByte(text[i:end], k) }):
			l.hexed(text, i, end)
			in = append(in, place{i, end})
		case end-i >= minBase64:
			stop := wholeBase64(text, i, end)
			if b, ok := head64(text[i:stop]); ok && isText(func(k int) (byte, bool) { return at(b, k) }) {
				l.base64(text, i, stop)
				in = append(in, place{i, stop})
			}
			end = stop
		}
		i = end
	}
	if len(l.b) == 0 {
		return nil, nil
	}
	return l.layer(nil), in
}

// wholeBase64 returns where the base64 ends that goes on from i to the end of a
// line: over all lines but the last that are as long.
func wholeBase64(text string, i, end int) int {
	for end-i >= minLine {
		k := end
		for k < len(text) && k-end < 2 && (text[k] == '\r' || text[k] == '\n') {
			k++
		}
		next := k
		for next < len(text) && in64(text[next]) {
			next++
		}
		if k == end || next == k {
			break
		}
		i, end = k, next
	}
	return end
}

// in64 reports whether c is a digit of base64 or base64url.
func in64(c byte) bool { return isAlnum(c) || c == '+' || c == '/' || c == '-' || c == '_' }

// value64 returns the value of a digit of base64 or base64url.
func value64(c byte) uint32 {
	switch {
	case class[c]&upper != 0:
		return uint32(c - 'A')
	case class[c]&lower != 0:
		return uint32(c-'a') + 26
	case class[c]&digit != 0:
		return uint32(c-'0') + 52
	case c == '+' || c == '-':
		return 62
	}
	return 63
}

// base64 adds what text[i:end] stands for, four digits a code.
func (l *builder) base64(text string, i, end int) {
	var digits, from int
	var v uint32
	flush := func(to int) {
		if n := digits * 6 / 8; n > 0 {
			v <<= 6 * (4 - uint(digits))
			b := [3]byte{byte(v >> 16), byte(v >> 8), byte(v)}
			l.coded(b[:n], from, to)
		}
		digits, v = 0, 0
	}
	last := i
	for ; i < end; i++ {
		if !in64(text[i]) {
			continue
		}
		if digits == 0 {
			from = i
		}
		v = v<<6 | value64(text[i])
		digits++
		last = i + 1
		if digits == 4 {
			flush(last)
		}
	}
	flush(last)
	l.part(last)
}

// head64 returns the first bytes of base64 decoded.
func head64(text string) ([]byte, bool) {
	var l builder
	l.base64(text, 0, min(len(text), 4*sampled))
	return l.b[:len(l.b)-len(between)], len(l.b) > len(between)
}

// hexed adds what the hex digits text[i:end] stand for.
func (l *builder) hexed(text string, i, end int) {
	for ; i+1 < end; i += 2 {
		l.coded([]byte{byte(number(text[i:i+2], 16))}, i, i+2)
	}
	l.part(end)
}

func hexByte(digits string, k int) (byte, bool) {
	if 2*k+1 >= len(digits) {
		return 0, false
	}
	return byte(number(digits[2*k:2*k+2], 16)), true
}

func at(b []byte, k int) (byte, bool) {
	if k >= len(b) {
		return 0, false
	}
	return b[k], true
}

// sampled is how many bytes decide whether something decodes to text.
const sampled = 64

// isText reports whether bytes are the beginning of a text, in UTF-8, a one-byte
// encoding or UTF-16 of Latin letters: no control characters, and either few bytes
// above ASCII or correct UTF-8. Chance makes it of random bytes once in 10^5 times.
func isText(byteAt func(int) (byte, bool)) bool {
	var b [sampled]byte
	n, high, nuls := 0, 0, 0
	for ; n < len(b); n++ {
		c, ok := byteAt(n)
		if !ok {
			break
		}
		b[n] = c
		switch {
		case c == 0:
			nuls++
		case c < ' ' && strings.IndexByte("\t\n\r\f\x1b", c) < 0 || c == 0x7f:
			return false
		case c >= utf8.RuneSelf:
			high++
		}
	}
	if nuls > 0 && (nuls*2 < n-2 || nuls*2 > n+2) {
		return false
	}
	return n >= 20 && (high*4 <= n || utf8.Valid(b[:n-n%4]) || utf8.Valid(b[:max(0, n-3)]))
}
