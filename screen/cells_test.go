package screen_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"addresscheck/screen"
)

// Each find has its cell and its place in it; what names a column says what its
// cells are.
func TestScreenCells(t *testing.T) {
	const key = "63c7afd0b1d5e2f3a4b5c6d7e8f90123456789abcdef0123456789abcdef0123"
	cells := []screen.Cell{
		{Row: 1, Column: 1, Name: "Nr", Text: "1"},
		{Row: 1, Column: 2, Name: "Wallet", Text: " " + hit},
		{Row: 2, Column: 2, Name: "Wallet", Text: "4f47bc496083c727c5fbe3ce9cdf2b0f6496270d"},
		{Row: 2, Column: 3, Name: "TxHash", Text: key},
		{Row: 2, Column: 4, Name: "private key", Text: key},
		{Row: 3, Column: 2, Name: "XRP", Text: "rLczgQHxPhWtjkaQqn3Q6UM8AbRbbRvs5K"},
		{Row: 3, Column: 3, Name: "Destination Tag", Text: "4711"},
		{Row: 4, Column: 2, Name: "Wallet", Text: apart[:20]},
		{Row: 4, Column: 3, Name: "Wallet 2", Text: apart[20:]},
		{Row: 5, Column: 2, Name: "0x52908400098527886E0F7030069857D2E4169EE7", Text: "vitalik.eth"},
		{Row: 6, Column: 2, Name: "Wallet", Text: "0x1234000000000000000000000000000000005678"},
		{Row: 7, Column: 2, Name: "Wallet", Text: "0x1234111111111111111111111111111111115678"},
	}
	res := screen.ScreenCells(cells, atNoon(t))
	type find struct {
		row, column, start int
		state              screen.State
		tag                string
	}
	var got []find
	for i := range res.Items {
		it := &res.Items[i]
		got = append(got, find{it.Cell.Row, it.Cell.Column, it.Start, it.State, it.Tag})
		if it.N != i+1 || it.End > len(it.Cell.Text) {
			t.Errorf("item %d: %+v", i, it)
		}
		for _, s := range it.Similar {
			if s.Item > 0 && !strings.HasPrefix(res.Items[s.Item-1].Read, "0x1234") {
				t.Errorf("similar to %d", s.Item)
			}
		}
	}
	want := []find{
		{1, 2, 1, screen.Listed, ""}, {2, 2, 0, screen.Invalid, ""}, {2, 4, 0, screen.Invalid, ""},
		{3, 2, 0, screen.None, "4711"}, {4, 2, 0, screen.Listed, ""}, {5, 2, 0, screen.NotChecked, ""},
		{6, 2, 0, screen.Lookalike, ""}, {7, 2, 0, screen.Lookalike, ""},
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %v\nwant %v%s", got, want, told(&res))
	}
	if r := screen.ScreenCells(nil, atNoon(t)); len(r.Items) != 0 || !r.Coverage.OK() {
		t.Error("no cells, but an answer")
	}
}

// Every listed address is found in a cell, with nothing else around it.
func TestListedInCells(t *testing.T) {
	var cells []screen.Cell
	l := embedded(t)
	for i := 0; i < len(l.Entries); i += stride() {
		cells = append(cells, screen.Cell{Row: i, Column: 1, Text: l.Entries[i].Text})
	}
	res := screen.ScreenCells(cells, atNoon(t))
	found := map[int]bool{}
	for i := range res.Items {
		if it := &res.Items[i]; len(it.Hits) > 0 {
			found[it.Cell.Row] = true
		}
	}
	for _, c := range cells {
		if !found[c.Row] {
			t.Errorf("%q is not found", c.Text)
		}
	}
}

// Redact leaves nothing of what was pasted, and the hit.
func TestRedact(t *testing.T) {
	o := atNoon(t)
	text := hit + " " + miss + "\n0x1234000000000000000000000000000000005678\n0x1234111111111111111111111111111111115678\nvitalik.eth bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb?amount=77.5\nrLczgQHxPhWtjkaQqn3Q6UM8AbRbbRvs5K:4711\n" + hit[:9] + "\u200b" + hit[9:]
	res := screen.Screen(text, o)
	if len(res.Items) < 7 {
		t.Fatal(told(&res))
	}
	for i := range res.Items {
		res.Items[i].Redact()
	}
	out := screen.AppendResult(nil, &res)
	for _, s := range []string{miss, miss[:12], "1234000000", "1234111111", "vitalik", "1A1zP1eP5QGe", "77.5", "4711", "rLczgQHx"} {
		if bytes.Contains(bytes.ToLower(out), []byte(strings.ToLower(s))) {
			t.Errorf("%q is left in %s", s, out)
		}
	}
	if !bytes.Contains(out, []byte(`"state":"listed"`)) || !bytes.Contains(out, []byte(hit)) {
		t.Error("the hit is gone")
	}
}

// The other forms of a listed account are told, on its own chain and between the
// EVM and Tron, and each of them is related.
func TestForms(t *testing.T) {
	l := embedded(t)
	told := 0
	for i := 0; i < len(l.Entries); i += stride() * 3 {
		e := l.Entries[i]
		if e.Removed != nil || !e.Account.IsValid() {
			continue
		}
		for _, hit := range l.Lookup(e.Account) {
			if hit.Entry != e {
				continue
			}
			h := screen.Hit{Hit: hit}
			for _, f := range h.Forms() {
				told++
				it := one(t, f.Address.String(), atNoon(t))
				if it == nil || it.State.Rank() > screen.Related.Rank() {
					t.Errorf("%s of %s: %+v", f.Address, e.Text, it)
				}
			}
		}
	}
	if told < 50 {
		t.Errorf("only %d forms", told)
	}
	it := one(t, "TAqg8TXo8tmpaz7TwHS669Tgt8MPSWgoxB", atNoon(t))
	if it == nil || len(it.Hits[0].Forms()) != 1 || it.Hits[0].Forms()[0].Address.String() != "TAqg8TXo8tmpaz7TwHS669Tgt8MPSWgoxB" {
		t.Errorf("%+v", it)
	}
}
