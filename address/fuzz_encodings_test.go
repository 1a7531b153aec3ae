package address

import (
	"bytes"
	"strings"
	"testing"

	"addresscheck/internal/base58"
)

// FuzzBase58 holds base58, in both alphabets, and Monero's blocks
// to arithmetic.
func FuzzBase58(f *testing.F) {
	f.Add([]byte{}, "")
	f.Add([]byte{0, 0, 1}, "11z")
	f.Add([]byte{255, 255, 255, 255, 255, 255, 255, 255}, "jpXCZedGfVQ")
	f.Add(make([]byte, 40), "jpXCZedGfVR")
	f.Fuzz(func(t *testing.T, b []byte, text string) {
		if len(b) > 200 || len(text) > 200 {
			return
		}
		for _, a := range []struct {
			fast *base58.Alphabet
			slow string
		}{{base58.Bitcoin, slowBitcoin}, {xrpl, slowRipple}} {
			if got, want := a.fast.Encode(b), slowEncode58(b, a.slow); got != want {
				t.Errorf("%x: %s, want %s", b, got, want)
			}
			got, err := a.fast.Decode(text)
			want, ok := slowDecode58(text, a.slow)
			if text != "" && ((err == nil) != ok || ok && !bytes.Equal(got, want)) {
				t.Errorf("%q: %x %v, want %x %v", text, got, err, want, ok)
			}
			if (foreign58(text) < 0) != ok {
				t.Errorf("%q: foreign character at %d", text, foreign58(text))
			}
		}
		if p, ok := slowCheck58(text, slowBitcoin); len(text) > 5 && foreign58(text) < 0 {
			raw, _ := base58.Decode(text)
			if got, held := checksum58(raw); held != ok && len(p) > 0 || held && !bytes.Equal(got, p) {
				t.Errorf("%q: checksum %v, want %v", text, held, ok)
			}
		}
		if got, want := encode58(nil, b[:min(len(b), 60)], base58.Bitcoin), slowCheckText58(b[:min(len(b), 60)], slowBitcoin); got != want {
			t.Errorf("%x: %s, want %s", b, got, want)
		}
		got, ok := decodeMonero(nil, text)
		want, slowOK := slowDecodeMonero(text)
		if ok != slowOK || ok && !bytes.Equal(got, want) {
			t.Errorf("%q: %x %v, want %x %v", text, got, ok, want, slowOK)
		}
		if IsIBAN(text) != slowIBAN(text) {
			t.Errorf("%q: IBAN %v", text, IsIBAN(text))
		}
	})
}

// FuzzURI holds payment URIs: places are places in the text, the number of
// payees is bounded, nothing is shown.
func FuzzURI(f *testing.F) {
	for _, v := range allVectors(f) {
		if strings.IndexByte(v.text, ':') > 0 {
			f.Add(v.text)
		} else if len(v.text)%7 == 0 {
			f.Add("bitcoin:" + v.text + "?amount=1")
		}
	}
	for _, s := range []string{"zcash:?address=a&address.1=b", "ethereum:a@1/transfer?address=b", "eip155:1:0x", "bitcoin:?bc=a&tb=b&bcrt=c", "bitcoincash:q", "ronin:a", "xrpl:r:1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		u, ok := ParseURI(text)
		if len(text) > MaxText {
			return
		}
		rs, err := Parse(text)
		for _, r := range rs {
			check(t, text, r)
			masked(t, text, r)
		}
		if !ok {
			return
		}
		if u.Chain == 0 || u.Scheme != strings.ToLower(u.Scheme) || len(u.Payees) == 0 || len(u.Payees) > maxPayees+3 || u.At < 0 || u.At > len(text) {
			t.Errorf("%q: %+v", text, u)
		}
		for _, p := range u.Payees {
			if p.At < 0 || p.At > len(text) || !strings.HasPrefix(text[p.At:], p.Text) {
				t.Errorf("%q: payee %q at %d", text, p.Text, p.At)
			}
		}
		if err == nil && (u.Err != nil || rs[0].Chain.Accounts() != u.Chain.Accounts()) {
			t.Errorf("%q: valid on %s, request %v of %s", text, rs[0].Chain.ID(), u.Err, u.Chain.ID())
		}
	})
}
