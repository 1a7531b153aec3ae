package address

import (
	"addresscheck/internal/base58"
	"strings"
)

// tezosForms are the three version bytes of each form of 20 bytes (Octez
// src/lib_crypto/base58.ml). The place in the table is the first byte of the
// Address's payload.
var tezosForms = [...]struct {
	look    string
	version [3]byte
	kind    Kind
}{
	{"tz1", [3]byte{6, 161, 159}, KindAccount}, // Ed25519
	{"tz2", [3]byte{6, 161, 161}, KindAccount}, // secp256k1
	{"tz3", [3]byte{6, 161, 164}, KindAccount}, // P-256
	{"tz4", [3]byte{6, 161, 166}, KindAccount}, // BLS
	{"KT1", [3]byte{2, 90, 121}, KindContract},
	{"sr1", [3]byte{6, 124, 117}, KindRollup},
}

// claimTezos reports whether text begins like an address of Tezos and has about
// its length, or names an entry point of a contract.
func claimTezos(text string) bool {
	n := len(text)
	if n < 33 || n > 68 || strings.IndexByte("tTkKsS", text[0]) < 0 {
		return false
	}
	address, _, entry := strings.Cut(text, "%")
	if len(address) > 39 || !alphanumeric(address) || entry && len(address) != 36 {
		return false
	}
	for _, f := range tezosForms {
		if address[:3] == f.look {
			return looksRandom(text)
		}
	}
	return false
}

// readTezos reads an address of Tezos: base58check of three version bytes and 20
// bytes, 36 characters.
//
// Policy: %entrypoint behind a contract's address, as Octez reads it, is accepted:
// the contract is what is called.
func readTezos(r *Reading, text string) {
	*r = Reading{Chain: xtz, Form: FormBase58Check}
	address, entry, called := strings.Cut(text, "%")
	if called && (entry == "" || len(entry) > 31 || !entryPoint(entry)) {
		r.refuse(text, len(address), ErrCharacter)
		return
	}
	if at := foreign58(address); at >= 0 {
		r.refuse(text, at, ErrCharacter)
		return
	}
	if len(address) != 36 {
		r.refuse(text, -1, ErrLength)
		return
	}
	b, _ := base58.Decode(address) // every character is in the alphabet
	if len(b) != 27 {
		r.refuse(text, -1, ErrLength)
		return
	}
	p, ok := checksum58(b)
	if !ok {
		r.refuse(text, -1, ErrChecksum)
		return
	}
	for i, f := range tezosForms {
		if [3]byte(p) == f.version {
			if called && f.kind != KindContract {
				break
			}
			r.Address, r.Proof = newAddress(xtz, Mainnet, f.kind, append([]byte{byte(i)}, p[3:]...)), ProofChecksum
			return
		}
	}
	r.refuse(text, 0, ErrVersion)
}

func entryPoint(s string) bool {
	for i := range len(s) {
		if !alphanumeric(s[i:i+1]) && strings.IndexByte("_.%@", s[i]) < 0 {
			return false
		}
	}
	return true
}

// tezosText returns the canonical text of an account, contract or rollup of Tezos.
func tezosText(p []byte) string {
	f := &tezosForms[p[0]]
	return encode58(f.version[:], p[1:], base58.Bitcoin)
}
