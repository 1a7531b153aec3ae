// Package sample makes addresses for benchmarks and tests: real encodings of
// payloads drawn from a fixed sequence, the same on every machine.
package sample

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"addresscheck/address"
	"addresscheck/internal/bech32"

	"filippo.io/edwards25519"
	"github.com/mr-tron/base58"
	"golang.org/x/crypto/sha3"
)

// Mixed returns n addresses as payments mix them: half of them in Bitcoin's
// forms, a quarter EVM, the rest in turn Tron, Solana, Litecoin, XRP, Monero.
func Mixed(n int) []string {
	out := make([]string, n)
	bitcoin := [...]func([]byte) string{P2PKH, P2SH, P2WPKH, P2TR}
	rest := [...]func([]byte) string{Tron, Solana, Litecoin, XRP, Monero}
	for i := range out {
		p := Payload(i)
		switch i % 4 {
		case 0, 2:
			out[i] = bitcoin[i/2%len(bitcoin)](p)
		case 1:
			out[i] = EVM(p)
		case 3:
			out[i] = rest[i/4%len(rest)](p)
		}
	}
	return out
}

// Payload returns the 32 bytes number i of the sequence.
func Payload(i int) []byte {
	h := sha256.Sum256(binary.BigEndian.AppendUint64([]byte("addresscheck sample"), uint64(i)))
	return h[:]
}

func check58(version byte, p []byte, alphabet *base58.Alphabet) string {
	b := append([]byte{version}, p...)
	h := sha256.Sum256(b)
	h = sha256.Sum256(h[:])
	return base58.EncodeAlphabet(append(b, h[:4]...), alphabet)
}

func segwit(version byte, p []byte, v bech32.Variant) string {
	return string(bech32.Encode(nil, "bc", bech32.ToDigits([]byte{version}, p), v))
}

// P2PKH and the following return one form of a 32-byte payload, of which forms
// with a hash of 20 bytes use the first 20.
func P2PKH(p []byte) string    { return check58(0x00, p[:20], base58.BTCAlphabet) }
func P2SH(p []byte) string     { return check58(0x05, p[:20], base58.BTCAlphabet) }
func P2WPKH(p []byte) string   { return segwit(0, p[:20], bech32.Bech32) }
func P2TR(p []byte) string     { return segwit(1, p, bech32.Bech32m) }
func Litecoin(p []byte) string { return check58(0x30, p[:20], base58.BTCAlphabet) }
func Tron(p []byte) string     { return check58(0x41, p[:20], base58.BTCAlphabet) }
func Solana(p []byte) string   { return base58.Encode(p) }

// EVM returns a 0x address in EIP-55 case.
func EVM(p []byte) string { return address.MustParse("0x" + hex.EncodeToString(p[:20])).String() }

// XRP returns a classic address.
func XRP(p []byte) string {
	return check58(0x00, p[:20], base58.NewAlphabet("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"))
}

// Monero returns a standard address: two points of the curve in Monero's base58.
func Monero(p []byte) string {
	b := []byte{18}
	for _, seed := range [...][]byte{p, append(p[1:32:32], p[0])} {
		wide := sha3.Sum512(seed)
		s, err := new(edwards25519.Scalar).SetUniformBytes(wide[:])
		if err != nil {
			panic(err) // 64 bytes are always right
		}
		b = append(b, new(edwards25519.Point).ScalarBaseMult(s).Bytes()...)
	}
	h := sha3.NewLegacyKeccak256()
	h.Write(b)
	b = h.Sum(b)[:len(b)+4]
	text := ""
	for len(b) > 0 {
		n := min(8, len(b))
		width := [...]int{0, 2, 3, 5, 6, 7, 9, 10, 11}[n]
		text += moneroBlock(b[:n], width)
		b = b[n:]
	}
	return text
}

// moneroBlock writes up to 8 bytes as exactly width digits.
func moneroBlock(b []byte, width int) string {
	var v uint64
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	out := make([]byte, width)
	for i := width - 1; i >= 0; i-- {
		out[i] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"[v%58]
		v /= 58
	}
	return string(out)
}
