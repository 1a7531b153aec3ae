package address

import "encoding/binary"

// The prefixes of XLS-5d: X addresses are of mainnet, T addresses of test
// networks.
const (
	xAddressMain = 0x0544
	xAddressTest = 0x0493
)

// claimXRP reports whether text looks like an XRP Ledger address: r and about 33
// characters, or X or T and about 47.
func claimXRP(text string) bool {
	n := len(text)
	return n > 0 && (text[0] == 'r' && n >= 25 && n <= 36 || (text[0] == 'X' || text[0] == 'T') && n >= 45 && n <= 49) &&
		alphanumeric(text) && looksRandom(text)
}

// readXRP reads a classic address (base58check in the XRPL alphabet, version 0,
// 20 bytes; xrpl.org, "Addresses") or an X-address (XLS-5d: two bytes of prefix,
// 20 of account, a flag, 8 little-endian of tag, of which the upper four are
// zero). Both are one account; the tag is the reading's.
func readXRP(r *Reading, text string) {
	*r = Reading{Chain: xrp, Form: FormXRPClassic}
	if len(text) > 0 && text[0] != 'r' {
		r.Form = FormXAddress
	}
	if at := foreign58(text); at >= 0 {
		r.refuse(text, at, ErrCharacter)
		return
	}
	b, err := xrpl.Decode(text)
	if err != nil || len(b) != 25 && len(b) != 35 {
		r.refuse(text, -1, ErrLength)
		return
	}
	p, ok := checksum58(b)
	if !ok {
		r.refuse(text, -1, ErrChecksum)
		return
	}
	if len(p) == 21 {
		if p[0] != 0 {
			r.refuse(text, -1, ErrVersion)
			return
		}
		r.Form = FormXRPClassic
		r.Address, r.Proof = newAddress(xrp, Mainnet, KindAccount, p[1:]), ProofChecksum
		return
	}
	net := Mainnet
	switch binary.BigEndian.Uint16(p) {
	case xAddressMain:
	case xAddressTest:
		net = Testnet
		r.Caveats |= TestNetwork
	default:
		r.refuse(text, -1, ErrVersion)
		return
	}
	r.Address = newAddress(xrp, net, KindAccount, p[2:22])
	flag, tag := p[22], binary.LittleEndian.Uint64(p[23:])
	if flag > 1 || flag == 0 && tag != 0 || tag > 1<<32-1 {
		r.refuse(text, -1, ErrTag)
		return
	}
	r.Proof, r.HasTag, r.Tag = ProofChecksum, flag == 1, uint32(tag)
}

// xrplSeed reports whether text decodes as a seed: 16 bytes under version 0x21,
// or three bytes 01e14b for Ed25519, whatever its checksum says.
func xrplSeed(text string) bool {
	b, err := xrpl.Decode(text)
	return err == nil && (len(b) == 21 && b[0] == 0x21 || len(b) == 23 && b[0] == 0x01 && b[1] == 0xe1 && b[2] == 0x4b)
}

// xrplPublicKey reports whether text is a node's or an account's public key (33
// bytes under version 0x1c or 0x23).
func xrplPublicKey(text string) bool {
	if len(text) < 50 || len(text) > 53 || foreign58(text) >= 0 {
		return false
	}
	b, err := xrpl.Decode(text)
	if err != nil || len(b) != 38 || b[0] != 0x1c && b[0] != 0x23 {
		return false
	}
	_, ok := checksum58(b)
	return ok
}
