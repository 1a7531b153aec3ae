package address

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"addresscheck/internal/base58"
	"addresscheck/internal/bech32"
)

// seed gives a target every vector's text, valid and not.
func seed(f *testing.F, family Family) {
	for _, v := range allVectors(f) {
		if family == FamilyNone || v.chain.Family() == family {
			f.Add(v.text)
		}
	}
	for _, s := range secrets {
		f.Add(s)
	}
}

// FuzzParse holds any text to what Parse promises.
func FuzzParse(f *testing.F) {
	seed(f, FamilyNone)
	f.Fuzz(func(t *testing.T, text string) {
		rs, err := Parse(text)
		if len(rs) == 0 {
			t.Fatal("no reading")
		}
		if (err == nil) != rs[0].Valid() || err != nil && err != error(rs[0].Err) {
			t.Fatalf("error %v, first reading %v", err, rs[0].Err)
		}
		valid := true
		seen := map[Reading]bool{}
		for _, r := range rs {
			if r.Valid() && !valid {
				t.Error("a valid reading behind one that is not")
			}
			valid = r.Valid()
			check(t, text, r)
			masked(t, text, r)
			agreeCheap(t, r)
			if r.Valid() && r.Chain.Accounts() == evm && r.Chain != evm {
				// only a prefix names a label of the EVM family
				if _, ok := ParseURI(text); !ok {
					t.Errorf("reading of the label %s", r.Chain.ID())
				}
			}
			if k := r; k.Err == nil {
				if seen[k] {
					t.Errorf("the same reading twice: %v", k)
				}
				seen[k] = true
			}
			if r.Err == nil && r.Form != FormEIP55 && r.Form != FormHex && r.Form != FormBase58 && r.Form != FormTronHex && !unchecked[r.Form] && r.Proof != ProofChecksum {
				t.Errorf("%s proves %s", r.Form, r.Proof)
			}
		}
		// what Parse reads, ParseFor reads for that chain, and for no other: but what
		// has no look of its own is read only when asked for
		if _, uri := ParseURI(text); !uri {
			for _, c := range Chains() {
				r, err := ParseFor(c, text)
				var want Address
				for _, p := range rs {
					if p.Valid() && p.of(c) {
						want = p.Address
						break
					}
				}
				if f := rows[c].family; err == nil && f != FamilySolana && f != FamilyNEAR && f != FamilyEOS && f != FamilyHedera && f != FamilyCardano && r.Address != want || want.IsValid() && err != nil {
					t.Errorf("%s: %v, %v; Parse gives %v", c.ID(), r.Address, err, want)
				}
			}
		}
	})
}

// masked fails when an error shows a secret that stands in text.
func masked(t testing.TB, text string, r Reading) {
	t.Helper()
	if r.Err == nil {
		return
	}
	for _, run := range strings.FieldsFunc(text, func(c rune) bool { return c > 127 || !alphanumeric(string(c)) }) {
		if IsSecret(run) && (strings.Contains(r.Err.Input, run) || strings.Contains(r.Err.Error(), run)) {
			t.Errorf("%q: shown in %v", text, r.Err)
		}
	}
	if errors.Is(r.Err, ErrSecret) && (r.Address.IsValid() || len(r.Err.Input) > 5) {
		t.Errorf("%q: a secret, and %v of %q", text, r.Address, r.Err.Input)
	}
	if utf8.ValidString(text) && !utf8.ValidString(r.Err.Input) {
		t.Errorf("%q: input %q", text, r.Err.Input)
	}
}

// agreeCheap is agree for the readings of a fuzzed text.
func agreeCheap(t testing.TB, r Reading) {
	if r.Valid() && r.Address.Network() == Mainnet {
		agree(t, r.Address)
	}
}

// fuzzFor holds ParseFor on the chains of a family.
func fuzzFor(f *testing.F, family Family, slow func(t *testing.T, text string, c Chain, r Reading)) {
	seed(f, family)
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range Chains() {
			if c.Family() != family {
				continue
			}
			r, err := ParseFor(c, text)
			if (err == nil) != r.Valid() || r.Chain != c || err != nil && r.Err.Chain != c {
				t.Fatalf("%s: %v, %+v", c.ID(), err, r)
			}
			check(t, text, r)
			masked(t, text, r)
			if err == nil && r.Address.Chain() != c.Accounts() {
				t.Errorf("%s: account of %s", c.ID(), r.Address.Chain().ID())
			}
			if _, uri := ParseURI(text); !uri && text != "" && len(text) < 200 {
				slow(t, text, c, r)
			}
		}
	})
}

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

