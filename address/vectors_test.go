package address

import (
	"embed"
	"path"
	"slices"
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

// formsOf are those of each family; what a row adds is in forms.
var formsOf = map[Family][]Form{
	FamilyEVM:       {FormEIP55, FormHex},
	FamilyTron:      {FormBase58Check, FormTronHex},
	FamilyXRP:       {FormXRPClassic, FormXAddress},
	FamilySolana:    {FormBase58},
	FamilyMonero:    {FormMonero, FormMoneroIntegrated},
	FamilySubstrate: {FormSS58},
	FamilyStellar:   {FormStrKey, FormMuxed},
	FamilyAlgorand:  {FormBase32},
	FamilyCardano:   {FormBech32, FormByron},
	FamilyTON:       {FormRaw, FormBounceable, FormNonBounceable},
	FamilyTezos:     {FormBase58Check},
	FamilyNEO:       {FormBase58Check},
	FamilyNEAR:      {FormName},
	FamilyEOS:       {FormName},
	FamilyFilecoin:  {FormBase32, FormNumber, FormDelegated},
	FamilyHedera:    {FormNumber, FormNumberChecksum},
	FamilyMove:      {FormHex32},
	FamilyNano:      {FormBase32},
	FamilyKaspa:     {FormPrefixed},
	FamilyICP:       {FormBase32, FormHexChecksum},
	FamilyStacks:    {FormC32},
	FamilyAvalanche: {FormBech32},
	FamilySilent:    {FormBech32m},
	FamilyLightning: {FormInvoice},
}

// forms are those of a family, and of what a row adds to it.
func forms(c Chain) []Form {
	r := &rows[c]
	out := formsOf[r.family]
	if r.short {
		return append(slices.Clone(out), FormShortHex)
	}
	if r.family != FamilyBitcoin {
		return out
	}
	out = []Form{FormBase58Check}
	if n := r.nets[0]; n.hrp != "" {
		out = append(out, FormBech32, FormBech32m)
	} else if n.tex != "" {
		out = append(out, FormBech32m, FormUnified, FormUnifiedDraft)
	}
	if r.nets[0].cash != "" {
		out = append(out, FormCashAddr)
	}
	if c == bch {
		out = append(out, FormCashToken)
	}
	return out
}

// kindsOf are the kinds of a family where they are not accounts alone.
var kindsOf = map[Family][]Kind{
	FamilyMonero:    {KindStandard, KindSubaddress},
	FamilySolana:    {KindAccount, KindOffCurve},
	FamilyStellar:   {KindAccount, KindContract},
	FamilyCardano:   {KindBase, KindPointer, KindEnterprise, KindStake, KindByron},
	FamilyTON:       {KindAccount, KindContract},
	FamilyTezos:     {KindAccount, KindContract, KindRollup},
	FamilyNEO:       {KindAccount, KindLegacy},
	FamilyFilecoin:  {KindAccount, KindID, KindActor, KindBLS, KindDelegated},
	FamilyKaspa:     {KindP2PK, KindP2PKECDSA, KindP2SH},
	FamilyICP:       {KindAccount, KindPrincipal},
	FamilyStacks:    {KindP2PKH, KindP2SH, KindContract},
	FamilyAvalanche: {KindX, KindP, KindC},
	FamilySilent:    {KindSilent},
	FamilyLightning: {KindInvoice, KindP2PKH},
}

// TestTable holds the files of vectors to the table of chains: each row has its
// file, each file its row, each form of a row a valid vector, each error that
// the row can raise one that raises it.
func TestTable(t *testing.T) {
	files, err := testdata.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	has := map[string]bool{}
	for _, f := range files {
		id, ok := strings.CutSuffix(path.Base(f.Name()), ".txt")
		if _, row := ChainByID(id); !ok || !row && id != "readings" && id != "equivalents" {
			t.Errorf("testdata/%s belongs to no row", f.Name())
		}
		has[id] = true
	}
	for c, id := range map[Chain]string{btc: "BTC", evm: "ETH", dgb: "DGB", dot: "DOT", stx: "STX", ln: "LN"} {
		if c.ID() != id { // a row was put between, and its line in the constants not
			t.Fatalf("the constant of %s names %q", id, c.ID())
		}
	}
	for _, c := range Chains() {
		if c.ID() == "" {
			t.Fatalf("row %d is empty: the constants and the table differ", c)
		}
		if !has[c.ID()] {
			t.Errorf("%s has no testdata/%s.txt", c.ID(), c.ID())
			continue
		}
		valid, codes, kinds, nets := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[Network]bool{}
		seen := map[string]bool{}
		vs := vectors(t, c)
		own := len(vs)
		if rows[c].family == FamilyEVM && c != evm {
			vs = append(vs, vectors(t, c.Accounts())...)
		}
		for i, v := range vs {
			form, kind, _ := strings.Cut(v.form, "/")
			if v.valid {
				valid[form], kinds[kind], nets[v.network] = true, true, true
			}
			codes[v.code] = true
			if key := v.network.String() + v.text; i < own && seen[key] {
				t.Errorf("%s: %q twice", c.ID(), v.text)
			} else {
				seen[key] = true
			}
		}
		for _, f := range forms(c) {
			if !valid[f.String()] {
				t.Errorf("%s: no valid vector of form %s", c.ID(), f)
			}
			errors := raises[f]
			if rows[c].family == FamilyCosmos && c.ID() != "ATOM" {
				errors = "checksum" // the codec is the family's, and so are its vectors
			}
			for _, code := range strings.Fields(errors) {
				if !codes[code] {
					t.Errorf("%s: no vector that raises %s, as %s can", c.ID(), code, f)
				}
			}
		}
		want := kindsOf[rows[c].family]
		switch r := &rows[c]; {
		case r.family == FamilyBitcoin:
			want = []Kind{KindP2PKH, KindP2SH}
			if segwit(c) {
				want = append(want, KindP2WPKH, KindP2WSH, KindP2TR)
			}
			if segwit(c) && r.nets[0].hrp != "dgb" {
				want = append(want, KindP2A, KindWitness)
			}
			if r.nets[0].mweb != "" {
				want = append(want, KindMWEB)
			}
			if c == bch {
				want = append(want, KindP2SH32)
			}
			if c == zec {
				want = append(want, KindSprout, KindSapling, KindUnified)
			}
			for _, n := range r.nets {
				if !nets[n.net] {
					t.Errorf("%s: no valid vector on %s", c.ID(), n.net)
				}
			}
		case want == nil:
			want = []Kind{KindAccount}
		}
		for _, k := range want {
			if !kinds[k.String()] {
				t.Errorf("%s: no valid vector of kind %s", c.ID(), k)
			}
		}
	}
}

// TestReadings holds Parse to every chain and network on which a text is an
// address.
func TestReadings(t *testing.T) {
	for _, f := range lines(t, "readings.txt", 2) {
		var got []string
		rs, err := Parse(f[1])
		for _, r := range rs {
			if r.Valid() {
				got = append(got, r.Chain.ID()+":"+r.Network().String())
			}
		}
		if !same(got, strings.Split(f[0], ",")) || err != nil {
			t.Errorf("%q: %v, %v; want %s", f[1], got, err, f[0])
		}
	}
}

// TestEquivalents holds pairs of texts to one account, or to two that are twins.
func TestEquivalents(t *testing.T) {
	for _, f := range lines(t, "equivalents.txt", 6) {
		c, ok := ChainByID(f[0])
		if !ok {
			t.Fatal(f)
		}
		a, _ := ParseFor(c, f[4])
		if f[1] == "same" {
			b, _ := ParseFor(c, f[5])
			if !a.Address.IsValid() || a.Address != b.Address {
				t.Errorf("%s and %s are %v and %v: want one account (%s)", f[4], f[5], a.Address, b.Address, f[2])
			}
			continue
		}
		b := MustParse(f[5])
		if a.Address == b || Related(a.Address, b) == NotRelated {
			t.Errorf("%s and %s: want twins (%s)", f[4], f[5], f[2])
		}
	}
}

// same reports whether a and b have the same elements, in any order.
func same(a, b []string) bool {
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// sharedForms are the forms that one text can be valid in, with the reason. Two
// others that claim one vector are a mistake in a claim.
var sharedForms = map[[2]Form]string{
	{FormBech32, FormBase58}: "a Bech32 text of 43 or 44 characters can be 32 bytes in base58: Solana has no checksum",
}

// TestOneForm holds the claims apart: a valid vector is read by one form, or by two
// that say so.
func TestOneForm(t *testing.T) {
	for _, v := range allVectors(t) {
		if !v.valid {
			continue
		}
		rs, _ := Parse(v.text)
		for _, r := range rs[1:] {
			if a, b := rs[0].Form, r.Form; r.Valid() && a != b && sharedForms[[2]Form{a, b}] == "" {
				t.Errorf("%s %q: %s and %s", v.chain.ID(), v.text, a, b)
			}
		}
	}
}
