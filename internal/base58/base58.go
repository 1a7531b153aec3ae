// Package base58 reads and writes base58. It writes with
// github.com/mr-tron/base58 and reads by itself, because of one thing: that
// library's errors link fmt and with it reflect, os and time, which is 47 KB of
// the browser's engine (brotli). Tests hold both readers to each other.
package base58

import (
	"encoding/binary"
	"errors"
	"math/bits"

	"github.com/mr-tron/base58"
)

// Alphabet is 58 digits in their order.
type Alphabet struct {
	lib    *base58.Alphabet
	values [256]byte // of each digit; 58 and more for what is none
}

// none is what values holds of a byte that is no digit.
const none = 0xff

// NewAlphabet returns the alphabet of 58 different ASCII characters and panics
// with any others.
func NewAlphabet(digits string) *Alphabet {
	a := &Alphabet{lib: base58.NewAlphabet(digits)}
	for i := range a.values {
		a.values[i] = none
	}
	for i := range len(digits) {
		a.values[digits[i]] = byte(i)
	}
	return a
}

// Bitcoin is the alphabet of Bitcoin, and of all but a few others.
var Bitcoin = NewAlphabet("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")

// ErrDigit is the error of a text that is empty or holds a byte that is no digit.
var ErrDigit = errors.New("base58: not a text of base58 digits")

// chunk is how many digits fit in 64 bits, and powers are 58^0 to 58^chunk.
const chunk = 10

var powers = func() (p [chunk + 1]uint64) {
	p[0] = 1
	for i := range chunk {
		p[i+1] = p[i] * 58
	}
	return p
}()

// Encode writes b in the alphabet of Bitcoin.
func Encode(b []byte) string { return base58.Encode(b) }

// Encode writes b: a leading zero byte as one digit of value 0, the rest as a
// number in base 58, most significant digit first.
func (a *Alphabet) Encode(b []byte) string { return base58.EncodeAlphabet(b, a.lib) }

// Decode reads text in the alphabet of Bitcoin.
func Decode(text string) ([]byte, error) { return Bitcoin.Decode(text) }

// Decode returns the bytes that Encode writes as text. The error is [ErrDigit].
// The work is quadratic in the length, which callers bound.
func (a *Alphabet) Decode(text string) ([]byte, error) { return a.AppendDecode(nil, text) }

// AppendDecode appends the bytes that Encode writes as text to dst, which keeps a
// decoder with room of its own from allocating. Errors as of Decode.
func (a *Alphabet) AppendDecode(dst []byte, text string) ([]byte, error) {
	if text == "" {
		return nil, ErrDigit
	}
	zeros := 0
	for zeros < len(text) && a.values[text[zeros]] == 0 {
		zeros++
	}
	digits := text[zeros:]
	// Words of the number, the least significant first. 58^11 > 2^64: 10.9 digits
	// a word, and one word more for what is left over.
	var small [12]uint64
	words := small[:0]
	if n := len(digits)/chunk + 1; n > len(small) {
		words = make([]uint64, 0, n)
	}
	for n := len(digits) % chunk; len(digits) > 0; n = chunk {
		if n == 0 {
			n = chunk
		}
		v := uint64(0)
		for i := range n {
			d := a.values[digits[i]]
			if d == none {
				return nil, ErrDigit
			}
			v = v*58 + uint64(d)
		}
		for i, w := range words { // words = words * 58^n + v
			hi, lo := bits.Mul64(w, powers[n])
			lo, carry := bits.Add64(lo, v, 0)
			words[i], v = lo, hi+carry
		}
		if v != 0 {
			words = append(words, v)
		}
		digits = digits[n:]
	}
	size := zeros
	if n := len(words); n > 0 {
		size += 8*(n-1) + (bits.Len64(words[n-1])+7)/8
	}
	whole := append(dst, make([]byte, size)...)
	out, end := whole[len(dst):], size
	for _, w := range words {
		if end-8 >= zeros {
			binary.BigEndian.PutUint64(out[end-8:], w)
			end -= 8
			continue
		}
		for ; w != 0; w >>= 8 {
			end--
			out[end] = byte(w)
		}
	}
	return whole, nil
}
