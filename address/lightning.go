package address

import (
	"crypto/sha256"
	"strconv"
	"strings"

	"addresscheck/internal/bech32"
	"addresscheck/internal/secp256k1"
)

// lightningNets are the currencies of BOLT-11. One that another begins with
// comes after it.
var lightningNets = [...]struct {
	currency string
	net      Network
}{{"bcrt", Regtest}, {"bc", Mainnet}, {"tbs", Testnet}, {"tb", Testnet}}

// claimInvoice reports whether text looks like an invoice: ln, a currency,
// perhaps an amount, the separator, and more than a time and a signature need.
func claimInvoice(text string) bool {
	const least = 7 + 104 + bech32.ChecksumLen
	return len(text) > 4+least && strings.EqualFold(text[:2], "ln") && alphanumeric(text) &&
		(strings.EqualFold(text[2:4], "bc") || strings.EqualFold(text[2:4], "tb"))
}

// The tagged fields of BOLT-11 that are read, by the values of their letters.
const (
	fieldPaymentHash = 1
	fieldFeatures    = 5
	fieldExpiry      = 6
	fieldFallback    = 9
	fieldSecret      = 16
	fieldNode        = 19
)

// features are the even feature bits of an invoice that are defined (BOLT-9);
// with any other even one it must not be paid.
var features = [...]int{8, 14, 16, 24, 48}

// An invoice is what BOLT-11 says of a payment.
type invoice struct {
	hrp       string
	net       Network
	amount    string
	time      int64
	expiry    int64
	fallbacks []Address
	node      []byte
	hash      bool
	secret    bool
	features  []byte // digits
}

// appendInvoice appends the readings of a Lightning invoice (BOLT-11) to dst: one
// for each fallback address in it, whose account it is; without one the text
// itself stands for the invoice, and there is nothing to compare. The payee is a
// node, whose key no list can name.
//
// Refused are a wrong checksum, an amount below what can be paid, a signature
// from which no key can be recovered or which is not that of the node named, and,
// as what no wallet can pay ([ErrInvoice]), a missing payment hash or secret and
// features that must be understood and are not.
func appendInvoice(dst []Reading, text string) []Reading {
	r := Reading{Chain: ln, Form: FormInvoice}
	refused := func(at int, err error) []Reading {
		r.Err = fail(text, ln, at, err)
		return append(dst, r)
	}
	if at := bech32.MixedCaseAt(text); at >= 0 {
		return refused(at, ErrCase)
	}
	lower := strings.ToLower(text)
	inv := invoice{expiry: 3600}
	inv.hrp = lower[:max(0, strings.LastIndexByte(lower, '1'))]
	digits, v, at, p := bech32.Decode(nil, inv.hrp, lower)
	switch {
	case inv.hrp == "":
		return refused(-1, ErrPrefix)
	case p != bech32.OK:
		return refused(at, bech32Err[p])
	case v != bech32.Bech32:
		return refused(-1, ErrVariant)
	}
	if at := inv.readPrefix(); at >= 0 {
		return refused(at, ErrCharacter)
	}
	if err := inv.readData(digits); err != nil && err != ErrInvoice {
		return refused(-1, err)
	} else if err != nil {
		r.Err = fail(text, ln, -1, err) // with the fallback addresses to compare
	}
	r.Proof, r.Amount, r.Expires = ProofChecksum, inv.amount, inv.time+inv.expiry
	if inv.net != Mainnet {
		r.Caveats |= TestNetwork
	}
	for _, a := range inv.fallbacks {
		f := r
		f.Address = a
		f.Caveats |= Opened
		dst = append(dst, f)
	}
	switch {
	case len(inv.fallbacks) > 0:
	case r.Err != nil:
		r.Proof, r.Caveats = ProofNone, 0
		dst = append(dst, r)
	default:
		r.Address = newAddress(ln, inv.net, KindInvoice, []byte(lower))
		r.Caveats |= Invoice
		dst = append(dst, r)
	}
	return dst
}

