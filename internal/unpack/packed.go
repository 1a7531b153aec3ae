package unpack

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
	sampled   = 64 // bytes that decide whether something decodes to text
)

// packed returns all parts of text that stand there encoded, as one layer; nil
// when there is none. in are the places of those in base64 and hex.
func packed(text string) (layer *Layer, in []Place) {
	l := &builder{text: text}
	quoted := quotedParts(text)
	for i := 0; i < len(text); {
		if len(quoted) > 0 && i >= quoted[0].From {
			l.quotedPrintable(quoted[0].From, quoted[0].To)
			i = max(i+1, quoted[0].To)
			quoted = quoted[1:]
			continue
		}
		if values[text[i]] == 0 {
			i++
			continue
		}
		if text[i] == '0' && i+1 < len(text) && text[i+1]|0x20 == 'x' {
			i += 2
		}
		end := i
		for end < len(text) && values[text[end]] != 0 {
			end++
		}
		bits, hexed := 0, i
		for hexed < end && isHex(text[hexed]) {
			hexed++
		}
		switch {
		case end-i < minBase64:
		case hexed-i >= minHexed && decodes(text[i:hexed], 4):
			bits, end = 4, hexed
		default:
			end = wholeBase64(text, i, end)
			if decodes(text[i:end], 6) {
				bits = 6
			}
		}
		if bits > 0 {
			l.digits(i, end, bits)
			in = append(in, Place{i, end})
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
		for next < len(text) && values[text[next]] != 0 {
			next++
		}
		if k == end || next == k {
			break
		}
		i, end = k, next
	}
	return end
}

// values are the values of the digits of base64 and base64url, and one more: 0 is
// for what is none.
var values = func() (t [256]byte) {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	for i := range len(digits) {
		t[digits[i]] = byte(i + 1)
	}
	t['-'], t['_'] = 63, 64
	return t
}()

// digits adds what text[i:end] stands for: digits of 4 bits or 6, of which two or
// four are a code. What is no digit (a line break) is passed over.
func (l *builder) digits(i, end, bits int) {
	l.from = i
	var v, n, from, last int
	flush := func() {
		if size := n * bits / 8; size > 0 {
			v <<= 24 - n*bits
			b := [3]byte{byte(v >> 16), byte(v >> 8), byte(v)}
			l.from = from
			l.put(string(b[:size]), from, last)
		}
		v, n = 0, 0
	}
	for ; i < end; i++ {
		d := int(values[l.text[i]]) - 1
		if bits == 4 {
			d = int(number(l.text[i:i+1], 16))
		}
		if d < 0 {
			continue
		}
		if n == 0 {
			from = i
		}
		v = v<<bits | d
		n++
		last = i + 1
		if n*bits == 24 || bits == 4 && n == 2 {
			flush()
		}
	}
	flush()
	l.from = last
	l.add(Between, last-1, last)
}

// decodes reports whether digits are those of a text: whether its first bytes are,
// in UTF-8, a one-byte encoding or UTF-16 of Latin letters. No control characters,
// and either few bytes above ASCII or correct UTF-8: chance makes it of random
// bytes once in 10^5 times.
func decodes(digits string, bits int) bool {
	digits = digits[:min(len(digits), sampled*8/bits)]
	l := builder{text: digits}
	l.digits(0, len(digits), bits)
	b := l.b[:len(l.b)-len(Between)]
	n, high, nuls := len(b), 0, 0
	for _, c := range b {
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
	return n >= 20 && (high*4 <= n || validText(b))
}

// validText reports whether b is UTF-8 up to a character that was cut at the end.
func validText(b []byte) bool {
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 && len(b) >= utf8.UTFMax {
			return false
		}
		b = b[n:]
	}
	return true
}
