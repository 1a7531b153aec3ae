package address

import (
	"addresscheck/internal/base58"
	"addresscheck/internal/bech32"
	"addresscheck/internal/crc"
)

// readShelley reads the digits of a Shelley address (CIP-19, "Binary format"):
// Bech32 of a header, which has the type in its upper half and the network in its
// lower one, and credentials of 28 bytes. CIP-5: the human-readable part says
// payment or stake, and the network, which the header must agree with.
func readShelley(r *Reading, h hrpUse, text string, digits []byte, v bech32.Variant, buf []byte) {
	b, ok := bech32.ToBytes(buf, digits)
	kind, err := KindNone, error(nil)
	switch {
	case v != bech32.Bech32:
		err = ErrVariant
	case !ok:
		err = ErrPadding
	case len(b) == 0:
		err = ErrLength
	default:
		kind, err = shelleyKind(b)
	}
	if err == nil {
		id := b[0] & 15
		switch {
		case (kind == KindStake) != (h.use == useStake):
			err = ErrVersion
		case id > 1 || (id == 1) != (h.net == Mainnet):
			err = ErrNetwork
		}
	}
	r.done(text, h, kind, b, err)
	if err == nil && kind == KindStake {
		r.Caveats |= NotPayee
	}
}

// shelleyKind returns the kind that the header of b states, when b is of its
// length.
func shelleyKind(b []byte) (Kind, error) {
	const base, one = 1 + 2*28, 1 + 28
	n := len(b)
	switch typ := b[0] >> 4; {
	case typ <= 3 && n == base:
		return KindBase, nil
	case typ == 4 || typ == 5:
		if n < one || !pointer(b[one:]) {
			return 0, ErrLength
		}
		return KindPointer, nil
	case (typ == 6 || typ == 7) && n == one:
		return KindEnterprise, nil
	case typ >= 14 && n == one:
		return KindStake, nil
	case typ <= 7 || typ >= 14:
		return 0, ErrLength
	}
	return 0, ErrVersion
}

// pointer reports whether b is three natural numbers of variable length, seven
// bits a byte, each in its shortest form and below 2^63.
func pointer(b []byte) bool {
	for range 3 {
		n := 0
		for n < len(b) && b[n]&0x80 != 0 {
			n++
		}
		if n == len(b) || n > 8 || n > 0 && b[0] == 0x80 {
			return false
		}
		b = b[n+1:]
	}
	return len(b) == 0
}

// Byron addresses have about 59 or 104 characters; those with every attribute
// are shorter than this.
const maxByron = 160

// claimByron reports whether text begins like a Byron address: of the main
// network Ae2… or DdzFF…, of the test network 2cW… or 37bt….
func claimByron(text string) bool {
	if len(text) < 50 || len(text) > maxByron || !alphanumeric(text) {
		return false
	}
	switch text[:3] {
	case "Ae2", "Ddz", "2cW", "37b":
		return true
	}
	return false
}

// readByron reads a Byron address (CIP-19, "Byron addresses"): base58 of the CBOR
// of [24(bytes), CRC-32 of the bytes]; the bytes are the CBOR of [root of 28
// bytes, attributes, type]. Attribute 1 is an encrypted path, 2 the magic number
// of a test network. Only the shortest spelling of each number counts
// (RFC 8949, section 4.2.1).
func readByron(r *Reading, text string) {
	*r = Reading{Chain: ada, Form: FormByron}
	if at := foreign58(text); at >= 0 {
		r.refuse(text, at, ErrCharacter)
		return
	}
	if len(text) > maxByron || len(text) < 20 {
		r.refuse(text, -1, ErrLength)
		return
	}
	b, _ := base58.Decode(text) // every character is in the alphabet
	c := cbor{b, true}
	c.expect(4, 2)
	c.expect(6, 24)
	inner := c.bytes()
	sum := c.head(0)
	if c.ok && len(c.b) == 0 && sum != uint64(crc.IEEE(inner)) {
		r.refuse(text, -1, ErrChecksum)
		return
	}
	whole := c.ok && len(c.b) == 0
	c = cbor{inner, whole}
	c.expect(4, 3)
	root := c.bytes()
	net := Mainnet
	last := uint64(0)
	for n := c.head(5); n > 0 && c.ok; n-- {
		key := c.head(0)
		value := cbor{c.bytes(), true}
		switch {
		case key <= last || key > 2:
			c.ok = false
		case key == 1:
			value.bytes()
		case key == 2:
			value.head(0)
			net = Testnet
			r.Caveats |= TestNetwork
		}
		last = key
		c.ok = c.ok && value.ok && len(value.b) == 0
	}
	typ := c.head(0)
	if !c.ok || len(c.b) != 0 || len(root) != 28 || typ > 2 || typ == 1 {
		r.Caveats = 0
		r.refuse(text, -1, ErrLength)
		return
	}
	r.Address, r.Proof = newAddress(ada, net, KindByron, b), ProofChecksum
}

// A cbor reads what Byron addresses need of RFC 8949 from b. After a mistake ok
// is false and everything zero.
type cbor struct {
	b  []byte
	ok bool
}

// head reads the head of an item of a major type and returns its argument.
func (c *cbor) head(major byte) (n uint64) {
	if !c.ok || len(c.b) == 0 || c.b[0]>>5 != major {
		c.ok = false
		return 0
	}
	short := uint64(c.b[0] & 31)
	c.b = c.b[1:]
	if short < 24 {
		return short
	}
	size := 1 << (short - 24)
	if short > 27 || size > len(c.b) {
		c.ok = false
		return 0
	}
	for _, x := range c.b[:size] {
		n = n<<8 | uint64(x)
	}
	c.b = c.b[size:]
	if n < 24 || size > 1 && n>>(4*size) == 0 { // a shorter spelling exists
		c.ok = false
		return 0
	}
	return n
}

func (c *cbor) expect(major byte, n uint64) {
	if c.head(major) != n {
		c.ok = false
	}
}

// bytes reads a byte string.
func (c *cbor) bytes() []byte {
	n := c.head(2)
	if n > uint64(len(c.b)) {
		c.ok = false
	}
	if !c.ok {
		return nil
	}
	b := c.b[:n]
	c.b = c.b[n:]
	return b
}

// cardanoText returns the canonical text of a Cardano account.
func cardanoText(a Address, p []byte) string {
	if a.kind == KindByron {
		return base58.Encode(p)
	}
	hrp := "addr"
	if a.kind == KindStake {
		hrp = "stake"
	}
	if a.network != Mainnet {
		hrp += "_test"
	}
	return bechText(hrp, nil, p, bech32.Bech32)
}
