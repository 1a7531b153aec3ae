package address

import (
	"encoding/hex"

	"addresscheck/internal/bech32"

	"golang.org/x/crypto/sha3"
)

// keccak256 is the Keccak of the original submission, as Ethereum and Monero use
// it, not FIPS 202's SHA3-256.
func keccak256(b []byte) (sum [32]byte) {
	h := sha3.NewLegacyKeccak256()
	h.Write(b)
	h.Sum(sum[:0])
	return sum
}

// hexValue is the value of each hex digit in either case, and more than 15 of what
// is none.
var hexValue = func() (t [256]byte) {
	for i := range t {
		t[i] = 0xff
	}
	for i := range byte(16) {
		c := "0123456789abcdef"[i]
		t[c], t[c&^(c>>1&0x20)] = i, i // letters have the bit 0x40, and 0x20 in lower case
	}
	return t
}()

// hexLength returns how many of the leading bytes of s are hex digits.
func hexLength(s string) int {
	for i := range len(s) {
		if hexValue[s[i]] > 15 {
			return i
		}
	}
	return len(s)
}

// appendHex appends the readings of text as hexadecimal: those of readHex and,
// of 64 digits, of the chains whose accounts have 32 bytes.
//
// Policy: 0x and 64 digits are accounts of Aptos and Sui, and a transaction's id
// or a private key as well: valid, with a caveat, and no miss counts. Without 0x
// only an account identifier of the Internet Computer is one, whose CRC-32 holds.
func appendHex(dst []Reading, text string) []Reading {
	if len(text) == 3 && text[0] == '0' && text[1] == 'x' && hexLength(text[2:]) == 1 {
		var b [32]byte // AIP-40: the special addresses 0x0 to 0xf in their short form
		b[31] = unhex("0" + text[2:])[0]
		return append(dst, Reading{Chain: apt, Form: FormShortHex, Address: newAddress(apt, Mainnet, KindAccount, b[:])})
	}
	if len(text) == 66 && text[0] == '0' && text[1]|0x20 == 'x' && hexLength(text[2:]) == 64 {
		b := unhex(text[2:])
		for _, c := range [...]Chain{apt, sui} {
			r := Reading{Chain: c, Form: FormHex32, Caveats: MaybeHash, Address: newAddress(c, Mainnet, KindAccount, b)}
			if text[1] == 'X' {
				r.Err = fail(text, c, 1, ErrPrefix)
			}
			dst = append(dst, r)
		}
		return dst
	}
	if len(text) == 64 && hexLength(text) == 64 {
		if r, ok := readAccountID(text, unhex(text)); ok {
			return append(dst, r)
		}
	}
	if r, ok := readHex(text); ok {
		dst = append(dst, r)
	}
	return dst
}

// moveText returns the canonical text of an account of Aptos or Sui: 0x and 64
// digits, of Aptos's special addresses one digit (AIP-40).
func moveText(a Address, p []byte) string {
	if rows[a.chain].short && leadingZeros(p) >= 31 && p[31] < 16 {
		return "0x" + hex.EncodeToString(p[31:])[1:]
	}
	return "0x" + hex.EncodeToString(p)
}

// readHex reads the hexadecimal forms: 0x and 40 digits (EIP-55), the same
// without 0x or with 0X (refused, but with the account to compare), Tron's 41
// and 40 digits, and 64 digits, which are a hash, a transaction id or a key. ok
// is false when text is none of these and does not begin with 0x.
//
// Policy: bare 40 digits and 0X are not canonical and are refused ([ErrPrefix]),
// as EIP-55, viem and wallet-core do; ethers accepts them. EIP-1191 checksums
// (RSK) are a wrong case here.
func readHex(text string) (r Reading, ok bool) {
	digits := text
	prefixed := len(text) >= 2 && text[0] == '0' && text[1]|0x20 == 'x'
	if prefixed {
		digits = text[2:]
	}
	n := hexLength(digits)
	switch {
	case n < len(digits):
		if !prefixed || n < 8 && len(digits) > n+1 {
			return r, false
		}
		return Reading{Chain: evm, Form: FormHex, Err: fail(text, evm, len(text)-len(digits)+n, ErrCharacter)}, true
	case n == 42 && digits[:2] == "41":
		r = Reading{Chain: tron, Form: FormTronHex, Address: newAddress(tron, Mainnet, KindAccount, unhex(digits[2:]))}
		if prefixed {
			r.Err = fail(text, tron, 0, ErrPrefix)
		}
		return r, true
	case n == 64, n == 32 && !prefixed && hasLetter(digits): // 32: MD5, a UUID
		return Reading{Err: fail(text, 0, -1, ErrHash)}, true
	case n == 128 || n == 130:
		return Reading{Err: fail(text, 0, -1, ErrHash)}, true // a signature or public key
	case n == 40:
		return readEVM(text, digits), true
	case prefixed:
		return Reading{Chain: evm, Form: FormHex, Err: fail(text, evm, -1, ErrLength)}, true
	}
	return r, false
}

// readEVM reads the 40 hex digits of an EVM account. Specification: EIP-55; a
// text in one case has no checksum.
func readEVM(text, digits string) Reading {
	var buf [20]byte
	b := buf[:]
	for i := range b {
		b[i] = hexValue[digits[2*i]]<<4 | hexValue[digits[2*i+1]]
	}
	r := Reading{Chain: evm, Form: FormHex, Address: newAddress(evm, Mainnet, KindAccount, b)}
	if bech32.MixedCaseAt(digits) >= 0 {
		if at := differsFromEIP55(digits); at >= 0 {
			r.Err = fail(text, evm, len(text)-len(digits)+at, ErrCase)
			return r
		}
		r.Form, r.Proof = FormEIP55, ProofCase
	}
	switch {
	case len(text) == len(digits):
		r.Form = FormBareHex
		r.Err = fail(text, evm, 0, ErrPrefix)
	case text[1] == 'X':
		r.Err = fail(text, evm, 1, ErrPrefix)
	}
	return r
}

// unhex returns the bytes of hex digits, which callers have checked. Not
// hex.DecodeString: its error links fmt, reflect and os.
func unhex(s string) []byte {
	b := make([]byte, len(s)/2)
	for i := range b {
		high, low := hexValue[s[2*i]], hexValue[s[2*i+1]]
		if high|low > 15 {
			panic("address: unhex of what is not hex")
		}
		b[i] = high<<4 | low
	}
	return b
}

// differsFromEIP55 returns the offset of the first of 40 hex digits whose letter
// case is not the checksum's, or -1.
func differsFromEIP55(digits string) int {
	var lower [40]byte
	for i := range lower {
		lower[i] = digits[i] | 0x20 // figures have that bit
	}
	h := keccak256(lower[:])
	for i := range lower {
		c := digits[i]
		if h[i/2] <<= 4 * uint(i&1); c >= 'A' && h[i/2]>>7 == c>>5&1 { // upper case where the hash's digit is 8 or more
			return i
		}
	}
	return -1
}

// eip55 returns 0x and the 40 digits of a 20-byte account in checksum case
// (EIP-55): a letter is upper case where the hash of the lower-case digits has a
// digit of 8 or more.
func eip55(account []byte) []byte {
	out := hex.AppendEncode([]byte("0x"), account)
	h := keccak256(out[2:])
	for i := 2; i < len(out); i++ {
		if nibble := h[(i-2)/2] >> (4 * uint(1-i&1)); out[i] >= 'a' && nibble&15 >= 8 {
			out[i] -= 'a' - 'A'
		}
	}
	return out
}
