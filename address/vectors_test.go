package address

import (
	"embed"
	"strconv"
	"strings"
	"testing"
)

// The files of vectors, one for each row of the table; what the columns are is
// said at the head of each. They are embedded so that they run under wasm too.
//
//go:embed testdata/*.txt
var testdata embed.FS

// vector is a line of a chain's file.
type vector struct {
	chain   Chain
	network Network
	valid   bool   // ours, where sources differ
	form    string // form/kind of a valid text, else the reason
	code    string // of the error, "" for a valid text
	source  string
	text    string
}

// lines returns the columns of each line of a file of testdata.
func lines(t testing.TB, name string, columns int) [][]string {
	t.Helper()
	b, err := testdata.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			t.Fatalf("%s: %d columns in %q", name, len(f), line)
		}
		for i := range f {
			f[i] = unquote(t, f[i])
		}
		out = append(out, f)
	}
	return out
}

func unquote(t testing.TB, s string) string {
	if !strings.HasPrefix(s, `"`) {
		return s
	}
	u, err := strconv.Unquote(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return u
}

// vectors returns the lines of a chain's own file.
func vectors(t testing.TB, c Chain) []vector {
	t.Helper()
	var out []vector
	for _, f := range lines(t, c.ID()+".txt", 6) {
		net, ok := NetworkByName(f[0])
		if !ok {
			t.Fatalf("%s: network %s", c.ID(), f[0])
		}
		v := vector{chain: c, network: net, form: f[2], source: f[4], text: f[5]}
		switch strings.TrimPrefix(f[1], "policy-") {
		case "valid":
			v.valid = true
		case "invalid":
			v.code = f[3]
		default:
			t.Fatalf("%s: verdict %s", c.ID(), f[1])
		}
		if v.valid != (f[3] == "-") || v.source == "" {
			t.Fatalf("%s: %q", c.ID(), f)
		}
		out = append(out, v)
	}
	return out
}

// allVectors returns the lines of every file.
func allVectors(t testing.TB) []vector {
	t.Helper()
	var out []vector
	for _, c := range Chains() {
		out = append(out, vectors(t, c)...)
	}
	return out
}

// TestVectors reads every vector as its chain's, and what it gives as that too.
func TestVectors(t *testing.T) {
	for _, c := range Chains() {
		vs := vectors(t, c)
		if rows[c].family == FamilyEVM && c != evm { // a label: the family's own vectors are its too
			for _, v := range vectors(t, c.Accounts()) {
				if !strings.Contains(v.text, ":") { // behind eth: stands an address of Ethereum
					v.chain = c
					vs = append(vs, v)
				}
			}
		}
		for _, v := range vs {
			r, err := ParseOn(v.chain, v.network, v.text)
			if Code(err) != v.code {
				t.Errorf("%s %s %q: %v, want %q (%s; %s)", v.chain.ID(), v.network, v.text, err, v.code, v.form, v.source)
				continue
			}
			check(t, v.text, r)
			if err != nil {
				if r.Err.Chain != v.chain {
					t.Errorf("%s %q: error of %q", v.chain.ID(), v.text, r.Err.Chain.ID())
				}
				continue
			}
			if got := r.Canonical(v.text); got != r.Text() {
				t.Errorf("%s %q: canonical %s, want %s", v.chain.ID(), v.text, got, r.Text())
			}
			if got := r.Form.String() + "/" + r.Address.Kind().String(); got != v.form {
				t.Errorf("%s %q: %s, want %s", v.chain.ID(), v.text, got, v.form)
			}
			if of := r.Address.Chain(); r.Chain != v.chain || of != v.chain.Accounts() && of != evm && r.Caveats&Opened == 0 {
				t.Errorf("%s %q: reading of %s, account of %s", v.chain.ID(), v.text, r.Chain.ID(), r.Address.Chain().ID())
			}
			if (r.Network() != Mainnet) != (r.Caveats&TestNetwork != 0) {
				t.Errorf("%s %q: %s, caveats %v", v.chain.ID(), v.text, r.Address.Network(), r.Caveats.Names())
			}
			if IsSecret(v.text) {
				t.Errorf("%s %q: a secret", v.chain.ID(), v.text)
			}
			if f := rows[c].family; f == FamilyNEAR || f == FamilyEOS {
				continue // any word is one: only who asks for it gets it
			}
			// Parse, which is not told the chain, gives the same account
			found := false
			rs, err := Parse(v.text)
			for _, p := range rs {
				found = found || p.Valid() && (p.Address == r.Address || ambiguous(p.Address, r.Address))
			}
			if !found || err != nil {
				t.Errorf("%s %q: Parse gives %v, %v", v.chain.ID(), v.text, rs, err)
			}
		}
	}
}

// ambiguous reports whether a and b are one account of two test networks that
// share the version byte.
func ambiguous(a, b Address) bool {
	a.network, b.network = 0, 0
	return a == b
}

// check holds a reading to what every reading promises.
func check(t testing.TB, text string, r Reading) {
	t.Helper()
	if e := r.Err; e != nil {
		if Code(e) == "" || e.At < -1 || e.At > len(text) || e.Error() == "" {
			t.Errorf("%q: error %q at %d", text, Code(e), e.At)
		}
		if e.Err != ErrSecret && e.Input != text && e.Input != redact(text) {
			t.Errorf("%q: the error's input is %q", text, e.Input)
		}
		if e.Err == ErrCharacter && e.At >= 0 && e.At >= len(text) {
			t.Errorf("%q: no character at %d", text, e.At)
		}
	}
	a := r.Address
	if r.Err == nil && !a.IsValid() {
		t.Errorf("%q: neither address nor error", text)
	}
	if !a.IsValid() {
		if a != (Address{}) || a.String() != "" {
			t.Errorf("%q: half an address", text)
		}
		return
	}
	canonical := a.String()
	back, err := ParseOn(a.Chain(), a.Network(), canonical)
	if err != nil || back.Address != a || back.Address.String() != canonical {
		t.Errorf("%q: canonical %q reads as %v, %v", text, canonical, back.Address, err)
	}
	payload := a.AppendPayload(nil)
	if b := newAddress(a.Chain(), a.Network(), a.Kind(), payload); b != a || len(payload) == 0 {
		t.Errorf("%q: payload %x", text, payload)
	}
	lower := strings.ToLower(canonical)
	if e, ok := a.Ends(); ok && (!strings.Contains(lower, strings.ToLower(string(e.Head[:]))) || !strings.HasSuffix(lower, strings.ToLower(string(e.Tail[:])))) {
		t.Errorf("%q: ends %s and %s of %s", text, e.Head, e.Tail, canonical)
	}
}

// raises are the forms that a row's codec reads and the errors that each can
// raise.
var raises = map[Form]string{
	FormBase58Check:      "character checksum chain",
	FormBech32:           "character case checksum variant length",
	FormBech32m:          "variant length",
	FormCashAddr:         "character case checksum version padding length prefix",
	FormEIP55:            "case",
	FormHex:              "character length prefix",
	FormXRPClassic:       "character checksum length",
	FormXAddress:         "version tag_form network",
	FormBase58:           "length chain",
	FormMonero:           "character checksum length version point network",
	FormCashToken:        "",
	FormTronHex:          "",
	FormMoneroIntegrated: "",
	FormSS58:             "checksum chain",
	FormStrKey:           "character checksum length padding chain",
	FormMuxed:            "padding",
	FormBase32:           "character checksum length",
	FormByron:            "checksum length",
	FormRaw:              "",
	FormBounceable:       "checksum network length",
	FormNonBounceable:    "",
	FormName:             "character length",
	FormNumber:           "character",
	FormNumberChecksum:   "checksum",
	FormHex32:            "length",
	FormShortHex:         "",
	FormHexChecksum:      "hash",
	FormDelegated:        "",
	FormPrefixed:         "character checksum network case",
	FormC32:              "character checksum network",
	FormUnified:          "checksum",
	FormUnifiedDraft:     "",
	FormInvoice:          "checksum case signature network",
}
