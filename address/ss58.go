package address

import (
	"addresscheck/internal/base58"
	"addresscheck/internal/blake2b"
)

// maxSS58 is the greatest length of an SS58 address: 36 bytes.
const maxSS58 = 50

// ss58Sum returns the two bytes of checksum of an SS58 address (the SS58 registry's
// specification, "Checksum types": two bytes for 32 bytes of key).
func ss58Sum(b []byte) [2]byte {
	var buf [48]byte
	sum := blake2b.Sum(64, "", append(append(buf[:0], "SS58PRE"...), b...))
	return [2]byte(sum[:2])
}

// claimSS58 reports whether base58 text begins like an account of Polkadot, Kusama
// or Substrate's own prefix and has its length.
func claimSS58(text string) (c Chain) {
	n := len(text)
	switch {
	case !looksRandom(text):
	case text[0] == '5' && n == 48:
		return substrate
	case text[0] == '1' && (n == 46 || n == 47 || n == 48):
		return dot
	case text[0] >= 'C' && text[0] <= 'J' && n == 47:
		return ksm
	}
	return 0
}

// readSS58 reads the bytes of base58 text as an SS58 address: a prefix of one
// byte, or of two from 64 on, a key of 32 bytes, two bytes of BLAKE2b-512. The
// account is the key, whatever the prefix; the prefixes of the table name their
// chain, any other one is Substrate's. Prefixes 46 and 47 are reserved. ok is
// false when b has not the length.
//
// Policy: account indices of 1 to 8 bytes, which SS58 can write too, are not
// addresses to pay to and are not read.
func readSS58(text string, b []byte) (r Reading, ok bool) {
	const key, sum = 32, 2
	r = Reading{Chain: substrate, Form: FormSS58}
	if len(b) < 1+key+sum || b[0] >= 128 {
		return r, false
	}
	prefix, head := uint16(b[0]), 1
	if prefix >= 64 { // the lower six bits of the first byte are the upper of the low byte
		head = 2
		prefix = uint16(b[0]&0x3f)<<2 | uint16(b[1]>>6) | uint16(b[1]&0x3f)<<8
	}
	if len(b) != head+key+sum {
		return r, false
	}
	if ss58Sum(b[:len(b)-sum]) != [2]byte(b[len(b)-sum:]) {
		claimed := claimSS58(text)
		r.Chain = claimed
		r.Err = fail(text, claimed, -1, ErrChecksum)
		return r, claimed != 0
	}
	for c := Chain(1); int(c) < len(rows); c++ {
		if rows[c].family == FamilySubstrate && rows[c].ss58 == prefix {
			r.Chain = c
		}
	}
	if prefix == 46 || prefix == 47 || head == 2 && prefix < 64 {
		r.Err = fail(text, r.Chain, 0, ErrVersion)
		return r, true
	}
	r.Address, r.Proof = newAddress(r.Chain, Mainnet, KindAccount, b[head:head+key]), ProofChecksum
	return r, true
}

// ss58Text returns the text of a Substrate account under a prefix below 64.
func ss58Text(prefix uint16, p []byte) string {
	b := append([]byte{byte(prefix)}, p...)
	sum := ss58Sum(b)
	return base58.Encode(append(b, sum[:]...))
}
