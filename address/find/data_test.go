package find

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"addresscheck/address"
)

// sharedFile opens a file of the shared data folder, which is not part of the
// repository: the test skips where it is absent.
func sharedFile(t *testing.T, name string) *os.File {
	dir := os.Getenv("ADDRESSCHECK_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		t.Skipf("needs %s of the shared data folder (ADDRESSCHECK_DATA): %v", name, err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// disguises are ways in which a listed address is pasted. Each must be found,
// whatever the chain.
var disguises = []struct {
	name  string
	apply func(string) string
}{
	{"plain", func(a string) string { return a }},
	{"sentence", func(a string) string { return "Bitte zahlen Sie an " + a + ", danke." }},
	{"quoted", func(a string) string { return `{"to": "` + a + `"}` }},
	{"label", func(a string) string { return "Adresse:" + a }},
	{"equals", func(a string) string { return "addr=" + a + ";" }},
	{"zero width", func(a string) string { return a[:9] + "\u200b" + a[9:20] + "\u2060" + a[20:] }},
	{"soft hyphen", func(a string) string { return a[:12] + "\u00ad" + a[12:] }},
	{"bidi", func(a string) string { return "\u202d" + a[:7] + "\u200e" + a[7:] + "\u202c" }},
	{"markdown", func(a string) string { return "**`" + a + "`**" }},
	{"html", func(a string) string { return "<td>" + a + "</td>" }},
	{"link", func(a string) string { return "https://blockchair.com/x/address/" + a + "?from=1" }},
	{"groups", func(a string) string { return "An: " + strings.TrimSpace(splitEvery(a, 4)) + "\n" }},
	{"no-break groups", func(a string) string { return strings.ReplaceAll(splitEvery(a, 4), " ", "\u00a0") }},
	{"dashes", func(a string) string { return strings.ReplaceAll(splitEvery(a, 4), " ", "\u2011") }},
	{"line", func(a string) string { return a[:len(a)/2] + "\n" + a[len(a)/2:] }},
	{"reply", func(a string) string { return "> " + a[:len(a)/2] + "\r\n> " + a[len(a)/2:] }},
	{"full width", func(a string) string { return a[:5] + string(rune(a[5])+0xfee0) + a[6:] }},
}

// TestListed finds every address that OFAC has ever listed and every one that the
// FBI attributes, in every disguise: one candidate, whose readings hold the
// account, or the text itself where it is no address.
func TestListed(t *testing.T) {
	for _, f := range []struct {
		file   string
		column int
	}{
		{"ofac/ofac_sdn_crypto_current_2026-10-01.csv", 1},
		{"ofac/ofac_address_ledger_2021-2026.csv", 1},
		{"fbi/fbi_dprk_addresses.csv", 4},
	} {
		rows, err := csv.NewReader(sharedFile(t, f.file)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows[1:] {
			inDisguise(t, row[f.column])
		}
		t.Log(f.file, len(rows)-1, "rows,", len(disguises), "disguises")
	}
}

func inDisguise(t *testing.T, a string) {
	want, _ := address.Parse(a)
	for _, d := range disguises {
		if want[0].Address == (address.Address{}) && (d.name == "line" || d.name == "reply") {
			continue // two listed texts are no addresses: nothing tells where half of one goes on
		}
		text := d.apply(a)
		found, _ := All(text)
		if !finds(found, a, want) {
			t.Errorf("%s: %q: %s is not found: %+v", d.name, text, a, found)
		}
		if len(found) != 1 {
			t.Errorf("%s: %q: %d candidates", d.name, text, len(found))
		}
	}
}

func finds(found []Candidate, text string, want []address.Reading) bool {
	for i := range found {
		if found[i].Text == text {
			return true
		}
		for _, r := range found[i].Readings {
			if r.Address.IsValid() && r.Address == want[0].Address {
				return true
			}
		}
	}
	return false
}

// TestVectors finds every valid vector of the table's chains, alone, behind a
// label that is glued to it, and between two others: so that a new row of the
// table whose form is not searched for fails here.
func TestVectors(t *testing.T) {
	f := bufio.NewScanner(sharedFile(t, "vectors.jsonl"))
	f.Buffer(nil, 1<<20)
	n := 0
	for f.Scan() {
		var v struct {
			Asset, Network, Address, Kind string
			Valid, Disputed               bool
		}
		if err := json.Unmarshal(f.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		rs, err := address.Parse(v.Address)
		if _, ok := address.ChainByID(v.Asset); !ok || !v.Valid || err != nil {
			continue
		}
		n++
		if f := rs[0].Form; f == address.FormShortHex || f == address.FormNumber || strings.HasPrefix(v.Address, "kaspatest:qqqqqqqqqqqqqq") {
			continue // only behind a word that says what they are; without a digit
		}
		found, _ := All("x " + v.Address + " y")
		if !finds(found, v.Address, rs) {
			t.Errorf("%s %s: %s is not found", v.Asset, v.Kind, v.Address)
		}
		if rs[0].Proof == address.ProofNone || rs[0].Form == address.FormEIP55 || strings.Contains(v.Address, ":") || rs[0].Caveats&address.FutureWitness != 0 {
			continue // nothing but the word's end shows where it ends
		}
		switch rs[0].Form { // sixteen bits, or signs inside: searched for from a word's beginning
		case address.FormBase58Check, address.FormBech32, address.FormBech32m, address.FormCashAddr, address.FormXRPClassic, address.FormXAddress, address.FormMonero:
		default:
			continue
		}
		if strings.ContainsAny(v.Address, "_-%") || rs[0].Caveats&address.NotPayee != 0 || rs[0].Address.Kind() == address.KindPointer {
			continue
		}
		if v.Asset == "XMR" && v.Network != "mainnet" {
			continue
		}
		glued, _ := All("XBT" + v.Address + "YZ")
		if !finds(glued, v.Address, rs) {
			t.Errorf("%s %s: glued %s is not found: %+v", v.Asset, v.Kind, v.Address, glued)
		}
	}
	t.Log(n, "vectors")
}

// TestMistyped: listed addresses with one slip of the hand are shown, with an
// error or as what they have become. It prints how many; a word among them may be
// too like a word.
func TestMistyped(t *testing.T) {
	rows, err := csv.NewReader(sharedFile(t, "ofac/ofac_sdn_crypto_current_2026-10-01.csv")).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	slips := []func(b []byte, i int, r *rand.Rand) []byte{
		func(b []byte, i int, r *rand.Rand) []byte { b[i] = alphabet58[r.Intn(58)]; return b }, // another letter
		func(b []byte, i int, r *rand.Rand) []byte { return slices.Delete(b, i, i+1) },         // one left out
		func(b []byte, i int, r *rand.Rand) []byte { return slices.Insert(b, i, b[i]) },        // one twice
		func(b []byte, i int, r *rand.Rand) []byte { return b[:len(b)-3] },                     // the end not copied
		func(b []byte, i int, r *rand.Rand) []byte { b[i], b[i-1] = b[i-1], b[i]; return b },   // two swapped
		func(b []byte, i int, r *rand.Rand) []byte { b[i] = "0OIl"[r.Intn(4)]; return b },      // one misread
	}
	r := rand.New(rand.NewSource(1))
	shown, all := 0, 0
	for _, row := range rows[1:] {
		if _, err := address.Parse(row[1]); err != nil {
			continue
		}
		for _, slip := range slips {
			a := string(slip([]byte(row[1]), 3+r.Intn(len(row[1])-3), r))
			all++
			if found, _ := All("An " + a + ", danke"); len(found) == 1 {
				shown++
			} else {
				t.Logf("%s: %d candidates", a, len(found))
			}
		}
	}
	t.Logf("%d of %d mistyped addresses are shown", shown, all)
	if shown*1000 < all*995 {
		t.Errorf("only %d of %d", shown, all)
	}
}
