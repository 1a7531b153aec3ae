package address

import "addresscheck/internal/bech32"

// maxSegWit is the greatest length of a SegWit address (BIP-173).
const maxSegWit = 90

// readWitness reads the digits of a SegWit address: version and program.
func readWitness(r *Reading, h hrpUse, text string, digits []byte, v bech32.Variant, buf []byte) {
	if len(digits) == 0 {
		r.done(text, h, 0, nil, ErrLength)
		return
	}
	version := digits[0]
	b, ok := bech32.ToBytes(append(buf, version), digits[1:])
	program := b[1:]
	kind, err := KindWitness, error(nil)
	switch n := len(program); {
	case version > 16:
		err = ErrVersion
	case version == 0 && v != bech32.Bech32, version > 0 && v != bech32.Bech32m:
		err = ErrVariant
	case !ok:
		err = ErrPadding
	case n < 2 || n > 40, version == 0 && n != 20 && n != 32:
		err = ErrLength
	case version == 0 && n == 20:
		kind = KindP2WPKH
	case version == 0:
		kind = KindP2WSH
	case version == 1 && n == 32:
		kind = KindP2TR
	case version == 1 && n == 2 && program[0] == 0x4e && program[1] == 0x73:
		kind = KindP2A
		r.Caveats |= AnyoneCanSpend
	default:
		program = b // keeps the version
		r.Caveats |= FutureWitness
	}
	r.done(text, h, kind, program, err)
}
