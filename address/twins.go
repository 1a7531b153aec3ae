package address

import (
	"crypto/sha256"

	//lint:ignore SA1019 Bitcoin's hash160 is defined with it
	"golang.org/x/crypto/ripemd160"
)

// Relation says why one address is derivable from another.
type Relation uint8

// The relations.
const (
	NotRelated Relation = iota
	SameKey             // the same public key controls both
	SameScript          // the same script controls both
	SameBytes           // the same 20 bytes on EVM and Tron: true for key accounts, not for contracts
)

var relationNames = [...]string{"", "same_key", "same_script", "same_bytes"}

// String returns the relation's name as written in JSON.
func (r Relation) String() string { return relationNames[r] }

// Twin is an account that the same key or script controls as another's.
type Twin struct {
	Address  Address
	Relation Relation
}

// class says what the payload of an address is, so that equal payloads of one
// class are controlled by one key or script.
type class byte

const (
	noClass       class = iota
	keyHash             // hash160 of a compressed secp256k1 public key
	scriptHash          // hash160 of a script
	script32            // SHA-256d of a script (Bitcoin Cash P2SH32)
	witnessHash         // SHA-256 of a witness script
	taprootKey          // x-only output key
	accountBytes        // the last 20 bytes of the Keccak-256 of a public key
	paymentKey          // Cardano: BLAKE2b-224 of a payment key, 28 bytes
	paymentScript       // Cardano: the same of a script
)

// classOf returns the class of a. Left out, each with its reason: P2SH on BSV
// (its outputs no longer mean the script), Zcash TEX (already the P2PKH
// account), Monero, MWEB and Solana (no other form of the key is an address),
// witness versions without a meaning, modules and contracts, and the chains whose
// keys are hashed as nobody else does.
func classOf(a Address) class {
	r := &rows[a.chain]
	if a.network != Mainnet {
		return noClass
	}
	switch {
	case a.kind == KindModule:
		return noClass
	case r.family == FamilyEVM, r.family == FamilyTron, r.evmKeys:
		return accountBytes
	case r.hashKeys:
		return keyHash
	case r.family == FamilyCardano:
		return cardanoClass(a)
	case r.family != FamilyBitcoin && r.family != FamilyStacks:
		return noClass
	}
	switch a.kind {
	case KindP2PKH, KindP2WPKH:
		return keyHash
	case KindP2SH:
		if r.noNested {
			return noClass
		}
		return scriptHash
	case KindP2SH32:
		return script32
	case KindP2WSH:
		return witnessHash
	case KindP2TR:
		return taprootKey
	}
	return noClass
}

var relationOf = [...]Relation{noClass: NotRelated, keyHash: SameKey, scriptHash: SameScript, script32: SameScript, witnessHash: SameScript, taprootKey: SameKey, accountBytes: SameBytes, paymentKey: SameKey, paymentScript: SameScript}

// cardanoClass returns the class of the payment credential of a, which can be the
// same with any stake credential (CIP-19): that a base address has a listed
// payment key shows only there.
func cardanoClass(a Address) class {
	if a.kind == KindByron || a.kind == KindStake {
		return noClass
	}
	var buf [64]byte
	if a.AppendPayload(buf[:0])[0]>>4&1 == 1 {
		return paymentScript
	}
	return paymentKey
}

// control returns the part of a's payload that says what controls a.
func control(a Address, dst []byte) []byte {
	p := a.AppendPayload(dst)
	if a.chain == ada {
		return p[1:29]
	}
	return p
}

// nested returns the script hash of the P2SH address that wraps the witness
// program of a (BIP-141, "P2SH nested"): the hash160 of version 0, a push of the
// program's length, and the program.
func nested(program []byte) (h [20]byte) {
	s := sha256.Sum256(append([]byte{0, byte(len(program))}, program...))
	r := ripemd160.New()
	r.Write(s[:])
	r.Sum(h[:0])
	return h
}

// segwit reports whether chain c has SegWit.
func segwit(c Chain) bool { return len(rows[c].nets) > 0 && rows[c].nets[0].hrp != "" }

