package address

import (
	"errors"
	"strconv"
)

// Why a text is not an address. An [Error] wraps exactly one of them; branch
// with errors.Is. The word of each is its [Code].
var (
	ErrEmpty       = errors.New("no text")
	ErrLength      = errors.New("wrong length")
	ErrCharacter   = errors.New("character outside the alphabet")
	ErrChecksum    = errors.New("checksum does not match")
	ErrCase        = errors.New("wrong mix of upper and lower case")
	ErrPrefix      = errors.New("the prefix is missing or not the usual one")
	ErrVersion     = errors.New("unknown version")
	ErrVariant     = errors.New("Bech32 where Bech32m is required, or the reverse")
	ErrPadding     = errors.New("padding bits are not zero")
	ErrPoint       = errors.New("a key in it is not on the curve")
	ErrTag         = errors.New("the destination tag is not encoded correctly")
	ErrNetwork     = errors.New("an address of another network")
	ErrChain       = errors.New("an address of another chain")
	ErrSurround    = errors.New("blanks or other signs around the address")
	ErrParameter   = errors.New("a parameter of the payment request is not understood")
	ErrName        = errors.New("a name, not an address")
	ErrInvoice     = errors.New("a Lightning invoice, whose payee is no address")
	ErrShortened   = errors.New("an address of which only the ends are shown")
	ErrHash        = errors.New("a hash, transaction id or key, not an address")
	ErrPublicKey   = errors.New("an extended public key, not an address")
	ErrNotPayee    = errors.New("not an address that can be paid")
	ErrSignature   = errors.New("the signature does not hold")
	ErrSecret      = errors.New("a private key or recovery phrase")
	ErrUnsupported = errors.New("not a supported chain")
	ErrNotAddress  = errors.New("not an address")
)

var codes = []struct {
	err  error
	code string
}{
	{ErrEmpty, "empty"}, {ErrLength, "length"}, {ErrCharacter, "character"}, {ErrChecksum, "checksum"},
	{ErrCase, "case"}, {ErrPrefix, "prefix"}, {ErrVersion, "version"}, {ErrVariant, "variant"},
	{ErrPadding, "padding"}, {ErrPoint, "point"}, {ErrTag, "tag_form"}, {ErrNetwork, "network"},
	{ErrChain, "chain"}, {ErrSurround, "surround"}, {ErrParameter, "parameter"}, {ErrName, "name"},
	{ErrInvoice, "invoice"}, {ErrShortened, "shortened"}, {ErrHash, "hash"}, {ErrPublicKey, "public_key"}, {ErrNotPayee, "not_payee"}, {ErrSignature, "signature"}, {ErrSecret, "secret"},
	{ErrUnsupported, "unsupported"}, {ErrNotAddress, "not_address"},
}

// Code returns the one word that names err in JSON and in the word catalogues,
// or "" when err is nil or none of this package's.
func Code(err error) string {
	if err == nil {
		return ""
	}
	for _, c := range codes {
		if errors.Is(err, c.err) {
			return c.code
		}
	}
	return ""
}

// Error says why a text is not a valid address.
type Error struct {
	Input string // the text, in which every secret is masked
	Chain Chain  // the chain whose form claimed the text; 0 when none did
	At    int    // byte offset in the text of the first offending character, or -1
	Err   error  // one of the sentinels of this package
}

// Error returns a sentence for programmers; people read screen/words.
func (e *Error) Error() string {
	s := e.Err.Error()
	if e.Chain != 0 {
		s = e.Chain.Name() + ": " + s
	}
	if e.At >= 0 {
		s += " at " + strconv.Itoa(e.At)
	}
	return "address: " + s + ": " + quote(e.Input)
}

// Unwrap returns the sentinel.
func (e *Error) Unwrap() error { return e.Err }

// quote shows at most the two ends of a long input.
func quote(s string) string {
	const keep = 40
	if len(s) > 2*keep {
		s = s[:keep] + "…" + s[len(s)-keep:]
	}
	return strconv.Quote(s)
}
