package address

// MaxText is the longest text, in bytes, that Parse looks at: longer than any
// address of the table, with room for a payment URI's parameters.
const MaxText = 2048

// Parse returns every reading of text, valid ones first, in the order of the
// table. The error is nil exactly when the first reading is valid; otherwise it
// is an *[Error] that says why the form that claims the text by its look refuses
// it, or [ErrUnsupported] or [ErrNotAddress] when none claims it. Readings that
// are not valid may still carry an Address to compare.
//
// The text is one address or one payment URI or prefixed address
// (bitcoin:…?amount=…, ethereum:…, eip155:1:0x…, eth:0x…); blanks and invisible
// characters around or in it are errors here ([ErrSurround], [ErrCharacter]):
// package find removes them, with a note.
func Parse(text string) ([]Reading, error) { panic("being written") }

// ParseFor returns the reading of text on chain c. It is stricter than Parse in
// one way: a valid address of another chain is [ErrChain].
func ParseFor(c Chain, text string) (Reading, error) { panic("being written") }

// MustParse is the first reading's Address of a text known to be valid; for tests.
func MustParse(text string) Address {
	rs, err := Parse(text)
	if err != nil {
		panic(err)
	}
	return rs[0].Address
}

// String returns the canonical text of a: the one spelling of the account. It
// is "" for the zero Address.
func (a Address) String() string { panic("being written") }

// Ends returns the four characters after the fixed prefix of a's canonical text
// and its last four: what people compare, and what an attacker makes equal in a
// look-alike. EVM hex is in lower case. ok is false when the text is too short.
func (a Address) Ends() (head, tail string, ok bool) { panic("being written") }