// FuzzEVM holds the EVM family to the words of EIP-55.
func FuzzEVM(f *testing.F) {
	fuzzFor(f, FamilyEVM, func(t *testing.T, text string, c Chain, r Reading) {
		digits, prefixed := strings.CutPrefix(text, "0x")
		want := prefixed && len(digits) == 40 && hexLength(digits) == 40
		if want && digits != strings.ToLower(digits) && digits != strings.ToUpper(digits) {
			want = text == slowEIP55(unhex(digits))
		}
		if r.Valid() != want {
			t.Errorf("%s %q: %v, want valid %v", c.ID(), text, r.Err, want)
		}
		if r.Valid() && (slowEIP55(unhex(digits)) != r.Address.String() || (r.Proof == ProofCase) != (text == slowEIP55(unhex(digits)) && strings.ToLower(text) != text && "0x"+strings.ToUpper(digits) != text)) {
			t.Errorf("%q: %v proves %s", text, r.Address, r.Proof)
		}
	})
}

// FuzzTron holds Tron to base58check of 41 and 20 bytes, or 42 hex digits.
func FuzzTron(f *testing.F) {
	fuzzFor(f, FamilyTron, func(t *testing.T, text string, c Chain, r Reading) {
		p, ok := slowCheck58(text, slowBitcoin)
		want := ok && len(p) == 21 && p[0] == 0x41 || len(text) == 42 && text[:2] == "41" && hexLength(text) == 42
		if r.Valid() != want {
			t.Errorf("%q: %v, want valid %v", text, r.Err, want)
		}
	})
}

// FuzzXRP holds the XRP Ledger's forms to base58check in its alphabet.
func FuzzXRP(f *testing.F) {
	fuzzFor(f, FamilyXRP, func(t *testing.T, text string, c Chain, r Reading) {
		p, ok := slowCheck58(text, slowRipple)
		classic := ok && len(p) == 21 && p[0] == 0
		x := ok && len(p) == 31 && (p[0] == 0x05 && p[1] == 0x44 || p[0] == 0x04 && p[1] == 0x93) && p[22] <= 1 &&
			bytes.Equal(p[27:], make([]byte, 4)) && (p[22] == 1 || bytes.Equal(p[23:27], make([]byte, 4)))
		if r.Valid() != (classic || x) {
			t.Errorf("%q: %v, want valid %v", text, r.Err, classic || x)
		}
		if x && r.Valid() && (r.Tag != uint32(p[23])|uint32(p[24])<<8|uint32(p[25])<<16|uint32(p[26])<<24 || r.HasTag != (p[22] == 1)) {
			t.Errorf("%q: tag %d of %x", text, r.Tag, p)
		}
	})
}

// FuzzSolana holds Solana to 32 bytes in base58.
func FuzzSolana(f *testing.F) {
	fuzzFor(f, FamilySolana, func(t *testing.T, text string, c Chain, r Reading) {
		b, ok := slowDecode58(text, slowBitcoin)
		want := ok && len(b) == 32
		if r.Valid() != want {
			t.Errorf("%q: %v, want valid %v", text, r.Err, want)
		}
	})
}

// FuzzMonero holds Monero to its base58, checksum and lengths.
func FuzzMonero(f *testing.F) {
	fuzzFor(f, FamilyMonero, func(t *testing.T, text string, c Chain, r Reading) {
		b, ok := slowDecodeMonero(text)
		if ok && len(b) > 4 {
			sum := keccak256(b[:len(b)-4])
			ok = bytes.Equal(sum[:4], b[len(b)-4:])
		}
		if r.Valid() && !(ok && (len(b) == 69 || len(b) == 77) && slowEncodeMonero(b) == text) {
			t.Errorf("%q: valid, and not by the slow twin", text)
		}
		if r.Valid() && r.Payment == "" && r.Address.String() != text {
			t.Errorf("%q: canonical %v", text, r.Address)
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

// unchecked are the forms of the further chains that have no checksum.
var unchecked = map[Form]bool{FormRaw: true, FormName: true, FormNumber: true, FormHex32: true, FormShortHex: true}
