package address

import "strings"

// Reading is one way to understand a text: an account on one chain, how it was
// written, what that form proves, and what is wrong with it.
//
// A reading with an error can still carry an Address: a listed account in a
// wrong mixed case, without its 0x or as Tron's 41… hex must be compared, never
// merely refused. Callers compare Address whenever it is valid and trust it
// only when Err is nil.
type Reading struct {
	Chain   Chain   // the chain of this reading; labels of one family appear as their representative
	Address Address // zero where nothing could be read
	Form    Form    // how it was written
	Proof   Proof   // what the form proves about typing errors
	Caveats Caveat  // what it is not good for
	Tag     uint32  // XRP destination tag of an X-address, when HasTag
	HasTag  bool
	Payment string // payment id of an integrated address (Monero, hex), id of a muxed account (Stellar, decimal)
	Amount  string // Lightning: what the invoice asks for, in BTC, "" if it does not say
	Expires int64  // Lightning: Unix seconds, 0 for no invoice
	Err     *Error // nil when the text is a valid address by this reading
}

// Valid reports whether the text is a canonical address by this reading.
func (r *Reading) Valid() bool { return r.Err == nil }

// Form is one way a chain writes addresses.
type Form uint8

// The forms.
const (
	FormNone             Form = iota
	FormBase58Check           // version byte, payload, 4 bytes of double SHA-256
	FormBech32                // BIP-173
	FormBech32m               // BIP-350
	FormCashAddr              // cashaddr.md
	FormCashToken             // CashAddr that accepts tokens (CHIP-2022-02)
	FormEIP55                 // 0x and 40 hex digits in checksum case
	FormHex                   // 0x and 40 hex digits in one case
	FormBareHex               // 40 hex digits without 0x
	FormTronHex               // 41 and 40 hex digits
	FormXRPClassic            // base58check in the XRPL alphabet
	FormXAddress              // XLS-5d
	FormBase58                // plain base58, no checksum (Solana)
	FormMonero                // Monero base58, Keccak checksum
	FormMoneroIntegrated      // the same with a payment id
	FormSS58                  // prefix, 32 bytes, 2 bytes of BLAKE2b, in base58
	FormStrKey                // SEP-23: base32, CRC-16
	FormMuxed                 // SEP-23 with an id of the holder
	FormBase32                // base32 with a checksum (Algorand, Filecoin, Nano, Internet Computer)
	FormByron                 // CBOR with a CRC-32, in base58
	FormRaw                   // TON: workchain and hash
	FormBounceable            // TEP-2, what can't be delivered returns
	FormNonBounceable         // TEP-2
	FormName                  // a name that is the account (NEAR, EOS)
	FormNumber                // a number that is the account (Hedera, Filecoin)
	FormNumberChecksum        // the same with a checksum (HIP-15)
	FormHex32                 // 0x and 64 hex digits
	FormShortHex              // 0x and one hex digit (AIP-40)
	FormHexChecksum           // 64 hex digits with a CRC-32 (Internet Computer)
	FormDelegated             // f410f… of Filecoin, around an EVM account
	FormPrefixed              // CashAddr's checksum behind a prefix (Kaspa)
	FormC32                   // c32check (Stacks)
	FormUnified               // ZIP-316
	FormUnifiedDraft          // ZIP-316, a revision that is a draft
	FormICAP                  // Ethereum's use of IBAN
	FormInvoice               // BOLT-11
)

var formNames = [...]string{"", "base58check", "bech32", "bech32m", "cashaddr", "cashaddr-token", "eip55", "hex", "bare-hex", "tron-hex", "classic", "x-address", "base58", "monero", "integrated",
	"ss58", "strkey", "muxed", "base32", "byron", "raw", "bounceable", "non-bounceable", "name", "number", "number-checksum", "hex32", "short-hex", "hex-checksum",
	"delegated", "prefixed", "c32", "unified", "unified-draft", "icap", "bolt11"}

