//go:build !js

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"addresscheck/address"
	"addresscheck/lists"
)

// The EU's and France's lists have no field for an address: it stands in a
// remark, glued to its neighbour or split by a blank. What we have are
// quotations of both, not the documents.

const quotations = "other/free_text_samples.txt"

const (
	excerptTerms = "facts quoted from the official text; the publisher's page has the text and its terms"
	glued        = "Published glued to the next address; taken apart where the checksums hold."
	splitUp      = "Published with a blank inside: "
	inPart       = "The EU's text was seen only in part: the address is as in France's register of the same designation."
)

func france(dir string) (*lists.Source, []*lists.Entry, error) {
	s := &lists.Source{
		ID: "fr-tresor", Publisher: "Direction générale du Trésor", Title: "Registre national des gels",
		Jurisdiction: "FR", Kind: lists.Sanctions,
		URL: "https://gels-avoirs.dgtresor.gouv.fr/", Terms: excerptTerms,
	}
	garantex, grinex := sanctioned(s)
	section, err := section(dir, "## FR ")
	if err != nil {
		return nil, nil, err
	}
	var out []*lists.Entry
	add := func(p *lists.Party, asset, text, comment string) {
		for _, e := range out {
			if e.Text == text {
				if e.Comment == "" {
					e.Comment = comment
				}
				return
			}
		}
		out = append(out, &lists.Entry{Party: p, Asset: asset, Text: text, Comment: comment})
	}
	for _, line := range section {
		if _, list, ok := strings.Cut(line, "connues: "); ok {
			for _, text := range strings.Split(list, "; ") {
				add(grinex, "", text, "")
			}
			continue
		}
		for _, m := range labelled.FindAllStringSubmatch(line, -1) {
			for _, run := range strings.Fields(m[2]) {
				texts, err := apart(run)
				if err != nil {
					return nil, nil, err
				}
				comment := ""
				if len(texts) > 1 {
					comment = glued
				}
				for _, text := range texts {
					add(garantex, m[1], text, comment)
				}
			}
		}
	}
	return s, out, nil
}

// eu carries what is quoted of the EU's text. Of Garantex the quotation names
// the labels and leaves out the addresses.
func eu(dir string) (*lists.Source, []*lists.Entry, error) {
	s := &lists.Source{
		ID: "eu-fsf", Publisher: "European Commission", Title: "Consolidated list of persons, groups and entities subject to EU financial sanctions",
		Jurisdiction: "EU", Kind: lists.Sanctions,
		URL: "https://www.sanctionsmap.eu/", Terms: excerptTerms,
	}
	garantex, grinex := sanctioned(s)
	_, french, err := france(dir)
	if err != nil {
		return nil, nil, err
	}
	section, err := section(dir, "## EU ")
	if err != nil {
		return nil, nil, err
	}
	m := spaced.FindStringSubmatch(strings.Join(section, "\n"))
	if m == nil {
		return nil, nil, errors.New("the EU's quotation has no split address")
	}
	out := []*lists.Entry{{Party: grinex, Text: m[1] + m[2], Comment: splitUp + m[1] + " " + m[2] + "."}}
	if _, err := address.Parse(out[0].Text); err != nil {
		return nil, nil, err
	}
	for _, e := range french {
		if e.Party.Name == garantex.Name {
			out = append(out, &lists.Entry{Party: garantex, Asset: e.Asset, Text: e.Text, Comment: inPart})
		}
	}
	return s, out, nil
}

func sanctioned(s *lists.Source) (garantex, grinex *lists.Party) {
	return &lists.Party{Source: s, Name: "Garantex", Type: "entity", Lookup: s.URL},
		&lists.Party{Source: s, Name: "Grinex", Type: "entity", Lookup: s.URL}
}

var (
	labelled = regexp.MustCompile(`\b(ETH|BTC|BSC|TRX): ((?:[0-9A-Za-z]{20,} *)+)`)
	spaced   = regexp.MustCompile(`"(T[0-9A-Za-z]+) ([0-9A-Za-z]+)"`)
)

// section returns the lines of quotations under a heading.
func section(dir, heading string) ([]string, error) {
	b, err := os.ReadFile(filepath.Join(dir, quotations))
	if err != nil {
		return nil, err
	}
	var out []string
	in := false
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "## ") {
			in = strings.HasPrefix(line, heading)
			if in {
				out = append(out, line)
			}
			continue
		}
		if in && line != "" {
			out = append(out, line)
		}
	}
	if out == nil {
		return nil, fmt.Errorf("%s has no section %q", quotations, heading)
	}
	return out, nil
}

// apart takes a run of glued addresses apart, where each part is a valid
// address by its checksum. Exactly one way must do that.
func apart(run string) ([]string, error) {
	var ways [][]string
	var try func(from int, parts []string)
	try = func(from int, parts []string) {
		if from == len(run) {
			ways = append(ways, append([]string(nil), parts...))
			return
		}
		for to := from + 25; to <= len(run); to++ {
			if rs, err := address.Parse(run[from:to]); err == nil && rs[0].Proof != address.ProofNone {
				try(to, append(parts, run[from:to]))
			}
		}
	}
	try(0, nil)
	if len(ways) != 1 {
		return nil, fmt.Errorf("%d ways to take %q apart", len(ways), run)
	}
	return ways[0], nil
}
