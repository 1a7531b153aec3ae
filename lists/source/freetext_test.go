//go:build !js

package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"addresscheck/lists"
)

// found is what free finds in a text: "asset text" of each entry, and "? text" of
// what it could not read.
func found(t testing.TB, text string) string {
	t.Helper()
	r := &reader{row: mustRow("gb-sanctions"), doc: &Document{Source: &lists.Source{}}}
	if err := r.free(&lists.Party{Name: "P"}, 1, text); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range r.doc.Entries {
		asset := e.Asset
		if asset == "" {
			asset = "-"
		}
		out = append(out, asset+" "+e.Text)
	}
	for _, u := range r.doc.Unread {
		out = append(out, "? "+u.Text)
	}
	return strings.Join(out, "\n")
}

func TestFree(t *testing.T) {
	const bech = "bc1qwtz3zv95x2flu4w26kgfepf529z50r2sqc5zml"
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Born in Pyongyang; passport 123456789, tel. +44 20 7946 0000", ""},
		// labels, as the lists write them
		{"BTC: " + btc1, "BTC " + btc1},
		{"(1) ETH: " + evm1 + " (3) USDT:  " + trx1, "ETH " + evm1 + "\nUSDT " + trx1},
		{"Digital Currency Address: XBT " + btc1, "XBT " + btc1},
		{"Digital Currency Address - XBT " + btc1, "XBT " + btc1},
		{"Bitcoin wallet address: " + btc1, "BTC " + btc1},
		{"USDT (TRC20) wallet: " + trx1, "USDT " + trx1},
		{"ETH " + evm1 + "\nBTC " + btc1, "ETH " + evm1 + "\nBTC " + btc1},
		// a label holds for what follows it and nothing but separators
		{"BTC: " + btc1 + "; " + btc2 + ", and " + bech, "BTC " + btc1 + "\nBTC " + btc2 + "\nBTC " + bech},
		{"BTC: " + btc1 + ". His brother uses " + trx1, "BTC " + btc1 + "\n- " + trx1},
		// a word is no label
		{"He IS " + trx1 + " and near " + evm1, "- " + trx1 + "\n- " + evm1},
		// glued, split, in a link, twice
		{"BTC: " + bech + "bc1qwxqxd25yk2dtw2ml04vxj9atq3huv4rdytf6vt3My1ffQr5qQzmq4aBFgRqwRYqfB5zPAt8t",
			"BTC " + bech + "\nBTC bc1qwxqxd25yk2dtw2ml04vxj9atq3huv4rdytf6vt\nBTC 3My1ffQr5qQzmq4aBFgRqwRYqfB5zPAt8t"},
		{evm1 + evm2, "- " + evm1 + "\n- " + evm2},
		{"Known: TNZxGWCwvsHr6JxQxzoeDXV5 97Yf7Zb7nV;", "- " + trx1},
		{"see https://etherscan.io/address/" + evm1, "- " + evm1},
		// what can't be read is told, and kept where an address was meant
		{"BTC: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "BTC 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb\n? 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"},
		{"ETH: 0xa7e5d5a720f06526557c513402f2e6b5fa20b00", "ETH 0xa7e5d5a720f06526557c513402f2e6b5fa20b00\n? 0xa7e5d5a720f06526557c513402f2e6b5fa20b00"},
		{"His wallet is called satoshi.eth", "? satoshi.eth"},
		{"BTC: 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", "? 5H…"},
		{"Uses the crypto wallet address given in annex II", "? crypto wallet address given in annex II"},
		{"Adresses de portefeuille de chaîne de blocs : voir annexe", "? Adresses de portefeuille de chaîne de blocs : voir annexe"},
	} {
		if got := found(t, c.text); got != c.want {
			t.Errorf("%q:\n%s\nwant\n%s", c.text, got, c.want)
		}
	}
	r := &reader{row: mustRow("gb-sanctions"), doc: &Document{}}
	if err := r.free(&lists.Party{}, 1, strings.Repeat("x ", maxFree)); err == nil {
		t.Error("a text of any length was searched")
	}
}

// The quotations of the real lists: every address in them is found.
func TestFreeQuotations(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(documents(t), "other", "free_text_samples.txt"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		if strings.Contains(line, "## IL") || strings.HasPrefix(line, "# ") {
			continue // a list we do not carry; the heading
		}
		for got := range strings.SplitSeq(found(t, line), "\n") {
			if strings.HasPrefix(got, "? ") {
				t.Errorf("not read: %s in %s", got, line)
			}
			_, text, _ := strings.Cut(got, " ")
			all[text] = true
		}
	}
	for _, want := range strings.Fields(`0x002471b8A185f9980708d0eAEC5B289714F56f8d bc1qwtz3zv95x2flu4w26kgfepf529z50r2sqc5zml
		bc1qwxqxd25yk2dtw2ml04vxj9atq3huv4rdytf6vt 3My1ffQr5qQzmq4aBFgRqwRYqfB5zPAt8t 0x3051Ca7cB7f6C599fA2f27385AD75010cf0f2bbF
		TA1hsikRfsgGiW9nEBpT4tEXEySTNYLr2d TNZxGWCwvsHr6JxQxzoeDXV597Yf7Zb7nV TC8axQvzJEVR3NKN6mZnJtGy7537GEmh38
		TEcuHDQthTmULe8fFLUccBPpjfXaTmJuuD 0x175d44451403Edf28469dF03A9280c1197ADb92c TGJVc32ig2u8tQsYMLE7KXHT5NDQroaVNU
		3Lpoy53K625zVeE47ZasiG5jGkAxJ27kh1`) {
		if !all[want] {
			t.Errorf("%s was not found", want)
		}
	}
}
