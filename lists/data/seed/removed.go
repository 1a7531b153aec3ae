//go:build !js

package main

import (
	"fmt"
	"slices"
	"strings"

	"addresscheck/lists"
)

// tornado is the date of the one removal whose document we have: OFAC's edition
// of that day.
const tornado = "2025-03-21"

// removed reads what is no longer included: 93 entries of the ledger and one of
// the changes.
func removed(dir string, book *parties, current []*lists.Entry) ([]*lists.Entry, error) {
	ledger, err := rows(dir, "ofac/ofac_address_ledger_2021-2026.csv")
	if err != nil {
		return nil, err
	}
	var out []*lists.Entry
	for _, r := range ledger {
		if r["removed"] == "" {
			continue
		}
		p, err := book.party(r["ofac_uid"], r["entity"], r["programs"], "", "")
		if err != nil {
			return nil, err
		}
		if p.Name == "" {
			p.Comment = "No longer included; our record of these entries does not say whose they were, and they may be of several parties."
		}
		e := &lists.Entry{Party: p, Asset: r["asset"], Text: r["address"], FirstSeen: r["first_seen"], Earliest: r["first_seen_qualifier"] != ""}
		// A difference of two copies says no more than that: it was there when
		// first seen, and gone by the later copy.
		e.Removed = &lists.Window{From: r["first_seen"], To: r["removed"]}
		if r["removed"] == tornado {
			e.Removed.From = tornado
		}
		for _, c := range current {
			if c.Asset == e.Asset && c.Text == e.Text {
				return nil, fmt.Errorf("%s %s is removed and current", e.Asset, e.Text)
			}
			if strings.HasPrefix(strings.ToLower(c.Text), strings.ToLower(e.Text)) {
				e.Comment = "One digit short, so not an address; published later as " + c.Text + ", which is still listed."
			}
		}
		out = append(out, e)
	}
	changes, err := rows(dir, "ofac/ofac_changes_2026-08-21_to_2026-10-01.csv")
	if err != nil {
		return nil, err
	}
	before, err := rows(dir, "ofac/ofac_sdn_crypto_current_2026-08-20.csv")
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		if c["change"] != "removed" {
			continue
		}
		i := slices.IndexFunc(before, func(r map[string]string) bool { return r["asset"] == c["asset"] && r["address"] == c["address"] })
		if i < 0 {
			return nil, fmt.Errorf("%s was removed and never listed", c["address"])
		}
		r := before[i]
		p, err := book.party(r["ofac_uid"], r["entity"], r["programs"], r["akas"], r["entity_listed_date"])
		if err != nil {
			return nil, err
		}
		out = append(out, &lists.Entry{Party: p, Asset: r["asset"], Text: r["address"], FirstSeen: r["address_first_seen"],
			Removed: &lists.Window{From: "2026-08-20", To: c["window_end"]}})
	}
	return out, nil
}
