package main

import (
	"errors"

	"addresscheck/site/route"
)

// view is what a page's template sees.
type view struct {
	b        *build
	t        texts
	Lang     string // of the page
	Path     string // of the page
	DE, EN   string // paths of the page in each language
	Operator *Operator
}

// T returns a text in the page's language; a missing one fails the build.
func (v *view) T(key string) (string, error) { return v.In(v.Lang, key) }

// In returns a text in a language.
func (v *view) In(lang, key string) (string, error) {
	text, ok := v.t[lang][key]
	if !ok {
		return "", errors.New("no text " + key + " in " + lang + ".txt")
	}
	return text, nil
}

// Languages are those that the links of a page are told in: the page's own, and
// on the check, whose language changes in place, all.
func (v *view) Languages() []string {
	if v.Checks() {
		return languages
	}
	return []string{v.Lang}
}

// Checks reports whether the page holds the vault.
func (v *view) Checks() bool { return v.DE == "/de/" }

// Page returns the path of one of the pages in a language.
func (v *view) Page(name, lang string) (string, error) {
	for _, p := range route.Pages {
		if p.Name == name {
			return p.Path(lang), nil
		}
	}
	return "", errors.New("no page " + name)
}

// Default is the path for those who ask for neither language.
func (v *view) Default() string {
	if v.Checks() {
		return "/"
	}
	return v.EN
}

// Asset returns the path of an asset.
func (v *view) Asset(name string) (string, error) {
	path, ok := v.b.assets[name]
	if !ok {
		return "", errors.New("no asset " + name)
	}
	return path, nil
}

// Vault returns the mark that the sealed document replaces.
func (v *view) Vault() string { return srcdocMark }

// Version returns what the build calls itself.
func (v *view) Version() string { return v.b.version }

// Engine returns the engine's hash.
func (v *view) Engine() string { return v.b.engineHash }
