package lists

import (
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// Sign returns the signed note of h, signed with skey, a signer key of
// golang.org/x/mod/sumdb/note. It opens what it has made with the verifier key
// before it returns it: a head that nobody could open must not be published.
func Sign(h *Head, skey string) ([]byte, error) {
	signer, err := note.NewSigner(skey)
	if err != nil {
		return nil, errors.New("lists: not a signer key")
	}
	vkey, err := VerifierKey(skey)
	if err != nil {
		return nil, err
	}
	signed, err := note.Sign(&note.Note{Text: h.text()}, signer)
	if err != nil {
		return nil, errors.New("lists: the head can't be signed: " + err.Error())
	}
	if _, err := OpenHead(signed, []string{vkey}, h.Issued, 0); err != nil {
		return nil, err
	}
	return signed, nil
}

// VerifierKey returns the verifier key that belongs to a signer key.
func VerifierKey(skey string) (string, error) {
	// PRIVATE+KEY+name+hash+base64 of the algorithm, 1, and the 32 bytes of the seed
	f := strings.SplitN(skey, "+", 5)
	if len(f) == 5 {
		b, err := base64.StdEncoding.DecodeString(f[4])
		if err == nil && len(b) == 1+ed25519.SeedSize && b[0] == 1 {
			public := ed25519.NewKeyFromSeed(b[1:]).Public().(ed25519.PublicKey)
			return note.NewEd25519VerifierKey(f[2], public)
		}
	}
	return "", errors.New("lists: not a signer key")
}

// OpenHead verifies a signed head and returns it. now is the time in Unix
// seconds; floor is the highest Seq seen so far from a key, 0 for none. Any
// failure is an *[OpenError].
//
// Before the signature is verified nothing but its frame is looked at.
func OpenHead(signed []byte, vkeys []string, now, floor int64) (*Head, error) {
	h, err := VerifyHead(signed, vkeys)
	if err != nil {
		return nil, err
	}
	// The clock comes first: a clock set back makes a new head look as if it came from the future.
	switch {
	case now+Skew < floor:
		return nil, &OpenError{Clock, "this device's clock is behind a head it has already seen"}
	case h.Seq < floor:
		return nil, &OpenError{Older, "the head is older than one already seen"}
	case h.Issued > now+Skew:
		return nil, &OpenError{Future, "the head was issued more than 10 minutes ahead of this device's clock"}
	case now > h.Expires:
		return nil, &OpenError{Expired, "the head has expired"}
	}
	return h, nil
}

// VerifyHead verifies that a trusted key signed a head, whatever the clock says: for
// who keeps heads and must know which is the newest. To compare with, [OpenHead].
func VerifyHead(signed []byte, vkeys []string) (*Head, error) {
	if len(signed) == 0 {
		return nil, &OpenError{Missing, "there is no head"}
	}
	if len(signed) > maxHead {
		return nil, &OpenError{Signature, "the head is larger than " + strconv.Itoa(maxHead) + " bytes"}
	}
	text, by, err := openNote(signed, vkeys)
	if err != nil {
		return nil, err
	}
	if origin, _, _ := strings.Cut(text, "\n"); origin != Origin {
		return nil, &OpenError{WrongOrigin, "the signed text is not a head of these lists"}
	}
	h, err := parseHead(text)
	if err != nil {
		return nil, &OpenError{Format, err.Error()}
	}
	h.Key = by.Name() + "+" + hash8(by.KeyHash())
	return h, nil
}

// hash8 writes the id of a key as note does: 8 hex digits.
func hash8(n uint32) string {
	s := strconv.FormatUint(uint64(n), 16)
	return "00000000"[len(s):] + s
}
