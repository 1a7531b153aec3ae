package lists_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"addresscheck/lists"
)

// column reads some columns of a CSV document.
func columns(t *testing.T, file string, names ...string) (out [][]string) {
	t.Helper()
	f, err := os.Open(filepath.Join(documents(t), file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range all[1:] {
		var r []string
		for _, n := range names {
			for i, c := range all[0] {
				if c == n {
					r = append(r, row[i])
				}
			}
		}
		if len(r) != len(names) {
			t.Fatalf("%s lacks a column of %v", file, names)
		}
		out = append(out, r)
	}
	return out
}

// Every row of the documents is an entry, by its exact text, and is found by it.
func TestNothingDropped(t *testing.T) {
	documents(t)
	l := today(t).lists
	find := func(source, party, asset, text string, current bool) {
		t.Helper()
		for _, h := range l.LookupText(text) {
			e := h.Entry
			if e.Party.Source.ID == source && e.Text == text && e.Asset == asset && e.Party.Name == party && (e.Removed == nil) == current {
				return
			}
		}
		t.Errorf("%s %s %s of %q is not an entry", source, asset, text, party)
	}
	n := 0
	for _, r := range columns(t, "ofac/ofac_sdn_crypto_current_2026-10-01.csv", "entity", "asset", "address") {
		find("us-ofac-sdn", r[0], r[1], r[2], true)
		n++
	}
	removed := 0
	for _, r := range columns(t, "ofac/ofac_address_ledger_2021-2026.csv", "entity", "asset", "address", "removed") {
		if r[3] != "" {
			find("us-ofac-sdn", r[0], r[1], r[2], false)
			removed++
		}
	}
	for _, r := range columns(t, "ofac/ofac_changes_2026-08-21_to_2026-10-01.csv", "change", "asset", "address") {
		if r[0] == "removed" {
			find("us-ofac-sdn", "Farrukh Furkatovitch FAYZIMATOV", r[1], r[2], false)
			removed++
		}
	}
	dates := map[string]string{}
	for _, e := range l.Entries {
		if e.Party.Source.Kind == lists.Attribution {
			dates[e.Party.Published] = e.Party.Name
		}
	}
	named := 0
	for _, r := range columns(t, "fbi/fbi_dprk_addresses.csv", "date", "chain", "address") {
		find("us-fbi-dprk", dates[r[0]], r[1], r[2], true)
		named++
	}
	if n != 1066 || removed != 94 || named != 101 || len(dates) != 4 {
		t.Errorf("%d rows, %d removed, %d attributed in %d publications", n, removed, named, len(dates))
	}
}
