// Package base32 reads and writes texts of five bits a character, in any
// alphabet: RFC 4648's without padding, in capitals or small letters, Nano's and
// Crockford's. It differs from encoding/base32 in saying where a wrong character
// stands and in accepting only the one spelling of the bytes.
package base32

// Alphabet is the 32 characters of an encoding, in the order of their values.
type Alphabet struct {
	digits string
	values [256]int8
}

// New returns the alphabet of 32 different characters of ASCII.
func New(digits string) *Alphabet {
	a := &Alphabet{digits: digits}
	for i := range a.values {
		a.values[i] = -1
	}
	for i := range len(digits) {
		a.values[digits[i]] = int8(i)
	}
	return a
}

// Digits appends the values of the characters of text to dst. at is the byte
// offset of the first character outside the alphabet, or -1.
func (a *Alphabet) Digits(dst []byte, text string) (digits []byte, at int) {
	for i := range len(text) {
		v := a.values[text[i]]
		if v < 0 {
			return dst, i
		}
		dst = append(dst, byte(v))
	}
	return dst, -1
}

// AppendText appends the characters of digits to dst.
func (a *Alphabet) AppendText(dst, digits []byte) []byte {
	for _, d := range digits {
		dst = append(dst, a.digits[d])
	}
	return dst
}