// String returns the form's name as written in JSON.
func (f Form) String() string { return formNames[f] }

// Proof says what a reading's form proves.
type Proof uint8

// What a form can prove.
const (
	ProofNone     Proof = iota // no checksum in this form: a typo would not show
	ProofChecksum              // a checksum held
	ProofCase                  // EIP-55: the checksum is in the letters' case
)

var proofNames = [...]string{"none", "checksum", "case"}

// String returns the proof's name as written in JSON.
func (p Proof) String() string { return proofNames[p] }

// Caveat is a set of reasons why an address that reads well is not an ordinary
// payee.
type Caveat uint16

// The caveats.
const (
	TestNetwork    Caveat = 1 << iota // coins of a test network have no value
	Retired                           // the form or the chain is no longer in use
	FutureWitness                     // valid by BIP-350, but nothing defines how to spend it
	Shielded                          // the chain does not show who was paid: only the address itself can be found
	NoKey                             // off the curve: no private key can own it directly
	AnyoneCanSpend                    // pay-to-anchor
	NotPayee                          // a valid address that can't be the receiver of a payment
	MaybeHash                         // a transaction's id or a key looks the same
	Draft                             // a form that is still a draft: most wallets refuse it
	Invoice                           // a Lightning invoice without a fallback address: nothing to compare
	Opened                            // a container: what is compared is the address in it
)

var caveatNames = [...]string{"test_network", "retired", "future_witness", "shielded", "no_key", "anyone_can_spend", "not_payee", "maybe_hash", "draft_form", "invoice", "opened"}

// Names returns the names of the caveats set, in a fixed order.
func (c Caveat) Names() []string {
	var out []string
	for i, n := range caveatNames {
		if c&(1<<i) != 0 {
			out = append(out, n)
		}
	}
	return out
}

// Text returns the canonical text of the address on the reading's chain: of a
// Substrate account that under the chain's own prefix, else Address's.
func (r *Reading) Text() string {
	if rows[r.Chain].family == FamilySubstrate && r.Address.chain == dot {
		var buf [32]byte
		return ss58Text(rows[r.Chain].ss58, r.Address.AppendPayload(buf[:0]))
	}
	return r.Address.String()
}

// Canonical returns [Reading.Text] of a valid reading of text: text itself where
// the form has only one spelling, which saves a checksum.
func (r *Reading) Canonical(text string) string {
	switch r.Form {
	case FormEIP55, FormXRPClassic, FormBase58, FormMonero:
		if r.Chain == r.Address.chain && text[0] != ' ' && strings.IndexByte(text, ':') < 0 {
			return text
		}
	case FormBase58Check:
		if n := rows[r.Chain].nets; r.Chain == r.Address.chain && r.Caveats == 0 && len(text) <= 36 && strings.IndexByte(text, ':') < 0 && (n == nil || n[0].cash == "") {
			return text
		}
	case FormBech32, FormBech32m:
		if rows[r.Chain].family == FamilyBitcoin && r.Address.kind >= KindP2WPKH && r.Address.kind <= KindP2TR && text[0] >= 'a' && strings.IndexByte(text, ':') < 0 {
			return text
		}
	}
	return r.Text()
}

// Network returns the network that the text is an address of. It is not
// Address's where a test network's form holds an account that all networks share.
func (r *Reading) Network() Network {
	if r.Address.network == Mainnet && r.Caveats&TestNetwork != 0 {
		return Testnet
	}
	return r.Address.network
}

// Comparable reports whether a miss says anything about the address: test
// networks are on no list, what is shielded stands nowhere on the chain, and of
// 64 hex digits nobody knows what they are.
func (r *Reading) Comparable() bool {
	switch r.Address.kind {
	case KindMWEB, KindSprout, KindSapling, KindUnified, KindSilent, KindInvoice:
		return false
	}
	return r.Caveats&(TestNetwork|MaybeHash) == 0
}
