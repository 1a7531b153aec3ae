package address

import (
	"bytes"
	"strings"
	"testing"
)

// FuzzEVM holds the EVM family to the words of EIP-55.
func FuzzEVM(f *testing.F) {
	fuzzFor(f, FamilyEVM, func(t *testing.T, text string, c Chain, r Reading) {
		digits, prefixed := strings.CutPrefix(text, "0x")
		want := prefixed && len(digits) == 40 && hexLength(digits) == 40
		if want && digits != strings.ToLower(digits) && digits != strings.ToUpper(digits) {
			want = text == slowEIP55(unhex(digits))
		}
		if r.Valid() != want {
			t.Errorf("%s %q: %v, want valid %v", c.ID(), text, r.Err, want)
		}
		if r.Valid() && (slowEIP55(unhex(digits)) != r.Address.String() || (r.Proof == ProofCase) != (text == slowEIP55(unhex(digits)) && strings.ToLower(text) != text && "0x"+strings.ToUpper(digits) != text)) {
			t.Errorf("%q: %v proves %s", text, r.Address, r.Proof)
		}
	})
}

// FuzzTron holds Tron to base58check of 41 and 20 bytes, or 42 hex digits.
func FuzzTron(f *testing.F) {
	fuzzFor(f, FamilyTron, func(t *testing.T, text string, c Chain, r Reading) {
		p, ok := slowCheck58(text, slowBitcoin)
		want := ok && len(p) == 21 && p[0] == 0x41 || len(text) == 42 && text[:2] == "41" && hexLength(text) == 42
		if r.Valid() != want {
			t.Errorf("%q: %v, want valid %v", text, r.Err, want)
		}
	})
}

// FuzzXRP holds the XRP Ledger's forms to base58check in its alphabet.
func FuzzXRP(f *testing.F) {
	fuzzFor(f, FamilyXRP, func(t *testing.T, text string, c Chain, r Reading) {
		p, ok := slowCheck58(text, slowRipple)
		classic := ok && len(p) == 21 && p[0] == 0
		x := ok && len(p) == 31 && (p[0] == 0x05 && p[1] == 0x44 || p[0] == 0x04 && p[1] == 0x93) && p[22] <= 1 &&
			bytes.Equal(p[27:], make([]byte, 4)) && (p[22] == 1 || bytes.Equal(p[23:27], make([]byte, 4)))
		if r.Valid() != (classic || x) {
			t.Errorf("%q: %v, want valid %v", text, r.Err, classic || x)
		}
		if x && r.Valid() && (r.Tag != uint32(p[23])|uint32(p[24])<<8|uint32(p[25])<<16|uint32(p[26])<<24 || r.HasTag != (p[22] == 1)) {
			t.Errorf("%q: tag %d of %x", text, r.Tag, p)
		}
	})
}

// FuzzSolana holds Solana to 32 bytes in base58.
func FuzzSolana(f *testing.F) {
	fuzzFor(f, FamilySolana, func(t *testing.T, text string, c Chain, r Reading) {
		b, ok := slowDecode58(text, slowBitcoin)
		want := ok && len(b) == 32
		if r.Valid() != want {
			t.Errorf("%q: %v, want valid %v", text, r.Err, want)
		}
	})
}

// FuzzMonero holds Monero to its base58, checksum and lengths.
func FuzzMonero(f *testing.F) {
	fuzzFor(f, FamilyMonero, func(t *testing.T, text string, c Chain, r Reading) {
		b, ok := slowDecodeMonero(text)
		if ok && len(b) > 4 {
			sum := keccak256(b[:len(b)-4])
			ok = bytes.Equal(sum[:4], b[len(b)-4:])
		}
		if r.Valid() && !(ok && (len(b) == 69 || len(b) == 77) && slowEncodeMonero(b) == text) {
			t.Errorf("%q: valid, and not by the slow twin", text)
		}
		if r.Valid() && r.Payment == "" && r.Address.String() != text {
			t.Errorf("%q: canonical %v", text, r.Address)
		}
	})
}
