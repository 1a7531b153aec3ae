package address

import (
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// docs/chains.md is written by
//
//	go test ./address -run TestDocument -update
var update = flag.Bool("update", false, "write docs/chains.md anew")

// documents say of each form where it is specified and how much its checksum
// proves.
var documents = map[Form][2]string{
	FormBase58Check:      {"base58check; BIP-13", "32 bits"},
	FormBech32:           {"BIP-173", "30 bits; finds up to 4 wrong characters, says where 2 are"},
	FormBech32m:          {"BIP-350", "30 bits; finds up to 4 wrong characters, says where 2 are"},
	FormCashAddr:         {"cashaddr.md", "40 bits"},
	FormCashToken:        {"cashaddr.md; CHIP-2022-02", "40 bits"},
	FormEIP55:            {"EIP-55", "the letters' case: about 15 bits"},
	FormHex:              {"EIP-55", "none"},
	FormTronHex:          {"Tron documentation, accounts", "none"},
	FormXRPClassic:       {"xrpl.org, base58 encodings", "32 bits"},
	FormXAddress:         {"XLS-5d", "32 bits"},
	FormBase58:           {"Solana documentation, accounts", "none"},
	FormMonero:           {"monero src/cryptonote_basic", "32 bits; both keys are points"},
	FormMoneroIntegrated: {"monero src/cryptonote_basic", "32 bits; both keys are points"},
	FormSS58:             {"SS58 registry", "16 bits"},
	FormStrKey:           {"SEP-23", "16 bits"},
	FormMuxed:            {"SEP-23", "16 bits"},
	FormByron:            {"CIP-19", "32 bits"},
	FormRaw:              {"TEP-2", "none"},
	FormBounceable:       {"TEP-2", "16 bits"},
	FormNonBounceable:    {"TEP-2", "16 bits"},
	FormHex32:            {"AIP-40; Sui documentation", "none. A transaction's id looks the same: *not checked* without a scheme"},
	FormShortHex:         {"AIP-40", "none"},
	FormHexChecksum:      {"ICP ledger, accounts", "32 bits"},
	FormDelegated:        {"FRC-0048", "32 bits. It is the EVM account in it"},
	FormPrefixed:         {"rusty-kaspa crypto/addresses", "40 bits"},
	FormC32:              {"SIP-005", "32 bits"},
	FormUnified:          {"ZIP-316", "30 bits and 128 of padding. Its transparent receiver is compared"},
	FormUnifiedDraft:     {"ZIP-316, a draft", "30 bits and 128 of padding. Its transparent receiver is compared"},
	FormNumberChecksum:   {"HIP-15", "23 bits"},
	FormInvoice:          {"BOLT-11", "30 bits and a signature. Its fallback address is compared"},
}

// documentsOf are those that a family has of its own.
var documentsOf = map[Family]map[Form][2]string{
	FamilyAlgorand:  {FormBase32: {"Algorand documentation, addresses", "32 bits"}},
	FamilyNano:      {FormBase32: {"Nano documentation, addresses", "40 bits"}},
	FamilyFilecoin:  {FormBase32: {"Filecoin specification, addresses", "32 bits"}, FormNumber: {"Filecoin specification, addresses", "none"}},
	FamilyICP:       {FormBase32: {"Internet Computer interface specification", "32 bits"}},
	FamilyHedera:    {FormNumber: {"HIP-15", "none. Read behind the word Hedera"}},
	FamilyNEAR:      {FormName: {"NEP-518, NEP-616", "none. Read with .near, or when asked for"}},
	FamilyEOS:       {FormName: {"Antelope name type", "none. Read when asked for"}},
	FamilyTron:      {FormBase58Check: {"Tron documentation, accounts", "32 bits"}},
	FamilyTezos:     {FormBase58Check: {"Octez src/lib_crypto/base58.ml", "32 bits"}},
	FamilyNEO:       {FormBase58Check: {"Neo documentation", "32 bits"}},
	FamilyCosmos:    {FormBech32: {"ADR-28, SLIP-173", "30 bits; finds up to 4 wrong characters, says where 2 are"}},
	FamilyCardano:   {FormBech32: {"CIP-19, CIP-5", "30 bits"}},
	FamilyAvalanche: {FormBech32: {"Avalanche documentation, addresses", "30 bits; finds up to 4 wrong characters, says where 2 are"}},
	FamilySilent:    {FormBech32m: {"BIP-352", "30 bits; both keys are points"}},
}

// document returns docs/chains.md: each chain with the forms of its valid vectors
// on the main network.
func document(t *testing.T) string {
	var b strings.Builder
	b.WriteString(`# Chains, forms, specifications, checksums

Written by ` + "`go test ./address -run TestDocument -update`" + ` from the table in ` + "`address/chain.go`" + ` and its vectors; a test holds it to them.
A checksum of n bits lets one of 2^n slips of the hand pass. "None": a slip does not show.

| chain | id (also) | begins | form | specification | checksum |
| --- | --- | --- | --- | --- | --- |
`)
	for _, c := range Chains() {
		r := &rows[c]
		id := r.id
		if r.aliases != "" {
			id += " (" + strings.Join(strings.Fields(r.aliases), ", ") + ")"
		}
		if r.family == FamilyEVM && c != evm {
			b.WriteString("| " + r.name + " | " + id + " | `0x…` | | as Ethereum: one account on all of them | |\n")
			continue
		}
		begins := map[Form][]string{}
		var order []Form
		for _, v := range vectors(t, c) {
			rd, err := ParseOn(c, v.network, v.text)
			if err != nil || v.network != Mainnet || strings.Contains(v.text, "=") || strings.Contains(v.text, ":") && (rd.Form == FormEIP55 || rd.Form == FormBase58Check || rd.Form == FormBech32 || rd.Form == FormBase58) {
				continue
			}
			if !slices.Contains(order, rd.Form) {
				order = append(order, rd.Form)
			}
			if s := beginning(v.text); !slices.Contains(begins[rd.Form], s) {
				begins[rd.Form] = append(begins[rd.Form], s)
			}
		}
		slices.Sort(order)
		name := r.name
		for _, f := range order {
			doc, ok := documentsOf[r.family][f]
			if !ok {
				doc, ok = documents[f]
			}
			if !ok {
				t.Errorf("%s: form %s is not documented", c.ID(), f)
			}
			list := begins[f]
			slices.Sort(list)
			if len(list) > 6 || f == FormHexChecksum || f == FormBase32 && r.family == FamilyICP {
				list = []string{"any"}
			}
			cell := "`" + strings.Join(list, "` `") + "`"
			b.WriteString("| " + strings.Join([]string{name, id, cell, f.String(), doc[0], doc[1]}, " | ") + " |\n")
			name, id = "", ""
		}
	}
	return b.String()
}

// beginning returns what a person knows a form by.
func beginning(text string) string {
	if i := strings.IndexByte(text, ':'); i > 1 {
		return strings.ToLower(text[:i+1]) + "…"
	}
	if h, ok := claimBech32(text); ok {
		return h.hrp + "1…"
	}
	if strings.HasPrefix(text, "LNBC") {
		return "ln…"
	}
	n := 1
	switch {
	case strings.HasPrefix(text, "0x"), strings.HasPrefix(text, "0:"), strings.HasPrefix(text, "EQ"), strings.HasPrefix(text, "UQ"), strings.HasPrefix(text, "Ef"), strings.HasPrefix(text, "41") && len(text) == 42:
		n = 2
	case strings.HasPrefix(text, "tz"), strings.HasPrefix(text, "KT"), strings.HasPrefix(text, "sr1"), strings.HasPrefix(text, "Ae2"), strings.HasPrefix(text, "Ddz"), strings.HasPrefix(text, "-1:"):
		n = 3
	case len(text) > 2 && text[1] == '-':
		n = 2
	case strings.Contains(text, "_"):
		n = strings.IndexByte(text, '_') + 1
	case text[0] == 't' || text[0] == 'f' || text[0] == 'S' && len(text) > 36 || strings.HasPrefix(text, "ln"):
		n = min(2, len(text))
	}
	return text[:n] + "…"
}

// TestDocument holds docs/chains.md to the table.
func TestDocument(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("the native run holds the document to the table")
	}
	want := document(t)
	name := filepath.Join("..", "docs", "chains.md")
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil || string(got) != want {
		t.Errorf("docs/chains.md is not what the table says (%v): go test ./address -run TestDocument -update", err)
	}
}