// Twins returns the other accounts that the key or script of a controls, in the
// order of the table of chains. Only mainnet accounts have twins. A hash of an
// uncompressed key has no witness twin, but nobody can tell it from the other.
func Twins(a Address) []Twin {
	cl := classOf(a)
	if cl == noClass {
		return nil
	}
	var buf [80]byte
	p := control(a, buf[:0])
	var inner [20]byte
	if cl == keyHash || cl == witnessHash {
		inner = nested(p)
	}
	out := twinsOf{of: a, why: relationOf[cl]}
	for c := Chain(1); int(c) < len(rows); c++ {
		r := &rows[c]
		bitcoin, sw := r.family == FamilyBitcoin, segwit(c)
		switch {
		case r.accounts != 0:
		case cl == paymentKey && c == ada:
			out.add(c, KindEnterprise, append([]byte{0x61}, p...))
		case cl == paymentScript && c == ada:
			out.add(c, KindEnterprise, append([]byte{0x71}, p...))
		case r.family == FamilyAvalanche && cl == keyHash:
			out.add(c, KindX, p)
			out.add(c, KindP, p)
			out.add(c, KindC, p)
		case cl == accountBytes && (r.family == FamilyEVM || r.family == FamilyTron || r.evmKeys), cl == keyHash && r.hashKeys:
			out.add(c, KindAccount, p)
		case r.family == FamilyStacks && cl == keyHash:
			out.add(c, KindP2PKH, p)
		case r.family == FamilyStacks && cl == scriptHash:
			out.add(c, KindP2SH, p)
		case cl == keyHash && bitcoin:
			out.add(c, KindP2PKH, p)
			if sw {
				out.add(c, KindP2WPKH, p)
				out.add(c, KindP2SH, inner[:])
			}
		case cl == scriptHash && bitcoin && !r.noNested:
			out.add(c, KindP2SH, p)
		case cl == witnessHash && sw:
			out.add(c, KindP2WSH, p)
			out.add(c, KindP2SH, inner[:])
		case cl == taprootKey && sw:
			out.add(c, KindP2TR, p)
		}
	}
	return out.list
}

// twinsOf collects the twins of an account.
type twinsOf struct {
	of   Address
	why  Relation
	list []Twin
}

// add adds an account, unless it is the one itself. Inlined at all its call sites it
// would be a hundredth of the engine.
//
//go:noinline
func (t *twinsOf) add(c Chain, k Kind, payload []byte) {
	if a := newAddress(c, Mainnet, k, payload); a != t.of {
		t.list = append(t.list, Twin{a, t.why})
	}
}

// Related returns why a and b are controlled by the same key or script: b is a
// twin of a or a of b. It is NotRelated for equal addresses.
func Related(a, b Address) Relation {
	if a == b {
		return NotRelated
	}
	ca, cb := classOf(a), classOf(b)
	if ca == noClass || cb == noClass {
		return NotRelated
	}
	var x, y [80]byte
	p, q := control(a, x[:0]), control(b, y[:0])
	switch {
	case ca == cb:
		if string(p) == string(q) {
			return relationOf[ca]
		}
	case cb == scriptHash && segwit(b.chain) && (ca == keyHash || ca == witnessHash):
		if h := nested(p); string(h[:]) == string(q) {
			return relationOf[ca]
		}
	case ca == scriptHash && segwit(a.chain) && (cb == keyHash || cb == witnessHash):
		if h := nested(q); string(h[:]) == string(p) {
			return relationOf[cb]
		}
	}
	return NotRelated
}

// SameKeys reports whether a and b have the same keys (AppendKeys), without
// computing them: then an index gives the same for both.
func SameKeys(a, b Address) bool {
	ca := classOf(a)
	if ca == noClass || ca != classOf(b) {
		return false
	}
	var x, y [80]byte
	return string(control(a, x[:0])) == string(control(b, y[:0]))
}

// Key is a comparable value that all twins of one account share, for indexes:
// if a and b are [Related] they have a Key in common; the reverse must be
// checked with Related.
type Key struct {
	class class
	bytes [32]byte
}

// AppendKeys appends the keys of a to dst: one for what its payload is, and for
// a hash that a P2SH address can wrap a second one, for that address (this one
// costs a SHA-256 and a RIPEMD-160).
func AppendKeys(dst []Key, a Address) []Key {
	cl := classOf(a)
	if cl == noClass {
		return dst
	}
	var buf [80]byte
	p := control(a, buf[:0])
	k := Key{class: cl}
	copy(k.bytes[:], p)
	dst = append(dst, k)
	if cl == keyHash || cl == witnessHash {
		h := nested(p)
		k = Key{class: scriptHash}
		copy(k.bytes[:], h[:])
		dst = append(dst, k)
	}
	return dst
}
