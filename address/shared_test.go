package address

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

// sharedLines returns the lines of a file of the shared data folder, which is
// not part of the repository: the test skips where it is absent.
func sharedLines(t *testing.T, name string) []gjson.Result {
	dir := os.Getenv("ADDRESSCHECK_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		t.Skipf("needs %s of the shared data folder (ADDRESSCHECK_DATA): %v", name, err)
	}
	defer f.Close()
	var out []gjson.Result
	for sc := bufio.NewScanner(f); sc.Scan(); {
		out = append(out, gjson.Parse(sc.Text()))
	}
	return out
}

// TestSharedVectors runs every undisputed vector of the shared folder.
func TestSharedVectors(t *testing.T) {
	n := 0
	for _, v := range sharedLines(t, "vectors.jsonl") {
		c, ok := ChainByID(v.Get("asset").Str)
		kind := v.Get("kind").Str
		if kind == "uri-bip321" && strings.HasSuffix(v.Get("address").Str, "ckq4gafnmq") {
			continue // BIP-321's own example: its address has a wrong checksum on purpose
		}
		if v.Get("disputed").Bool() {
			continue
		}
		if !ok {
			t.Fatalf("asset %s", v.Get("asset"))
		}
		net, ok := NetworkByName(v.Get("network").Str)
		if !ok {
			t.Fatalf("network %s", v.Get("network"))
		}
		n++
		text := v.Get("address").Str
		r, err := ParseOn(c, net, text)
		if (err == nil) != v.Get("valid").Bool() {
			t.Errorf("%s %s %q: error %v, want valid %v (%s; %s)", c.ID(), net, text, err, v.Get("valid"), kind, v.Get("note"))
		}
		if err == nil {
			if back, err := ParseOn(r.Address.Chain(), r.Address.Network(), r.Address.String()); err != nil || back.Address != r.Address {
				t.Errorf("%s %q: canonical %q reads as %v, %v", c.ID(), text, r.Address, back.Address, err)
			}
		}
	}
	t.Logf("%d vectors", n)
}

// TestSharedReadings holds Parse's readings to the assets on which a text is an
// address.
func TestSharedReadings(t *testing.T) {
	n := 0
	for _, v := range sharedLines(t, "readings.jsonl") {
		text := v.Get("address").Str
		want := map[string]bool{}
		for _, c := range v.Get("candidates").Array() {
			asset, net, _ := strings.Cut(c.Str, ":")
			chain, ok := ChainByID(asset)
			if !ok {
				t.Fatalf("asset %s", asset)
			}
			if rows[chain].evmText && strings.HasPrefix(text, "0x") {
				// an EVM account is one reading, Ethereum's, whoever else has such accounts
				if r, err := ParseFor(chain, text); err != nil || r.Address.Chain() != evm {
					t.Errorf("%s %q: %v", asset, text, err)
				}
				continue
			}
			want[chain.ID()+":"+net] = true
		}
		rs, _ := Parse(text)
		got := map[string]bool{}
		for _, r := range rs {
			if r.Valid() && r.Chain != substrate { // the file names only Polkadot and Kusama
				got[r.Chain.ID()+":"+r.Network().String()] = true
			}
		}
		n++
		if len(got) != len(want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
			continue
		}
		for k := range want {
			if !got[k] {
				t.Errorf("%q: got %v, want %v", text, got, want)
			}
		}
	}
	t.Logf("%d texts", n)
}

// TestSharedEquivalents holds pairs of spellings to one account, or to two.
func TestSharedEquivalents(t *testing.T) {
	n := 0
	for _, v := range sharedLines(t, "equivalents.jsonl") {
		c, ok := ChainByID(v.Get("asset").Str)
		n++
		if !ok {
			t.Fatalf("asset %s", v.Get("asset"))
		}
		a, _ := ParseFor(c, v.Get("a").Str)
		b, _ := ParseFor(c, v.Get("b").Str)
		if v.Get("same").Bool() {
			if !a.Address.IsValid() || a.Address != b.Address {
				t.Errorf("%s: %s and %s are %v and %v, want one account (%s)", c.ID(), v.Get("a"), v.Get("b"), a.Address, b.Address, v.Get("why"))
			}
			continue
		}
		rs, err := Parse(v.Get("b").Str)
		if err != nil || rs[0].Address == a.Address || Related(a.Address, rs[0].Address) == NotRelated {
			t.Errorf("%s and %s: %v, want two related accounts (%s)", v.Get("a"), v.Get("b"), err, v.Get("why"))
		}
	}
	t.Logf("%d pairs", n)
}