// readPrefix reads currency and amount. It returns the offset of what is wrong,
// or -1.
func (inv *invoice) readPrefix() int {
	for _, n := range lightningNets {
		amount, ok := strings.CutPrefix(inv.hrp, "ln"+n.currency)
		if !ok || amount != "" && amount[0] > '9' {
			continue
		}
		inv.net = n.net
		at := len(inv.hrp) - len(amount)
		if amount == "" {
			return -1
		}
		unit := uint64(100_000_000_000) // thousandths of a satoshi
		last := len(amount) - 1
		tenths := false
		switch amount[last] {
		case 'm':
			unit = 100_000_000
		case 'u':
			unit = 100_000
		case 'n':
			unit = 100
		case 'p':
			unit, tenths = 1, true
		default:
			last++
		}
		value, err := strconv.ParseUint(amount[:last], 10, 64)
		if err != nil || amount[0] == '0' || value > 1<<62/unit || tenths && value%10 != 0 {
			return at
		}
		value *= unit
		if tenths {
			value /= 10
		}
		inv.amount = bitcoins(value)
		return -1
	}
	return 2
}

// bitcoins writes an amount in thousandths of a satoshi as bitcoins.
func bitcoins(n uint64) string {
	const whole = 100_000_000_000
	s := strconv.FormatUint(n%whole+whole, 10)[1:]
	s = strings.TrimRight(s, "0")
	if s == "" {
		return strconv.FormatUint(n/whole, 10)
	}
	return strconv.FormatUint(n/whole, 10) + "." + s
}

// readData reads the time, the tagged fields and the signature.
func (inv *invoice) readData(digits []byte) error {
	const signature, timestamp = 104, 7
	if len(digits) < timestamp+signature {
		return ErrLength
	}
	n := len(digits) - signature
	for _, d := range digits[:timestamp] {
		inv.time = inv.time<<5 | int64(d)
	}
	for fields := digits[timestamp:n]; len(fields) > 0; {
		if len(fields) < 3 {
			return ErrLength
		}
		typ, size := fields[0], int(fields[1])<<5|int(fields[2])
		if len(fields) < 3+size {
			return ErrLength
		}
		if err := inv.field(typ, fields[3:3+size]); err != nil {
			return err
		}
		fields = fields[3+size:]
	}
	sig, _ := bech32.ToBytes(nil, digits[n:])
	signed := []byte(inv.hrp)
	whole := append([]byte(nil), digits[:n]...)
	if n*5%8 != 0 {
		whole = append(whole, 0) // zero bits fill the last byte
	}
	signed, _ = bech32.ToBytes(signed, whole)
	sum := sha256.Sum256(signed)
	if inv.node != nil {
		if !secp256k1.Verify(inv.node, sum[:], sig[:64]) {
			return ErrSignature
		}
	} else if !secp256k1.Recoverable(sig[:64], sig[64]) {
		return ErrSignature
	}
	if !inv.hash || !inv.secret || !understood(inv.features) {
		return ErrInvoice
	}
	return nil
}

// field reads one tagged field. Those of another length than theirs are passed
// over, as BOLT-11 asks.
func (inv *invoice) field(typ byte, d []byte) error {
	switch {
	case typ == fieldPaymentHash && len(d) == 52:
		inv.hash = true
	case typ == fieldSecret && len(d) == 52:
		inv.secret = true
	case typ == fieldNode && len(d) == 53:
		inv.node, _ = bech32.ToBytes(nil, d)
	case typ == fieldFeatures:
		inv.features = d
	case typ == fieldExpiry:
		inv.expiry = 0
		for _, x := range d {
			if inv.expiry > 1<<40 {
				return ErrLength
			}
			inv.expiry = inv.expiry<<5 | int64(x)
		}
	case typ == fieldFallback && len(d) > 1:
		b, ok := bech32.ToBytes(nil, d[1:])
		kind := KindNone
		switch version, n := d[0], len(b); {
		case !ok:
			return ErrPadding
		case version == 17 && n == 20:
			kind = KindP2PKH
		case version == 18 && n == 20:
			kind = KindP2SH
		case version == 0 && n == 20:
			kind = KindP2WPKH
		case version == 0 && n == 32:
			kind = KindP2WSH
		case version == 1 && n == 32:
			kind = KindP2TR
		}
		if kind != KindNone {
			inv.fallbacks = append(inv.fallbacks, newAddress(btc, inv.net, kind, b))
		}
	}
	return nil
}

// understood reports whether every even bit that is set in the features, digits
// with the most significant first, is a known one.
func understood(digits []byte) bool {
	for i, d := range digits {
		for k := range 5 {
			bit := (len(digits)-1-i)*5 + k
			known := bit%2 == 1
			for _, f := range features {
				known = known || f == bit
			}
			if d>>k&1 == 1 && !known {
				return false
			}
		}
	}
	return true
}
