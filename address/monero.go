package address

import (
	"bytes"
	"encoding/hex"

	"addresscheck/internal/base58"
	"addresscheck/internal/ed25519"
)

// moneroNets are the network bytes of monero src/cryptonote_config.h.
var moneroNets = []struct {
	net                              Network
	standard, integrated, subaddress byte
}{
	{Mainnet, 18, 19, 42},
	{Testnet, 53, 54, 63},
	{Stagenet, 24, 25, 36},
}

const (
	moneroChars      = 95  // 69 bytes
	integratedChars  = 106 // 77 bytes: with a payment id
	moneroBlock      = 11  // characters that hold 8 bytes
	moneroBlockBytes = 8
)

// moneroTail maps the length of the last, shorter block to its bytes, as in
// monero src/common/base58.cpp.
var moneroTail = [...]int{0, -1, 1, 2, -1, 3, 4, 5, -1, 6, 7}

// claimMonero reports whether text looks like a Monero address: about 95 or 106
// characters, beginning with the digit or letter of a network.
func claimMonero(text string) bool {
	n := len(text)
	if !(n >= 90 && n <= 110) || !alphanumeric(text) || hexLength(text) == n {
		return false
	}
	switch text[0] {
	case '4', '8', '9', 'A', 'B', '5', '7':
		return true
	}
	return false
}

// readMonero reads a Monero address: Monero's base58 of a network byte, public
// spend key, public view key, in the integrated form an 8-byte payment id, and
// the first 4 bytes of the Keccak-256 of all this. Both keys must be on the
// curve. Specification: monero src/cryptonote_basic/cryptonote_basic_impl.cpp.
//
// An integrated address is the account of its standard address; the payment id
// is the reading's.
func readMonero(r *Reading, text string) {
	*r = Reading{Chain: xmr, Form: FormMonero}
	if len(text) == integratedChars {
		r.Form = FormMoneroIntegrated
	}
	if at := foreign58(text); at >= 0 {
		r.refuse(text, at, ErrCharacter)
		return
	}
	if len(text) != moneroChars && len(text) != integratedChars {
		r.refuse(text, -1, ErrLength)
		return
	}
	var buf [80]byte
	b, ok := decodeMonero(buf[:0], text)
	if !ok {
		r.refuse(text, -1, ErrChecksum) // a block of characters that says more than its bytes hold: a slip
		return
	}
	n := len(b) - 4
	if sum := keccak256(b[:n]); [4]byte(sum[:4]) != [4]byte(b[n:]) {
		r.refuse(text, -1, ErrChecksum)
		return
	}
	kind, net, known := KindStandard, Mainnet, false
	for _, m := range moneroNets {
		switch {
		case n == 65 && b[0] == m.standard, n == 73 && b[0] == m.integrated:
			net, known = m.net, true
		case n == 65 && b[0] == m.subaddress:
			kind, net, known = KindSubaddress, m.net, true
		}
	}
	if !known {
		r.refuse(text, -1, ErrVersion)
		return
	}
	if !onCurve(b[1:33]) || !onCurve(b[33:65]) {
		r.refuse(text, -1, ErrPoint)
		return
	}
	if n == 73 {
		r.Payment = hex.EncodeToString(b[65:n])
	}
	r.Address, r.Proof = newAddress(xmr, net, kind, b[1:65]), ProofChecksum
	r.Caveats |= Shielded
	if net != Mainnet {
		r.Caveats |= TestNetwork
	}
}

// onCurve reports whether b is the canonical encoding of a point, as monero's
// check_key demands. IsPoint accepts others too: y of p or more, and x = 0 with its
// sign set.
func onCurve(b []byte) bool {
	if !ed25519.IsPoint(b) {
		return false
	}
	first, last, inner := b[0], b[31]&0x7f, b[1:31]
	switch {
	case last == 0x7f && inner[0] == 0xff && bytes.Count(inner, inner[:1]) == len(inner): // y = 2^255 - 256 + first
		return first < 0xec || first == 0xec && b[31] == last // p - 1 is 2^255 - 20: x = 0
	case last == 0 && inner[0] == 0 && bytes.Count(inner, inner[:1]) == len(inner): // y = first
		return first != 1 || b[31] == last // x = 0
	}
	return true
}

// decodeMonero appends the bytes of text, block by block, to dst.
func decodeMonero(dst []byte, text string) ([]byte, bool) {
	for len(text) > 0 {
		n := min(moneroBlock, len(text))
		size := moneroBlockBytes
		if n < moneroBlock {
			size = moneroTail[n]
		}
		if size < 0 {
			return nil, false
		}
		var buf [moneroBlock]byte
		b, err := base58.Bitcoin.AppendDecode(buf[:0], text[:n])
		for len(b) > size && b[0] == 0 { // leading 1s are digits here, not bytes
			b = b[1:]
		}
		if err != nil || len(b) > size {
			return nil, false
		}
		for range size - len(b) {
			dst = append(dst, 0)
		}
		dst = append(dst, b...)
		text = text[n:]
	}
	return dst, true
}

// moneroText returns the canonical text of a Monero account.
func moneroText(a Address, payload []byte) string {
	var version byte
	for _, m := range moneroNets {
		if m.net == a.network {
			version = m.standard
			if a.kind == KindSubaddress {
				version = m.subaddress
			}
		}
	}
	b := append([]byte{version}, payload...)
	sum := keccak256(b)
	b = append(b, sum[:4]...)
	var out []byte
	for len(b) > 0 {
		n := min(moneroBlockBytes, len(b))
		block, width := b[:n], moneroBlock
		for w, size := range moneroTail {
			if n < moneroBlockBytes && size == n {
				width = w
			}
		}
		for len(block) > 0 && block[0] == 0 {
			block = block[1:]
		}
		digits := base58.Encode(block)
		for range width - len(digits) {
			out = append(out, '1')
		}
		out = append(out, digits...)
		b = b[n:]
	}
	return string(out)
}
