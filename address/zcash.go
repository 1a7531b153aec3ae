package address

import (
	"addresscheck/internal/base58"
	"strings"

	"addresscheck/internal/bech32"
	"addresscheck/internal/blake2b"
)

// The receivers of a unified address (ZIP-316, "Encoding of unified addresses").
const (
	receiverP2PKH   = 0
	receiverP2SH    = 1
	receiverSapling = 2
	receiverOrchard = 3
)

var receiverSizes = [...]int{receiverP2PKH: 20, receiverP2SH: 20, receiverSapling: 43, receiverOrchard: 43}

// readUnified reads the digits of a unified Zcash address (ZIP-316): Bech32m of
// the jumbled items and 16 bytes of padding, which are the human-readable part.
// Items are type, length and receiver, in ascending order of their types; unknown
// ones are passed over; both transparent types exclude each other; at least one
// receiver is shielded. Where there is a transparent receiver, it is the account:
// it is what stands on the chain and on lists. Otherwise the text is.
//
// Policy: the drafts of later revisions (zu1…, tu1…: metadata about expiry from
// type 0xe0) are read, with a caveat; of their metadata only those types are
// known that the drafts define.
func readUnified(r *Reading, h hrpUse, text string, digits []byte, v bech32.Variant) {
	r.Form = FormUnified
	draft := h.hrp[0] != 'u'
	b, ok := bech32.ToBytes(make([]byte, 0, len(digits)), digits)
	err := error(nil)
	switch {
	case v != bech32.Bech32m:
		err = ErrVariant
	case !ok:
		err = ErrPadding
	case len(b) < 48:
		err = ErrLength
	}
	if err != nil {
		r.done(text, h, 0, nil, err)
		return
	}
	unjumble(b)
	var padding [16]byte
	copy(padding[:], h.hrp)
	items, end := b[:len(b)-16], b[len(b)-16:]
	if [16]byte(end) != padding {
		r.done(text, h, 0, nil, ErrPadding)
		return
	}
	kind, account, err := receivers(items, draft)
	switch {
	case err != nil:
		r.done(text, h, 0, nil, err)
		return
	case account != nil:
		r.done(text, h, kind, account, nil)
		r.Caveats |= Opened
	default:
		r.done(text, h, KindUnified, []byte(strings.ToLower(text)), nil)
		r.Caveats |= Shielded
	}
	if draft {
		r.Form = FormUnifiedDraft
		r.Caveats |= Draft
	}
}

// receivers reads the items of a unified address and returns its transparent
// receiver, nil when it has none.
func receivers(items []byte, draft bool) (kind Kind, account []byte, err error) {
	last, shielded := -1, false
	for len(items) > 0 {
		typ, rest, ok := compactSize(items)
		size, rest, fine := compactSize(rest)
		if !ok || !fine || size > len(rest) {
			return 0, nil, ErrLength
		}
		item := rest[:size]
		items = rest[size:]
		switch {
		case typ <= last:
			return 0, nil, ErrVersion // out of order, or twice
		case typ < len(receiverSizes) && size != receiverSizes[typ]:
			return 0, nil, ErrLength
		case typ == receiverP2SH && kind != 0:
			return 0, nil, ErrVersion
		case typ <= receiverP2SH:
			kind, account = KindP2PKH+Kind(typ), item
		case draft && typ >= 0xc0 && typ <= 0xfc:
			// metadata; 0xe0 is an expiry height, 0xe1 an expiry time, and what is
			// unknown from 0xe0 on must be understood
			if typ >= 0xe2 || typ == 0xe0 && size != 4 || typ == 0xe1 && size != 8 {
				return 0, nil, ErrVersion
			}
		default:
			shielded = true
		}
		last = typ
	}
	if !shielded && !draft || last < 0 {
		return 0, nil, ErrVersion
	}
	return kind, account, nil
}

// compactSize reads Bitcoin's variable-length integer, in its shortest form and
// below 2^25, as ZIP-316 demands of types and lengths.
func compactSize(b []byte) (n int, rest []byte, ok bool) {
	switch {
	case len(b) == 0:
		return 0, nil, false
	case b[0] < 0xfd:
		return int(b[0]), b[1:], true
	case b[0] == 0xfd && len(b) >= 3:
		n = int(b[1]) | int(b[2])<<8
		return n, b[3:], n >= 0xfd
	case b[0] == 0xfe && len(b) >= 5:
		n = int(b[1]) | int(b[2])<<8 | int(b[3])<<16 | int(b[4])<<24
		return n, b[5:], n > 0xffff && n <= 0x2000000
	}
	return 0, nil, false
}

// unjumble undoes F4Jumble (ZIP-316, "Jumbling") in place: four rounds of an
// unkeyed Feistel network over two parts, the left one of at most 64 bytes.
func unjumble(b []byte) {
	left := min(64, len(b)/2)
	x, y := b[:left], b[left:]
	round := func(i byte) { // the left part
		sum := blake2b.Sum(left, "UA_F4Jumble_H"+string([]byte{i, 0, 0}), y)
		xor(x, sum[:])
	}
	stretch := func(i byte) { // the right part
		for k := 0; k*64 < len(y); k++ {
			sum := blake2b.Sum(64, "UA_F4Jumble_G"+string([]byte{i, byte(k), byte(k >> 8)}), x)
			xor(y[k*64:], sum[:])
		}
	}
	round(1)
	stretch(1)
	round(0)
	stretch(0)
}

func xor(dst, with []byte) {
	for i := range min(len(dst), len(with)) {
		dst[i] ^= with[i]
	}
}

// claimSprout reports whether text begins like a Sprout address: zc, or zt of a
// test network.
func claimSprout(text string) bool {
	return (text[1] == 'c' || text[1] == 't') && alphanumeric(text)
}

// readSproutText reads a Sprout address (Zcash protocol specification 5.6.3.2):
// base58check of two version bytes and 64 bytes. ZIP-211 forbids to pay to one.
func readSproutText(r *Reading, text string) {
	*r = Reading{Chain: zec, Form: FormBase58Check}
	if at := foreign58(text); at >= 0 {
		r.refuse(text, at, ErrCharacter)
		return
	}
	b, _ := base58.Decode(text) // every character is in the alphabet
	if len(b) != 2+64+4 {
		r.refuse(text, -1, ErrLength)
		return
	}
	p, ok := checksum58(b)
	if !ok {
		r.refuse(text, -1, ErrChecksum)
		return
	}
	for i := range rows[zec].nets {
		n := &rows[zec].nets[i]
		if n.sprout != uint16(p[0])<<8|uint16(p[1]) || r.Address.IsValid() {
			continue
		}
		r.Address, r.Proof = newAddress(zec, n.net, KindSprout, p[2:]), ProofChecksum
		r.Caveats = Shielded | Retired | NotPayee
		if n.net != Mainnet {
			r.Caveats |= TestNetwork
		}
	}
	if !r.Address.IsValid() {
		r.refuse(text, 0, ErrVersion)
	}
}
