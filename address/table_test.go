package address

import (
	"path"
	"slices"
	"strings"
	"testing"
)

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
