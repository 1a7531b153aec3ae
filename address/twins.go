package address

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

// Twins returns the other accounts that the key or script of a controls, in the
// order of the table of chains. Only mainnet accounts have twins.
func Twins(a Address) []Twin { panic("being written") }

// Related returns why a and b are controlled by the same key or script: b is a
// twin of a or a of b. It is NotRelated for equal addresses.
func Related(a, b Address) Relation { panic("being written") }

// Key is a comparable value that all twins of one account share, for indexes:
// if a and b are [Related] they have a Key in common; the reverse must be
// checked with Related.
type Key struct {
	class byte
	bytes [32]byte
}

// AppendKeys appends the keys of a to dst: one for what its payload is, and for
// the hash160 of a public key a second one, for the P2SH address that wraps it
// (this one costs a SHA-256 and a RIPEMD-160).
func AppendKeys(dst []Key, a Address) []Key { panic("being written") }
