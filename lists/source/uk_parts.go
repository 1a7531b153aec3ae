//go:build !js

package source

import (
	"slices"
	"strings"

	"addresscheck/lists"
)

// also reads a further reference.
func (u *uk) also(p *lists.Party, kind string) error {
	text, err := u.s.Leaf()
	if clean(text) != "" {
		p.Also = append(p.Also, kind+clean(text))
	}
	return err
}

// name reads one name: its parts in their order, given names first.
func (u *uk) name(p *lists.Party) error {
	var parts [7]string
	kind := ""
	err := u.s.Each(func(name string) (err error) {
		i := slices.Index([]string{"name1", "name2", "name3", "name4", "name5", "name6", "name"}, strings.ToLower(name))
		switch {
		case i >= 0:
			parts[i], err = u.s.Leaf()
		case strings.EqualFold(name, "NameType"):
			kind, err = u.s.Leaf()
		default:
			err = u.s.Skip()
		}
		return err
	})
	text := clean(strings.Join(parts[:], " "))
	if text == "" || err != nil {
		return err
	}
	if p.Name == "" && strings.EqualFold(clean(kind), "Primary Name") {
		p.Name = text
	} else {
		p.Aliases = append(p.Aliases, text)
	}
	return nil
}

// wallet reads one <CryptoWalletAddress>: a text, or elements of which one is
// the address and one may name the asset.
func (u *uk) wallet(texts *[]passage) error {
	line := u.s.Line()
	var address []passage
	asset := ""
	err := u.leaves("", func(name, text string, line int) {
		lower := strings.ToLower(name)
		switch {
		case clean(text) == "":
		case slices.ContainsFunc([]string{"currency", "asset", "type", "ticker", "coin", "network", "blockchain"}, func(w string) bool { return strings.Contains(lower, w) }):
			if x := strings.ToUpper(clean(text)); asset == "" && knownAsset(x) {
				asset = x
			} else if x := names[x]; asset == "" {
				asset = x
			}
		default:
			address = append(address, passage{line: line, text: text, field: true})
		}
	})
	if err != nil {
		return err
	}
	if len(address) == 0 && asset != "" {
		return u.fail(line, "a wallet without an address")
	}
	for _, a := range address {
		a.asset = asset
		if l, rest, ok := strings.Cut(clean(a.text), ":"); ok && asset == "" && knownAsset(l) {
			a.asset, a.text = l, rest
		}
		*texts = append(*texts, a)
	}
	return nil
}

// leaves calls f for every text in the element that began.
func (u *uk) leaves(name string, f func(name, text string, line int)) error {
	return leaves(u.s, name, f)
}
