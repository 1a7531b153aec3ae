//go:build !js

package main

import (
	"fmt"

	"addresscheck/lists"
)

// publications are what the FBI says in each of its four publications, by date.
// The statement is the act in its words, nothing added: "moved" is not "owns".
var publications = map[string]lists.Party{
	"2025-02-26": {
		Name:      "TraderTraitor (North Korea)",
		Reference: "I-022625-PSA",
		Incident:  "Bybit (2025-02-21)",
		Statement: "are holding or have held assets from the theft, and are operated by or closely connected to North Korean TraderTraitor actors",
		Topics:    []lists.Topic{{Name: "dprk", Basis: "attribution", Text: "North Korean TraderTraitor actors"}},
	},
	"2023-09-06": {
		Name:      "Lazarus Group (APT38)",
		Reference: "FBI press release of 2023-09-06",
		Incident:  "Stake.com (2023-09-04)",
		Statement: "moved stolen funds associated with the Ethereum, Binance Smart Chain (BSC), and Polygon networks from Stake.com into the following virtual currency addresses",
		Topics:    []lists.Topic{{Name: "dprk", Basis: "attribution", Text: "DPRK cyber actors"}},
	},
	"2023-08-22": {
		Name:      "TraderTraitor-affiliated actors (Lazarus Group, APT38)",
		Reference: "FBI press release of 2023-08-22",
		Incident:  "Alphapo, CoinsPaid, Atomic Wallet (2023)",
		// "in following": the article is missing in the original.
		Statement: "moved approximately 1,580 bitcoin from several cryptocurrency heists and are currently holding those funds in following bitcoin addresses",
		Topics:    []lists.Topic{{Name: "dprk", Basis: "attribution", Text: "DPRK TraderTraitor-affiliated actors"}},
	},
	"2023-01-23": {
		Name:      "Lazarus Group (APT38)",
		Reference: "FBI press release of 2023-01-23",
		Incident:  "Harmony Horizon bridge (2022-06-24)",
		Statement: "The remaining bitcoin subsequently moved to the following addresses",
		Topics:    []lists.Topic{{Name: "dprk", Basis: "attribution", Text: "North Korean cyber actors"}},
	},
}

func fbi(dir string) (*lists.Source, []*lists.Entry, error) {
	s := &lists.Source{
		ID: "us-fbi-dprk", Publisher: "FBI", Title: "Publications on thefts by North Korea",
		Jurisdiction: "US", Kind: lists.Attribution, Whole: true,
		URL:   "https://www.ic3.gov/PSA/2025/PSA250226",
		Terms: "work of the United States Government, public domain",
	}
	all, err := rows(dir, "fbi/fbi_dprk_addresses.csv")
	if err != nil {
		return nil, nil, err
	}
	parties := map[string]*lists.Party{}
	var out []*lists.Entry
	for _, r := range all {
		date := r["date"]
		p := parties[date]
		if p == nil {
			known, ok := publications[date]
			if !ok {
				return nil, nil, fmt.Errorf("unknown publication of %s", date)
			}
			p = &known
			p.Source, p.Published, p.Lookup = s, date, r["official_url"]
			parties[date] = p
			s.Published = max(s.Published, date)
		}
		out = append(out, &lists.Entry{Party: p, Asset: r["chain"], Text: r["address"], FirstSeen: date})
	}
	return s, out, nil
}
