package address

import (
	"addresscheck/internal/bech32"
	"addresscheck/internal/secp256k1"
)

// readSilent reads the digits of a silent payment address (BIP-352, "Address
// encoding"): Bech32m of a version and two compressed points, the scan and the
// spend key. Of versions 1 to 30 the first 66 bytes are read, as the BIP asks;
// 31 is refused.
func readSilent(r *Reading, h hrpUse, text string, digits []byte, v bech32.Variant, buf []byte) {
	const keys = (66*8 + 4) / 5
	var b []byte
	err := ErrLength
	switch {
	case v != bech32.Bech32m:
		err = ErrVariant
	case len(digits) > 0 && digits[0] == 31:
		err = ErrVersion
	case len(digits) == 1+keys:
		b, err = exact(digits, 66, 1, append(buf, digits[0])[1:])
	case len(digits) > 1+keys && digits[0] > 0:
		b, _ = bech32.ToBytes(append(buf, digits[0])[1:], digits[1:])
		b, err = b[:66], nil
	}
	if err == nil && !(secp256k1.IsPoint(b[:33]) && secp256k1.IsPoint(b[33:])) {
		err = ErrPoint
	}
	if err == nil {
		b = append([]byte{digits[0]}, b...)
	}
	r.done(text, h, KindSilent, b, err)
	if err == nil {
		r.Caveats |= Shielded
		if b[0] > 0 {
			r.Caveats |= FutureWitness
		}
	}
}

// silentText returns the canonical text of a silent payment address.
func silentText(a Address, p []byte) string {
	row := &rows[a.chain]
	hrp := [...]string{Mainnet: row.hrp, Testnet: row.test, Regtest: row.local}[a.network]
	return bechText(hrp, p[:1], p[1:], bech32.Bech32m)
}
