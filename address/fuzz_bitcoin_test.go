package address

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"addresscheck/internal/bech32"
)

// FuzzBitcoin holds the Bitcoin family to base58check and BIP-173's own code.
func FuzzBitcoin(f *testing.F) {
	fuzzFor(f, FamilyBitcoin, func(t *testing.T, text string, c Chain, r Reading) {
		want, known := slowBitcoinText(c, text)
		shielded := r.Form == FormUnified || r.Form == FormUnifiedDraft || r.Address.kind == KindSapling || r.Address.kind == KindSprout
		if r.Valid() && r.Form != FormCashAddr && r.Form != FormCashToken && !shielded && !known {
			t.Errorf("%s %q: valid, and not by the slow twin", c.ID(), text)
		}
		if known && !r.Valid() && !errors.Is(r.Err, ErrSecret) {
			t.Errorf("%s %q: %v, and valid by the slow twin", c.ID(), text, r.Err)
		}
		if known && r.Valid() && want != "" && !strings.HasSuffix(string(r.Address.AppendPayload(nil)), want) {
			t.Errorf("%s %q: %x, want %x", c.ID(), text, r.Address.AppendPayload(nil), want)
		}
	})
}

// slowBitcoinText reads text as an address of c in base58check or SegWit (MWEB
// and TEX without a look at what is in them), by the slow twins. payload is the
// hash or program.
func slowBitcoinText(c Chain, text string) (payload string, ok bool) {
	for _, n := range rows[c].nets {
		if p, ok := slowCheck58(text, slowBitcoin); ok {
			for _, v := range append(n.p2pkh[:len(n.p2pkh):len(n.p2pkh)], n.p2sh...) {
				prefix := version58(v)
				if len(p) == len(prefix)+20 && bytes.HasPrefix(p, prefix) {
					return string(p[len(prefix):]), true
				}
			}
		}
		hrp, data, constant, ok := slowBech32(text)
		if !ok {
			continue
		}
		switch {
		case hrp == n.hrp && n.hrp != "" && len(text) <= 90 && len(data) > 0 && data[0] <= 16:
			p, ok := slowBits(data[1:])
			want := uint32(1)
			if data[0] > 0 {
				want = 0x2bc830a3
			}
			if ok && constant == want && len(p) >= 2 && len(p) <= 40 && (data[0] > 0 || len(p) == 20 || len(p) == 32) {
				return string(p), true
			}
		case hrp == n.mweb && n.mweb != "" && constant == 1 && len(data) > 0 && data[0] == 0:
			if p, ok := slowBits(data[1:]); ok && len(p) == 66 && (p[0] == 2 || p[0] == 3) && (p[33] == 2 || p[33] == 3) {
				return string(p), true
			}
		case hrp == n.tex && n.tex != "" && constant == 0x2bc830a3:
			if p, ok := slowBits(data); ok && len(p) == 20 {
				return string(p), true
			}
		}
	}
	return "", false
}

// FuzzWitness makes addresses of any version and program and reads them back.
func FuzzWitness(f *testing.F) {
	f.Add(byte(0), make([]byte, 20), byte(0))
	f.Add(byte(1), []byte{0x4e, 0x73}, byte(1))
	f.Fuzz(func(t *testing.T, version byte, program []byte, other byte) {
		if version > 31 || len(program) > 45 {
			return
		}
		v := bech32.Bech32m
		if version == 0 {
			v = bech32.Bech32
		}
		for _, h := range hrps {
			if h.use != 's' {
				continue
			}
			text := bechText(h.hrp, []byte{version}, program, v)
			r, err := ParseOn(h.chain, h.net, text)
			want := version <= 16 && len(program) >= 2 && len(program) <= 40 && (version > 0 || len(program) == 20 || len(program) == 32)
			if (err == nil) != want {
				t.Fatalf("%s: %v, want valid %v", text, err, want)
			}
			if err != nil {
				continue
			}
			if r.Address.String() != text {
				t.Errorf("%s: canonical %v", text, r.Address)
			}
			// any one digit exchanged is noticed
			i := len(h.hrp) + 1 + int(other)%(len(text)-len(h.hrp)-1)
			for _, d := range []byte(bech32.Charset) {
				if d != text[i] {
					broken := text[:i] + string(d) + text[i+1:]
					if _, err := Parse(broken); err == nil {
						t.Errorf("%s: valid", broken)
					}
				}
			}
		}
	})
}

// FuzzCosmos holds the Cosmos family to BIP-173's own code.
func FuzzCosmos(f *testing.F) {
	fuzzFor(f, FamilyCosmos, func(t *testing.T, text string, c Chain, r Reading) {
		hrp, data, constant, ok := slowBech32(text)
		p, bits := slowBits(data)
		row := &rows[c]
		want := ok && bits && constant == 1 && (len(p) == 20 || len(p) == 32 && !row.retired) && (hrp == row.hrp || hrp == row.test && hrp != "")
		if r.Valid() != want {
			t.Errorf("%q: %v, want valid %v", text, r.Err, want)
		}
	})
}
