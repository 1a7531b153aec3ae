package address

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
	Payment string // Monero payment id of an integrated address, 16 hex digits
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
)

var formNames = [...]string{"", "base58check", "bech32", "bech32m", "cashaddr", "cashaddr-token", "eip55", "hex", "bare-hex", "tron-hex", "classic", "x-address", "base58", "monero", "integrated"}

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
)

var caveatNames = [...]string{"test_network", "retired", "future_witness", "shielded", "no_key", "anyone_can_spend"}

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
