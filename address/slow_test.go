package address

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math/big"
	"strings"
)

// The slow, obvious twins of the codecs, written from the specifications and
// without a look at the fast ones; the fuzz targets hold both to agreement.

const (
	slowBitcoin = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	slowRipple  = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
)

// slowDecode58 is base58 as a number: leading zero digits are zero bytes.
func slowDecode58(s, alphabet string) ([]byte, bool) {
	n := new(big.Int)
	for _, c := range []byte(s) {
		d := strings.IndexByte(alphabet, c)
		if d < 0 {
			return nil, false
		}
		n.Mul(n, big.NewInt(58)).Add(n, big.NewInt(int64(d)))
	}
	zeros := len(s) - len(strings.TrimLeft(s, alphabet[:1]))
	return append(make([]byte, zeros), n.Bytes()...), true
}

func slowEncode58(b []byte, alphabet string) string {
	n := new(big.Int).SetBytes(b)
	var s []byte
	for d := new(big.Int); n.Sign() > 0; {
		n.DivMod(n, big.NewInt(58), d)
		s = append([]byte{alphabet[d.Int64()]}, s...)
	}
	zeros := len(b) - len(bytes.TrimLeft(b, "\x00"))
	return strings.Repeat(alphabet[:1], zeros) + string(s)
}

// slowCheck58 is base58check: the payload, where the checksum holds.
func slowCheck58(s, alphabet string) ([]byte, bool) {
	b, ok := slowDecode58(s, alphabet)
	if !ok || len(b) < 4 {
		return nil, false
	}
	once := sha256.Sum256(b[:len(b)-4])
	twice := sha256.Sum256(once[:])
	return b[:len(b)-4], bytes.Equal(twice[:4], b[len(b)-4:])
}

func slowCheckText58(b []byte, alphabet string) string {
	once := sha256.Sum256(b)
	twice := sha256.Sum256(once[:])
	return slowEncode58(append(bytes.Clone(b), twice[:4]...), alphabet)
}

// slowEIP55 is the EIP's own description: for each letter, the digit of the hash
// at its place.
func slowEIP55(account []byte) string {
	lower := hex.EncodeToString(account)
	sum := keccak256([]byte(lower))
	hash := hex.EncodeToString(sum[:])
	out := "0x"
	for i, c := range lower {
		if hash[i] >= '8' {
			out += strings.ToUpper(string(c))
		} else {
			out += string(c)
		}
	}
	return out
}

// slowMoneroSizes are the characters of a block of so many bytes.
var slowMoneroSizes = []int{0, 2, 3, 5, 6, 7, 9, 10, 11}

// slowMoneroText is Monero's base58 of b and its checksum: blocks of 8 bytes,
// each a number of its own width.
func slowMoneroText(b []byte) string {
	sum := keccak256(b)
	return slowEncodeMonero(append(bytes.Clone(b), sum[:4]...))
}

func slowEncodeMonero(b []byte) string {
	var out string
	for len(b) > 0 {
		block := b[:min(8, len(b))]
		b = b[len(block):]
		n := new(big.Int).SetBytes(block)
		digits := make([]byte, slowMoneroSizes[len(block)])
		for i := len(digits) - 1; i >= 0; i-- {
			d := new(big.Int)
			n.DivMod(n, big.NewInt(58), d)
			digits[i] = slowBitcoin[d.Int64()]
		}
		out += string(digits)
	}
	return out
}

// slowDecodeMonero is its inverse; a block that says more than its bytes hold is
// none.
func slowDecodeMonero(s string) ([]byte, bool) {
	var out []byte
	for len(s) > 0 {
		block := s[:min(11, len(s))]
		s = s[len(block):]
		size := -1
		for n, chars := range slowMoneroSizes {
			if chars == len(block) {
				size = n
			}
		}
		n := new(big.Int)
		for _, c := range []byte(block) {
			d := strings.IndexByte(slowBitcoin, c)
			if d < 0 {
				return nil, false
			}
			n.Mul(n, big.NewInt(58)).Add(n, big.NewInt(int64(d)))
		}
		if size < 0 || n.BitLen() > 8*size {
			return nil, false
		}
		out = append(out, n.FillBytes(make([]byte, size))...)
	}
	return out, true
}

// slowIBAN is ISO 13616's check: the country and check digits moved to the end,
// letters as 10 to 35, the remainder of 97 is 1.
func slowIBAN(s string) bool {
	if len(s) < 15 || len(s) > 34 || strings.HasPrefix(s, "XE") {
		return false
	}
	var digits string
	for i, c := range []byte(s[4:] + s[:4]) {
		letter := c >= 'A' && c <= 'Z'
		if !letter && (c < '0' || c > '9') {
			return false
		}
		if place := i - (len(s) - 4); place >= 0 && letter != (place < 2) {
			return false
		}
		if letter {
			digits += big.NewInt(int64(c-'A') + 10).String()
		} else {
			digits += string(c)
		}
	}
	n, _ := new(big.Int).SetString(digits, 10)
	return n.Mod(n, big.NewInt(97)).Int64() == 1
}

// slowBech32 is the reference implementation of BIP-173 and BIP-350 (Python),
// line by line: the human-readable part, the data without the checksum and the
// constant.
func slowBech32(bech string) (hrp string, data []int, constant uint32, ok bool) {
	const charset = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
	for _, x := range []byte(bech) {
		if x < 33 || x > 126 {
			return "", nil, 0, false
		}
	}
	if strings.ToLower(bech) != bech && strings.ToUpper(bech) != bech {
		return "", nil, 0, false
	}
	bech = strings.ToLower(bech)
	pos := strings.LastIndex(bech, "1")
	if pos < 1 || pos+7 > len(bech) {
		return "", nil, 0, false
	}
	hrp = bech[:pos]
	for _, x := range []byte(bech[pos+1:]) {
		d := strings.IndexByte(charset, x)
		if d < 0 {
			return "", nil, 0, false
		}
		data = append(data, d)
	}
	var values []int
	for _, x := range []byte(hrp) {
		values = append(values, int(x>>5))
	}
	values = append(values, 0)
	for _, x := range []byte(hrp) {
		values = append(values, int(x&31))
	}
	generator := []uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3}
	chk := uint32(1)
	for _, value := range append(values, data...) {
		top := chk >> 25
		chk = (chk&0x1ffffff)<<5 ^ uint32(value)
		for i := range 5 {
			if (top>>i)&1 == 1 {
				chk ^= generator[i]
			}
		}
	}
	return hrp, data[:len(data)-6], chk, chk == 1 || chk == 0x2bc830a3
}

// slowBits is convertbits of the same, from 5 to 8 without padding, on a string
// of bits.
func slowBits(data []int) ([]byte, bool) {
	var bits strings.Builder
	for _, d := range data {
		for i := 4; i >= 0; i-- {
			bits.WriteByte('0' + byte(d>>i&1))
		}
	}
	s := bits.String()
	var out []byte
	for ; len(s) >= 8; s = s[8:] {
		var b byte
		for _, c := range []byte(s[:8]) {
			b = b<<1 | (c - '0')
		}
		out = append(out, b)
	}
	return out, len(s) < 5 && !strings.Contains(s, "1")
}
