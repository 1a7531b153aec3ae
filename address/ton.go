package address

import (
	"encoding/base64"
	"encoding/hex"
	"strings"

	"addresscheck/internal/crc"
)

const (
	friendlyTON   = 48 // characters
	bounceable    = 0x11
	nonBounceable = 0x51
	testOnly      = 0x80
)

// claimTON reports whether text looks like an address of TON: workchain 0 or -1
// and about 64 hex digits, or 48 characters that begin as the tags and
// workchains of TEP-2 do.
func claimTON(text string) bool {
	if len(text) < 2 {
		return false
	}
	if rest := rawTON(text); rest > 0 {
		n := len(text) - rest
		return n >= 60 && n <= 68 && hexLength(text[rest:]) == n
	}
	if len(text) < friendlyTON-1 || len(text) > friendlyTON+1 {
		return false
	}
	switch text[:2] {
	case "EQ", "UQ", "Ef", "Uf", "kQ", "0Q", "kf", "0f":
		return strings.IndexByte(text, ' ') < 0
	}
	return false
}

// rawTON returns the length of the workchain and colon that text begins with.
func rawTON(text string) int {
	switch {
	case strings.HasPrefix(text, "0:"):
		return 2
	case strings.HasPrefix(text, "-1:"):
		return 3
	}
	return 0
}

// readTON reads an address of TON (TEP-2): raw, which has no checksum, or
// user-friendly, 36 bytes in base64 or base64url (not both at once): a tag, the
// workchain, the hash of the account, CRC-16. All are one account; the tag says
// whether a message that can't be delivered returns, and whether only test
// networks may accept it.
func readTON(r *Reading, text string) {
	*r = Reading{Chain: ton, Form: FormRaw}
	if at := rawTON(text); at > 0 {
		if n := hexLength(text[at:]); at+n < len(text) {
			r.refuse(text, at+n, ErrCharacter)
		} else if n != 64 {
			r.refuse(text, -1, ErrLength)
		} else {
			r.Address = tonAddress(text[0] == '-', unhex(text[at:]), Mainnet)
		}
		return
	}
	r.Form = FormBounceable
	if len(text) != friendlyTON {
		r.refuse(text, -1, ErrLength)
		return
	}
	encoding := base64.StdEncoding
	if strings.ContainsAny(text, "-_") {
		encoding = base64.URLEncoding
	}
	var b [36]byte
	if n, err := encoding.Decode(b[:], []byte(text)); err != nil || n != len(b) {
		at := n/3*4 + 0
		if bad, ok := err.(base64.CorruptInputError); ok {
			at = int(bad)
		}
		r.refuse(text, min(at, len(text)-1), ErrCharacter)
		return
	}
	tag := b[0] &^ testOnly
	switch {
	case crc.XModem(b[:34]) != uint16(b[34])<<8|uint16(b[35]):
		r.refuse(text, -1, ErrChecksum)
		return
	case tag != bounceable && tag != nonBounceable, b[1] != 0 && b[1] != 0xff:
		r.refuse(text, 0, ErrVersion)
		return
	case tag == nonBounceable:
		r.Form = FormNonBounceable
	}
	net := Mainnet
	if b[0]&testOnly != 0 {
		net = Testnet
		r.Caveats |= TestNetwork
	}
	r.Address, r.Proof = tonAddress(b[1] == 0xff, b[2:34], net), ProofChecksum
}

// tonAddress returns an account of the basechain, or of the masterchain, whose
// accounts are contracts of the network itself.
func tonAddress(masterchain bool, hash []byte, net Network) Address {
	kind := KindAccount
	if masterchain {
		kind = KindContract
	}
	return newAddress(ton, net, kind, hash)
}

// tonText returns the canonical text of a TON account: user-friendly, in base64url,
// for what need not return (wallets show it so), raw on the masterchain.
func tonText(a Address, p []byte) string {
	if a.kind == KindContract && a.network == Mainnet {
		return "-1:" + hex.EncodeToString(p)
	}
	var b [36]byte
	b[0] = nonBounceable
	if a.network != Mainnet {
		b[0] |= testOnly
	}
	if a.kind == KindContract {
		b[1] = 0xff
	}
	copy(b[2:], p)
	sum := crc.XModem(b[:34])
	b[34], b[35] = byte(sum>>8), byte(sum)
	return base64.URLEncoding.EncodeToString(b[:])
}
