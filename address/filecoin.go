package address

import (
	"encoding/binary"
	"strconv"
	"strings"

	"addresscheck/internal/bech32"
	"addresscheck/internal/blake2b"
)

// claimFilecoin reports whether text begins like an address of Filecoin: f, or t
// of a test network, and a protocol.
func claimFilecoin(text string) bool {
	return text[1] >= '0' && text[1] <= '4' && alphanumeric(text) && strings.ToLower(text) == text
}

// lookFilecoin reports whether text that does not hold has about the length of
// its protocol.
func lookFilecoin(text string) bool {
	n := len(text)
	switch text[1] {
	case '1', '2':
		return n >= 40 && n <= 42
	case '3':
		return n >= 85 && n <= 87
	}
	return strings.HasPrefix(text[1:], "410f") && n >= 43 && n <= 46
}

// readFilecoin reads an address of Filecoin (specification, "Address"; FRC-0048
// for protocol 4): network, protocol, and base32 in small letters of a payload
// and the BLAKE2b of 4 bytes of protocol and payload. Protocol 0 is a number
// without checksum, 1 a secp256k1 key's BLAKE2b-160, 2 a contract's, 3 a BLS key,
// 4 a namespace in decimal, f, and a subaddress: f410f… is an account of the EVM,
// and the address is that.
func readFilecoin(r *Reading, text string) {
	*r = Reading{Chain: fil, Form: FormBase32}
	net := Mainnet
	if len(text) < 3 || len(text) > 140 {
		r.refuse(text, -1, ErrLength)
		return
	}
	if text[0] == 't' {
		net = Testnet
		r.Caveats |= TestNetwork
	}
	for i := range len(text) {
		if text[i] >= 'A' && text[i] <= 'Z' {
			r.Caveats = 0
			r.refuse(text, i, ErrCase)
			return
		}
	}
	switch {
	case text[0] != 'f' && text[0] != 't':
		r.refuse(text, 0, ErrPrefix)
	case text[1] == '0':
		n, err := strconv.ParseUint(text[2:], 10, 63)
		if err != nil || strconv.FormatUint(n, 10) != text[2:] {
			r.refuse(text, 2, ErrCharacter)
			break
		}
		r.Form = FormNumber
		r.Address = newAddress(fil, net, KindID, binary.BigEndian.AppendUint64(nil, n))
	case text[1] >= '1' && text[1] <= '3':
		kind := [...]Kind{KindAccount, KindActor, KindBLS}[text[1]-'1']
		size := 20
		if kind == KindBLS {
			size = 48
		}
		b, err := filecoinPayload(text, 2, []byte{text[1] - '0'})
		if err == nil && len(b) != size {
			err = ErrLength
		}
		if err != nil {
			r.refuse(text, -1, err)
			break
		}
		r.Address, r.Proof = newAddress(fil, net, kind, b), ProofChecksum
	case text[1] == '4':
		r.delegated(text, net)
	default:
		r.refuse(text, 1, ErrVersion)
	}
	if r.Err != nil {
		r.Caveats = 0
	}
}

// delegated reads protocol 4. The payload of the Address is the namespace, eight
// bytes, and the subaddress.
func (r *Reading) delegated(text string, net Network) {
	number, rest, ok := strings.Cut(text[2:], "f")
	namespace, err := strconv.ParseUint(number, 10, 64)
	if !ok || err != nil || strconv.FormatUint(namespace, 10) != number {
		r.refuse(text, 2, ErrCharacter)
		return
	}
	b, failure := filecoinPayload(text, len(text)-len(rest), binary.AppendUvarint([]byte{4}, namespace))
	switch {
	case failure == nil && (len(b) > 54 || namespace == evmNamespace && len(b) != 20):
		failure = ErrLength
	case failure == nil && namespace == evmNamespace && b[0] == 0xff && [11]byte(b[1:12]) == [11]byte{}:
		failure = ErrVersion // a masked id: f0… is its form
	}
	if failure != nil {
		r.refuse(text, -1, failure)
		return
	}
	r.Proof = ProofChecksum
	if namespace == evmNamespace {
		r.Form = FormDelegated
		r.Address = newAddress(evm, Mainnet, KindAccount, b)
		return
	}
	r.Address = newAddress(fil, net, KindDelegated, append(binary.BigEndian.AppendUint64(nil, namespace), b...))
}

// evmNamespace is the actor that manages the accounts of the EVM (FRC-0048).
const evmNamespace = 10

// filecoinPayload returns what stands before the checksum in text[at:]. head is
// what the checksum covers before it.
func filecoinPayload(text string, at int, head []byte) ([]byte, error) {
	d, bad := lower32.Digits(make([]byte, 0, 96), text[at:])
	if bad >= 0 {
		return nil, ErrCharacter
	}
	b, ok := bech32.ToBytes(make([]byte, 0, 96), d)
	switch n := len(b) - 4; {
	case n < 0:
		return nil, ErrLength
	case !ok:
		return nil, ErrPadding
	default:
		if sum := blake2b.Sum(4, "", append(head, b[:n]...)); [4]byte(sum[:4]) != [4]byte(b[n:]) {
			return nil, ErrChecksum
		}
		return b[:n], nil
	}
}

// filecoinText returns the canonical text of a Filecoin account.
func filecoinText(a Address, p []byte) string {
	out := "f"
	if a.network != Mainnet {
		out = "t"
	}
	var head []byte
	switch a.kind {
	case KindID:
		return out + "0" + strconv.FormatUint(binary.BigEndian.Uint64(p), 10)
	case KindDelegated:
		namespace := binary.BigEndian.Uint64(p)
		out += "4" + strconv.FormatUint(namespace, 10) + "f"
		head, p = binary.AppendUvarint([]byte{4}, namespace), p[8:]
	default:
		protocol := byte(1)
		if a.kind == KindActor {
			protocol = 2
		} else if a.kind == KindBLS {
			protocol = 3
		}
		out += string('0' + rune(protocol))
		head = []byte{protocol}
	}
	sum := blake2b.Sum(4, "", append(head, p...))
	return out + text32(lower32, append(p, sum[:4]...))
}
